"""Readings that were made before, by the content they were made from.

A key is the hash of the text, of all that it is read with, and of the program that reads it. So nothing
is ever out of date: what does not fit is not found. The file may be deleted at any time, and a build
that is killed leaves it as it was.
"""

from __future__ import annotations

import pickle
import sqlite3
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

from recitals.corpus.fingerprint import text_digest, tools_digest
from recitals.corpus.texts import Read, Text, Tools

TABLE = "create table if not exists readings (key blob primary key, reading blob not null) without rowid"
AT_ONCE = 500
"""Keys a question asks for: SQLite takes no more than some 1,000."""


def pack(made: Read) -> bytes:
    """A reading as bytes."""
    return pickle.dumps(made, pickle.HIGHEST_PROTOCOL)


def unpack(packed: bytes) -> Read:
    """The reading in bytes that `pack` made."""
    made: Read = pickle.loads(packed)  # noqa: S301 # written by this program, below the project's own folder
    return made


class Cache:
    """Readings in one file, for one set of tools; use it as a context, which keeps what was put into it.

    A file that is damaged or cannot be written is as good as none: then everything is read anew.
    """

    def __init__(self, path: Path, tools: Tools) -> None:
        self._path = path
        self._with = tools_digest(tools)
        self._used: set[bytes] = set()
        self._connection: sqlite3.Connection | None = None

    def __enter__(self) -> Cache:
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
            self._forget_unused()
            self._connection.commit()
        self._connection.close()

    def known(self, texts: Sequence[Text]) -> dict[str, bytes]:
        """The packed readings that are there, by the ids of their texts."""
        ids = {self._key(text): text.id for text in texts}
        keys = list(ids)
        starts = range(0, len(keys) if self._connection else 0, AT_ONCE)
        rows = (row for start in starts for row in self._select(keys[start : start + AT_ONCE]))
        self._used |= set(keys)
        return {ids[key]: packed for key, packed in rows}

    def put(self, text: Text, packed: bytes) -> None:
        """Keep a reading."""
        if self._connection is not None:
            self._connection.execute("insert or replace into readings values (?, ?)", (self._key(text), packed))

    def _key(self, text: Text) -> bytes:
        return text_digest(self._with, text)

    def _select(self, keys: Sequence[bytes]) -> list[tuple[bytes, bytes]]:
        if self._connection is None:
            return []
        marks = ",".join("?" * len(keys))
        return self._connection.execute(f"select key, reading from readings where key in ({marks})", keys).fetchall()  # noqa: S608 # question marks

    def _forget_unused(self) -> None:
        """Texts that were changed or taken away, and readings by an earlier program."""
        if self._connection is not None:
            stored = {key for (key,) in self._connection.execute("select key from readings")}
            self._connection.executemany("delete from readings where key = ?", [(key,) for key in stored - self._used])

    def _open(self) -> sqlite3.Connection:
        """The file's tables; a damaged file is replaced."""
        connection = sqlite3.connect(self._path, timeout=1)
        try:
            connection.execute(TABLE)
        except sqlite3.DatabaseError:
            connection.close()
            self._path.unlink(missing_ok=True)
            connection = sqlite3.connect(self._path, timeout=1)
            connection.execute(TABLE)
        return connection
