"""The table of all documents that are cited or registered, with how they are cited."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import NamedTuple

from markupsafe import Markup

from recitals.graph import Collection
from recitals.render.fragment import Href
from recitals.render.listings import listed_instruments
from recitals.render.tables.shards import Script, shard_count, shards
from recitals.render.tables.table import SEPARATOR, Cell, Column, Filter, Kind, Order, markup, tally_of
from recitals.render.words import LINKED, STATES, by_frequency, date_words, decade_words

SHOWN = 3
"""Verbs that are named in a cell; the others are counted."""


class InstrumentRow(NamedTuple):
    """A document in a table."""

    id: str
    title: str
    short: str
    kind: str
    date: str
    """ISO, as exact as known."""
    body: str
    verbs: tuple[str, ...]
    """Those that it is cited with, the most frequent first."""
    states: tuple[str, ...]
    """What became of its citations, in the order of `State`."""
    provisions: int
    """How many of its provisions are cited."""
    citations: int
    """How many citations lead to it."""


def instrument_rows(collection: Collection) -> tuple[InstrumentRow, ...]:
    """A row for each document with a page of its own, by their titles."""
    return tuple(collection.told(_row, instrument.id) for instrument in listed_instruments(collection))


def instruments_table(rows: Sequence[InstrumentRow], href: Href, start: int = 0, stem: str = "rows") -> Markup:
    """Two hundred rows as an HTML table; the one that starts at 0 can filter and sort all of them.

    Args:
        rows: all rows, from `instrument_rows`.
        href: addresses of pages.
        start: the first row to write.
        stem: address of the scripts that `instrument_shards` makes, without number and suffix.
    """
    tally = partial(tally_of, INSTRUMENTS, rows)
    return markup(INSTRUMENTS, rows, href, start, stem, shard_count(rows), tally)


def instrument_shards(rows: Sequence[InstrumentRow], href: Href, stem: str = "rows") -> Iterator[Script]:
    """The scripts that the table loads: their addresses as seen from its page, and their contents."""
    return shards(INSTRUMENTS, rows, href, stem)


def _row(collection: Collection, identifier: str) -> InstrumentRow:
    instrument = collection.instruments[identifier]
    citations = [edge.citation for edge in collection.citing.get(instrument.id, ())]
    linked = [citation for citation in citations if citation.state in LINKED]
    verbs = [citation.verb.replace(SEPARATOR, " ") for citation in citations if citation.verb]
    states = {citation.state.value for citation in citations}
    return InstrumentRow(
        instrument.id,
        instrument.title or instrument.id,
        instrument.short,
        instrument.kind,
        instrument.date,
        instrument.body,
        by_frequency(verbs),
        tuple(state for state in STATES if state in states),
        len({citation.provision.key for citation in linked if citation.provision}),
        len(linked),
    )


def _cells(row: InstrumentRow, href: Href) -> tuple[Cell, ...]:
    title = f"{row.title} ({row.short})" if row.short and row.short != row.title else row.title
    more = f" and {len(row.verbs) - SHOWN} more" if len(row.verbs) > SHOWN else ""
    return (
        Cell(title, href(row.id), (row.id, row.title) if title != row.title else (row.id,)),
        Cell(row.kind),
        Cell(date_words(row.date), values=(decade_words(row.date),), sort=row.date),
        Cell(row.body),
        Cell(", ".join(row.verbs[:SHOWN]) + more, values=row.verbs),
        Cell(", ".join(STATES[state].name for state in row.states), values=row.states),
        Cell(f"{row.provisions:,}", sort=str(row.provisions)),
        Cell(f"{row.citations:,}", sort=str(row.citations)),
    )


INSTRUMENTS = Kind(
    "instruments",
    "document",
    "Documents that are cited or registered, and how they are cited",
    (
        Column("instrument", "Document", Filter.TYPED),
        Column("kind", "Kind", Filter.CHOICE),
        Column("date", "Date", Filter.CHOICE, parameter="decade"),
        Column("body", "Adopted by", Filter.CHOICE),
        Column("verb", "Cited with", Filter.CHOICE),
        Column("state", "State", Filter.CHOICE),
        Column("provisions", "Provisions cited", order=Order.NUMBER),
        Column("citations", "Citations", order=Order.NUMBER),
    ),
    _cells,
)
