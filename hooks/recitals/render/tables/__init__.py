"""Tables of a whole collection: HTML for the first rows, scripts for all, which the page loads when asked to."""

from __future__ import annotations

from recitals.render.tables.citations import citation_rows, citation_shards, citations_table
from recitals.render.tables.instruments import instrument_rows, instrument_shards, instruments_table

__all__ = [
    "citation_rows",
    "citation_shards",
    "citations_table",
    "instrument_rows",
    "instrument_shards",
    "instruments_table",
]
