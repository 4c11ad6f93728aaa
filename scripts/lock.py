"""Write `requirements.lock`: every package by version and hash, none by address.

One file in two parts, so that whoever only builds a site need not install the tools
of those who work on it: what stands above the dividing line builds the site.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "requirements.lock"
DIVIDER = "# ---- development"
HEADER = "# Written by `make lock` from pyproject.toml. Above the dividing line: what building a site needs.\n"
ENTRY = re.compile(r"^(?=[a-z0-9])", re.MULTILINE)
COMPILE = (
    *("uv", "pip", "compile", "--quiet", "--universal", "--python-version", "3.11"),
    *("--generate-hashes", "--no-header", "--no-annotate", "--no-emit-index-url", "--no-emit-find-links"),
)


def compiled(requirements: list[str], known: str = "") -> str:
    """The lock of the requirements and all that they need, at the versions in `known` where it has them."""
    with tempfile.TemporaryDirectory() as folder:
        wanted, constraints = Path(folder, "wanted.in"), Path(folder, "known.txt")
        wanted.write_text("\n".join(requirements), encoding="utf-8")
        constraints.write_text(known, encoding="utf-8")
        command = (*COMPILE, "--constraint", str(constraints), str(wanted))
        return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout  # noqa: S603


def main() -> int:
    """Write the lock; the exit status is the resolver's."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    extras = project["project"]["optional-dependencies"]
    building = project["build-system"]["requires"] + project["project"]["dependencies"]
    developing = [name for group in extras.values() for name in group if not name.startswith("recitals[")]
    try:
        site = compiled(building)
        everything = compiled(building + developing, known=site)
    except subprocess.CalledProcessError as error:
        return error.returncode
    entries = set(ENTRY.split(site))
    rest = "".join(entry for entry in ENTRY.split(everything) if entry not in entries)
    LOCK.write_text(f"{HEADER}{site}{DIVIDER}\n{rest}", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
