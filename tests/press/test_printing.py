"""Links are checked by what pages say of themselves, without reading them again."""

from __future__ import annotations

import pytest

from recitals.press.printing import Printed, broken_links, printed
from recitals.render.sheet import Link

TARGET = Printed("crc.md", frozenset({"art-34"}))


@pytest.mark.parametrize(
    ("link", "broken"),
    [
        (Link("crc.md", "art-34"), False),
        (Link("crc.md", ""), False),
        (Link("crc.md", "art-99"), True),
        (Link("nowhere.md", ""), True),
        (Link("nowhere.md", "a"), True),
        (Link("res.json", ""), False),
        (Link("other.json", ""), True),
        (Link("res.md", "a"), False),
    ],
)
def test_links(link: Link, broken: bool) -> None:
    page = printed("res.md", ["a"], [link])
    said = f"{link.page}#{link.anchor}" if link.anchor else link.page
    assert list(broken_links([page, TARGET], frozenset({"res.json"}))) == ([("res.md", said)] if broken else [])
