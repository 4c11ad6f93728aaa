"""What was worked out before, by the hash of everything that it was worked out from.

Nothing here is ever out of date: what does not fit is not found. The file may be deleted at any time,
and a run that is killed leaves it as it was.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from types import TracebackType
from typing import Any, Generic, NamedTuple, Self, TypeVar

Value = TypeVar("Value")

Version = Callable[[str], bytes]
"""From the id of a document to the hash of all that may be worked out from it."""
TABLE = "create table if not exists kept (key blob primary key, value blob not null)"
"""With row ids, so that keys have an index of their own: without, SQLite reads whole values to compare their keys."""
AT_ONCE = 500
"""Keys that a question asks for: SQLite takes no more than some 1,000."""
PATIENCE = 1
"""Seconds to wait for another run that writes into the same file."""
DAMAGE = {sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_SCHEMA}
"""What SQLite says of a file that will never be of use: one that is locked may be, and one on a full disk."""


def digest(*parts: bytes) -> bytes:
    """The hash of some parts; what is in one never counts as part of the next."""
    made = blake2b(digest_size=20)
    for part in parts:
        made.update(len(part).to_bytes(8, "big"))
        made.update(part)
    return made.digest()


class Memory(Generic[Value]):
    """Values by their keys, as they are: for a process that works the same out again and again, as a server does."""

    def __init__(self) -> None:
        self._values: dict[bytes, Value] = {}

    def find(self, keys: Iterable[bytes]) -> dict[bytes, Value]:
        """The values that are there, by their keys."""
        return {key: self._values[key] for key in keys if key in self._values}

    def hold(self, values: Mapping[bytes, Value]) -> None:
        """Remember these, and nothing else."""
        self._values = dict(values)


class Told(NamedTuple):
    """What was worked out from a version of a document."""

    version: bytes
    values: dict[Any, Any]
    """By the function."""


class Memo:
    """Values by document and by the function that works them out; without versions it keeps nothing."""

    def __init__(self, version: Version | None = None, before: Mapping[str, Told] | None = None) -> None:
        """The values of one build.

        Args:
            version: of each document, in this build.
            before: what was there in the build before, which serves again where the version is the same.
        """
        self._version, self._before = version, before or {}
        self._now: dict[str, Told] = {}

    def again(self, version: Version) -> Memo:
        """The values of the next build of the same process."""
        return Memo(version, self._now)

    def of(self, work: Callable[[Any, str], Any], whole: object, identifier: str) -> Any:
        """What a function gives for a document.

        Args:
            work: a function of a module, of the two that follow; it asks the first for nothing but what the version
                of the document is a hash of.
            whole: what the document is a part of.
            identifier: of the document.
        """
        if self._version is None:
            return work(whole, identifier)
        values = self._values(self._version, identifier)
        if work not in values:
            values[work] = work(whole, identifier)
        return values[work]

    def _values(self, version: Version, identifier: str) -> dict[Any, Any]:
        now = self._now.get(identifier)
        if now is None:
            current, before = version(identifier), self._before.get(identifier)
            now = self._now[identifier] = before if before and before.version == current else Told(current, {})
        return now.values


class Kept:
    """Values in one file; use it as a context, at whose end it keeps those that were asked for or put in, and no other.

    A file that is damaged, in use or cannot be written is as good as none, from the moment on when that shows.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._used: set[bytes] = set()
        self._connection: sqlite3.Connection | None = None

    def __enter__(self) -> Self:
        with suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
        if not self._open():
            self._open()  # what was damaged is there no more
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None:
            self._forget_unused()
            if self._connection is not None and self._connection.in_transaction:
                self._ask("commit")
        if self._connection is not None:
            self._connection.close()

    def use(self, keys: Iterable[bytes]) -> None:
        """Keep the values of these keys, which need not be asked for."""
        self._used.update(keys)

    def find(self, keys: Sequence[bytes]) -> dict[bytes, bytes]:
        """The values that are there, by their keys."""
        self.use(keys)
        found: dict[bytes, bytes] = {}
        for start in range(0, len(keys), AT_ONCE):
            some = keys[start : start + AT_ONCE]
            marks = ",".join("?" * len(some))
            rows = self._ask(f"select key, value from kept where key in ({marks})", some)  # noqa: S608 # question marks
            found.update((key, value) for key, value in rows)
        return found

    def put(self, key: bytes, value: bytes) -> None:
        """Keep a value."""
        self._used.add(key)
        self._ask("insert or replace into kept values (?, ?)", (key, value))

    def _forget_unused(self) -> None:
        for (key,) in self._ask("select key from kept"):
            if key not in self._used:
                self._ask("delete from kept where key = ?", (key,))

    def _open(self) -> bool:
        """Open the file and look whether its table is as it should be."""
        with suppress(sqlite3.Error):
            self._connection = sqlite3.connect(self._path, timeout=PATIENCE)
        self._ask(TABLE)
        self._ask("select key, value from kept limit 1")
        return self._connection is not None

    def _ask(self, statement: str, values: Sequence[bytes] = ()) -> list[tuple[bytes, ...]]:
        """The rows that a statement gives; none when the file fails, and none from then on."""
        if self._connection is None:
            return []
        try:
            return self._connection.execute(statement, values).fetchall()
        except sqlite3.Error as error:
            self._connection.close()  # which takes back what was not committed
            self._connection = None
            if is_damage(error):
                remove(self._path)
            return []


def is_damage(error: sqlite3.Error) -> bool:
    """Whether a database is of no use to anyone: damaged, or made by another program."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF in DAMAGE  # further bits tell more


def remove(database: Path) -> None:
    """Remove a database, and what it has noted to undo, which must not be done to the next one of its name."""
    for path in (database, database.with_name(f"{database.name}-journal")):
        with suppress(OSError):
            path.unlink()
