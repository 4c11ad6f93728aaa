"""The index as files: small scripts, each loaded when a query asks for it, over the network or from a disk.

A page opened from a disk may not fetch, but it may add a `<script>`; so each file calls a function of
`docs/assets/search-index.js` with its data. `index.js` names the pages' sizes and the shards, `terms/` holds the
postings in shards by the terms' first letters, `texts/` what results show, in shards of neighbouring pages.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from operator import attrgetter
from zlib import crc32

from recitals.render.search_postings import Entry, PageIndex, Vocabularies, index_page, pack

SHARD_LIMIT = 40_000
"""Characters of a shard of postings, above which it is split by one letter more."""
DEEPEST = 8
"""Letters of the longest shard name; what shares so many is one word."""
LARGE_RECORD = 8_000
"""Characters of a page's record that fill a shard of texts by themselves."""
NEIGHBOURS = 16
"""How many smaller pages share a shard, on average."""


def build(entries: Iterable[Entry], limit: int = SHARD_LIMIT) -> Iterator[tuple[str, str]]:
    """The files of the index of some entries: `pages`, `index_page` and `files` one after the other."""
    vocabularies = Vocabularies.empty()
    return files(((url, index_page(page, vocabularies)) for url, page in pages(entries)), limit)


def files(indexed: Iterable[tuple[str, PageIndex]], limit: int = SHARD_LIMIT) -> Iterator[tuple[str, str]]:
    """The files of the index, as (name, content) from the folder `search/` of the site.

    Args:
        indexed: the address of each page, with what the index holds of it.
        limit: characters of a shard of postings before it is split.

    Yields:
        Each file; the same bytes for the same pages. Time and memory grow with the text.
    """
    terms, sizes = defaultdict[str, bytearray](bytearray), bytearray()
    first, records = 0, list[str]()
    for number, (url, page) in enumerate(indexed):
        head = b"!" + pack(number)
        for term, held in page.postings.items():
            terms[term] += head + held
        records.append(page.record)
        full = closes(url, page)
        sizes += pack(page.entries * 2 + full)
        if full:
            yield f"texts/{first}.js", call("texts", str(first), f"[{','.join(records)}]")
            first, records = number + 1, []
    if records:
        yield f"texts/{first}.js", call("texts", str(first), f"[{','.join(records)}]")
    names = []
    for prefix, together in split(sorted(terms), terms, limit):
        names.append(prefix)
        postings = {term: terms[term].decode("ascii") for term in together}
        yield f"terms/{file_name(prefix)}.js", call("terms", as_json(prefix), as_json(postings))
    yield "index.js", call("index", as_json({"pages": sizes.decode("ascii"), "shards": names}))


def pages(entries: Iterable[Entry]) -> Iterator[tuple[str, list[Entry]]]:
    """The entries of each page, by its address.

    Raises:
        ValueError: a page's first entry has an anchor, or its entries do not stand together.
    """
    seen: set[str] = set()
    for url, group in groupby(entries, attrgetter("url")):
        page = list(group)
        if page[0].anchor:
            raise ValueError(f"search: the first entry of {url!r} has the anchor {page[0].anchor!r}, not the page")
        if url in seen:
            raise ValueError(f"search: the entries of {url!r} do not stand together")
        seen.add(url)
        yield url, page


def closes(url: str, page: PageIndex) -> bool:
    """Whether a shard of texts ends with this page. Only the page decides, so that an edit moves no other shard."""
    return len(page.record) >= LARGE_RECORD or crc32(url.encode("utf-8", "replace")) % NEIGHBOURS == 0


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


def file_name(prefix: str) -> str:
    """A file name for any prefix on any system: `t-he`, `t-_3d_crc`; never a reserved one such as `con`."""
    return "t-" + "".join(c if c.isascii() and c.isalnum() else f"_{ord(c):x}_" for c in prefix)


def call(function: str, *arguments: str) -> str:
    """A script that hands its data over."""
    return f"recitalsSearch.{function}({','.join(arguments)});\n".encode("utf-8", "replace").decode("utf-8")


def as_json(value: object) -> str:
    """Compact JSON, which is JavaScript too."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
