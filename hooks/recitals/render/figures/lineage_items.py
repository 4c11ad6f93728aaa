"""What the lineage shows: the documents behind a resolution or a collection, each with its date."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from recitals.graph import Collection
from recitals.model import Citation, State
from recitals.render.figures.provision_names import named
from recitals.render.overview import states_of
from recitals.render.target import title_of
from recitals.render.words import LINKED, by_frequency


class Sign(StrEnum):
    """How a document is drawn; the value is its class in the style sheet."""

    SELF = "self"
    PROVISION = "provision"
    WHOLE = "whole"
    DOUBT = "doubt"


class Item(NamedTuple):
    """A document on the time line."""

    id: str
    title: str
    date: str
    """ISO, as exact as known; "" when unknown."""
    kind: str
    sign: Sign
    provisions: tuple[str, ...] = ()
    """Labels of the cited provisions, in their order."""
    verbs: tuple[str, ...] = ()
    """The verbs it is cited with, the most frequent first."""
    citations: int = 0

    @property
    def year(self) -> int | None:
        """The year of adoption; None when the date does not begin with one."""
        return _year(self.date)


@lru_cache(maxsize=20_000)
def _year(date: str) -> int | None:
    return int(date[:4]) if date[:4].isdecimal() and len(date) >= 4 else None


@dataclass(frozen=True, slots=True)
class Lineage:
    """All documents of a picture."""

    dated: tuple[Item, ...]
    """From the earliest on; a resolution comes last in its year."""
    undated: tuple[Item, ...]
    ambiguous: int
    """Citations that could mean more than one document, which have no place of their own."""


def lineage_of(collection: Collection, identifier: str) -> Lineage:
    """A resolution and the documents that it cites."""
    cited: dict[str, list[Citation]] = {identifier: []}
    ambiguous = 0
    for citation in collection.readings[identifier].citations:
        if citation.state is State.AMBIGUOUS:
            ambiguous += 1
        else:
            cited.setdefault(citation.instrument, []).append(citation)
    items = [_item(collection, *each, Sign.SELF if each[0] == identifier else _sign(each[1])) for each in cited.items()]
    return _lineage(items, ambiguous)


def lineage_of_all(collection: Collection) -> Lineage:
    """All resolutions of a collection and the documents that they cite."""
    readings = collection.readings
    items = [collection.told(_of_document, each) for each in dict.fromkeys((*readings, *collection.citing))]
    ambiguous = sum(collection.told(states_of, each)[State.AMBIGUOUS.value] for each in readings)
    return _lineage(filter(None, items), ambiguous)


def _of_document(collection: Collection, identifier: str) -> Item | None:
    """A document among those of a whole collection; None when it is only one of several that a text may mean."""
    edges = collection.citing.get(identifier, ())
    sure = [edge.citation for edge in edges if edge.citation.state is not State.AMBIGUOUS]
    if identifier in collection.readings:
        return _item(collection, identifier, sure, Sign.SELF)
    return _item(collection, identifier, sure, _sign(sure)) if sure else None


def _lineage(items: Iterable[Item], ambiguous: int) -> Lineage:
    ranked = sorted(items, key=lambda item: (item.year or 0, item.sign is Sign.SELF, item.date, item.title, item.id))
    dated = tuple([item for item in ranked if item.year is not None])
    return Lineage(dated, tuple([item for item in ranked if item.year is None]), ambiguous)


def _item(collection: Collection, identifier: str, citations: list[Citation], sign: Sign) -> Item:
    date, kind = _facts(collection, identifier)
    provisions = dict.fromkeys(c.provision for c in citations if c.provision and c.state is State.PROVISION)
    return Item(
        identifier,
        title_of(collection, identifier) or identifier,
        date,
        kind,
        sign,
        tuple([each.label for each in sorted(map(named, provisions), key=lambda each: each.place)]),
        by_frequency([citation.verb for citation in citations if citation.verb]),
        len(citations),
    )


def _facts(collection: Collection, identifier: str) -> tuple[str, str]:
    """Date and kind, as far as known."""
    if identifier in collection.readings:
        resolution = collection.readings[identifier].resolution
        return resolution.date or str(resolution.year or ""), "resolution"
    if identifier in collection.elsewhere:
        return collection.elsewhere[identifier].date, "resolution"
    instrument = collection.instruments.get(identifier)
    return (instrument.date, instrument.kind or "other") if instrument else ("", "other")


def _sign(citations: Iterable[Citation]) -> Sign:
    states = {citation.state for citation in citations}
    if State.PROVISION in states:
        return Sign.PROVISION
    return Sign.WHOLE if states & LINKED else Sign.DOUBT
