"""How many lines words take, estimated without a font: a little more than a browser will set.

A page is built where its reader's fonts are unknown, so the estimate follows the widest of the common sans-serif
faces. What has the room that it asks for overlaps nothing on a screen.
"""

from __future__ import annotations

import unicodedata

_UPPER, _WIDE, _OTHER = 0.76, 1.05, 0.8
_NO_WIDTH = ("Mn", "Me", "Cf", "Cc")


class _Widths(dict[str, float]):
    """Widths by character, in font sizes; a character that is not listed is judged by its kind."""

    def __missing__(self, character: str) -> float:
        if unicodedata.category(character) in _NO_WIDTH:
            return 0.0
        return _WIDE if unicodedata.east_asian_width(character) in "WF" else _OTHER


_EM = _Widths(
    {
        **dict.fromkeys("ijl.,:;'|!", 0.34),
        **dict.fromkeys('ftr()[]-/ ’‘“”"', 0.45),
        **dict.fromkeys("mwMW@%—…", 1.0),
        **dict.fromkeys("abcdeghknopqsuvxyz", 0.63),
        **dict.fromkeys("0123456789", 0.65),
        **dict.fromkeys("ABCDEFGHIJKLNOPQRSTUVXYZ", _UPPER),
    }
)


_SPACE = _EM[" "]


def width(text: str) -> float:
    """The most room that a line of text takes, in font sizes."""
    return sum(map(_EM.__getitem__, text))


def lines(text: str, room: float) -> int:
    """How many lines a text takes at most, at least one; white space of any length counts as one space.

    Args:
        text: what is set. A word that is longer than a line is broken.
        room: the length of a line, in font sizes.
    """
    number, taken = 1, 0.0
    for word in text.split():
        across = width(word)
        if taken and taken + _SPACE + across > room:
            number, taken = number + 1, 0.0
        taken += across + _SPACE if taken else across
        if taken > room:
            number += int(taken // room)
            taken %= room
    return number
