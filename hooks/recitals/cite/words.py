"""The words of a text that may begin something; most begin nothing, so all are gone over in C."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from itertools import compress

SIGN = re.compile(r"\u00a7\u00a7?")
"""What stands for a word: § 90, §§ 90 to 92."""
CODING = "cp1252"
"""That of most texts that are not in ASCII alone: every character is a byte, and the first 128 are the same."""
SPACED = bytes(ord(" ") if not bytes([code]).decode(CODING, "replace").isalnum() else code for code in range(256))


def apart(text: str) -> str:
    """The text with a space for everything that is neither letter nor digit."""
    coding = "ascii" if text.isascii() else CODING
    try:
        return text.encode(coding).translate(SPACED).decode(coding)
    except UnicodeEncodeError:
        return "".join([character if character.isalnum() else " " for character in text])


def known_in(text: str, known: Container[str], last: int = -1) -> Iterator[tuple[int, str, str]]:
    """The words of a text that are known, or those among its `last` ones.

    Yields:
        Where the word begins, the word, and the one after it; "" for none. A sign has none.
    """
    spaced = f" {apart(text)} "
    words = spaced.split() if last < 0 else spaced.rsplit(None, last)
    start = len(words.pop(0)) - 1 if 0 < last < len(words) else -1
    places = list(compress(range(len(words)), map(known.__contains__, words)))
    words.append("")
    for place in places:
        word = words[place]
        start = spaced.index(f" {word} ", start + 1)
        yield start, word, words[place + 1]
    if "\u00a7" in text:
        yield from ((sign.start(), sign[0], "") for sign in SIGN.finditer(text) if sign[0] in known)
