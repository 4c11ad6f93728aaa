"""Numbers that tell their year."""

from __future__ import annotations

import pytest

from recitals.model import Yearly


@pytest.mark.parametrize(
    ("number", "year"), [(1, 1990), (39, 1990), (40, 1991), (79, 1991), (80, None), (500, None), (0, None)]
)
def test_a_number_tells_its_year_as_far_as_the_years_are_known(number: int, year: int | None) -> None:
    assert Yearly(1990, (1, 40, 80)).year_of(number) == year


@pytest.mark.parametrize(
    ("number", "year", "possible"),
    [(39, 1990, True), (40, 1990, False), (80, 1992, True), (119, 1992, True), (120, 1992, False), (120, 1993, True), (80, 1991, False), (500, 1990, False)],
)  # fmt: skip
def test_a_year_has_no_more_numbers_than_there_can_be(number: int, year: int, *, possible: bool) -> None:
    assert Yearly(1990, (1, 40, 80)).can_be_of(number, year) is possible
