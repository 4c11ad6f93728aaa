"""The postings of a whole collection, cut into shards, each of which follows from a part of what the groups hold.

A group keeps its terms in bands, by their first letters. A shard is joined from the same bands of all groups, so
one that no group holds otherwise than before need not be joined again; nobody looks into the others to know that.
"""

from __future__ import annotations

import pickle
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from recitals.kept import digest
from recitals.render.search_postings import AS_JSON, pack

SHARD_LIMIT = 40_000
"""Characters of a shard of postings, above which it is split by one letter more."""
DEEPEST = 8
"""Letters of the longest shard name; what shares so many is one word."""
BAND = 2
"""Letters that the terms of a band share."""
AROUND_TERM, AROUND_GROUP = 6, 8
"""Characters that a shard has for a term besides it and its postings, and for a group's part of these at most."""


@dataclass(frozen=True, slots=True)
class Group:
    """What the index holds of pages that stand together; it follows from theirs, wherever they stand."""

    bands: Mapping[str, bytes]
    """By the first letters of terms, the postings of each: the pages' strings in a row, each behind `!` and the
    number of the page in the group; packed."""
    digests: Mapping[str, bytes]
    """The hash of each band."""
    bounds: Mapping[str, int]
    """How many characters each band takes of a shard, at most."""
    sizes: bytes
    """Of each page, how many entries it has, and in the lowest bit whether a shard of texts ends with it."""
    texts: tuple[tuple[int, str], ...]
    """The shards of texts: the number of the first page, and the pages' records."""
    pages: int

    @classmethod
    def of(cls, postings: Mapping[str, bytes], sizes: bytes, texts: Iterable[tuple[int, str]], pages: int) -> Group:
        """The group with these postings, by term."""
        held: defaultdict[str, dict[str, bytes]] = defaultdict(dict)
        bounds: defaultdict[str, int] = defaultdict(int)
        for term, strings in postings.items():
            held[term[:BAND]][term] = strings
            bounds[term[:BAND]] += len(term) + AROUND_TERM + AROUND_GROUP + len(strings)
        bands = {letters: pickle.dumps(terms, pickle.HIGHEST_PROTOCOL) for letters, terms in held.items()}
        digests = {letters: digest(packed) for letters, packed in bands.items()}
        return cls(bands, digests, dict(bounds), sizes, tuple(texts), pages)


class Cut(NamedTuple):
    """Bands that are joined together: they make one shard, or, where there is but one of them, several."""

    prefix: str
    bands: tuple[str, ...]
    whole: bool
    """Whether they are one shard."""


def cuts(groups: Sequence[Group], limit: int) -> Iterator[Cut]:
    """Cut all bands so that those of a cut fit into a shard, as long as there are several."""
    bounds: defaultdict[str, int] = defaultdict(int)
    for each in groups:
        for letters, size in each.bounds.items():
            bounds[letters] += size
    yield from _cut("", sorted(bounds), bounds, limit)


def _cut(prefix: str, bands: Sequence[str], bounds: Mapping[str, int], limit: int) -> Iterator[Cut]:
    if sum(bounds[letters] for letters in bands) <= limit:
        yield Cut(prefix, tuple(bands), whole=True)
    elif len(prefix) == BAND or list(bands) == [prefix]:
        yield Cut(prefix, tuple(bands), whole=False)
    else:
        for letters, together in groupby(bands, lambda band: band[: len(prefix) + 1]):
            yield from _cut(letters, list(together), bounds, limit)


def band_digests(groups: Sequence[Group]) -> dict[str, bytes]:
    """By the first letters of terms, the hash of all that the groups hold of them."""
    held: defaultdict[str, bytearray] = defaultdict(bytearray)
    for first, each in zip(_firsts(groups), groups, strict=True):
        head = first.to_bytes(8, "big")
        for letters, band in each.digests.items():
            held[letters] += head + band
    return {letters: digest(bytes(said)) for letters, said in held.items()}


def cut_digest(cut: Cut, bands: Mapping[str, bytes]) -> bytes:
    """The hash of all that the shards of a cut follow from, from those of its bands."""
    return digest(repr(cut).encode("utf-8", "backslashreplace"), *(bands[letters] for letters in cut.bands))


def scripts(cut: Cut, groups: Sequence[Group], limit: int) -> list[tuple[str, str]]:
    """The shards of a cut: the prefix of each, and its script.

    Args:
        cut: the bands.
        groups: of all pages, in their order.
        limit: characters of a shard before it is split.
    """
    terms = _joined(cut.bands, groups)
    shards = [(cut.prefix, sorted(terms))] if cut.whole else split(sorted(terms), terms, limit, cut.prefix)
    return [(prefix, _script(prefix, {term: terms[term] for term in held})) for prefix, held in shards]


def _joined(bands: Iterable[str], groups: Sequence[Group]) -> Mapping[str, bytearray]:
    """The postings of all terms of some bands, each group's behind `#` and the number of its first page."""
    terms: defaultdict[str, bytearray] = defaultdict(bytearray)
    for letters in bands:
        for first, each in zip(_firsts(groups), groups, strict=True):
            if letters in each.bands:
                head = b"#" + pack(first)
                postings: dict[str, bytes] = pickle.loads(each.bands[letters])  # noqa: S301 # what `Group.of` made
                for term, held in postings.items():
                    terms[term] += head + held
    return terms


def _firsts(groups: Sequence[Group]) -> list[int]:
    """The number of the first page of each group."""
    firsts, first = [], 0
    for each in groups:
        firsts.append(first)
        first += each.pages
    return firsts


def _script(prefix: str, terms: Mapping[str, bytearray]) -> str:
    return call("terms", AS_JSON(prefix), AS_JSON({term: held.decode("ascii") for term, held in terms.items()}))


def split(
    held: Sequence[str], terms: Mapping[str, bytearray], limit: int, prefix: str
) -> Iterator[tuple[str, Sequence[str]]]:
    """Cut sorted terms that share a prefix into shards, by one letter more where they are too many."""
    size = sum(len(term) + len(terms[term]) + AROUND_TERM for term in held)
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
