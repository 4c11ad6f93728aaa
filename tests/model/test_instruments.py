"""Whether an instrument has a provision: yes, no, or nobody knows."""

from __future__ import annotations

import pytest

from recitals.model import Extent, Instrument, Provision, Step, Unit, provision_of

EXTENTS = {
    Unit.ARTICLE: Extent(first=2, last=54, also=("60 Bis",)),
    Unit.PARAGRAPH: Extent(last=122, items={"90": "q", "7": "AB"}),
    Unit.CHAPTER: Extent(last=19),
    Unit.RULE: Extent(-1, -1),
}
KNOWN = Instrument("x", "X", extents=EXTENTS)
WHOLE = Instrument("x", "X", extents=EXTENTS, complete=True)


@pytest.mark.parametrize(
    ("key", "there"),
    [
        ("art-1", False),
        ("art-2", True),
        ("art-54", True),
        ("art-55", False),
        ("art-60-bis", True),
        ("art-61-bis", False),
        ("art-x", True),
        ("art-q", False),
        ("art", True),  # "the articles of ..."
        ("para-90-q", True),
        ("para-90-r", False),
        ("para-90-aa", False),
        ("para-90-7", True),  # a number is no letter past the last one
        ("para-91-z", True),
        ("para-7-ab", True),
        ("para-7-ac", False),
        ("chap-xix", True),
        ("chap-xx", False),
        ("rule-1", False),
        ("annex-3", None),
        ("annex", None),
        ("preamble", None),
    ],
)
def test_a_provision_is_there_or_not(key: str, there: bool | None) -> None:
    assert KNOWN.has(provision_of(key)) is there


@pytest.mark.parametrize(("key", "there"), [("annex-3", False), ("preamble", None), ("art-2", True)])
def test_one_that_tells_all_its_divisions_has_no_others(key: str, there: bool | None) -> None:
    assert WHOLE.has(provision_of(key)) is there


@pytest.mark.parametrize(
    ("number", "there"),
    [("15.1", True), ("55.1", False), ("3 F", True), ("54 F", True), ("55 F", False), ("3 f", False)],
)
def test_a_number_may_hold_a_paragraph_or_a_section(number: str, there: bool) -> None:
    assert KNOWN.has(Provision((Step(Unit.ARTICLE, number),))) is there


def test_an_instrument_of_which_nothing_is_known_may_have_anything_and_has_itself() -> None:
    assert Instrument("x", "X").has(provision_of("art-1")) is None
    assert WHOLE.has(Provision(())) is True
    assert Instrument("x", "X", extents={Unit.ARTICLE: Extent()}).has(provision_of("art-1")) is False
