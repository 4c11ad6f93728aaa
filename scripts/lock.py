"""Write `requirements.lock`: every package by version and hash, none by address.

One file in three parts, so that whoever only builds a site need not install the tools of
those who work on it, nor these what the benchmarks are compared with: what stands above the
first dividing line builds the site, what stands above the second works on it.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "requirements.lock"
PARTS = ("development", "benchmarks")
HEADER = "# Written by `make lock` from pyproject.toml. Above the first dividing line: what building a site needs.\n"
ENTRY = re.compile(r"^(?=[a-z0-9])", re.MULTILINE)
UV = str(Path(sys.executable).with_name("uv"))
COMPILE = (
    *(UV, "pip", "compile", "--quiet", "--universal", "--python-version", "3.11"),
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
    comparing = extras.pop("bench")
    developing = [name for group in extras.values() for name in group if not name.startswith("recitals[")]
    try:
        parts = [compiled(building)]
        parts.append(compiled(building + developing, known=parts[0]))
        parts.append(compiled(building + developing + comparing, known=parts[1]))
    except subprocess.CalledProcessError as error:
        return error.returncode
    LOCK.write_text(HEADER + parts[0] + "".join(further(parts)), encoding="utf-8")
    return 0


def further(parts: list[str]) -> Iterator[str]:
    """What each part adds to the one before it, below a dividing line."""
    for name, (before, after) in zip(PARTS, pairwise(parts), strict=True):
        entries = set(ENTRY.split(before))
        yield f"# ---- {name}\n" + "".join(entry for entry in ENTRY.split(after) if entry not in entries)


if __name__ == "__main__":
    sys.exit(main())
