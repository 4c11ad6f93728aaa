"""A site of 1,000 resolutions in a browser: no page grows with the collection, and a search loads little of it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from recitals.render.citing import FIT
from scripts.bench import collections
from scripts.bench.drafts import Draft

pytestmark = [pytest.mark.browser, pytest.mark.slow]

RESOLUTIONS = 1_000
# Each about one and a half times what was measured.
LOADED = 1_000_000
"""Bytes of a page with all that it loads, of which the theme's part is 0.3 MB."""
HEAP = 4_000_000
"""Bytes of JavaScript's heap."""
ELEMENTS = 9_000
SEARCHED = 4_000_000
"""Bytes that a search may load, of an index of 10 MB: its results are texts of some ten shards of 0.2 MB."""
PAGES = (
    "index.html",
    "resolutions/index.html",
    "resolutions/2.html",
    "instruments/index.html",
    "citations/index.html",
    "citations/20.html",
    "citations/not-linked/index.html",
    "graph.html",
)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for a made-up collection."""
    return tmp_path_factory.mktemp("large") / "project"


@pytest.fixture(scope="module")
def drafts(project: Path) -> Sequence[Draft]:
    """The collection, with what its texts cite; the same on every process of the run."""
    made = collections.write(project, RESOLUTIONS)
    text = (collections.ROOT / "mkdocs.offline.yml").read_text(encoding="utf-8")
    (project / "large.yml").write_text(text, encoding="utf-8")
    return made


@pytest.fixture(scope="module")
def site(project: Path, drafts: Sequence[Draft], build_once: Callable[[Path], Path]) -> Path:  # makes it
    """The built site, with a file a page, so that it can be opened from a disk and from a server."""
    return build_once(project / "large.yml")


@pytest.fixture(scope="module")
def most_cited(project: Path, drafts: Sequence[Draft]) -> tuple[str, int]:
    """The instrument that most paragraphs cite, as the generator knows, and how many they are."""
    cited = Counter(
        name for draft in drafts for names in draft.cites for name in {one.partition("#")[0] for one in names}
    )
    instruments = {path.stem for path in (project / "source" / "instruments").glob("*.yml")}
    return max((pair for pair in cited.items() if pair[0] in instruments), key=lambda pair: pair[1])


@pytest.fixture(params=["http", "file"])
def root(request: pytest.FixtureRequest, site: Path, serve: Callable[[Path], str]) -> str:
    """The address of the site on a server, and on the disk."""
    return serve(site) if request.param == "http" else f"{site.as_uri()}/"


class Loads:
    """The files of the site that a page has loaded."""

    def __init__(self, page: Page, root: str, site: Path) -> None:
        self._root, self._site = root, site
        self.files: list[Path] = []
        page.on("request", lambda request: self._note(request.url))

    def _note(self, url: str) -> None:
        if url.startswith(self._root):
            path = unquote(urlsplit(url.removeprefix(self._root)).path)
            self.files.append(self._site / path)

    @property
    def size(self) -> int:
        """Their bytes, as they lie on the disk."""
        return sum(file.stat().st_size for file in self.files if file.is_file())


def metrics(context: BrowserContext, page: Page) -> dict[str, Any]:
    """What Chromium says of a page when its rubbish has been collected."""
    session = context.new_cdp_session(page)
    session.send("Performance.enable")
    session.send("HeapProfiler.collectGarbage")
    return {one["name"]: one["value"] for one in session.send("Performance.getMetrics")["metrics"]}


def assert_light(context: BrowserContext, page: Page, loads: Loads) -> None:
    assert loads.size <= LOADED, sorted((file.stat().st_size, file.name) for file in loads.files)[-5:]
    found = metrics(context, page)
    assert found["JSHeapUsedSize"] <= HEAP
    assert page.locator("*").count() <= ELEMENTS


@pytest.mark.parametrize("path", PAGES)
def test_lists_are_light(context: BrowserContext, page: Page, site: Path, root: str, path: str) -> None:
    loads = Loads(page, root, site)
    page.goto(root + path)
    expect(page.locator("h1").first).to_be_visible()
    page.wait_for_load_state("load")
    assert_light(context, page, loads)


def test_the_list_of_resolutions_leads_to_all_of_them(page: Page, site: Path, root: str) -> None:
    page.goto(f"{root}resolutions/index.html")
    parts = sorted((site / "resolutions").glob("[0-9]*.html"), key=lambda path: int(path.stem))
    expect(page.locator(".r-pager a").last).to_have_attribute("href", parts[-1].name)
    listed = sum(part.read_text(encoding="utf-8").count("<tr data-body") for part in parts)
    assert listed + page.locator("tr[data-body]").count() == RESOLUTIONS


def test_the_most_cited_instrument_has_a_page_that_can_be_read(
    context: BrowserContext, page: Page, site: Path, root: str, most_cited: tuple[str, int]
) -> None:
    identifier, paragraphs = most_cited
    assert paragraphs > FIT
    loads = Loads(page, root, site)
    page.goto(f"{root}instruments/{identifier}.html")
    assert_light(context, page, loads)
    assert page.locator(".r-quote").count() <= 2 * FIT
    rest = page.locator(".r-quotes__rest a").first
    expect(rest).to_be_visible()
    rest.click()
    expect(page).to_have_url(re.compile(f"instrument={identifier}"))
    expect(page.locator("table tbody tr").first).to_contain_text(page_title(site, identifier).split(",")[0])


def page_title(site: Path, identifier: str) -> str:
    text = (site / "instruments" / f"{identifier}.html").read_text(encoding="utf-8")
    return text.partition('<h1 class="r-title" id="text">')[2].partition("</h1>")[0]


def test_a_search_finds_a_paragraph_and_loads_little(
    page: Page, site: Path, root: str, drafts: Sequence[Draft]
) -> None:
    draft = drafts[RESOLUTIONS // 2]
    words = draft.text.split("\n\n")[5].split()[-6:]
    page.goto(f"{root}index.html")
    loads = Loads(page, root, site)
    page.keyboard.press("/")
    page.keyboard.type(" ".join(words).rstrip(",;."))
    result = page.locator(f'.md-search-result__link[href*="{draft.name.id}.html#"]').first
    expect(result).to_be_visible()
    assert loads.size <= SEARCHED
    result.click()
    expect(page).to_have_url(re.compile(rf"/{draft.name.id}\.html#"))
    paragraph = page.locator(f"[id='{page.url.partition('#')[2]}']")
    expect(paragraph).to_contain_text(words[0])
    expect(paragraph).to_be_in_viewport()


def test_a_resolution_is_found_by_its_number(page: Page, root: str, drafts: Sequence[Draft]) -> None:
    draft = next(one for one in drafts if one.name.id.startswith("a-res-"))
    page.goto(f"{root}index.html")
    page.keyboard.press("/")
    page.keyboard.type(draft.name.number)
    first = page.locator(".md-search-result__link").first
    expect(first).to_have_attribute("href", re.compile(rf"/{draft.name.id}\.html"))
