"""Reads rendered pages as a test needs them: elements with their attributes and their text."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = frozenset({"br", "hr", "img", "input", "link", "meta"})


@dataclass
class Element:
    """An element; `text` is all text in it, with the markup taken off."""

    tag: str
    attributes: dict[str, str]
    text: str = ""
    inside: list[Element] = field(default_factory=list)

    def has(self, name: str) -> bool:
        """Whether it has a class."""
        return name in self.attributes.get("class", "").split()


class Reader(HTMLParser):
    """Reads a piece of HTML; raises AssertionError where a tag closes what is not open."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("", {})
        self.elements: list[Element] = []
        self._open = [self.root]
        self.feed(html)
        self.close()
        assert len(self._open) == 1, f"never closed: {[each.tag for each in self._open[1:]]}"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.elements.append(element)
        self._open[-1].inside.append(element)
        if tag not in VOID:
            self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop().tag == tag

    def handle_data(self, data: str) -> None:
        for element in self._open:
            element.text += data

    def by_id(self, anchor: str) -> Element:
        """The one element with an id."""
        (found,) = (each for each in self.elements if each.attributes.get("id") == anchor)
        return found

    def with_class(self, name: str) -> list[Element]:
        """All elements with a class, in order."""
        return [each for each in self.elements if each.has(name)]

    def ids(self) -> list[str]:
        """All ids, in order."""
        return [each.attributes["id"] for each in self.elements if "id" in each.attributes]


def within(element: Element, name: str) -> list[Element]:
    """All elements with a class inside another, in order."""
    found: list[Element] = []
    for each in element.inside:
        found += [each] if each.has(name) else []
        found += within(each, name)
    return found
