"""How the pages around the texts use the room they have: home, instruments, lists, and what of them is printed."""

from __future__ import annotations

from itertools import pairwise

import pytest
from playwright.sync_api import FloatRect, Locator, Page, expect

pytestmark = pytest.mark.browser


def box(locator: Locator) -> FloatRect:
    found = locator.bounding_box()
    assert found is not None
    return found


def test_the_example_of_the_home_page_has_its_provisions_beside_it(page: Page, web_url: str) -> None:
    page.goto(web_url)
    words, notes = page.locator(".r-example .r-words"), page.locator(".r-example .r-card:visible")
    assert [note.split(" ·")[0] for note in notes.locator("h3").all_inner_texts()] == [
        "Article 23 International Covenant on Civil and Political Rights",
        "Article 24 International Covenant on Civil and Political Rights",
        "Article 10 International Covenant on Economic, Social and Cultural Rights",
    ]
    assert box(notes.first)["x"] > box(words)["x"] + box(words)["width"]
    page.locator(".r-example a.r-cite", has_text="Universal Declaration").hover()
    expect(page.get_by_role("dialog", name="Universal Declaration of Human Rights")).to_be_visible()
    page.set_viewport_size({"width": 360, "height": 800})
    assert box(notes.first)["y"] > box(words)["y"] + box(words)["height"]


@pytest.mark.parametrize(("width", "beside"), [(1280, True), (360, False)])
def test_what_a_provision_says_stands_beside_those_who_cite_it(
    page: Page, web_url: str, width: int, beside: bool
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(web_url + "instruments/crc/")
    section = page.get_by_role("region", name="Article 34")
    says, quote = box(section.locator(".r-card__words")), box(section.locator("blockquote"))
    assert (quote["x"] > says["x"] + says["width"]) is beside
    assert (quote["y"] > says["y"] + says["height"]) is not beside


def test_what_is_known_by_its_number_alone_is_a_row(page: Page, texts_url: str) -> None:
    page.goto(texts_url + "resolutions/a-res-79-901/")
    rows = page.locator(".r-cards .r-card:not(:has(.r-card__words), .r-card--more)")
    assert rows.count() >= 5
    assert max(box(row)["height"] for row in rows.all()) < 100
    cards = [box(card) for card in page.locator(".r-cards .r-card").all()]
    assert all(above["y"] + above["height"] <= below["y"] + 1.5 for above, below in pairwise(cards))


def test_a_row_of_a_table_begins_with_what_it_is_about_on_a_narrow_screen(page: Page, web_url: str) -> None:
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(web_url + "instruments/")
    row = page.locator("tbody tr", has=page.get_by_role("link", name="2005 World Summit Outcome"))
    name, kind = row.locator("th"), row.locator("td").first
    assert box(name)["width"] > 300
    assert box(kind)["y"] >= box(name)["y"] + box(name)["height"] - 1
    assert "Kind" in kind.evaluate("cell => getComputedStyle(cell, '::before').content")


def test_a_printed_table_has_no_signs_of_order(page: Page, web_url: str) -> None:
    page.goto(web_url + "citations/")
    button = page.get_by_role("button", name="Verb", exact=True)
    assert "↕" in button.evaluate("button => getComputedStyle(button, '::after').content")
    page.emulate_media(media="print")
    assert page.locator("th button").first.evaluate("button => getComputedStyle(button, '::after').content") == "none"


def test_a_printed_picture_stands_under_its_heading_and_not_on_a_page_of_its_own(page: Page, web_url: str) -> None:
    page.goto(web_url + "graph/")
    page.emulate_media(media="print")
    assert box(page.locator("#figure-citations .r-web"))["height"] <= 160 / 25.4 * 96 + 1
    expect(page.locator(".r-figure__same").first).to_be_hidden()
