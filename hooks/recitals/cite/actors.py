"""Who acts, although no registry knows him: "Commission on Rivers resolution 5/2", "that BDT, in its decision 5/2"."""

from __future__ import annotations

import re

from recitals.cite.organs import BODY_NOUNS

PUNCTUATED = re.compile(r"[,;:.()\u201c\u201d]\s*")
"""A body's name does not reach over a comma, a bracket or a quotation mark."""
SMALL = frozenset({"of", "on", "the", "for", "and"})
"""Words inside a body's name: "Commission on the Status of Women"."""
AND_THE = ["and", "the"]
"""What two names stand on either side of: "the Convention and the Committee's"."""
SHORT_ACRONYM = re.compile(r"[A-Z]{2,5}(?<!ING)")
"""What opens a paragraph and is a name: "BDT Resolution 5", not "NOTING Resolution 5"."""
ORGANS = frozenset(noun.lower() for noun in BODY_NOUNS) | frozenset(
    """
    centre chamber department directorate facility force institute mechanism network office panel partnership party
    platform programme rapporteur secretariat subcommission subcommittee unit
    """.split()
)
"""The nouns that those are called by who may adopt or issue something, known or not; also "the secretariat"."""
WHOLE = frozenset({"UN", "United", "Nations"})
"""Words of what all organs are of, whose "its" tells nothing."""
SUBORDINATE = frozenset({"that", "by", "as", "when", "where", "while", "whereas", "since", "after", "before", "and"})
"""The words after which a subject stands: "that BDT", "requested by the secretariat"."""
PARTIES_TO = (["Parties", "to"], ["parties", "to"])
ROMAN_OR_LETTER = re.compile(r"[IVXLC]+|[A-Z]|\d{1,2}[A-Z]?")
"""What the number of an organ may be: "Committee II", "Working Party 5D"."""
GAP = re.compile(
    r"(?:\s\([A-Z][\w-]{1,12}\))?(?P<comma>,)?\s(?:(?P<has>ha[sd]\s)?(?P<verb>[a-z]{1,12}ed)\s)?"
    r"(?:(?P<by>in\sline\swith|in\saccordance\swith|in|by|through|under|pursuant\sto|via)\s)?$"
)
"""Between the one who acts and "its"."""
BY = frozenset({"by", "through", "via", "pursuant to"})
"""Before what the subject of a sentence did something by, be it named before or not."""
DECIDED = frozenset({"decided", "requested", "agreed", "noted", "recommended"})
"""What one does in a document; other participles before "in" are passive: "the Programme, established in its"."""
ADOPTED = frozenset({"adopted", "issued", "passed"})
LONGEST_GAP = 60
LONGEST_SMALL = 4
"""Words of an organ's name in small letters, with its article: "the subsidiary body"."""


def stranger_at_end(text: str, *, at_start: bool) -> str:
    """A capitalised name that ends a text and is not just the word that opens the paragraph."""
    words = PUNCTUATED.split(text)[-1].split()
    at_start = at_start and not PUNCTUATED.search(text)
    first = len(words)
    while first and words[first - 1 : first + 1] != AND_THE and _is_of_name(words, first - 1):
        first -= 1
    if at_start and first == 0 and not (words and SHORT_ACRONYM.fullmatch(words[0])):
        first = 1
    while first < len(words) and not words[first][0].isupper():
        first += 1
    return " ".join(words[first:])


def _is_of_name(words: list[str], place: int) -> bool:
    return words[place][0].isupper() or (place + 1 < len(words) and words[place] in SMALL)


def actor_at_end(text: str, *, own: bool = True) -> str:
    """The organ that a text ends with as the one who acts; "" for none.

    It is the subject of its clause, "that BDT, in ", has an organ's noun or an acronym for a name, and did something:
    what a programme was "established in" is another's. Where `own` is False it must have adopted the document.
    """
    gap = GAP.search(text, max(0, len(text) - LONGEST_GAP)) if own or text.endswith(ENDS) else None
    if gap is None or not (_acts(gap) if own else _adopts(gap)):
        return ""
    before = text[: gap.start()]
    words = PUNCTUATED.split(before)[-1].split()
    first = _first_of_name(words)
    opens = first == 0 and PUNCTUATED.search(before) is not None
    told = first > 0 and words[first - 1] in SUBORDINATE
    if first == 1 and gap["comma"] and words[0].endswith("ing"):  # "Recalling BDT, in its"
        opens = True
    if not (told or (opens and gap["by"] not in BY)):
        return ""
    name = words[first:]
    return " ".join(name[1:] if name[:1] == ["the"] else name) if _is_organ(name) else ""


def _acts(gap: re.Match[str]) -> bool:
    """Whether the words before "its" say what someone did."""
    return bool(gap["verb"] or gap["by"]) and not (
        gap["verb"] and gap["by"] and not gap["has"] and gap["verb"] not in DECIDED
    )


ENDS = ("adopted ", "issued ", "passed ", " in ", " by ")
"""What stands before a document that someone adopted, which is looked at first."""


def _adopts(gap: re.Match[str]) -> bool:
    """Whether the words before a document say who adopted it: "the Group adopted", "the Group, in"."""
    if gap["verb"]:
        return (gap["verb"] in ADOPTED and not gap["by"]) or (gap["verb"] in DECIDED and gap["by"] == "in")
    return bool(gap["comma"]) and gap["by"] in ("in", "by")


def _first_of_name(words: list[str]) -> int:
    """Where the name begins that ends a clause; "and" before it is none of its words."""
    first = len(words)
    while first and (_may_be_of_name(words[first - 1]) or [*words[max(0, first - 2) : first]] in PARTIES_TO):
        first -= 1
    if first < len(words) and words[first].islower() and words[first] not in SMALL:
        small = words[max(0, first - LONGEST_SMALL) : first]
        first = first - len(small) + small.index("the") if "the" in small else first
    if first == 0 and words and words[0].endswith("ing"):
        first = 1
    while first < len(words) and words[first] in SMALL - {"the"}:
        first += 1
    return first


def _may_be_of_name(word: str) -> bool:
    return word[0].isupper() or word in SMALL or word in ORGANS or ROMAN_OR_LETTER.fullmatch(word) is not None


def _is_organ(name: list[str]) -> bool:
    """Whether a name is an organ's: it has its noun, or an acronym, and is not the whole that organs are of."""
    if WHOLE.issuperset(one for one in name if one != "the"):
        return False
    return any(
        word.lower() in ORGANS or (sum(map(str.isupper, word)) > 1 and not ROMAN_OR_LETTER.fullmatch(word))
        for word in name
    )
