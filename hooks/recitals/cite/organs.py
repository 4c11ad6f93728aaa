"""Organs that are called by an instrument's name, or by words in the form of one: "Radio Regulations Board"."""

from __future__ import annotations

import re

BODY_NOUNS = frozenset(
    """
    Agency Assembly Association Authority Bank Board Body Bureau Commission Committee Commonwealth Community Conference
    Congress Council Court Federation Forum Fund Group League Meeting Movement Organisation Organization Parliament
    Parties Secretariat Sector Subcommission Subcommittee Summit Tribunal Union
    """.split()
)
"""The nouns that bodies are called by."""
BODY_NOUN = re.compile(rf"\b(?:{'|'.join(sorted(BODY_NOUNS))})\b")
ORGAN = re.compile(r"\s+(?:Board|Committee|Commission|Secretariat|Fund|Section|Division|Unit|Group|Panel)\b")
"""After a name, what makes it an organ’s: "Radio Regulations Board"."""
OF_BODY = re.compile(
    r"\b(?:Committee|Commission|Group|Panel|Force|Conference|Seminar|Workshop)\s+on\s+(?:the\s+)?"
    r"(?:(?:[\w-]+\s+){0,7}?(?:Implementation|Application|Review|Elaboration|Operation)\s+of\s+(?:the\s+)?)?$"
)
"""Before words in a name's form, what makes them the rest of an organ's: "Special Committee on Principles of ..."."""
LONGEST_BODY = 100
ENDS_OF_BODY = re.compile(r"o[fn]\s+(?:the\s+)?$")
"""The last words of those, which are looked at first."""
LONGEST_END = 12


def goes_on(text: str, end: int) -> bool:
    """Whether what follows a name makes it an organ's."""
    return ORGAN.match(text, end) is not None


def before(text: str, start: int) -> bool:
    """Whether what stands before a name makes it the rest of an organ's."""
    ends = ENDS_OF_BODY.search(text, max(0, start - LONGEST_END), start)
    return ends is not None and OF_BODY.search(text, max(0, start - LONGEST_BODY), start) is not None


NUMBERED_AFTER = re.compile(
    r"\s+of\s+((?:Sub-?)?(?i:Committee|Commission|Working\s+(?:Group|Party))\s+(?:\d{1,2}|[A-Z]{1,2})\b)"
)
"""An organ of a conference, which has a number for a name: "Decision 2 of Committee 5"."""
