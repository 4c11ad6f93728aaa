"""Nouns that point back to what a text named before: "the Convention", "that Protocol", "the International Code"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from recitals.cite import forms
from recitals.cite.heads import HEADS
from recitals.cite.mention import Formed, Mention, Own, Pointer

DETERMINERS = frozenset("the that this said those these both its aforementioned The That This".split())
"""Words that make a noun definite, so that it may point to what was named before."""
PRINCIPLES = re.compile(r"(?:Charter|Convention|Covenant)\s(?:principles|obligations|provisions)\b")
"""A noun that needs no determiner, because it determines the next."""
CODE = re.compile(r"\s+(?:of|for|on)\b|\s+[A-Z]")
"""After "Code", what makes it a name and no word that points back to one."""

NUMBERED = frozenset({"resolution", "resolutions", "decision", "decisions", "Resolution", "Decision", "report"})
"""What "that" and "the present" may stand before, of documents with a number."""
OWN = re.compile(r"(?:\b[Tt]he\s+(present\s+)|\b([Tt]his\s+))$")
"""Before "resolution" or "decision": the document itself."""
BACK = re.compile(
    r"\b(?:[Tt]hat|[Tt]hose|[Tt]hese|[Bb]oth|[Tt]he\s+(?:said|aforementioned|above-mentioned))\s+(?:(?:said|two|three)\s+)?$"
)
"""Before "resolution" or "decisions": documents named by number before."""
NUMBER_AFTER = re.compile(r"\s+\d")
WITH_SYMBOL = re.compile(
    r"reports?\b(?:(?!\b(?:letter|note|statement)\b)[^.;()]){0,160}?(?:\(|\s(?:in|document)\s)[A-Z]++/"
)
"""A report whose symbol follows, so that "that report" may point back to it."""
LOOK_BACK = 30


def determined(text: str, start: int) -> bool:
    """Whether a determiner stands before a noun, or before the noun that it is joined to: "the Constitution and"."""
    before = text[max(0, start - 40) : start].split()
    joined = len(before) > 1 and before[-1] == "and" and before[-2] in HEADS
    return joined or PRINCIPLES.match(text, start) is not None or (bool(before) and before[-1] in DETERMINERS)


def code(text: str, start: int, end: int) -> Sequence[Mention]:
    """“The Code”, “the International Code”: what a code may be called that was named before."""
    if CODE.match(text, end):
        return ()
    if determined(text, start):
        return (Mention(start, end, Pointer("Code")),)
    left = forms.left_edge(text, start)
    short = Formed(" ".join(text[left:end].split()), "Code", partial=True)
    return (Mention(left, end, short),) if left < start and determined(text, left) else ()


def document(text: str, start: int, word: str) -> Sequence[Mention]:
    """“The present resolution”, “those resolutions”."""
    end = start + len(word)
    if NUMBER_AFTER.match(text, end):
        return ()
    window = text[max(0, start - LOOK_BACK) : start]
    if word == "report" and not WITH_SYMBOL.match(text, max(0, text.rfind("report", 0, start)), start):
        return ()
    if own := OWN.search(window) if word != "report" else None:
        return (Mention(start - len(own[1] or own[2]), end, Own()),)
    if back := BACK.search(window):
        return (Mention(start - len(back[0]), end, Pointer(word.lower())),)
    return ()
