"""Making the files of a site: those that changed are made on all cores, the others put back in place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import partial
from hashlib import blake2b

from recitals.executors import Executor, progress
from recitals.press.output import Output
from recitals.press.printing import Frame, Printed, printed
from recitals.press.records import Record
from recitals.press.store import Digest, Store
from recitals.render.addresses import destination
from recitals.render.sheet import Leaf
from recitals.render.tables.shards import Script
from recitals.render.watch import Witness


class Change(Enum):
    """What became of a file since the last build."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "the same"


@dataclass(frozen=True, slots=True)
class Work:
    """A file to be made."""

    path: str
    """Where it stands in the site."""
    make: Callable[[], tuple[bytes, Printed | None]]
    """Its content; and for a page, its anchors and links."""
    inputs: str
    """All that is handed to `make` and that is no part of the collection, or its hash."""
    made_of: tuple[str, ...] = ()
    """The dependencies that are handed to it."""


@dataclass(frozen=True, slots=True)
class Press:
    """Where files go, and how it is told which of them need be made."""

    output: Output
    store: Store
    digest: Digest
    witness: Witness
    """Sees what the making of a file asks the collection for."""
    where: Executor

    def run(self, works: Sequence[Work]) -> tuple[list[Printed], Counter[Change]]:
        """Make or put back every file; the store is then to be closed.

        Args:
            works: those that take long first.

        Returns:
            What is to be checked of the pages, and how many files were new, changed and the same.
        """
        same = {work.path: record for work in works if (record := self._same(work))}
        rest = [work for work in works if work.path not in same]
        for work in rest:
            self.output.make_way(work.path)
        known = self.store.paths
        changes = Counter({Change.SAME: len(same)} if same else {})
        changes.update(Change.CHANGED if work.path in known else Change.NEW for work in rest)
        pages = [record.printed for record in same.values() if record.printed]
        for record in progress(self.where.map(_make, self, rest), len(rest), "Writing files"):
            self.store.keep(record)
            if record.printed:
                pages.append(record.printed)
        self.output.sweep({work.path for work in works})
        return pages, changes

    def _same(self, work: Work) -> Record | None:
        """The record of a file that would be made as it was, which is in its place."""
        record = self.store.same(work.path, work.inputs, self.digest)
        if record is None:
            return None
        if self.output.has(record.path, record.size, record.changed):
            self.store.keep(record)
            return record
        return record if self.store.put_back(record, self.output.target(work.path)) else None

    def make(self, work: Work) -> Record:
        """Make a file, and note what it was made from."""
        self.witness.clear()
        content, page = work.make()
        made_of = "\n".join(sorted({*work.made_of, *self.witness.seen}))
        key = self.store.key(work.path, work.inputs, made_of, self.digest)
        size, changed = self.store.write(key, content, self.output.target(work.path))
        return Record(work.path, work.inputs, made_of, key, size, changed, page)


def _make(press: Press, work: Work) -> Record:
    return press.make(work)


def page_work(leaf: Leaf, frame: Frame, framed_by: str, directories: bool) -> Work:
    """The work of a page.

    Args:
        leaf: the page.
        frame: puts its values into the theme's frame.
        framed_by: the hash of that frame.
        directories: whether a page is a folder.
    """
    inputs = content_hash(f"{framed_by}\n{leaf.inputs}".encode())
    return Work(destination(leaf.path, directories), partial(_page, leaf, frame), inputs, leaf.made_of)


def file_work(path: str, content: str) -> Work:
    """The work of a file whose content is there already: it is written when that is another than before."""
    data = content.encode()
    return Work(path, lambda: (data, None), content_hash(data))


def made_work(path: str, make: Callable[[], str], inputs: str) -> Work:
    """The work of a file that is no page.

    Args:
        path: where it stands in the site.
        make: its content.
        inputs: all that the content follows from.
    """
    return Work(path, lambda: (make().encode(), None), content_hash(inputs.encode()))


def script_work(path: str, script: Script) -> Work:
    """The work of a script with rows of a table."""
    return made_work(path, script.write, repr(script.rows))


def content_hash(data: bytes) -> str:
    """The hash of some bytes."""
    return blake2b(data, digest_size=20).hexdigest()


def _page(leaf: Leaf, frame: Frame) -> tuple[bytes, Printed]:
    sheet = leaf.write()
    return frame(leaf, sheet).encode(), printed(leaf.path, sheet.anchors, sheet.links)
