"""What did not change is put back as it was; whatever a file depends on, it is made again when that changes."""

from __future__ import annotations

import os
import sqlite3
from collections import Counter
from collections.abc import Callable, Mapping
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest

from recitals.executors import Serial
from recitals.kept import digest
from recitals.press import records
from recitals.press.output import Output
from recitals.press.press import Change, Press, Work, content_hash, file_work
from recitals.press.printing import Printed
from recitals.press.records import NOTHING, Record, Records, Sound, read_records, write_records
from recitals.press.store import Store
from recitals.render.watch import Watched, Witness, dependency


class House:
    """A project with a few values that files are made from."""

    def __init__(self, folder: Path, moves: bool) -> None:
        self.folder, self.moves = folder, moves
        self.values = {"a": "apple", "b": "bread"}
        self.made: list[str] = []
        self.builds = 0

    def build(self, *works: tuple[str, str], common: bytes = b"1") -> Counter[Change]:
        """Make files: each of the values that are named after its path, and of none but those."""
        self.builds += 1
        self.made.clear()
        witness = Witness()
        watched = Watched("value", self.values, witness)
        output = Output(str(self.site))
        output.put_aside()
        output.put_back()
        press = Press(output, Store(self.folder / "kept", common), self.digest, witness, Serial())
        _, changes = press.run([Work(path, partial(self.make, path, keys, watched), "") for path, keys in works])
        press.store.close()
        return changes

    def make(self, path: str, keys: str, values: Mapping[str, str]) -> tuple[bytes, None]:
        self.made.append(path)
        every = sorted(values) if keys == "*" else keys
        return " ".join(values.get(key, "-") for key in every).encode(), None

    def digest(self, name: str) -> bytes:
        key = name.partition(":")[2]
        return digest(repr(sorted(self.values.items()) if key == "*" else self.values.get(key)).encode())

    @property
    def site(self) -> Path:
        return self.folder / (f"site{self.builds}" if self.moves else "site")

    def read(self, path: str) -> str:
        return (self.site / path).read_text(encoding="utf-8")


@pytest.fixture(params=[True, False], ids=["elsewhere", "in place"])
def house(tmp_path: Path, request: pytest.FixtureRequest) -> House:
    """Each build into a new folder, or over the one before."""
    return House(tmp_path, request.param)


FILES = (("x/1.html", "a"), ("x/2.html", "ab"), ("3.html", "c"), ("4.html", "*"))


def kept_files(house: House) -> list[Path]:
    return [path for path in (house.folder / "kept").rglob("*") if path.is_file() and path.suffix != ".sqlite"]


def test_a_second_build_makes_nothing(house: House) -> None:
    assert house.build(*FILES) == {Change.NEW: 4}
    assert house.build(*FILES) == {Change.SAME: 4}
    assert house.made == []
    assert [house.read(path) for path, _ in FILES] == ["apple", "apple bread", "-", "apple bread"]


def test_what_a_change_reaches_is_made_again_and_no_more(house: House) -> None:
    house.build(*FILES)
    house.values["b"] = "butter"
    assert house.build(*FILES) == {Change.SAME: 2, Change.CHANGED: 2}
    assert house.made == ["x/2.html", "4.html"]
    assert house.read("x/2.html") == "apple butter"


def test_what_was_not_there_is_a_dependency_too(house: House) -> None:
    house.build(*FILES)
    house.values["c"] = "cheese"
    house.build(*FILES)
    assert house.made == ["3.html", "4.html"]
    assert house.read("3.html") == "cheese"


def test_another_program_makes_everything(house: House) -> None:
    house.build(*FILES)
    assert house.build(*FILES, common=b"2") == {Change.CHANGED: 4}


def test_a_file_that_is_gone_is_forgotten(house: House) -> None:
    house.build(*FILES)
    house.build(*FILES[:1])
    assert len(kept_files(house)) == 1
    assert [path.name for path in house.site.rglob("*.html")] == ["1.html"]
    assert house.build(*FILES) == {Change.SAME: 1, Change.NEW: 3}


def test_who_writes_into_the_site_does_not_change_the_next_one(house: House) -> None:
    house.build(*FILES)
    written = house.site / "x/1.html"
    os.utime(written, ns=(1, 1))
    written.write_text("vandal", encoding="utf-8")
    house.build(*FILES)
    assert house.made == ["x/1.html"]
    assert house.read("x/1.html") == "apple"


def test_a_kept_file_that_was_deleted_is_made_again(house: House) -> None:
    house.build(*FILES)
    for path in kept_files(house):
        path.unlink()
    assert house.build(*FILES) == {Change.CHANGED if house.moves else Change.SAME: 4}
    assert house.read("4.html") == "apple bread"


@pytest.mark.parametrize("content", [b"", b"not a database " * 99])
def test_a_damaged_list_is_as_good_as_none(house: House, content: bytes) -> None:
    house.build(*FILES)
    (house.folder / "kept" / "files.sqlite").write_bytes(content)
    assert house.build(*FILES) == {Change.NEW: 4}
    assert house.build(*FILES) == {Change.SAME: 4}


def test_records_that_cannot_be_read_are_as_good_as_none(house: House) -> None:
    house.build(*FILES)
    with sqlite3.connect(house.folder / "kept" / "files.sqlite") as connection:
        connection.execute("alter table files rename column links to records")
    connection.close()
    assert house.build(*FILES) == {Change.NEW: 4}


def test_a_build_that_breaks_off_leaves_what_was_there(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    house.build(*FILES)
    house.values.update(a="ant", b="bee")
    plain = House.make

    def breaks(self: House, path: str, keys: str, values: Mapping[str, str]) -> tuple[bytes, None]:
        if path == "4.html":
            raise KeyboardInterrupt
        return plain(self, path, keys, values)

    monkeypatch.setattr(House, "make", breaks)
    with pytest.raises(KeyboardInterrupt):
        house.build(*FILES)
    monkeypatch.undo()
    house.build(*FILES)
    assert [house.read(path) for path, _ in FILES] == ["ant", "ant bee", "-", "ant bee"]
    house.values.update(a="apple", b="bread")
    house.build(*FILES)
    assert [house.read(path) for path, _ in FILES] == ["apple", "apple bread", "-", "apple bread"]


def test_what_a_killed_build_has_left_is_removed_by_the_next(house: House) -> None:
    house.build(*FILES)
    sound = kept_files(house)
    for name in ("0123", f"{sound[0].name}.4711"):
        (sound[0].parent / name).write_bytes(b"half")
    house.build(*FILES)
    assert kept_files(house) == sound


def test_a_kept_file_that_goes_away_while_it_is_put_back_is_made_again(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    house.build(*FILES)
    link = os.link

    def swept(kept: str, target: str) -> None:
        Path(kept).unlink(missing_ok=True)
        link(kept, target)

    monkeypatch.setattr(os, "link", swept)
    house.values["b"] = "butter"
    house.build(*FILES)
    assert [house.read(path) for path, _ in FILES] == ["apple", "apple butter", "-", "apple butter"]


def test_where_nothing_can_be_kept_the_site_is_the_same(house: House) -> None:
    (house.folder / "kept").write_text("no folder", encoding="utf-8")
    for _ in range(2):
        assert house.build(*FILES) == {Change.NEW: 4}
        assert [house.read(path) for path, _ in FILES] == ["apple", "apple bread", "-", "apple bread"]


@pytest.mark.parametrize("how", ["immediate", "exclusive"])
def test_a_list_that_another_build_writes_is_left_alone(
    house: House, monkeypatch: pytest.MonkeyPatch, how: str
) -> None:
    monkeypatch.setattr(records, "PATIENCE", 0)
    house.build(*FILES)
    with closing(sqlite3.connect(house.folder / "kept" / "files.sqlite")) as other:
        other.execute(f"begin {how}")
        house.build(*FILES)
        assert house.read("x/2.html") == "apple bread"
    assert Change.NEW not in house.build(*FILES)
    assert house.build(*FILES) == {Change.SAME: 4}


def test_of_two_builds_at_once_the_list_is_that_of_the_last(tmp_path: Path) -> None:
    def record(name: str, key: str) -> Record:
        return Record(name, "", "", key, 1, 1, Printed(name, "", ""))

    database = tmp_path / "files.sqlite"
    first = Records({"1": record("1", "a"), "2": record("2", "a")}, Sound("files", ()))
    known = write_records(database, NOTHING, first)
    write_records(database, known, Records({"1": record("1", "b"), "3": record("3", "b")}))  # some link led nowhere
    last = write_records(database, known, Records(known.files, known.sound, known.version))
    assert read_records(database) == last
    assert last.files == first.files


def test_a_finished_file_is_known_by_its_content() -> None:
    work = file_work("search/index.js", "a\nb")
    assert work.make() == (b"a\nb", None)
    assert work.inputs == content_hash(b"a\nb") != content_hash(b"a\nc")


def test_a_witness_sees_every_way_of_asking() -> None:
    witness = Witness()
    watched = Watched("value", {"a": 1}, witness)
    asked: dict[str, list[str]] = {}
    ways: dict[str, Callable[[], object]] = {
        "index": lambda: watched["a"],
        "get": lambda: watched.get("b"),
        "in": lambda: "c" in watched,
        "values": lambda: list(watched.values()),
        "len": lambda: len(watched),
        "equal": lambda: watched == {"a": 1},
    }
    for name, ask in ways.items():
        witness.clear()
        ask()
        asked[name] = sorted(witness.seen)
    every = dependency("value")
    assert asked["index"] == ["value:a"]
    assert asked["get"] == ["value:b"]
    assert asked["in"] == ["value:c"]
    assert all(every in seen for seen in (asked["values"], asked["len"], asked["equal"]))
