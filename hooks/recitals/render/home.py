"""The home page: what the collection is, one recital as an example, and the ways in."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from recitals.graph import Collection
from recitals.model import Reading
from recitals.render.addresses import (
    CITATIONS,
    GRAPH,
    HOME,
    INSTRUMENTS,
    METHOD,
    NOT_LINKED,
    RESOLUTIONS,
    resolution_page,
)
from recitals.render.cards import Card, cards
from recitals.render.cite_as import Locator, locators, resolution_citation
from recitals.render.edition import Edition
from recitals.render.figures import Lineage, lineage
from recitals.render.listings import resolution_rows
from recitals.render.marks import citation_marks, verb_mark
from recitals.render.overview import Overview, best_example, most_cited
from recitals.render.sheet import Ledger, Sheet
from recitals.render.splice import splice
from recitals.render.target import Reference, address_of, facts, href_from, short_title_of

LATEST = 12
"""Resolutions listed; the others are one page away."""


@dataclass(frozen=True, slots=True)
class Example:
    """A recital as the site shows it, with the cards of what it cites."""

    resolution: Reference
    locator: Locator
    label: str
    words: Markup
    cards: tuple[Card, ...]
    language: str


@dataclass(frozen=True, slots=True)
class Cited:
    """An instrument among the most cited, or another volume, with the number that tells how much there is."""

    link: Reference
    facts: str
    number: int


def home_sheet(edition: Edition, counts: Overview, behind: Lineage) -> Sheet:
    """The first page.

    Args:
        edition: what the pages are written with.
        counts: the collection in figures.
        behind: the documents that it stands on.
    """
    collection, ledger = edition.collection, edition.ledger(HOME)
    latest = sorted(collection.readings.values(), key=_when, reverse=True)[:LATEST]
    return edition.sheet(
        ledger,
        "home",
        "Home",
        description="Resolutions with every recital linked to the instrument and the provision that it cites.",
        counts=counts,
        example=_example(edition, ledger),
        rows=resolution_rows(collection, ledger, latest),
        cited=tuple(_cited(collection, ledger, *pair) for pair in most_cited(collection)),
        volumes=tuple(
            Cited(Reference(each.title, ledger.to(each.home)), "", len(each.held))
            for each in collection.volumes.values()
        ),
        lineage=lineage(behind, href_from(collection, ledger), ledger.to(INSTRUMENTS)),
        ways={
            "resolutions": ledger.to(RESOLUTIONS),
            "instruments": ledger.to(INSTRUMENTS),
            "citations": ledger.to(CITATIONS),
            "not_linked": ledger.to(NOT_LINKED),
            "graph": ledger.to(GRAPH),
            "method": ledger.to(METHOD),
        },
    )


def _when(reading: Reading) -> tuple[str, str]:
    resolution = reading.resolution
    return resolution.date or str(resolution.year or ""), resolution.id


def _cited(collection: Collection, ledger: Ledger, identifier: str, number: int) -> Cited:
    link = Reference(short_title_of(collection, identifier), address_of(collection, ledger, identifier, None))
    instrument = collection.instruments.get(identifier)
    return Cited(link, facts(instrument) if instrument else "", number)


def _example(edition: Edition, ledger: Ledger) -> Example | None:
    collection = edition.collection
    found = best_example(collection)
    if found is None:
        return None
    reading, anchor = found
    resolution = reading.resolution
    paragraph = resolution.paragraph(anchor)
    here = Reading(resolution, tuple(c for c in reading.citations if c.paragraph == anchor))
    places = locators(resolution)
    marks = citation_marks(edition.targets, ledger, here, ())
    return Example(
        Reference(resolution_citation(collection, resolution), ledger.to(resolution_page(resolution.id), anchor)),
        places[anchor],
        paragraph.label,
        splice(paragraph.text, [*marks.get(anchor, ()), *verb_mark(paragraph)]),
        cards(edition.targets, ledger, here, places),
        resolution.language,
    )
