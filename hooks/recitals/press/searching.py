"""The files of the search index: pages are indexed on all cores, and not again while their group is the same."""

from __future__ import annotations

import pickle
from collections.abc import Iterator, Sequence
from operator import attrgetter
from pathlib import Path

from recitals.executors import Executor
from recitals.kept import Kept, digest
from recitals.press.store import Digest
from recitals.render.search import Findable, Group, PageIndex, Vocabularies, files, group, grouped, index_page


def search_files(
    found: Sequence[Findable], executor: Executor, path: Path, common: bytes, digest_of: Digest
) -> Iterator[tuple[str, str]]:
    """The files of the index, as (name, content) from the folder `search/` of the site.

    Args:
        found: the pages of which something can be found.
        executor: where pages are indexed.
        path: the file that keeps their index, by groups of pages, from one build to the next.
        common: the hash of the program.
        digest_of: from the name of a dependency to the hash of what it stands for.
    """
    groups = [*grouped(found, attrgetter("url"))]
    keys = [digest(common, *(part for page in each for part in _made_of(page, digest_of))) for each in groups]
    with Kept(path) as kept:
        known = kept.find(keys)
        missing = [page for key, each in zip(keys, groups, strict=True) if key not in known for page in each]
        indexed = executor.map(_index, Vocabularies.empty(), missing)
        for key, each in zip(keys, groups, strict=True):
            if key not in known:
                made = group((page.url, next(indexed)) for page in each)
                known[key] = pickle.dumps(made, pickle.HIGHEST_PROTOCOL)
                kept.put(key, known[key])
        yield from files(_unpacked(known.pop(key)) for key in keys)


def _made_of(page: Findable, digest_of: Digest) -> tuple[bytes, ...]:
    said = f"{page.url}\n{page.inputs}".encode("utf-8", "replace")
    return said, digest(*map(digest_of, page.made_of))


def _index(vocabularies: Vocabularies, page: Findable) -> PageIndex:
    return index_page([*page.entries()], vocabularies)


def _unpacked(packed: bytes) -> Group:
    made: Group = pickle.loads(packed)  # noqa: S301 # written by this program, below the project's own folder
    return made
