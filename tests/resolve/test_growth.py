"""A paragraph costs no more than its length, whatever it cites: calls are counted, not seconds."""

from __future__ import annotations

from functools import partial

import pytest
from tests.resolve.reading import GA, read
from tests.steps import calls

from recitals.cite.find import Finder

UNITS = [
    "article 3, ",
    "(article 3) ",
    "the Convention on the Rights of the Child, article 3. ",
    "article 3 thereof, ",
    "annex II, ",
    "Goal 3, target 3.8, ",
    "resolution 70/1, paragraph 3, ",
    "the said Covenant, ",
]


@pytest.mark.parametrize("unit", UNITS)
def test_calls_grow_with_the_length_and_no_faster(finder: Finder, unit: str) -> None:
    small, large = (calls(partial(read, finder, GA, f"Recalling {unit * times}")) for times in (100, 400))
    assert large < 5 * small
