"""Nouns that point back to what a text named before: "the Convention", "that Protocol", "the International Code"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from recitals.cite import forms
from recitals.cite.heads import HEADS
from recitals.cite.mention import Formed, Mention, Pointer

DETERMINERS = frozenset("the that this said those these both its aforementioned The That This".split())
"""Words that make a noun definite, so that it may point to what was named before."""
PRINCIPLES = re.compile(r"(?:Charter|Convention|Covenant)\s(?:principles|obligations|provisions)\b")
"""A noun that needs no determiner, because it determines the next."""
CODE = re.compile(r"\s+(?:of|for|on)\b|\s+[A-Z]")
"""After "Code", what makes it a name and no word that points back to one."""


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
