"""The elements of a page's main parts as lines that a person can read: what a reader's tools see, without pixels."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from html.parser import HTMLParser
from pathlib import Path

from recitals.cite.find import Finder
from recitals.graph import collect
from recitals.render.edition import edition
from recitals.render.pages import plan
from recitals.resolve import bind
from recitals.source import load

VOID = frozenset({"br", "hr", "img", "input", "link", "meta"})
TOLD = ("id", "role", "href", "lang", "dir", "scope", "tabindex", "hidden", "open")
"""Attributes that decide where an element leads, what it is called and who can reach it; `aria-` and `data-` too."""
DRAWN = frozenset({"circle", "g", "path", "rect", "svg", "text", "tspan"})
"""Of a picture only links and words are told: where things stand in it is for the eye."""
WORDS = 60

PARTS: Mapping[str, tuple[str, str, str]] = {
    "paragraph": ("resolutions/wtdc-res-67-2010.md", "id", "recalling-e"),
    "status": ("resolutions/wtdc-res-67-2010.md", "class", "r-bar"),
    "legend": ("resolutions/wtdc-res-67-2010.md", "class", "r-legend"),
    "card": ("resolutions/wtdc-res-67-2010.md", "id", "card-crc-art-34"),
    "about": ("resolutions/wtdc-res-67-2010.md", "class", "r-about"),
    "lineage": ("resolutions/wtdc-res-67-2010.md", "id", "figure-lineage"),
    "provision": ("instruments/crc.md", "class", "r-provision"),
    "facts": ("instruments/crc.md", "class", "r-facts"),
    "filters": ("citations/index.md", "class", "r-table__filters"),
}
"""By name, the page, and the attribute and value by which the part is found."""


def outlines(source: Path) -> dict[str, str]:
    """The outline of each main part that the pages of a collection have.

    Args:
        source: the `source/` folder.

    Raises:
        LookupError: a page has no such part.
    """
    read = load(source)
    finder = Finder.of(read.registry)
    pages = plan(edition(collect(read.registry, [bind(each, finder) for each in read.resolutions])))
    written = {leaf.path: leaf.write for leaf in pages.leaves()}
    html = {page: written[page]().html for page, _, _ in PARTS.values()}
    return {name: outline(html[page], attribute, value) for name, (page, attribute, value) in PARTS.items()}


def outline(html: str, attribute: str, value: str) -> str:
    """The lines of the first element that has a value among those of an attribute, and of what is in it.

    Raises:
        LookupError: there is none.
    """
    reader = _Outliner(attribute, value)
    reader.feed(html)
    if not reader.lines:
        raise LookupError(f"no element has {value} for its {attribute}")
    return "\n".join(reader.lines) + "\n"


class _Outliner(HTMLParser):
    """Notes a line for each element and run of words within one element."""

    def __init__(self, attribute: str, value: str) -> None:
        super().__init__(convert_charrefs=True)
        self._wanted = attribute, value
        self._open: list[str] = []
        """Elements that are open, from the wanted one inwards."""
        self._drawn = 0
        self.lines: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if not self._open and (self.lines or self._wanted[1] not in given.get(self._wanted[0], "").split()):
            return
        if tag not in DRAWN:
            self.lines.append(f"{self._indent()}<{' '.join([tag, *_told(given)])}>")
        if tag not in VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002
        if self._open:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        words = " ".join(data.split())
        if self._open and words:
            self.lines.append(self._indent() + (words if len(words) <= WORDS else f"{words[:WORDS].rstrip()} ..."))

    def _indent(self) -> str:
        return "  " * sum(tag not in DRAWN for tag in self._open)


def _told(attributes: Mapping[str, str]) -> Iterator[str]:
    """What a line says of an element: its classes, and the attributes that matter without eyes."""
    yield from (f".{name}" for name in attributes.get("class", "").split())
    for name, value in sorted(attributes.items()):
        if name in TOLD or name.startswith(("aria-", "data-")):
            shown = value if len(value) <= WORDS else f"{value[:WORDS].rstrip()} ..."
            yield f'{name}="{shown}"' if value else name
