"""Writing a page, and what is kept of it for the check of links."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from recitals.render.sheet import Leaf, Sheet

Frame = Callable[[Leaf, Sheet], str]
"""From a page's values to the whole page."""


class Printed(NamedTuple):
    """Where a page can be linked, and what it links to: each on a line, which is read and compared as one."""

    path: str
    anchors: str
    links: str
    """Paths of pages and files, with an anchor after "#" where there is one."""


def printed(path: str, anchors: Iterable[str], links: Iterable[str]) -> Printed:
    """What is kept of a page."""
    return Printed(path, "\n".join(sorted(set(anchors))), "\n".join(sorted(set(links))))
