"""Lines that belong to the page and not to the text: running heads, page and job numbers, drawn rules.

They are found before paragraphs are formed, because a paragraph runs on around them.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence, Set

from recitals.parse.clean import Line

DRAWN = re.compile(r"[\W_]+")
PAGE = re.compile(
    r"page\s+\d{1,4}(?:\s+of\s+\d{1,4})?|\d{1,4}\s?/\s?\d{1,4}|[-–—]\s?\d{1,4}\s?[-–—]|\[\d{1,4}\]", re.IGNORECASE
)
JOB = re.compile(
    r"(?:\d{1,4}(?:/\d{1,4})?\s)?\*?(?:[A-Z]{1,3}\.?\s?\d{2}-?|\d{2}-)\d{5}\*?(?:\s\d{4}[A-Za-z])?(?:\s?[(\[][A-Z][)\]])?(?:\s\d{6}){0,3}"
    r"(?:\s\d{1,4}(?:/\d{1,4})?|\s/\s?\.\.\.)?|\*\d{6,}\*(?:\sPlease recycle\W*)?|Please recycle\W*"
)
"""The number of the job that printed a document: 16-06620 (E), GE.07-13603 (E) 190707, K1900844, 89-32165 0931Z (E)"""
SYMBOL = re.compile(
    r"(?:\d{1,4}/\d{1,4}\s)?[A-Z]{1,6}\d{0,3}(?:/[A-Z0-9][A-Za-z0-9.]{0,12}){1,5}(?:\s\(\d{4}\))?(?:\s\d{1,4}/\d{1,4})?"
    r"|(?:WHA|EB)\d{1,3}\.R?\d{1,3}"
)
VOLUME = re.compile(
    r"(?:[-–—]\s?\d{1,4}\s?[-–—]\s)?(?:RES|REC|AP|AR?T|RR|CS|CV)\s?\d{1,4}[A-Z]{0,2}(?:-\d{1,3})?(?:\s[-–—]\s?\d{1,4}\s?[-–—])?"
    r"|\d{1,4}\s(?:Res|Rec|Dec)\.\s?\d{1,4}|(?:Res|Rec|Dec)\.\s?\d{1,4}\s\d{1,4}"
    r"|[A-Z]{2,6}-\d{2}(?:\d{2})?\s[-–—]\s\d{1,4}|\d{1,4}\s[-–—]\s[A-Z]{2,6}-\d{2}(?:\d{2})?"
    r"|(?:\d{1,4}\s)?(?:[A-Z]{2,6}-\d{2}(?:\d{2})?\s[-–—]\s)(?:Resolution|Res\.|Decision|Dec\.)\s\d{1,4}(?:\s\d{1,4})?"
)
"""A page of the Radio Regulations, RES750-2 · RES739 – 384 –, or of acts: Res. 191 541, PP-22 – Resolution 70 3 and
132 – PP-18."""
DIGITS = re.compile(r"\d+")
LONE = re.compile(r"\d{1,4}")
LONGEST = 200  # characters of the longest running head
EDGE = 3  # lines at the top and the bottom of a page that may be running heads
FIRST = 12  # lines of the first page among which the document's symbol stands
WIDE = 3  # spaces that set a running head's two ends apart
REPEATS = 3  # pages on which a line without a number has to come back to be one


def furniture(lines: Sequence[Line]) -> frozenset[int]:
    """The places in `lines` of those that are the page's own. A symbol's first line is the document's."""
    found = set(_repeated(lines)) if lines and lines[-1].page > 1 else set()
    first = [line.text for line in lines if line.text and line.page == 1][:FIRST]
    symbols = {word for text in first if _may_hold_symbol(text) for word in text.split() if _is_symbol(word)}
    for place, line in enumerate(lines):
        text = line.text
        if not text or len(text) > LONGEST or (text[0].islower() and text[0] != "p"):  # which most lines are
            continue
        if DRAWN.fullmatch(text) or PAGE.fullmatch(text) or JOB.fullmatch(text) or VOLUME.fullmatch(text):
            found.add(place)
        elif SYMBOL.fullmatch(text):
            symbol = max(text.split(), key=len)
            if symbol in symbols:
                found.add(place)
            symbols.add(symbol)
    found.update(_heads(lines))
    return frozenset(found | set(_lone_numbers(lines, found)))


def _heads(lines: Sequence[Line]) -> Iterable[int]:
    """Lines with the document's symbol at one end, set apart from a title at the other, after the first of them."""
    symbols: set[str] = set()
    for place, line in enumerate(lines):
        if len(line.spots) == 1 or len(line.text) > LONGEST:
            continue
        gaps = [offset for offset, column in line.spots if offset and column - line.column(offset - 1) > WIDE]
        ends = (line.text[: gaps[0]].strip(), line.text[gaps[-1] :]) if gaps else ()
        borne = {end for end in ends if _is_symbol(end.split(" ", 1)[0]) and SYMBOL.fullmatch(end)}
        if borne & symbols:
            yield place
        symbols |= borne


def _may_hold_symbol(text: str) -> bool:
    """Whether one of a line's words can be a symbol; most lines have nothing like it."""
    return (text.count("/") > 1 or "WHA" in text or "EB" in text) and SYMBOL.fullmatch(text) is None


def _is_symbol(word: str) -> bool:
    """Whether a word of a longer line is the document's symbol: "A/RES/72/178", "WHA58.3", and not "and/or"."""
    return (word.count("/") > 1 or word.startswith(("WHA", "EB"))) and SYMBOL.fullmatch(word) is not None


def _lone_numbers(lines: Sequence[Line], found: Set[int]) -> Iterable[int]:
    """Numbers on a line of their own beside a running head or foot: page numbers, also where no form feed tells."""
    written = [place for place, line in enumerate(lines) if line.text]
    for before, place, after in zip([-1, *written], written, [*written[1:], -1], strict=False):
        if LONE.fullmatch(lines[place].text):
            beside = (lines[other].text for other in (before, after) if other in found)
            if any(not DRAWN.fullmatch(text) for text in beside):
                yield place


def _repeated(lines: Sequence[Line]) -> Iterable[int]:
    """Lines at a page's edge that come back at the edges of other pages, and lone page numbers."""
    pages: dict[int, list[int]] = defaultdict(list)
    for place, line in enumerate(lines):
        if line.text:
            pages[line.page].append(place)
    forms: dict[str, list[int]] = defaultdict(list)
    for page, places in pages.items():
        for place in {*places[-EDGE:], *(places[:EDGE] if page > 1 else ())}:
            if len(lines[place].text) <= LONGEST:
                forms[DIGITS.sub("#", lines[place].text)].append(place)
    symbols = {
        word for place in pages.get(1, ())[:FIRST] for word in lines[place].text.split() if SYMBOL.fullmatch(word)
    }
    for form, places in forms.items():
        on = len({lines[place].page for place in places})
        if form == "#" or on >= REPEATS or (on > 1 and "#" in form and "/" in form):
            yield from places
        else:
            yield from (place for place in places if _bears(lines[place], symbols))


def _bears(line: Line, symbols: Set[str]) -> bool:
    """Whether a line of a later page begins or ends with the document's symbol, as its running head does."""
    words = line.text.split()
    return line.page > 1 and (words[0] in symbols or words[-1] in symbols)
