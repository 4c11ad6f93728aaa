"""Words that may begin something: found as one expression over the whole text would find them."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from recitals.cite.words import known_in

KNOWN = {"a", "B1", "article", "Übersicht", "§", "§§"}
EXPRESSION = re.compile(r"[^\W_]+|\u00a7\u00a7?")
PIECES = st.sampled_from([*KNOWN, "and", "é", "1", "_", " ", "\n", "\u00a0", "-", "’", "“", "𝒳", "٣", "①", "\u0301"])


@given(st.lists(PIECES, max_size=20).map("".join))
def test_every_known_word_is_found_where_it_stands(text: str) -> None:
    expected = [(found.start(), found[0]) for found in EXPRESSION.finditer(text) if found[0] in KNOWN]
    assert sorted((start, word) for start, word, _ in known_in(text, KNOWN)) == expected


def test_a_word_that_comes_again_is_found_again() -> None:
    assert list(known_in("a a, a/a", KNOWN)) == [(0, "a", "a"), (2, "a", "a"), (5, "a", "a"), (7, "a", "")]
