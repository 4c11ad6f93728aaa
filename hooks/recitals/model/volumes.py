"""Other volumes of a collection, as far as their inventories tell."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Held:
    """A resolution whose text another volume has."""

    id: str
    title: str
    cite: str
    """How it is cited: "WTDC Resolution 67 (Hyderabad, 2010)"."""
    date: str
    """ISO date of adoption, as exact as is known."""
    volume: str
    """Id of the volume."""
    page: str
    """Where its page stands: a full address, or the way from the root of this site (`../ga-70/...`)."""
    paragraphs: frozenset[str]
    """The ids that a citation may lead to."""


@dataclass(frozen=True, slots=True)
class Backlink:
    """A paragraph of another volume, seen from what it cites."""

    target: str
    """The permanent name of what is cited: `crc#art-34`."""
    resolution: str
    """How the citing resolution is cited."""
    volume: str
    """Id of the volume."""
    page: str
    paragraph: str
    """The paragraph's id on that page."""
    clause: str
    rest: str
    """With `clause`, its place as one would cite it: "recalling", "g)"."""
    verb: str
    words: tuple[str, str, str]
    """What stands before the citation, the citation, and what stands after it."""
    language: str

    @property
    def cited(self) -> str:
        """The id of the cited document."""
        return self.target.partition("#")[0]


@dataclass(frozen=True, slots=True)
class Volume:
    """Another part of the same collection, with a site of its own."""

    id: str
    """The name of its inventory's file."""
    title: str
    address: str
    """Of its site: with https:// or http://, or the way there from the root of this one."""
    home: str
    """Where its first page stands."""
    table: str
    """Where its table of citations stands."""
    held: tuple[Held, ...] = ()
    backlinks: tuple[Backlink, ...] = ()
    path: str = ""
