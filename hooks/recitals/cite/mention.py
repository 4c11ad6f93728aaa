"""What the finder reads: spans of a paragraph, each saying what kind of words it found there.

What a text has most of is a named tuple, which is made in a third of the time of a data class.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from recitals.cite.numbers import Number
from recitals.model import Provision, Series


class Named(NamedTuple):
    """The name of a registered instrument; of several when they share it."""

    instruments: tuple[str, ...]
    name: str
    dated: str = ""
    """ISO date that the words beside the name give, as exact as they are."""


class Formed(NamedTuple):
    """Words in the form of an instrument's name that no registry knows: "Kigali Principles on ..."."""

    name: str
    noun: str
    partial: bool = False
    """True when the words alone name nothing ("Regional Agreement"): they need a full name before them."""
    dated: str = ""
    """The date without which they would name nothing: "of 3 July 2004", after "Joint Communiqué"."""
    year: str = ""
    """The date beside the words, as far as it is told: 1954."""


class Pointer(NamedTuple):
    """A definite noun that points to an instrument named elsewhere: "that Protocol", "the Convention"."""

    noun: str


class Relative(NamedTuple):
    """A name that is whole only with the instrument before it: "the Optional Protocol thereto on ..."."""

    head: str
    """What stands before "to": "Optional Protocol", "1967 Protocol"."""
    following: str = ""
    """The text after it, which may go on with its subject: " on the involvement of children in armed conflict"."""
    dated: str = ""
    """ISO date that the words beside it give."""
    alone: bool = False
    """True for "Additional Protocol I", which may stand far from the instrument that it is attached to."""


class Owner(NamedTuple):
    """The body named beside a number: "Human Rights Council resolution", "resolution 45 of WTDC"."""

    bodies: tuple[str, ...] = ()
    stranger: str = ""
    """A capitalised name before the noun that is no known body's: "Commission on Human Rights"."""
    possessive: bool = False
    """True for "its resolution"."""
    adopting: bool = False
    """True for "of this conference"."""
    before: tuple[str, ...] = ()
    """Bodies named directly before as those who act, whose it may be: "the Assembly, in resolution 70/1"."""
    apart: bool = False
    """True for "decision 1/2 thereof": of a treaty, or of its organ, and no other body's."""
    near: tuple[str, ...] = ()
    """Bodies named before "its", or before a short name, whose it can be if nothing else tells; or the one which it may
    be about: "the Council, pursuant to resolution 60/251"."""


class Numbered(NamedTuple):
    """A document named by its number; which series it is of, the resolver decides."""

    noun: str
    readings: tuple[tuple[Series, Number], ...]
    """Every series whose noun and shape agree, with the number as that series reads it."""
    owner: Owner
    dated: str = ""
    position: int = 0
    """0 for the first of a list, or a single one."""


class Symbol(NamedTuple):
    """A document symbol: A/RES/70/1, S/2023/363."""

    series: Series
    number: Number


class Member(NamedTuple):
    """One provision of a phrase, with its own span: the 24 of "Articles 23 and 24"."""

    start: int
    end: int
    provision: Provision


class Divisions(NamedTuple):
    """A phrase of provisions that share one instrument: "paragraphs 1 and 2 of article 5"."""

    members: tuple[Member, ...]
    owner: str = ""
    """Instrument that the noun itself names: a "Sustainable Development Goal" is the 2030 Agenda's."""
    internal: bool = False
    """True for "paragraph 4 above"."""
    thereof: bool = False
    """True for "article 7 thereof"."""


@dataclass(frozen=True, slots=True)
class Own:
    """The document itself: "the present resolution"."""


What = Named | Formed | Pointer | Relative | Numbered | Symbol | Divisions | Own


class Mention(NamedTuple):
    """A span of a text and what its words name."""

    start: int
    end: int
    what: What
