"""Reading many texts: the same readings serially, on several cores, on a cluster and from the cache."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from tests.cycles import cycles

from recitals.cite.find import Finder
from recitals.corpus import Cache, Read, Text, Tools, read, read_all
from recitals.corpus import reading as reading_module
from recitals.corpus.fingerprint import registry_digest, text_digest, tools_digest
from recitals.executors import Executor, Processes, Serial, executor
from recitals.model import Registry
from recitals.source import Reader, open_reader

FRONT = "---\ntitle: On wells\nbody: un-general-assembly\nnumber: 75/{n}\nyear: 2020\n---\n"
BODY = """The General Assembly,

Recalling its resolution 70/1 of 25 September 2015 and article 24 of the Convention on the Rights of the Child,

1. Decides to dig {n} wells, as said in paragraph 2 below;

2. Requests a report on the implementation of the present resolution.
"""


@pytest.fixture(scope="module")
def tools(root: Path, registry: Registry, finder: Finder) -> Tools:
    reader = open_reader(registry.bodies, root / "source")
    assert isinstance(reader, Reader)
    return Tools(reader, finder)


def texts(count: int) -> list[Text]:
    made = [(f"a-res-75-{n}", FRONT.format(n=n) + BODY.format(n=n)) for n in range(1, count + 1)]
    return [Text(name, f"source/resolutions/{name}.txt", text.encode()) for name, text in made]


def serially(tools: Tools, count: int) -> list[Read]:
    return [read(tools, text) for text in texts(count)]


@pytest.mark.parametrize("where", [Serial(), Processes(2)], ids=str)
def test_where_a_text_is_read_changes_nothing(tools: Tools, where: Executor) -> None:
    assert list(read_all(texts(70), tools, where)) == serially(tools, 70)


def test_reading_leaves_no_cycle(tools: Tools, root: Path) -> None:
    """A build looks for none, and would keep them all."""
    seed = (root / "source/resolutions/wtdc-res-67-2010.txt").read_bytes()
    several = [*texts(2), Text("wtdc-res-67-2010", "seed.txt", seed), Text("bad", "bad.txt", b"\xff\xfe")]
    list(read_all(several, tools))  # what is worked out once stays
    assert cycles(lambda: list(read_all(several, tools))) == []


def test_a_text_that_is_none_keeps_its_place(tools: Tools) -> None:
    before, after = texts(2)
    bad = Text("bad", "bad.txt", b"\xff\xfe")
    made = list(read_all([before, bad, after], tools))
    assert [one.reading is not None for one in made] == [True, False, True]
    assert [problem.code for problem in made[1].problems] == ["not-utf8"]


class Counting:
    """Reads in this process, and counts."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.read: list[str] = []
        plain = reading_module.read

        def counted(tools: Tools, text: Text) -> Read:
            self.read.append(text.id)
            return plain(tools, text)

        monkeypatch.setattr(reading_module, "read", counted)


def keys(tools: Tools, given: list[Text]) -> dict[str, bytes]:
    read_with = tools_digest(tools)
    return {text.id: text_digest(read_with, text) for text in given}


def cached(path: Path, tools: Tools, given: list[Text]) -> list[Read]:
    with Cache(path, keys(tools, given)) as cache:
        return list(read_all(given, tools, cache=cache))


def test_what_did_not_change_is_not_read_again(tools: Tools, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path, counting = tmp_path / "deep" / "cache.sqlite", Counting(monkeypatch)
    first = cached(path, tools, texts(4))
    changed = [
        replace(text, data=text.data + b"\n3. Thanks all.\n") if text.id.endswith("2") else text for text in texts(4)
    ]
    counting.read.clear()
    second = cached(path, tools, changed)
    assert counting.read == ["a-res-75-2"]
    assert [one == other for one, other in zip(first, second, strict=True)] == [True, False, True, True]
    assert second == [read(tools, text) for text in changed]


def test_a_renamed_text_is_another_text(tools: Tools, tmp_path: Path) -> None:
    (text,) = texts(1)
    cached(tmp_path / "c", tools, [text])
    (made,) = cached(tmp_path / "c", tools, [replace(text, id="a-res-75-9", shown="other.txt")])
    assert made.reading is not None
    assert (made.reading.resolution.id, made.reading.resolution.path) == ("a-res-75-9", "other.txt")


def test_another_registry_reads_everything_anew(tools: Tools, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cached(tmp_path / "c", tools, texts(3))
    registry = tools.finder.registry
    fewer = Registry({key: one for key, one in registry.instruments.items() if key != "crc"}, registry.bodies)
    counting = Counting(monkeypatch)
    made = cached(tmp_path / "c", Tools(tools.reader, Finder.of(fewer)), texts(3))
    assert len(counting.read) == 3
    assert all("crc" not in {c.instrument for c in one.reading.citations} for one in made if one.reading)


def test_what_no_reading_depends_on_does_not_count(tools: Tools) -> None:
    registry = tools.finder.registry
    crc = registry.instruments["crc"]
    reworded = replace(crc, summaries={**crc.summaries, "art-1": "Other words."})
    renamed = replace(crc, alone=("Treaty of Wells",))
    one, other = (replace(registry, instruments={**registry.instruments, "crc": new}) for new in (reworded, renamed))
    assert registry_digest(one) == registry_digest(registry) != registry_digest(other)


CHANGES = {
    "words of a paragraph that cites only itself": (b"as said", b"as told", {"a-res-75-1"}),
    "words of the one that cites": (b"and article 24", b"and also article 24", {"crc", "a-res-70-1"}),
    "what is cited": (b"article 24", b"article 28", {"crc", "a-res-70-1"}),
    "a label": (b"2. Requests", b"3. Requests", {"crc", "a-res-70-1", "a-res-75-1"}),
    "the title": (b"title: On", b"title: Of", {"crc", "a-res-70-1", "a-res-75-1"}),
}


@pytest.mark.parametrize(("old", "new", "pages"), CHANGES.values(), ids=CHANGES)
def test_what_the_page_of_a_cited_document_shows_has_a_hash_by_itself(
    tools: Tools, old: bytes, new: bytes, pages: set[str]
) -> None:
    (text,) = texts(1)
    assert old in text.data
    before, after = read(tools, text).quoted, read(tools, replace(text, data=text.data.replace(old, new, 1))).quoted
    assert before.keys() == after.keys() == {"crc", "a-res-70-1", "a-res-75-1"}
    assert {identifier for identifier in before if before[identifier] != after[identifier]} == pages


def test_another_program_reads_everything_anew(tools: Tools, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cached(tmp_path / "c", tools, texts(3))
    monkeypatch.setattr("recitals.corpus.fingerprint.program", lambda: b"another version")
    counting = Counting(monkeypatch)
    cached(tmp_path / "c", tools, texts(3))
    assert len(counting.read) == 3


@pytest.mark.parametrize("content", [b"", b"no database at all" * 100])
def test_a_damaged_cache_is_as_good_as_none(tools: Tools, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "c").write_bytes(content)
    assert cached(tmp_path / "c", tools, texts(2)) == serially(tools, 2)
    assert cached(tmp_path / "c", tools, texts(2)) == serially(tools, 2)


def test_a_cache_that_cannot_be_there_is_as_good_as_none(tools: Tools, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert cached(tmp_path / "file" / "c", tools, texts(2)) == serially(tools, 2)


def rows(path: Path) -> int:
    with sqlite3.connect(path) as connection:
        return int(connection.execute("select count(*) from kept").fetchone()[0])


def test_texts_that_are_gone_are_forgotten(tools: Tools, tmp_path: Path) -> None:
    cached(tmp_path / "c", tools, texts(5))
    cached(tmp_path / "c", tools, texts(2))
    assert rows(tmp_path / "c") == 2


def test_a_run_that_breaks_off_leaves_the_cache_as_it_was(tools: Tools, tmp_path: Path) -> None:
    cached(tmp_path / "c", tools, texts(2))

    def broken() -> Iterator[None]:
        with Cache(tmp_path / "c", keys(tools, texts(9))) as cache:
            for _ in read_all(texts(9), tools, cache=cache):
                raise KeyboardInterrupt
        yield

    with pytest.raises(KeyboardInterrupt):
        list(broken())
    assert rows(tmp_path / "c") == 2


@pytest.mark.slow
def test_a_cluster_reads_the_same_and_a_lost_worker_loses_nothing(tools: Tools) -> None:
    distributed = pytest.importorskip("distributed", reason="the extra “distributed” is not installed")
    given = texts(200)
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=":0", silence_logs=50
    ) as cluster:
        where = executor(cluster.scheduler_address)
        made = read_all(given, tools, where)
        found = [next(made)]
        assert all(task.run_spec for task in cluster.scheduler.tasks.values())  # whatever is lost can be made again
        next(iter(cluster.workers.values())).process.process._process.kill()  # without a chance to say goodbye
        found += made
    assert found == serially(tools, 200)
