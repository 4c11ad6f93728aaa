"""How an organ that no registry knows is named after a number: "Resolution 5 of BDT", "decision 1/2 thereof"."""

from __future__ import annotations

import re

from recitals.cite.actors import ORGANS
from recitals.cite.organs import NUMBERED_AFTER

MADE = r",?\s+(?:as\s+)?(?:adopted|approved|issued|passed|taken)"
STRANGER_AFTER = re.compile(
    rf"(?:\s+of|{MADE}\s+(?:by|at))\s+(?:the|its|their)\s+"
    r"([A-Z][\w\u2019-]*(?:\s+(?!and\s+(?:Resolution|Decision|Recommendation|Opinion)s?\b)(?:(?:of\s+the|of|on\s+the|on|for|and)\s+)?[A-Z][\w\u2019-]*){0,9})"
)
"""A capitalised name after a number that is no known body's: "resolution 3 of the Ministerial Council"."""
SMALL_AFTER = re.compile(
    rf"(?:\s+of|{MADE}\s+by)\s+(?:the|its|their)\s+(?!same\b|said\b)((?:[a-z-]++\s++){{0,2}}?(?:{'|'.join(sorted(ORGANS))}))\b"
)
"""An organ in small letters after a number: "decision 5/2 of the executive board"."""
ACRONYM_ALONE = re.compile(rf"(?:\s+of|{MADE}\s+by)\s+([A-Z][A-Z-]{{1,10}}[A-Z]|UN-[A-Z][a-z]+)\b(?!-\d)")
"""An organ called by its acronym after a number: "Resolution 5 of BDT"."""
THEREOF = re.compile(
    r"(?:,?\s+there(?:of|to)|\s+of\s+which"
    r"|\s+(?:adopted\s+)?under\s+the\s+(?:[A-Z][\w-]+\s+){0,2}?(?:Agreement|Convention|Protocol|Treaty))\b"
)
"""After a number, or its body, which says that they are of a treaty, or of what is named before."""


def unknown_after(text: str, end: int) -> re.Match[str] | None:
    """The words after a number that name such an organ, which is their first group; None when none do."""
    named = STRANGER_AFTER.match(text, end) or NUMBERED_AFTER.match(text, end)
    return named or SMALL_AFTER.match(text, end) or ACRONYM_ALONE.match(text, end)
