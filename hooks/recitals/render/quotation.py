"""Paragraphs that cite, as they are quoted on the pages of what they cite."""

from __future__ import annotations

from typing import NamedTuple

from recitals.render.cite_as import Locator
from recitals.render.excerpt import Excerpt


class Quotation(NamedTuple):
    """A paragraph that cites, with the words around the citation."""

    resolution: str
    href: str
    locator: Locator
    words: Excerpt
    language: str
    times: int = 1
    """How often the paragraph cites the same; the words are around the first."""


class ByVerb(NamedTuple):
    """The quotations that share a verb."""

    verb: str
    number: int
    """How many paragraphs there are."""
    quotations: tuple[Quotation, ...]
    """The first of them."""
    rest: str = ""
    """Where all of them are listed; "" when they are here."""
