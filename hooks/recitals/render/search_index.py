"""The index as files: small scripts, each loaded when a query asks for it, over the network or from a disk.

A page opened from a disk may not fetch, but it may add a `<script>`; so each file calls a function of
`docs/assets/search-index.js` with its data. `index.js` names the pages' sizes and the shards, `terms/` holds the
postings in shards by the terms' first letters, `texts/` what results show, in shards of neighbouring pages.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from operator import attrgetter, itemgetter
from typing import TypeVar
from zlib import crc32

from recitals.render.search_postings import AS_JSON, Entry, PageIndex, Vocabularies, index_page, pack
from recitals.render.search_shards import SHARD_LIMIT, Group, call, cuts, scripts

LARGE_RECORD = 8_000
"""Characters of a page's record that fill a shard of texts by themselves."""
INDEX = "index.js"
NEIGHBOURS = 16
"""How many pages make a group, on average; smaller ones share a shard of texts."""
Item = TypeVar("Item")


def build(entries: Iterable[Entry], limit: int = SHARD_LIMIT) -> Iterator[tuple[str, str]]:
    """The files of the index of some entries, all of its steps one after the other."""
    vocabularies = Vocabularies.empty()
    together = grouped(pages(entries), itemgetter(0))
    return files([group((url, index_page(page, vocabularies)) for url, page in each) for each in together], limit)


def group(indexed: Iterable[tuple[str, PageIndex]]) -> Group:
    """Join the indexes of pages that stand together, each given with its address."""
    postings, sizes = defaultdict[str, bytearray](bytearray), bytearray()
    texts, first, records = list[tuple[int, str]](), 0, list[str]()
    number = -1
    for number, (url, page) in enumerate(indexed):
        head = b"!" + pack(number)
        for term, held in page.postings.items():
            postings[term] += head + held
        records.append(page.record)
        full = closes(url, page)
        sizes += pack(page.entries * 2 + full)
        if full:
            texts.append((first, ",".join(records)))
            first, records = number + 1, []
    if records:
        texts.append((first, ",".join(records)))
    return Group.of({term: bytes(held) for term, held in postings.items()}, bytes(sizes), texts, number + 1)


def files(groups: Sequence[Group], limit: int = SHARD_LIMIT) -> Iterator[tuple[str, str]]:
    """The files of the index, as (name, content) from the folder `search/` of the site.

    Args:
        groups: of all pages, in their order.
        limit: characters of a shard of postings before it is split.

    Yields:
        Each file; the same bytes for the same pages. Time and memory grow with the text.
    """
    first, names = 0, []
    for each in groups:
        for place, records in each.texts:
            yield texts_name(first + place), texts_script(first + place, records)
        first += each.pages
    for cut in cuts(groups, limit):
        for prefix, script in scripts(cut, groups, limit):
            names.append(prefix)
            yield terms_name(prefix), script
    yield INDEX, index_script(groups, names)


def texts_name(first: int) -> str:
    """The file of the texts of some pages, by the number of the first."""
    return f"texts/{first}.js"


def texts_script(first: int, records: str) -> str:
    """What it says."""
    return call("texts", str(first), f"[{records}]")


def index_script(groups: Iterable[Group], names: Sequence[str]) -> str:
    """What the file says that is loaded first: how large the pages are, and the names of the shards."""
    sizes = b"".join(each.sizes for each in groups).decode("ascii")
    return call("index", AS_JSON({"pages": sizes, "shards": names}))


def terms_name(prefix: str) -> str:
    """The file of a shard of postings."""
    return f"terms/{file_name(prefix)}.js"


def grouped(items: Iterable[Item], url: Callable[[Item], str]) -> Iterator[list[Item]]:
    """Cut pages into groups. Only a page's address decides, so that one page more or less changes no other group.

    Args:
        items: the pages, in their order.
        url: the address of one.
    """
    together: list[Item] = []
    for item in items:
        together.append(item)
        if ends_group(url(item)):
            yield together
            together = []
    if together:
        yield together


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


def ends_group(url: str) -> bool:
    """Whether a group of pages ends with the page of this address."""
    return crc32(url.encode("utf-8", "replace")) % NEIGHBOURS == 0


def closes(url: str, page: PageIndex) -> bool:
    """Whether a shard of texts ends with this page. Only the page decides, so that an edit moves no other shard."""
    return len(page.record) >= LARGE_RECORD or ends_group(url)


def file_name(prefix: str) -> str:
    """A file name for any prefix on any system: `t-he`, `t-_3d_crc`; never a reserved one such as `con`."""
    return "t-" + "".join(c if c.isascii() and c.isalnum() else f"_{ord(c):x}_" for c in prefix)
