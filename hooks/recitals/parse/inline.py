"""A recital on the line of the enacting formula: "The Board, having considered the report," is two things."""

from collections.abc import Iterator, Sequence

from recitals.model import Kind
from recitals.parse.formula import opened
from recitals.parse.stretches import Stretch
from recitals.parse.verbs import Verbs
from recitals.parse.words import ending


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
            yield stretch.after(start)
            enacted = True
        else:
            yield stretch
        before = ending(stretch.text) if stretch.role is None else before


def _recital(stretch: Stretch, verbs: Verbs) -> int:
    """Where the recital begins that goes on after a formula; 0 when there is none."""
    start = opened(stretch.text) if stretch.role is None and ending(stretch.text) in (",", ";") else 0
    opening = verbs.opening(stretch.text[start:]) if start else None
    return start if opening is not None and opening.kind is Kind.PREAMBULAR else 0
