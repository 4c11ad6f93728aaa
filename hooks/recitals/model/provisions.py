"""Provisions and their permanent names: `art-34`, `para-90-q`."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping
from enum import StrEnum
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple


class Unit(StrEnum):
    """The kinds of division that an instrument has; the value is the word in addresses."""

    __hash__ = str.__hash__  # in C: values with one are looked up by the million

    ARTICLE = "art"
    PARAGRAPH = "para"
    SECTION = "sec"
    CHAPTER = "chap"
    PART = "part"
    TITLE = "title"
    ANNEX = "annex"
    APPENDIX = "appendix"
    SCHEDULE = "schedule"
    RULE = "rule"
    REGULATION = "regulation"
    NUMBER = "no"
    PRINCIPLE = "principle"
    GOAL = "goal"
    TARGET = "target"
    OBJECTIVE = "objective"
    RECOMMENDATION = "recommendation"
    GUIDELINE = "guideline"
    SUPPLEMENT = "supplement"
    PREAMBLE = "preamble"
    CLAUSE = "clause"  # a clause of an ITU resolution, by its heading: recognizing a)
    ITEM = ""  # a letter or number within the division before it: the q) of § 90 q)


LABELS: Mapping[Unit, str] = MappingProxyType(
    {
        Unit.ARTICLE: "Article",
        Unit.PARAGRAPH: "§",
        Unit.SECTION: "Section",
        Unit.CHAPTER: "Chapter",
        Unit.NUMBER: "No.",
    }
)


KEY_WORDS: Mapping[str, Unit] = MappingProxyType(
    {unit.value: unit for unit in Unit if unit not in (Unit.CLAUSE, Unit.ITEM)}
)
"""By the word in addresses, the divisions that have one: a clause is named by its verb, an item by its number alone."""

ROMAN = frozenset({Unit.SECTION, Unit.CHAPTER, Unit.PART, Unit.TITLE, Unit.ANNEX, Unit.SCHEDULE})
"""Divisions whose numbers are set in capitals."""
DOTTED = frozenset({Unit.TARGET, Unit.NUMBER})
"""Divisions whose numbers have a full stop inside: Target 16.2."""
AGAIN = frozenset({"bis", "ter", "quater"})
"""What a number is followed by that was put in later: Article 4 bis."""


class Step(NamedTuple):
    """One division on the way to a provision: the unit and the number as printed."""

    unit: Unit
    number: str

    @property
    def key(self) -> str:
        """`art-34`, `annex`, or the bare number of an item: `q`."""
        number = slug(self.number)
        if self.unit is Unit.CLAUSE:
            return number
        return f"{self.unit}-{number}" if self.unit and number else str(self.unit) or number


class Provision(NamedTuple):
    """A division of an instrument, from the outside in: section III, then its paragraph 3."""

    steps: tuple[Step, ...]

    def __reduce__(self) -> tuple[Callable[..., Provision], tuple[object, ...]]:
        return _provision, (tuple([(step.unit.value, step.number) for step in self.steps]),)

    @property
    def key(self) -> str:
        """The permanent name, which is also the anchor: `art-34`, `para-90-q`, `sec-iii-para-3`."""
        return _joined(self.steps)

    @property
    def label(self) -> str:
        """The name a reader sees: `Article 34`, `§ 90 q)`, `Article 5 (1) (a)`, `resolves 2 a)`."""
        words: list[str] = []
        for step in self.steps:
            if step.unit is Unit.CLAUSE:
                words.append(step.number)
            elif step.unit is Unit.ITEM:
                words.append(_item_label(step.number, self.steps[0].unit))
            else:
                words.append(f"{LABELS.get(step.unit, str(step.unit).title())} {step.number}".strip())
        return " ".join(words)


def provision_of(key: str) -> Provision:
    """The provision that a key names: `art-34` is Article 34, `sec-iii-para-3` is § 3 of Section III.

    Numbers are as they are printed as far as the key tells: `art-12-2` is Article 12 (2).
    """
    steps: list[Step] = []
    for word in key.split("-"):
        if word in KEY_WORDS:
            steps.append(Step(KEY_WORDS[word], ""))
        elif steps and not steps[-1].number:
            unit = steps[-1].unit
            steps[-1] = Step(unit, word.upper() if unit in ROMAN and not word.isdecimal() else word)
        elif steps and (joint := "." if steps[-1].unit in DOTTED else " " if word in AGAIN else ""):
            steps[-1] = Step(steps[-1].unit, f"{steps[-1].number}{joint}{word}")
        else:
            steps.append(Step(Unit.ITEM, word))
    return Provision(tuple(steps))


@lru_cache(maxsize=16_384)
def _provision(steps: tuple[tuple[str, str], ...]) -> Provision:
    """The provision of some steps: all citations of a process that cite it have the same."""
    return Provision(tuple([Step(Unit(unit), number) for unit, number in steps]))


@lru_cache(maxsize=16_384)
def _joined(steps: tuple[Step, ...]) -> str:
    return "-".join([step.key for step in steps])


def _item_label(number: str, outer: Unit) -> str:
    """`q)` below a § or a clause, where a number stands bare, and `(a)`, `(1)` elsewhere."""
    if outer is Unit.CLAUSE and number[0].isdecimal():
        return number
    return f"{number})" if outer in (Unit.PARAGRAPH, Unit.CLAUSE) and number.isalpha() else f"({number})"


@lru_cache(maxsize=16_384)  # the same numbers and names come again and again
def slug(text: str) -> str:
    """Lower-case letters and digits joined with hyphens; what every id is made of."""
    return "-".join("".join(c if c.isalnum() else " " for c in fold_letters(text)).split())


def fold_letters(text: str) -> str:
    """Lower case, and Latin letters without their accents: `Escazú` -> `escazu`."""
    lowered = text.lower()
    if lowered.isascii():
        return lowered
    decomposed = unicodedata.normalize("NFKD", lowered)
    return "".join(c for c in decomposed if not unicodedata.combining(c))


@lru_cache(maxsize=4096)
def ordinal(number: str) -> int | None:
    """The value of a printed number: "34" -> 34, "VII" -> 7; None when it is neither."""
    if number.isdecimal():
        return int(number)
    values = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
    digits = [values.get(c, 0) for c in number.lower()]
    if not digits or 0 in digits:
        return None
    following = [*digits[1:], 0]
    return sum(-d if d < after else d for d, after in zip(digits, following, strict=True))
