"""How lines become running text: what ends a sentence, and what a hyphen at a line's end is."""

import re
from collections.abc import Iterable, Sequence, Set
from itertools import pairwise

from recitals.model import Origin
from recitals.parse.clean import Line

MARKS = ".,;:!?"
OTHER_MARKS = {
    "，": ",",
    "、": ",",
    "；": ";",
    "：": ":",
    "。": ".",
    "！": "!",
    "？": "?",
    "،": ",",
    "؛": ";",
    "؟": "?",
}
"""Marks of other scripts, with those that say the same."""
HAN = "\u2e80"
"""The first sign of the scripts that set no spaces between words."""
CLOSERS = "”\"’'»)]}*_"
TAIL = 24  # characters of a text's end that hold its mark and the numbers of its footnotes
NOTED = re.compile(r"(?<![0-9])(?<![0-9],)[0-9]{1,3}(?:,[0-9]{1,3})*+$|[¹²³⁰⁴⁵⁶⁷⁸⁹]{1,3}$")
NUMBER = re.compile(r"(?:\b(?:Add|Corr|Rev|Res|Dec|No|Nos|art|para|vol|Conf|Suppl?)|[/.\s][A-Z]+)\.\d+$", re.IGNORECASE)
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
NOTE_MARK = re.compile(r"(?:(?<=[\s,;.)”])|^)\d{1,3}/$")
"""A typewriter's footnote number at a line's end, "fourth session,2/", and not "resolution 64/"."""
LAST = re.compile(r"(?<![^\W\d_])[^\W\d_]++(?=-$)")
NEXT = re.compile(r"[^\W\d_]+")
# Parts of compounds that are no words by themselves, or seldom stand alone in a resolution.
COMPOUNDING = frozenset(
    """all anti arms bi bio broad capacity co counter cross cyber data decision eco eight ex far first five follow four
    fourth full gender half health high human ill inter intra land large law least life line long low macro market mass
    medium micro mid mine money multi neo nine non nuclear off on one open over part peace people policy post pre pro
    public quasi rapid re rights second self semi seven short short-term single sixth six small socio state sub
    subject super ten third three top trans twentieth twenty two ultra under up vice water weapon well wide world
    year zero thirty forty fifty sixty seventy eighty ninety""".split()
)

# Words that make a compound with whatever stands before them: institution-building, gender-responsive.
COMPOUNDED = frozenset(
    """affected based building centred dependent driven efficient finding focused free friendly governmental
    informed intensive keeping laundering level linked making
    neutral oriented owned party raising related responsive saving scale sensitive setting sharing specific term
    trafficking wide""".split()
)


def ending(text: str) -> str:
    """The mark with which a text ends, footnote numbers and closing quotation marks aside; "" if none."""
    last = text[-1:]
    if last.isalpha() or last in MARKS:
        return last if last in MARKS else ""
    if last in OTHER_MARKS:
        return OTHER_MARKS[last]
    plain = text.rstrip(CLOSERS)
    bare = NOTED.sub("", plain[-TAIL:])
    if bare != plain[-TAIL:] and NUMBER.search(plain[-TAIL:]):
        return ""
    last = bare.rstrip(CLOSERS)[-1:]
    return last if last and last in MARKS else ""


def join(lines: Sequence[Line], known: Set[str]) -> tuple[str, tuple[Origin, ...]]:
    """Lines as one text with single spaces, and where each piece of it comes from.

    `known` holds the words of the document in lower case. A word that a line's end has divided is made
    whole again: the hyphen goes when the whole word, or no part of it, is known; it stays in a compound.
    """
    parts = [lines[0].text]
    origins = list(lines[0].origins(0))
    size = len(parts[0])
    for before, line in pairwise(lines):
        size += _glue(parts, before, line, known)
        origins.extend(line.origins(size))
        parts.append(line.text)
        size += len(line.text)
    return "".join(parts), tuple(origins)


def vocabulary(lines: Iterable[Line]) -> frozenset[str]:
    """The words and hyphenated compounds of a text, in lower case; empty when no line divides a word.

    The two halves of a word that a line's end divides are no words of the text.
    """
    texts = [line.text for line in lines]
    if not any(text.endswith("-") for text in texts):
        return frozenset()
    known: set[str] = set()
    divided = False
    for text in texts:
        words = WORD.findall(text.lower())
        known.update(words[1 if divided else 0 : -1 if text.endswith("-") else None])
        divided = text.endswith("-")
    known.update([part for word in known if "-" in word for part in word.split("-")])
    return frozenset(known)


def _glue(parts: list[str], before: Line, line: Line, known: Set[str]) -> int:
    """Make `parts` ready for the next line; by how many characters they grew."""
    text = before.text
    if NOTE_MARK.search(text) and line.text[:1].isalpha():
        parts.append(" ")
        return 1
    if text[-1:] >= HAN and line.text[:1] >= HAN:
        return 0
    if before.broken or (text.endswith(("/", "–")) and text[-2:-1].strip() and line.text[:1].isalnum()):
        return 0
    if not (text.endswith("-") and text[-2:-1].isalnum() and line.text[:1].isalnum()):
        parts.append(" ")
        return 1
    if _divided(text, line.text, known):
        parts[-1] = parts[-1].removesuffix("-")
        return -1
    return 0


def _divided(text: str, after: str, known: Set[str]) -> bool:
    """Whether a hyphen at a line's end only divides a word."""
    left, right = LAST.search(text), NEXT.match(after)
    if left is None or right is None or right.group()[0].isupper():
        return False
    first, second = left.group().lower(), right.group().lower()
    if first + second in known:
        return True
    if f"{first}-{second}" in known or first in COMPOUNDING or second in COMPOUNDED:
        return False
    return not (first in known and second in known)
