"""Short names that a text gives itself: (hereinafter “the Convention”), known as the Escazú Agreement, (WHO FCTC)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from recitals.cite.mention import Formed, Mention, Named, Numbered, Symbol
from recitals.resolve.memory import Memory
from recitals.resolve.target import Target

DEFINED = re.compile(
    r"\s*+\(\s*+(?:(?:hereinafter|hereafter|henceforth)\s*+,?\s*+)?(?:(?:referred\s++to\s++as|called|known\s++as)\s++)?"
    r"[\u201c\u2018\"']?(?:[Tt]he\s+)?(?P<name>[A-Z][^()\u201c\u201d\"]{1,60}?)[\u201d\u2019\"']?\s*\)"
)
KNOWN_AS = re.compile(r",?\s*(?:\(|(?:also\s+|commonly\s+)?(?:known|referred\s+to)\s+as\s+)(?:the\s+)?[\u201c\"]?$")
DEFINES = (Named, Formed, Numbered, Symbol)


def learn(text: str, mention: Mention, mentions: Sequence[Mention], index: int, target: Target, memory: Memory) -> None:
    """Remember the short name that the words after a mention give to what it names."""
    if not isinstance(mention.what, DEFINES):
        return
    found = DEFINED.match(text, mention.end)
    if found and "," not in found["name"] and _shortens(found["name"], mention, text):
        memory.call(" ".join(found["name"].split()), target.instrument)
    following = mentions[index + 1] if index + 1 < len(mentions) else None
    if following and isinstance(following.what, Formed) and KNOWN_AS.fullmatch(text[mention.end : following.start]):
        memory.call(following.what.name, target.instrument)


def _shortens(name: str, mention: Mention, text: str) -> bool:
    """Whether words in brackets are a short form of the name before them, and not of a body that ends it.

    "Convention of the International Telecommunication Union (ITU)" gives a name to the Union: an
    acronym must begin as the instrument's own name does.
    """
    if not name.replace("-", "").isupper():
        return True
    return name[0] == text[mention.start].upper()


def with_aliases(mentions: Sequence[Mention], text: str, memory: Memory) -> tuple[Mention, ...]:
    """The mentions of a paragraph and the places where it uses an acronym that the document, or it before, defined."""
    bracketed = mentions if "(" in text else ()
    if not memory.acronyms and not bracketed:
        return tuple(mentions)
    acronyms = dict.fromkeys(memory.acronyms, 0)
    for mention in bracketed:
        found = DEFINED.match(text, mention.end) if isinstance(mention.what, DEFINES) else None
        if found and found["name"].isupper():
            acronyms.setdefault(found["name"], found.end())
    used = [(name, start) for name, start in acronyms.items() if text.find(name, start) >= 0]
    if not used:
        return tuple(mentions)
    taken = [(mention.start, mention.end) for mention in mentions]
    uses = (use for name, start in used for use in _uses(name, text, start))
    further = [use for use in uses if not _overlaps(use, taken)]
    return tuple(sorted((*mentions, *further), key=lambda one: one.start))


def _uses(name: str, text: str, start: int) -> Iterator[Mention]:
    for found in re.compile(rf"(?<!\w){re.escape(name)}(?!\w)").finditer(text, start):
        yield Mention(found.start(), found.end(), Formed(found[0], "", partial=True))


def _overlaps(mention: Mention, taken: Sequence[tuple[int, int]]) -> bool:
    return any(mention.start < end and start < mention.end for start, end in taken)
