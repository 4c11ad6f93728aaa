"""Writing a page, and what is kept of it for the check of links."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from recitals.render.sheet import Leaf, Link, Sheet

Frame = Callable[[Leaf, Sheet], str]
"""From a page's values to the whole page."""


class Printed(NamedTuple):
    """Where a page can be linked, and what it links to."""

    path: str
    anchors: frozenset[str]
    links: frozenset[str] = frozenset()
    """Paths of pages and files, with an anchor after "#" where there is one."""


def printed(path: str, anchors: Iterable[str], links: Iterable[Link]) -> Printed:
    """What is kept of a page."""
    return Printed(
        path, frozenset(anchors), frozenset(f"{one.page}#{one.anchor}" if one.anchor else one.page for one in links)
    )


def broken_links(pages: Iterable[Printed], files: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Each link that leads to no page, to no anchor of its page, or to no file, with the page it is on.

    Args:
        pages: all pages of the site.
        files: what else is in the site and may be linked.
    """
    pages = list(pages)
    anchors = {page.path: page.anchors for page in pages}

    def leads_nowhere(link: str) -> bool:
        target, _, anchor = link.partition("#")
        return not (link in anchors or link in files or anchor in anchors.get(target, ()))

    every = frozenset[str]().union(*(page.links for page in pages))  # most are on many pages
    broken = set(filter(leads_nowhere, every))
    if broken:
        yield from ((page.path, link) for page in pages for link in sorted(page.links & broken))
