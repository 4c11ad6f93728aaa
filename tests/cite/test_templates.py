"""Numbers that a body's file describes by a template, and where they may stand."""

from __future__ import annotations

import pytest

from recitals.cite.templates import beginnings, is_template, template

READ = [
    ("WHA{session}.{item}", "WHA68.7, and", {"session": "68", "item": "7"}),
    ("EB{session}({item})", "EB144(3)", {"session": "144", "item": "3"}),
    ("GC({session})/RES/{item}", "GC(63)/RES/7", {"session": "63", "item": "7"}),
    ("{session} C/Resolution {item}", "40 C/Resolution 15", {"session": "40", "item": "15"}),
    ("{item}/CP.{session}", "1/CP.21", {"session": "21", "item": "1"}),
    (
        "AR/Res.{item} ({session}) {year}",
        "AR/Res.79 (XXXVIII) 05",
        {"session": "XXXVIII", "item": "79", "year": "2005"},
    ),
    (
        "Conf. {session}.{item} (Rev. CoP{part})",
        "Conf. 9.24 (Rev. CoP17)",
        {"session": "9", "item": "24", "part": "17"},
    ),
]


@pytest.mark.parametrize(("words", "text", "fields"), READ)
def test_a_number_is_read_with_its_fields(words: str, text: str, fields: dict[str, str]) -> None:
    found = template(words).read(text, 0)
    assert found is not None
    assert {name: found[0].fields[name] for name in fields} == fields


@pytest.mark.parametrize("text", ["WHA68", "WHA68.7/3", "WHA 68.x", "XWHA68.7"])
def test_what_is_no_such_number(text: str) -> None:
    assert template("WHA{session}.{item}").read(text, 0) is None


def test_it_begins_before_the_word_that_it_is_found_by() -> None:
    one = template("{item}/CP.{session}")
    assert list(one.triggers()) == ["CP"]
    assert one.start("see 1/CP.21", 6) == 4
    assert one.start("see /CP.21", 5) == -1


def test_its_word_may_be_glued_to_a_number() -> None:
    assert {"WHA1", "WHA68"} <= set(template("WHA{session}.{item}").triggers())


def test_a_template_of_two_characters_tells_nothing() -> None:
    assert template("WHA{session}.{item}").telling
    assert not template("A{session}-{item}").telling


def test_what_a_template_is() -> None:
    assert is_template("WHA{session}.{item}")
    assert not is_template("session/number")


def test_other_numbers_are_passed_over_by_their_beginning() -> None:
    ahead = beginnings([template("WHA{session}.{item}"), template("{item}/CP.{session}")])
    assert ahead.match("WHA68.7")
    assert ahead.match("1/CP.21")
    assert not ahead.match("70/1")
    assert not beginnings([]).match("70/1")
