"""A search as a reader makes it: over http and from a disk, with the keyboard alone, and with neither network nor luck."""

from __future__ import annotations

import json
import random
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect
from tests.browser.search_site import HOSTILE, ROOT, Site, build_site

from recitals.render.search_keys import key_slots
from recitals.render.search_words import text_terms, words

pytestmark = pytest.mark.browser

QUERIES = [
    ("Helpline", "wtdc-res-67-2010", "recalling-h"),
    ("helplines free of charge", "wtdc-res-67-2010", "recalling-h"),
    ("CRC 34", "crc", "art-34"),
    ("crc art 34", "crc", "art-34"),
    ("art 34", "crc", "art-34"),
    ("Article 34", "crc", "art-34"),
    ("recalling g", "wtdc-res-67-2010", "recalling-g"),
    ("recalling g)", "wtdc-res-67-2010", "recalling-g"),
    ("67 recalling g", "wtdc-res-67-2010", "recalling-g"),
    ("90 q", "tunis-agenda", "para-90-q"),
    ("§ 90 q)", "tunis-agenda", "para-90-q"),
    ("Resolution 45", "wtdc-res-45-2006", ""),
    ("res 45", "wtdc-res-45-2006", ""),
    ("1325", "s-res-1325", ""),
    ("70/1", "a-res-70-1", ""),
    ("A/RES/70/1", "a-res-70-1", ""),
    ("resolution 67", "wtdc-res-67-2010", ""),
    ("matter7 bbbb", "wtdc-res-107-2022", "considering-b"),
    ("protecting children exploited", "crc", "art-34"),
]


@pytest.fixture(scope="module")
def trial_disk(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The site with a file a page, in a folder that a careless script would not find."""
    return build_site(tmp_path_factory.mktemp("search") / "a site, 100% #1", directories=False)


@pytest.fixture(scope="module")
def trial_web(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The site with a folder a page, below the root of its host."""
    return build_site(tmp_path_factory.mktemp("search"), directories=True)


@pytest.fixture(scope="module")
def trial_root(trial_web: Site, serve: Callable[[Path], str], tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of the site under a path of its host."""
    host = tmp_path_factory.mktemp("host")
    (host / "sub").mkdir()
    shutil.copytree(trial_web.folder, host / "sub" / "path")
    return f"{serve(host)}sub/path/"


@pytest.fixture(params=["http", "file"])
def site(request: pytest.FixtureRequest) -> tuple[Site, str]:
    """The site and its root, as a server shows it and as it lies on a disk."""
    if request.param == "http":
        return request.getfixturevalue("trial_web"), request.getfixturevalue("trial_root")
    disk: Site = request.getfixturevalue("trial_disk")
    return disk, f"{disk.folder.as_uri()}/"


@pytest.fixture
def home(page: Page, trial_disk: Site) -> Page:
    """The home page of the site on the disk."""
    page.goto((trial_disk.folder / "index.html").as_uri())
    return page


def box(page: Page) -> Locator:
    """The search box."""
    return page.get_by_role("combobox")


def options(page: Page) -> Locator:
    """The results shown."""
    return page.get_by_role("option")


def told(page: Page) -> Locator:
    """What is said of the results."""
    return page.locator(".md-search-result__meta")


@pytest.mark.parametrize("start", ["", "documents/tunis-agenda"])
def test_what_is_named_comes_first(site: tuple[Site, str], page: Page, start: str) -> None:
    built, root = site
    page.goto(root + (built.page(start) if start else "index.html"))
    for query, document, anchor in QUERIES:
        box(page).fill(query)
        address = root + built.page(f"documents/{document}") + (f"#{anchor}" if anchor else "")
        expect(options(page).first, query).to_have_attribute("href", address)


def test_with_the_keyboard_alone(site: tuple[Site, str], page: Page) -> None:
    built, root = site
    page.goto(root + "index.html")
    page.keyboard.press("/")
    expect(box(page)).to_be_focused()
    page.keyboard.type("helpl")
    expect(options(page)).to_have_count(1)
    expect(options(page)).to_contain_text("WTDC Resolution 67 (Hyderabad, 2010)recalling h)")
    page.keyboard.press("ArrowDown")
    expect(box(page)).to_have_attribute("aria-activedescendant", "recitals-search-0")
    expect(box(page)).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url(root + built.page("documents/wtdc-res-67-2010") + "#recalling-h")
    expect(page.locator("#recalling-h")).to_be_in_viewport()


def test_enter_leads_to_the_first_result_even_at_once(site: tuple[Site, str], page: Page) -> None:
    built, root = site
    page.goto(root + "index.html")
    page.keyboard.press("s")
    page.keyboard.type("CRC 34")
    page.keyboard.press("Enter")
    page.wait_for_url(root + built.page("documents/crc") + "#art-34")


def test_the_paragraph_is_shown_with_the_words_marked(home: Page) -> None:
    box(home).fill("helplines charge")
    expect(options(home).first).to_contain_text("that Child Helplines everywhere can be reached free of charge")
    expect(options(home).first.locator("mark")).to_have_text(["Helplines", "charge"])


def test_arrows_go_round_and_fetch_more(home: Page) -> None:
    box(home).fill("connectivity")
    chosen = home.locator("[aria-selected=true]")
    expect(told(home)).to_contain_text("560")
    for number in range(25):
        home.keyboard.press("ArrowDown")
        expect(chosen).to_have_id(f"recitals-search-{number}")
        expect(chosen).to_be_in_viewport()
    for _ in range(25):
        home.keyboard.press("ArrowUp")
    expect(chosen).to_have_count(0)
    last = options(home).count() - 1
    home.keyboard.press("ArrowUp")
    expect(chosen).to_have_id(f"recitals-search-{last}")


def test_scrolling_fetches_more(home: Page) -> None:
    box(home).fill("connectivity")
    expect(options(home).first).to_be_visible()
    for _ in range(8):
        home.locator(".md-search__scrollwrap").evaluate(
            """async (box) => {
                const before = box.scrollHeight;
                box.scrollTo(0, before);
                while (box.scrollHeight === before) await new Promise(requestAnimationFrame);
            }"""
        )
    expect(options(home)).to_have_count(100)


def test_escape_closes_and_a_key_opens_again(home: Page) -> None:
    box(home).fill("helpline")
    expect(options(home).first).to_be_visible()
    expect(box(home)).to_have_attribute("aria-expanded", "true")
    home.keyboard.press("Escape")
    expect(box(home)).not_to_be_focused()
    expect(box(home)).to_have_attribute("aria-expanded", "false")
    expect(home.locator("#__search")).not_to_be_checked()
    for key in "fs/":
        home.keyboard.press(key)
        expect(box(home)).to_be_focused()
        home.keyboard.press("Escape")
    expect(box(home)).to_have_value("helpline")


def test_tab_leaves_the_box(home: Page) -> None:
    box(home).focus()
    expect(home.locator("#__search")).to_be_checked()
    home.keyboard.press("Tab")
    expect(home.locator("#__search")).not_to_be_checked()
    expect(box(home)).not_to_be_focused()


def test_keys_typed_elsewhere_are_left_alone(home: Page) -> None:
    home.evaluate("document.querySelector('article').innerHTML = '<textarea></textarea>'")
    home.locator("textarea").press_sequentially("s/f")
    expect(home.locator("textarea")).to_have_value("s/f")
    home.keyboard.press("Escape")
    home.evaluate("document.activeElement.blur()")
    home.keyboard.press("Control+f")
    expect(box(home)).not_to_be_focused()


def test_the_result_count_is_announced(home: Page) -> None:
    expect(told(home)).to_have_attribute("aria-live", "polite")
    for query, words_ in [
        ("helpline", "1 result"),
        ("zzzz", "Nothing found"),
        ("helplines cybersecurity", "3 results"),
        ("children exploitation", "6 results, 1 of them with all the words"),
        ("", "Type to start"),
    ]:
        box(home).fill(query)
        expect(told(home)).to_contain_text(words_)
    expect(options(home)).to_have_count(0)


def test_all_words_come_before_some(home: Page) -> None:
    box(home).fill("helplines connectivity")
    expect(options(home).first).to_contain_text("Helplines")
    box(home).fill("children strategies cybersecurity")
    expect(options(home).first).to_contain_text("recalling g)")


def test_stretches_of_a_word_find_it_while_it_is_typed(home: Page) -> None:
    for length in range(4, len("cybersecurity") + 1):
        box(home).fill("cybersecurity"[:length])
        expect(options(home).filter(has_text="cybersecurity").first).to_be_visible()


def test_text_is_never_markup(home: Page) -> None:
    box(home).fill("quokka")
    expect(options(home).first).to_contain_text(HOSTILE)
    expect(options(home).first.locator("img, b")).to_have_count(0)
    expect(options(home).first.locator("mark")).to_have_text(["quokka"])
    assert home.title() != "taken"


def test_a_query_in_the_address_is_asked(page: Page, trial_disk: Site) -> None:
    page.goto((trial_disk.folder / "index.html").as_uri() + "?q=helpline")
    expect(options(page)).to_have_count(1)


def test_reset_empties_the_box(home: Page) -> None:
    box(home).fill("helpline")
    expect(options(home)).to_have_count(1)
    home.locator(".recitals-search button[type=reset]").click()
    expect(box(home)).to_be_focused()
    expect(box(home)).to_have_value("")
    expect(options(home)).to_have_count(0)


def test_a_link_within_the_page_closes_the_list(page: Page, trial_disk: Site) -> None:
    address = (trial_disk.folder / "documents" / "wtdc-res-67-2010.html").as_uri()
    page.goto(address)
    box(page).fill("recalling h")
    options(page).first.click()
    page.wait_for_url(address + "#recalling-h")
    expect(page.locator("#__search")).not_to_be_checked()


def test_on_a_narrow_screen_the_button_opens_it(home: Page) -> None:
    home.set_viewport_size({"width": 360, "height": 640})
    expect(box(home)).not_to_be_in_viewport()
    home.locator(".md-header__button[for=__search]").click()
    expect(box(home)).to_be_focused()
    home.keyboard.type("helpline")
    expect(options(home).first).to_be_in_viewport()
    options(home).first.click()
    home.wait_for_url("**/wtdc-res-67-2010.html#recalling-h")


def test_a_missing_index_is_told_and_asked_for_again(page: Page, trial_disk: Site, tmp_path: Path) -> None:
    folder = tmp_path / "site"
    shutil.copytree(trial_disk.folder, folder)
    (folder / "search").rename(folder / "away")
    page.goto((folder / "index.html").as_uri())
    box(page).fill("helpline")
    expect(told(page)).to_contain_text("could not be loaded")
    (folder / "away").rename(folder / "search")
    box(page).fill("helplines")
    expect(options(page)).to_have_count(1)


def test_little_is_loaded(page: Page, context: BrowserContext, trial_root: str) -> None:
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url.removeprefix(trial_root)))
    page.goto(trial_root)
    assert not [name for name in asked if name.startswith("search/")]
    box(page).fill("helpline")
    expect(options(page)).to_have_count(1)
    loaded = [name for name in asked if name.startswith("search/")]
    assert "search/index.js" in loaded
    assert len(loaded) == len(set(loaded)) <= 6


def test_without_scripts_a_link_stands_in(browser: Browser, trial_root: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{trial_root}documents/crc/")
    expect(box(page)).to_have_count(0)
    page.get_by_role("link", name="Search").click()
    assert page.url == f"{trial_root}instruments/"
    context.close()


# ---------------------------------------------------------------- the real site


@pytest.mark.parametrize("address", ["web_url", "offline_url"])
def test_the_real_site_is_searched(request: pytest.FixtureRequest, page: Page, address: str) -> None:
    page.goto(request.getfixturevalue(address))
    for query, target in [
        ("CRC 34", r"/crc(/|\.html)#art-34$"),
        ("recalling g", r"/wtdc-res-67-2010(/|\.html)#recalling-g$"),
        ("90 q", r"/tunis-agenda(/|\.html)#para-90-q$"),
        ("Resolution 45", r"/wtdc-res-45-2006(/|\.html)$"),
    ]:
        box(page).fill(query)
        expect(options(page).first, query).to_have_attribute("href", re.compile(target))
    box(page).fill("Helpline")
    expect(options(page).filter(has_text="recalling a)")).to_contain_text("Child Helpline International (CHI)")
    options(page).filter(has_text="recalling a)").click()
    expect(page.locator("#recalling-a")).to_be_in_viewport()


def test_every_result_of_the_real_site_has_a_page_and_an_anchor(web_site: Path) -> None:
    anchors: dict[str, set[str]] = {}
    missing = []
    for file in sorted((web_site / "search" / "texts").iterdir()):
        handed_over = file.read_text(encoding="utf-8").partition("(")[2].rpartition(")")[0]
        _, records = json.loads(f"[{handed_over}]")
        for url, *parts in records:
            if url not in anchors:
                anchors[url] = {
                    "",
                    *re.findall(r'\bid="([^"]+)"', (web_site / url / "index.html").read_text(encoding="utf-8")),
                }
            missing += [f"{url}#{anchor}" for anchor in parts[::3] if anchor not in anchors[url]]
    assert anchors
    assert not missing


# ---------------------------------------------------------------- one rule, written twice


def test_the_script_makes_the_same_terms_as_the_index(home: Page) -> None:
    for word, made in zip(vocabulary(), terms_in_the_browser(home, vocabulary()), strict=True):
        folded = words(word)
        expected = [folded, [list(text_terms(w)) for w in folded], [[list(s) for s in key_slots(w)] for w in folded]]
        assert made == expected, word


def terms_in_the_browser(page: Page, texts: list[str]) -> Any:
    """What the script makes of texts: their words, and the terms of each for texts and for keys."""
    box(page).focus()  # the script comes with the first use of the box
    page.wait_for_function("globalThis.recitalsSearch?.words")
    return page.evaluate(
        """texts => texts.map(text => {
            const { words, textTerms, keySlots } = recitalsSearch.words;
            return [words(text), words(text).map((w) => textTerms(w)), words(text).map(keySlots)];
        })""",
        texts,
    )


def vocabulary() -> list[str]:
    """Words of every kind that the rules tell apart: those of our own prose, and made ones of every ending."""
    chance = random.Random(67)  # noqa: S311 - the same words in every run
    prose = " ".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "hooks").rglob("*.py")))
    endings = "s es ies sses ss us is ed eed ing ation ion ment ate e ll y ying ely tt ched izing bled".split()
    roots = ["".join(chance.choice("bcdlmnprstvwxyaeiou") for _ in range(chance.randint(1, 6))) for _ in range(60)]
    odd = [
        "§ 90 q)", "A/RES/70/1", "WHA66.10", "22-2/1", "op4", "OP5", "90q", "n° 7", "№ 7", "4 bis", "covid-19", "l’enfant", "child's",
        "Túnez", "İstanbul", "Straße", "ﬁnal", "½", "ΣΊΣΥΦΟΣ", "права ребёнка", "مؤتمرٌ", "人权理事会", "ア12", "x" * 100, "", "007", "000",
        "a.b.c", "--", "'quoted'", "snake_case", "𝒜𝒷", "٣٤",
    ]  # fmt: skip
    return [*sorted(set(prose.split()))[:3000], *(root + ending for root in roots for ending in endings), *odd]
