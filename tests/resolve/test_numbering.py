"""The rules that find a number's series: one line a rule, with the words that call for it."""

from __future__ import annotations

import pytest
from tests.resolve.reading import GA, HRC, PP, SC, WTDC, read

from recitals.cite.find import Finder
from recitals.cite.numbers import Number
from recitals.model import Calendar, Series
from recitals.resolve.numbering import existed, held_by, in_time, meets, year_of_session

RULES = [
    (SC, "Recalling General Assembly resolution 46/182,", "a-res-46-182", "body named"),
    (SC, "Recalling resolution 46/182 of the General Assembly,", "a-res-46-182", "body named"),
    (PP, "Resolution 175 (Rev. Bucharest, 2022) of this conference;", "pp-res-175-2022", "this conference"),
    (GA, "Recalling its resolution 70/1,", "a-res-70-1", "its, of the adopting body"),
    (HRC, "Recalling its resolution 33/10,", "a-hrc-res-33-10", "its, of the adopting body"),
    (PP, "Resolution 45 (Doha, 2006);", "wtdc-res-45-2006", "place and year"),
    (SC, "Noting that the General Assembly, in resolution 46/182, set up an office,", "a-res-46-182", "body that acts"),
    (HRC, "Recalling resolution 33/10,", "a-hrc-res-33-10", "adopting body"),
    (WTDC, "Recalling resolution 1325 (2000) of 31 October 2000,", "s-res-1325-2000", "only series of this form"),
]


@pytest.mark.parametrize(("body", "text", "target", "rule"), RULES)
def test_a_rule(finder: Finder, body: str, text: str, target: str, rule: str) -> None:
    assert [(one.target, one.rule) for one in read(finder, body, text).citations] == [(target, rule)]


def test_an_earlier_mention_tells_in_a_later_paragraph(finder: Finder) -> None:
    reading = read(finder, SC, "Recalling Human Rights Council resolution 33/10,", "Recalling resolution 33/10,")
    assert [(one.target, one.rule) for one in reading.citations][1] == ("a-hrc-res-33-10", "named earlier")


def test_the_number_before_it_tells_in_the_same_sentence_only(finder: Finder) -> None:
    same = read(finder, SC, "Recalling General Assembly resolution 46/182 and resolution 48/57,").citations
    other = read(finder, SC, "Recalling General Assembly resolution 46/182. Resolution 48/57 is noted.").citations
    assert [one.target for one in same] == ["a-res-46-182", "a-res-48-57"]
    assert other[1].rule != "as before in the sentence"


YEARLY = Series("y", ("resolution",), ("session/number",), "y-{number}", "Y {number}", calendar=Calendar(1, 1946))
THRICE = Series("t", ("resolution",), ("session/number",), "t-{number}", "T {number}", calendar=Calendar(1, 2006, 3))
UNDATED = Series("u", ("resolution",), ("session/number",), "u-{number}", "U {number}", meetings=("Doha, 2006", "RA"))


def number(session: str = "", place: str = "", year: str = "") -> Number:
    return Number("session/number", f"{session}/1", session=session, item="1", place=place, year=year)


@pytest.mark.parametrize(
    ("series", "session", "year"),
    [(YEARLY, "33", 1978), (YEARLY, "XXI", 1966), (THRICE, "31", 2016), (YEARLY, "2009", 2009), (UNDATED, "33", None)],
)
def test_the_year_of_a_session(series: Series, session: str, year: float | None) -> None:
    assert year_of_session((series, number(session))) == year


@pytest.mark.parametrize(
    ("dated", "agrees"), [("1978-11-03", True), ("1979", True), ("1980", False), ("2016-09-29", False), ("", True)]
)
def test_a_session_runs_over_the_new_year_and_no_further(dated: str, agrees: bool) -> None:
    assert in_time((YEARLY, number("33")), dated) is agrees


def test_a_body_that_meets_no_more_adopts_nothing_later() -> None:
    ended = Series("z", (), ("year/number",), "z-{number}", "Z {number}", calendar=Calendar(36, 1980, until=2006))
    assert existed((ended, number("2006")))
    assert not existed((ended, number("2009")))
    assert existed((YEARLY, number("2009")))


def test_no_session_is_cited_before_it_is_held() -> None:
    assert held_by((YEARLY, number("33")), 1978)
    assert not held_by((YEARLY, number("70")), 1978)
    assert held_by((UNDATED, number("70")), 1978)


@pytest.mark.parametrize(
    ("place", "year", "expected"),
    [("Doha", "2006", True), ("DOHA", "2006", True), ("Doha", "2010", False), ("RA", "2015", True), ("WRC", "2006", False)],
)  # fmt: skip
def test_a_conference_is_told_by_place_and_year(place: str, year: str, expected: bool) -> None:
    assert meets((UNDATED, number(place=place, year=year))) is expected
