"""The words around a citation, for lists of who cites what."""

from __future__ import annotations

from typing import NamedTuple

AROUND = 110
"""Characters shown on each side: about a line and a half in all."""


class Excerpt(NamedTuple):
    """A stretch of a paragraph with the cited words apart."""

    before: str
    cited: str
    after: str


def excerpt(text: str, start: int, end: int, around: int = AROUND) -> Excerpt:
    """Cut out a citation with the words around it, at word boundaries, with an ellipsis where something is left out."""
    before, after = text[:start], text[end:]
    if len(before) > around:
        before = "… " + _from_a_word(before[-around - 1 :])
    if len(after) > around:
        after = _to_a_word(after[: around + 1]) + " …"
    return Excerpt(_on_one_line(before), text[start:end], _on_one_line(after))


def shortened(text: str, length: int) -> str:
    """The beginning of a text on one line, cut at a word boundary."""
    line = " ".join(text[: 2 * length].split())
    if len(line) <= length:  # there is much white space, or no more text
        line = " ".join(text.split())
    return line if len(line) <= length else _to_a_word(line[: length + 1]).rstrip(" ,;:") + " …"


def _from_a_word(text: str) -> str:
    head, space, tail = text.partition(" ")
    return tail if space else head[1:]


def _to_a_word(text: str) -> str:
    head, space, tail = text.rpartition(" ")
    return head if space else tail[:-1]


def _on_one_line(text: str) -> str:
    return text.replace("\n", " ")
