"""What a server remembers from one build to the next, so that an edit is shown soon.

Everything in it is found by the hash of what it was made from, as in the cache on disk: it spares the reading and
unpacking of that.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from recitals.corpus import Read
from recitals.kept import Memo, Memory, Version
from recitals.press.searching import Indexed
from recitals.press.store import Store


class Served:
    """The memory of a server's process."""

    def __init__(self) -> None:
        self.serves = False
        """Whether there will be a next build."""
        self.readings = Memory[Read]()
        self.index = Indexed()
        self._store: Store | None = None
        self._common, self._memo = b"", Memo()

    def memo(self, common: bytes, version: Version) -> Memo:
        """The memo of the next build.

        Args:
            common: the hash of what all pages are made with.
            version: of each document.
        """
        if common != self._common:
            self._common, self._memo = common, Memo()
        self._memo = self._memo.again(version)
        return self._memo

    def store(self, folder: Path, common: bytes) -> Store:
        """The store of the next build."""
        again = self._store and self._store.folder == folder
        self._store = self._store.again(common) if self._store and again else Store(folder, common)
        return self._store


@cache
def memory() -> Served:
    """That of this process: MkDocs makes everything else anew for each build."""
    return Served()
