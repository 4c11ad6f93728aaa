"""The body named beside a number: "Human Rights Council resolution", "its resolution", "Resolution 45 of WTDC"."""

from __future__ import annotations

import re

from recitals.cite.mention import Owner
from recitals.cite.names import WORD, Names

OF_SESSION = re.compile(r"\s+of\s+the\s+((?:19|20)\d\d)\s+(?:ordinary\s+)?session(?=\s+of\b)")
OF_BODY = re.compile(r",?\s+(?:of|by|adopted\s+(?:by|at))\s+(?:the\s+)?")
OF_THIS = re.compile(r"\s+(?:of|adopted\s+by)\s+(?:this|the\s+present)\s+(?:[Cc]onference|[Aa]ssembly)\b")
ACRONYM = re.compile(r"\s\([A-Z][\w-]{1,12}\)$")
ITS_SUBJECT = re.compile(r"\s+(?:(?:on|for|of(?!\s+(?:the\s+)?United\s+Nations\b))\s+(?:the\s+)?)?[A-Z][a-z]")
"""What makes a body's name another's: "the Council of Europe", "the United Nations Conference on Trade"."""
LOOK_BACK = 120
LONGEST_BODY = 12
"""Words in the longest name of a body, acronym included."""
STRANGER_AFTER = re.compile(
    r"(?:\s+of|,?\s+adopted\s+(?:by|at))\s+the\s+"
    r"([A-Z][\w\u2019-]*(?:\s+(?:(?:of\s+the|of|on\s+the|on|for|and)\s+)?[A-Z][\w\u2019-]*){0,9})"
)
"""A capitalised name after a number that is no known body's: "resolution 3 of the Ministerial Council"."""
ACRONYM_AFTER = re.compile(r"\s\([A-Z][\w-]{1,12}\)")
PUNCTUATED = re.compile(r"[,;:.()\u201c\u201d]\s*")
"""A body's name does not reach over a comma, a bracket or a quotation mark."""
SMALL = frozenset({"of", "on", "the", "for", "and"})
"""Words inside a body's name: "Commission on the Status of Women"."""


def read(bodies: Names, text: str, start: int, end: int) -> tuple[Owner, int, int, str]:
    """The body named beside a list, how far the words that name it reach, and the year of its session."""
    session = OF_SESSION.match(text, end)
    year = session[1] if session else ""
    after = session.end() if session else end
    if this := OF_THIS.match(text, after):
        return Owner(adopting=True), start, this.end(), year
    behind, reach = body_after(bodies, text, after)
    if behind:
        return Owner(bodies=behind), start, reach, year
    owner, begin = owner_before(bodies, text, start)
    unknown = STRANGER_AFTER.match(text, after)
    if unknown and not owner.bodies and not owner.possessive:
        return Owner(stranger=unknown[1]), start, unknown.end(), year
    return owner, begin, after, year


def body_after(bodies: Names, text: str, end: int) -> tuple[tuple[str, ...], int]:
    """The body named after "of the", with its acronym in brackets; () when none is."""
    gap = OF_BODY.match(text, end)
    word = WORD.match(text, gap.end()) if gap else None
    found = bodies.read(text, word.start(), word[0]) if word and word[0] in bodies.first_words else None
    if found is None or ITS_SUBJECT.match(text, found.end):
        return (), end
    acronym = ACRONYM_AFTER.match(text, found.end)
    return found.owners, acronym.end() if acronym else found.end


POSSESSIVE = re.compile(r"(?:\b[Ii]ts|\btheir)\s+(?:previous\s+|earlier\s+|own\s+|recent\s+|relevant\s+|landmark\s+)?$")
SUBJECT = re.compile(
    r"(?:\u2019s|'s)?(?:\s\([A-Z][\w-]{1,12}\))?,?(?<!\s)\s*+(?:(?:ha[sd]\s++)?(?<!\w)[a-z]++(?<=ed)\s++)?"
    r"(?:(?:in|by|through|with|under|pursuant\s++to|via|on\s++the\s++basis\s++of)\s++)?$"
)
"""Between a body and what it does by a document: "the Council, in its", "the Assembly adopted"."""
AMONG = re.compile(
    r",?\s(?:including|in\s+particular|notably|namely|especially|the\s+(?:most\s+recent|latest|last)(?:\s+of\s+which)?\s+(?:is|was|being)),?"
    r"(?:\s+its)?\s*$"
)
"""Between a body's resolutions and one of them: "those of the Human Rights Council, including"."""
THOSE = re.compile(r"\b(?:resolutions?|decisions?|those)\b")


def owner_before(bodies: Names, text: str, start: int) -> tuple[Owner, int]:
    """The body named before a noun, and where its name begins (the noun's start when none is)."""
    window = text[max(0, start - LOOK_BACK) : start]
    if possessive := POSSESSIVE.search(window):
        return _whose_own(bodies, window[: possessive.start()], at_start=len(window) == start), start
    stripped = window.rstrip()
    if stripped.endswith(("\u2019s", "'s")):
        stripped = stripped[:-2]
    bare = ACRONYM.sub("", stripped)
    found, length = name_at_end(bodies, bare)
    if found and not _is_longer(bare, len(bare) - length):
        return Owner(bodies=found), start - len(window) + len(bare) - length
    heading = text[start : start + 10].isupper()
    stranger = "" if heading else stranger_at_end(bare, at_start=len(window) == start)
    if stranger:
        return Owner(stranger=stranger), start - len(window) + max(bare.rfind(stranger), 0)
    return Owner(before=_subject(bodies, window)), start


def _whose_own(bodies: Names, text: str, *, at_start: bool) -> Owner:
    """Whose "its" is: of the body that acts directly before it, else of one named in the same words."""
    if before := _subject(bodies, text):
        return Owner(possessive=True, before=before)
    gap = SUBJECT.search(text)
    acts = text[: gap.start()] if gap else ""
    stranger = stranger_at_end(acts, at_start=at_start)
    if stranger and BODY_NOUN.search(stranger) and AGENT.search(acts.removesuffix(stranger)):
        return Owner(stranger=stranger)
    return Owner(
        possessive=True, near=tuple(dict.fromkeys(one for owners in _named_in(bodies, text) for one in owners))
    )


def _subject(bodies: Names, text: str) -> tuple[str, ...]:
    """The body that a text ends with as the one who acts: "... by the Human Rights Council in "."""
    if among := AMONG.search(text):
        return _whose(bodies, PUNCTUATED.split(text[: among.start()])[-1])
    gap = SUBJECT.search(text)
    return name_at_end(bodies, text[: gap.start()])[0] if gap else ()


def _whose(bodies: Names, text: str) -> tuple[str, ...]:
    """The last body of a clause about documents: "relevant Human Rights Council resolutions on the situation"."""
    found = _named_in(bodies, text)
    return found[-1] if found and THOSE.search(text) else ()


def _named_in(bodies: Names, text: str) -> list[tuple[str, ...]]:
    words = (word for word in WORD.finditer(text) if word[0] in bodies.first_words)
    return [one.owners for word in words if (one := bodies.read(text, word.start(), word[0]))]


LAST_WORD = re.compile(r"(?<=[^\s.:;\u201d\"]\s)([A-Z][a-z]\S*)\s+$")
LONGEST_WORD = 40
AGENT = re.compile(r"\bby\s+(?:the\s+)?$")
BODY_NOUN = re.compile(
    r"\b(?:Assembly|Council|Conference|Commission|Committee|Board|Congress|Parties|Authority|Forum|Meeting|Court|Group|Agency|Organization|Union)\b"
)


def _is_longer(text: str, start: int) -> bool:
    """Whether a short name of a body, one capitalised word, ends another's: "Trusteeship Council".

    "Recalling Council" opens a paragraph and is no name.
    """
    before = LAST_WORD.search(text, max(0, start - LONGEST_WORD), start)
    return before is not None and text[start + 1 :].islower()


def name_at_end(bodies: Names, text: str) -> tuple[tuple[str, ...], int]:
    """The longest name of a body that ends a text, and its length in characters."""
    words = list(WORD.finditer(text))[-LONGEST_BODY:]
    if not words or words[-1].end() != len(text):
        return (), 0
    for word in words:
        if word[0] in bodies.first_words:
            found = bodies.read(text, word.start(), word[0])
            if found and found.end == len(text):
                return found.owners, len(text) - word.start()
    return (), 0


def stranger_at_end(text: str, *, at_start: bool) -> str:
    """A capitalised name that ends a text and is not just the word that opens the paragraph."""
    words = PUNCTUATED.split(text)[-1].split()
    at_start = at_start and not PUNCTUATED.search(text)
    first = len(words)
    while first and (words[first - 1][0].isupper() or (first < len(words) and words[first - 1] in SMALL)):
        first -= 1
    if at_start and first == 0:
        first = 1
    while first < len(words) and not words[first][0].isupper():
        first += 1
    return " ".join(words[first:])
