"""The rules that find a number's series: one line a rule, with the words that call for it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.resolve.reading import ECOSOC, GA, HRC, PP, SC, UNEA, WHA, WTDC, read

from recitals.cite.find import Finder
from recitals.cite.numbers import Number
from recitals.model import Calendar, Resolution, Series, State
from recitals.resolve.sessions import ever_held, held_by, in_time, meets, year_of, year_of_session

BAMAKO = ("bamako-convention-on-the-ban-of-the-import-into-africa-and-the-control-of-transboundary-movement-and-management"
          "-of-hazardous-wastes-within-africa")  # fmt: skip

RULES = [
    (SC, "Recalling General Assembly resolution 46/182,", "a-res-46-182", "body named"),
    (SC, "Recalling resolution 46/182 of the General Assembly,", "a-res-46-182", "body named"),
    (PP, "Resolution 175 (Rev. Bucharest, 2022) of this conference;", "pp-res-175-2022", "this conference"),
    (GA, "Recalling its resolution 70/1,", "a-res-70-1", "its, of the adopting body"),
    (HRC, "Recalling its resolution 33/10,", "a-hrc-res-33-10", "its, of the adopting body"),
    (PP, "Resolution 45 (Doha, 2006);", "wtdc-res-45-2006", "place and year"),
    (SC, "Noting that the General Assembly, in resolution 46/182, set up an office,", "a-res-46-182", "body named"),
    (HRC, "Recalling resolution 33/10,", "a-hrc-res-33-10", "adopting body"),
    (GA, "Recalling all resolutions of the Human Rights Council, in particular resolution 33/10,", "a-hrc-res-33-10", "body that acts"),
    (GA, "Recalling Commission on Human Rights resolution 2005/41,", "commission-on-human-rights-resolution-2005-41", "body named"),
    (GA, "Recalling Commission on Human Rights resolution 21 (XXXV) of 14 March 1979,", "commission-on-human-rights-resolution-21-xxxv", "body named"),
    (GA, "Recalling Trusteeship Council resolution 2155 (XXXVIII),", "t-res-2155-xxxviii", "body named"),
    (GA, "Recalling resolution 663 C (XXIV) on the treatment of prisoners,", "e-res-663-c-xxiv", "only series of this form"),
    (SC, "Recalling the declaration of October 1970 (resolution 2625 (XXV)),", "a-res-2625-xxv", "only series of this form"),
    (SC, "Recalling resolutions of the Economic and Social Council 1074 D (XXXIX) and 1158 (XLI),", "e-res-1074-d-xxxix e-res-1158-xli",
     "body named, body named"),
    (ECOSOC, "Recalling its resolution 1503 (XLVIII) of 27 May 1970,", "e-res-1503-xlviii", "its, of the adopting body"),
    (GA, "Recalling Human Rights Council decision 17/120 and resolution 18/4,",
     "a-hrc-dec-17-120 a-hrc-res-18-4", "body named, of the body before in the sentence"),
    (GA, "Recalling that the Economic and Social Council, at its session of 2010, adopted its resolution 2010/10,",
     "e-res-2010-10", "its, of the body before"),
    (SC, "Noting that the Parliamentary Assembly, in its resolution 1745 (2010), called for it,",
     "parliamentary-assembly-resolution-1745-2010", "unknown body"),
    (GA, "Recalling that the Commission on Rivers, at its fifty-fifth session, adopted its resolution 55/2,",
     "commission-on-rivers-resolution-55-2", "unknown body"),
    (GA, "Recalling that the Committee on Rivers, at its tenth session, endorsed the fees adopted in its resolution 64/248 of 24 December 2009,",
     "a-res-64-248", "its, of the adopting body"),
    (GA, "Noting that the Security Council, in its resolution 60/1, acted,", "united-nations-security-council-resolution-60-1", "unknown body"),
    (UNEA, "Noting that the Conference of the Parties to the Basel Convention, at its third meeting, adopted its decision 3/4,",
     ("basel-convention-on-the-control-of-transboundary-movements-of-hazardous-wastes-and-their-disposal"
      " conference-of-the-parties-to-the-basel-convention-decision-3-4"), "name, unknown body"),
    (GA, "Recalling General Assembly decision 1/1,", "united-nations-general-assembly-decision-1-1", "unknown body"),
    (PP, "Council Resolution 1332 (Rev. 2019) and Decision 600;", "itu-council-res-1332-2019 itu-council-dec-600",
     "body named, of the body before in the sentence"),
    (PP, "that the ITU Council, at its 2022 session, adopted Resolution 1405 and its Decision 619;",
     "itu-council-res-1405 itu-council-dec-619", "body that acts, its, of the body before"),
    (GA, "Noting that the Commission on Rivers, at its tenth session, endorsed resolution 45/2,",
     "commission-on-rivers-resolution-45-2", "unknown body"),
    (GA, "Inviting the Assembly to act, as the agencies did in their resolution 5/1,", "resolution-5-1", "unknown body"),
    (HRC, "Recalling CRC general comment No. 25 (2021) and the Convention against Torture,", "crc-general-comment-25 cat", "body named, name"),
    (GA, "Recalling resolution 46 (III) of the United Nations Conference on Trade and Development,",
     "united-nations-conference-on-trade-and-development-resolution-46-iii", "unknown body"),
    (PP, "that BDT in its Resolution 5 set up a programme;", "bdt-resolution-5", "unknown body"),
    (PP, "that Study Group 5 adopted its Resolution 2;", "study-group-5-resolution-2", "unknown body"),
    (PP, "that the ITU-T, in line with its Resolution 29, studies this;", "wtsa-res-29", "its, of the body before"),
    (UNEA, "Noting that the secretariat, in its decision 5/2, acted,", "secretariat-decision-5-2", "unknown body"),
    (GA, "Noting that the Office, established in its resolution 48/141, acts,", "a-res-48-141", "its, of the adopting body"),
    (UNEA, "Recalling the Bamako Convention, decision 1/2 thereof,", f"{BAMAKO} decision-1-2", "name, unknown body"),
    (UNEA, "Recalling the Bamako Convention and decision 1/2 of its Conference of the Parties,",
     f"{BAMAKO} conference-of-the-parties-decision-1-2", "name, unknown body"),
    (UNEA, "Recalling the Bamako Convention, and decision 1/2 of the Conference of the Parties thereto,", f"{BAMAKO} decision-1-2",
     "name, unknown body"),
    (UNEA, "Recalling decision 14/8 of the Conference of the Parties,", "decision-14-8", "unknown body"),
    (UNEA, "Recalling the Convention on Biological Diversity and decision 14/8 of the Conference of the Parties,",
     "convention-on-biological-diversity cbd-cop-dec-14-8", "name, body named"),
    (UNEA, "Recalling decision 5/2 of the executive board,", "executive-board-decision-5-2", "unknown body"),
    (WTDC, "Resolution 8 of WTDC-94 and Resolution 1 of the same conference;", "wtdc-res-8-1994 wtdc-res-1",
     "body named, as before in the sentence"),
    (GA, "Welcoming the Human Rights Council, established by its resolution 60/251,", "a-res-60-251", "its, of the adopting body"),
    (UNEA, "Recalling the Convention, whose Conference of the Parties adopted decision 1/2,", "decision-1-2", "unknown body"),
    (UNEA, "Noting that the Conference of the Parties to the Bamako Convention, by decision 1/2, acted,",
     f"{BAMAKO} conference-of-the-parties-to-the-bamako-convention-decision-1-2", "name, unknown body"),
    (UNEA, "Recalling decision 1/2 under the Minamata Convention on Mercury,", "decision-1-2 minamata-convention-on-mercury",
     "unknown body, name"),
    (HRC, "Noting the Subcommittee on Prevention and its decision 5/2,", "subcommittee-on-prevention-decision-5-2", "unknown body"),
    (ECOSOC, "Recalling the functional commissions and their resolution 2010/4,", "resolution-2010-4", "unknown body"),
    (PP, "that RA in its Decision 3 acts;", "itu-radiocommunication-assembly-decision-3", "unknown body"),
    (PP, "that ITU, in its Resolution 71 (Rev. Dubai, 2018), acts;", "pp-res-71-2018", "its, of the adopting body"),
    (ECOSOC, "Noting a draft, which recalls its resolution 63/195 of 18 December 2008,", "a-res-63-195", "only series of this form"),
    (GA, "Recalling resolution 2021/4,", "e-res-2021-4", "only series of this form"),
    (WTDC, "Recalling resolution 1325 (2000) of 31 October 2000,", "s-res-1325-2000", "only series of this form"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "text", "target", "rule"), RULES)
def test_a_rule(finder: Finder, body: str, text: str, target: str, rule: str) -> None:
    found = read(finder, body, text).citations
    assert (" ".join(one.target for one in found), ", ".join(one.rule for one in found)) == (target, rule)


def test_an_earlier_mention_tells_in_a_later_paragraph(finder: Finder) -> None:
    reading = read(finder, SC, "Recalling Human Rights Council resolution 33/10,", "Recalling resolution 33/10,")
    assert [(one.target, one.rule) for one in reading.citations][1] == ("a-hrc-res-33-10", "named earlier")


def test_the_number_before_it_tells_in_the_same_sentence_only(finder: Finder) -> None:
    same = read(finder, SC, "Recalling General Assembly resolution 46/182 and resolution 48/57,").citations
    other = read(finder, SC, "Recalling General Assembly resolution 46/182. Resolution 48/57 is noted.").citations
    assert [one.target for one in same] == ["a-res-46-182", "a-res-48-57"]
    assert other[1].rule != "as before in the sentence"


DOUBTFUL = [
    (GA, "Requests the Commission to study it in the light of its resolution 8 (XXVII),", State.UNRESOLVED),
    (GA, "Noting that the Conference of the Parties adopted its resolution 9/1,", State.UNRESOLVED),
    (HRC, "Recalling resolution 1998/33,", State.AMBIGUOUS),
]


@pytest.mark.parametrize(("body", "text", "state"), DOUBTFUL)
def test_a_number_that_may_be_of_a_body_which_the_text_does_not_name(
    finder: Finder, body: str, text: str, state: State
) -> None:
    assert [one.state for one in read(finder, body, text).citations] == [state]


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
    assert ever_held((ended, number("2006")))
    assert not ever_held((ended, number("2009")))
    assert ever_held((YEARLY, number("2009")))


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


ROMAN = "number (roman)"


@pytest.mark.parametrize(
    ("calendar", "item", "session", "possible"),
    [(Calendar(1, 1946, running=70), "2099", "XX", True), (Calendar(1, 1946, running=70), "8", "XXVII", False),
     (Calendar(1, 1946, running=30), "2625", "XXV", False), (Calendar(1, 1946, running=70), "5", "I", True), (Calendar(1, 1946, until=1975), "8", "XXX", True),
     (Calendar(1, 1946, stroke=31), "8", "XXX", True), (Calendar(1, 1946, stroke=31), "8", "XXXI", False),
     (Calendar(1, 1946, until=1975), "8", "XL", False), (None, "8", "XL", True)],
)  # fmt: skip
def test_what_numbers_there_can_be(calendar: Calendar | None, item: str, session: str, *, possible: bool) -> None:
    series = Series("s", ("resolution",), (ROMAN,), "s-{number}", "S {number}", calendar=calendar)
    assert ever_held((series, Number(ROMAN, f"{item} ({session})", session=session, item=item))) is possible


@pytest.mark.parametrize(
    ("body", "number", "expected"),
    [(UNEA, "6/13", 2025), (GA, "74/139", 2020), (GA, "1803 (XVII)", 1963), (WHA, "WHA61.21", None), (GA, "", None)],
)
def test_a_text_s_own_number_tells_by_when_it_was_adopted(
    finder: Finder, body: str, number: str, expected: int | None
) -> None:
    text = Resolution("x-res-1", "On rivers", body=body, number=number)
    assert year_of(text, finder.series) == expected
    assert year_of(replace(text, year=1990), finder.series) == 1990
