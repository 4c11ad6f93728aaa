"""The folder that a site is written into, and what stood in it before.

MkDocs empties the folder before it writes, though most of it comes back unchanged. So what stands there is put
aside meanwhile, and comes back to be written over; at the end, what nobody has written again is removed.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Container, Iterator
from contextlib import suppress
from pathlib import PurePosixPath
from typing import NamedTuple

ASIDE = ".before"
"""A folder in the site's own, so that moving to it is one step on any disk; MkDocs leaves hidden ones alone."""


class Stamp(NamedTuple):
    """What of a file differs after it was written, in whatever way."""

    size: int
    changed: int
    touched: int


class Output:
    """One folder, for one build."""

    def __init__(self, folder: str) -> None:
        self.folder = folder
        self._files: dict[str, Stamp] = {}
        self._folders: set[str] = set()

    def target(self, path: str) -> str:
        """Where a file of the site is written."""
        return f"{self.folder}{os.sep}{path}"

    def put_aside(self) -> None:
        """Hide what stands there from whoever empties the folder."""
        aside = self.target(ASIDE)
        shutil.rmtree(aside, ignore_errors=True)  # of a build that was killed
        if os.path.isdir(self.folder):
            os.makedirs(aside, exist_ok=True)
            _move(self.folder, aside)

    def put_back(self) -> None:
        """Bring back what was put aside, and note it."""
        aside = self.target(ASIDE)
        if os.path.isdir(aside):
            _move(aside, self.folder)
            shutil.rmtree(aside, ignore_errors=True)
            self._files.update(self._walk(""))

    def has(self, path: str, size: int, changed: int) -> bool:
        """Whether a file stood there that was written then."""
        found = self._files.get(path)
        return found is not None and found[:2] == (size, changed)

    def make_way(self, path: str) -> None:
        """Remove a folder that stands where a file is to be written, or a file where its folder is to be."""
        if path in self._folders:
            shutil.rmtree(self.target(path), ignore_errors=True)
        for parent in PurePosixPath(path).parents:
            if str(parent) in self._files:
                os.unlink(self.target(str(parent)))

    def sweep(self, written: Container[str]) -> None:
        """Remove what stood there and was not written again.

        Args:
            written: files that are part of the new site though nobody may have touched them.
        """
        for path, stamp in self._files.items():
            if path not in written and self._stamp(path) == stamp:
                os.unlink(self.target(path))
                self._remove_empty(os.path.dirname(path))

    def _walk(self, folder: str) -> Iterator[tuple[str, Stamp]]:
        """Every file below a folder; what is neither file nor folder is no part of a site, and is removed."""
        with os.scandir(self.target(folder)) as entries:
            for entry in entries:
                path = f"{folder}{entry.name}"
                if not folder and entry.name.startswith("."):
                    continue
                if entry.is_dir(follow_symlinks=False):
                    self._folders.add(path)
                    yield from self._walk(f"{path}/")
                elif entry.is_file(follow_symlinks=False):
                    yield path, _stamp(entry.stat(follow_symlinks=False))
                else:
                    os.unlink(entry.path)

    def _stamp(self, path: str) -> Stamp | None:
        try:
            return _stamp(os.lstat(self.target(path)))
        except OSError:
            return None

    def _remove_empty(self, folder: str) -> None:
        while folder:
            try:
                os.rmdir(self.target(folder))
            except OSError:
                return  # it is not empty
            folder = os.path.dirname(folder)


def _move(source: str, target: str) -> None:
    """Move all that can be moved; what is in use, or has been written meanwhile, is made again like any other."""
    for name in os.listdir(source):
        if not name.startswith("."):
            with suppress(OSError):
                os.rename(f"{source}{os.sep}{name}", f"{target}{os.sep}{name}")


def _stamp(status: os.stat_result) -> Stamp:
    return Stamp(status.st_size, status.st_mtime_ns, status.st_ctime_ns)
