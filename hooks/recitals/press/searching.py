"""The files of the search index: pages are indexed on all cores, and not again while their group is the same."""

from __future__ import annotations

import pickle
from collections.abc import Iterator, Sequence
from operator import attrgetter
from pathlib import Path

from recitals.executors import Executor
from recitals.kept import Kept, Memory, digest
from recitals.press.store import Digest
from recitals.render.search import Findable, Group, Joined, PageIndex, Vocabularies, files, group, grouped, index_page

AT_HAND = 200
"""Pages whose index stays in memory."""


class Indexed:
    """What is in memory of an index, for a process that makes it again and again."""

    def __init__(self) -> None:
        self.groups = Memory[Group]()
        self.pages = Memory[PageIndex]()
        """Those of the groups that were made last: who edits a text will edit it again."""
        self.joined = Joined(keeps=True)


def search_files(
    found: Sequence[Findable],
    executor: Executor,
    path: Path,
    common: bytes,
    digest_of: Digest,
    before: Indexed | None = None,
) -> Iterator[tuple[str, str]]:
    """The files of the index, as (name, content) from the folder `search/` of the site.

    Args:
        found: the pages of which something can be found.
        executor: where pages are indexed.
        path: the file that keeps their index, by groups of pages, from one build to the next.
        common: the hash of the program.
        digest_of: from the name of a dependency to the hash of what it stands for.
        before: what the same process has in memory.
    """
    groups = [*grouped(found, attrgetter("url"))]
    keys = [digest(common, *(part for page in each for part in _made_of(page, digest_of))) for each in groups]
    with Kept(path) as kept:
        at_hand = before.groups.find(keys) if before else {}
        kept.use(at_hand)
        known = kept.find([key for key in keys if key not in at_hand])
        new = [(key, each) for key, each in zip(keys, groups, strict=True) if key not in known and key not in at_hand]
        made = _made([each for _, each in new], executor, common, digest_of, before)
        for (key, _), packed in zip(new, made, strict=True):
            known[key] = packed
            kept.put(key, packed)
        # They are unpacked one by one, as their turn comes: all of them at once are several times as large.
        whole = (at_hand[key] if key in at_hand else _unpacked(known.pop(key)) for key in keys)
        if before is None:
            yield from files(whole)
        else:
            joined = list(whole)
            before.groups.hold(dict(zip(keys, joined, strict=True)))
            yield from files(joined, joined=before.joined)


def _made(
    groups: Sequence[Sequence[Findable]],
    executor: Executor,
    common: bytes,
    digest_of: Digest,
    before: Indexed | None,
) -> Iterator[bytes]:
    """The index of each group of pages, packed: it may come from another process, and is to be kept."""
    if before is None:
        yield from executor.map(_index_group, Vocabularies.empty(), groups)
        return
    indexed = _indexed([page for each in groups for page in each], executor, common, digest_of, before)
    for each in groups:
        yield _packed(group((page.url, next(indexed)) for page in each))


def _indexed(
    pages: Sequence[Findable], executor: Executor, common: bytes, digest_of: Digest, before: Indexed
) -> Iterator[PageIndex]:
    """The index of each page, where it is not at hand worked out now."""
    keys = [digest(common, *_made_of(page, digest_of)) for page in pages]
    at_hand = before.pages.find(keys)
    missing = [page for key, page in zip(keys, pages, strict=True) if key not in at_hand]
    made = executor.map(_index, Vocabularies.empty(), missing)
    whole = {key: at_hand[key] if key in at_hand else next(made) for key in keys}
    before.pages.hold(whole if len(whole) <= AT_HAND else {})
    yield from whole.values()


def _made_of(page: Findable, digest_of: Digest) -> tuple[bytes, ...]:
    said = f"{page.url}\n{page.inputs}".encode("utf-8", "replace")
    return said, digest(*map(digest_of, page.made_of))


def _index(vocabularies: Vocabularies, page: Findable) -> PageIndex:
    return index_page([*page.entries()], vocabularies)


def _index_group(vocabularies: Vocabularies, pages: Sequence[Findable]) -> bytes:
    return _packed(group((page.url, _index(vocabularies, page)) for page in pages))


def _packed(made: Group) -> bytes:
    return pickle.dumps(made, pickle.HIGHEST_PROTOCOL)


def _unpacked(packed: bytes) -> Group:
    made: Group = pickle.loads(packed)  # noqa: S301 # written by this program, below the project's own folder
    return made
