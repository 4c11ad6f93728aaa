"""Links are checked by what pages say of themselves, without reading them again."""

from __future__ import annotations

from pathlib import Path

import pytest

from recitals.press.printing import Printed, broken_links, print_leaf
from recitals.render.sheet import Leaf, Link, Sheet

TARGET = Printed("crc.md", frozenset({"art-34"}))


@pytest.mark.parametrize(
    ("link", "broken"),
    [
        (Link("crc.md", "art-34"), False),
        (Link("crc.md", ""), False),
        (Link("crc.md", "art-99"), True),
        (Link("nowhere.md", ""), True),
        (Link("res.json", ""), False),
        (Link("other.json", ""), True),
        (Link("res.md", "a"), False),
    ],
)
def test_links(link: Link, broken: bool) -> None:
    page = Printed("res.md", frozenset({"a"}), frozenset({link}))
    assert list(broken_links([page, TARGET], frozenset({"res.json"}))) == ([("res.md", link)] if broken else [])


@pytest.mark.parametrize(("directories", "place"), [(True, "resolutions/x/index.html"), (False, "resolutions/x.html")])
def test_a_leaf_is_written_where_its_address_says(tmp_path: Path, directories: bool, place: str) -> None:
    sheet = Sheet("resolutions/x.md", "X", "<h1>X</h1>\n", anchors=frozenset({"a"}))
    leaf = Leaf("resolutions/x.md", "X", lambda: sheet)
    printed = print_leaf(leaf, lambda _, made: f"[{made.html}]", tmp_path, directories)
    assert (tmp_path / place).read_bytes() == b"[<h1>X</h1>\n]"
    assert printed == Printed("resolutions/x.md", frozenset({"a"}), frozenset())
