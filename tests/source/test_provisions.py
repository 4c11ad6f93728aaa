"""The divisions of an instrument, as its file says them."""

from __future__ import annotations

import pytest

from recitals.model import Extent, Unit
from recitals.source.provisions import extents


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
