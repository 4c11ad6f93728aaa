"""Take the picture of a reading page that the README shows: recital e) of Resolution 67, with notes in the margin."""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Page, ViewportSize, sync_playwright

from recitals.publish.build import render_pages
from scripts.browser import ADVICE, ARGUMENTS, find_browser

ROOT = Path(__file__).resolve().parent.parent
PAGE = "resolutions/wtdc-res-67-2010.html"
PARAGRAPH = "recalling-e"
CITATION = f"#{PARAGRAPH} .r-words > a.r-cite[href$='#art-34']"
NOTE = f"#{PARAGRAPH} .r-note.r-lit"
SIZE = ViewportSize(width=1280, height=860)
ABOVE = 220
"""Pixels left above the recital, so that the clause it stands under is seen too."""


def main() -> int:
    """Build the site, open the page and take the picture; exit status 1 when something is missing."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--picture", type=Path, default=ROOT / "docs" / "assets" / "reading-page.png")
    picture = parser.parse_args().picture
    browser = find_browser()
    if browser is None:
        print(ADVICE, file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory() as folder:
        pages = Path(folder, "site")
        if render_pages(ROOT / "mkdocs.offline.yml", pages):
            return 1
        with sync_playwright() as playwright:
            chromium = playwright.chromium.launch(executable_path=browser, args=list(ARGUMENTS))
            page = chromium.new_page(viewport=SIZE, device_scale_factor=1.5, reduced_motion="reduce")
            show(page, (pages / PAGE).as_uri())
            page.screenshot(path=picture)
            chromium.close()
    print(f"{picture}: {picture.stat().st_size / 1000:.0f} kB")
    return 0


def show(page: Page, url: str) -> None:
    """Bring the recital into view and light the provision that it cites, in the margin."""
    page.goto(url)
    page.locator(f"#{PARAGRAPH}").evaluate(
        "(recital, above) => scrollTo(0, recital.getBoundingClientRect().top + scrollY - above)", ABOVE
    )
    page.locator(CITATION).hover()
    page.locator(NOTE).wait_for()


if __name__ == "__main__":
    sys.exit(main())
