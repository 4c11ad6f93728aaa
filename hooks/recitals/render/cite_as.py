"""How a resolution and its paragraphs are cited: "WTDC Resolution 67 (Hyderabad, 2010), *recalling* g)"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from markupsafe import Markup

from recitals.graph import Collection
from recitals.model import Kind, Paragraph, Resolution
from recitals.render.escaping import safe

MARK = re.compile(r"\.| [-–—](?=\s|$)")
"""What is set after the number of a paragraph, and is no part of it: "1.", "1 -"."""
NUMBERED = re.compile(r"(?:annex-)?(pp|op|para-)\d")
"""Ids of paragraphs that are cited by number; the others are cited by the clause they stand under."""

PLACES: Mapping[Kind, str] = {
    Kind.PREAMBULAR: "preambular paragraph",
    Kind.OPERATIVE: "paragraph",
    Kind.ANNEX: "annex, paragraph",
}


class Locator(NamedTuple):
    """A paragraph's place in its resolution; `clause` is set in italics."""

    clause: str
    rest: str

    def __str__(self) -> str:
        return f"{self.clause} {self.rest}" if self.clause and self.rest else self.clause or self.rest

    @property
    def html(self) -> Markup:
        """The same with the clause set in italics."""
        clause = f"<em>{safe(self.clause)}</em>" if self.clause else ""
        space = " " if clause and self.rest else ""
        return Markup(f"{clause}{space}{safe(self.rest)}")  # noqa: S704 # both are escaped


def resolution_citation(collection: Collection, resolution: Resolution) -> str:
    """How the adopting body cites it, by its template; the title where something that the template needs is unknown."""
    body = collection.registry.bodies.get(resolution.body)
    told = resolution.number, resolution.place, str(resolution.year or ""), resolution.title
    return _cited(body.citation if body else "", *told) or resolution.title or resolution.id


@lru_cache(maxsize=20_000)
def _cited(words: str, number: str, place: str, year: str, title: str) -> str:
    """A template with its places filled; "" where something is missing."""
    for name, value in (("number", number), ("place", place), ("year", year), ("title", title)):
        if f"{{{name}}}" in words and not value:
            return ""
        words = words.replace(f"{{{name}}}", value)
    return words


def locators(resolution: Resolution) -> dict[str, Locator]:
    """The place of every paragraph, by its id."""
    return {standing[-1].id: locator(standing) for standing in resolution.standings}


def locator(standing: Sequence[Paragraph]) -> Locator:
    """The place of a paragraph, which comes behind those that it stands below."""
    paragraph = standing[-1]
    labels = " ".join([each.label for each in standing if _says_something(each.label)])
    return _locator(paragraph.id, paragraph.kind, paragraph.clause, labels)


def numbered(paragraph: Paragraph) -> str:
    """What delegates call a paragraph by its number: `pp3` is PP 3; "" for one that is not cited so."""
    letters = paragraph.id.rstrip("0123456789")
    return f"{letters.upper()} {paragraph.id[len(letters) :]}" if letters in ("pp", "op") else ""


@lru_cache(maxsize=65_536)  # the paragraphs of most resolutions are called alike
def _locator(identifier: str, kind: Kind, clause: str, labels: str) -> Locator:
    numbered = NUMBERED.match(identifier)
    if numbered is None:
        return Locator(clause, labels) if clause or labels else Locator("", identifier)
    if labels:
        return Locator("", f"{PLACES[kind]} {MARK.sub('', labels)}")
    number = identifier[numbered.end(1) :].replace("-", " ")
    return Locator("", f"{PLACES[kind]} {number}")


@lru_cache(maxsize=4096)
def _says_something(label: str) -> bool:
    """A bullet does not: nobody cites by it."""
    return any(sign.isalnum() for sign in label)
