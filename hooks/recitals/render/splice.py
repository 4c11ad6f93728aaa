"""The one place where markup enters the text of a document."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from markupsafe import Markup

from recitals.render.escaping import safe


class Mark(NamedTuple):
    """Tags around `text[start:end]`."""

    start: int
    end: int
    opening: str
    """Safe markup."""
    closing: str


def splice(text: str, marks: Iterable[Mark]) -> Markup:
    """Put marks around their spans of a text.

    Args:
        text: as it stands in the document; every character of it is escaped.
        marks: in any order. One that is empty, outside the text or overlaps one before it is left out,
            so that tags always nest.

    Returns:
        Markup that, with its tags taken off, is the text.
    """
    pieces: list[str] = []
    done, size = 0, len(text)
    for start, end, opening, closing in sorted(marks, key=_place):
        if not done <= start < end <= size:
            continue
        if start > done:
            pieces.append(safe(text[done:start]))
        pieces += (opening, safe(text[start:end]), closing)
        done = end
    return Markup("".join([*pieces, safe(text[done:])]))  # noqa: S704 # tags, and text that is escaped


def _place(mark: Mark) -> tuple[int, int]:
    return mark.start, -mark.end
