"""What a document has said so far: the memory that binding later words relies on."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from recitals.cite.heads import COLLECTIVE, HEADS
from recitals.cite.names import WORD
from recitals.cite.numbers import Number
from recitals.model import Instrument, Provision, Registry, Resolution, Series, Step, paragraph_names

COMMON = 3
"""How many times as often as all others an instrument must be named to be what a noun means."""


@dataclass(slots=True)
class Memory:
    """Instruments named, abbreviations defined and numbers explained in one document, as it is read."""

    resolution: Resolution
    registry: Registry
    made: dict[str, Instrument] = field(default_factory=dict)
    aliases: dict[str, str] = field(default_factory=dict)
    """Name or acronym that the text itself gave -> the instrument's id."""
    acronyms: dict[str, None] = field(default_factory=dict)
    """Those of one word among them, in capitals."""
    by_noun: defaultdict[str, dict[str, int]] = field(default_factory=lambda: defaultdict(dict))
    """Head noun -> ids of the instruments named so far that are called so, each with its paragraph's position."""
    called: dict[str, frozenset[str]] = field(default_factory=dict)
    """Ids of the instruments named so far -> their head nouns."""
    times: Counter[str] = field(default_factory=Counter)
    """How often each instrument was named in full."""
    in_title: dict[str, str] = field(default_factory=dict)
    """Head noun -> the one instrument of that kind that the document's title names."""
    series: dict[str, Series] = field(default_factory=dict)
    """Printed number -> the series that an explicit mention of it was bound to."""
    parts: dict[tuple[str, str, str], Number] = field(default_factory=dict)
    """Series, session and number of a document that was named with all its parts: "73/102 A and B"."""
    owned: dict[Step, str] = field(default_factory=dict)
    """Division that a noun of its own named, "Sustainable Development Goal 14" -> the instrument's id."""
    later: set[str] = field(default_factory=set)
    """Ids of documents whose session or conference was held after the year of this text."""
    items: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    """Bare number -> ids of the documents that were named with more than it: "1373" -> s-res-1373-2001."""

    articles: tuple[set[str], set[str]] = field(default_factory=lambda: (set(), set()))
    """Ids of the instruments whose articles were cited, those written small and those with a capital."""
    previous: tuple[str, ...] = ()
    """Ids of the instruments that the paragraph before named."""

    body: str = ""
    """Id of the body that speaks in the paragraph: the adopting one, or that of a draft which the text quotes."""

    quoting: bool = False
    """Whether the paragraph is of a draft that the text quotes, whose "paragraph 1 above" is none of the text."""

    year: int | None = None
    """When the text was adopted, or could have been at the latest; None where nothing tells."""

    ids: frozenset[str] = field(init=False)
    """Of the document's own paragraphs."""

    def __post_init__(self) -> None:
        self.body = self.body or self.resolution.body
        self.year = self.year or self.resolution.year
        self.ids = frozenset(paragraph.id for paragraph in self.resolution.paragraphs)

    def has_paragraph(self, provision: Provision) -> bool:
        """Whether the document itself has the paragraph that a provision names."""
        return not self.ids.isdisjoint(paragraph_names(provision))

    def has_annex(self, number: str) -> bool:
        """Whether the document itself has an annex of that number."""
        return any(name.startswith(f"annex-{number.lower()}-") for name in self.ids)

    def has_rival(self, instrument: Instrument, provisions: Sequence[Provision]) -> bool:
        """Whether the document named another instrument that has these provisions, at least as often as this one."""
        named = (self.instrument(one) for one, times in self.times.items() if times >= self.times[instrument.id])
        return any(one and one != instrument and all(one.has(each) is True for each in provisions) for one in named)

    @property
    def family(self) -> frozenset[str]:
        """The body that speaks and the family it belongs to."""
        body = self.registry.bodies.get(self.body)
        return frozenset((body.id, body.family)) if body else frozenset()

    def instrument(self, identifier: str) -> Instrument | None:
        """A registered instrument, or one that this document made."""
        return self.registry.instruments.get(identifier) or self.made.get(identifier)

    def named(self, identifier: str, position: int) -> None:
        """Remember that a paragraph named an instrument."""
        self.times[identifier] += 1
        if identifier not in self.called:
            instrument = self.instrument(identifier)
            self.called[identifier] = head_nouns(instrument) if instrument else frozenset()
        for noun in self.called[identifier]:
            named = self.by_noun[noun]
            named.pop(identifier, None)
            named[identifier] = position

    def main(self, named: Sequence[str]) -> str:
        """Which of those called by a noun it means in the document: the only one, or by far the commonest; "" else."""
        named = sorted(named, key=lambda identifier: -self.times[identifier])
        others = sum(self.times[identifier] for identifier in named[1:])
        dominant = named and self.times[named[0]] >= max(COMMON, COMMON * others)
        return named[0] if len(named) == 1 or dominant else ""

    def call(self, name: str, identifier: str) -> None:
        """Remember a name that the text gave to an instrument, the first time."""
        key = name.lower()
        if key not in self.aliases and identifier and " " not in key:
            self.acronyms[key.upper()] = None
        self.aliases.setdefault(key, identifier)

    def make(self, instrument: Instrument) -> Instrument:
        """Remember an instrument that no file describes; returns what is known by its id."""
        return self.registry.instruments.get(instrument.id) or self.made.setdefault(instrument.id, instrument)

    def nouns(self, noun: str) -> tuple[str, ...]:
        """A head noun, and those that the language of the text has the same word for."""
        language = self.registry.languages.get(self.resolution.language)
        return (noun, *language.alike.get(noun, ())) if language else (noun,)

    def conventional(self, nouns: Sequence[str]) -> list[str]:
        """Ids of the instruments that nouns alone mean in this body's texts, "the Charter": its own if there are any.

        Where the language has one word for several nouns, a body that nobody knows may mean one of its own.
        """
        if len(nouns) > 1 and not self.family:
            return []
        found = [one for noun in nouns for one in self.registry.by_noun.get(noun, ()) if self.concerns(one)]
        return [one.id for one in found if one.within] or [one.id for one in found]

    def is_own(self, identifier: str) -> bool:
        """Whether an instrument is called by a noun alone in the texts of this body, and in no others."""
        instrument = self.instrument(identifier)
        return instrument is not None and bool(instrument.within)

    def precedes(self, instrument: Instrument) -> bool:
        """Whether the text is of a year before the instrument was adopted."""
        return bool(self.year) and instrument.date[:4] > str(self.year)

    def concerns(self, instrument: Instrument) -> bool:
        """Whether the short names of an instrument mean it in this document."""
        return not instrument.within or bool(self.family & set(instrument.within))


SUBJECT = re.compile(r"\s(?:on|of|for|to|against|concerning|relating|regarding|under)\s")
"""Where the head of a title ends and its subject begins."""
AND = re.compile(r"\sand\s(\w+)\s(?:of|for)\sAction")


SMALL_HEADS = ("action plan", "road map")
"""Heads that texts also write in small letters: "the action plan"."""


def head_nouns(instrument: Instrument) -> frozenset[str]:
    """The nouns by which a text may point back to an instrument: {"Convention"}, {"Declaration", "Programme"}."""
    return _nouns_of(titles(instrument)) or frozenset((instrument.kind,))


@lru_cache(maxsize=4096)  # the same few instruments are named all the time
def _nouns_of(named: tuple[str, ...]) -> frozenset[str]:
    heads = [part for title in named for part in (SUBJECT.split(title)[0], *AND.findall(title))]
    found = {HEADS[word] for head in heads for word in WORD.findall(head) if word in HEADS and word not in COLLECTIVE}
    return frozenset(found | {phrase for phrase in SMALL_HEADS if any(phrase in head.lower() for head in heads)})


def titles(instrument: Instrument) -> tuple[str, ...]:
    """The title and every name in English."""
    return (instrument.title, *instrument.names.get("en", ()))
