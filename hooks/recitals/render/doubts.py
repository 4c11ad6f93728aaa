"""What could not be linked in a resolution, with the reason: the open list."""

from __future__ import annotations

from dataclasses import dataclass

from recitals.graph import Collection
from recitals.model import Citation, Reading, State, Unbound
from recitals.render.sheet import Ledger
from recitals.render.target import Reference, address_of, title_of
from recitals.render.words import LINKED, UNBOUND


@dataclass(frozen=True, slots=True)
class Doubt:
    """Words that cite something and lead nowhere."""

    anchor: str
    paragraph: str
    start: int
    end: int
    text: str
    state: str
    reason: str
    pages: tuple[Reference, ...] = ()
    """What it might mean, or the page of the name that no file describes."""


def doubts(collection: Collection, ledger: Ledger, reading: Reading) -> tuple[Doubt, ...]:
    """The open list of a resolution, in the order of its text; anchors are `open-1`, `open-2`, ..."""
    places = {paragraph.id: place for place, paragraph in enumerate(reading.resolution.paragraphs)}
    found: list[Citation | Unbound] = [c for c in reading.citations if c.state not in LINKED]
    found += reading.unbound
    found.sort(key=lambda item: (places.get(item.paragraph, 0), item.start))
    return tuple(_doubt(collection, ledger, item, f"open-{number}") for number, item in enumerate(found, 1))


def _doubt(collection: Collection, ledger: Ledger, item: Citation | Unbound, anchor: str) -> Doubt:
    span = (anchor, item.paragraph, item.start, item.end, item.text)
    if isinstance(item, Unbound):
        return Doubt(*span, UNBOUND, item.reason)
    candidates = item.candidates if item.state is State.AMBIGUOUS else (item.instrument,)
    pages = tuple(
        Reference(title_of(collection, candidate), address_of(collection, ledger, candidate, None))
        for candidate in candidates
        if collection.holds(candidate)
    )
    return Doubt(*span, item.state.value, reason(collection, item), pages)


def reason(collection: Collection, citation: Citation) -> str:
    """Why a citation has no target, in a sentence without its full stop."""
    if citation.state is State.AMBIGUOUS:
        return "More than one document is called so, and the text does not tell which is meant"
    instrument = collection.instruments.get(citation.instrument)
    if instrument is None or not instrument.registered:
        return "No file of this collection describes a document of this name"
    if citation.provision and instrument.has(citation.provision) is False:
        return f"The document has no {citation.provision.label}"
    return "The document is known, but not what is cited of it"
