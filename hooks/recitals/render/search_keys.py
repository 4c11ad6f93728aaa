"""The keys of a search: by what names a document, a provision or a paragraph is called up.

A reader who types "CRC 34", "art. 34" or "recalling g" wants one thing and no list. What can be called up has
its names as keys, kept apart from the words of texts and ranked above them. `docs/assets/search-words.js` holds
the same rules for queries; a test compares the two.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from recitals.render.search_stem import stem
from recitals.render.search_words import LONGEST_TERM, PIECE, STOP, is_numbered, number_tail, parts, words

# The names of divisions and documents in a reader's shorthand: "Article 34", "Art. 34" and "art 34" are one key.
SHORTHAND: Mapping[str, str] = MappingProxyType(
    {
        "article": "art",
        "articles": "art",
        "arts": "art",
        "paragraph": "para",
        "paragraphs": "para",
        "paras": "para",
        "par": "para",
        "section": "sec",
        "sections": "sec",
        "sect": "sec",
        "chapter": "chap",
        "chapters": "chap",
        "ch": "chap",
        "number": "no",
        "resolution": "res",
        "resolutions": "res",
        "decision": "dec",
        "decisions": "dec",
        "recommendation": "rec",
        "recommendations": "rec",
        "operative": "op",
        "preambular": "pp",
    }
)


MOST_PLACES = 7


@lru_cache(maxsize=65_536)
def key_slots(word: str) -> list[tuple[str, ...]]:
    """The terms of a word of a name, place by place: "op4" fills two; "a/res/70/1" one, whole and by its tail."""
    if is_numbered(word):
        return [tuple(dict.fromkeys((word[:LONGEST_TERM], number_tail(word)[:LONGEST_TERM])))]
    pieces = (piece for part in parts(word) for piece in PIECE.findall(part))
    return [(key_form(piece),) for piece in pieces if len(piece) == 1 or piece not in STOP]


def key_form(piece: str) -> str:
    """A piece of a name as keys hold it: the shorthand of a division, else the stem; zeros in front do not count."""
    return SHORTHAND.get(piece) or (piece.lstrip("0") or "0" if piece.isdecimal() else stem(piece))


@dataclass(frozen=True, slots=True, order=True)
class Slot:
    """Where a term stands in the shortest name that has it: of how many places, and which."""

    places: int
    place: int


@lru_cache(maxsize=65_536)
def key_of(names: tuple[str, ...]) -> Mapping[str, Slot]:
    """The terms by which a thing is called up by one of its names, each with its slot; paragraphs share theirs."""
    found: dict[str, Slot] = {}
    for name in names:
        slots = [slot for word in words(name) for slot in key_slots(word)]
        for place, terms in enumerate(slots):
            here = Slot(min(len(slots), MOST_PLACES), min(place, MOST_PLACES))
            found.update((term, here) for term in terms if term not in found or here < found[term])
    return MappingProxyType(found)
