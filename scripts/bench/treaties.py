"""Made-up instruments: a registry for made-up texts to cite."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product

from recitals.model import slug
from scripts.bench.vocabulary import ADJECTIVES, COMMON, TOWNS, phrase, prose

KINDS: Mapping[str, tuple[str, str]] = {
    "Convention": ("treaty", "article"),
    "Declaration": ("declaration", "paragraph"),
    "Agreement": ("treaty", "article"),
}
"""By the noun that a name begins with: what kind of instrument it is, and what it is divided into."""
SUBJECTS = ("Protection", "Sharing", "Restoration", "Mapping")
SUMMARISED = 8
"""Provisions of an instrument that have a summary."""


@dataclass(frozen=True, slots=True)
class Treaty:
    """One instrument: its name, and provisions from 1 to the last."""

    name: str
    kind: str
    unit: str
    last: int
    year: int
    place: str
    summaries: tuple[str, ...]
    """Of the whole, and of its first provisions."""

    @property
    def id(self) -> str:
        """Its file's name."""
        return slug(self.name)

    def provision(self, number: int) -> str:
        """The permanent name of a provision: `...#art-3`."""
        return f"{self.id}#{'art' if self.unit == 'article' else 'para'}-{number}"

    def file(self) -> str:
        """What stands in its file."""
        whole, *parts = self.summaries
        key = "art" if self.unit == "article" else "para"
        return "\n".join(
            (
                f"title: {self.name}",
                f"kind: {self.kind}",
                f"adopted: {{date: {self.year}, place: {self.place}}}",
                f"provisions: {{{self.unit}: {self.last}}}",
                "complete: true",
                f"addresses: [{{host: Depositary, url: 'https://treaties.example/{self.id}'}}]",
                f"summary: {whole}.",
                "summaries:",
                *(f"  {key}-{number}: {words}." for number, words in enumerate(parts, 1)),
                "",
            )
        )


def treaties(dice: random.Random, count: int) -> list[Treaty]:
    """So many instruments, each with a name of its own that is no part of another's."""
    names = list(_names())
    dice.shuffle(names)
    return [_treaty(dice, noun, name) for noun, name in names[:count]]


def _names() -> Iterator[tuple[str, str]]:
    for noun, subject, adjective, thing in product(KINDS, SUBJECTS, ADJECTIVES, COMMON):
        yield noun, f"{noun} on the {subject} of {adjective.capitalize()} {thing.capitalize()}"


def _treaty(dice: random.Random, noun: str, name: str) -> Treaty:
    kind, unit = KINDS[noun]
    parts = (f"On {phrase(dice)} and {prose(dice, 20)}" for _ in range(SUMMARISED))
    summaries = (f"On {prose(dice, 25)}", *parts)
    return Treaty(name, kind, unit, dice.randint(12, 60), dice.randint(1948, 2003), TOWNS.draw(dice), summaries)
