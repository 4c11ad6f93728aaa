"""A small site made by hand, on which a search is tried: the theme's shell, our box, some pages, our index."""

from __future__ import annotations

import shutil
import subprocess
import sys
from dataclasses import dataclass
from html import escape
from itertools import groupby
from operator import attrgetter
from pathlib import Path

from recitals.graph import Collection, collect
from recitals.model import (
    Body,
    Citation,
    Instrument,
    Kind,
    Paragraph,
    Passage,
    Provision,
    Reading,
    Registry,
    Resolution,
    Role,
    State,
    Step,
    Unit,
)
from recitals.render import search
from recitals.render.search import Entry

ROOT = Path(__file__).resolve().parents[2]
CONFIG = """
site_name: Trial
docs_dir: pages
site_dir: "{site}"
use_directory_urls: {directories}
theme: {{name: material, font: false, custom_dir: "{overrides}"}}
plugins: []
extra: {{search_fallback: {fallback}}}
extra_javascript: [assets/search.js]
extra_css: [assets/search.css]
markdown_extensions: [attr_list, md_in_html]
"""
HOSTILE = "<img src=x onerror=\"document.title='taken'\"> <b>bold</b> &amp; <mark>no</mark> quokka"

CRC = Instrument(
    "crc",
    "Convention on the Rights of the Child",
    "CRC",
    names={"en": ("Convention on the Rights of the Child", "CRC")},
    symbol="A/RES/44/25",
    summaries={"art-34": "States undertake to protect the child from all forms of sexual exploitation."},
)
AGENDA = Instrument("tunis-agenda", "Tunis Agenda for the Information Society", names={"en": ("Tunis Agenda",)})
WTDC_45 = Instrument("wtdc-res-45-2006", "WTDC Resolution 45 (Doha, 2006)", summaries={"": "On cybersecurity."})
AGENDA_2030 = Instrument("a-res-70-1", "General Assembly resolution 70/1", symbol="A/RES/70/1")
WOMEN_PEACE = Instrument("s-res-1325", "Security Council resolution 1325 (2000)", symbol="S/RES/1325 (2000)")
WTDC = Body("itu-wtdc", "Conference", citation="WTDC Resolution {number} ({place}, {year})")
ART_34 = Provision((Step(Unit.ARTICLE, "34"),))
PARA_90_Q = Provision((Step(Unit.PARAGRAPH, "90"), Step(Unit.ITEM, "q")))


def recital(letter: str, text: str, clause: str = "recalling") -> Paragraph:
    """A paragraph of an ITU resolution."""
    return Paragraph(f"{clause}-{letter}", clause, clause, f"{letter})", Kind.PREAMBULAR, 0, text)


SEED = Resolution(
    "wtdc-res-67-2010",
    "The role of the Sector in child online protection",
    "itu-wtdc",
    "67",
    "Hyderabad",
    2010,
    blocks=(
        Passage(Role.TITLE, "RESOLUTION 67 (Hyderabad, 2010)"),
        recital("e", "that Article 34 of the Convention on the Rights of the Child protects the child;"),
        recital("g", "§ 90 q) of the Tunis Agenda, on e-strategies for children and young people;"),
        recital("h", "that Child Helplines everywhere can be reached free of charge, by one number;"),
        recital("i", "Resolution 45 (Doha, 2006) on cybersecurity;"),
        recital("k", HOSTILE),
    ),
)


def fillers(number: int) -> list[Resolution]:
    """Resolutions that fill the lists, and speak of many things."""
    return [
        Resolution(
            f"wtdc-res-{100 + at}-2022",
            f"Filler {at}",
            "itu-wtdc",
            str(100 + at),
            "Kigali",
            2022,
            blocks=tuple(
                recital(letter, f"that connectivity matter{at} {letter * 4} is a need of every region", clause)
                for clause in ("considering", "noting")
                for letter in "abcdefg"
            ),
        )
        for at in range(number)
    ]


def collection() -> Collection:
    """The seed with two citations, and what fills the lists."""
    seed = Reading(
        SEED,
        tuple(
            Citation(paragraph, 0, 4, "that", instrument, provision, State.PROVISION, "recalls", "beside")
            for paragraph, instrument, provision in (
                ("recalling-e", "crc", ART_34),
                ("recalling-g", "tunis-agenda", PARA_90_Q),
            )
        ),
    )
    instruments = {each.id: each for each in (CRC, AGENDA, WTDC_45, AGENDA_2030, WOMEN_PEACE)}
    return collect(Registry(instruments, {WTDC.id: WTDC}), [seed, *(Reading(each, ()) for each in fillers(40))])


@dataclass(frozen=True, slots=True)
class Site:
    """A built site: its folder, and whether its addresses are folders."""

    folder: Path
    directories: bool

    def page(self, name: str) -> str:
        """The address of a page from the site's root."""
        return f"{name}/" if self.directories else f"{name}.html"


def build_site(folder: Path, *, directories: bool) -> Site:
    """Build the site in a folder with the theme, then write the index beside it."""
    site = Site(folder / "site", directories)
    found = list(search.entries(collection(), lambda identifier: site.page(f"documents/{identifier}")))
    pages = folder / "pages"
    shutil.copytree(ROOT / "docs" / "assets", pages / "assets")
    (pages / "documents").mkdir()
    (pages / "index.md").write_text("# Home\n\nA page with a [link](documents/crc.md).\n")
    (pages / "instruments.md").write_text("# Instruments\n")
    for url, group in groupby(found, attrgetter("url")):
        name = url.removeprefix("documents/").removesuffix("/").removesuffix(".html")
        (pages / "documents" / f"{name}.md").write_text(page_of(list(group)))
    settings = {
        "site": site.folder,
        "directories": str(directories).lower(),
        "overrides": ROOT / "docs" / "overrides",
        "fallback": site.page("instruments"),
    }
    (folder / "mkdocs.yml").write_text(CONFIG.format(**settings))
    command = [sys.executable, "-m", "mkdocs", "build", "--config-file", str(folder / "mkdocs.yml")]
    subprocess.run(command, check=True, capture_output=True)
    for name, content in search.build(found, limit=4_000):
        path = site.folder / "search" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    return site


def page_of(entries: list[Entry]) -> str:
    """A page that has an anchor for each entry."""
    parts = "\n".join(f'<p id="{entry.anchor}">{escape(entry.text)}</p>' for entry in entries[1:])
    return f"# {escape(entries[0].title)}\n\n<div>\n{parts}\n</div>\n\n" + "<br>\n" * 60
