"""The index is the same whether its pages were indexed now or before, here or on other cores."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from recitals.executors import Processes, Serial
from recitals.press import searching
from recitals.press.searching import search_files
from recitals.render.search import Entry, PageIndex, Vocabularies, build, index_page


def collection(count: int) -> list[Entry]:
    """Pages of two entries."""
    made: list[Entry] = []
    for n in range(count):
        url = f"resolutions/{n}/"
        made += [Entry(url, "", f"Resolution {n}", "On wells"), Entry(url, "op1", "1.", f"Decides to dig {n} wells")]
    return made


def indexed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses of the pages that are indexed from now on, as they are."""
    seen: list[str] = []
    plain = index_page

    def counted(page: list[Entry], vocabularies: Vocabularies) -> PageIndex:
        seen.append(page[0].url)
        return plain(page, vocabularies)

    monkeypatch.setattr(searching, "index_page", counted)
    return seen


@pytest.mark.parametrize("where", [Serial(), Processes(2)], ids=str)
def test_the_files_are_those_of_a_plain_build(tmp_path: Path, where: Serial | Processes) -> None:
    entries = collection(50)
    for _ in range(2):
        assert list(search_files(entries, where, tmp_path / "kept", b"1")) == list(build(entries))


def test_only_what_changed_is_indexed_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    entries, seen = collection(5), indexed(monkeypatch)
    list(search_files(entries, Serial(), tmp_path / "kept", b"1"))
    seen.clear()
    entries[7] = replace(entries[7], text="Decides to dig no wells")
    assert list(search_files(entries, Serial(), tmp_path / "kept", b"1")) == list(build(entries))
    assert seen == ["resolutions/3/"]


def test_another_program_indexes_everything(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    list(search_files(collection(3), Serial(), tmp_path / "kept", b"1"))
    seen = indexed(monkeypatch)
    list(search_files(collection(3), Serial(), tmp_path / "kept", b"2"))
    assert len(seen) == 3
