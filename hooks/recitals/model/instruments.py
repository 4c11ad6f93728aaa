"""What can be cited, and what is known of it."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from recitals.model.provisions import Provision, Unit, ordinal
from recitals.model.value import Value


@dataclass(frozen=True, slots=True)
class Address(Value):
    """An official address of an instrument, and of its provisions."""

    host: str
    """Who publishes it, as a reader would say: "OHCHR", "UN Treaty Collection"."""
    url: str
    provisions: Mapping[str, str] = field(default_factory=dict)
    """By a provision's key, `art-34`, its own address where the host has one."""


@dataclass(frozen=True, slots=True)
class Extent:
    """Which numbers of one unit an instrument has, so that an impossible one is known."""

    first: int = 1
    last: int = 0
    also: tuple[str, ...] = ()
    """Numbers outside the run: "4 bis"."""
    items: Mapping[str, str] = field(default_factory=dict)
    """Last item by number, where known: {"90": "q"} says § 90 ends with q)."""


@dataclass(frozen=True, slots=True)
class Instrument(Value):
    """Anything that can be cited: a treaty, a declaration, an outcome document, a resolution."""

    id: str
    title: str
    short: str = ""
    """What a reader calls it: "CRC"; the title when there is no shorter name."""
    kind: str = ""
    """treaty, declaration, resolution, decision, outcome, constitution, recommendation, question, programme ..."""
    names: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """By language, the names by which texts call it, the title among them."""
    alone: tuple[str, ...] = ()
    """Head nouns that mean this instrument when a text names no other of that kind: "Charter"."""
    within: tuple[str, ...] = ()
    """Bodies or families of bodies whose texts alone call it so: "Programme 2" is ITU-D's in ITU's texts."""
    own: Mapping[str, Unit] = field(default_factory=dict)
    """Names of its divisions that no other instrument has: {"Sustainable Development Goal": Unit.GOAL}."""
    understood: Mapping[str, tuple[Unit, ...]] = field(default_factory=dict)
    """Bodies whose texts cite these provisions of it without naming it: {"itu-wrc": (Unit.NUMBER,)}."""
    date: str = ""
    place: str = ""
    body: str = ""
    """Adopting body as a reader would say it."""
    symbol: str = ""
    held_in: str = ""
    """Id of the resolution that holds its text: `a-res-44-25`."""
    beyond: str = ""
    """Id of the instrument that is cited in one breath with it, whose provisions are those that this one has not."""
    in_force: str = ""
    extents: Mapping[Unit, Extent] = field(default_factory=dict)
    complete: bool = False
    """True when `extents` lists every kind of division it has: an Article of a text of paragraphs is impossible."""
    addresses: tuple[Address, ...] = ()
    summaries: Mapping[str, str] = field(default_factory=dict)
    """Our own words on a provision, by its key; "" is the instrument as a whole."""
    texts: Mapping[str, str] = field(default_factory=dict)
    """The provisions' own texts, by key, where a user has put them beside the instrument."""
    history: tuple[str, ...] = ()
    """What is known of its life: "Revised at Dubai, 2014"."""
    series: str = ""
    """Id of the series it belongs to; such an instrument may be made from its number alone."""
    registered: bool = True
    """False for one made from its series or from its name in a text."""
    path: str = ""

    def __reduce__(self) -> tuple[Callable[..., Any], tuple[Any, ...]]:
        if self.registered:
            return Value.__reduce__(self)
        return _made, (pickle.dumps(Value.__reduce__(self)[1], pickle.HIGHEST_PROTOCOL),)

    def has(self, provision: Provision) -> bool | None:
        """Whether it has the provision: True, False, or None when its file does not tell."""
        if not provision.steps:
            return True
        step = provision.steps[0]
        extent = self.extents.get(step.unit)
        if extent is None:
            return False if self.complete and step.unit is not Unit.PREAMBLE else None
        if not step.number:  # "the annex to the Tunis Agenda"
            return True
        outer, _, item = step.number.partition(".")  # "15.1" is paragraph 1 of Article 15
        outer = outer.partition(" ")[0] if outer[-1:].isupper() else outer  # "1 F" is section F of Article 1
        number = ordinal(outer)
        known = step.number.lower() in {also.lower() for also in extent.also}
        if not known and (number is None or not extent.first <= number <= extent.last):
            return False
        if not item and len(provision.steps) > 1 and provision.steps[1].unit is Unit.ITEM:
            item = provision.steps[1].number
        last = extent.items.get(outer, "")
        return not (last and item.isalpha() and (len(item), item.lower()) > (len(last), last.lower()))


@lru_cache(maxsize=65_536)
def _made(fields: bytes) -> Instrument:
    """One that was made from a citation: all readings of a process that hold it have the same."""
    return Instrument(*pickle.loads(fields))  # noqa: S301 # what `Instrument.__reduce__` made
