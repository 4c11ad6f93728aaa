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
from mkdocs.structure.files import File, Files

from recitals.render.sheet import Heading, Leaf, Link, Sheet
from recitals.site import LeafPage, anchor_link

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
    """A project with the repository's registry and one resolution."""
    for kind in ("bodies", "instruments", "schema"):
        shutil.copytree(root / "source" / kind, tmp_path / "source" / kind)
    (tmp_path / "source" / "resolutions").mkdir()
    (tmp_path / "source" / "resolutions" / "wtdc-res-8-2010.txt").write_text(RESOLUTION, encoding="utf-8")
    shutil.copytree(root / "docs" / "assets", tmp_path / "docs" / "assets")
    (tmp_path / "docs" / "method.md").write_text("# Method\n\nSee [Article 34](instruments/crc.md#art-34).\n")
    settings = {
        "site_name": "Test",
        "strict": True,
        "hooks": [str(root / "hooks" / "mkdocs_hooks.py")],
        "validation": {"anchors": "warn"},
        "plugins": {},
        "repo_url": "https://example.org/repo",
        "edit_uri": "edit/main/docs/",
    }
    (tmp_path / "mkdocs.yml").write_text(yaml.safe_dump(settings), encoding="utf-8")
    return tmp_path


def built(project: Path, *, directories: bool = True) -> Path:
    settings = {"site_dir": str(project / "site"), "use_directory_urls": directories}
    config = load_config(str(project / "mkdocs.yml"), **settings)  # type: ignore[arg-type] # typed as if all were words
    build(config)
    return project / "site"


def test_all_pages_and_downloads_are_there(project: Path) -> None:
    site = built(project)
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


def test_the_title_is_words_in_the_head_and_the_edit_link_leads_to_the_source(project: Path) -> None:
    page = (built(project) / "resolutions" / "wtdc-res-8-2010" / "index.html").read_text(encoding="utf-8")
    assert "<children>" not in page
    assert "Protecting &lt;children&gt; &amp; others" in page
    files = Files([])
    config = load_config(str(project / "mkdocs.yml"))
    leaf = Leaf("resolutions/x.md", "X", lambda: Sheet("resolutions/x.md", "X", ""), "source/resolutions/x.txt")
    assert leaf_page(leaf, config, files).edit_url == "https://example.org/repo/edit/main/source/resolutions/x.txt"


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
    assert "does not contain an anchor '#art-99'" in caplog.text


def leaf_page(leaf: Leaf, config: MkDocsConfig, files: Files) -> LeafPage:
    file = File(leaf.path, None, config.site_dir, config.use_directory_urls)
    file.edit_uri = f"../{leaf.source}"
    files.append(file)
    return LeafPage(leaf, file, config, frozenset({"resolutions/x.json"}))


def test_a_link_to_no_page_is_a_warning(project: Path, caplog: pytest.LogCaptureFixture) -> None:
    config, files = load_config(str(project / "mkdocs.yml")), Files([])
    links = frozenset({Link("nowhere.md", ""), Link("resolutions/x.json", ""), Link("x.md", "here")})
    sheet = Sheet("x.md", "X", "<p id='here'></p>", "", (), frozenset({"here"}), links)
    page = leaf_page(Leaf("x.md", "X", lambda: sheet), config, files)
    with caplog.at_level(logging.WARNING, logger="mkdocs"):
        page.render(config, files)
    assert [record.getMessage() for record in caplog.records] == [
        "Page 'x.md' has a link to 'nowhere.md', which is no page of the site."
    ]
    assert page.links_to_anchors == {page.file: {"here": "x.md#here"}}
    assert page.present_anchor_ids == {"here"}


def test_contents_nest_as_headings_do() -> None:
    top = anchor_link(Heading("text", Markup("Title"), (Heading("a", Markup("<em>recalling</em>")),)), 1)
    assert (top.level, top.url, [(child.level, child.title) for child in top.children]) == (
        1,
        "#text",
        [(2, "<em>recalling</em>")],
    )
