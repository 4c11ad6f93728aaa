"""Phrases that cite, each with the permanent names of all that it cites, in the order in which they stand."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from scripts.bench.treaties import Treaty
from scripts.bench.vocabulary import Zipf

ASSEMBLY, HEALTH, TELECOM = "un-general-assembly", "who-world-health-assembly", "itu-wtdc"


@dataclass(frozen=True, slots=True)
class Phrase:
    """Some words and what they cite."""

    text: str
    cites: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Name:
    """What a resolution is cited by."""

    id: str
    body: str
    number: str
    """In front of its year's other numbers: "71/23", "WHA66.10", "67"."""
    year: int
    place: str = ""
    day: str = ""
    """The day of its adoption, as written in a text: "9 December 2016"."""


class Citer:
    """Draws phrases that cite instruments, and the resolutions adopted before a text."""

    def __init__(self, dice: random.Random, treaties: Zipf[Treaty], names: Sequence[Name]) -> None:
        self._dice, self._treaties = dice, treaties
        self._earlier = {body: [name for name in names if name.body == body] for body in NAMED}

    def phrase(self, body: str, year: int) -> Phrase:
        """One phrase, in a text that this body adopted in that year."""
        dice = self._dice
        if dice.random() < 0.45 and (cited := self._resolutions(body, year)):
            return cited
        return dice.choice(OF_TREATIES)(dice, self._treaties.draw(dice))

    def _resolutions(self, body: str, year: int) -> Phrase | None:
        """Of the text's own body three times out of four, up to three at a time; none in the first year."""
        owner = body if self._dice.random() < 0.75 else self._dice.choice(list(NAMED))
        earlier = [name for name in self._earlier[owner] if name.year < year]
        if not earlier:
            return None
        drawn = Zipf(earlier)
        cited = {name.id: name for name in (drawn.draw(self._dice) for _ in range(self._dice.choice((1, 1, 1, 2, 3))))}
        return Phrase(NAMED[owner](list(cited.values()), owner == body), tuple(cited))


def _whole(_: random.Random, treaty: Treaty) -> Phrase:
    return Phrase(f"the {treaty.name}", (treaty.id,))


def _provision(dice: random.Random, treaty: Treaty) -> Phrase:
    number = dice.randint(1, treaty.last)
    return Phrase(f"{treaty.unit} {number} of the {treaty.name}", (treaty.provision(number), treaty.id))


def _provisions(dice: random.Random, treaty: Treaty) -> Phrase:
    first, second, third = sorted(dice.sample(range(1, treaty.last + 1), 3))
    cites = (*(treaty.provision(number) for number in (first, second, third)), treaty.id)
    return Phrase(f"{treaty.unit}s {first}, {second} and {third} of the {treaty.name}", cites)


def _in_particular(dice: random.Random, treaty: Treaty) -> Phrase:
    number = dice.randint(1, treaty.last)
    text = f"the {treaty.name}, in particular {treaty.unit} {number} thereof"
    return Phrase(text, (treaty.id, treaty.provision(number)))


def _in_brackets(dice: random.Random, treaty: Treaty) -> Phrase:
    number = dice.randint(1, treaty.last)
    text = f"the {treaty.name} ({treaty.unit} {number})"
    return Phrase(text, (treaty.id, treaty.provision(number)))


OF_TREATIES = (_whole, _whole, _provision, _provision, _provisions, _in_particular, _in_brackets)


def listed(items: Sequence[str]) -> str:
    """A row with "and" before its last."""
    *firsts, last = items
    return f"{', '.join(firsts)} and {last}" if firsts else last


def _resolution(names: Sequence[Name], items: Sequence[str]) -> str:
    return f"resolution{'s' * (len(names) > 1)} {listed(items)}"


def _assembly(names: Sequence[Name], own: bool) -> str:
    dated = [f"{name.number} of {name.day}" for name in names]
    return f"{'its' if own else 'General Assembly'} {_resolution(names, dated)}"


def _health(names: Sequence[Name], own: bool) -> str:
    numbers = _resolution(names, [name.number for name in names])
    return numbers if own else f"World Health Assembly {numbers}"


def _telecom(names: Sequence[Name], own: bool) -> str:
    items = listed([f"{name.number} ({name.place}, {name.year})" for name in names])
    whose = "this conference" if own else "the World Telecommunication Development Conference"
    return f"Resolution{'s' * (len(names) > 1)} {items} of {whose}"


NAMED: Mapping[str, Callable[[Sequence[Name], bool], str]] = {ASSEMBLY: _assembly, HEALTH: _health, TELECOM: _telecom}
"""By body: how its resolutions are named in its own texts, and in others'."""
