"""A theme's page with the places left open where pages of one kind differ.

Rendering a theme costs more than the page in it. So the theme frames one stand-in a kind of page, whose
title, address and content are marks; the other pages are spliced into what stands between the marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from markupsafe import escape

from recitals.render.sheet import Heading


class Slot(StrEnum):
    """What differs between pages of one kind; the value is the mark that stands for it in the theme's output."""

    TITLE = "recitals-slot-title"
    DESCRIPTION = "recitals-slot-description"
    NAME = "recitals-slot-name"
    """The last part of the page's address."""
    SOURCE = "recitals-slot-source"
    """The path of the file that an editor would change."""
    FIRST = "recitals-slot-first"
    """The anchor that the skip link leads to."""
    CONTENTS = "recitals-slot-contents"
    BODY = "<h1>recitals-slot-body</h1>"
    """It has a heading, as every page of ours: to a page without one the theme adds it."""


MARK = re.compile(f"({'|'.join(map(re.escape, Slot))})")
ENTRY = re.compile(rf'<li\b[^>]*>\s*<a href="#{Slot.CONTENTS}"(?:(?!<li\b).)*?</li>', re.DOTALL)
"""What a theme makes of the one entry in the stand-in's table of contents."""
KEPT = re.compile(r"(<(pre|script|style|textarea)\b.*?</\2>)", re.DOTALL)
"""What the theme may have written white space into that counts."""
INDENTED = re.compile(r"\n\s*")

Filling = Mapping[Slot, str]


@dataclass(frozen=True, slots=True)
class Shell:
    """The text between the marks, and the marks, in turn."""

    pieces: tuple[str, ...]

    @classmethod
    def of(cls, output: str) -> Shell:
        """The shell in what a theme made of a page whose values are marks, without the theme's indentation."""
        return cls(tuple(MARK.split(_flush(ENTRY.sub(Slot.CONTENTS, output)))))

    def fill(self, filling: Filling) -> str:
        """The page with these values, which are spliced in as they are: whoever gives them has escaped them."""
        return "".join(filling[Slot(piece)] if place % 2 else piece for place, piece in enumerate(self.pieces))


def contents_markup(headings: Iterable[Heading]) -> str:
    """Entries of a table of contents as Material writes them; `same` tells whether a theme does."""
    return "".join(_entry(heading) for heading in headings)


def _entry(heading: Heading) -> str:
    nested = ""
    if heading.children:
        label = escape(heading.title.striptags())
        entries = contents_markup(heading.children)
        nested = f'<nav class="md-nav" aria-label="{label}"><ul class="md-nav__list">{entries}</ul></nav>'
    return (
        f'<li class="md-nav__item"><a href="#{heading.anchor}" class="md-nav__link"><span class="md-ellipsis">'
        f"{heading.title}</span></a>{nested}</li>"
    )


def _flush(output: str) -> str:
    """A page without the white space at the beginning of its lines, and without empty lines."""
    pieces = KEPT.split(output)  # what stands between, the element, its name, and so on
    return "".join(
        INDENTED.sub("\n", piece) if place % 3 == 0 else piece for place, piece in enumerate(pieces) if place % 3 != 2
    )


def same(spliced: str, framed: str) -> bool:
    """Whether two pages differ in nothing but white space between their tags."""
    return _plain(spliced) == _plain(framed)


def _plain(page: str) -> str:
    return " ".join(page.split()).replace("> ", ">").replace(" <", "<")
