"""All citations of a collection, both ways: what each resolution cites, and who cites each instrument."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple, TypeVar

from recitals.kept import Memo
from recitals.model import (
    Backlink,
    Citation,
    Held,
    Instrument,
    Paragraph,
    Provision,
    Reading,
    Registry,
    Resolution,
    Volume,
    paragraph_named,
)

Value = TypeVar("Value")


class Edge(NamedTuple):
    """One citation, seen from what it cites.

    Of the citing text a page has from it what the text is called, how its paragraphs are labelled and what the one
    says that cites: no other paragraph's words, for then the page is not made anew when these change.
    """

    resolution: Resolution
    citation: Citation

    @property
    def standing(self) -> tuple[Paragraph, ...]:
        """The paragraph that cites, behind those that it stands below."""
        return self.resolution.standing(self.citation.paragraph)


@dataclass(frozen=True, slots=True)
class Collection:
    """Everything that the pages are made from."""

    registry: Registry
    readings: Mapping[str, Reading] = field(default_factory=dict)
    """By the resolution's id, in the order of the ids."""
    instruments: Mapping[str, Instrument] = field(default_factory=dict)
    """Every registered instrument, and every one that was made from a citation."""
    citing: Mapping[str, tuple[Edge, ...]] = field(default_factory=dict)
    """By the id of what is cited: who cites it, in the order of the texts."""
    volumes: Mapping[str, Volume] = field(default_factory=dict)
    """The other volumes, by their ids."""
    elsewhere: Mapping[str, Held] = field(default_factory=dict)
    """By its id, each resolution that another volume has."""
    backlinks: Mapping[str, tuple[Backlink, ...]] = field(default_factory=dict)
    """By the id of what is cited: who cites it in other volumes."""
    memo: Memo = field(default_factory=Memo, compare=False)

    def told(self, work: Callable[[Collection, str], Value], identifier: str) -> Value:
        """What a function tells of a document of the collection: counts, for one of the whole is their sum.

        Args:
            work: a function of a module, of the collection and the document's id. It asks the collection for that
                document, for what it is called, and for who cites it; a server then need not ask again.
            identifier: of a resolution or of something that is cited.
        """
        told: Value = self.memo.of(work, self, identifier)
        return told

    def holds(self, identifier: str) -> bool:
        """Whether the id has a page: a resolution's or an instrument's, be it in another volume."""
        return identifier in self.readings or identifier in self.instruments or identifier in self.elsewhere

    def title(self, identifier: str) -> str:
        """What to call the thing with this id."""
        if identifier in self.readings:
            return self.readings[identifier].resolution.title
        if identifier in self.elsewhere:
            return self.elsewhere[identifier].cite
        found = self.instruments.get(identifier)
        return (found.short or found.title) if found else identifier

    def anchor(self, identifier: str, provision: Provision | None) -> str:
        """The anchor of a provision on the page of what is cited; "" for the whole page.

        A resolution of the collection numbers its operative paragraphs `op5` while a text that
        cites it says "paragraph 5", so the address follows the cited page.
        """
        if provision is None:
            return ""
        if identifier in self.readings:
            return self.readings[identifier].resolution.named(provision)
        if identifier in self.elsewhere:
            return paragraph_named(provision, self.elsewhere[identifier].paragraphs)
        return provision.key


def collect(registry: Registry, readings: Iterable[Reading], volumes: Iterable[Volume] = ()) -> Collection:
    """Join the readings of a collection.

    Args:
        registry: what is known of instruments and bodies.
        readings: one for each resolution, in any order.
        volumes: the other volumes of the collection, in any order; none holds what this one has.

    Returns:
        The collection; the same whatever the order the readings came in.
    """
    by_id = {reading.resolution.id: reading for reading in sorted(readings, key=lambda r: r.resolution.id)}
    instruments = dict(registry.instruments)
    citing: defaultdict[str, list[Edge]] = defaultdict(list)
    for reading in by_id.values():
        for made in reading.made:
            instruments.setdefault(made.id, made)
        for citation in reading.citations:
            edge = Edge(reading.resolution, citation)
            for identifier in citation.named:
                citing[identifier].append(edge)
    others = {volume.id: volume for volume in sorted(volumes, key=lambda volume: volume.id)}
    elsewhere = {held.id: held for volume in others.values() for held in volume.held}
    return Collection(
        registry,
        by_id,
        {key: instrument for key, instrument in instruments.items() if key not in elsewhere},
        {key: tuple(edges) for key, edges in sorted(citing.items())},
        others,
        elsewhere,
        _backlinks(others.values()),
    )


def _backlinks(volumes: Iterable[Volume]) -> dict[str, tuple[Backlink, ...]]:
    cited: defaultdict[str, list[Backlink]] = defaultdict(list)
    for volume in volumes:
        for backlink in volume.backlinks:
            cited[backlink.cited].append(backlink)
    return {key: tuple(found) for key, found in sorted(cited.items())}
