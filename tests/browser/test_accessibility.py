"""Every kind of page, in both schemes, against axe-core's rules for WCAG 2.2 AA and its best practices."""

from __future__ import annotations

from importlib.resources import files

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

PAGES = (
    "",
    "resolutions/",
    "resolutions/wtdc-res-67-2010/",
    "instruments/",
    "instruments/crc/",
    "instruments/itu-d-question-22-2-1/",
    "citations/",
    "citations/not-linked/",
    "graph/",
    "method/",
    "404.html",
)
TEXTS = ("resolutions/a-res-79-901/", "resolutions/a-res-79-902/")
"""A long text, and one from right to left."""
TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")


@pytest.fixture(scope="session")
def axe() -> str:
    """The source of axe-core."""
    return files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")


def violations(page: Page, axe: str) -> list[tuple[str, list[str]]]:
    """The rules that a page breaks, each with the elements that break it."""
    page.evaluate(axe)
    found = page.evaluate(
        "tags => axe.run({runOnly: tags}).then((run) => run.violations.map("
        "(each) => [each.id, each.nodes.map((node) => node.target.join(' ') + ' ' + node.failureSummary)]))",
        list(TAGS),
    )
    return [(rule, nodes) for rule, nodes in found]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", PAGES)
def test_no_rule_is_broken(page: Page, web_url: str, axe: str, path: str, scheme: str) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light", reduced_motion="reduce")
    page.goto(web_url + path)
    assert violations(page, axe) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", TEXTS)
def test_no_rule_is_broken_by_long_texts_and_those_from_right_to_left(
    page: Page, texts_url: str, axe: str, path: str, scheme: str
) -> None:
    page.set_viewport_size({"width": 1800, "height": 1000})  # where notes stand in the margin
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light", reduced_motion="reduce")
    page.goto(texts_url + path)
    assert violations(page, axe) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_rule_is_broken_with_everything_open(page: Page, web_url: str, axe: str, scheme: str) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light", reduced_motion="reduce")
    page.set_viewport_size({"width": 1200, "height": 900})  # where there is no room for notes
    page.goto(web_url + "resolutions/wtdc-res-67-2010/#recalling-e")
    page.get_by_label("Mark citations by state").check()
    page.locator("#recalling-e a.r-cite", has_text="Article 34").hover()
    expect(page.get_by_role("dialog")).to_be_visible()
    assert violations(page, axe) == []


def test_the_first_key_press_offers_to_skip_to_the_text(page: Page, web_url: str) -> None:
    page.goto(web_url + "resolutions/wtdc-res-67-2010/")
    page.keyboard.press("Tab")
    expect(page.locator(".md-skip")).to_be_focused()
    page.keyboard.press("Enter")
    assert page.url.endswith("#text")


def test_everything_that_can_be_clicked_can_be_reached_by_keyboard(page: Page, web_url: str) -> None:
    page.goto(web_url + "resolutions/wtdc-res-67-2010/")
    unreachable = page.evaluate(
        "[...document.querySelectorAll('.r-page a, .r-page button, .r-page input')]"
        ".filter((each) => each.tabIndex < 0 && !each.closest('[aria-hidden=true]')).map((each) => each.outerHTML)"
    )
    assert unreachable == []


def test_the_language_of_the_text_is_told(page: Page, web_url: str) -> None:
    page.goto(web_url + "resolutions/wtdc-res-67-2010/")
    expect(page.locator(".r-text")).to_have_attribute("lang", "en")
