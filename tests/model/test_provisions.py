"""Provisions and the keys that name them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recitals.model import KEY_WORDS, Provision, Step, Unit, provision_of


@pytest.mark.parametrize(
    ("key", "steps", "label"),
    [
        ("art-34", (Step(Unit.ARTICLE, "34"),), "Article 34"),
        ("art-34-a", (Step(Unit.ARTICLE, "34"), Step(Unit.ITEM, "a")), "Article 34 (a)"),
        ("art-5-1-a", (Step(Unit.ARTICLE, "5"), Step(Unit.ITEM, "1"), Step(Unit.ITEM, "a")), "Article 5 (1) (a)"),
        ("art-4-bis", (Step(Unit.ARTICLE, "4 bis"),), "Article 4 bis"),
        ("para-90-q", (Step(Unit.PARAGRAPH, "90"), Step(Unit.ITEM, "q")), "§ 90 q)"),
        ("sec-iii-para-3", (Step(Unit.SECTION, "III"), Step(Unit.PARAGRAPH, "3")), "Section III § 3"),
        ("chap-vii", (Step(Unit.CHAPTER, "VII"),), "Chapter VII"),
        ("annex", (Step(Unit.ANNEX, ""),), "Annex"),
        ("annex-2", (Step(Unit.ANNEX, "2"),), "Annex 2"),
        (
            "annex-para-3-a",
            (Step(Unit.ANNEX, ""), Step(Unit.PARAGRAPH, "3"), Step(Unit.ITEM, "a")),
            "Annex § 3 (a)",
        ),
        ("target-16-2", (Step(Unit.TARGET, "16.2"),), "Target 16.2"),
        ("no-78", (Step(Unit.NUMBER, "78"),), "No. 78"),
        ("no-5-441b", (Step(Unit.NUMBER, "5.441b"),), "No. 5.441b"),
        ("34", (Step(Unit.ITEM, "34"),), "(34)"),
        ("clause-3", (Step(Unit.ITEM, "clause"), Step(Unit.ITEM, "3")), "(clause) (3)"),
    ],
)
def test_a_key_names_a_provision_and_back(key: str, steps: tuple[Step, ...], label: str) -> None:
    provision = provision_of(key)
    assert (provision, provision.label) == (Provision(steps), label)
    assert provision.key == key


@given(st.lists(st.sampled_from([*KEY_WORDS, "1", "12", "iv", "q", "bis"]), min_size=1, max_size=6))
def test_any_key_names_something_and_is_its_own_key(words: list[str]) -> None:
    provision = provision_of("-".join(words))
    assert provision.label
    assert provision.key == "-".join(words)
