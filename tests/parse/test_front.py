from __future__ import annotations

import pytest

from recitals.parse.front import Front, split


@pytest.mark.parametrize(
    ("text", "front"),
    [
        ("---\ntitle: x\n---\nThe Council,\n", Front("title: x", "The Council,\n", 4)),
        ("--- \ntitle: x\n---\t\nText", Front("title: x", "Text", 4)),
        ("---\na: |\n  ---\n---\n---\n", Front("a: |\n  ---", "---\n", 5)),
        ("---\n---\n", Front("", "", 3)),
        ("The Council,\n---\nx\n---\n", Front("", "The Council,\n---\nx\n---\n", 1)),
        ("---\ntitle: x\n", Front("", "---\ntitle: x\n", 1, closed=False)),
        ("----\nx", Front("", "----\nx", 1)),
        ("", Front("", "", 1)),
    ],
)
def test_split(text: str, front: Front) -> None:
    assert split(text) == front
