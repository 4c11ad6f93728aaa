from __future__ import annotations

import pytest

from recitals.model import Instrument
from recitals.render.words import STATES, adopted, counted, date_words, decade_words, direction


@pytest.mark.parametrize(
    ("date", "words"),
    [
        ("2010-06-04", "4 June 2010"),
        ("2010-06", "June 2010"),
        ("1924", "1924"),
        ("", ""),
        ("2010-13-01", "2010-13-01"),
        ("spring 2010", "spring 2010"),
    ],
)
def test_dates_are_as_exact_as_they_are(date: str, words: str) -> None:
    assert date_words(date) == words


@pytest.mark.parametrize(
    ("date", "words"),
    [("1989-11-20", "1980s"), ("1990", "1990s"), ("", "No date"), ("198", "No date"), ("spring 2010", "No date")],
)
def test_a_decade_is_called_alike_in_tables_and_pictures(date: str, words: str) -> None:
    assert decade_words(date) == words


@pytest.mark.parametrize(
    ("body", "place", "date", "words"),
    [
        ("Assembly", "New York", "1989-11-20", "Adopted by the Assembly at New York, 20 November 1989"),
        ("the Conference", "", "1989-11-20", "Adopted by the Conference on 20 November 1989"),
        ("Council", "", "2009", "Adopted by the Council in 2009"),
        ("", "Tunis", "2005-11", "Adopted at Tunis, November 2005"),
        ("Council", "", "", "Adopted by the Council"),
        ("", "", "", ""),
    ],
)
def test_adoption_says_what_is_known(body: str, place: str, date: str, words: str) -> None:
    assert adopted(Instrument("x", "X", body=body, place=place, date=date)) == words


@pytest.mark.parametrize(
    ("number", "noun", "words"),
    [
        (0, "citation", "0 citations"),
        (1, "citation", "1 citation"),
        (1200, "citation", "1,200 citations"),
        (2, "strategy", "2 strategies"),
        (2, "survey", "2 surveys"),
        (2, "guidelines", "2 guidelines"),
    ],
)
def test_numbers_agree_with_their_nouns(number: int, noun: str, words: str) -> None:
    assert counted(number, noun) == words


def test_every_state_has_its_own_name() -> None:
    assert len({meaning.name for meaning in STATES.values()}) == len(STATES)


@pytest.mark.parametrize(
    ("language", "way"), [("ar", "rtl"), ("fr", "ltr"), ("zh", "ltr"), ("he", "rtl"), ("sw", "auto")]
)
def test_a_text_runs_in_the_direction_of_its_language(language: str, way: str) -> None:
    assert direction(language) == way
