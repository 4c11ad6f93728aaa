"""Build the site into `site/`; when anything is wrong, say what, and leave the site that stands there alone."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from recitals.model import Problem
from recitals.publish.build import build_site

ROOT = Path(__file__).resolve().parent.parent
MOST = 40


def main() -> int:
    """Build; exit status 1 when there was a problem, 2 when the request makes no sense."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--config", type=Path, default=ROOT / "mkdocs.yml", help="the site's description")
    parser.add_argument("--site", type=Path, default=ROOT / "site", help="the folder to build")
    arguments = parser.parse_args()
    try:
        problems = build_site(arguments.config, arguments.site)
    except ValueError as error:
        parser.error(str(error))
    if problems:
        tell(problems)
        print(f"Nothing was put into {arguments.site}: what stood there stays", file=sys.stderr)
        return 1
    print(f"{arguments.site.resolve() / 'index.html'}: open it with `make serve`, or put the folder on any web server")
    return 0


def tell(problems: Sequence[Problem]) -> None:
    """Print problems where errors go, but not all of very many: one fault of a template is on every page."""
    for problem in problems[:MOST]:
        print(problem, file=sys.stderr)
    if len(problems) > MOST:
        print(f"... and {len(problems) - MOST} more", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
