"""The table of all citations: where each stands, with which verb, what it cites and what became of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from markupsafe import Markup

from recitals.graph import Collection
from recitals.model import Citation, Reading, State, Unbound
from recitals.render.cite_as import Places, resolution_citation
from recitals.render.fragment import Href
from recitals.render.tables.shards import Script, shard_count, shards
from recitals.render.tables.table import Cell, Column, Filter, Kind, markup
from recitals.render.target import short_title_of
from recitals.render.words import LINKED, STATES, UNBOUND


class CitationRow(NamedTuple):
    """A citation, or words that could not be bound to anything, in a table."""

    resolution: str
    """Id of the resolution that cites."""
    paragraph: str
    """Id of its paragraph."""
    place: str
    """How the paragraph is cited."""
    verb: str
    text: str
    """The words that cite."""
    state: str
    body: str
    """Id of the adopting body."""
    body_name: str
    instrument: str = ""
    """Id of what is cited; "" where that is not known."""
    cited: str = ""
    """What to call it, with the provision."""
    anchor: str = ""
    """Where the provision stands on its page."""
    has_page: bool = False


def citation_rows(collection: Collection, places: Places | None = None) -> tuple[CitationRow, ...]:
    """A row for each citation and each unbound mention, in the order of the texts.

    Args:
        collection: what is cited by whom.
        places: those that are known already, where there are some.
    """
    known = places or Places()
    return tuple(row for each in collection.readings.values() for row in _rows(collection, each, known))


def citations_table(rows: Sequence[CitationRow], href: Href, start: int = 0, stem: str = "rows") -> Markup:
    """Two hundred rows as an HTML table; the one that starts at 0 can filter and sort all of them.

    Args:
        rows: all rows, from `citation_rows`.
        href: addresses of pages.
        start: the first row to write.
        stem: address of the scripts that `citation_shards` makes, without number and suffix.
    """
    return markup(CITATIONS, rows, href, start, stem, shard_count(rows))


def citation_shards(rows: Sequence[CitationRow], href: Href, stem: str = "rows") -> Iterator[Script]:
    """The scripts that the table loads: their addresses as seen from its page, and their contents."""
    return shards(CITATIONS, rows, href, stem)


def _rows(collection: Collection, reading: Reading, known: Places) -> Iterator[CitationRow]:
    resolution = reading.resolution
    order = {paragraph.id: place for place, paragraph in enumerate(resolution.paragraphs)}
    verbs = {paragraph.id: paragraph.verb for paragraph in resolution.paragraphs}
    places, cite = known.of(resolution), resolution_citation(collection, resolution)
    body = collection.registry.bodies.get(resolution.body)
    by = resolution.body, body.name if body else resolution.body
    found: list[Citation | Unbound] = [*reading.citations, *reading.unbound]
    for item in sorted(found, key=lambda each: (order[each.paragraph], each.start)):
        source = resolution.id, item.paragraph, f"{cite}, {places[item.paragraph]}", verbs[item.paragraph], item.text
        if isinstance(item, Unbound):
            yield CitationRow(*source, UNBOUND, *by)
        else:
            identifier, cited, anchor, has_page = _target(collection, item)
            yield CitationRow(*source, item.state.value, *by, identifier, cited, anchor, has_page)


def _target(collection: Collection, citation: Citation) -> tuple[str, str, str, bool]:
    """Id, words and anchor of what is cited, and whether it has a page; doubt leads to no provision."""
    if citation.state is State.AMBIGUOUS:
        return "", " or ".join(short_title_of(collection, each) for each in citation.candidates), "", False
    identifier, provision = citation.instrument, citation.provision
    title = short_title_of(collection, identifier)
    name = f"{title}, {provision.label}" if provision else title
    anchor = collection.anchor(identifier, provision) if citation.state in LINKED else ""
    return identifier, name, anchor, collection.holds(identifier)


def _cells(row: CitationRow, href: Href) -> tuple[Cell, ...]:
    cited = href(row.instrument, row.anchor) if row.has_page else ""
    return (
        Cell(row.place, href(row.resolution, row.paragraph)),
        Cell(row.verb),
        Cell(row.text),
        Cell(row.cited, cited, (row.instrument,) if row.instrument else ()),
        Cell(STATES[row.state].name, values=(row.state,)),
        Cell(row.body_name, values=(row.body,) if row.body else ()),
    )


CITATIONS = Kind(
    "citations",
    "citation",
    "Citations: where each stands, its verb, what it cites and what became of it",
    (
        Column("paragraph", "Paragraph"),
        Column("verb", "Verb", Filter.CHOICE),
        Column("words", "Words"),
        Column("instrument", "Cites", Filter.TYPED),
        Column("state", "State", Filter.CHOICE),
        Column("body", "Adopted by", Filter.CHOICE),
    ),
    _cells,
)
