"""The pictures: their links lead to pages, their tables say the same, and they stay small when a collection is large."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from markupsafe import Markup
from tests.render.html_reader import Reader
from tests.render.sample import CRC, RESOLVES, SEED, collection_of, readings

from recitals.graph import Collection
from recitals.model import Citation, Reading, Registry, State
from recitals.render.figures import lineage, lineage_of, lineage_of_all, who_cites_what
from recitals.render.fragment import Href
from recitals.render.words import LINKED

Draw = Callable[[Collection, str | None, Callable[..., str]], Markup]


def href(identifier: str, anchor: str = "") -> str:
    return f"/{identifier}#{anchor}" if anchor else f"/{identifier}"


def draw_lineage(collection: Collection, resolution: str | None, address: Href) -> Markup:
    behind = lineage_of_all(collection) if resolution is None else lineage_of(collection, resolution)
    return lineage(behind, address)


@pytest.mark.parametrize("draw", [draw_lineage, who_cites_what])
@pytest.mark.parametrize("resolution", [None, SEED.id])
def test_a_figure_is_named_described_and_told_in_a_table(
    collection: Collection, draw: Draw, resolution: str | None
) -> None:
    page = Reader(draw(collection, resolution, href))
    lists = [each for name in ("r-timeline", "r-web__from", "r-web__to") for each in page.with_class(name)]
    assert 1 <= len(lists) <= 2
    assert all(each.attributes["aria-label"] for each in lists)
    assert all(each.attributes["aria-hidden"] for each in page.elements if each.tag == "svg")
    (table,) = (element for element in page.elements if element.tag == "table")
    assert "CRC" in table.text or "Convention on the Rights of the Child" in table.text
    assert "Tunis Agenda" in table.text
    assert len(page.ids()) == len(set(page.ids()))


@pytest.mark.parametrize("draw", [draw_lineage, who_cites_what])
def test_its_links_lead_to_what_is_cited(collection: Collection, draw: Draw) -> None:
    page = Reader(draw(collection, SEED.id, href))
    links = {element.attributes["href"] for element in page.elements if element.tag == "a"}
    assert {"/crc", "/tunis-agenda"} <= {link.partition("#")[0] for link in links}
    assert all(collection.holds(link[1:].partition("#")[0]) for link in links)


def test_a_key_explains_differences_and_stays_away_where_there_is_none(collection: Collection) -> None:
    keys = Reader(who_cites_what(collection, None, href)).with_class("r-figure__key")
    assert [each.text.split() for each in keys] == [["linked", "not", "linked"]]
    linked = [Reading(SEED, tuple(each for each in readings()[0].citations if each.state in LINKED))]
    assert Reader(who_cites_what(collection_of(linked), None, href)).with_class("r-figure__key") == []


@pytest.mark.parametrize("draw", [draw_lineage, who_cites_what])
def test_nothing_is_drawn_of_nothing(draw: Draw) -> None:
    assert draw(Collection(Registry()), None, href) == Markup()


@pytest.mark.parametrize("draw", [draw_lineage, who_cites_what])
def test_a_title_cannot_write_markup(draw: Draw) -> None:
    bad = "<script>alert(1)</script>"
    collection = collection_of(readings())
    worse = replace(collection, instruments={**collection.instruments, "crc": replace(CRC, title=bad, short=bad)})
    page = Reader(draw(worse, SEED.id, href))
    assert [element for element in page.elements if element.tag == "script"] == []


@pytest.mark.parametrize("draw", [draw_lineage, who_cites_what])
def test_three_hundred_documents_are_grouped(draw: Draw) -> None:
    few, many = (len(draw(crowd(number), None, href)) for number in (300, 600))
    assert many < 1.5 * few


def crowd(number: int) -> Collection:
    """A resolution that cites a number of documents of many years, each once."""
    made = tuple(
        replace(CRC, id=f"d{each}", title=f"Document {each}", date=f"{1900 + each % 120}") for each in range(number)
    )
    cited = tuple(
        Citation(RESOLVES.id, 0, 2, "to", each.id, None, State.INSTRUMENT, RESOLVES.verb, "name") for each in made
    )
    return collection_of([Reading(SEED, cited, made=made)])
