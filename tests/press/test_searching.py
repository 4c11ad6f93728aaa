"""The index is the same whether its pages were indexed now or before, here or on other cores."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from operator import attrgetter
from pathlib import Path

import pytest

from recitals.executors import Executor, Processes, Serial
from recitals.press import searching
from recitals.press.searching import File, Indexed, search_files
from recitals.press.store import Digest
from recitals.render.search import Entry, Findable, PageIndex, Vocabularies, build, grouped, index_page
from recitals.render.search_shards import Cut, Group, scripts

HERE = Serial()
COUNT = 60
"""Pages enough for several groups."""


def collection(count: int, **changed: str) -> list[Findable]:
    """Pages of two entries, each of which depends on a reading."""
    texts = {f"r{n}": changed.get(f"r{n}", f"Decides to dig {n} wells") for n in range(count)}
    return [
        Findable(f"resolutions/{key}/", (f"reading:{key}",), partial(entries_of, key, text), text)
        for key, text in texts.items()
    ]


def entries_of(key: str, text: str) -> list[Entry]:
    url = f"resolutions/{key}/"
    return [Entry(url, "", f"Resolution {key}", "On wells"), Entry(url, "op1", "1.", text)]


def plain(found: list[Findable]) -> list[tuple[str, str]]:
    """The files of an index that nothing is kept of."""
    return list(build(entry for page in found for entry in page.entries()))


def search(
    found: list[Findable], folder: Path, where: Executor = HERE, common: bytes = b"1", digest: Digest = str.encode
) -> list[tuple[str, str]]:
    return made(search_files(found, where, folder / "kept", common, digest))


def made(files: Iterable[File]) -> list[tuple[str, str]]:
    """What a press would make of the files."""
    return [(file.name, file.make()) for file in files]


def indexed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses of the pages that are indexed from now on, as they are."""
    seen: list[str] = []
    index = index_page

    def counted(page: list[Entry], vocabularies: Vocabularies) -> PageIndex:
        seen.append(page[0].url)
        return index(page, vocabularies)

    monkeypatch.setattr(searching, "index_page", counted)
    return seen


def group_of(url: str, found: list[Findable]) -> list[str]:
    """The addresses of the pages that stand in a group with one; there are other groups."""
    groups = [[page.url for page in each] for each in grouped(found, attrgetter("url"))]
    assert len(groups) > 2
    return next(each for each in groups if url in each)


@pytest.mark.parametrize("where", [Serial(), Processes(2)], ids=str)
def test_the_files_are_those_of_a_plain_build(tmp_path: Path, where: Executor) -> None:
    found = collection(700)  # of which there are more groups than one process takes
    for _ in range(2):
        assert search(found, tmp_path, where) == plain(found)


def test_only_what_changed_is_indexed_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = collection(COUNT)
    search(before, tmp_path)
    seen = indexed(monkeypatch)
    changed = collection(COUNT, r3="Decides to dig no wells")
    assert search(changed, tmp_path) == plain(changed)
    assert seen == group_of("resolutions/r3/", before)


def test_a_page_more_changes_no_other_group(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    search(collection(COUNT)[1:], tmp_path)
    seen = indexed(monkeypatch)
    found = collection(COUNT)
    assert search(found, tmp_path) == plain(found)
    assert seen == group_of("resolutions/r0/", found)


def test_what_a_page_is_made_of_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = collection(COUNT)
    search(found, tmp_path)
    seen = indexed(monkeypatch)
    search(found, tmp_path, digest=lambda name: b"another" if name == "reading:r2" else name.encode())
    assert seen == group_of("resolutions/r2/", found)


def test_another_program_indexes_everything(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    search(collection(3), tmp_path)
    seen = indexed(monkeypatch)
    search(collection(3), tmp_path, common=b"2")
    assert len(seen) == 3


def test_with_a_memory_the_files_are_the_same_and_only_the_page_is_indexed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = Indexed()

    def again(found: list[Findable]) -> list[tuple[str, str]]:
        return made(search_files(found, HERE, tmp_path / "kept", b"1", str.encode, before))

    first = collection(COUNT)
    assert again(first) == plain(first)
    again(collection(COUNT, r3="Decides to dig no wells"))  # indexes all pages of the group
    seen = indexed(monkeypatch)
    for text in ("Decides to fill the wells", "Invites States to drink", "Decides to fill the wells"):
        changed = collection(COUNT, r3=text)
        assert again(changed) == plain(changed)
    assert seen == ["resolutions/r3/"] * 3
    fewer = collection(COUNT - 7)
    assert again(fewer) == plain(fewer)
    assert again(first) == plain(first)


def test_shards_are_joined_again_only_where_a_term_changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    limit = 300
    monkeypatch.setattr(searching, "SHARD_LIMIT", limit)
    joined: list[str] = []

    def counted(cut: Cut, groups: Sequence[Group], limit: int) -> list[tuple[str, str]]:
        joined.append(cut.prefix)
        return scripts(cut, groups, limit)

    monkeypatch.setattr(searching, "scripts", counted)

    def again(found: list[Findable]) -> dict[str, str]:
        """The files, and what they follow from."""
        files = list(search_files(found, HERE, tmp_path / "kept", b"1", str.encode))
        assert made(files) == list(build((entry for page in found for entry in page.entries()), limit))
        return {file.name: file.inputs for file in files}

    before = again(collection(COUNT))
    assert len([name for name in before if name.startswith("terms/")]) > 20
    joined.clear()
    same = list(search_files(collection(COUNT), HERE, tmp_path / "kept", b"1", str.encode))
    assert {file.name: file.inputs for file in same} == before
    assert joined == []
    after = again(collection(COUNT, r3="Decides to dig 3 zebras"))
    changed = {name for name in after if after[name] != before.get(name)}
    assert {"terms/t-z.js", "index.js"} <= changed
    assert len(changed) < len(after) / 2
    again(collection(COUNT + 9))
