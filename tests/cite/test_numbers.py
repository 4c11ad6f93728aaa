"""Shapes of document numbers: each row reads its own examples, whole."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recitals.cite import numbers

EXAMPLES = [(row.name, example) for row in numbers.SHAPES for example in row.examples]


@pytest.mark.parametrize(("name", "example"), EXAMPLES)
def test_a_shape_reads_its_examples_whole(name: str, example: str) -> None:
    read = {number.shape: end for number, end in numbers.read(f"{example}, and", 0)}
    assert read.get(name) == len(example)


def test_every_shape_has_an_example() -> None:
    assert all(row.examples for row in numbers.SHAPES)


PIECES = [
    "1",
    "20",
    "1325",
    "1998",
    "/",
    "-",
    ".",
    " ",
    "A",
    "(III)",
    "(2000)",
    "(Doha, 2006)",
    "(WRC-12)",
    "(C09)",
    "No. ",
]
PIECES += ["XI", "S-", "SS.", "EB", "C19", "A/", "X.", " bis", " and B", ","]


@given(st.lists(st.sampled_from(PIECES), max_size=7).map("".join))
def test_no_row_is_passed_over_that_reads_a_number(text: str) -> None:
    every = {(row.name, found.end()) for row in numbers.SHAPES if (found := row.pattern.match(text))}
    expected = every if numbers.START.match(text) else set()
    assert {(number.shape, end) for number, end in numbers.read(text, 0)} == expected


FIELDS = [
    ("70/1", "session/number", {"session": "70", "item": "1", "compact": "70/1"}),
    ("57/270 B of 23 June", "session/number", {"part": "B", "compact": "57/270B"}),
    ("217 A (III)", "number (roman)", {"item": "217", "part": "A", "session": "III", "compact": "217A(III)"}),
    ("2200A (XXI),", "number (roman)", {"number": "2200 A (XXI)", "compact": "2200A(XXI)"}),
    ("377 (V) A of 3 November", "number (roman)", {"number": "377 A (V)", "part": "A"}),
    ("1514 (XV) A new", "number (roman)", {"number": "1514 (XV)", "part": ""}),
    ("2671 A to F (XXV)", "number (roman)", {"number": "2671 A-F (XXV)", "part": "A-F"}),
    ("45/248B,", "session/number", {"number": "45/248 B", "compact": "45/248B"}),
    ("72/90 A and B of 7 December", "session/number", {"number": "72/90A-B", "compact": "72/90A-B"}),
    ("1325 (2000)", "number (year)", {"item": "1325", "year": "2000", "compact": "1325(2000)"}),
    ("67 (Rev. Buenos Aires, 2017)", "number (place, year)", {"item": "67", "place": "Buenos Aires", "year": "2017"}),
    ("646 (Rev.WRC-19)", "number (conference)", {"item": "646", "place": "WRC", "year": "2019"}),
    ("1306 (C09)", "number (council)", {"item": "1306", "year": "2009"}),
    ("482 (C01, last amended C18)", "number (council)", {"item": "482", "year": "2018"}),
    ("925 (C-1985, last amended 2019)", "number (council)", {"item": "925", "year": "2019"}),
    ("1282 (Mod. 2008)", "number [year]", {"item": "1282", "year": "2008"}),
    ("No. 14 (Nairobi, 1982)", "number (place, year)", {"item": "14", "place": "Nairobi", "year": "1982"}),
    ("207 (Rev.Mob-87)", "number (conference)", {"item": "207", "place": "Mob", "year": "1987"}),
    ("66 (Rev.WRC-2000)", "number (conference)", {"place": "WRC", "year": "2000"}),
    ("A/70/125", "A/session/number", {"number": "70/125", "compact": "70/125"}),
    ("XI/5, annex", "roman session/number", {"session": "XI", "item": "5"}),
]


@pytest.mark.parametrize(("text", "name", "expected"), FIELDS)
def test_fields(text: str, name: str, expected: dict[str, str]) -> None:
    found = next(number for number, _ in numbers.read(text, 0) if number.shape == name)
    assert {key: found.fields[key] for key in expected} == expected


@pytest.mark.parametrize("text", ["", "Annex", "(2000)", "of 1990", "A/RES/70/1", "70/1/2", "12/34567"])
def test_what_is_no_number(text: str) -> None:
    assert not [end for number, end in numbers.read(text, 0) if number.shape not in numbers.WEAK]
