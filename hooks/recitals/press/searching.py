"""The files of the search index: pages are indexed on all cores, and those that did not change not at all."""

from __future__ import annotations

import pickle
from collections.abc import Iterator, Sequence
from pathlib import Path

from recitals.executors import Executor
from recitals.kept import Kept, digest
from recitals.press.store import Digest
from recitals.render.search import Findable, PageIndex, Vocabularies, files, index_page


def search_files(
    found: Sequence[Findable], executor: Executor, path: Path, common: bytes, digest_of: Digest
) -> Iterator[tuple[str, str]]:
    """The files of the index, as (name, content) from the folder `search/` of the site.

    Args:
        found: the pages of which something can be found.
        executor: where pages are indexed.
        path: the file that keeps their indexes from one build to the next.
        common: the hash of the program.
        digest_of: from the name of a dependency to the hash of what it stands for.
    """
    keys = [digest(common, _said(page), *map(digest_of, page.made_of)) for page in found]
    with Kept(path) as kept:
        known = kept.find(keys)
        missing = [page for key, page in zip(keys, found, strict=True) if key not in known]
        made = executor.map(_packed, Vocabularies.empty(), missing)
        for key in keys:
            if key not in known:
                known[key] = next(made)
                kept.put(key, known[key])
        yield from files((page.url, _unpacked(known[key])) for key, page in zip(keys, found, strict=True))


def _said(page: Findable) -> bytes:
    return f"{page.url}\n{page.inputs}".encode("utf-8", "replace")


def _packed(vocabularies: Vocabularies, page: Findable) -> bytes:
    index = index_page([*page.entries()], vocabularies)
    return pickle.dumps((index.entries, index.postings, index.record), pickle.HIGHEST_PROTOCOL)


def _unpacked(packed: bytes) -> PageIndex:
    return PageIndex(*pickle.loads(packed))  # noqa: S301 # written by this program, below the project's own folder
