"""Short names that a text gives itself, and brackets that give none."""

from __future__ import annotations

import pytest
from tests.resolve.reading import GA, lines, read

from recitals.cite.find import Finder

DISABILITIES = "Convention on the Rights of Persons with Disabilities"
WELLS = "Agreement on Shared Wells in the Sahel"
MADE = "agreement-on-shared-wells-in-the-sahel"

CASES = [
    (f"the {DISABILITIES} (hereinafter referred to as “the Convention”)", "the Convention", "Convention -> crpd"),
    (f"the {DISABILITIES} (hereinafter the Convention)", "the Convention", "Convention -> crpd"),
    (f"the {DISABILITIES} (hereafter called “the Convention”)", "that Convention", "Convention -> crpd"),
    (f"the {DISABILITIES} (“the Convention”)", "the Convention", "Convention -> crpd"),
    (f"the {WELLS} (hereinafter “the Sahel Agreement”)", "the Sahel Agreement", f"Sahel Agreement -> {MADE} [unresolved]"),
    (f"the {WELLS}, also known as the Sahel Agreement", "the Sahel Agreement", f"Sahel Agreement -> {MADE} [unresolved]"),
    (f"the {WELLS} (ASWS)", "parties to ASWS", f"ASWS -> {MADE} [unresolved]"),
]  # fmt: skip


@pytest.mark.parametrize(("defined", "used", "expected"), CASES)
def test_a_defined_name_means_what_the_text_says(finder: Finder, defined: str, used: str, expected: str) -> None:
    between = "Recalling the Convention on the Rights of the Child,"
    reading = read(finder, GA, f"Recalling {defined},", between, f"Urges States to carry out {used};")
    assert lines(reading)[-1] == expected


@pytest.mark.parametrize("bracket", ["(New York, 2006)", "(Desert Office)", "(see the list)", "(2006)"])
def test_other_brackets_define_nothing(finder: Finder, bracket: str) -> None:
    reading = read(
        finder, GA, f"Recalling the {WELLS} {bracket},", "Notes that New York and the Office of 2006 see it;"
    )
    assert {one.paragraph for one in reading.citations} == {"p1"}


def test_the_acronym_of_a_body_is_not_the_instruments(finder: Finder) -> None:
    texts = ("Recalling the Convention of the Sahel Water Authority (SWA),", "Invites SWA to report;")
    assert {one.paragraph for one in read(finder, GA, *texts).citations} == {"p1"}
