"""By what names a thing is called up."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recitals.render.search_keys import Slot, key_of, key_slots
from recitals.render.search_words import words


@pytest.mark.parametrize(
    ("typed", "held"),
    [
        ("article 34", "Art. 34"),
        ("art34", "art-34".replace("-", " ")),
        ("paragraph 90 q", "§ 90 q)"),
        ("90q", "90 q"),
        ("§90 q", "para 90 q"),
        ("Resolution 45", "res 45"),
        ("OP5", "operative 5"),
        ("pp3", "preambular 3"),
        ("recalling g)", "recalls g"),
        ("No. 07", "number 7"),
        ("section III", "sec iii"),
    ],
)
def test_shorthand_and_print_are_one_key(typed: str, held: str) -> None:
    def slots(name: str) -> list[tuple[str, ...]]:
        return [slot for word in words(name) for slot in key_slots(word)]

    assert slots(typed) == slots(held)


def test_a_numbered_name_is_found_whole_and_by_its_tail() -> None:
    assert set(key_of(("A/RES/70/1",))) == {"a/res/70/1", "70/1"}


def test_little_words_name_nothing_but_letters_do() -> None:
    assert set(key_of(("the Rights of the Child, a",))) == {"right", "child", "a"}


def test_the_shortest_name_with_a_term_gives_its_slot() -> None:
    key = key_of(("WTDC Resolution 45 (Doha, 2006)", "Resolution 45"))
    assert key["45"] == Slot(places=2, place=1)
    assert key["doha"] == Slot(places=5, place=3)


@given(st.lists(st.text(max_size=30), max_size=4))
def test_any_names_have_slots_that_fit(names: list[str]) -> None:
    for slot in key_of(tuple(names)).values():
        assert 0 <= slot.place <= slot.places <= 7
