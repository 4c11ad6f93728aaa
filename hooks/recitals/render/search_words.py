"""Text to the terms under which it is found.

A *word* is a run of letters and digits that may hold `.`, `/`, `-` or an apostrophe inside: "follow-up",
"A/RES/70/1", "22-2/1". A *term* is what the index is keyed by. `docs/assets/search-words.js` makes the terms of
a query by the same rules; a test compares the two.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import chain

from recitals.render.search_stem import stem

LONGEST_TERM = 40
WORD = re.compile(r"[^\W_]+(?:[./'’-][^\W_]+)*")
SEPARATOR = re.compile(r"[./'’-]")
# Signs that stand on a letter, left over when a text is decomposed: accents, Hebrew points, Arabic vowels.
MARKS = re.compile(
    "[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    "\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]"
)
# Scripts that put no space between words: each character is a term.
IDEOGRAPH = re.compile("[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
PIECE = re.compile("[0-9]+|[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]|[^0-9\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+")
STOP = frozenset(
    "a an and are as at be been by for from has have in into is it its of on or s t that the their these this those "
    "to was were which with".split()
)


def fold(text: str) -> str:
    """Lower case without accents; `§` in letters, so that it can be searched for."""
    spelled = text.replace("§", " para ")
    if spelled.isascii():
        return spelled.lower()
    return MARKS.sub("", unicodedata.normalize("NFKD", spelled).lower())  # "№" is spelled with a capital


def words(text: str) -> list[str]:
    """The words of a text, folded, in order."""
    return WORD.findall(fold(text))


def is_numbered(word: str) -> bool:
    """Whether the word is a number with parts, as "70/1" and "wha66.10" are, to be found as a whole."""
    return any(c.isdecimal() for c in word) and SEPARATOR.search(word) is not None


def number_tail(word: str) -> str:
    """A numbered word from its first digit on: "a/res/70/1" -> "70/1"."""
    return next((word[at:] for at, c in enumerate(word) if c.isdecimal()), word)


def parts(word: str) -> Iterator[str]:
    """What a word is made of: "child-friendly" -> "child", "friendly"; an ideograph at a time."""
    for part in SEPARATOR.split(word):
        if IDEOGRAPH.search(part):
            yield from (piece[:LONGEST_TERM] for piece in PIECE.findall(part))
        elif part:
            yield part[:LONGEST_TERM]


def text_terms(word: str, english: bool = True) -> tuple[str, ...]:
    """The terms of a word of running text: its parts without the little words, and a numbered word whole.

    Only English is stemmed; words of other languages are found as they stand.
    """
    found = [stem(part) if english else part for part in parts(word) if part not in STOP]
    if is_numbered(word):
        found += dict.fromkeys((word[:LONGEST_TERM], number_tail(word)[:LONGEST_TERM]))
    return tuple(found)


class Vocabulary(dict[str, tuple[str, ...]]):
    """The terms of whatever has stood between two spaces so far, "Children," or "(70/1)".

    A collection repeats its words, so each is analysed once: a text need only be split at its spaces.
    """

    def __init__(self, english: bool) -> None:
        super().__init__()
        self.english = english

    def __missing__(self, printed: str) -> tuple[str, ...]:
        found = words(printed)
        if found == [printed]:
            terms = text_terms(printed, self.english)
        elif len(found) == 1:
            terms = self[found[0]]
        else:
            terms = tuple(chain.from_iterable(self[word] for word in found))
        self[printed] = terms
        return terms
