"""Texts that put the reading page to the test: one of eighty paragraphs, and one from right to left."""

from __future__ import annotations

import pytest
from playwright.sync_api import FloatRect, Locator, Page, expect

pytestmark = pytest.mark.browser

LONG = "resolutions/a-res-79-901/"
ARABIC = "resolutions/a-res-79-902/"


def box(locator: Locator) -> FloatRect:
    found = locator.bounding_box()
    assert found is not None
    return found


@pytest.fixture
def long(page: Page, texts_url: str) -> Page:
    """The long text."""
    page.goto(texts_url + LONG)
    return page


@pytest.fixture
def arabic(page: Page, texts_url: str) -> Page:
    """The text from right to left, on a screen that is wide enough for notes in the margin."""
    page.set_viewport_size({"width": 1800, "height": 1000})
    page.goto(texts_url + ARABIC)
    return page


# ---------------------------------------------------------------- eighty paragraphs


def test_it_is_as_long_as_it_is_meant_to_be(long: Page) -> None:
    assert long.locator(".r-para").count() >= 80
    expect(long.locator("#op2-c-iii")).to_be_attached()
    expect(long.locator("#annex-para-6")).to_be_attached()


@pytest.mark.parametrize("anchor", ["op2", "op21", "op36", "annex-para-5"])
def test_the_contents_follow_the_reader(long: Page, anchor: str) -> None:
    contents = long.get_by_role("navigation", name="Contents")
    long.locator(f"#{anchor}").evaluate("paragraph => paragraph.scrollIntoView()")
    lit = contents.locator(".md-nav__link--active").last
    expect(lit).to_have_attribute("href", f"#{anchor}")
    expect(lit).to_be_in_viewport()


def test_the_contents_name_a_part_by_all_lines_of_its_heading(long: Page) -> None:
    contents = long.get_by_role("navigation", name="Contents")
    expect(contents.get_by_role("link", name="III · Protection")).to_be_visible()


def test_the_keys_stop_at_each_sub_paragraph(long: Page) -> None:
    long.locator("#op2 .r-label").focus()
    stops = []
    for key in "jjjjk":
        long.keyboard.press(key)
        stops.append(long.evaluate("document.activeElement.closest('.r-para').id"))
    assert stops == ["op2-a", "op2-b", "op2-c", "op2-c-i", "op2-c"]
    expect(long.locator("#op2-c")).to_be_in_viewport()


def test_the_keys_stop_at_the_end(long: Page) -> None:
    long.locator("#annex-para-6 .r-label").focus()
    long.keyboard.press("j")
    assert long.evaluate("document.activeElement.closest('.r-para').id") == "annex-para-6"


def test_short_paragraphs_stand_as_close_as_long_ones(long: Page) -> None:
    gaps = long.evaluate(
        """[...document.querySelectorAll('.r-para + .r-para')].map((each) =>
          each.querySelector('.r-words').getBoundingClientRect().top
          - each.previousElementSibling.querySelector('.r-words').getBoundingClientRect().bottom)"""
    )
    assert max(gaps) - min(gaps) < 1


def test_sub_paragraphs_are_set_in_by_their_depth(long: Page) -> None:
    starts = [box(long.locator(f"#{anchor} .r-words"))["x"] for anchor in ("op2", "op2-c", "op2-c-i")]
    assert starts[1] - starts[0] == pytest.approx(starts[2] - starts[1], abs=0.5)
    assert starts[0] < starts[1]


@pytest.mark.parametrize("path", [LONG, ARABIC])
@pytest.mark.parametrize("width", [320, 360, 640, 768, 960, 1280, 1440, 1800])
def test_nothing_runs_out_of_the_window(page: Page, texts_url: str, width: int, path: str) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(texts_url + path)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_each_entry_of_the_contents_is_a_line(long: Page) -> None:
    entries = long.get_by_role("navigation", name="Contents").locator("nav .md-nav__link")
    heights = entries.evaluate_all("links => links.map((link) => link.getBoundingClientRect().height)")
    assert len(heights) > 50
    assert max(heights) - min(heights) < 1


def test_a_paragraph_without_a_label_has_the_number_that_delegates_call_it_by(long: Page) -> None:
    label = long.get_by_role("link", name="preambular paragraph 3 (PP 3): permanent link")
    assert label.evaluate("label => getComputedStyle(label, '::before').content") == '"PP 3"'
    assert label.inner_text() == ""  # it is no part of the text


def test_the_title_is_seen_at_once_and_what_stands_above_it_takes_little_room(long: Page) -> None:
    lines = long.locator(".r-head .r-masthead")
    assert lines.count() >= 8
    above = [box(line) for line in lines.all()]
    assert above[-1]["y"] + above[-1]["height"] - above[0]["y"] < 100
    assert box(long.locator("h1"))["y"] < box(long.locator(".r-bar"))["y"] < 500


# ---------------------------------------------------------------- from right to left


def test_language_and_direction_are_those_of_the_text_and_not_of_the_page(arabic: Page) -> None:
    text = arabic.locator(".r-text")
    expect(text).to_have_attribute("lang", "ar")
    assert text.evaluate("text => getComputedStyle(text).direction") == "rtl"
    assert arabic.evaluate("[document.documentElement.lang, getComputedStyle(document.body).direction]") == [
        "en",
        "ltr",
    ]


@pytest.mark.parametrize("anchor", ["op1", "op2-b"])
def test_labels_hang_on_the_right(arabic: Page, anchor: str) -> None:
    label, words = box(arabic.locator(f"#{anchor} .r-label")), box(arabic.locator(f"#{anchor} .r-words"))
    assert label["x"] >= words["x"] + words["width"] - 1


def test_sub_paragraphs_are_set_in_from_the_right(arabic: Page) -> None:
    outer, inner = box(arabic.locator("#op2 .r-words")), box(arabic.locator("#op2-a .r-words"))
    assert inner["x"] + inner["width"] < outer["x"] + outer["width"]


@pytest.mark.parametrize("anchor", ["op1", "op2-b"])
def test_no_line_is_longer_than_the_column(arabic: Page, anchor: str) -> None:
    assert box(arabic.locator(f"#{anchor} .r-words"))["x"] >= box(arabic.locator(".r-bar"))["x"] - 0.5


def test_a_label_in_the_contents_stands_before_its_words(arabic: Page) -> None:
    entry = arabic.get_by_role("navigation", name="Contents").locator("a[href='#op3']")
    label, words = box(entry.locator(".r-toc-label")), box(entry.locator("bdi"))
    assert label["x"] >= words["x"] + words["width"]


@pytest.mark.parametrize("anchor", ["op1", "op2-b"])
def test_notes_stand_beside_the_labels_and_not_on_them(arabic: Page, anchor: str) -> None:
    note, label = box(arabic.locator(f"#{anchor} .r-note").first), box(arabic.locator(f"#{anchor} .r-label"))
    assert note["x"] >= label["x"] + label["width"]
    assert note["x"] + note["width"] <= 1800


def test_notes_of_all_depths_are_in_line(arabic: Page) -> None:
    places = [box(arabic.locator(f"#{anchor} .r-note").first)["x"] for anchor in ("op1", "op2-b")]
    assert places[0] == pytest.approx(places[1], abs=0.5)


def test_a_preview_speaks_the_language_of_the_page(page: Page, texts_url: str) -> None:
    page.set_viewport_size({"width": 1200, "height": 900})
    page.goto(texts_url + ARABIC)
    page.locator("#op2-b a.r-cite").first.hover()
    preview = page.get_by_role("dialog")
    expect(preview).to_be_visible()
    assert preview.evaluate("panel => [panel.lang, getComputedStyle(panel).direction]") == ["en", "ltr"]
    inside = box(preview)
    assert inside["x"] >= 0
    assert inside["x"] + inside["width"] <= 1200


def test_an_entry_of_the_contents_keeps_its_full_stop_at_its_end(arabic: Page) -> None:
    words = arabic.get_by_role("navigation", name="Contents").locator("a[href='#op3'] bdi")
    assert words.evaluate("words => getComputedStyle(words).direction") == "rtl"
