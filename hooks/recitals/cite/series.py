"""Documents named by number: "General Assembly resolutions 47/193 of 22 December 1992 and 67/291".

What is read here is the noun, the numbers with their dates, and the body named beside them; whose
"resolution 33/10" is, the resolver decides.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from recitals.cite import numbers, owners
from recitals.cite.atoms import DATED, iso_date
from recitals.cite.mention import Mention, Numbered
from recitals.cite.names import WORD, Names
from recitals.cite.numbers import Number
from recitals.model import Body, Series

AFTER_NOUN = re.compile(r"\s+")
DATE_AFTER = re.compile(DATED)
ENTITLED = re.compile(r",?\s+(?:entitled|on|concerning|regarding)\s+[\u201c\"][^\u201c\u201d\"]{1,300}[\u201d\"]")
SEPARATOR = re.compile(r"(?:,?\s+(?:and|or|to|as\s+well\s+as)\s+|,\s+|\s?[\u2013\u2014]\s?)(?:(?:in|of|its)\s+)?")
LATER = re.compile(r"(?:\band\b|\bas\s+well\s+as\b|,)\s+(?=\d{1,4}[/ (]|E?S-\d{1,2}/)")
NAMELY = re.compile(
    r"[^.;()\d]{0,160}?(?:\bincluding|\bin\s+particular|\bnotably|\bnamely|\bespecially|\bsuch\s+as|\b(?:is|was|being))[,:]?\s+"
    r"(?=\d{1,4}[/ (]|E?S-\d{1,2}/)"
)
"""Between "resolutions" and their numbers: "resolutions on women, peace and security, including 1820 (2008)"."""
LISTS = re.compile(r"\b(?:[Rr]esolutions|[Dd]ecisions)\s(?=\d|E?S-)")
NOUNS = re.compile(r"\b(?:[Rr]esolutions?|[Dd]ecisions?)\b")
DATED_EXACTLY = re.compile(r"\d{4}-")
SENTENCE_END = re.compile(r"(?<=[a-z)\]\d])[.;](?=\s|$)")
LONGEST_SENTENCE = 2000
"""How many characters on a list may go on; reading stays linear in the text's length."""

Readings = tuple[tuple[Series, Number], ...]


@dataclass(frozen=True, slots=True)
class SeriesIndex:
    """The registry's series by the nouns that precede their numbers, and the names of bodies."""

    nouns: Mapping[str, tuple[str, ...]]
    """First word of a noun, as written -> the whole nouns it may begin, longest first."""
    by_noun: Mapping[str, tuple[Series, ...]]
    bodies: Names
    adopters: Mapping[str, str]
    """Id of a series -> id of its body."""

    @classmethod
    def of(cls, bodies: Mapping[str, Body]) -> SeriesIndex:
        """Index the series of the bodies of a registry."""
        by_noun: defaultdict[str, list[Series]] = defaultdict(list)
        for series in (one for body in bodies.values() for one in body.series):
            for noun in series.nouns:
                first_word, _, rest = noun.lower().partition(" ")
                for form in (noun.lower(), f"{first_word}s {rest}") if rest else (noun.lower(),):
                    by_noun[form].append(series)
        first: defaultdict[str, set[str]] = defaultdict(set)
        for noun in by_noun:
            for written in (noun, noun[:1].upper() + noun[1:], noun.upper()):
                first[WORD.findall(written)[0]].add(noun)
            for plural in (f"{noun}s", f"{noun[:1].upper()}{noun[1:]}s", f"{noun}s".upper()):
                first[WORD.findall(plural)[0]].add(noun)
        named = [
            (name, body.id) for body in bodies.values() for name in dict.fromkeys((body.name, *body.names, *body.alone))
        ]
        return cls(
            {word: tuple(sorted(nouns, key=len, reverse=True)) for word, nouns in first.items()},
            {noun: tuple(found) for noun, found in by_noun.items()},
            Names.of(named),
            {series.id: body.id for body in bodies.values() for series in body.series},
        )

    def readings(self, noun: str, text: str, position: int) -> tuple[Readings, int]:
        """What a number at a position can be, for the series that follow the noun, and where it ends."""
        best: list[tuple[Series, Number]] = []
        end = position
        for number, after in numbers.read(text, position):
            if best and after < end:
                break
            best += [(series, number) for series in self.by_noun[noun] if number.shape in series.shapes]
            end = after if best else end
        return tuple(best), end


@dataclass(frozen=True, slots=True)
class Item:
    """One number of a list with its span."""

    start: int
    end: int
    readings: Readings
    dated: str


def read(index: SeriesIndex, text: str, start: int, word: str) -> Iterator[Mention]:
    """The documents of the list whose noun begins with `word` at `start`; nothing when no number follows."""
    for noun in index.nouns[word]:
        after = noun_end(text, start, noun)
        gap = AFTER_NOUN.match(text, after) if after else None
        plural = after > 0 and text[after - 1].lower() == "s"
        items = tuple(_items(index, noun, text, start, gap.end())) if gap else ()
        if not items and plural and (gap := NAMELY.match(text, after)):
            items = tuple(_items(index, noun, text, gap.end(), gap.end()))
        if items:
            yield from _mentions(index, noun, text, start, items, plural=plural)
            return


FOREIGN = re.compile(
    r"(?:\d{1,3}/(?=C[MOP])|(?=[A-Z]{1,6}[./(\d]))[A-Z]{1,6}(?:[\w/-]|\.(?=\w)|\([\dIVXLC]{1,7}\))*+(?<=[\d)])(?:\s\([IVXLC\d]{1,9}\))?(?![\w/(])"
)


def foreign(text: str, start: int, word: str) -> Iterator[tuple[int, int]]:
    """Where the documents of a list stand whose numbers no known body has: "resolution GC(67)/RES/14"."""
    gap = AFTER_NOUN.match(text, start + len(word)) if word.lower().rstrip("s") in ("resolution", "decision") else None
    begin = start
    while gap and (found := FOREIGN.match(text, gap.end())):
        yield begin, found.end()
        dated = DATE_AFTER.match(text, found.end())
        gap = SEPARATOR.match(text, dated.end() if dated else found.end())
        begin = gap.end() if gap else found.end()


def noun_end(text: str, start: int, noun: str) -> int:
    """Where a noun, singular or plural, ends in the text; 0 when it does not stand there."""
    end = start + len(noun)
    if " ".join(text[start:end].lower().replace("\u2019", "'").split()) != noun:
        return 0
    return end + 1 if text[end : end + 1] in ("s", "S") else end


def _items(index: SeriesIndex, noun: str, text: str, start: int, position: int) -> Iterator[Item]:
    """The numbers of a list, each with the date and title after it.

    What tells the series may be said again: "Recommendations ITU-T X.1205 and ITU-R M.1036".
    """
    begin, strong = start, False
    while True:
        noun, position = _said_again(index, noun, text, position)
        readings, end = index.readings(noun, text, position)
        if strong:
            readings = tuple(pair for pair in readings if pair[1].shape not in numbers.WEAK)
        if not readings:
            return
        strong = strong or any(number.shape not in numbers.WEAK for _, number in readings)
        dated = DATE_AFTER.match(text, end)
        end = dated.end() if dated else end
        yield Item(begin, end, readings, iso_date(dated[0]) if dated else "")
        titled = ENTITLED.match(text, end)
        gap = SEPARATOR.match(text, titled.end() if titled else end)
        if gap is None:
            return
        begin = position = gap.end()


def _said_again(index: SeriesIndex, noun: str, text: str, position: int) -> tuple[str, int]:
    """The noun that holds for a number, and where that number stands, past what repeats the noun's last words."""
    for other in index.nouns[WORD.findall(noun)[0]]:
        rest = other.partition(" ")[2]
        end = position + len(rest)
        if rest and text[position:end].lower() == rest and (gap := AFTER_NOUN.match(text, end)):
            return other, gap.end()
    return noun, position


def _later(index: SeriesIndex, noun: str, text: str, end: int, others: re.Pattern[str]) -> Iterator[Item]:
    """Numbers further on in the sentence: "resolutions 64/292, in which it recognized ..., and 70/169 of 2015".

    What follows another list's noun is of that list.
    """
    limit = min(end + LONGEST_SENTENCE, len(text))
    for boundary in (SENTENCE_END, others):
        stop = boundary.search(text, end, limit)
        limit = stop.start() if stop else limit
    for gap in LATER.finditer(text, end, limit):
        readings, after = index.readings(noun, text, gap.end())
        strong = tuple(pair for pair in readings if pair[1].shape not in numbers.WEAK and pair[1].shape != "question")
        dated = DATE_AFTER.match(text, after)
        if strong and gap.end() >= end:
            end = dated.end() if dated else after
            yield Item(gap.end(), end, strong, iso_date(dated[0]) if dated else "")


def _mentions(
    index: SeriesIndex, noun: str, text: str, start: int, items: tuple[Item, ...], *, plural: bool
) -> Iterator[Mention]:
    last = items[-1]
    owner, begin, end, year = owners.read(index.bodies, text, start, last.end)
    if {number.shape for item in items for _, number in item.readings} - numbers.WEAK:
        later = _later(index, noun, text, max(end, last.end), LISTS if plural else NOUNS)
        items += tuple(one for one in later if plural or DATED_EXACTLY.match(one.dated))
    for position, item in enumerate(items):
        beside = position == 0 and item.start == start
        where = (begin if beside else item.start, max(end, item.end) if item is last else item.end)
        dated = item.dated or (year if item is last else "")
        yield Mention(*where, Numbered(noun, item.readings, owner, dated, position))
