"""Lists of numbers: each member with its own span, date and readings."""

from __future__ import annotations

import pytest

from recitals.cite.find import Finder
from recitals.cite.mention import Numbered

CASES = [
    ("resolutions 58/199, 64/211 and 70/125,", ["resolutions 58/199", "64/211", "70/125"]),
    ("resolutions 47/193 of 22 December 1992 and 67/291,", ["resolutions 47/193 of 22 December 1992", "67/291"]),
    ("resolutions 64/292 of 28 July 2010, in which it met, and 70/169 of 2015,", ["resolutions 64/292 of 28 July 2010", "70/169 of 2015"]),
    ("resolutions 64/292, in which it met. In 70/169 it met again", ["resolutions 64/292"]),
    ("resolution 64/292, in which it met, and 70/169,", ["resolution 64/292"]),
    ("resolution 64/292, in which it met, and 70/169 of 17 December 2015,", ["resolution 64/292", "70/169 of 17 December 2015"]),
    ("resolution 64/292 and its resolutions 70/1 and 70/169 of 17 December 2015,",
     ["resolution 64/292", "resolutions 70/1", "70/169 of 17 December 2015"]),
    ("resolution 44/25, adopted on 20 November 1989,", ["resolution 44/25, adopted on 20 November 1989"]),
    ("resolutions 1/1 to 1/4 and", ["resolutions 1/1", "1/4"]),
    ("resolutions 70/1 on “Growth”, 70/2 entitled “Peace” and 70/3,", ["resolutions 70/1", "70/2", "70/3"]),
    ("resolution\n70/1 and", ["resolution\n70/1"]),
    ("RESOLUTION 70/1", ["RESOLUTION 70/1"]),
    ("resolutions on 70/1", []),
    ("resolutions on peace, including 1820 (2008), 1888 (2009) and 2242 (2015),", ["1820 (2008)", "1888 (2009)", "2242 (2015)"]),
    ("resolutions, in particular 1325 (2000);", ["1325 (2000)"]),
    ("resolutions of its session. In particular 5/13 of it", []),
    ("resolutions S-9/1 of 12 January 2009 and 19/17,", ["resolutions S-9/1 of 12 January 2009", "19/17"]),
    ("resolutions 18/4, in which it met, and S-17/1,", ["resolutions 18/4", "S-17/1"]),
    ("resolutions 1514 (XV), 55/146 and 5 more", ["resolutions 1514 (XV)", "55/146"]),
    ("resolution of 2015", []),
    ("irresolution 70/1", []),
]  # fmt: skip


@pytest.mark.parametrize(("words", "expected"), CASES)
def test_a_list(finder: Finder, words: str, expected: list[str]) -> None:
    text = f"see {words}"
    assert [text[one.start : one.end] for one in finder.find(text) if isinstance(one.what, Numbered)] == expected


def test_members_keep_their_dates(finder: Finder) -> None:
    found = [one.what for one in finder.find("its resolutions 47/193 of 22 December 1992, 67/291 and 70/1 of 2015,")]
    dates = [(one.dated, one.position) for one in found if isinstance(one, Numbered)]
    assert dates == [("1992-12-22", 0), ("", 1), ("2015", 2)]


def test_a_number_has_a_reading_for_every_series_of_its_shape(finder: Finder) -> None:
    (mention,) = finder.find("see resolution 33/10,")
    assert isinstance(mention.what, Numbered)
    assert {"a-res", "a-hrc-res"} <= {series.id for series, _ in mention.what.readings}
