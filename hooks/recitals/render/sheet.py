"""A finished page as a value, and the ledger that is kept while it is written."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import NamedTuple

from markupsafe import Markup

from recitals.render.addresses import is_outside, neighbour, relative


class Heading(NamedTuple):
    """An entry of a page's table of contents."""

    anchor: str
    title: Markup
    children: tuple[Heading, ...] = ()


def place(page: str, anchor: str = "") -> str:
    """A place in the site: the path of a page or file, with an anchor after "#" where there is one."""
    return f"{page}#{anchor}" if anchor else page


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page without its frame: what the theme's shell is put around."""

    path: str
    title: str
    html: str
    description: str = ""
    contents: tuple[Heading, ...] = ()
    anchors: frozenset[str] = frozenset()
    links: frozenset[str] = frozenset()
    """The places in the site that it links to."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """A page that is known before it is written: its path, its title, the file an editor would change."""

    path: str
    title: str
    write: Callable[[], Sheet]
    source: str = ""
    listed: bool = False
    """Whether it is one of the fixed pages, which the navigation may name."""
    inputs: str = ""
    """All that `write` was given and that is no part of the collection, as words."""
    made_of: tuple[str, ...] = ()
    """The dependencies that `write` was given, besides those that it asks the collection for."""


class Ledger:
    """Notes what a page links to and where it can be linked, so that nobody reads the HTML again to check it."""

    def __init__(self, page: str, directories: bool) -> None:
        self.page = page
        self.anchors: set[str] = set()
        self._here: set[str] = set()
        self._links: set[str] = set()
        self.neighbour = neighbour(page)
        """In whose place everything but the page itself has the same address."""
        self._directories = directories
        self._addresses: dict[str, str] = {}

    @property
    def links(self) -> frozenset[str]:
        """The places that the page links to, but for the anchors on itself that are there."""
        return frozenset(self._links).union([place(self.page, anchor) for anchor in self._here - self.anchors])

    def note(self, links: Iterable[str]) -> None:
        """Note what else the page links to."""
        self._links.update(links)

    def to(self, page: str, anchor: str = "") -> str:
        """The address of a page or file of the site, noted as linked; or of a page of another volume's site."""
        if page == self.page and anchor:
            return self.here(anchor)
        address = self._addresses.get(page)
        if address is None:
            address = self._addresses[page] = relative(self.page, page, self._directories)
        if not is_outside(page):
            self._links.add(f"{page}#{anchor}" if anchor else page)  # as `place`, which is a call more
        return f"{address}#{anchor}" if anchor else address

    def here(self, anchor: str) -> str:
        """The address of an anchor on the page itself, noted as linked."""
        self._here.add(anchor)
        return f"#{anchor}"

    def id(self, anchor: str) -> str:
        """The anchor, noted as present."""
        self.anchors.add(anchor)
        return anchor
