"""What the bodies' files tell holds for numbers whose year is well known."""

from __future__ import annotations

import pytest

from recitals.model import Registry

SECURITY_COUNCIL = {
    1: 1946,
    83: 1950,  # Korea
    105: 1954,  # the last of that year
    106: 1955,
    118: 1956,  # Suez
    242: 1967,
    338: 1973,
    425: 1978,
    435: 1978,
    478: 1980,
    502: 1982,
    598: 1987,
    660: 1990,
    678: 1990,
    687: 1991,
    748: 1992,
    827: 1993,
    955: 1994,
    1035: 1995,
    1244: 1999,
    1267: 1999,
    1325: 2000,
    1373: 2001,
    1441: 2002,
    1540: 2004,
    1612: 2005,
    1701: 2006,
    1820: 2008,
    1888: 2009,
    1929: 2010,
    1973: 2011,
    2118: 2013,
    2178: 2014,
    2231: 2015,
    2334: 2016,
    2493: 2019,
    2532: 2020,
    2593: 2021,
    2686: 2023,
    2735: 2024,
}


@pytest.mark.parametrize(("number", "year"), SECURITY_COUNCIL.items())
def test_a_resolution_of_the_security_council_is_of_its_year(registry: Registry, number: int, year: int) -> None:
    (series,) = (one for one in registry.bodies["un-security-council"].series if one.id == "s-res")
    assert series.yearly is not None
    assert series.yearly.year_of(number) == year
