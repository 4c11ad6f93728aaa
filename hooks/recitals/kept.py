"""What was worked out before, by the hash of everything that it was worked out from.

Nothing here is ever out of date: what does not fit is not found. The file may be deleted at any time,
and a run that is killed leaves it as it was.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from hashlib import blake2b
from pathlib import Path
from types import TracebackType
from typing import Generic, Self, TypeVar

Value = TypeVar("Value")

TABLE = "create table if not exists kept (key blob primary key, value blob not null) without rowid"
AT_ONCE = 500
"""Keys that a question asks for: SQLite takes no more than some 1,000."""


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


class Kept:
    """Values in one file; use it as a context, at whose end it keeps those that were asked for or put in, and no other.

    A file that is damaged or cannot be written is as good as none.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._used: set[bytes] = set()
        self._connection: sqlite3.Connection | None = None

    def __enter__(self) -> Self:
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._connection = self._open()
        except (OSError, sqlite3.OperationalError):
            self._connection = None
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._connection is None:
            return
        if kind is None:
            self._forget_unused(self._connection)
            self._connection.commit()
        self._connection.close()

    def use(self, keys: Iterable[bytes]) -> None:
        """Keep the values of these keys, which need not be asked for."""
        self._used.update(keys)

    def find(self, keys: Sequence[bytes]) -> dict[bytes, bytes]:
        """The values that are there, by their keys."""
        self.use(keys)
        if self._connection is None:
            return {}
        found: dict[bytes, bytes] = {}
        for start in range(0, len(keys), AT_ONCE):
            some = keys[start : start + AT_ONCE]
            marks = ",".join("?" * len(some))
            found.update(self._connection.execute(f"select key, value from kept where key in ({marks})", some))  # noqa: S608 # question marks
        return found

    def put(self, key: bytes, value: bytes) -> None:
        """Keep a value."""
        self._used.add(key)
        if self._connection is not None:
            self._connection.execute("insert or replace into kept values (?, ?)", (key, value))

    def _forget_unused(self, connection: sqlite3.Connection) -> None:
        stored = {key for (key,) in connection.execute("select key from kept")}
        connection.executemany("delete from kept where key = ?", [(key,) for key in stored - self._used])

    def _open(self) -> sqlite3.Connection:
        """The file's table; a damaged file is replaced."""
        connection = sqlite3.connect(self._path, timeout=1)
        try:
            connection.execute(TABLE)
        except sqlite3.DatabaseError:
            connection.close()
            self._path.unlink(missing_ok=True)
            connection = sqlite3.connect(self._path, timeout=1)
            connection.execute(TABLE)
        return connection
