"""Check a built site: every link and anchor leads somewhere, and no page loads anything from another host."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from recitals.publish.sitecheck import Mounting, check_site


def main() -> int:
    """Print each fault on a line; exit status 1 when there is one."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("site", type=Path, nargs="?", default=Path("site"), help="the folder of built pages")
    parser.add_argument("--base", default="/", help="the path below its host at which the site will stand")
    parser.add_argument("--offline", action="store_true", help="it will be read from a disk, without a server")
    arguments = parser.parse_args()
    problems = check_site(arguments.site, Mounting(arguments.base, serves_indexes=not arguments.offline))
    for problem in problems:
        print(problem)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
