"""The phrases of a language, each with its English, found by their first word."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import NamedTuple

from recitals.gloss import fields
from recitals.gloss.fields import FIELD, Capture
from recitals.gloss.tokens import PLAIN, Token, fold, tokens


class Role(IntEnum):
    """What a phrase is; of two that are equally long, the lesser is meant."""

    NAME = 1
    BODY = 2
    FORM = 3
    DOCUMENT = 4
    PROVISION = 5
    KIND = 6
    ORGAN = 7
    WORD = 8
    TITLED = 9
    PLACE = 10


class Phrase(NamedTuple):
    """Words that say something, the name of a number's place among them: `{n}`."""

    parts: tuple[str, ...]
    english: str
    role: Role
    capital: bool = False
    """Whether it counts only with a capital letter."""


class Match(NamedTuple):
    """A phrase that stands in a text: the token after it, and its numbers."""

    phrase: Phrase
    after: int
    captures: tuple[Capture, ...]


@dataclass(frozen=True, slots=True)
class Phrases:
    """An index of phrases."""

    by_first: Mapping[str, tuple[Phrase, ...]]
    reading: fields.Reading
    endings: tuple[str, ...] = ()

    @classmethod
    def of(cls, phrases: Iterable[Phrase], reading: fields.Reading, endings: Sequence[str] = ()) -> Phrases:
        """Index phrases; `reading` is how the language writes its numbers and dates."""
        made = cls({}, reading, tuple(sorted(map(fold, endings), key=len, reverse=True)))
        first: dict[str, list[Phrase]] = {}
        for phrase in sorted(phrases, key=lambda one: (-len(one.parts), one.role)):
            stems = tuple(part if FIELD.fullmatch(part) else made.stem(part) for part in phrase.parts)
            for key in reading.first_keys(stems[0]):
                first.setdefault(key, []).append(phrase._replace(parts=stems))
        return cls({key: tuple(found) for key, found in first.items()}, reading, made.endings)

    def stem(self, key: str) -> str:
        """A word without the ending that its case gives it."""
        for ending in self.endings:
            if len(key) > len(ending) + 2 and key.endswith(ending):
                return key[: -len(ending)]
        return key

    def match(self, text: Sequence[Token], at: int) -> Match | None:
        """The longest phrase that begins with the token at a place; None when there is none."""
        token = text[at]
        found: Match | None = None
        numbered = self.by_first.get(fields.NUMBER, ()) if self.reading.begins(token) else ()
        for phrase in (*self.by_first.get(self.stem(token.key), ()), *numbered):
            if phrase.capital and token.text[0].islower():
                continue
            one = self._read(phrase, text, at)
            if one is not None and (found is None or one.after > found.after):
                found = one
        return found

    def _read(self, phrase: Phrase, text: Sequence[Token], at: int) -> Match | None:
        captures: list[Capture] = []
        place = at
        for part in phrase.parts:
            if place >= len(text):
                return None
            if FIELD.fullmatch(part):
                capture = self.reading.read(part, text, place)
                if capture is None:
                    return None
                captures.append(capture)
                place = capture.after
            elif self.stem(text[place].key) == part:
                place += 1
            else:
                return None
        return Match(phrase, place, tuple(captures))


def parts(words: str) -> tuple[str, ...]:
    """What a phrase is made of, as the tokens of a text are."""
    found: list[str] = []
    for piece in fields.parts_of(words):
        found += [piece] if FIELD.fullmatch(piece) else [token.key for token in tokens(piece.translate(PLAIN))]
    return tuple(found)
