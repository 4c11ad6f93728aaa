"""Links are checked by what pages say of themselves, without reading them again, and only where something changed."""

from __future__ import annotations

import random

import pytest

from recitals.press.links import broken_links
from recitals.press.printing import Printed, printed

TARGET = printed("crc.md", ["art-34", "art-1"], [])


@pytest.mark.parametrize(
    ("link", "broken"),
    [
        ("crc.md#art-34", False),
        ("crc.md#art-1", False),
        ("crc.md", False),
        ("crc.md#art-99", True),
        ("crc.md#art-3", True),
        ("nowhere.md", True),
        ("nowhere.md#a", True),
        ("res.json", False),
        ("other.json", True),
        ("res.md#a", False),
    ],
)
def test_links(link: str, broken: bool) -> None:
    page = printed("res.md", ["a"], [link])
    assert list(broken_links([page, TARGET], frozenset({"res.json"}), {})) == ([("res.md", link)] if broken else [])


def test_a_page_is_one_value_whatever_the_order_it_was_written_in() -> None:
    links = ["b.md#x", "a.md"]
    assert printed("res.md", ["b", "a", "b"], links) == printed("res.md", ["a", "b"], links[::-1])
    assert printed("res.md", [], []) == Printed("res.md", "", "")


def site(pages: int, seed: int) -> list[Printed]:
    """Pages that each link to some anchors of others; no link leads nowhere."""
    chosen = random.Random(seed)  # noqa: S311 # no secret
    return [
        printed(
            f"{number}.md",
            (f"a{each}" for each in range(chosen.randint(3, 5))),
            (f"{chosen.randrange(pages)}.md#a{chosen.randrange(3)}" for _ in range(3)),
        )
        for number in range(pages)
    ]


@pytest.mark.parametrize("seed", range(40))
def test_what_was_sound_need_not_be_looked_at_to_find_what_is_broken_now(seed: int) -> None:
    chosen = random.Random(seed)  # noqa: S311 # no secret
    pages = site(12, seed)
    sound = {page.path: page for page in pages}
    assert list(broken_links(pages, frozenset(), {})) == []
    changed = [*pages, printed("new.md", [], ["3.md#a0"])]
    place = chosen.randrange(12)
    match seed % 4:
        case 0:
            del changed[place]
        case 1:
            changed[place] = printed(f"{place}.md", ["a0"], ["0.md#a2"])
        case 2:
            changed[place] = printed(f"{place}.md", ["a0", "a1", "a2", "a3", "a4"], ["nowhere.md"])
    assert list(broken_links(changed, frozenset(), sound)) == list(broken_links(changed, frozenset(), {}))


def test_pages_that_were_sound_are_not_looked_at() -> None:
    """A link that never led anywhere is not found on a page that is said to be sound: nobody looks."""
    page = printed("res.md", [], ["nowhere.md"])
    assert list(broken_links([page, TARGET], frozenset(), {"res.md": page, "crc.md": TARGET})) == []
