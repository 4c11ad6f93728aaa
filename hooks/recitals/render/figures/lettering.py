"""How much room words take, estimated without a font: always a little more than a browser will use.

A page is built where its reader's fonts are unknown, so the estimate follows the widest of the common
sans-serif faces. Labels that do not overlap by it do not overlap on a screen.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from functools import lru_cache
from itertools import accumulate

LEADING = 1.3
"""Distance between baselines, in font sizes."""

ASCENT = 0.95
DESCENT = 0.3
ELLIPSIS = "…"

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


def width(text: str, size: float) -> float:
    """The most room that a line of text takes at a font size."""
    return size * sum(map(_EM.__getitem__, text))


@lru_cache(maxsize=20_000)
def across(lines: tuple[str, ...], size: float) -> float:
    """The most room that the widest of some lines takes at a font size."""
    return max(width(line, size) for line in lines)


@lru_cache(maxsize=20_000)  # the same few documents stand in the pictures of many pages
def wrap(text: str, size: float, room: float, lines: int = 1) -> tuple[str, ...]:
    """Set text in at most so many lines of some width; what does not fit ends in an ellipsis.

    Args:
        text: what to set; white space of any length counts as one space.
        size: font size, in the unit of `room`.
        room: greatest width of a line.
        lines: greatest number of lines, at least 1.

    Returns:
        At least one line; the only one is empty when the text is.
    """
    words = text.split()
    whole = " ".join(words)
    if width(whole, size) <= room:
        return (whole,)
    found: list[str] = []
    start, taken = 0, 0.0
    for place, word in enumerate(words):
        across = width(word, size)
        taken += across + (width(" ", size) if place > start else 0)
        if taken <= room or place == start:
            continue
        if len(found) == lines - 1:
            break
        found.append(" ".join(words[start:place]))
        start, taken = place, across
    return (*(clip(line, size, room) for line in (*found, " ".join(words[start:]))),)


def clip(line: str, size: float, room: float) -> str:
    """The line, or as much of it as fits before an ellipsis."""
    taken = list(accumulate(map(_EM.__getitem__, line), initial=0.0))
    if taken[-1] * size <= room:
        return line
    kept = bisect_right(taken, room / size - _EM[ELLIPSIS]) - 1
    return line[:kept].rstrip() + ELLIPSIS


@lru_cache(maxsize=20_000)
def cut(lines: tuple[str, ...], text: str) -> str:
    """The whole text when the lines leave some of it out, else ""."""
    whole = " ".join(text.split())
    return "" if " ".join(lines) == whole else whole
