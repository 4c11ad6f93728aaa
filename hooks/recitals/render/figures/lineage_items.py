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
    return _lineage(collection, (identifier,), collection.readings[identifier].citations)


def lineage_of_all(collection: Collection) -> Lineage:
    """All resolutions of a collection and the documents that they cite."""
    readings = collection.readings
    return _lineage(collection, readings, (each for reading in readings.values() for each in reading.citations))


def _lineage(collection: Collection, resolutions: Iterable[str], citations: Iterable[Citation]) -> Lineage:
    cited: dict[str, list[Citation]] = {}
    ambiguous = 0
    for citation in citations:
        if citation.state is State.AMBIGUOUS:
            ambiguous += 1
        else:
            cited.setdefault(citation.instrument, []).append(citation)
    own = dict.fromkeys(resolutions)
    items = [_item(collection, each, cited.get(each, []), Sign.SELF) for each in own]
    items += [_item(collection, each, found, _sign(found)) for each, found in cited.items() if each not in own]
    items.sort(key=lambda item: (item.year or 0, item.sign is Sign.SELF, item.date, item.title, item.id))
    dated = tuple([item for item in items if item.year is not None])
    return Lineage(dated, tuple([item for item in items if item.year is None]), ambiguous)


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
