"""A recital on the line of the enacting formula: "The Board, having considered the report," is two things."""

import re
from collections.abc import Iterator, Sequence

from recitals.model import Kind
from recitals.parse.formula import opened
from recitals.parse.stretches import Stretch
from recitals.parse.verbs import Verbs
from recitals.parse.words import ending

DECIDED = re.compile(
    r"(?:(?<=,\s)|(?<=,\d\s))(?:decided|agreed|approved|adopted|noted|requested)\b(?=:|\s(?!by\b|in\b|at\b|on\b))"
)
"""What a board did, in the words of its records: "The Board, having considered the report, decided to note it."."""


def parted(stretches: Sequence[Stretch], verbs: Verbs) -> Iterator[Stretch]:
    """The stretches, with the first formula, and one that opens a quoted draft, by itself.

    A formula on a line of its own, wherever it stands, is the one that counts.
    """
    starts = [_recital(one, verbs) for one in stretches]
    enacted = any(not start and verbs.is_formula(one.text) for one, start in zip(stretches, starts, strict=True))
    before = ""
    for stretch, start in zip(stretches, starts, strict=True):
        if start and (not enacted or before == ":"):
            yield stretch.until(start)
            decided = DECIDED.search(stretch.text, start)
            if decided:
                yield stretch.until(decided.start()).after(start)
                yield stretch.after(decided.start())
            else:
                yield stretch.after(start)
            enacted = True
        else:
            yield stretch
        before = ending(stretch.text) if stretch.role is None else before


def _recital(stretch: Stretch, verbs: Verbs) -> int:
    """Where the recital begins that goes on after a formula; 0 when there is none."""
    whole = ending(stretch.text) in (",", ";") or DECIDED.search(stretch.text) is not None
    start = opened(stretch.text) if stretch.role is None and whole else 0
    opening = verbs.opening(stretch.text[start:]) if start else None
    return start if opening is not None and opening.kind is Kind.PREAMBULAR else 0
