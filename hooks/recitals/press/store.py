"""Files that were made before, by the content they were made from; unchanged ones are put in place again.

A file is kept under the hash of everything that it depends on. What it depends on was noted while it was
made, so the hash can be worked out again without making it. The folder may be deleted at any time, and several
builds may use it; one that is killed leaves it as it was, but for files that nothing refers to and the next removes.
Where nothing can be kept, the disk being full or write-protected, a build takes longer and is the same.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Callable, Collection
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path

from recitals.kept import is_damage
from recitals.press.printing import Printed
from recitals.press.records import NOTHING, Record, Records, Sound, read_records, write_records

BEGINNINGS = "0123456789abcdef"
"""Of keys: each has a folder."""
Digest = Callable[[str], bytes]
"""The hash of what a dependency's name stands for; each is as long as any other."""


class Store:
    """The files of one version of the program, with all that is the same for every one of them."""

    def __init__(self, folder: Path, common: bytes, before: Records | None = None) -> None:
        """The store of a build.

        Args:
            folder: where files are kept.
            common: the hash of what all files are made with.
            before: the list of files, where it has been read.
        """
        self.folder, self.common = folder, common
        self._database = folder / "files.sqlite"
        self._before = before or self._read()
        self._now: dict[str, Record] = {}

    def again(self, common: bytes) -> Store:
        """The store for the next build of the same process, which need not read the list of files once more."""
        return Store(self.folder, common, self._before)

    @property
    def paths(self) -> Collection[str]:
        """The files of the last build."""
        return self._before.files.keys()

    def sound(self, files: str) -> dict[str, Printed]:
        """The pages of the last build, when all their links led somewhere; nothing when some did not.

        Args:
            files: the hash of the names of what can be linked and is no page; with others than these it tells nothing.
        """
        before = self._before.sound
        if before is None or before.files != files:
            return {}
        pages = (record.printed for record in self._before.files.values() if record.printed)
        return {page.path: page for page in (*pages, *before.framed)}

    def same(self, path: str, inputs: str, digest: Digest) -> Record | None:
        """The record of a file that would be made again as it was; None when it has to be made."""
        record = self._before.files.get(path)
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
        try:
            status = self._keep(key, content)
            place(self._kept(key), target)
        except OSError:
            status = _write_anew(target, content)
        return status.st_size, status.st_mtime_ns

    def key(self, path: str, inputs: str, made_of: str, digest: Digest) -> str:
        """The hash of everything that a file depends on."""
        names = made_of.split("\n") if made_of else ()
        said = f"{path}\0{inputs}\0{len(names)}\0".encode()
        return blake2b(b"".join((self.common, said, *map(digest, names))), digest_size=20).hexdigest()

    def close(self, sound: Sound | None = None) -> None:
        """Make what is there now what was there before, and drop the files that nothing refers to.

        Args:
            sound: what to remember of the links, when each leads somewhere.
        """
        now = Records(self._now, sound, self._before.version)
        with suppress(sqlite3.Error):
            now = write_records(self._database, self._before, now)
            self._sweep()
        self._before = now

    def _sweep(self) -> None:
        """Remove what no record names: what has changed, and what killed builds have left."""
        used = {record.key for record in self._now.values()}
        for beginning in BEGINNINGS:
            with suppress(OSError):  # there may be no such folder, and another build may sweep it too
                folder = f"{self.folder}{os.sep}{beginning}"
                for name in os.listdir(folder):
                    if name not in used:
                        os.unlink(f"{folder}{os.sep}{name}")

    def _keep(self, key: str, content: bytes) -> os.stat_result:
        """Write the kept file, under its name only when it is whole."""
        kept = self._kept(key)
        half = f"{kept}.{os.getpid()}"
        try:
            status = _write(half, content)
        except FileNotFoundError:  # as with `place`: the folder is nearly always there
            os.makedirs(os.path.dirname(kept), exist_ok=True)
            status = _write(half, content)
        os.replace(half, kept)
        return status

    def _kept(self, key: str) -> str:
        # As text: a build asks for thousands of them. In few folders: each new one costs a file system time.
        return f"{self.folder}{os.sep}{key[0]}{os.sep}{key}"

    def _read(self) -> Records:
        try:
            return read_records(self._database)
        except sqlite3.Error as error:
            if is_damage(error):
                shutil.rmtree(self.folder, ignore_errors=True)
            return NOTHING


def _write(path: str, content: bytes) -> os.stat_result:
    with open(path, "wb", buffering=0) as file:
        file.write(content)
        return os.fstat(file.fileno())


def _write_anew(path: str, content: bytes) -> os.stat_result:
    """Write a file that is no other one's second name."""
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with suppress(FileNotFoundError):
        os.unlink(path)
    return _write(path, content)


def place(kept: str, target: str) -> None:
    """Put a kept file where it belongs: the same file under a second name, or a copy where that cannot be."""
    try:
        _link(kept, target)
    except FileNotFoundError:  # most folders are there: to ask each time would take as long as the link
        os.makedirs(os.path.dirname(target), exist_ok=True)
        _link(kept, target)


def _link(kept: str, target: str) -> None:
    try:
        os.link(kept, target)
    except FileNotFoundError:
        raise
    except FileExistsError:  # of a build before: what is kept of it must not be written into
        os.unlink(target)
        _link(kept, target)
    except OSError:
        shutil.copyfile(kept, target)
