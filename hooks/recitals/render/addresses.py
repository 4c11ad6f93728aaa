"""Where each page stands, and how one page refers to another.

A page is known by the path of the Markdown file it would come from (`instruments/crc.md`), which
holds in both URL modes; only here does it become an address.
"""

from __future__ import annotations

import posixpath
from functools import lru_cache
from urllib.parse import quote

HOME = "index.md"
RESOLUTIONS = "resolutions/index.md"
INSTRUMENTS = "instruments/index.md"
CITATIONS = "citations/index.md"
NOT_LINKED = "citations/not-linked/index.md"
GRAPH = "graph.md"
METHOD = "method.md"


def resolution_page(identifier: str) -> str:
    """The page of a resolution of the collection."""
    return f"resolutions/{identifier}.md"


def instrument_page(identifier: str) -> str:
    """The page of anything else that is cited."""
    return f"instruments/{identifier}.md"


def numbered(page: str, part: int) -> str:
    """The page of one part of a long list: part 1 is the list's own page, then `citations/2.md`."""
    return page if part == 1 else posixpath.join(posixpath.dirname(page), f"{part}.md")


@lru_cache(maxsize=65_536)
def is_outside(page: str) -> bool:
    """Whether a page is of another volume's site: a full address, or a way up and out of this site."""
    return "://" in page or page.startswith("../")


@lru_cache(maxsize=65_536)  # the same few pages are linked from everywhere
def published(path: str, directories: bool) -> str:
    """The address from the root of the site: `instruments/crc/`, or `instruments/crc.html` without directories.

    A path that is no page (`resolutions/wtdc-res-67-2010.json`) is its own address.
    """
    stem, suffix = posixpath.splitext(path)
    if suffix != ".md":
        return path
    if not directories:
        return f"{stem}.html"
    folder, name = posixpath.split(stem)
    folder = folder if name == "index" else stem
    return f"{folder}/" if folder else ""


def destination(path: str, directories: bool) -> str:
    """The file that a page is written to, from the root of the site: `instruments/crc/index.html`."""
    address = published(path, directories)
    return f"{address}index.html" if address.endswith("/") or not address else address


def neighbour(page: str) -> str:
    """A page that sees every page but this one as this one does: any other in its folder."""
    folder, _, name = page.rpartition("/")
    return page if name == "index.md" else f"{folder}/*.md" if folder else "*.md"


def relative(here: str, there: str, directories: bool) -> str:
    """The address of one page as seen from another, quoted as a URL."""
    return _seen_from(here if here == there else neighbour(here), there, directories)


@lru_cache(maxsize=65_536)
def _seen_from(here: str, there: str, directories: bool) -> str:
    if "://" in there:
        return there
    start, target = published(here, directories), published(there, directories)
    folders, parts = start.split("/")[:-1], target.split("/")
    shared = 0
    while shared < min(len(folders), len(parts) - 1) and folders[shared] == parts[shared]:
        shared += 1
    way = "../" * (len(folders) - shared) + "/".join(parts[shared:])
    return quote(way or "./")
