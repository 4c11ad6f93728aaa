"""The words, numbers and marks of a text in any script, and the form in which words are compared."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum, auto
from functools import lru_cache
from typing import NamedTuple

from recitals.model import fold_letters

HAN = "\u3400-\u9fff"
MARKS = "\u064b-\u0652\u0670\u0640"  # vowel signs, and the stroke that lengthens a word
TOKEN = re.compile(
    r"(?P<code>(?:[A-Z]{1,8}+[/.-]){0,6}+[A-Z]{0,8}+[0-9]++[A-Za-z0-9]*+(?:[/.\-\u2013][A-Za-z0-9]++)*+)"
    rf"|(?P<han>[{HAN}])|(?P<word>[^\W\d_{HAN}](?:[^\W\d_{HAN}]|[{MARKS}])*+'?+)|(?P<mark>\S)"
)
"""Codes are numbers and symbols: 34, 60/251, A/RES/70/1. A Chinese character is a word."""

PLAIN = str.maketrans(
    {
        "\u2019": "'",
        "\u02bc": "'",
        "\u060c": ",",
        "\u061b": ";",
        "\u061f": "?",
        "\uff0c": ",",
        "\uff1b": ";",
        "\uff1a": ":",
        "\u3002": ".",
        "\uff0e": ".",
        "\uff08": "(",
        "\uff09": ")",
        "\uff0f": "/",
        "\uff0d": "-",
        **{chr(start + n): str(n) for start in (0x660, 0x6F0, 0xFF10) for n in range(10)},
        **{chr(0xFF21 + n): chr(65 + n) for n in range(26)},
        **{chr(0xFF41 + n): chr(97 + n) for n in range(26)},
    }
)
"""Digits, letters and marks of other scripts as those of English ones, one for one."""
UNSEEN = re.compile(f"[{MARKS}]")


class Sort(Enum):
    """What a token is."""

    CODE = auto()
    HAN = auto()
    WORD = auto()
    MARK = auto()


SORTS = {"code": Sort.CODE, "han": Sort.HAN, "word": Sort.WORD, "mark": Sort.MARK}


class Token(NamedTuple):
    """A word, number or mark."""

    sort: Sort
    text: str
    start: int
    end: int
    key: str
    """The form in which it is compared."""


def tokens(plain: str) -> Iterator[Token]:
    """The tokens of a text whose marks are plain ones."""
    for found in TOKEN.finditer(plain):
        sort = SORTS[found.lastgroup or "mark"]
        text = found[0]
        yield Token(sort, text, found.start(), found.end(), fold(text) if sort is Sort.WORD else text)


@lru_cache(maxsize=16_384)  # the same words come again and again
def fold(word: str) -> str:
    """A word in lower case, without accents and signs of vowels; a single letter keeps its accent: "à" is no label."""
    if len(word) == 1:
        return word.lower()
    return fold_letters(UNSEEN.sub("", word)).replace("\u2019", "'")
