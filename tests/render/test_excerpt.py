from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recitals.render.excerpt import Excerpt, excerpt, shortened

TEXT = "that, within the framework of the Convention on the Rights of the Child, States undertook to protect"


@pytest.mark.parametrize(
    ("around", "expected"),
    [
        (200, Excerpt("that, within the framework of the ", "Convention", TEXT[44:])),
        (14, Excerpt("… framework of the "[0:2] + "of the ", "Convention", " on the Rights …")),
        (0, Excerpt("… ", "Convention", " …")),
    ],
)
def test_words_are_whole(around: int, expected: Excerpt) -> None:
    assert excerpt(TEXT, 34, 44, around) == expected


@given(st.text(max_size=80), st.data())
def test_the_cited_words_are_always_all_there(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    around = data.draw(st.integers(0, 30))
    found = excerpt(text, start, end, around)
    assert found.cited == text[start:end]
    assert max(len(found.before), len(found.after)) <= around + 3


@pytest.mark.parametrize(
    ("text", "length", "expected"),
    [
        ("to submit a report", 40, "to submit a report"),
        ("to submit a report, every year", 20, "to submit a report …"),
        ("two\n  lines", 40, "two lines"),
        ("Donaudampfschifffahrt", 5, "Donau …"),
    ],
)
def test_a_heading_is_cut_at_a_word(text: str, length: int, expected: str) -> None:
    assert shortened(text, length) == expected


@given(st.text(st.sampled_from("ab \n\u00a0"), max_size=120), st.integers(1, 30))
def test_only_the_beginning_of_a_long_text_is_looked_at(text: str, length: int) -> None:
    line = " ".join(text.split())
    words, space, _ = line[: length + 1].rpartition(" ")
    cut = words if space else line[:length]
    assert shortened(text, length) == (line if len(line) <= length else f"{cut.rstrip()} …")
