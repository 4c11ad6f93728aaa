"""The full text of an instrument, `source/instruments/<id>.txt`, cut into its provisions."""

from __future__ import annotations

import re
from collections.abc import Iterator

from recitals.model import Instrument, Provision, Step, Unit
from recitals.source.provisions import UNITS

HEADING = re.compile(
    r"(?:#{1,6}[ ]+)?(?P<word>[A-Za-z]{4,14})[ ]+"
    r"(?P<number>\d{1,4}(?:[ ](?:bis|ter|quater))?|[IVXLC]{1,8})\b(?P<rest>.*)"
)
PARAGRAPH = re.compile(r"(?P<number>\d{1,4})\.[ \t]")
LONGEST_TITLE = 100
"""A line that goes on for longer after its number is a sentence that names a provision, and no heading."""


def provision_texts(text: str, instrument: Instrument) -> dict[str, str]:
    """The texts of the provisions by their key.

    A line "Article 34", alone or with a title, opens a provision, and so does "34." in an instrument of
    numbered paragraphs. What stands before the first is left out. Where a number comes twice (an annex
    that counts anew) the first stands.
    """
    numbered = Unit.PARAGRAPH in instrument.extents and Unit.ARTICLE not in instrument.extents
    texts: dict[str, str] = {}
    for key, lines in _cut(text, numbered):
        body = "\n".join(lines).strip()
        if body:
            texts.setdefault(key, body)
    return texts


def _cut(text: str, numbered: bool) -> Iterator[tuple[str, list[str]]]:
    key = ""
    lines: list[str] = []
    for line in text.split("\n"):
        opened = _heading(line.strip()) or (_paragraph(line.strip()) if numbered else None)
        if opened is None:
            lines.append(line.rstrip())
            continue
        if key:
            yield key, lines
        key, first = opened
        lines = [first] if first else []
    if key:
        yield key, lines


def _heading(line: str) -> tuple[str, str] | None:
    """The key that a heading opens, and its title."""
    found = HEADING.fullmatch(line)
    unit = UNITS.get(found["word"].lower()) if found else None
    if found is None or unit is None:
        return None
    title = found["rest"].strip()
    if len(title) > LONGEST_TITLE or title[:1].islower() or title.endswith((",", ";")) or title[:1] in {"(", ","}:
        return None
    return Provision((Step(unit, found["number"]),)).key, title.lstrip(".:-–— ")


def _paragraph(line: str) -> tuple[str, str] | None:
    found = PARAGRAPH.match(line)
    return (Provision((Step(Unit.PARAGRAPH, found["number"]),)).key, line[found.end() :]) if found else None
