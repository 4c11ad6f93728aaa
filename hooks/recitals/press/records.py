"""The list of the files of a build: what each was made from, and what is to be known of its links."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from recitals.kept import PATIENCE
from recitals.press.printing import Printed

TABLES = """
create table if not exists files (path text primary key, inputs text, made_of text, key text, size int, changed int,
    page text, anchors text, links text);
create table if not exists framed (path text primary key, anchors text, links text);
create table if not exists sound (files text primary key);
"""
COLUMNS = "path, inputs, made_of, key, size, changed, page, anchors, links"


class Record(NamedTuple):
    """A file as it was made."""

    path: str
    """Where it stands in the site."""
    inputs: str
    """What was handed to the work that made it, and the frame it was put into."""
    made_of: str
    """What that work asked for besides, each on a line."""
    key: str
    size: int
    changed: int
    """When the kept file was written, in nanoseconds: whoever writes into it after that has changed it."""
    printed: Printed | None = None


class Sound(NamedTuple):
    """What is to be known of a site, besides its files' records, in which every link leads somewhere."""

    files: str
    """The hash of the names of what can be linked and is no page."""
    framed: tuple[Printed, ...]
    """The pages that the press did not write."""


class Records(NamedTuple):
    """All that is known of a build."""

    files: Mapping[str, Record]
    """By their paths."""
    sound: Sound | None = None
    """None when some link led nowhere."""
    version: int = 0
    """How many builds have written the list."""


NOTHING = Records({})


def read_records(database: Path) -> Records:
    """The list in a file; nothing when there is none.

    Raises:
        sqlite3.Error: it is damaged, of another version of the program, or cannot be read now.
    """
    if not database.is_file():
        return NOTHING
    with closing(sqlite3.connect(database, timeout=PATIENCE)) as connection:
        connection.execute("begin")  # one state, though another process may be writing the next
        rows = connection.execute(f"select {COLUMNS} from files").fetchall()  # noqa: S608 # their names
        framed = tuple(Printed(*row) for row in connection.execute("select path, anchors, links from framed"))
        sound = connection.execute("select files from sound").fetchone()
        version = _version(connection)
    files = {
        row[0]: Record(*row[:6], None if row[6] is None else Printed(*row[6:]))  # type: ignore[call-arg] # counted above
        for row in rows
    }
    return Records(files, Sound(sound[0], framed) if sound else None, version)


def write_records(database: Path, before: Records, now: Records) -> Records:
    """Put the list of a build in the place of the one before, in one step; it comes back with its version.

    Raises:
        sqlite3.Error: it cannot be written.
    """
    with closing(sqlite3.connect(database, timeout=PATIENCE)) as connection:
        connection.executescript(TABLES)
        with connection:
            connection.execute("begin immediate")
            version = _version(connection)
            if version != before.version:  # another process has built meanwhile: of its list nothing is to stay
                connection.execute("delete from files")
                before = NOTHING
            gone = [(path,) for path in before.files.keys() - now.files.keys()]
            new = [_row(record) for path, record in now.files.items() if before.files.get(path) is not record]
            connection.executemany("delete from files where path = ?", gone)
            connection.executemany("insert or replace into files values (?, ?, ?, ?, ?, ?, ?, ?, ?)", new)
            connection.execute("delete from framed")
            connection.execute("delete from sound")
            if now.sound:
                connection.execute("insert into sound values (?)", (now.sound.files,))
                connection.executemany("insert into framed values (?, ?, ?)", now.sound.framed)
            connection.execute(f"pragma user_version = {version + 1}")
    return now._replace(version=version + 1)


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("pragma user_version").fetchone()[0])


def _row(record: Record) -> tuple[object, ...]:
    return (*record[:6], *(record.printed or (None, None, None)))
