"""The words of a text that may begin something; most begin nothing, so all are gone over in C."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

SIGN = re.compile(r"\u00a7\u00a7?")
"""What stands for a word: § 90, §§ 90 to 92."""
SPACE = ord(" ")
MOST_KEPT = 4096


class _Apart(dict[int, int]):
    """For `str.translate`: letters and digits stay, everything else becomes a space."""

    def __missing__(self, code: int) -> int:
        kept = code if chr(code).isalnum() else SPACE
        if len(self) < MOST_KEPT:
            self[code] = kept
        return kept


APART = _Apart()


def known_in(text: str, known: Container[str]) -> Iterator[tuple[int, str]]:
    """The words of a text that are known, each after the place where it begins."""
    apart = f" {text.translate(APART)} "
    start = -1
    for word in filter(known.__contains__, apart.split()):
        start = apart.index(f" {word} ", start + 1)
        yield start, word
    if "\u00a7" in text:
        yield from ((sign.start(), sign[0]) for sign in SIGN.finditer(text) if sign[0] in known)
