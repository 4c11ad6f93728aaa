"""Previews of citations in a real browser: by mouse, keyboard and finger, from a server and from a disk."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

pytestmark = pytest.mark.browser

SUMMARY = "States undertake to protect the child"
"""How the registry's own words on Article 34 begin."""


@pytest.fixture(params=["web", "disk"])
def reading(page: Page, request: pytest.FixtureRequest) -> Page:
    """The page of Resolution 67 at recital e), on a screen without room for notes."""
    page.set_viewport_size({"width": 1200, "height": 900})
    if request.param == "web":
        page.goto(request.getfixturevalue("web_url") + "resolutions/wtdc-res-67-2010/#recalling-e")
    else:
        home = request.getfixturevalue("offline_url")
        page.goto(home.replace("index.html", "resolutions/wtdc-res-67-2010.html#recalling-e"))
    return page


def article(page: Page) -> Locator:
    return page.locator("#recalling-e .r-words > a.r-cite", has_text="Article 34")


def preview(page: Page) -> Locator:
    return page.get_by_role("dialog", name="Article 34 Convention on the Rights of the Child")


def test_a_mouse_that_rests_opens_it_and_one_that_leaves_closes_it(reading: Page) -> None:
    article(reading).hover()
    expect(preview(reading)).to_be_visible()
    expect(preview(reading)).to_contain_text(SUMMARY)
    expect(preview(reading)).to_contain_text("Summary, not the text")
    preview(reading).hover()
    reading.wait_for_timeout(500)
    expect(preview(reading)).to_be_visible()
    reading.mouse.move(5, 5)
    expect(preview(reading)).to_have_count(0)


def test_focus_opens_it_and_its_links_come_next(reading: Page) -> None:
    reading.locator("#recalling-e .r-label").focus()
    for _ in range(12):
        reading.keyboard.press("Tab")
        if article(reading).evaluate("link => link === document.activeElement"):
            break
    expect(preview(reading)).to_be_visible()
    expect(article(reading)).to_have_attribute("aria-describedby", "r-preview")
    reading.keyboard.press("Tab")
    assert preview(reading).evaluate("panel => panel.contains(document.activeElement)")
    reading.keyboard.press("Escape")
    expect(preview(reading)).to_have_count(0)
    expect(article(reading)).to_be_focused()


def test_it_shows_itself_within_the_window(reading: Page) -> None:
    article(reading).hover()
    box = preview(reading).bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 1200
    assert box["y"] >= 0
    assert box["y"] + box["height"] <= 900


def test_the_link_leads_to_the_provision_which_leads_back(reading: Page) -> None:
    article(reading).click()
    expect(reading.locator("#art-34")).to_be_in_viewport()
    back = reading.locator("section[aria-labelledby='art-34'] a", has_text="recalling e)")
    back.first.click()
    expect(reading.locator("#recalling-e")).to_be_in_viewport()


def test_the_text_is_the_same_while_a_preview_is_closed(reading: Page) -> None:
    words = reading.locator("#recalling-e .r-words")
    before = words.text_content()
    article(reading).hover()
    expect(preview(reading)).to_be_visible()
    reading.mouse.move(5, 5)
    expect(preview(reading)).to_have_count(0)
    assert words.text_content() == before


@pytest.fixture
def phone(browser: Browser, web_url: str) -> Iterator[Page]:
    """The same page under a finger."""
    context = browser.new_context(viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(web_url + "resolutions/wtdc-res-67-2010/#recalling-e")
    yield page
    context.close()


def test_a_first_tap_opens_it_in_place_and_a_second_follows(phone: Page) -> None:
    article(phone).tap()
    expect(preview(phone)).to_be_visible()
    assert "/resolutions/" in phone.url
    box, words = preview(phone).bounding_box(), phone.locator("#recalling-e .r-words").bounding_box()
    assert box is not None
    assert words is not None
    assert box["width"] == pytest.approx(words["width"], abs=2)
    assert box["y"] + box["height"] <= 740  # the whole of it is seen
    article(phone).tap()
    phone.wait_for_url("**/instruments/crc/#art-34")


@pytest.mark.parametrize("width", [1280, 1440, 1800])
def test_on_a_wide_screen_the_note_beside_it_is_lit_instead(page: Page, web_url: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 1000})
    page.goto(web_url + "resolutions/wtdc-res-67-2010/#recalling-e")
    note = page.locator("#recalling-e .r-note", has_text="CRC, Article 34")
    expect(note).to_be_visible()
    expect(note).to_contain_text(SUMMARY)
    article(page).hover()
    expect(note).to_have_class("r-note r-note--summary r-lit")
    expect(page.get_by_role("dialog")).to_have_count(0)
    inside, words = note.bounding_box(), page.locator("#recalling-e .r-words").bounding_box()
    assert inside is not None
    assert words is not None
    assert words["x"] + words["width"] < inside["x"]
    assert inside["x"] + inside["width"] <= width


def test_a_note_lights_the_words_that_it_belongs_to(page: Page, web_url: str) -> None:
    page.goto(web_url + "resolutions/wtdc-res-67-2010/#recalling-e")
    lit = page.locator("#recalling-e .r-words > .r-lit")
    page.locator("#recalling-e .r-note", has_text="CRC, Article 34").hover()
    expect(lit).to_have_text(["Article 34"])
    page.mouse.move(5, 5)
    expect(lit).to_have_count(0)


def test_on_a_wide_screen_documents_stand_in_the_margin_by_their_names(page: Page, web_url: str) -> None:
    page.set_viewport_size({"width": 1800, "height": 1000})
    page.goto(web_url + "resolutions/wtdc-res-67-2010/#recalling-d")
    names = page.locator("#recalling-d .r-note--named a").all_inner_texts()
    assert names == ["CRC", "Geneva Declaration of 1924", "Declaration of 1959", "UDHR"]
    page.locator("#recalling-d .r-words > a.r-cite", has_text="Universal Declaration").hover()
    expect(page.get_by_role("dialog")).to_be_visible()  # a name is no preview


def test_without_scripts_the_link_and_the_card_are_there(browser: Browser, web_url: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(web_url + "resolutions/wtdc-res-67-2010/")
    expect(page.locator("#card-crc-art-34")).to_contain_text(SUMMARY)
    article(page).click()
    page.wait_for_url("**/instruments/crc/#art-34")
    context.close()
