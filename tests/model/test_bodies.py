"""Numbers that tell their year."""

from __future__ import annotations

import pytest

from recitals.model import Yearly


@pytest.mark.parametrize(
    ("number", "year"), [(1, 1990), (39, 1990), (40, 1991), (79, 1991), (80, None), (500, None), (0, None)]
)
def test_a_number_tells_its_year_as_far_as_the_years_are_known(number: int, year: int | None) -> None:
    assert Yearly(1990, (1, 40, 80)).year_of(number) == year
