"""A page's part of the index: which of its entries hold a term, and how strongly, as a short string.

The postings of a page follow from that page alone: entries are numbered within it, and weights compare an entry
with a fixed length, not with the collection's. So they can be kept from build to build. A collection's postings
of a term are the pages' strings in a row: a group of pages behind `#` and the number of its first page, and in it
each page behind `!` and how many pages of the group are before it.

A posting is one number: that of the entry, and in its lowest 3 bits how strongly the entry is about the term; in
the 9 lowest of a key's how many places the name has (3 bits), which is the term's, and how much the entry is
cited. Numbers are in base 32, lowest digit first; the last digit is one of `0`...`O`, those before it one of
`]`...`|`. No quote and no backslash is among them, so the strings stand in JavaScript as they are.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from recitals.render.search_keys import key_of
from recitals.render.search_words import Vocabulary

KEY = "="
"""Stands before the terms of keys, which no word begins with."""
LEVELS = 7
MOST_TIMES = 12
"""Occurrences of a term in an entry beyond which more say nothing new."""
TITLE_WEIGHT = 2
# BM25's two constants, and the words of a usual paragraph for its average.
AS_JSON = json.JSONEncoder(check_circular=False, ensure_ascii=False, separators=(",", ":")).encode
SATURATION, LENGTH_SHARE, USUAL_LENGTH = 1.2, 0.75, 60


class Entry(NamedTuple):
    """Something that a search can lead to: a page, or a paragraph, provision or section of it."""

    url: str
    """Of the page, from the site's root."""
    anchor: str
    """"" for the page itself, which comes before its parts."""
    title: str
    """What it is called on its page: "recalling g)", "Article 34"; the page's name for a page."""
    text: str
    keys: tuple[str, ...] = ()
    """The names that call it up: on a part, without the page's: "art 34", not "CRC art 34"."""
    language: str = "en"
    cited: int = 0
    """How often it is cited, which decides between equals."""


@dataclass(frozen=True, slots=True)
class PageIndex:
    """All that the index holds of one page; a pure function of its entries."""

    entries: int
    postings: Mapping[str, bytes]
    """By term, ASCII."""
    record: str
    """What results show, as JSON: the address, then anchor, title and text of each entry."""


@dataclass(frozen=True, slots=True)
class Vocabularies:
    """The analysed words of a build: of English texts, and of the others."""

    english: Vocabulary
    other: Vocabulary

    @classmethod
    def empty(cls) -> Vocabularies:
        """For the beginning of a build."""
        return cls(Vocabulary(english=True), Vocabulary(english=False))

    def of(self, language: str) -> Vocabulary:
        """The one for texts in a language, by its tag."""
        return self.english if language == "en" or _is_english(language) else self.other


def _is_english(language: str) -> bool:
    return language.lower().split("-")[0] in {"", "en"}


def index_page(entries: Sequence[Entry], vocabularies: Vocabularies) -> PageIndex:
    """The index of one page from its entries, the page's own first."""
    postings: dict[str, bytes] = {}
    for number, entry in enumerate(entries):
        counts, length = term_counts(entry, vocabularies.of(entry.language))
        packed = packed_weights(number, length)
        for term, count in counts.items():
            held = packed[count] if count <= MOST_TIMES else packed[MOST_TIMES]
            postings[term] = postings[term] + held if term in postings else held  # most stand in one entry alone
        cited = min(entry.cited.bit_length(), 7)
        for term, slot in key_of(entry.keys).items():
            held = pack(number * 512 + slot.places * 64 + slot.place * 8 + cited)
            postings[KEY + term] = postings.get(KEY + term, b"") + held
    return PageIndex(len(entries), postings, record(entries))


def term_counts(entry: Entry, vocabulary: Vocabulary) -> tuple[Counter[str], int]:
    """How often each term stands in an entry, its title counting more; and how long the text is, in terms."""
    counts = Counter(chain.from_iterable(map(vocabulary.__getitem__, entry.text.split())))
    length = sum(counts.values())
    for printed in entry.title.split():
        for term in vocabulary[printed]:
            counts[term] += TITLE_WEIGHT
    return counts, length


@lru_cache(maxsize=16_384)
def packed_weights(number: int, length: int) -> list[bytes]:
    """The postings of an entry by how often a term stands in it: its number, and BM25's share from 1 to 7."""
    norm = SATURATION * (1 - LENGTH_SHARE + LENGTH_SHARE * length / USUAL_LENGTH)
    shares = (round(LEVELS * count / (count + norm)) for count in range(MOST_TIMES + 1))
    return [pack(number * 8 + max(1, share)) for share in shares]


@lru_cache(maxsize=65_536)
def pack(number: int) -> bytes:
    """A number as described above: 5 -> b"5", 37 -> b"b1"."""
    digits = bytearray()
    while number >= 32:
        digits.append(93 + (number & 31))
        number >>= 5
    digits.append(48 + number)
    return bytes(digits)


def record(entries: Sequence[Entry]) -> str:
    """What is shown of the entries of a page, as JSON."""
    shown = [part for entry in entries for part in (entry.anchor, entry.title, entry.text)]
    return AS_JSON([entries[0].url, *shown])
