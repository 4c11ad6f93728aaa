"""The one place where markup enters the text of a document."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from recitals.render.escaping import safe


@dataclass(frozen=True, slots=True)
class Mark:
    """Tags around `text[start:end]`."""

    start: int
    end: int
    opening: Markup
    closing: Markup


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
    done = 0
    for mark in sorted(marks, key=lambda m: (m.start, -m.end)):
        if not done <= mark.start < mark.end <= len(text):
            continue
        pieces += [safe(text[done : mark.start]), mark.opening, safe(text[mark.start : mark.end]), mark.closing]
        done = mark.end
    return Markup("".join([*pieces, safe(text[done:])]))  # noqa: S704 # tags, and text that is escaped
