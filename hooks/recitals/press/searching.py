"""The files of the search index: pages are indexed on all cores, and not again while their group is the same."""

from __future__ import annotations

import json
import pickle
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from operator import attrgetter
from pathlib import Path
from typing import NamedTuple

from recitals.executors import Executor
from recitals.kept import Kept, Memory, digest
from recitals.press.store import Digest
from recitals.render.search import Findable, PageIndex, Vocabularies, group, grouped, index_page
from recitals.render.search_index import INDEX, index_script, terms_name, texts_name, texts_script
from recitals.render.search_shards import SHARD_LIMIT, Cut, Group, band_digests, cut_digest, cuts, scripts

AT_HAND = 200
"""Pages whose index stays in memory."""


class File(NamedTuple):
    """A file of the index."""

    name: str
    """Below the folder `search/` of the site."""
    inputs: str
    """All that it follows from, or its hash."""
    make: Callable[[], str]
    """Its content."""


class Indexed:
    """What is in memory of an index, for a process that makes it again and again."""

    def __init__(self) -> None:
        self.groups = Memory[Group]()
        self.pages = Memory[PageIndex]()
        """Those of the groups that were made last: who edits a text will edit it again."""


def search_files(
    found: Sequence[Findable],
    executor: Executor,
    path: Path,
    common: bytes,
    digest_of: Digest,
    before: Indexed | None = None,
) -> Iterator[File]:
    """The files of the index. What they follow from is known before they are made: few differ after an edit.

    Args:
        found: the pages of which something can be found.
        executor: where pages are indexed.
        path: the file that keeps their index, by groups of pages, from one build to the next.
        common: the hash of the program.
        digest_of: from the name of a dependency to the hash of what it stands for.
        before: what the same process has in memory.
    """
    with Kept(path) as kept:
        groups = _groups(found, executor, kept, common, digest_of, before)
        yield from _texts(groups)
        names: list[str] = []
        for file, prefix in _terms([*groups.values()], executor, kept, common):
            names.append(prefix)
            yield file
        script = index_script(groups.values(), names)
        yield File(INDEX, script, lambda: script)


def _texts(groups: Mapping[bytes, Group]) -> Iterator[File]:
    first = 0
    for key, each in groups.items():
        for place, records in each.texts:
            number = first + place
            yield File(texts_name(number), f"{key.hex()} {number}", partial(texts_script, number, records))
        first += each.pages


def _terms(groups: Sequence[Group], executor: Executor, kept: Kept, common: bytes) -> Iterator[tuple[File, str]]:
    """The shards of postings, each with its prefix. Into which ones a cut falls is kept: only they tell who looks."""
    made, bands = [*cuts(groups, SHARD_LIMIT)], band_digests(groups)
    keys = [digest(common, cut_digest(cut, bands)) for cut in made]
    known = kept.find(keys)
    missing = [cut for cut, key in zip(made, keys, strict=True) if not cut.whole and key not in known]
    joined = executor.map(_scripts, groups, missing)
    for cut, key in zip(made, keys, strict=True):
        if cut.whole:
            content = {cut.prefix: partial(_script, cut, groups, cut.prefix)}
        elif key in known:
            prefixes: list[str] = json.loads(known[key])
            content = {prefix: partial(_script, cut, groups, prefix) for prefix in prefixes}
        else:
            content = {prefix: partial(str, script) for prefix, script in next(joined)}
            kept.put(key, json.dumps([*content]).encode())
        for prefix, make in content.items():
            yield File(terms_name(prefix), key.hex(), make), prefix


def _scripts(groups: Sequence[Group], cut: Cut) -> list[tuple[str, str]]:
    return scripts(cut, groups, SHARD_LIMIT)


def _script(cut: Cut, groups: Sequence[Group], prefix: str) -> str:
    """One shard of a cut."""
    return dict(scripts(cut, groups, SHARD_LIMIT))[prefix]


def _groups(
    found: Sequence[Findable],
    executor: Executor,
    kept: Kept,
    common: bytes,
    digest_of: Digest,
    before: Indexed | None,
) -> dict[bytes, Group]:
    """The groups of all pages, in their order, by the hash of what they follow from."""
    groups = [*grouped(found, attrgetter("url"))]
    keys = [digest(common, *(part for page in each for part in _made_of(page, digest_of))) for each in groups]
    at_hand = before.groups.find(keys) if before else {}
    kept.use(at_hand)
    known = kept.find([key for key in keys if key not in at_hand])
    new = [(key, each) for key, each in zip(keys, groups, strict=True) if key not in known and key not in at_hand]
    made = _made([each for _, each in new], executor, common, digest_of, before)
    for (key, _), packed in zip(new, made, strict=True):
        known[key] = packed
        kept.put(key, packed)
    whole = {key: at_hand[key] if key in at_hand else _unpacked(known.pop(key)) for key in keys}
    if before:
        before.groups.hold(whole)
    return whole


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
