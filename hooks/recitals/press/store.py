"""Files that were made before, by the content they were made from; unchanged ones are put in place again.

A file is kept under the hash of everything that it depends on. What it depends on was noted while it was
made, so the hash can be worked out again without making it. The folder may be deleted at any time; a
build that is killed leaves it as it was, but for files that nothing refers to and the next build removes.
"""

from __future__ import annotations

import os
import pickle
import shutil
import sqlite3
from collections.abc import Callable, Iterable, Mapping
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from recitals.press.printing import Printed

TABLE = "create table if not exists files (path text primary key, record blob not null) without rowid"
Digest = Callable[[str], bytes]
"""The hash of what a dependency's name stands for."""


class Record(NamedTuple):
    """A file as it was made."""

    path: str
    """Where it stands in the site."""
    inputs: str
    """What was handed to the work that made it, and the frame it was put into."""
    made_of: tuple[str, ...]
    """What that work asked for besides."""
    key: str
    size: int
    changed: int
    """When the kept file was written, in nanoseconds: whoever writes into it after that has changed it."""
    printed: Printed | None


class Store:
    """The files of one version of the program, with all that is the same for every one of them."""

    def __init__(self, folder: Path, common: bytes, before: Mapping[str, Record] | None = None) -> None:
        """The store of a build.

        Args:
            folder: where files are kept.
            common: the hash of what all files are made with.
            before: the list of files, where it has been read.
        """
        self.folder, self.common = folder, common
        self._database = folder / "files.sqlite"
        self._before = {record.path: record for record in self._read()} if before is None else before
        self._now: dict[str, Record] = {}

    def again(self, common: bytes) -> Store:
        """The store for the next build of the same process, which need not read the list of files once more."""
        return Store(self.folder, common, self._before)

    @property
    def paths(self) -> frozenset[str]:
        """The files of the last build."""
        return frozenset(self._before)

    def same(self, path: str, inputs: str, digest: Digest) -> Record | None:
        """The record of a file that would be made again as it was; None when it has to be made."""
        record = self._before.get(path)
        if record is None or record.inputs != inputs or record.key != self.key(path, inputs, record.made_of, digest):
            return None
        return record

    def put_back(self, record: Record, target: str) -> bool:
        """Put a file that is the same in its place; False when what was kept is not there, or not as it was."""
        kept = self._kept(record.key)
        try:
            status = os.stat(kept)
            if (status.st_size, status.st_mtime_ns) != (record.size, record.changed):
                return False
            place(kept, target)
        except OSError:
            return False
        self._now[record.path] = record
        return True

    def keep(self, record: Record) -> None:
        """Note a file that was made."""
        self._now[record.path] = record

    def write(self, key: str, content: bytes, target: str) -> tuple[int, int]:
        """Write a file and keep it; its size and time. Safe in any process: what is half written has another name."""
        kept = self._kept(key)
        os.makedirs(os.path.dirname(kept), exist_ok=True)
        half = f"{kept}.{os.getpid()}"
        with open(half, "wb", buffering=0) as file:
            file.write(content)
            status = os.fstat(file.fileno())
        os.replace(half, kept)
        place(kept, target)
        return status.st_size, status.st_mtime_ns

    def key(self, path: str, inputs: str, made_of: Iterable[str], digest: Digest) -> str:
        """The hash of everything that a file depends on."""
        made = blake2b(self.common, digest_size=20)
        made.update(f"{path}\0{inputs}\0".encode())
        for name in made_of:
            made.update(digest(name))
        return made.hexdigest()

    def close(self) -> None:
        """Make what is there now what was there before, and drop the files that nothing refers to."""
        rows = [(path, pickle.dumps(record, pickle.HIGHEST_PROTOCOL)) for path, record in self._now.items()
                if self._before.get(path) is not record]  # fmt: skip
        gone = [(path,) for path in self._before.keys() - self._now.keys()]
        with sqlite3.connect(self._database, timeout=1) as connection:
            connection.execute(TABLE)
            connection.executemany("delete from files where path = ?", gone)
            connection.executemany("insert or replace into files values (?, ?)", rows)
        connection.close()
        unused = {record.key for record in self._before.values()} - {record.key for record in self._now.values()}
        for key in unused:
            Path(self._kept(key)).unlink(missing_ok=True)
        self._before = self._now

    def _kept(self, key: str) -> str:
        return f"{self.folder}{os.sep}{key[:2]}{os.sep}{key}"  # as text: a build asks for thousands of them

    def _read(self) -> list[Record]:
        """The records of the last build; none when the database is not there or is damaged."""
        if not self._database.is_file():
            return []
        connection = sqlite3.connect(self._database, timeout=1)
        try:
            rows = connection.execute("select record from files").fetchall()
            return [pickle.loads(row) for (row,) in rows]  # noqa: S301 # written here, below the project's own folder
        except (sqlite3.DatabaseError, pickle.UnpicklingError, AttributeError, EOFError, TypeError):
            connection.close()
            shutil.rmtree(self.folder, ignore_errors=True)
            return []
        finally:
            connection.close()


def place(kept: str, target: str) -> None:
    """Put a kept file where it belongs: the same file under a second name, or a copy where that cannot be."""
    try:
        os.link(kept, target)
    except FileNotFoundError:  # most folders are there: to ask each time would take as long as the link
        os.makedirs(os.path.dirname(target), exist_ok=True)
        place(kept, target)
    except FileExistsError:  # of a build before: what is kept of it must not be written into
        os.unlink(target)
        place(kept, target)
    except OSError:
        shutil.copyfile(kept, target)
