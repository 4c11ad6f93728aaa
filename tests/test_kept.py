"""What is kept is found again; a file that cannot be used is as good as none, whatever is wrong with it."""

from __future__ import annotations

import resource
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from recitals import kept as room
from recitals.kept import AT_ONCE, Kept, Memory, digest

MANY = {digest(str(number).encode()): str(number).encode() * 300 for number in range(AT_ONCE + 100)}


def keep(path: Path, values: dict[bytes, bytes]) -> None:
    with Kept(path) as kept:
        for key, value in values.items():
            kept.put(key, value)


def found(path: Path) -> dict[bytes, bytes]:
    with Kept(path) as kept:
        return kept.find([*MANY])


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file that keeps many values."""
    keep(tmp_path / "deep" / "kept.sqlite", MANY)
    return tmp_path / "deep" / "kept.sqlite"


def test_what_is_kept_is_found(path: Path) -> None:
    assert found(path) == found(path) == MANY


def test_what_nobody_asks_for_is_forgotten(path: Path) -> None:
    first, second, *_ = MANY
    with Kept(path) as kept:
        kept.find([first])
        kept.use([second])
    assert found(path).keys() == {first, second}


def test_a_run_that_breaks_off_leaves_it_as_it_was(path: Path) -> None:
    def broken() -> None:
        with Kept(path) as kept:
            kept.put(b"new", b"value")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        broken()
    assert found(path) == MANY


def scramble(path: Path) -> None:
    """Leave the first page, by which the file looks sound, and nothing of the others."""
    data = path.read_bytes()
    path.write_bytes(data[:4096] + bytes(byte ^ 0x55 for byte in data[4096:]))


def of_another_program(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("create table kept (name text)")


DAMAGE: dict[str, Callable[[Path], object]] = {
    "empty": lambda path: path.write_bytes(b""),
    "no database": lambda path: path.write_bytes(b"no database at all" * 100),
    "cut": lambda path: path.write_bytes(path.read_bytes()[: 4096 * 5]),
    "scrambled": scramble,
    "of another program": of_another_program,
}


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=list(DAMAGE))
def test_a_damaged_file_is_as_good_as_none_and_replaced(path: Path, damage: Callable[[Path], object]) -> None:
    damage(path)
    assert found(path) == {}
    keep(path, MANY)
    assert found(path) == MANY


@contextmanager
def held(path: Path, how: str) -> Iterator[None]:
    """Another process that uses the file."""
    with closing(sqlite3.connect(path)) as other:
        other.execute(f"begin {how}")
        yield


@pytest.mark.parametrize(("how", "known"), [("immediate", MANY), ("exclusive", {})])
def test_while_another_run_writes_nothing_is_kept_and_nothing_lost(
    path: Path, monkeypatch: pytest.MonkeyPatch, how: str, known: dict[bytes, bytes]
) -> None:
    monkeypatch.setattr(room, "PATIENCE", 0)
    with held(path, how):
        assert found(path) == known
        keep(path, {b"new": b"value"})
    assert found(path) == MANY


@contextmanager
def full_disk() -> Iterator[None]:
    """No file can grow."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (8192, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_on_a_full_disk_nothing_is_kept_and_nothing_lost(path: Path) -> None:
    with full_disk():
        keep(path, {**MANY, b"new": b"value" * 99_999})
    assert found(path) == MANY


def test_where_no_file_can_be_nothing_is_kept(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    keep(tmp_path / "file" / "kept.sqlite", MANY)
    assert found(tmp_path / "file" / "kept.sqlite") == {}


def test_memory_holds_what_it_was_given_last() -> None:
    memory = Memory[int]()
    memory.hold({b"a": 1})
    memory.hold({b"b": 2})
    assert memory.find([b"a", b"b"]) == {b"b": 2}


def test_parts_are_not_run_together() -> None:
    assert digest(b"ab", b"c") != digest(b"a", b"bc") != digest(b"abc")
