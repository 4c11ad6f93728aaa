"""The postings of a whole collection: those of its groups in a row, cut into shards."""

from __future__ import annotations

import json
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from recitals.render.search_postings import pack

DEEPEST = 8
"""Letters of the longest shard name; what shares so many is one word."""
Scripts = dict[str, tuple[Sequence[str], str]]
"""By the prefix of a shard, its terms and its script."""


@dataclass(frozen=True, slots=True)
class Group:
    """What the index holds of pages that stand together; it follows from theirs, wherever they stand."""

    postings: Mapping[str, bytes]
    """By term, the pages' strings in a row, each behind `!` and the number of the page in the group."""
    sizes: bytes
    """Of each page, how many entries it has, and in the lowest bit whether a shard of texts ends with it."""
    texts: tuple[tuple[int, str], ...]
    """The shards of texts: the number of the first page, and the pages' records."""
    pages: int


class Joined:
    """The postings of every term, from all groups.

    One that `keeps` them joins no more than what differs the next time: for a process that does it again and again.
    """

    def __init__(self, *, keeps: bool) -> None:
        self._keeps = keeps
        self._groups: list[Group] = []
        self._terms: dict[str, bytearray] = {}
        self._scripts: Scripts = {}
        self._changed: set[str] = set()
        """Terms whose postings are not those of `_scripts`."""

    def add(self, groups: Iterable[Group]) -> Iterator[Group]:
        """Take these groups in place of those before; each comes back when it has been joined."""
        if not self._keeps:
            yield from self._join(groups)
            return
        before, self._groups = self._groups, list(groups)
        if [each.pages for each in before] == [each.pages for each in self._groups]:
            self._replace(before)
        else:
            deque(self._join(self._groups), maxlen=0)
        yield from self._groups

    def shards(self, limit: int) -> Iterator[tuple[str, str]]:
        """The scripts of all shards, each with the prefix of its terms.

        Args:
            limit: characters of a shard before it is split.
        """
        scripts: Scripts = {}
        for prefix, together in split(sorted(self._terms), self._terms, limit):
            held, script = self._scripts.get(prefix, ((), ""))
            if held != together or not self._changed.isdisjoint(together):
                postings = {term: self._terms[term].decode("ascii") for term in together}
                script = call("terms", as_json(prefix), as_json(postings))
            if self._keeps:
                scripts[prefix] = together, script
            yield prefix, script
        self._scripts = scripts
        self._changed.clear()

    def _join(self, groups: Iterable[Group]) -> Iterator[Group]:
        self._terms, self._scripts, first = defaultdict(bytearray), {}, 0
        for each in groups:
            head = b"#" + pack(first)
            for term, held in each.postings.items():
                self._terms[term] += head + held
            first += each.pages
            yield each

    def _replace(self, before: Sequence[Group]) -> None:
        """Join anew the terms that some group holds otherwise than before; its pages stand where they stood."""
        changed = {
            term
            for was, now in zip(before, self._groups, strict=True)
            if was is not now
            for term, _ in was.postings.items() ^ now.postings.items()
        }
        for term in changed:
            joined = self._joined(term)
            if joined:
                self._terms[term] = joined
            else:
                self._terms.pop(term, None)
        self._changed |= changed

    def _joined(self, term: str) -> bytearray:
        joined, first = bytearray(), 0
        for each in self._groups:
            if term in each.postings:
                joined += b"#" + pack(first) + each.postings[term]
            first += each.pages
        return joined


def split(
    held: Sequence[str], terms: Mapping[str, bytearray], limit: int, prefix: str = ""
) -> Iterator[tuple[str, Sequence[str]]]:
    """Cut sorted terms that share a prefix into shards, by one letter more where they are too many."""
    size = sum(len(term) + len(terms[term]) + 6 for term in held)
    if size <= limit or len(held) == 1 or len(prefix) == DEEPEST:
        yield prefix, held
        return
    depth = len(prefix) + 1
    for letters, group in groupby(held, lambda term: term[:depth]):
        same = list(group)
        if letters == prefix:
            yield prefix, same
        else:
            yield from split(same, terms, limit, letters)


def call(function: str, *arguments: str) -> str:
    """A script that hands its data over."""
    return f"recitalsSearch.{function}({','.join(arguments)});\n".encode("utf-8", "replace").decode("utf-8")


def as_json(value: object) -> str:
    """Compact JSON, which is JavaScript too."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
