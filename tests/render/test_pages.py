"""All pages together: each link and each anchor is one that some page has."""

from __future__ import annotations

import re

import pytest
from tests.cycles import cycles
from tests.render.html_reader import Reader
from tests.render.sample import collection_of, readings

from recitals.graph import Collection
from recitals.model import Reading, Registry
from recitals.render.addresses import published, relative
from recitals.render.edition import Edition, edition
from recitals.render.pages import plan
from recitals.render.parts import SIZE, parts
from recitals.render.sheet import Sheet

WRITTEN_BY_PEOPLE = {"method.md", "assets/tables.css", "assets/tables.js"}
"""What is published as it stands."""

DOWNLOAD = re.compile(r"resolutions/[\w-]+\.(txt|json)")


def sheets(made: Edition) -> dict[str, Sheet]:
    return {leaf.path: leaf.write() for leaf in plan(made).leaves()}


def test_no_page_leaves_a_cycle(made_edition: Edition) -> None:
    """A build looks for none, and would keep them all."""
    for leaf in plan(made_edition).leaves():
        leaf.write()  # what is worked out once stays
        assert cycles(leaf.write) == [], leaf.path


def test_every_kind_of_page_is_there(made_edition: Edition) -> None:
    assert list(sheets(made_edition)) == [
        "index.md",
        "graph.md",
        "resolutions/index.md",
        "instruments/index.md",
        "citations/index.md",
        "citations/not-linked/index.md",
        "resolutions/wtdc-res-7-2006.md",
        "resolutions/wtdc-res-8-2010.md",
        "instruments/basel-convention.md",
        "instruments/crc.md",
        "instruments/a-res-44-25.md",
        "instruments/kigali-principles.md",
        "instruments/tunis-agenda.md",
    ]


@pytest.mark.parametrize("directories", [True, False])
def test_every_link_has_its_page_and_anchor(collection: Collection, directories: bool) -> None:
    written = sheets(edition(collection, directories=directories))
    for sheet in written.values():
        for link in sheet.links:
            page, _, anchor = link.partition("#")
            if page not in WRITTEN_BY_PEOPLE and not DOWNLOAD.fullmatch(page):
                assert not anchor or anchor in written[page].anchors, (sheet.path, link)


@pytest.mark.parametrize("directories", [True, False])
def test_the_ledger_tells_the_truth_about_the_html(collection: Collection, directories: bool) -> None:
    for sheet in sheets(edition(collection, directories=directories)).values():
        page = Reader(sheet.html)
        assert sheet.anchors <= set(page.ids())
        assert len(page.ids()) == len(set(page.ids())), sheet.path
        noted = {
            f"#{anchor}" if page == sheet.path and anchor else relative(sheet.path, page, directories) + sign + anchor
            for page, sign, anchor in (link.partition("#") for link in sheet.links)
        } | {f"#{anchor}" for anchor in sheet.anchors}
        written = {element.attributes["href"] for element in page.elements if "href" in element.attributes}
        # A table's or a figure's link to a filtered list is one to the list.
        local = {href.partition("?")[0] for href in written if not href.startswith("https:")}
        assert local <= noted, (sheet.path, local - noted)


def test_a_collection_of_nothing_has_its_pages() -> None:
    written = sheets(edition(Collection(Registry())))
    assert "Every citation of the collection is linked." in written["citations/not-linked/index.md"].html
    assert "No resolution yet" in written["index.md"].html


def test_the_same_collection_gives_the_same_pages(made_edition: Edition) -> None:
    turned: list[Reading] = list(reversed(readings()))
    assert sheets(edition(collection_of(turned))) == sheets(made_edition)


def test_long_lists_are_cut() -> None:
    cut = list(parts("citations/index.md", range(2 * SIZE + 1)))
    assert [part.page for part in cut] == ["citations/index.md", "citations/2.md", "citations/3.md"]
    assert [item for part in cut for item in part.items] == list(range(2 * SIZE + 1))
    assert [part.start for part in cut] == [0, SIZE, 2 * SIZE]
    assert [len(part.items) for part in parts("x/index.md", "")] == [0]


@pytest.mark.parametrize(
    ("number", "count", "near"),
    [
        (1, 1, [1]),
        (2, 3, [1, 2, 3]),
        (1, 6, [1, 2, 3, 0, 6]),
        (3, 6, [1, 2, 3, 4, 5, 6]),
        (5, 25, [1, 2, 3, 4, 5, 6, 7, 0, 25]),  # a gap of one part is as wide as its number
        (12, 25, [1, 0, 10, 11, 12, 13, 14, 0, 25]),
        (25, 25, [1, 0, 23, 24, 25]),
    ],
)
def test_a_pager_stays_short(number: int, count: int, near: list[int]) -> None:
    part = list(parts("citations/index.md", range(count * SIZE)))[number - 1]
    assert list(part.near()) == near


def test_pages_stand_where_their_paths_say(made_edition: Edition) -> None:
    assert [published(path, True) for path in sheets(made_edition)][:3] == ["", "graph/", "resolutions/"]
