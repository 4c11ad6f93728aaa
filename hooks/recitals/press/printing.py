"""Writing a page, and what is kept of it for the check of links."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from recitals.render.addresses import destination
from recitals.render.sheet import Leaf, Link, Sheet

Frame = Callable[[Leaf, Sheet], str]
"""From a page's values to the whole page."""


@dataclass(frozen=True, slots=True)
class Printed:
    """Where a page can be linked, and what it links to."""

    path: str
    anchors: frozenset[str]
    links: frozenset[Link] = frozenset()


def print_leaf(leaf: Leaf, frame: Frame, folder: Path, directories: bool) -> Printed:
    """Write a page below a folder."""
    sheet = leaf.write()
    write_file(folder / destination(leaf.path, directories), frame(leaf, sheet))
    return Printed(leaf.path, sheet.anchors, sheet.links)


def write_file(path: Path, content: str | bytes) -> None:
    """Write a file with its line ends as they are; its folder comes with it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if isinstance(content, bytes):
        path.write_bytes(content)
    else:
        path.write_text(content, encoding="utf-8", newline="")


def broken_links(pages: Iterable[Printed], files: frozenset[str]) -> Iterator[tuple[str, Link]]:
    """Each link that leads to no page, to no anchor of its page, or to no file, with the page it is on.

    Args:
        pages: all pages of the site.
        files: what else is in the site and may be linked.
    """
    pages = list(pages)
    anchors: Mapping[str, frozenset[str]] = {page.path: page.anchors for page in pages}
    for page in pages:
        for link in sorted(page.links):
            if link.page not in anchors:
                if link.page not in files:
                    yield page.path, link
            elif link.anchor and link.anchor not in anchors[link.page]:
                yield page.path, link
