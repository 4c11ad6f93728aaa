"""The table of all citations."""

from __future__ import annotations

from recitals.render.addresses import CITATIONS, NOT_LINKED
from recitals.render.edition import Edition
from recitals.render.overview import Overview
from recitals.render.parts import Part
from recitals.render.sheet import Sheet
from recitals.render.tables import citation_shards, citations_table
from recitals.render.tables.citations import CitationRow, CitationRows
from recitals.render.tables.shards import Script
from recitals.render.target import href_from


def citations_sheet(edition: Edition, part: Part[CitationRow], rows: CitationRows, counts: Overview) -> Sheet:
    """One part of the table; the first one filters and sorts all rows."""
    ledger = edition.ledger(part.page)
    return edition.sheet(
        ledger,
        "citations",
        "Citations",
        description="Every citation of the collection: where it stands, its verb, what it cites and what became of it.",
        part=part,
        table=citations_table(rows, href_from(edition.collection, ledger), part.start),
        counts=counts,
        not_linked=ledger.to(NOT_LINKED),
    )


def citation_scripts(edition: Edition, rows: CitationRows) -> list[Script]:
    """The scripts with all rows, as seen from the table's first page."""
    return list(citation_shards(rows, href_from(edition.collection, edition.ledger(CITATIONS))))
