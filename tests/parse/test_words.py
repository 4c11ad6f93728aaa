from __future__ import annotations

import pytest

from recitals.parse.clean import clean
from recitals.parse.words import ending, join, vocabulary


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("the report;3", ";"),
        ("the report;16,17", ";"),
        ("the report;¹²", ";"),
        ("“The future we want”,2", ","),
        ("shared”", ""),
        ("it ends.”", "."),
        ("(see above):", ":"),
        ("resolution 70/1", ""),
        ("of 2015", ""),
        ("A/72/439/Add.1", ""),
        ("general comment No. 15", ""),
        ("Annex*", ""),
        ("大会，", ","),
        ("*_", ""),
        ("1", ""),
        ("the report. 3", ""),
        ("", ""),
    ],
)
def test_ending(text: str, mark: str) -> None:
    assert ending(text) == mark


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("the present\nresolution", "the present resolution"),
        ("imple-\nmentation", "implementation"),
        ("a non-\nexistent thing", "a non-existent thing"),
        ("North-\nSouth", "North-South"),
        ("2013–\n2020", "2013–2020"),
        ("well –\nknown", "well – known"),
        ("A/72/439/\nAdd.1", "A/72/439/Add.1"),
        ("Con\u00ad\nvention", "Convention"),
        ("a co-operative view, with co-\noperative", "a co-operative view, with co-operative"),
        ("cooperation by coop-\neration", "cooperation by cooperation"),
        ("an institution-\nbuilding text", "an institution-building text"),
        ("night time and night-\ntime", "night time and night-time"),
        ("lake-\nside, by the lake-shore on this side", "lake-side, by the lake-shore on this side"),
        ("the well-\n", "the well- "),
        ("A-\n2030", "A-2030"),
        ("a -\nb", "a - b"),
        ("§-\nb", "§- b"),
        ("a-\n(b)", "a- (b)"),
        ("回顾\n大会", "回顾大会"),
        ("第70号\nof", "第70号 of"),
        ("of\n第70号", "of 第70号"),
        ("⺀\n⺀", "⺀⺀"),
        ("fourth session,2/\nand its", "fourth session,2/ and its"),
        ("resolution 64/\n12", "resolution 64/12"),
    ],
)
def test_join(text: str, joined: str) -> None:
    lines = clean(text)
    assert join(lines, vocabulary(lines))[0] == joined


def test_each_line_knows_where_it_begins() -> None:
    lines = clean("  one\n    two")
    text, origins = join(lines, frozenset())
    assert [(text[origin.offset :][:3], origin.line, origin.column) for origin in origins] == [
        ("one", 1, 3),
        ("two", 2, 5),
    ]
