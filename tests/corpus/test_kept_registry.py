"""A registry that is kept is the one that the files say, whatever has been done to them."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from recitals.corpus import registry as kept
from recitals.corpus.registry import kept_registry
from recitals.source import RegistryFiles, read_registry


@pytest.fixture
def source(tmp_path: Path, root: Path) -> Path:
    shutil.copytree(root / "source" / "schema", tmp_path / "source" / "schema")
    for name in ("instruments/crc", "instruments/iccpr", "bodies/united-nations", "languages/zh"):
        (tmp_path / "source" / name).parent.mkdir(exist_ok=True)
        shutil.copy(root / "source" / f"{name}.yml", tmp_path / "source" / f"{name}.yml")
    return tmp_path / "source"


def edit(path: Path) -> None:
    path.write_text(path.read_text("utf-8").replace("title: ", "title: New "), encoding="utf-8")


EDITS: dict[str, Callable[[Path], object]] = {
    "an instrument": lambda source: edit(source / "instruments" / "crc.yml"),
    "one more": lambda source: shutil.copy(
        source / "instruments" / "crc.yml", source / "instruments" / "convention.yml"
    ),
    "one less": lambda source: (source / "instruments" / "crc.yml").unlink(),
    "another name": lambda source: (source / "instruments" / "crc.yml").rename(source / "instruments" / "child.yml"),
    "a text beside": lambda source: (source / "instruments" / "crc.txt").write_text("Article 1\n\nA child is a child."),
    "a body": lambda source: (source / "bodies" / "wto.yml").write_text("name: [\n"),
    "a language": lambda source: (source / "languages" / "xx.yml").write_text("name: [\n"),
    "a file that is not read": lambda source: (source / "instruments" / "crc.pdf").write_bytes(b"%PDF"),
    "the schema": lambda source: (source / "schema" / "instrument.schema.json").write_text("{"),
}


@pytest.mark.parametrize("what", EDITS)
def test_it_follows_the_files(source: Path, tmp_path: Path, what: str) -> None:
    cache = tmp_path / "registry.sqlite"
    assert kept_registry(source, cache) == kept_registry(source, cache) == read_registry(source)
    before = read_registry(source)
    EDITS[what](source)
    assert kept_registry(source, cache) == read_registry(source) != before


def test_it_follows_the_files_behind_a_link(source: Path, tmp_path: Path) -> None:
    cache, linked = tmp_path / "registry.sqlite", tmp_path / "linked"
    linked.mkdir()
    (source / "instruments" / "crc.yml").rename(linked / "crc.yml")
    (source / "instruments" / "more").symlink_to(linked)
    before = kept_registry(source, cache)
    assert "crc" in before.registry.instruments
    edit(linked / "crc.yml")
    assert kept_registry(source, cache) == read_registry(source) != before


def test_what_is_written_while_it_is_read_is_not_kept(
    source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache, crc = tmp_path / "registry.sqlite", source / "instruments" / "crc.yml"
    before = crc.read_bytes()

    def written_meanwhile(root: Path) -> RegistryFiles:
        edit(crc)
        return read_registry(root)

    with monkeypatch.context() as patched:
        patched.setattr(kept, "read_registry", written_meanwhile)
        kept_registry(source, cache)
    crc.write_bytes(before)
    assert kept_registry(source, cache) == read_registry(source)


def test_nothing_is_read_again_while_nothing_changes(
    source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = kept_registry(source, tmp_path / "registry.sqlite")
    monkeypatch.setattr(kept, "read_registry", lambda _: pytest.fail("it was read again"))
    assert kept_registry(source, tmp_path / "registry.sqlite") == made


def test_a_damaged_cache_is_as_good_as_none(source: Path, tmp_path: Path) -> None:
    (tmp_path / "registry.sqlite").write_bytes(b"not a database " * 99)
    assert kept_registry(source, tmp_path / "registry.sqlite") == read_registry(source)
