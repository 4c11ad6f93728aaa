"""Volumes built apart, each with the inventories of the others, say together what one site of all of them says."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin

import pytest
import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config

pytestmark = pytest.mark.slow

LAKES, RIVERS = "https://example.org/lakes/", "https://example.org/rivers/"
TEXTS = {
    "a-res-70-1": """\
Recalling article 3 of the Convention on the Rights of the Child,

1. Decides to count all lakes;

2. Requests a report on their levels.
""",
    "a-res-71-5": """\
Recalling its resolution 70/1 of 25 September 2015, in particular paragraph 2 thereof,

Reaffirming paragraph 9 of its resolution 70/1,

Noting articles 3 and 19 of the Convention on the Rights of the Child,

1. Decides to follow resolution 71/6 <b>at once</b>.
""",
    "a-res-71-6": """\
Recalling its resolution 71/5,

1. Decides to count all rivers.
""",
}
VOLUMES = {"lakes": (LAKES, ["a-res-70-1"]), "rivers": (RIVERS, ["a-res-71-5", "a-res-71-6"])}


@dataclass(frozen=True)
class Project:
    """A folder to build."""

    folder: Path

    @classmethod
    def make(cls, folder: Path, root: Path, address: str, texts: list[str]) -> Project:
        source = folder / "source"
        for kind in ("bodies", "schema"):
            shutil.copytree(root / "source" / kind, source / kind)
        (source / "instruments").mkdir()
        shutil.copy(root / "source" / "instruments" / "crc.yml", source / "instruments")
        (source / "resolutions").mkdir()
        (source / "volumes").mkdir()
        for name in texts:
            number = name.removeprefix("a-res-").replace("-", "/")
            matter = f"title: On number {number} & more\nbody: un-general-assembly\nnumber: {number}\nyear: 2015"
            text = f"---\n{matter}\n---\nThe General Assembly,\n\n{TEXTS[name]}"
            (source / "resolutions" / f"{name}.txt").write_text(text, encoding="utf-8")
        (folder / "docs").mkdir()
        shutil.copytree(root / "docs" / "assets", folder / "docs" / "assets")
        (folder / "docs" / "method.md").write_text("# Method\n", encoding="utf-8")
        settings = {
            "site_name": f"Volume {folder.name}",
            "site_url": address,
            "hooks": [str(root / "hooks" / "mkdocs_hooks.py")],
            "plugins": {},
            "strict": True,
            "theme": {"name": "material", "font": False},
        }
        (folder / "mkdocs.yml").write_text(yaml.safe_dump(settings), encoding="utf-8")
        return cls(folder)

    def build(self) -> Path:
        build(load_config(str(self.folder / "mkdocs.yml")))
        return self.folder / "site"

    def inventory(self, address: str) -> str:
        """What the command prints."""
        command = (sys.executable, "-m", "recitals.cli", "inventory", "--root", self.folder, "--address", address)
        title = f"Volume {self.folder.name}"
        return subprocess.run([*command, "--title", title], check=True, capture_output=True, text=True).stdout

    def put(self, name: str, inventory: str) -> None:
        (self.folder / "source" / "volumes" / f"{name}.jsonl").write_text(inventory, encoding="utf-8")


@pytest.fixture(scope="module")
def volumes(root: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The built sites: each knows the inventory of the other, which was made before any was built."""
    base = tmp_path_factory.mktemp("volumes")
    projects = {name: Project.make(base / name, root, address, texts) for name, (address, texts) in VOLUMES.items()}
    made = {name: project.inventory(VOLUMES[name][0]) for name, project in projects.items()}
    for name, project in projects.items():
        for other, inventory in made.items():
            if other != name:
                project.put(other, inventory)
    sites = {name: project.build() for name, project in projects.items()}
    for name, site in sites.items():
        assert (site / "inventory.jsonl").read_text(encoding="utf-8") == made[name]
    return sites


class Page(HTMLParser):
    """The links of a page with their words, and its anchors."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.text = path.read_text(encoding="utf-8")
        self.links: list[tuple[str, str]] = []
        self.anchors: set[str] = set()
        self._open: list[str] = []
        self.feed(self.text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self.anchors.add(values.get("id") or "")
        if tag == "a":
            self._open.append(values.get("href") or "")

    def handle_data(self, data: str) -> None:
        if self._open:
            self.links.append((" ".join(data.split()), self._open[-1]))

    def handle_endtag(self, tag: str) -> None:
        if tag == "a" and self._open:
            self._open.pop()

    def to(self, start: str) -> dict[str, str]:
        return {words: href for words, href in self.links if href.startswith(start) and words}


def test_a_citation_leads_to_the_paragraph_in_the_other_volume(volumes: dict[str, Path]) -> None:
    page = Page(volumes["rivers"] / "resolutions" / "a-res-71-5" / "index.html")
    found = page.to(LAKES)
    assert found["resolution 70/1 of 25 September 2015"] == f"{LAKES}resolutions/a-res-70-1/"
    assert found["paragraph 2"] == f"{LAKES}resolutions/a-res-70-1/#op2"
    assert found["paragraph 9"] == f"{LAKES}resolutions/a-res-70-1/", "it has no paragraph 9: only the page is sure"


def test_every_link_across_volumes_leads_to_a_page_and_an_anchor_there(volumes: dict[str, Path]) -> None:
    followed = 0
    for name, site in volumes.items():
        for path in site.rglob("*.html"):
            page = Page(path)
            here = urljoin(VOLUMES[name][0], path.relative_to(site).as_posix().removesuffix("index.html"))
            for other, (address, _) in VOLUMES.items():
                for href in (urljoin(here, href) for _, href in page.links):
                    if not href.startswith(address):
                        continue
                    target, _, anchor = href.removeprefix(address).partition("#")
                    file = volumes[other] / target.partition("?")[0]
                    assert file.exists(), (path, href)
                    assert not anchor or anchor in Page(file / "index.html").anchors, (path, href)
                    followed += other != name
    assert followed > 10


def test_a_resolution_tells_who_cites_it_in_other_volumes(volumes: dict[str, Path]) -> None:
    page = Page(volumes["lakes"] / "resolutions" / "a-res-70-1" / "index.html")
    assert "in-other-volumes" in page.anchors
    assert "Volume rivers" in page.to(RIVERS)
    assert f"{RIVERS}resolutions/a-res-71-5/#pp1" in page.to(RIVERS).values()


def test_an_instrument_tells_who_cites_it_in_other_volumes(volumes: dict[str, Path]) -> None:
    page = Page(volumes["lakes"] / "instruments" / "crc" / "index.html")
    assert f"{RIVERS}resolutions/a-res-71-5/#pp3" in page.to(RIVERS).values()
    assert "by 1 resolution" in page.text, "the count is of this volume"


def test_a_document_of_another_volume_has_no_page_of_its_own_here(volumes: dict[str, Path]) -> None:
    assert not (volumes["rivers"] / "instruments" / "a-res-70-1").exists()


def test_the_first_page_leads_to_the_other_volumes(volumes: dict[str, Path]) -> None:
    assert Page(volumes["lakes"] / "index.html").to(RIVERS)["Volume rivers"] == RIVERS


def test_a_way_between_folders_needs_no_host(root: Path, tmp_path: Path) -> None:
    lakes = Project.make(tmp_path / "lakes", root, "", ["a-res-70-1"])
    rivers = Project.make(tmp_path / "rivers", root, "", ["a-res-71-5"])
    rivers.put("lakes", lakes.inventory("../lakes/"))
    page = Page(rivers.build() / "resolutions" / "a-res-71-5" / "index.html")
    assert "../../../lakes/resolutions/a-res-70-1/#op2" in page.to("../../../lakes/").values()


def test_a_rebuild_with_another_inventory_is_a_build_from_nothing(root: Path, tmp_path: Path) -> None:
    rivers = Project.make(tmp_path / "rivers", root, RIVERS, ["a-res-71-5"])
    lakes = Project.make(tmp_path / "lakes", root, LAKES, ["a-res-70-1"])
    told = lakes.inventory(LAKES)
    shorter = re.sub(r', "op2"', "", told)
    for inventory in (told, shorter, told.replace("Volume lakes", "All lakes"), None):
        volumes = rivers.folder / "source" / "volumes"
        shutil.rmtree(volumes)
        volumes.mkdir()
        if inventory:
            rivers.put("lakes", inventory)
        again = contents(rivers.build())
        shutil.rmtree(rivers.folder / "site")
        shutil.move(rivers.folder / ".cache", tmp_path / "aside")
        assert contents(rivers.build()) == again
        shutil.rmtree(rivers.folder / ".cache")
        shutil.move(tmp_path / "aside", rivers.folder / ".cache")


def test_an_inventory_can_be_made_beside_one_that_is_wrong(root: Path, tmp_path: Path) -> None:
    lakes = Project.make(tmp_path / "lakes", root, LAKES, ["a-res-70-1"])
    told = lakes.inventory(LAKES)
    lakes.put("rivers", "{}")
    assert lakes.inventory(LAKES) == told


def contents(site: Path) -> dict[str, bytes]:
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}
