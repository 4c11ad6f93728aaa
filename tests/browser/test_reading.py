"""The reading page in a real browser: keys, switches, citing, printing, narrow screens, and what it weighs."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect
from tests.browser.pdf_reader import pages

pytestmark = pytest.mark.browser

OWN_BYTES = 30 * 1024
"""What the page of Resolution 67 may weigh, compressed, without the theme."""


@pytest.fixture
def reading(page: Page, web_url: str) -> Page:
    """The page of Resolution 67."""
    page.goto(web_url + "resolutions/wtdc-res-67-2010/")
    return page


def focused(page: Page) -> str:
    found = page.evaluate("document.activeElement.closest('.r-para')?.id ?? ''")
    assert isinstance(found, str)
    return found


def test_j_and_k_go_from_paragraph_to_paragraph(reading: Page) -> None:
    places = []
    for key in "jjjk":
        reading.keyboard.press(key)
        places.append(focused(reading))
    assert places == ["recognizing-a", "recognizing-b", "recalling-a", "recognizing-b"]
    expect(reading.locator("#recognizing-b")).to_be_in_viewport()


def test_the_keys_can_be_switched_off_and_stay_so(reading: Page) -> None:
    reading.get_by_label("Keys").uncheck()
    reading.reload()
    expect(reading.get_by_label("Keys")).not_to_be_checked()
    reading.keyboard.press("j")
    assert focused(reading) == ""


def test_the_switch_is_for_all_keys_on_all_pages(reading: Page, web_url: str) -> None:
    search = reading.get_by_role("combobox", name="Search")
    reading.get_by_label("Keys").uncheck()
    for path in ("resolutions/wtdc-res-67-2010/", ""):
        reading.goto(web_url + path)
        for key in "/sf":
            reading.keyboard.press(key)
        expect(search).not_to_be_focused()
    reading.goto(web_url + "resolutions/wtdc-res-67-2010/")
    reading.get_by_label("Keys").check()
    reading.goto(web_url)
    reading.keyboard.press("/")
    expect(search).to_be_focused()
    reading.keyboard.type("CRC 34/f")
    expect(search).to_have_value("CRC 34/f")


def test_c_copies_the_citation_of_the_paragraph_that_the_keys_came_to(context: BrowserContext, reading: Page) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    said = reading.get_by_role("status").filter(has_text="Copied")
    reading.keyboard.press("c")
    expect(said).to_contain_text("Copied: WTDC Resolution 67 (Hyderabad, 2010), http")
    reading.keyboard.press("j")
    reading.keyboard.press("c")
    expect(said).to_contain_text("(Hyderabad, 2010), recognizing a), http")
    assert reading.evaluate("navigator.clipboard.readText()").endswith("#recognizing-a")


def test_a_switch_marks_citations_by_state(reading: Page) -> None:
    link = reading.locator("a.r-cite--provision").first
    before = link.evaluate("link => getComputedStyle(link).backgroundColor")
    reading.get_by_label("Mark citations by state").check()
    assert link.evaluate("link => getComputedStyle(link).backgroundColor") != before
    expect(reading.get_by_role("list", name="States of citations")).to_be_visible()


def test_a_citation_is_copied_as_words_and_as_text_with_italics(
    context: BrowserContext, reading: Page, web_url: str
) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    reading.get_by_role("button", name="Copy citation of recalling g)").click()
    expect(reading.get_by_role("status").filter(has_text="Copied")).to_be_visible()
    address = f"{web_url}resolutions/wtdc-res-67-2010/#recalling-g"
    assert reading.evaluate("navigator.clipboard.readText()") == (
        f"WTDC Resolution 67 (Hyderabad, 2010), recalling g), {address}"
    )
    html = reading.evaluate(
        "navigator.clipboard.read().then(([item]) => item.getType('text/html')).then((blob) => blob.text())"
    )
    assert "<em>recalling</em> g)" in html
    assert f'href="{address}"' in html


def test_the_address_of_a_paragraph_stands_at_its_label(reading: Page) -> None:
    reading.locator("#recalling-g .r-label").click()
    assert reading.url.endswith("#recalling-g")


def test_contents_lead_to_the_paragraph_and_show_that_it_is_read(reading: Page) -> None:
    contents = reading.get_by_role("navigation", name="Contents")
    contents.get_by_text("that the World Summit").click()
    expect(reading.locator("#recalling-g")).to_be_in_viewport()
    expect(contents.locator(".md-nav__link--active").last).to_have_attribute("href", "#recalling-g")
    clause = contents.get_by_role("link", name="recalling", exact=True)
    other = contents.get_by_role("link", name="recognizing", exact=True)
    colours = [link.evaluate("link => getComputedStyle(link).color") for link in (clause, other)]
    assert colours[0] != colours[1]  # the clause that it stands under is lit too


def test_a_narrow_screen_has_every_page_in_its_menu(page: Page, web_url: str) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(web_url + "resolutions/wtdc-res-67-2010/")
    page.locator(".md-header label[for=__drawer]").click()
    for name in ("Home", "Resolutions", "Instruments", "Citations", "Graph", "How links are made"):
        expect(page.locator(".md-nav--primary").get_by_role("link", name=name, exact=True)).to_be_visible()


def test_without_scripts_there_is_no_dead_button(browser: Browser, web_url: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(web_url + "resolutions/wtdc-res-67-2010/")
    expect(page.get_by_label("Mark citations by state")).to_be_visible()
    for button in page.locator(".r-page button").all():
        expect(button).to_be_hidden()
    context.close()


@pytest.mark.parametrize("width", [320, 360, 640, 768, 960, 1280, 1800])  # 640 is 1280 at 200 %
@pytest.mark.parametrize(
    "path",
    [
        "",
        "resolutions/wtdc-res-67-2010/",
        "instruments/crc/",
        "instruments/",
        "citations/",
        "graph/",
        "method/",
        "404.html",
    ],
)
def test_nothing_runs_out_of_the_window(page: Page, web_url: str, width: int, path: str) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(web_url + path)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize(
    ("site", "path"), [("web_url", "resolutions/wtdc-res-67-2010/"), ("texts_url", "resolutions/a-res-79-901/")]
)
def test_nothing_moves_while_the_page_loads(request: pytest.FixtureRequest, page: Page, site: str, path: str) -> None:
    page.add_init_script(
        "window.moved = 0; new PerformanceObserver((list) => {"
        " for (const entry of list.getEntries()) window.moved += entry.value"
        " }).observe({type: 'layout-shift', buffered: true})"
    )
    page.goto(request.getfixturevalue(site) + path)
    page.wait_for_timeout(500)
    assert page.evaluate("window.moved") < 0.01


@pytest.fixture
def paper(browser: Browser, web_url: str) -> Iterator[Page]:
    """The page of Resolution 67 as it is printed from a dark screen."""
    context = browser.new_context(color_scheme="dark")
    page = context.new_page()
    page.goto(web_url + "resolutions/wtdc-res-67-2010/")
    page.emulate_media(media="print")
    yield page
    context.close()


def test_it_prints_as_a_document(paper: Page) -> None:
    for furniture in (
        ".md-header",
        ".md-tabs",
        ".md-sidebar--secondary",
        ".md-footer",
        ".r-bar",
        "#recalling-e .r-copy",
    ):
        expect(paper.locator(furniture).first).to_be_hidden()
    expect(paper.locator("#recalling-e .r-label")).to_be_visible()
    expect(paper.locator("#card-crc-art-34")).to_be_visible()
    address = paper.locator("#card-crc .r-card__official a").first
    assert address.evaluate("link => getComputedStyle(link, '::after').content").count("https://") >= 1
    ink = paper.locator("#recalling-e .r-words").evaluate("words => getComputedStyle(words).color")
    assert ink == "rgb(0, 0, 0)"


def test_what_is_printed_has_page_numbers_and_notes_with_addresses_and_no_furniture(page: Page, web_url: str) -> None:
    page.goto(web_url + "resolutions/wtdc-res-67-2010/")
    page.get_by_label("Mark citations by state").check()
    printed = pages(page.pdf(format="A4"))
    assert len(printed) >= 4
    assert [words.split()[0] for words in printed] == [str(number) for number in range(1, len(printed) + 1)]
    text = " ".join(printed)
    for words in (
        "Revised at Kigali, 2022",
        "Article 34 [3] );",  # the number of its note
        "[3] Convention on the Rights of the Child",
        "UN documents <https://undocs.org/en/A/RES/44/25>",
        "not the authentic text",
    ):
        assert words in text
    for furniture in (
        "Contents",
        "Copy citation",
        "Keys",
        "Mark citations",
        "leads to the cited",
        "Download",
        "Material",
    ):
        assert furniture not in text


def test_a_footnote_is_printed(page: Page, texts_url: str) -> None:
    page.goto(texts_url + "resolutions/a-res-79-901/")
    printed = " ".join(pages(page.pdf(format="A4")))
    assert "that Member States provide under paragraph 2 (c) above" in printed


def test_colours_that_the_reader_chose_hide_nothing(page: Page, web_url: str) -> None:
    page.emulate_media(forced_colors="active")
    page.goto(web_url + "resolutions/wtdc-res-67-2010/")
    button = page.locator("#recalling-e .r-copy")
    drawn = button.evaluate("button => getComputedStyle(button, '::before').backgroundColor")
    assert drawn != page.evaluate("getComputedStyle(document.body).backgroundColor")
    link = page.locator("#recalling-e a.r-cite").first
    assert link.evaluate("link => getComputedStyle(link).outlineStyle") == "none"
    page.get_by_label("Mark citations by state").check()
    assert link.evaluate("link => getComputedStyle(link).outlineStyle") == "solid"


@pytest.mark.parametrize(("wanted", "duration"), [("no-preference", "0.125s"), ("reduce", "0s")])
def test_nothing_moves_for_those_who_do_not_want_it(
    page: Page, web_url: str, wanted: Literal["no-preference", "reduce"], duration: str
) -> None:
    page.emulate_media(reduced_motion=wanted)
    page.goto(web_url + "resolutions/wtdc-res-67-2010/")
    button = page.locator("#recalling-e .r-copy")
    assert button.evaluate("button => getComputedStyle(button).transitionDuration") == duration


@pytest.mark.parametrize("width", [360, 960, 1280, 1800])
def test_the_button_that_copies_lies_on_no_words(page: Page, web_url: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(web_url + "resolutions/wtdc-res-67-2010/#recalling-e")
    button, words = page.locator("#recalling-e .r-copy"), page.locator("#recalling-e .r-words")
    inside, text = button.bounding_box(), words.bounding_box()
    assert inside is not None
    assert text is not None
    assert inside["x"] + inside["width"] <= text["x"] or text["x"] + text["width"] <= inside["x"]
    assert 0 <= inside["x"] <= width - inside["width"]


def test_what_is_ours_is_light(web_site: Path) -> None:
    page = (web_site / "resolutions" / "wtdc-res-67-2010" / "index.html").read_text(encoding="utf-8")
    content = page[page.index('<div class="r-page') : page.index("</article>")]
    own = re.findall(r'(?:href|src)="(?:\.\./)*(assets/(?!javascripts|stylesheets)[\w-]+\.(?:css|js))"', page)
    assert {"assets/recitals.css", "assets/previews.js", "assets/reading.js"} <= set(own)
    pieces = [content.encode(), *((web_site / name).read_bytes() for name in own)]
    weights = [len(gzip.compress(piece)) for piece in pieces]
    assert sum(weights) <= OWN_BYTES, dict(zip(["page", *own], weights, strict=True))
