from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recitals.render.provisions import UNITS, order, provision_of


@pytest.mark.parametrize(
    ("key", "label"),
    [
        ("art-34", "Article 34"),
        ("art-34-a", "Article 34 (a)"),
        ("art-5-1-a", "Article 5 (1) (a)"),
        ("para-90-q", "§ 90 q)"),
        ("sec-iii-para-3", "Section III § 3"),
        ("chap-vii", "Chapter VII"),
        ("annex", "Annex"),
        ("annex-2", "Annex 2"),
        ("target-16-2", "Target 16 (2)"),
    ],
)
def test_a_key_has_a_label_and_is_its_own_key(key: str, label: str) -> None:
    provision = provision_of(key)
    assert (provision.label, provision.key) == (label, key)


@pytest.mark.parametrize(
    "keys",
    [
        ["art-2", "art-9", "art-9-a", "art-9-c", "art-34", "art-100"],
        ["chap-ii", "chap-iv", "chap-vii", "chap-x"],
        ["art-4", "art-4bis", "art-5"],
        ["art-54", "para-1", "sec-i"],
        ["para-90", "para-90-c", "para-90-d", "para-90-q"],
    ],
)
def test_provisions_stand_in_the_order_of_the_document(keys: list[str]) -> None:
    shuffled = sorted((provision_of(key) for key in reversed(keys)), key=order)
    assert [provision.key for provision in shuffled] == keys


@given(st.lists(st.sampled_from([*UNITS, "1", "12", "iv", "q", "bis"]), min_size=1, max_size=6))
def test_any_key_names_something(words: list[str]) -> None:
    provision = provision_of("-".join(words))
    assert provision.label
    assert order(provision) == order(provision_of(provision.key))
