"""The table of all citations: where each stands, with which verb, what it cites and what became of it."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import cache, lru_cache, partial
from itertools import accumulate, islice
from typing import NamedTuple, overload

from markupsafe import Markup

from recitals.graph import Collection
from recitals.model import Citation, Provision, Reading, State, Unbound
from recitals.render.cite_as import locators, resolution_citation
from recitals.render.fragment import Href
from recitals.render.overview import states_of
from recitals.render.tables.shards import Script, shard_count, shards
from recitals.render.tables.table import Cell, Column, Filter, Kind, Tally, markup
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
    body: Cell
    """The adopting body."""
    instrument: str = ""
    """Id of what is cited; "" where that is not known."""
    cited: str = ""
    """What to call it, with the provision."""
    anchor: str = ""
    """Where the provision stands on its page."""
    has_page: bool = False


class CitationRows(Sequence[CitationRow]):
    """Some of the rows of a collection: one for each citation and each unbound mention, in the order of the texts.

    They are made each time they are looked at, so that a build makes those of the pages that it writes.
    """

    def __init__(self, collection: Collection, ids: Sequence[str], ends: Sequence[int], window: range) -> None:
        """Rows of a collection.

        Args:
            collection: what is cited by whom.
            ids: of all resolutions.
            ends: how many rows there are up to the last one of each.
            window: the places of these rows among all.
        """
        self._collection = collection
        self._ids, self._ends, self._window = ids, ends, window

    def __len__(self) -> int:
        return len(self._window)

    @overload
    def __getitem__(self, place: int) -> CitationRow: ...
    @overload
    def __getitem__(self, place: slice) -> CitationRows: ...
    def __getitem__(self, place: int | slice) -> CitationRow | CitationRows:
        if isinstance(place, slice):
            return CitationRows(self._collection, self._ids, self._ends, self._window[place])
        where = self._window[place]
        return next(iter(CitationRows(self._collection, self._ids, self._ends, range(where, where + 1))))

    def __iter__(self) -> Iterator[CitationRow]:
        ids, skipped = self._span()
        collection, target = self._collection, cache(partial(_target, self._collection))  # many rows cite the same
        rows = (row for each in ids for row in _rows(collection, collection.readings[each], target))
        return islice(rows, skipped, skipped + len(self))

    def __repr__(self) -> str:
        """Which rows these are; what they say follows from the resolutions."""
        ids, skipped = self._span()
        return f"{len(self)} rows of {' '.join(ids)}, from number {skipped} on"

    def tally(self) -> Tally:
        """How often each cell of a column that can be filtered occurs among all rows of the collection."""
        collection = self._collection
        verbs, states, bodies = Counter[str](), Counter[str](), Counter[str]()
        unsure, names = Counter[tuple[str, ...]](), Counter[Cell]()
        for identifier, reading in collection.readings.items():
            told = collection.told(states_of, identifier)
            states.update(told)
            bodies[reading.resolution.body] += told.total()
            verbs.update(collection.told(_verbs, identifier))
            unsure.update(collection.told(_in_doubt, identifier))
        for identifier in collection.citing:
            names.update(collection.told(_called, identifier))
        for candidates, count in unsure.items():
            names[_document("", _name(collection, "", None, candidates))] += count
        names[Cell("")] += states[UNBOUND]
        return {
            "verb": Counter({Cell(verb): count for verb, count in verbs.items()}),
            "instrument": +names,
            "state": +Counter({_state(state): count for state, count in states.items()}),
            "body": +Counter({_adopter(collection, body): count for body, count in bodies.items()}),
        }

    def _span(self) -> tuple[Sequence[str], int]:
        """The resolutions that these rows are of, and how many rows of the first are not among them."""
        if not self._window:
            return (), 0
        first, last = (bisect_right(self._ends, at) for at in (self._window[0], self._window[-1]))
        return self._ids[first : last + 1], self._window[0] - (self._ends[first - 1] if first else 0)


def citation_rows(collection: Collection) -> CitationRows:
    """The rows of all citations."""
    readings = collection.readings
    ends = tuple(accumulate(len(each.citations) + len(each.unbound) for each in readings.values()))
    return CitationRows(collection, tuple(readings), ends, range(ends[-1] if ends else 0))


def citations_table(rows: CitationRows, href: Href, start: int = 0, stem: str = "rows") -> Markup:
    """Two hundred rows as an HTML table; the one that starts at 0 can filter and sort all of them.

    Args:
        rows: all rows.
        href: addresses of pages.
        start: the first row to write.
        stem: address of the scripts that `citation_shards` makes, without number and suffix.
    """
    return markup(CITATIONS, rows, href, start, stem, shard_count(rows), rows.tally)


def citation_shards(rows: Sequence[CitationRow], href: Href, stem: str = "rows") -> Iterator[Script]:
    """The scripts that the table loads: their addresses as seen from its page, and their contents."""
    return shards(CITATIONS, rows, href, stem)


def _rows(
    collection: Collection, reading: Reading, target: Callable[..., tuple[str, str, str, bool]]
) -> Iterator[CitationRow]:
    """The rows of a resolution; `target` is `_target` in its collection."""
    resolution = reading.resolution
    places, cite = locators(resolution), resolution_citation(collection, resolution)
    order = {identifier: place for place, identifier in enumerate(places)}
    by = _adopter(collection, resolution.body)
    found: list[Citation | Unbound] = [*reading.citations, *reading.unbound]
    for item in sorted(found, key=lambda each: (order[each.paragraph], each.start)):
        source = resolution.id, item.paragraph, f"{cite}, {places[item.paragraph]}"
        if isinstance(item, Unbound):
            yield CitationRow(*source, resolution.paragraph(item.paragraph).verb, item.text, UNBOUND, by)
        else:
            identifier, cited, anchor, has_page = target(*_meant(item), item.state in LINKED)
            yield CitationRow(*source, item.verb, item.text, item.state.value, by, identifier, cited, anchor, has_page)


def _target(
    collection: Collection, identifier: str, provision: Provision | None, candidates: tuple[str, ...], linked: bool
) -> tuple[str, str, str, bool]:
    """Id, words and anchor of what is cited, and whether it has a page; doubt leads to no provision."""
    name = _name(collection, identifier, provision, candidates)
    if not identifier:
        return "", name, "", False
    anchor = collection.anchor(identifier, provision) if linked else ""
    return identifier, name, anchor, collection.holds(identifier)


def _verbs(collection: Collection, identifier: str) -> Counter[str]:
    """The verbs of a resolution's rows."""
    reading = collection.readings[identifier]
    verbs = Counter([citation.verb for citation in reading.citations])
    verbs.update([reading.resolution.paragraph(each.paragraph).verb for each in reading.unbound])
    return verbs


def _in_doubt(collection: Collection, identifier: str) -> Counter[tuple[str, ...]]:
    """What a resolution cites that may be one of several documents; they are called by what other files say."""
    citations = collection.readings[identifier].citations
    return Counter([citation.candidates for citation in citations if citation.state is State.AMBIGUOUS])


def _called(collection: Collection, identifier: str) -> Counter[Cell]:
    """The cells of a document's citations: it is called by its provisions."""
    citations = (edge.citation for edge in collection.citing[identifier])
    sure = Counter([citation.provision for citation in citations if citation.state is not State.AMBIGUOUS])
    cells = Counter[Cell]()
    for provision, count in sure.items():
        cells[_document(identifier, _name(collection, identifier, provision, ()))] += count
    return cells


def _meant(citation: Citation) -> tuple[str, Provision | None, tuple[str, ...]]:
    """What a citation is called by: the document and its provision, or the documents that it may mean."""
    if citation.state is State.AMBIGUOUS:
        return "", None, citation.candidates
    return citation.instrument, citation.provision, ()


def _name(collection: Collection, identifier: str, provision: Provision | None, candidates: tuple[str, ...]) -> str:
    if candidates:
        return " or ".join(short_title_of(collection, each) for each in candidates)
    title = short_title_of(collection, identifier)
    return f"{title}, {provision.label}" if provision else title


@lru_cache(maxsize=20_000)  # many rows cite the same
def _document(identifier: str, name: str, address: str = "") -> Cell:
    return Cell(name, address, (identifier,) if identifier else ())


@cache
def _state(state: str) -> Cell:
    return Cell(STATES[state].name, values=(state,))


def _adopter(collection: Collection, identifier: str) -> Cell:
    body = collection.registry.bodies.get(identifier)
    return Cell(body.name if body else identifier, values=(identifier,) if identifier else ())


def _cells(row: CitationRow, href: Href) -> tuple[Cell, ...]:
    cited = href(row.instrument, row.anchor) if row.has_page else ""
    return (
        Cell(row.place, href(row.resolution, row.paragraph)),
        Cell(row.verb),
        Cell(row.text),
        _document(row.instrument, row.cited, cited),
        _state(row.state),
        row.body,
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
