"""A collection in figures: what the home page says of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from recitals.graph import Collection
from recitals.model import Citation, Reading, State
from recitals.render.words import LINKED, UNBOUND

MOST_CITED = 10

ENOUGH = 100
"""Resolutions among which the example is chosen."""

FAIR_LENGTH = 450
"""Characters of a recital that is read at a glance and still says something."""


@dataclass(frozen=True, slots=True)
class Overview:
    """Counts over all readings."""

    resolutions: int
    citations: int
    linked: int
    cited: int
    """Documents that are cited at least once."""
    states: Counter[str]

    @property
    def open(self) -> int:
        """What could not be linked."""
        return self.states.total() - self.linked


def overview(collection: Collection) -> Overview:
    """Count a collection once, for all pages that show its figures."""
    states: Counter[str] = Counter()
    for identifier in collection.readings:
        states.update(collection.told(states_of, identifier))
    citations = states.total() - states[UNBOUND]
    linked = sum(states[state.value] for state in LINKED)
    cited = len(_linked_citations(collection))
    return Overview(len(collection.readings), citations, linked, cited, states)


def states_of(collection: Collection, identifier: str) -> Counter[str]:
    """How many citations of a resolution there are in each state, words that could not be bound among them."""
    reading = collection.readings[identifier]
    states = Counter([citation.state.value for citation in reading.citations])
    states[UNBOUND] = len(reading.unbound)
    return states


def most_cited(collection: Collection, limit: int = MOST_CITED) -> tuple[tuple[str, int], ...]:
    """The ids that are cited most, with how often; ties in the order of the ids."""
    ranked = sorted(_linked_citations(collection), key=lambda pair: (-pair[1], pair[0]))
    return tuple(ranked[:limit])


def best_example(collection: Collection) -> tuple[Reading, str] | None:
    """The reading and the paragraph that show best what the site does.

    It cites a provision or two of which something is told, in a text that is neither a line nor a page. Among
    thousands of resolutions, one of the first will do.
    """
    best: tuple[tuple[int, int], Reading, str] | None = None
    for reading, told in islice(_telling(collection), ENOUGH):
        for paragraph in reading.resolution.paragraphs:
            rank = (min(told[paragraph.id], 2), -abs(len(paragraph.text) - FAIR_LENGTH))
            if told[paragraph.id] and (best is None or rank > best[0]):
                best = rank, reading, paragraph.id
    return best and (best[1], best[2])


def _telling(collection: Collection) -> Iterator[tuple[Reading, Counter[str]]]:
    """The readings that cite a provision of which something is told, with how often each paragraph does."""
    for reading in collection.readings.values():
        told = Counter(citation.paragraph for citation in reading.citations if _is_told(collection, citation))
        if told:
            yield reading, told


def _is_told(collection: Collection, citation: Citation) -> bool:
    if citation.provision is None or citation.state is not State.PROVISION:
        return False
    instrument = collection.instruments.get(citation.instrument)
    if instrument is None:
        return False
    return citation.provision.key in instrument.summaries or citation.provision.key in instrument.texts


def _linked_citations(collection: Collection) -> list[tuple[str, int]]:
    """How many citations lead to each id; ids that none leads to are left out."""
    counts = ((identifier, collection.told(_leading, identifier)) for identifier in collection.citing)
    return [pair for pair in counts if pair[1]]


def _leading(collection: Collection, identifier: str) -> int:
    return sum(edge.citation.state in LINKED for edge in collection.citing[identifier])
