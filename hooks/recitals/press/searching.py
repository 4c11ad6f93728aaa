"""The files of the search index: pages are indexed on all cores, and those that did not change not at all."""

from __future__ import annotations

import pickle
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from recitals.executors import Executor
from recitals.kept import Kept, digest
from recitals.render.search import Entry, PageIndex, Vocabularies, files, index_page, pages


def search_files(entries: Iterable[Entry], executor: Executor, path: Path, common: bytes) -> Iterator[tuple[str, str]]:
    """The files of the index, as (name, content) from the folder `search/` of the site.

    Args:
        entries: what can be found; the entries of a page stand together, the page's own first.
        executor: where pages are indexed.
        path: the file that keeps their indexes from one build to the next.
        common: the hash of the program.
    """
    found = list(pages(entries))
    keys = [digest(common, repr(page).encode("utf-8", "replace")) for _, page in found]
    with Kept(path) as kept:
        known = kept.find(keys)
        missing = [page for key, (_, page) in zip(keys, found, strict=True) if key not in known]
        made = executor.map(_packed, Vocabularies.empty(), missing)
        for key in keys:
            if key not in known:
                known[key] = next(made)
                kept.put(key, known[key])
        indexed = ((url, _unpacked(known[key])) for key, (url, _) in zip(keys, found, strict=True))
        yield from files(indexed)


def _packed(vocabularies: Vocabularies, page: Sequence[Entry]) -> bytes:
    index = index_page(page, vocabularies)
    return pickle.dumps((index.entries, index.postings, index.record), pickle.HIGHEST_PROTOCOL)


def _unpacked(packed: bytes) -> PageIndex:
    return PageIndex(*pickle.loads(packed))  # noqa: S301 # written by this program, below the project's own folder
