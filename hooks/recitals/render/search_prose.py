"""Pages of prose to entries: a section of each is what stands under a heading that can be linked to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

from recitals.render.search_postings import Entry

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
SILENT = frozenset({"script", "style", "svg", "template"})
INLINE = frozenset({"a", "abbr", "b", "code", "em", "i", "mark", "span", "strong", "sub", "sup"})


@dataclass(slots=True)
class Section:
    """A section as it is read: what stands before any heading but the first has no anchor."""

    anchor: str
    heading: list[str] = field(default_factory=list)
    text: list[str] = field(default_factory=list)


class SectionReader(HTMLParser):
    """Gathers the sections of rendered content; what is between tags and not on one line is apart by a space."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.sections = [Section("")]
        self._in_heading = False
        self._silent: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open a section at a heading with an id; pass over scripts, drawings and the headings' own permalinks."""
        known = dict(attrs)
        if tag in SILENT or "headerlink" in (known.get("class") or "").split():
            self._silent.append(tag)
        elif tag in HEADINGS and known.get("id"):
            if tag != "h1":
                self.sections.append(Section(str(known["id"])))
            self._in_heading = True
        elif tag not in INLINE:
            self._write(" ")

    def handle_endtag(self, tag: str) -> None:
        """Leave a heading, or what is passed over."""
        if self._silent:
            if tag == self._silent[-1]:
                self._silent.pop()
        elif tag in HEADINGS:
            self._in_heading = False
        elif tag not in INLINE:
            self._write(" ")

    def handle_data(self, data: str) -> None:
        """Words go to the heading or the text of the open section."""
        if not self._silent:
            self._write(data)

    def _write(self, words: str) -> None:
        section = self.sections[-1]
        (section.heading if self._in_heading else section.text).append(words)


def prose(url: str, title: str, html: str) -> Iterator[Entry]:
    """The entries of a page of prose: the page, then each section under a heading with an id.

    Args:
        url: address of the page from the site's root.
        title: name of the page.
        html: its rendered content.
    """
    reader = SectionReader()
    reader.feed(html)
    reader.close()
    for section in reader.sections:
        heading = " ".join("".join(section.heading).split()) if section.anchor else ""
        text = " ".join("".join(section.text).split())
        yield Entry(url, section.anchor, heading or title, text, keys=() if section.anchor else (title,))
