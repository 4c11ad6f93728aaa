"""Finding the names of instruments: longest first, whatever line breaks and brackets interrupt them.

A name is its words; a dictionary knows every beginning of a name, so reading on from a word costs
the same with a hundred names as with twenty thousand.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

WORD = re.compile(r"[^\W_]+")
DIGITS = "0123456789"
GAP = r"(?: |[\u201d\"]?[,:]?\s+[\u201c\"]?|[-\u2010-\u2015/\u2019'&+]\s?|\.(?:\s(?=\d))?|\s[-\u2010-\u2015]\s)"
NEXT = re.compile(rf"{GAP}([^\W_]+)")
LONG = 8
SMALL = frozenset("declaration strategy plan programme framework guidelines principles recommendations".split())
"""Kinds whose names of so many words are known without a capital letter: "political declaration of the ..."."""
INTERRUPTED = re.compile(rf"\s?\([^()]{{1,60}}\){GAP}([^\W_]+)")
"""A bracket inside a name: "... of the Child (New York, 2000) on the sale of children"."""
DRAFT = re.compile(r"[Dd](?<!\w[Dd])raft\s(?:(?:United\s)?Nations\s|[Ii]nternational\s)?$")
"""Before a name, what makes it a text that nobody had adopted."""
LOOK_BACK = 30


def is_draft(text: str, start: int) -> bool:
    """Whether a name is that of a text which nobody had adopted."""
    before = max(0, start - LOOK_BACK)
    return text.find("raft", before, start) >= 0 and DRAFT.search(text, before, start) is not None


def seconds(phrases: Iterable[str]) -> frozenset[str]:
    """The second words of phrases, and their plurals, in small letters; "" for a phrase of one word."""
    words = (WORD.findall(phrase.lower()) for phrase in phrases)
    return frozenset(form for found in words for form in ((found[1], f"{found[1]}s") if found[1:] else ("",)))


class Found(NamedTuple):
    """A name read in a text: the position after it, whose it is, and how it is registered."""

    end: int
    owners: tuple[str, ...]
    name: str


class Known(NamedTuple):
    """What is registered of some words: whose name they are, how it is written, whether a longer name begins so."""

    owners: tuple[str, ...]
    written: str
    begins: bool


BEGINNING = Known((), "", begins=True)
"""Words that are no name and begin one."""


@dataclass(frozen=True, slots=True)
class Names:
    """An index of names."""

    first_words: frozenset[str]
    """The words, as written, that a name begins with."""
    second_words: Mapping[str, frozenset[str]]
    """Those words, in small letters -> the words after them, in small letters; "" for a name of one word."""
    _known: Mapping[str, Known]
    """Every name and every beginning of one, in small letters and single spaces."""

    @classmethod
    def of(cls, named: Iterable[tuple[str, str]]) -> Names:
        """Index pairs of a name and the id of what it names."""
        owners: defaultdict[str, dict[str, None]] = defaultdict(dict)
        written: dict[str, str] = {}
        beginnings: set[str] = set()
        first: set[str] = set()
        second: defaultdict[str, set[str]] = defaultdict(set)
        for name, owner in named:
            words = WORD.findall(name)
            if not words:
                continue
            key = " ".join(words).lower()
            owners[key][owner] = None
            written.setdefault(key, name)
            first |= {words[0], words[0][:1].upper() + words[0][1:]}
            second[words[0].lower()].add(words[1].lower() if len(words) > 1 else "")
            if len(words) >= LONG and any(word.lower() in SMALL for word in words[:2]):
                first.add(words[0].lower())
            for count in range(1, len(words)):
                beginnings.add(" ".join(words[:count]).lower())
        whole = {key: Known(tuple(ids), written[key], key in beginnings) for key, ids in owners.items()}
        followed = {word: frozenset(words) for word, words in second.items()}
        return cls(frozenset(first), followed, {**dict.fromkeys(beginnings, BEGINNING), **whole})

    @property
    def written(self) -> Iterable[str]:
        """Every name as it is registered."""
        return (known.written for known in self._known.values() if known.owners)

    def read(self, text: str, start: int, first_word: str) -> Found | None:
        """The longest name that begins at `start`, whose first word is given; None when there is none."""
        key, end, best = first_word.lower(), start + len(first_word), None
        known = self._known.get(key)
        while known is not None:
            if known.owners and _cased(key, known.written, text, start, end):
                best = Found(end, known.owners, known.written)
            if not known.begins:
                break
            step = NEXT.match(text, end)
            longer = f"{key} {step[1].lower()}" if step else ""
            known = self._known.get(longer)
            if step and known:
                key, end = longer, step.end()
            elif step is None or step[1][-1] in DIGITS:
                key, end, known = self._past(key, text, end, step)
        return best

    def owners(self, name: str) -> tuple[str, ...]:
        """Whose name this is, by its words alone; () when nobody's."""
        return self._known.get(" ".join(WORD.findall(name)).lower(), BEGINNING).owners

    def _past(self, key: str, text: str, end: int, step: re.Match[str] | None) -> tuple[str, int, Known | None]:
        """The words with the one after them, past the number of a footnote glued to it or a bracket before it.

        Returns:
            The words, where they end, and what is known of them; None for nothing.
        """
        opened = "(" in text[end : end + 2]
        if not opened and not (step and step[1][-1] in DIGITS):
            return key, end, None
        for found in (step, INTERRUPTED.match(text, end) if opened else None):
            for word in (found[1], found[1].rstrip(DIGITS)) if found else ():
                longer = f"{key} {word.lower()}"
                if found and (known := self._known.get(longer)):
                    return longer, found.start(1) + len(word), known
        return key, end, None


def _cased(key: str, written: str, text: str, start: int, end: int) -> bool:
    """Acronyms count in their own case only; other names may differ in case, short ones not in the first letter."""
    if " " not in key:
        return text[start:end] == written
    return text[start].isupper() or not written[0].isupper() or key.count(" ") + 1 >= LONG
