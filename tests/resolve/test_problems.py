"""What a drafter is told: the code, and the line and column of the words."""

from __future__ import annotations

import pytest
from tests.resolve.reading import GA, SC, read

from recitals.cite.find import Finder
from recitals.model import Severity

ICESCR = "International Covenant on Economic, Social and Cultural Rights"

CASES = [
    (SC, "Recalling resolution 33/10,", 11, "ambiguous-citation", Severity.WARNING),
    (GA, "Recalling the Kyoto Protocol of 1992,", 15, "date-contradicts", Severity.WARNING),
    (GA, "Recalling the Nordic Convention on Lost Anchors,", 15, "unknown-instrument", Severity.NOTE),
    (GA, f"Recalling article 34 of the {ICESCR},", 11, "no-such-provision", Severity.WARNING),
    (GA, f"Recalling articles 11 and 34 of the {ICESCR},", 27, "no-such-provision", Severity.WARNING),
    (GA, "Guided by article 7,", 11, "unbound-provision", Severity.NOTE),
    (GA, "Recalling the Convention,", 15, "unbound-provision", Severity.NOTE),
]


@pytest.mark.parametrize(("body", "text", "column", "code", "severity"), CASES)
def test_a_problem_has_its_place(
    finder: Finder, body: str, text: str, column: int, code: str, severity: Severity
) -> None:
    problems = read(finder, body, "Noting the situation,", text).problems
    assert [(one.path, one.line, one.column, one.code, one.severity) for one in problems] == [
        ("x.txt", 2, column, code, severity)
    ]


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
