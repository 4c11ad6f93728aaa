"""The table of all instruments."""

from __future__ import annotations

from collections.abc import Sequence

from recitals.render.addresses import INSTRUMENTS
from recitals.render.edition import Edition
from recitals.render.parts import Part
from recitals.render.sheet import Sheet
from recitals.render.tables import instrument_shards, instruments_table
from recitals.render.tables.instruments import InstrumentRow
from recitals.render.tables.shards import Script
from recitals.render.target import href_from


def instruments_sheet(edition: Edition, part: Part[InstrumentRow], rows: Sequence[InstrumentRow]) -> Sheet:
    """One part of the table; the first one filters and sorts all rows."""
    ledger = edition.ledger(part.page)
    table = instruments_table(rows, href_from(edition.collection, ledger), part.start)
    description = "Every instrument that is cited or registered, and how often it is cited."
    return edition.sheet(ledger, "instruments", "Instruments", description=description, part=part, table=table)


def instrument_scripts(edition: Edition, rows: Sequence[InstrumentRow]) -> list[Script]:
    """The scripts with all rows, as seen from the table's first page."""
    return list(instrument_shards(rows, href_from(edition.collection, edition.ledger(INSTRUMENTS))))
