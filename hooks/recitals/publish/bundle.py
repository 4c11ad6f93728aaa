"""One file to hand over: the whole site as an archive that opens without a server and without a network."""

from __future__ import annotations

import time
import zipfile
from dataclasses import dataclass
from pathlib import Path

from recitals.model import Problem
from recitals.publish.build import folder_beside, render_pages
from recitals.publish.dates import source_date
from recitals.publish.sitecheck import Mounting, check_site

UNUSED_SUFFIXES = (".map",)
"""Source maps: for whoever debugs the theme."""
UNUSED_FILES = ("404.html", "robots.txt", "sitemap.xml", "sitemap.xml.gz")
"""What only a server sends or a search engine reads."""
PERMISSIONS = 0o100644 << 16
UNIX = 3


@dataclass(frozen=True, slots=True)
class Bundle:
    """What came of making one: an archive of so many bytes, or the problems that kept it from being written."""

    size: int = 0
    files: int = 0
    problems: tuple[Problem, ...] = ()


def make_bundle(config: Path, archive: Path) -> Bundle:
    """Build the site that `config` describes for reading from a disk, and write it as one archive.

    With any problem the archive that stood there stays. Raises ValueError when SOURCE_DATE_EPOCH is malformed.
    """
    with folder_beside(archive) as folder:
        pages = folder / "site"
        problems = render_pages(config, pages)
        if problems:
            return Bundle(problems=problems)
        drop_unused(pages)
        problems = check_site(pages, Mounting(serves_indexes=False))
        if problems:
            return Bundle(problems=problems)
        packed = folder / archive.name
        files = pack(pages, packed, source_date(config.parent))
        packed.replace(archive)
    return Bundle(archive.stat().st_size, files)


def drop_unused(pages: Path) -> None:
    """Take away what nobody who opens the pages from a disk can use."""
    for path in pages.rglob("*"):
        if path.suffix in UNUSED_SUFFIXES or path.relative_to(pages).as_posix() in UNUSED_FILES:
            path.unlink()


def pack(pages: Path, archive: Path, date: int) -> int:
    """Write all files of a folder into an archive, and say how many.

    The same files and date give the same bytes: entries are sorted and carry one date and one set of permissions.
    """
    stamp = time.gmtime(date)[:6]
    files = {path.relative_to(pages).as_posix(): path for path in pages.rglob("*") if path.is_file()}
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as file:
        for name, path in sorted(files.items()):
            entry = zipfile.ZipInfo(name, stamp)
            entry.compress_type, entry.create_system, entry.external_attr = zipfile.ZIP_DEFLATED, UNIX, PERMISSIONS
            file.writestr(entry, path.read_bytes())
    return len(files)
