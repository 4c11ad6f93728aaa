"""The phrases of a language, each with its English, found by their first word."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from typing import NamedTuple

from recitals.gloss import fields
from recitals.gloss.fields import FIELD, WORDED, Capture
from recitals.gloss.tokens import PLAIN, Sort, Token, fold, tokens


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


@dataclass(slots=True)
class Node:
    """What may follow the words read so far."""

    words: dict[str, Node] = field(default_factory=dict)
    fields: dict[str, Node] = field(default_factory=dict)
    phrases: list[Phrase] = field(default_factory=list)
    """Those that end here, the one that is meant first at the head."""


@dataclass(frozen=True, slots=True)
class Phrases:
    """An index of phrases, word by word: reading costs the same with ten names as with a thousand."""

    root: Node
    reading: fields.Reading
    endings: tuple[str, ...] = ()
    _stems: dict[str, str] = field(default_factory=dict, compare=False)

    @classmethod
    def of(cls, phrases: Iterable[Phrase], reading: fields.Reading, endings: Sequence[str] = ()) -> Phrases:
        """Index phrases; `reading` is how the language writes its numbers and dates."""
        made = cls(Node(), reading, tuple(sorted(map(fold, endings), key=len, reverse=True)))
        for phrase in sorted(phrases, key=lambda one: one.role):
            node = made.root
            for part in phrase.parts:
                if FIELD.fullmatch(part):
                    node = node.fields.setdefault(part, Node())
                else:
                    node = node.words.setdefault(made.stem(part), Node())
            node.phrases.append(phrase)
        return made

    def stem(self, key: str) -> str:
        """A word without the ending that its case gives it."""
        if not self.endings:
            return key
        found = self._stems.get(key)
        if found is None:
            ends = (one for one in self.endings if len(key) > len(one) + 2 and key.endswith(one))
            found = self._stems[key] = key.removesuffix(next(ends, ""))
        return found

    def match(self, text: Sequence[Token], at: int) -> Match | None:
        """The longest phrase that begins with the token at a place; None when there is none."""
        return self._match(self.root, text, at, at, ())

    def _match(
        self, node: Node, text: Sequence[Token], first: int, at: int, captures: tuple[Capture, ...]
    ) -> Match | None:
        """The longest phrase that goes on from a node with the token at a place."""
        if at >= len(text):
            return None
        best: Match | None = None
        if following := node.words.get(self.stem(text[at].key)):
            best = self._further(following, text, first, at + 1, captures)
        for part, following in node.fields.items():
            if text[at].sort is Sort.WORD and part not in WORDED:
                continue
            capture = self.reading.read(part, text, at)
            if capture is not None:
                found = self._further(following, text, first, capture.after, (*captures, capture))
                best = found if found and (best is None or found.after > best.after) else best
        return best

    def _further(
        self, node: Node, text: Sequence[Token], first: int, at: int, captures: tuple[Capture, ...]
    ) -> Match | None:
        """The longest phrase through a node: one that goes on, else one that ends there."""
        if (node.words or node.fields) and (longer := self._match(node, text, first, at, captures)):
            return longer
        small = text[first].text[0].islower()
        phrase = next((one for one in node.phrases if not (one.capital and small)), None)
        return Match(phrase, at, captures) if phrase else None


def parts(words: str) -> tuple[str, ...]:
    """What a phrase is made of, as the tokens of a text are."""
    found: list[str] = []
    for piece in fields.parts_of(words):
        found += [piece] if FIELD.fullmatch(piece) else [token.key for token in tokens(piece.translate(PLAIN))]
    return tuple(found)
