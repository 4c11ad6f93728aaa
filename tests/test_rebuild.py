"""A rebuild gives what a build from nothing gives, byte for byte, whatever was edited, added, renamed or removed."""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config

from recitals import site
from recitals.site.memory import Served

pytestmark = pytest.mark.slow

KEEP = ("crc", "iccpr", "un-charter", "agenda-2030", "udhr")
BODIES = ("united-nations", "un-general-assembly")
OPENINGS = ("Recalling", "Reaffirming", "Noting")
CITED = (
    "article 3 of the Convention on the Rights of the Child",
    "its resolution 70/1 of 25 September 2015",
    "article 6 of the International Covenant on Civil and Political Rights",
    "its resolutions 75/1 and 75/2",
    "the Universal Declaration of Human Rights",
    "the Kigali Principles on Wells",
    "Goal 6 of the 2030 Agenda",
    "article 99 of the International Covenant on Civil and Political Rights",
)
REWORDED = (
    ("to dig", "to dig, and to keep,"),
    (f"{OPENINGS[0]} ", f"{OPENINGS[0]} duly "),
    ("resolution 70/1", "resolution 71/1"),
    ("article 6", "article 7"),
    ("1. Decides", "2. Decides"),
    ("On wells", "On deep wells"),
)


class Project:
    """A small collection that changes at random."""

    def __init__(self, folder: Path, root: Path, seed: int) -> None:
        self.folder, self.random = folder, random.Random(seed)  # noqa: S311 # no secret
        source = root / "source"
        shutil.copytree(source / "schema", folder / "source" / "schema")
        for kind, names in (("instruments", KEEP), ("bodies", BODIES)):
            (folder / "source" / kind).mkdir()
            for name in names:
                shutil.copy(source / kind / f"{name}.yml", folder / "source" / kind)
        (folder / "source" / "resolutions").mkdir()
        (folder / "docs" / "assets").mkdir(parents=True)
        for asset in ("tables.js", "tables.css"):
            shutil.copy(root / "docs" / "assets" / asset, folder / "docs" / "assets")
        (folder / "docs" / "method.md").write_text("# Method\n", encoding="utf-8")
        settings = {
            "site_name": "Test",
            "hooks": [str(root / "hooks" / "mkdocs_hooks.py")],
            "plugins": {},
            "strict": True,
        }
        (folder / "mkdocs.yml").write_text(yaml.safe_dump({**settings, "theme": {"name": "material", "font": False}}))
        for number in range(1, 5):
            self.write(number)

    def path(self, number: int) -> Path:
        return self.folder / "source" / "resolutions" / f"a-res-75-{number}.txt"

    def numbers(self) -> list[int]:
        return [number for number in range(1, 12) if self.path(number).exists()]

    def write(self, number: int) -> None:
        """A text of a few paragraphs that cite at random."""
        matter = f"title: On wells, part {number}\nbody: un-general-assembly\nnumber: 75/{number}\nyear: 2020"
        cites = self.random.sample(CITED, 3)
        recitals = "\n\n".join(f"{self.random.choice(OPENINGS)} {cited}," for cited in cites)
        text = f"---\n{matter}\n---\nThe General Assembly,\n\n{recitals}\n\n1. Decides to dig {self.random.random()} wells.\n"
        self.path(number).write_text(text, encoding="utf-8")

    def change(self) -> str:
        """Change something; what was done."""
        there = self.numbers()
        what = self.random.choice(
            ["edit", "reword", "reword", "add", "rename", "remove", "instrument", "body", "nothing"]
        )
        free = self.random.choice([number for number in range(1, 12) if number not in there])
        if what == "edit":
            self.write(self.random.choice(there))
        elif what == "reword":
            self.reword(self.random.choice(there), *self.random.choice(REWORDED))
        elif what == "add":
            self.write(free)
        elif what == "rename":
            self.path(self.random.choice(there)).rename(self.path(free))
        elif what == "remove" and len(there) > 1:
            self.path(self.random.choice(there)).unlink()
        elif what == "instrument":
            file = self.folder / "source" / "instruments" / f"{self.random.choice(KEEP)}.yml"
            content = yaml.safe_load(file.read_text(encoding="utf-8"))
            content[self.random.choice(["summary", "title"])] = f"Number {self.random.random()} of all."
            file.write_text(yaml.safe_dump(content, allow_unicode=True, sort_keys=False), encoding="utf-8")
        elif what == "body":
            file = self.folder / "source" / "bodies" / "un-general-assembly.yml"
            text = file.read_text(encoding="utf-8")
            file.write_text(text.replace("General Assembly resolution {number}", "Assembly resolution {number}"))
        return what

    def reword(self, number: int, old: str, new: str) -> None:
        """Replace some words of a text."""
        text = self.path(number).read_text(encoding="utf-8")
        self.path(number).write_text(text.replace(old, new, 1), encoding="utf-8")

    @contextmanager
    def without_cache(self) -> Iterator[None]:
        """Nothing is known of an earlier build, but for the templates that Jinja has compiled."""
        cache, aside = self.folder / ".cache", self.folder / "aside"
        cache.rename(aside)
        shutil.copytree(aside / "templates", cache / "templates")
        yield
        shutil.rmtree(cache)
        aside.rename(cache)

    def built(self, name: str) -> dict[str, bytes]:
        """The files of the site, built into a folder of that name, over what stands there."""
        folder = self.folder / name
        build(load_config(str(self.folder / "mkdocs.yml"), site_dir=str(folder)))
        made = {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
        return {path: data for path, data in made.items() if not path.startswith("assets/")}


@pytest.mark.parametrize("served", [False, True], ids=["built", "served"])
@pytest.mark.parametrize("seed", range(5))
def test_a_rebuild_is_a_build(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int, served: bool
) -> None:
    project = Project(tmp_path, root, seed)
    memory, nothing = Served(), Served()
    memory.serves = served
    done: list[str] = []
    monkeypatch.setattr(site, "memory", lambda: memory)
    project.built("site")
    for _ in range(4):
        done += [project.change(), project.change()]
        again = project.built("site")
        with monkeypatch.context() as patched, project.without_cache():
            patched.setattr(site, "memory", lambda: nothing)
            anew = project.built("anew")
        shutil.rmtree(tmp_path / "anew")
        assert again.keys() == anew.keys(), done
        assert [path for path in anew if again[path] != anew[path]] == [], done


def test_words_of_a_paragraph_that_cites_nothing_change_no_instruments_page(root: Path, tmp_path: Path) -> None:
    project = Project(tmp_path, root, 1)

    def written() -> dict[str, int]:
        pages = (tmp_path / "site").glob("*/*/index.html")
        return {path.parent.relative_to(tmp_path / "site").as_posix(): path.stat().st_mtime_ns for path in pages}

    project.built("site")
    before = written()
    project.reword(2, "to dig", "to have dug")
    project.built("site")
    changed = {page for page, time in written().items() if time != before[page]}
    assert "resolutions/a-res-75-2" in changed
    assert [page for page in changed if page.startswith("instruments/")] == []
