"""What a drafter is told: the code, and the line and column of the words."""

from __future__ import annotations

import pytest
from tests.resolve.reading import GA, PP, SC, WTDC, read

from recitals.cite.find import Finder
from recitals.model import Severity, State

ICESCR = "International Covenant on Economic, Social and Cultural Rights"

CASES = [
    (SC, "Recalling resolution 33/10,", 11, "ambiguous-citation", Severity.WARNING),
    (GA, "Recalling the Kyoto Protocol of 1992,", 15, "date-contradicts", Severity.WARNING),
    (GA, "Recalling the Nordic Convention on Lost Anchors,", 15, "unknown-instrument", Severity.NOTE),
    (GA, f"Recalling article 34 of the {ICESCR},", 11, "no-such-provision", Severity.WARNING),
    (GA, f"Recalling articles 11 and 34 of the {ICESCR},", 27, "no-such-provision", Severity.WARNING),
    (GA, "Guided by article 7,", 11, "unbound-provision", Severity.NOTE),
    (GA, "Recalling the Convention,", 15, "unbound-provision", Severity.NOTE),
    (GA, "Recalling resolution 44/25 of 10 December 1979,", 11, "date-contradicts", Severity.WARNING),
    (
        GA,
        "Recalling resolution 44/25, entitled “Universal Declaration of Human Rights”,",
        11,
        "title-contradicts",
        Severity.WARNING,
    ),
    (GA, "Subject to paragraph 12 above,", 12, "no-such-provision", Severity.WARNING),
    (PP, "subject to resolves 9 above;", 12, "no-such-provision", Severity.WARNING),
    (GA, "Noting the work of the FIB in the east,", 24, "undefined-acronym", Severity.NOTE),
]


@pytest.mark.parametrize(("body", "text", "column", "code", "severity"), CASES)
def test_a_problem_has_its_place(
    finder: Finder, body: str, text: str, column: int, code: str, severity: Severity
) -> None:
    problems = read(finder, body, "Noting the situation,", text).problems
    assert [(one.path, one.line, one.column, one.code, one.severity) for one in problems] == [
        ("x.txt", 2, column, code, severity)
    ]


def test_a_division_without_a_number_is_no_provision_to_ask_about(finder: Finder) -> None:
    assert read(finder, GA, "Noting the annex that was distributed, and its preamble,").unbound == ()


@pytest.mark.parametrize("provision", ["article 34", "Article 34", "art. 34", "articles 34"])
def test_an_article_that_the_instrument_does_not_have_is_never_linked(finder: Finder, provision: str) -> None:
    reading = read(finder, GA, f"Recalling the {ICESCR} ({provision}),")
    assert [one.target for one in reading.citations] == ["icescr"]
    assert [one.text for one in reading.unbound] == [provision]


def test_problems_stand_in_the_order_of_the_text(finder: Finder) -> None:
    found = read(finder, SC, "Recalling resolution 33/10 and resolution 34/11,", "Recalling resolution 35/12,").problems
    assert [(one.line, one.column) for one in found] == [(1, 11), (1, 32), (2, 11)]


def test_a_text_without_doubt_has_no_problems(finder: Finder) -> None:
    assert read(finder, GA, f"Recalling its resolution 70/1 and article 11 of the {ICESCR},").problems == ()


LATER = [
    (GA, 1988, "Recalling resolution 44/25 of 20 November 1989,", False),  # a session begins in the year before it ends
    (GA, 1987, "Recalling resolution 44/25,", True),
    (SC, 1999, "Recalling its resolution 1325 (2000),", True),
    (SC, 2000, "Recalling its resolution 1325 (2000),", False),
    (GA, 1988, "Recalling the Convention on the Rights of the Child,", True),
    (WTDC, 2010, "Resolution 130 (Rev. Dubai, 2018) of the Plenipotentiary Conference;", True),
    (GA, None, "Recalling resolution 44/25 and the Paris Agreement,", False),
]


@pytest.mark.parametrize(("body", "year", "text", "later"), LATER)
def test_no_text_cites_what_was_adopted_after_it(
    finder: Finder, body: str, year: int | None, text: str, later: bool
) -> None:
    codes = [one.code for one in read(finder, body, text, year=year).problems]
    assert codes == (["later-than-text"] if later else [])


def test_a_name_of_a_later_instrument_is_not_linked(finder: Finder) -> None:
    (citation,) = read(finder, PP, "the Buenos Aires Action Plan adopted by WTDC;", year=1994).citations
    assert (citation.state, citation.rule) == (State.AMBIGUOUS, "later than the text")


@pytest.mark.parametrize(
    "texts",
    [
        ("Noting the Force Intervention Brigade (FIB),", "Asks the FIB to report;"),
        ("Noting the FIB (Force Intervention Brigade),", "Asks the FIB to report;"),
        ("Noting the reports of the ITU and of WHO,",),  # names of bodies of the registry
        ("Noting chapters VII and XI of the book,",),
        ("DECIDES THAT THE FIB SHALL REPORT;",),
        ("Noting the route N-12/FIB.3,",),
    ],
)
def test_an_acronym_that_is_explained_or_is_none(finder: Finder, texts: tuple[str, ...]) -> None:
    assert [one.code for one in read(finder, GA, *texts).problems if one.code == "undefined-acronym"] == []


def test_an_acronym_is_reported_once(finder: Finder) -> None:
    problems = read(finder, GA, "Noting the FIB and the FIBs of others,", "Asks the FIB to report;").problems
    assert [(one.line, one.code) for one in problems] == [(1, "undefined-acronym")]


def test_a_plural_that_points_to_several_documents_is_no_doubt(finder: Finder) -> None:
    found = read(finder, GA, "Recalling resolutions 44/25 and 70/1, and in the light of those resolutions,")
    assert found.problems == ()
