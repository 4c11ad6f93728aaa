"""Where labels belong: a table of rows of labels and the addresses that they get."""

from __future__ import annotations

import pytest

from recitals.parse.labels import read
from recitals.parse.outline import Level, address, place


def addresses(row: str) -> list[str]:
    """The addresses of a row of labels; one that ends with a colon announces a list."""
    printed = row.split()
    labels = [read(text.rstrip(":") + " x") for text in printed]
    levels: tuple[Level, ...] = ()
    found = []
    for n, label in enumerate(labels):
        assert label is not None
        following = next((later for later in labels[n + 1 :] if later and later.form is label.form), None)
        opened = n > 0 and printed[n - 1].endswith(":")
        kept, reading = place(levels, label, following, opened, 0)
        above = levels[:kept]
        found.append(address(above[-1], label) if above else label.key)
        levels = (*above, Level(found[-1], label.key, label.form, reading))
    return found


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("a) b) c)", "a b c"),
        ("1 2: a) b) 3", "1 2 2-a 2-b 3"),
        ("a) b): i) ii) iii) c)", "a b b-i b-ii b-iii c"),
        ("f) g) h) i) j)", "f g h i j"),
        ("f) g) h): i) ii) i)", "f g h h-i h-ii i"),
        ("(a) (b) (i): (i) (ii)", "a b b-i b-i-i b-i-ii"),
        ("(u) (v) (w) (x) (y)", "u v w x y"),
        ("(y) (z) (aa) (bb)", "y z aa bb"),
        ("1. (a) (i) (ii) (b) 2.", "1 1-a 1-a-i 1-a-ii 1-b 2"),
        ("1. 2. 3. 3bis. 4.", "1 2 3 3-bis 4"),
        ("a. b. 1. 1bis. 2. c.", "a b b-1 b-1-bis b-2 c"),
        ("h) i) ii)", "h h-i h-ii"),
        ("h): i) k)", "h h-i k"),
        ("h): i) j)", "h i j"),
        ("1 2 4 5", "1 2 4 5"),
        ("1 1.1 1.2 2 2.1 2.1.1", "1 1-1 1-2 2 2-1 2-1-1"),
        ("2.1 2.1.1 2.2 3.1", "2-1 2-1-1 2-2 3-1"),
        ("1: 1: 2 2", "1 1-1 1-2 2"),
        ("1 2 1 2", "1 2 1 2"),
        ("(1) (2) (l)", "1 2 l"),
    ],
)
def test_place(row: str, expected: str) -> None:
    assert addresses(row) == expected.split()


def test_lists_in_lists_go_only_so_far_down() -> None:
    found = addresses(" ".join(["1:"] * 30))
    assert max(one.count("-") for one in found) == 8
