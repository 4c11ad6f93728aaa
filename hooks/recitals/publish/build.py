"""Build a site beside the one that stands, look it through, and only then put it in its place.

MkDocs is run as a command and not imported: it may write what it likes into a folder that nobody reads yet.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

from recitals.model import Problem
from recitals.publish.dates import EPOCH_VARIABLE, source_date
from recitals.publish.sitecheck import Mounting, check_site

ADDRESS_VARIABLE = "SITE_URL"
"""Where the site will stand, for its canonical addresses; without it the site makes no claim."""


def build_site(config: Path, site: Path) -> tuple[Problem, ...]:
    """Build the site that `config` describes and put it at `site`; with any problem, what stood there stays.

    Raises ValueError when `site` is a file, and when SOURCE_DATE_EPOCH is malformed.
    """
    site = site.resolve()  # where a link leads, the site is to stand
    if site.is_file():
        raise ValueError(f"{site} is a file: name a folder, which the site is to replace")
    with folder_beside(site) as folder:
        pages = folder / "site"
        problems = render_pages(config, pages) or check_site(pages, Mounting(base=base_path()))
        if not problems:
            swap(pages, site, folder / "before")
    return problems


def render_pages(config: Path, pages: Path) -> tuple[Problem, ...]:
    """Run MkDocs strictly, into a folder that does not exist yet; its own messages go where ours go."""
    # Never quietly: -q also silences the count of warnings that --strict stops at.
    command = (sys.executable, "-m", "mkdocs", "build", "--strict", "--config-file", config, "--site-dir", pages)
    environment = {
        "NO_MKDOCS_2_WARNING": "1",  # the theme's banner on its own future
        **os.environ,
        EPOCH_VARIABLE: str(source_date(config.parent)),
    }
    status = subprocess.run(command, check=False, env=environment).returncode  # noqa: S603
    if status == 0:
        return ()
    return (Problem(str(config), 1, 0, "build-failed", f"mkdocs stopped with status {status}; its messages say why"),)


@contextmanager
def folder_beside(target: Path) -> Iterator[Path]:
    """A folder for the time being, on the same disk as the target, so that moving from one to the other is one step."""
    target.parent.mkdir(parents=True, exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix=f".{target.name}-", dir=target.parent)).resolve()
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def swap(fresh: Path, target: Path, before: Path) -> None:
    """Put `fresh` where `target` is and `target` where `before` says; when the second move fails, undo the first."""
    if not target.exists():
        fresh.rename(target)
        return
    target.rename(before)
    try:
        fresh.rename(target)
    except OSError:
        before.rename(target)
        raise


def base_path() -> str:
    """The path of the address that the site was built for: `/` at the root of a host."""
    return urlsplit(os.environ.get(ADDRESS_VARIABLE, "")).path or "/"
