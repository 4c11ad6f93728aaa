"""The door to MkDocs: a build has all pages, bad source stops it before anything is touched, links are checked."""

from __future__ import annotations

import json
import logging
import shutil
from pathlib import Path

import pytest
import yaml
from markupsafe import Markup
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from recitals.press.shell import same
from recitals.render.sheet import Heading, Leaf, Sheet
from recitals.site import Build
from recitals.site.frames import Frames
from recitals.site.pages import anchor_link

RESOLUTION = """---
title: Protecting <children> & others
body: itu-wtdc
number: "8"
place: Hyderabad
year: 2010
language: en
provenance: Written for this test.
---
RESOLUTION 8 (Hyderabad, 2010)

Protecting <children> & others

The World Telecommunication Development Conference (Hyderabad, 2010),

recalling

a) Article 34 of the Convention on the Rights of the Child,

resolves

to read it again.
"""


@pytest.fixture
def project(tmp_path: Path, root: Path) -> Path:
    """A project with one instrument and one resolution."""
    return made(tmp_path, root)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, root: Path) -> Path:
    """The site of such a project, to look at."""
    return built(made(tmp_path_factory.mktemp("project"), root))


def made(folder: Path, root: Path) -> Path:
    """Write a project into a folder."""
    shutil.copytree(root / "source" / "schema", folder / "source" / "schema")
    for name in ("instruments/crc", "bodies/itu", "bodies/itu-wtdc"):
        (folder / "source" / name).parent.mkdir(exist_ok=True)
        shutil.copy(root / "source" / f"{name}.yml", folder / "source" / f"{name}.yml")
    (folder / "source" / "resolutions").mkdir()
    (folder / "source" / "resolutions" / "wtdc-res-8-2010.txt").write_text(RESOLUTION, encoding="utf-8")
    shutil.copytree(root / "docs" / "assets", folder / "docs" / "assets")
    (folder / "docs" / "method.md").write_text("# Method\n\nSee [Article 34](instruments/crc.md#art-34).\n")
    settings = {
        "site_name": "Test",
        "strict": True,
        "hooks": [str(root / "hooks" / "mkdocs_hooks.py")],
        "validation": {"anchors": "warn"},
        "plugins": {},
        "repo_url": "https://example.org/repo",
        "edit_uri": "edit/main/docs/",
    }
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(settings), encoding="utf-8")
    return folder


def built(project: Path, *, directories: bool = True) -> Path:
    settings = {"site_dir": str(project / "site"), "use_directory_urls": directories}
    config = load_config(str(project / "mkdocs.yml"), **settings)  # type: ignore[arg-type] # typed as if all were words
    build(config)
    return project / "site"


def test_all_pages_and_downloads_are_there(site: Path) -> None:
    page = (site / "resolutions" / "wtdc-res-8-2010" / "index.html").read_text(encoding="utf-8")
    assert 'href="../../instruments/crc/#art-34"' in page
    assert 'id="art-34"' in (site / "instruments" / "crc" / "index.html").read_text(encoding="utf-8")
    assert (site / "resolutions" / "wtdc-res-8-2010.txt").read_text(encoding="utf-8") == RESOLUTION
    data = json.loads((site / "resolutions" / "wtdc-res-8-2010.json").read_text(encoding="utf-8"))
    assert [(c["instrument"], c["provision"]) for c in data["citations"]] == [("crc", "art-34"), ("crc", None)]
    assert (site / "search" / "index.js").is_file()


def test_without_folders_a_page_is_a_file(project: Path) -> None:
    site = built(project, directories=False)
    page = (site / "resolutions" / "wtdc-res-8-2010.html").read_text(encoding="utf-8")
    assert 'href="../instruments/crc.html#art-34"' in page


def test_the_title_is_words_in_the_head_and_the_edit_link_leads_to_the_source(site: Path) -> None:
    page = (site / "resolutions" / "wtdc-res-8-2010" / "index.html").read_text(encoding="utf-8")
    assert "<children>" not in page
    assert "Protecting &lt;children&gt; &amp; others" in page
    assert "https://example.org/repo/edit/main/source/resolutions/wtdc-res-8-2010.txt" in page


def test_bad_source_stops_the_build_and_the_old_site_stays(project: Path, caplog: pytest.LogCaptureFixture) -> None:
    old = built(project) / "index.html"
    before = old.read_bytes()
    bad = project / "source" / "resolutions" / "broken.txt"
    bad.write_text("no front matter\n", encoding="utf-8")
    with caplog.at_level(logging.ERROR, logger="mkdocs"), pytest.raises(Abort):
        built(project)
    assert "source/resolutions/broken.txt:1" in caplog.text
    assert old.read_bytes() == before


def test_a_second_build_in_one_process_forgets_the_first(project: Path) -> None:
    built(project)
    (project / "source" / "resolutions" / "wtdc-res-8-2010.txt").unlink()
    site = built(project)
    assert not (site / "resolutions" / "wtdc-res-8-2010").exists()
    assert "No resolution yet" in (site / "index.html").read_text(encoding="utf-8")


def test_prose_may_link_to_what_is_written_from_values_and_errs_loudly(
    project: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (project / "docs" / "method.md").write_text("[Article 99](instruments/crc.md#art-99)\n", encoding="utf-8")
    with caplog.at_level(logging.WARNING, logger="mkdocs"), pytest.raises(Abort):
        built(project)
    assert "Page 'method.md' has a link to 'instruments/crc.md#art-99', which is not in the site." in caplog.text


@pytest.mark.parametrize("directories", [True, False])
@pytest.mark.parametrize("settings", [{}, {"repo_url": "https://example.org/o/r", "edit_uri": "edit/main/docs/"}])
def test_a_page_spliced_into_the_themes_frame_is_the_page_that_the_theme_makes(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, directories: bool, settings: dict[str, str]
) -> None:
    compared: list[str] = []

    def page(frames: Frames, leaf: Leaf, sheet: Sheet) -> str:
        spliced = splice(frames, leaf, sheet)
        if leaf.path.startswith("resolutions/") or len(compared) < 40:
            assert same(spliced, frames.framed(leaf, sheet)), leaf.path
            assert None not in frames._shells.values(), "the theme framed it, so nothing was compared"
            compared.append(leaf.path)
        return spliced

    splice = Frames.page
    monkeypatch.setattr(Frames, "page", page)
    monkeypatch.setenv("RECITALS_WORKERS", "1")
    monkeypatch.setenv("SITE_URL", "https://example.org/recitals/")
    given = {"site_dir": str(tmp_path), "use_directory_urls": directories, **settings}
    build(load_config(str(root / "mkdocs.yml"), **given))  # type: ignore[arg-type] # typed as if all were words
    assert {path.partition("/")[0] for path in compared} == {"resolutions", "instruments"}
    sitemap = (tmp_path / "sitemap.xml").read_text(encoding="utf-8")
    here = "resolutions/wtdc-res-67-2010/" if directories else "resolutions/wtdc-res-67-2010.html"
    assert f"<loc>https://example.org/recitals/{here}</loc>" in sitemap


def test_a_theme_that_uses_a_page_in_its_own_way_frames_every_page_itself(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (project / "overrides").mkdir()
    (project / "overrides" / "main.html").write_text("{{ page.title | length }} {{ page.content }}", encoding="utf-8")
    settings = yaml.safe_load((project / "mkdocs.yml").read_text(encoding="utf-8"))
    settings["theme"] = {"name": "mkdocs", "custom_dir": str(project / "overrides")}
    (project / "mkdocs.yml").write_text(yaml.safe_dump(settings), encoding="utf-8")
    monkeypatch.setenv("RECITALS_WORKERS", "1")
    page = (built(project) / "instruments" / "crc" / "index.html").read_text(encoding="utf-8")
    assert page.startswith(f"{len('Convention on the Rights of the Child')} <div")


def test_a_text_that_changes_while_the_site_is_built_stops_the_build(
    project: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    text = project / "source" / "resolutions" / "wtdc-res-8-2010.txt"
    work = Build.on_post_build

    def changed(build: Build, config: MkDocsConfig) -> None:
        text.write_text(RESOLUTION.replace("again", "twice"), encoding="utf-8")
        work(build, config)

    with monkeypatch.context() as patched, caplog.at_level(logging.ERROR, logger="mkdocs"):
        patched.setattr(Build, "on_post_build", changed)
        with pytest.raises(Abort):
            built(project)
    assert "wtdc-res-8-2010.txt was changed while the site was built" in caplog.text
    text.write_text(RESOLUTION, encoding="utf-8")
    assert (built(project) / "resolutions" / "wtdc-res-8-2010.txt").read_text(encoding="utf-8") == RESOLUTION


def test_a_build_needs_no_cache(project: Path) -> None:
    (project / ".cache").write_text("no folder", encoding="utf-8")
    assert (built(project) / "resolutions" / "wtdc-res-8-2010" / "index.html").is_file()


def test_contents_nest_as_headings_do() -> None:
    top = anchor_link(Heading("text", Markup("Title"), (Heading("a", Markup("<em>recalling</em>")),)), 1)
    assert (top.level, top.url, [(child.level, child.title) for child in top.children]) == (
        1,
        "#text",
        [(2, "<em>recalling</em>")],
    )
