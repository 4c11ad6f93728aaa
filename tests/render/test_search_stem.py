"""Words of one family have one stem, and words that only look alike keep theirs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recitals.render.search_stem import stem


@pytest.mark.parametrize(
    "family",
    [
        "protect protects protected protecting protection",
        "implement implements implemented implementing implementation",
        "exploit exploited exploiting exploitation",
        "develop developing developed development developments",
        "organize organized organizes organizing organization organizations",
        "cooperate cooperates cooperating cooperated cooperation",
        "child children",
        "woman women",
        "policy policies",
        "helpline helplines",
        "plan planned planning",
        "hope hoped hoping",
        "agree agreed",
        "process processes processed",
        "recall recalls recalled recalling",
        "resolution resolutions",
    ],
)
def test_a_family_has_one_stem(family: str) -> None:
    assert len({stem(word) for word in family.split()}) == 1


@pytest.mark.parametrize(
    "words",
    [
        "international internal",
        "nation national",
        "police policy",
        "general generate",
        "station state",
        "universal universe",
    ],
)
def test_different_words_stay_apart(words: str) -> None:
    first, second = words.split()
    assert stem(first) != stem(second)


@pytest.mark.parametrize(
    "word", ["", "g", "art", "34", "70/1", "wha66", "enfants’", "права", "权", "status", "analysis"]
)
def test_what_is_no_english_word_of_some_length_stays(word: str) -> None:
    assert stem(word) == word


@given(st.text(alphabet="abcdeginostuwxyz", max_size=20))
def test_a_stem_is_never_longer_by_more_than_a_silent_e_nor_empty(word: str) -> None:
    assert len(stem(word)) <= len(word)
    assert bool(stem(word)) == bool(word)
