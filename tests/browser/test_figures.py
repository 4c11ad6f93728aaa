"""The pictures in a real browser: letters as large and words as wide as the layout took them for, on any screen."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

SMALLEST = 11
"""Pixels of the smallest letters that count as legible."""

LISTED = "ol.r-timeline:visible"
PICTURES = f".r-web:visible, .r-decades:visible, {LISTED}"
WORDS = ".r-web :is(a, span, small), .r-timeline__year, .r-timeline__what, .r-timeline__cited, .r-decades :is(a, p)"


@pytest.fixture(
    params=[
        ("web_url", "resolutions/wtdc-res-67-2010/", "light"),
        ("web_url", "graph/", "dark"),
        ("texts_url", "resolutions/a-res-79-901/", "light"),
    ],
    ids=["resolution", "graph", "long"],
)
def pictures(request: pytest.FixtureRequest, page: Page) -> Page:
    """A page with pictures, in a scheme."""
    site, path, scheme = request.param
    page.emulate_media(color_scheme=scheme)
    page.goto(f"{request.getfixturevalue(site)}{path}")
    for details in page.locator("details:has(.r-figure)").all():
        details.evaluate("element => { element.open = true }")
    return page


@pytest.mark.parametrize("width", [360, 768, 1280, 1800])
def test_letters_are_legible_and_inside_the_page(pictures: Page, width: int) -> None:
    pictures.set_viewport_size({"width": width, "height": 900})
    found = pictures.locator(PICTURES)
    assert found.count() >= 1
    for item in found.locator(WORDS).all():
        assert float(item.evaluate("each => getComputedStyle(each).fontSize").removesuffix("px")) >= SMALLEST
    assert pictures.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("width", [360, 1280])
def test_no_words_lie_on_others(pictures: Page, width: int) -> None:
    pictures.set_viewport_size({"width": width, "height": 900})
    for drawing in pictures.locator(PICTURES).all():
        overlaps = drawing.evaluate(
            """picture => {
              const words = picture.querySelectorAll(".r-web li, .r-timeline__year, .r-timeline__what, .r-decades :is(a, p)")
              const boxes = [...words].map((text) => [text.textContent, text.getBoundingClientRect()])
              return boxes.flatMap(([one, a], place) => boxes.slice(place + 1)
                .filter(([, b]) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 3 && b.top < a.bottom - 3)
                .map(([other]) => [one, other]))
            }"""
        )
        assert overlaps == []


@pytest.mark.parametrize("width", [360, 1280])
def test_a_curve_leads_from_one_list_to_the_other(pictures: Page, width: int) -> None:
    pictures.set_viewport_size({"width": width, "height": 900})
    away = pictures.locator(".r-web:visible").first.evaluate(
        """web => {
          const edge = (selector, side) => web.querySelector(selector).getBoundingClientRect()[side]
          const [from, to] = [edge(".r-web__from > li", "right"), edge(".r-web__to > li", "left")]
          return [...web.querySelectorAll(".tie")].map((tie) => tie.getBoundingClientRect())
            .flatMap((drawn) => [drawn.left - from, to - drawn.right])
        }"""
    )
    assert away
    assert all(0 <= pixels <= 15 for pixels in away)
    assert set(pictures.locator(".tie").evaluate_all("all => all.map((tie) => getComputedStyle(tie).fill)")) == {"none"}


@pytest.mark.parametrize("width", [360, 1280])
def test_titles_have_the_room_that_they_take(pictures: Page, width: int) -> None:
    pictures.set_viewport_size({"width": width, "height": 900})
    cut = """all => all.filter((each) => !each.title && each.scrollHeight > each.clientHeight + 1).map((each) => each.textContent)"""
    assert pictures.locator(".r-web:visible :is(a, span)").evaluate_all(cut) == []


def test_a_lineage_is_true_to_scale_where_there_is_room_and_a_list_along_a_line_where_there_is_not(
    page: Page, web_url: str
) -> None:
    page.goto(f"{web_url}resolutions/wtdc-res-67-2010/")
    signs = """list => [...list.querySelectorAll(".r-timeline__item")].map((item) => {
      const [sign, year] = [getComputedStyle(item, "::before"), item.querySelector(".r-timeline__year")]
      return [parseInt(year.textContent), parseFloat(sign.left), year.getBoundingClientRect().left < item.querySelector(
        ".r-timeline__what").getBoundingClientRect().left]
    })"""
    page.set_viewport_size({"width": 1280, "height": 900})
    wide = page.locator(LISTED).evaluate(signs)
    (first, start, _), (last, end, _) = wide[0], wide[-1]
    for year, left, before in wide:
        assert left - start == pytest.approx((year - first) / (last - first) * (end - start), abs=2)
        assert not before
    page.set_viewport_size({"width": 360, "height": 900})
    narrow = page.locator(LISTED).evaluate(signs)
    assert len({left for _, left, _ in narrow}) == 1
    assert all(before for _, _, before in narrow)


def test_a_link_in_a_picture_leads_to_what_it_names(page: Page, web_url: str) -> None:
    page.goto(f"{web_url}graph/")
    page.locator("#figure-citations").get_by_role("list").get_by_role("link", name="CRC", exact=True).click()
    expect(page.locator("h1")).to_contain_text("Convention on the Rights of the Child")


def test_links_in_pictures_have_the_colour_of_links_that_the_reader_chose(page: Page, web_url: str) -> None:
    page.emulate_media(forced_colors="active")
    page.goto(f"{web_url}resolutions/wtdc-res-67-2010/")
    drawn = page.locator(".r-web a").first.evaluate("link => getComputedStyle(link).color")
    assert drawn == page.locator("a.r-cite").first.evaluate("link => getComputedStyle(link).color")


def test_the_table_of_a_picture_opens_with_the_keyboard(page: Page, web_url: str) -> None:
    page.goto(f"{web_url}graph/")
    figure = page.locator("#figure-citations")
    figure.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(figure.get_by_role("table")).to_be_visible()
