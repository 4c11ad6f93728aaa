"""One archive: the same bytes from the same sources, and only what a reader without a server can use."""

from __future__ import annotations

import os
import time
import zipfile
from pathlib import Path

import pytest

from recitals.publish.bundle import make_bundle, pack
from recitals.publish.sitecheck import Mounting, check_site

DAY = 86_400


def bundle(project: Path, name: str = "dist/bundle.zip") -> Path:
    """Make the project's bundle, which must succeed."""
    archive = project / name
    made = make_bundle(project / "mkdocs.yml", archive)
    assert made.problems == ()
    assert made.size == archive.stat().st_size
    return archive


def test_it_holds_the_site_and_nothing_that_only_a_server_needs(project: Path) -> None:
    with zipfile.ZipFile(bundle(project)) as file:
        assert file.namelist() == ["crc.html", "index.html"]


def test_built_twice_it_has_the_same_bytes(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1275609600")
    first = bundle(project, "first.zip").read_bytes()
    for path in (project / "docs").iterdir():
        os.utime(path, (time.time() + DAY, time.time() + DAY))
        path.chmod(0o600)
    assert bundle(project, "second.zip").read_bytes() == first


def test_its_entries_carry_the_sources_date(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1275609600")
    with zipfile.ZipFile(bundle(project)) as file:
        assert {entry.date_time for entry in file.infolist()} == {(2010, 6, 4, 0, 0, 0)}
        assert {entry.external_attr >> 16 for entry in file.infolist()} == {0o100644}


def test_a_faulty_site_leaves_the_old_bundle(project: Path) -> None:
    archive = bundle(project)
    before = archive.read_bytes()
    (project / "docs" / "index.md").write_text('<a href="theme.js.map">x</a>', encoding="utf-8")
    (problem,) = make_bundle(project / "mkdocs.yml", archive).problems
    assert str(problem).startswith("index.html:")
    assert archive.read_bytes() == before
    assert [path.name for path in archive.parent.iterdir()] == [archive.name]


def test_the_order_of_the_entries_is_that_of_their_names(tmp_path: Path) -> None:
    pages = tmp_path / "pages"
    for name in ("b.html", "a/z.html", "a.html", "Z.html"):
        path = pages / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name, encoding="utf-8")
    pack(pages, tmp_path / "x.zip", 1_275_609_600)
    with zipfile.ZipFile(tmp_path / "x.zip") as file:
        assert file.namelist() == ["Z.html", "a.html", "a/z.html", "b.html"]


def test_the_site_s_own_bundle_is_sound(root: Path, tmp_path: Path) -> None:
    archive = tmp_path / "recitals.zip"
    assert make_bundle(root / "mkdocs.offline.yml", archive).problems == ()
    with zipfile.ZipFile(archive) as file:
        file.extractall(tmp_path / "unpacked")
        assert not [name for name in file.namelist() if name.endswith(".map")]
    assert check_site(tmp_path / "unpacked", Mounting(serves_indexes=False)) == ()
