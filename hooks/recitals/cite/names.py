"""Finding the names of instruments: longest first, whatever line breaks and brackets interrupt them.

A name is its words; a dictionary knows every beginning of a name, so reading on from a word costs
the same with a hundred names as with twenty thousand.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

WORD = re.compile(r"[^\W_]+")
GAP = r"(?:[\u201d\"]?[,:]?\s+[\u201c\"]?|[-\u2010-\u2015/\u2019'&+]\s?|\.(?:\s(?=\d))?|\s[-\u2010-\u2015]\s)"
NEXT = re.compile(rf"{GAP}([^\W_]+)")
LONG = 8
SMALL = frozenset("declaration strategy plan programme framework guidelines principles recommendations".split())
"""Kinds whose names of so many words are known without a capital letter: "political declaration of the ..."."""
INTERRUPTED = re.compile(rf"\s?\([^()]{{1,60}}\){GAP}([^\W_]+)")
"""A bracket inside a name: "... of the Child (New York, 2000) on the sale of children"."""


@dataclass(frozen=True, slots=True)
class Found:
    """A name read in a text: the position after it, whose it is, and how it is registered."""

    end: int
    owners: tuple[str, ...]
    name: str


@dataclass(frozen=True, slots=True)
class Names:
    """An index of names."""

    first_words: frozenset[str]
    """The words, as written, that a name begins with."""
    _beginnings: frozenset[str]
    _owners: Mapping[str, tuple[str, ...]]
    _written: Mapping[str, str]

    @classmethod
    def of(cls, named: Iterable[tuple[str, str]]) -> Names:
        """Index pairs of a name and the id of what it names."""
        owners: defaultdict[str, dict[str, None]] = defaultdict(dict)
        written: dict[str, str] = {}
        beginnings: set[str] = set()
        first: set[str] = set()
        for name, owner in named:
            words = WORD.findall(name)
            if not words:
                continue
            key = " ".join(words).lower()
            owners[key][owner] = None
            written.setdefault(key, name)
            first |= {words[0], words[0][:1].upper() + words[0][1:]}
            if len(words) >= LONG and any(word.lower() in SMALL for word in words[:2]):
                first.add(words[0].lower())
            for count in range(1, len(words)):
                beginnings.add(" ".join(words[:count]).lower())
        found = {key: tuple(ids) for key, ids in owners.items()}
        return cls(frozenset(first), frozenset(beginnings), found, written)

    @property
    def written(self) -> Iterable[str]:
        """Every name as it is registered."""
        return self._written.values()

    def read(self, text: str, start: int, first_word: str) -> Found | None:
        """The longest name that begins at `start`, whose first word is given; None when there is none."""
        key, end, best = first_word.lower(), start + len(first_word), None
        while True:
            if key in self._owners and self._cased(key, text, start, end):
                best = Found(end, self._owners[key], self._written[key])
            if key not in self._beginnings:
                return best
            for pattern in (NEXT, INTERRUPTED):
                step = pattern.match(text, end)
                word = self._goes_on(key, step[1]) if step else ""
                if step and word:
                    key, end = f"{key} {word.lower()}", step.start(1) + len(word)
                    break
            else:
                return best

    def owners(self, name: str) -> tuple[str, ...]:
        """Whose name this is, by its words alone; () when nobody's."""
        return self._owners.get(" ".join(WORD.findall(name)).lower(), ())

    def _goes_on(self, key: str, word: str) -> str:
        """The word if a name goes on with it, else without the footnote number glued to it, else ""."""
        for form in (word, word.rstrip("0123456789")):
            longer = f"{key} {form.lower()}"
            if form and (longer in self._beginnings or longer in self._owners):
                return form
        return ""

    def _cased(self, key: str, text: str, start: int, end: int) -> bool:
        """Acronyms count in their own case only; other names may differ in case, short ones not in the first letter."""
        written = self._written[key]
        if " " not in key:
            return text[start:end] == written
        return text[start].isupper() or not written[0].isupper() or key.count(" ") + 1 >= LONG
