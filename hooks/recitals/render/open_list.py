"""The open list of the whole collection: what could not be linked, each with the reason."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from recitals.graph import Collection
from recitals.model import Reading
from recitals.render.addresses import resolution_page
from recitals.render.cite_as import Locator, locators, resolution_citation
from recitals.render.doubts import Doubt, doubts
from recitals.render.edition import Edition
from recitals.render.parts import Part
from recitals.render.sheet import Ledger, Sheet
from recitals.render.words import LINKED


@dataclass(frozen=True, slots=True)
class OpenRow:
    """Words that cite something and lead nowhere, in a list."""

    resolution: str
    href: str
    locator: Locator
    doubt: Doubt


def not_linked_sheet(edition: Edition, part: Part[Reading], number: int) -> Sheet:
    """One part of the open list.

    Args:
        part: the resolutions of this part, each with something open.
        number: how much is open in the whole collection.
    """
    ledger = edition.ledger(part.page)
    rows = tuple(row for reading in part.items for row in _rows(edition.collection, ledger, reading))
    description = "What the resolutions cite and this site does not link, each with the reason."
    return edition.sheet(
        ledger, "not-linked", "Not linked", description=description, part=part, rows=rows, number=number
    )


def open_readings(readings: Iterable[Reading]) -> list[Reading]:
    """The resolutions in which something could not be linked."""
    return [each for each in readings if each.unbound or any(c.state not in LINKED for c in each.citations)]


def _rows(collection: Collection, ledger: Ledger, reading: Reading) -> Iterable[OpenRow]:
    resolution = reading.resolution
    places = locators(resolution)
    for doubt in doubts(collection, ledger, reading):
        href = ledger.to(resolution_page(resolution.id), doubt.paragraph)
        yield OpenRow(resolution_citation(collection, resolution), href, places[doubt.paragraph], doubt)
