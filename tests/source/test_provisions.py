"""The divisions of an instrument and the keys of its provisions."""

from __future__ import annotations

import pytest

from recitals.model import Extent, Provision, Step, Unit
from recitals.source.provisions import extents, provision


@pytest.mark.parametrize(
    ("written", "extent"),
    [
        (54, Extent(last=54)),
        ("XIX", Extent(last=19)),
        ("none", Extent(-1, -1)),
        ({"last": 122}, Extent(last=122)),
        ({"first": 0, "last": 3}, Extent(first=0, last=3)),
        ({"first": "VII", "last": "XII"}, Extent(first=7, last=12)),
        ({"last": 2, "also": ["bis", 4]}, Extent(last=2, also=("bis", "4"))),
        ({"last": 122, "items": {"90": "q"}}, Extent(last=122, items={"90": "q"})),
    ],
)
def test_extents(written: object, extent: Extent) -> None:
    assert extents({"provisions": {"article": written}}) == {Unit.ARTICLE: extent}  # type: ignore[dict-item]


@pytest.mark.parametrize(
    ("key", "steps"),
    [
        ("art-34", (Step(Unit.ARTICLE, "34"),)),
        ("art-34-a", (Step(Unit.ARTICLE, "34"), Step(Unit.ITEM, "a"))),
        ("art-2-1", (Step(Unit.ARTICLE, "2"), Step(Unit.ITEM, "1"))),
        ("para-90-q", (Step(Unit.PARAGRAPH, "90"), Step(Unit.ITEM, "q"))),
        ("sec-iii-para-3", (Step(Unit.SECTION, "iii"), Step(Unit.PARAGRAPH, "3"))),
        ("annex", (Step(Unit.ANNEX, ""),)),
        ("annex-para-3-a", (Step(Unit.ANNEX, ""), Step(Unit.PARAGRAPH, "3"), Step(Unit.ITEM, "a"))),
        ("chap-vii", (Step(Unit.CHAPTER, "vii"),)),
        ("no-78", (Step(Unit.NUMBER, "78"),)),
    ],
)
def test_a_key_names_a_provision_and_back(key: str, steps: tuple[Step, ...]) -> None:
    assert provision(key) == Provision(steps)
    assert Provision(steps).key == key


@pytest.mark.parametrize("key", ["", "34", "article-34", "q-34"])
def test_other_words_name_none(key: str) -> None:
    assert provision(key) is None
