"""The lists of all resolutions and of all instruments."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from recitals.graph import Collection
from recitals.model import Instrument, Reading
from recitals.render.addresses import resolution_page
from recitals.render.cite_as import resolution_citation
from recitals.render.edition import Edition
from recitals.render.parts import Part
from recitals.render.sheet import Ledger, Sheet
from recitals.render.target import Reference


@dataclass(frozen=True, slots=True)
class ResolutionRow:
    """A resolution in a list."""

    link: Reference
    title: str
    body: str
    date: str
    """As exact as known, ISO."""
    paragraphs: int
    citations: int


def resolutions_sheet(edition: Edition, part: Part[Reading]) -> Sheet:
    """One part of the list of resolutions."""
    ledger = edition.ledger(part.page)
    rows = resolution_rows(edition.collection, ledger, part.items)
    description = "Every resolution of the collection, with its adopting body and what it cites."
    return edition.sheet(ledger, "resolutions", "Resolutions", description=description, part=part, rows=rows)


def resolution_rows(collection: Collection, ledger: Ledger, readings: Iterable[Reading]) -> tuple[ResolutionRow, ...]:
    """Rows for a list of resolutions on any page."""
    return tuple(_resolution_row(collection, ledger, reading) for reading in readings)


def listed_instruments(collection: Collection) -> list[Instrument]:
    """The instruments that have a page of their own, by their titles."""
    own = (each for each in collection.instruments.values() if each.id not in collection.readings)
    return sorted(own, key=lambda instrument: (instrument.title.casefold(), instrument.id))


def _resolution_row(collection: Collection, ledger: Ledger, reading: Reading) -> ResolutionRow:
    resolution = reading.resolution
    cite = resolution_citation(collection, resolution)
    body = collection.registry.bodies.get(resolution.body)
    return ResolutionRow(
        Reference(cite, ledger.to(resolution_page(resolution.id))),
        resolution.title if resolution.title != cite else "",
        body.name if body else "",
        resolution.date or str(resolution.year or ""),
        resolution.paragraph_count,
        len(reading.citations),
    )
