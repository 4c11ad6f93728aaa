"""Bodies, and their series of numbered documents."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Calendar:
    """When a body's numbered sessions are held: session `session` in `year`, then `per_year` a year."""

    session: int
    year: int
    per_year: float = 1
    until: int | None = None
    """The year of the last session of a body that is no more."""
    running: int = 0
    """How many documents a session adds at the least, where numbers run on from session to session: 2099 (XX)."""
    stroke: int = 0
    """The first session whose numbers are written with a stroke, 31/1; those before have a roman one."""


@dataclass(frozen=True, slots=True)
class Yearly:
    """The years of numbers that run on for ever: Security Council resolution 1325 is of 2000."""

    year: int
    first: tuple[int, ...]
    """The first number of that year and of each year after it; the last one is of a year of which no end is known."""

    def year_of(self, number: int) -> int | None:
        """The year of a number; None where it is not known yet."""
        place = bisect_right(self.first, number)
        return self.year + place - 1 if 0 < place < len(self.first) else None

    def can_be_of(self, number: int, year: int) -> bool:
        """Whether a number can be of a year; after the last known one, at most as many as the busiest had."""
        if told := self.year_of(number):
            return told == year
        since = year - (self.year + len(self.first) - 1)
        busiest = max(after - before for before, after in pairwise(self.first)) if self.first[1:] else self.first[-1]
        return since >= 0 and self.first[-1] <= number < self.first[-1] + busiest * (since + 1)


@dataclass(frozen=True, slots=True)
class Series:
    """A body's numbered documents: how texts name them, and what follows from the number."""

    id: str
    nouns: tuple[str, ...]
    """Words before the number in running text: "resolution", "decision", "Recommendation ITU-T"."""
    shapes: tuple[str, ...]
    """Names of the shapes its numbers have, see `recitals.cite.numbers`: "session/number"; or templates of their own,
    see `recitals.cite.templates`: "WHA{session}.{item}"."""
    key: str
    """Template of a document's id: "a-res-{number}", "wtdc-res-{item}-{year}". In templates, {number} is the
    number as printed, {compact} the same without spaces, and {session}, {item}, {part}, {place}, {year} its fields."""
    title: str
    """Template of a document's title: "General Assembly resolution {number}"."""
    symbols: tuple[str, ...] = ()
    """Beginnings of its symbols: "A/RES/"."""
    symbol: str = ""
    """Template of a document's symbol: "A/RES/{compact}"."""
    url: str = ""
    """Template of the official address; "" when there is none that follows from the number."""
    kind: str = "resolution"
    calendar: Calendar | None = None
    yearly: Yearly | None = None
    meetings: tuple[str, ...] = ()
    """Places and years of its conferences, "Doha, 2006", which tell its numbers from another conference's."""
    highest: int = 0
    """The highest number that there can be: a bare 1332 is no conference's, whose numbers never came so far. 0: any."""
    within: tuple[str, ...] = ()
    """Bodies whose texts alone cite its documents by bare numbers that say too little elsewhere: "(A75/17)"."""
    named: bool = False
    """True when its numbers mean nothing unless the text names the body."""

    def __hash__(self) -> int:
        return hash(self.id)  # quick: every number asks for it


@dataclass(frozen=True, slots=True)
class Headwords:
    """The verbs of a body's clauses, and the words that may stand around them."""

    preambular: Mapping[str, str] = field(default_factory=dict)
    """Word or phrase -> the verb that types a link: {"recalling": "recalls"}."""
    operative: Mapping[str, str] = field(default_factory=dict)
    adverbs: tuple[str, ...] = ()

    def __hash__(self) -> int:
        return hash((len(self.preambular), len(self.operative), self.adverbs))  # quick: every text asks for it


@dataclass(frozen=True, slots=True)
class Body:
    """A body that adopts resolutions."""

    id: str
    name: str
    family: str = ""
    """Id of the body file that it extends: bodies of a family know each other by their short names."""
    names: tuple[str, ...] = ()
    """What texts call it, besides the full name: "General Assembly", "UNGA"."""
    alone: tuple[str, ...] = ()
    """What it calls itself, or others call it where no mistake is possible: "Assembly", "Council"."""
    layout: str = ""
    enacting: tuple[str, ...] = ()
    """How its texts open, without the article: "General Assembly"."""
    series: tuple[Series, ...] = ()
    headwords: Headwords = Headwords()
    treaty: str = ""
    """Id of the instrument under which it meets, which its texts call "the Convention"."""
    citation: str = ""
    """Template of how its resolutions are cited: "WTDC Resolution {number} ({place}, {year})"."""
    path: str = ""

    def __hash__(self) -> int:
        return hash(self.id)  # quick: every text asks for it
