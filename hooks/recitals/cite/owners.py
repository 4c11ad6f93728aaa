"""The body named beside a number: "Human Rights Council resolution", "its resolution", "Resolution 45 of WTDC"."""

from __future__ import annotations

import re

from recitals.cite.atoms import MONTH
from recitals.cite.mention import Owner
from recitals.cite.names import WORD, Names

OF_SESSION = re.compile(r"\s+of\s+the\s+((?:19|20)\d\d)\s+(?:ordinary\s+)?session(?=\s+of\b)")
OF_BODY = re.compile(r",?\s+(?:of|by|adopted\s+(?:by|at))\s+(?:the\s+)?")
OF_THIS = re.compile(r"\s+(?:of|adopted\s+by)\s+(?:this|the\s+present)\s+(?:[Cc]onference|[Aa]ssembly)\b")
ACRONYM = re.compile(r"\s\([A-Z][\w-]{1,12}\)$")
LOOK_BACK = 120
LONGEST_BODY = 12
"""Words in the longest name of a body, acronym included."""
STRANGER_AFTER = re.compile(r"\s+of\s+the\s+([A-Z][\w\u2019-]*(?:\s+[A-Z][\w\u2019-]*){0,6})")
"""A capitalised name after a number that is no known body's: "resolution 3 of the Ministerial Council"."""
ACRONYM_AFTER = re.compile(r"\s\([A-Z][\w-]{1,12}\)")
PUNCTUATED = re.compile(r"[,;:.()\u201c\u201d]\s*")
"""A body's name does not reach over a comma, a bracket or a quotation mark."""
SMALL = frozenset({"of", "on", "the", "for", "and"})
"""Words inside a body's name: "Commission on the Status of Women"."""


def read(bodies: Names, text: str, start: int, end: int, *, titled: bool = False) -> tuple[Owner, int, int, str]:
    """The body named beside a list, how far the words that name it reach, and the year of its session.

    `titled` allows the title of the document between its number and the body.
    """
    session = OF_SESSION.match(text, end)
    year = session[1] if session else ""
    after = session.end() if session else end
    if this := OF_THIS.match(text, after):
        return Owner(adopting=True), start, this.end(), year
    behind, reach = body_after(bodies, text, after)
    if behind:
        return Owner(bodies=behind), start, reach, year
    owner, begin = owner_before(bodies, text, start)
    if titled and not owner.bodies and (author := author_after(bodies, text, after)):
        return Owner(bodies=author), start, after, year
    unknown = STRANGER_AFTER.match(text, after)
    if unknown and not owner.bodies and not owner.possessive:
        return Owner(stranger=unknown[1]), start, unknown.end(), year
    return owner, begin, after, year


def body_after(bodies: Names, text: str, end: int) -> tuple[tuple[str, ...], int]:
    """The body named after "of the", with its acronym in brackets; () when none is."""
    gap = OF_BODY.match(text, end)
    word = WORD.match(text, gap.end()) if gap else None
    found = bodies.read(text, word.start(), word[0]) if word and word[0] in bodies.first_words else None
    if found is None or LONGER_AFTER.match(text, found.end):
        return (), end
    acronym = ACRONYM_AFTER.match(text, found.end)
    under = UNDER_TREATY.search(text, gap.end(), found.end) if gap else None
    return found.owners, under.start() if under else acronym.end() if acronym else found.end


LONGER_AFTER = re.compile(rf"\s+of\s+(?:the\s+)?(?!United\s+Nations(?!\s+[A-Z])|{MONTH})[A-Z]")
"""What makes a known name another body's: "the Executive Board of the United Nations Children's Fund"."""
UNDER_TREATY = re.compile(r"(?<!\s)\s+to\s+the\s")
"""In "Conference of the Parties to the Convention": what follows names a treaty, which is cited by itself."""
AUTHORED = re.compile(r"(?<!report)(?<!reports)(?<!observations)(?<!members)(?<!work)\s(?:of|by)\s+the\s+(?=[A-Z])")
TITLED = re.compile(r",?\s+(?:on|concerning|regarding)\s")
LONGEST_TITLE = 300
SENTENCE_END = re.compile(r"(?<!No)(?<!Nos)\.\s|;")


def author_after(bodies: Names, text: str, end: int) -> tuple[str, ...]:
    """The body named after a title: "No. 14 (2000) on the right to health of the Committee on ..."; () when none is."""
    if not TITLED.match(text, end):
        return ()
    stop = SENTENCE_END.search(text, end, end + LONGEST_TITLE)
    for gap in AUTHORED.finditer(text, end, stop.start() if stop else min(len(text), end + LONGEST_TITLE)):
        word = WORD.match(text, gap.end())
        found = bodies.read(text, gap.end(), word[0]) if word and word[0] in bodies.first_words else None
        if found is not None:
            return found.owners
    return ()


POSSESSIVE = re.compile(r"(?:\b[Ii]ts|\btheir)\s+(?:previous\s+|earlier\s+|own\s+|recent\s+|relevant\s+|landmark\s+)?$")
SUBJECT = re.compile(
    r"(?:\u2019s|'s)?(?:\s\([A-Z][\w-]{1,12}\))?,?(?<!\s)\s*+(?:(?:ha[sd]\s++)?(?<!\w)[a-z]++(?<=ed)\s++)?"
    r"(?:(?:in|by|through|with|under|pursuant\s++to|via|on\s++the\s++basis\s++of)\s++)?$"
)
"""Between a body and what it does by a document: "the Council, in its", "the Assembly adopted"."""
AND_SUBJECT = re.compile(rf"(?:(?<!\s)\s+and\s+|{SUBJECT.pattern})$")


def owner_before(bodies: Names, text: str, start: int) -> tuple[Owner, int]:
    """The body named before a noun, and where its name begins (the noun's start when none is)."""
    window = text[max(0, start - LOOK_BACK) : start]
    at_start = len(window) == start
    if possessive := POSSESSIVE.search(window):
        return _possessor(bodies, window[: possessive.start()], at_start=at_start), start
    stripped = window.rstrip()
    if stripped.endswith(("\u2019s", "'s")):
        stripped = stripped[:-2]
    bare = ACRONYM.sub("", stripped)
    found, length = name_at_end(bodies, bare)
    if found and not _preceded(bare[: len(bare) - length], at_start=at_start):
        return Owner(bodies=found), start - len(window) + len(bare) - length
    if among := AMONG.search(window):
        found, _ = name_at_end(bodies, window[: among.start(1)])
        if found:
            return Owner(bodies=found), start
    heading = text[start : start + 10].isupper()
    stranger = "" if heading else stranger_at_end(stripped, at_start=at_start)
    return Owner(stranger=stranger, before=() if stranger else _subject(bodies, window)), start


AMONG = re.compile(
    r"\b(?:resolutions|decisions|comments|recommendations|statements)\s(?:[a-z]+\s){0,6}?(?:of|by)\sthe\s[^,;:.()]{4,90}"
    r"(,?\s(?:in\sparticular|including|notably|especially|inter\salia|such\sas),?\s)$"
)
"""“The resolutions of the Commission on Human Rights, in particular resolution 2005/69”."""
ORDINAL = re.compile(r"(?:[A-Z][a-z]+-)?[A-Za-z]+(?:st|nd|rd|th)|UN|Nations")


def _preceded(before: str, *, at_start: bool) -> bool:
    """Whether a capitalised word before a known name makes it another body's: "UNICEF Executive Board"."""
    words = PUNCTUATED.split(before)[-1].split()
    opens = len(words) == 1 and (at_start or len(words) < len(before.split()))
    return bool(words) and words[-1][0].isupper() and not opens and not ORDINAL.fullmatch(words[-1])


BODY = re.compile(
    r"\b(?:Assembly|Authority|Board|Body|Commission|Committee|Conference|Congress|Council|Forum|Meeting|Organi[sz]ation"
    r"|Parties|Union)\b"
)
"""The nouns that bodies are called by."""


def _possessor(bodies: Names, text: str, *, at_start: bool) -> Owner:
    """Whose "its resolution" is, by what ends the text before it: a known body, or one that nobody registered."""
    before = _subject(bodies, text)
    gap = AND_SUBJECT.search(text)
    stranger = stranger_at_end(text[: gap.start()], at_start=at_start) if gap and not before else ""
    known = name_at_end(bodies, text[: gap.start()])[0] if gap and stranger else ()
    named = BODY.search(stranger) is not None and not known
    return Owner(possessive=True, before=before, stranger=stranger if named else "")


def _subject(bodies: Names, text: str) -> tuple[str, ...]:
    """The body that a text ends with as the one who acts: "... by the Human Rights Council in "."""
    gap = SUBJECT.search(text)
    if gap is None:
        return ()
    found, length = name_at_end(bodies, text[: gap.start()])
    return () if found and _preceded(text[: gap.start() - length], at_start=True) else found


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
