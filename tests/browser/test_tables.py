"""The tables in a real browser: sorted, filtered, shared by their address, from a server and from a disk."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser


@pytest.fixture(params=["web", "disk"])
def listing(request: pytest.FixtureRequest) -> str:
    """The address of the folder in which the lists stand, up to their names."""
    if request.param == "web":
        return str(request.getfixturevalue("web_url"))
    return str(request.getfixturevalue("offline_url")).removesuffix("index.html")


def address(listing: str, page: str, query: str = "") -> str:
    return f"{listing}{page}/{'' if listing.startswith('http') else 'index.html'}{query}"


def column(page: Page, place: int) -> list[str]:
    return page.locator(f"tbody tr td:nth-child({place})").all_inner_texts()


def test_a_filter_leaves_what_it_asks_for_and_stands_in_the_address(page: Page, listing: str) -> None:
    page.goto(address(listing, "citations"))
    page.get_by_label("State").select_option("provision")
    expect(page.get_by_role("status").filter(has_text="citations")).to_contain_text(" of ")
    assert set(column(page, 5)) == {"provision"}
    assert "state=provision" in page.url


def test_an_address_shows_what_was_shared(page: Page, listing: str) -> None:
    page.goto(address(listing, "citations", "?instrument=crc&sort=words&order=descending"))
    expect(page.locator("tbody tr").first).to_contain_text("CRC")
    words = column(page, 3)
    assert len(words) >= 3
    assert "Optional Protocol" not in " ".join(words)
    assert words == sorted(words, key=str.casefold, reverse=True)


def test_a_head_sorts_and_turns(page: Page, listing: str) -> None:
    page.goto(address(listing, "instruments"))
    page.get_by_role("button", name="Citations").click()
    expect(page.get_by_role("columnheader", name="Citations", exact=True)).to_have_attribute("aria-sort", "ascending")
    page.get_by_role("button", name="Citations").click()
    expect(page.get_by_role("columnheader", name="Citations", exact=True)).to_have_attribute("aria-sort", "descending")
    numbers = [int(text) for text in column(page, 8)]
    assert numbers == sorted(numbers, reverse=True)
    assert numbers[0] >= 2


def test_all_rows_take_part_though_the_page_holds_some(page: Page, listing: str) -> None:
    page.goto(address(listing, "instruments"))
    page.get_by_label("Document").fill("Universal Declaration of Human Rights")
    expect(page.locator("tbody tr")).to_have_count(1)
    page.locator("tbody a").click()
    expect(page.locator("h1")).to_have_text("Universal Declaration of Human Rights")


def test_clearing_shows_everything_again(page: Page, listing: str) -> None:
    page.goto(address(listing, "citations", "?state=provision"))
    before = page.locator("tbody tr").count()
    page.get_by_role("button", name="Clear filters").click()
    expect(page.locator("tbody tr").nth(before)).to_be_attached()
    assert "?" not in page.url


def test_words_are_looked_for_in_all_cells_whatever_their_accents(page: Page, listing: str) -> None:
    page.goto(address(listing, "citations"))
    page.get_by_label("Words").fill("RECÁLLS crc 34")
    expect(page.get_by_role("status").filter(has_text="citations")).to_contain_text(" of ")
    rows = page.locator("tbody tr").all_inner_texts()
    assert rows
    assert all("recall" in row and "CRC" in row and "34" in row for row in rows)


def test_the_keyboard_alone_sorts(page: Page, listing: str) -> None:
    page.goto(address(listing, "citations"))
    page.get_by_role("button", name="Clear filters").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("columnheader", name="Verb", exact=True)).to_have_attribute("aria-sort", "ascending")
    verbs = column(page, 2)
    assert verbs == sorted(verbs)
    assert "sort=verb" in page.url


@pytest.mark.parametrize("name", ["citations", "instruments"])
def test_a_narrow_screen_needs_no_scrolling_sideways_and_can_sort(page: Page, listing: str, name: str) -> None:
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(address(listing, name))
    page.get_by_label("Order").select_option("state")
    expect(page.locator("th[aria-sort]")).to_have_count(1)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_without_a_script_the_rows_stand_there_and_no_dead_filter(browser: Browser, listing: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address(listing, "citations"))
    expect(page.locator("tbody tr a").first).to_be_visible()
    expect(page.locator(".r-table__filters")).to_be_hidden()
    context.close()
