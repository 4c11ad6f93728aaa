"""Write the whole site as one archive that opens from a disk, without a server and without a network."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from recitals.publish.bundle import make_bundle
from scripts.build import tell

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Make the bundle; exit status 1 when there was a problem, 2 when the request makes no sense."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--config", type=Path, default=ROOT / "mkdocs.offline.yml", help="the site's description")
    parser.add_argument("--archive", type=Path, default=ROOT / "dist" / "recitals.zip", help="the file to write")
    arguments = parser.parse_args()
    try:
        bundle = make_bundle(arguments.config, arguments.archive)
    except ValueError as error:
        parser.error(str(error))
    if bundle.problems:
        tell(bundle.problems)
        print(f"Nothing was written to {arguments.archive}: what stood there stays", file=sys.stderr)
        return 1
    print(f"{arguments.archive}: {bundle.size / 1e6:.2f} MB, {bundle.files} files: unpack it and open index.html")
    return 0


if __name__ == "__main__":
    sys.exit(main())
