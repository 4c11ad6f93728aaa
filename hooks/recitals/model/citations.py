"""Citations: spans of a paragraph bound to what they cite."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from recitals.model.documents import Resolution
from recitals.model.instruments import Instrument
from recitals.model.problems import Problem
from recitals.model.provisions import Provision
from recitals.model.value import Value


class State(StrEnum):
    """What became of a citation; every one has a visible state, and doubt never links."""

    __hash__ = str.__hash__  # in C: values with one are looked up by the million

    PROVISION = "provision"
    INSTRUMENT = "instrument"
    EXTERNAL = "external"
    AMBIGUOUS = "ambiguous"
    UNRESOLVED = "unresolved"


class Citation(NamedTuple):
    """A span of a paragraph bound to its target; `text[start:end]` is what is shown."""

    paragraph: str
    start: int
    end: int
    text: str
    instrument: str
    provision: Provision | None
    state: State
    verb: str
    rule: str
    url: str = ""
    candidates: tuple[str, ...] = ()

    @property
    def named(self) -> tuple[str, ...]:
        """The ids of what it may cite: one, or several where the text leaves it open."""
        return self.candidates if self.state is State.AMBIGUOUS else (self.instrument,)

    @property
    def target(self) -> str:
        """The permanent name of what is cited: `crc#art-34`."""
        return f"{self.instrument}#{self.provision.key}" if self.provision else self.instrument


class Unbound(NamedTuple):
    """Words that name a provision or point to an instrument that the text does not tell."""

    paragraph: str
    start: int
    end: int
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Reading(Value):
    """A resolution with all that was found in it."""

    resolution: Resolution
    citations: tuple[Citation, ...]
    unbound: tuple[Unbound, ...] = ()
    problems: tuple[Problem, ...] = ()
    made: tuple[Instrument, ...] = ()
    """Cited instruments that no file describes, made from their series or their name."""
