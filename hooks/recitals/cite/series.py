"""Documents named by number: "General Assembly resolutions 47/193 of 22 December 1992 and 67/291".

What is read here is the noun, the numbers with their dates, and the body named beside them; whose
"resolution 33/10" is, the resolver decides.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from recitals.cite import numbers, owners
from recitals.cite.atoms import DATED, FULL_DATE, SENTENCE_END, iso_date
from recitals.cite.mention import Mention, Numbered, Owner
from recitals.cite.names import WORD, Names, seconds
from recitals.cite.numbers import Number
from recitals.cite.templates import Template, beginnings, templates
from recitals.model import Body, Series

AFTER_NOUN = re.compile(r"\s+")
DATE_AFTER = re.compile(DATED)
ABBREVIATED = {"resolution": "res.", "recommendation": "rec.", "document": "doc."}
"""Words of a noun that texts also write short: "UNGA Res. 70/125", "ITU-T Rec. X.509"."""
ENTITLED = re.compile(r",?\s+(?:entitled|on|concerning|regarding)\s+[\u201c\"][^\u201c\u201d\"]{1,300}[\u201d\"]")
SEPARATOR = re.compile(r"(?:[,;]?\s+(?:and|or|to|as\s+well\s+as)\s+|[,;]\s+|\s?[\u2013\u2014]\s?)(?:(?:in|of|its)\s+)?")
NUMBER_AHEAD = r"(?=\d{1,4}[/ (]|E?S-\d{1,2}/|WHA\d|EB\d|ITU-[TRD]\s|[A-Z]{1,2}\.\d|SS\.|[IVXLC]{1,7}/\d|No\.\s\d)"
LATER = re.compile(rf"(?:[,;]|a(?<!\wa)(?:nd|s\s+well\s+as))\s+{NUMBER_AHEAD}")
NAMELY = re.compile(
    r"[^.;()\d]{0,160}?\b(?:in(?:cluding|\s+particular)|n(?:otably|amely)|especially|such\s+as|is|was|being)[,:]?\s+"
    rf"{NUMBER_AHEAD}"
)
"""Between "resolutions" and their numbers: "resolutions on women, peace and security, including 1820 (2008)"."""
LISTED = frozenset({"resolution", "decision"})
"""What is named by number also where words stand between the two: "resolutions of the Assembly, including 3/1"."""
LISTS = re.compile(r"[RrDd](?<!\w[RrDd])(?:(?<=[Rr])esolutions|(?<=[Dd])ecisions)\s(?=\d|E?S-)")
"""They begin with what they look for, which is far quicker than with a boundary."""
NOUNS = re.compile(r"[RrDd](?<!\w[RrDd])(?:(?<=[Rr])esolutions?|(?<=[Dd])ecisions?)\b")
DATED_EXACTLY = re.compile(r"\d{4}-")
GENERAL = frozenset({"general comment", "general recommendation"})
"""What several committees number alike, and call by title before they are named."""
LONGEST_SENTENCE = 2000
"""How many characters on a list may go on; reading stays linear in the text's length."""

Readings = tuple[tuple[Series, Number], ...]


@dataclass(frozen=True, slots=True)
class SeriesIndex:
    """The registry's series by the nouns that precede their numbers, and the names of bodies."""

    nouns: Mapping[str, tuple[str, ...]]
    """First word of a noun, as written -> the whole nouns it may begin, longest first."""
    second_words: Mapping[str, frozenset[str]]
    """Those words -> the ones that may come second; "" for a noun of one word."""
    again: Mapping[str, tuple[tuple[str, str], ...]]
    """Whole noun -> the nouns of several words that begin as it does, and what those end with."""
    by_noun: Mapping[str, tuple[Series, ...]]
    shaped: Mapping[str, Mapping[str, tuple[Series, ...]]]
    """Whole noun -> the shape of a number that may follow it -> the series that have it."""
    rows: Mapping[str, numbers.Rows]
    """Whole noun -> how those shapes are read."""
    written: Mapping[str, tuple[tuple[Series, Template], ...]]
    """Whole noun -> the templates of the numbers that may follow it."""
    beginnings: Mapping[str, re.Pattern[str]]
    """Whole noun -> how the numbers of those templates begin."""
    bodies: Names
    by_id: Mapping[str, Series]
    adopters: Mapping[str, str]
    """Id of a series -> id of its body."""

    @classmethod
    def of(cls, bodies: Mapping[str, Body]) -> SeriesIndex:
        """Index the series of the bodies of a registry."""
        by_noun: defaultdict[str, list[Series]] = defaultdict(list)
        for series in (one for body in bodies.values() for one in body.series):
            for noun in series.nouns:
                first_word, _, rest = noun.lower().partition(" ")
                several = (f"{first_word}s {rest}",) if rest else ()
                short = " ".join(ABBREVIATED.get(part, part) for part in noun.lower().split())
                for form in dict.fromkeys((noun.lower(), *several, short)):
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
        nouns = {word: tuple(sorted(nouns, key=len, reverse=True)) for word, nouns in first.items()}
        return cls(
            nouns,
            {word: seconds(found) for word, found in nouns.items()},
            {noun: _longer(noun, nouns[WORD.findall(noun)[0]]) for noun in by_noun},
            {noun: tuple(found) for noun, found in by_noun.items()},
            {noun: _by_shape(found) for noun, found in by_noun.items()},
            {noun: numbers.rows(_by_shape(found)) for noun, found in by_noun.items()},
            {noun: tuple((one, made) for one in found for made in templates(one)) for noun, found in by_noun.items()},
            {noun: beginnings(made for one in found for made in templates(one)) for noun, found in by_noun.items()},
            Names.of(named),
            {series.id: series for body in bodies.values() for series in body.series},
            {series.id: body.id for body in bodies.values() for series in body.series},
        )

    def readings(self, noun: str, text: str, position: int) -> tuple[Readings, int]:
        """What a number at a position can be, for the series that follow the noun, and where it ends."""
        best: list[tuple[Series, Number]] = []
        end = position
        shaped = self.shaped[noun]
        for number, after in numbers.read(text, position, self.rows[noun]):
            if best and after < end:
                break
            best += [(series, number) for series in _having(number, shaped[number.shape])]
            end = after
        written = self.written.get(noun, ()) if self.beginnings[noun].match(text, position) else ()
        for series, one in written:
            found = one.read(text, position)
            if found is not None and found[1] >= end:
                rest = [pair for pair in best if found[1] == end and pair[0] is not series]
                best, end = [*rest, (series, found[0])], found[1]
        return tuple(best), end


def _having(number: Number, listed: tuple[Series, ...]) -> Iterable[Series]:
    """The series that have a number; one that runs on and has no year beside it must tell its year."""
    return [one for one in listed if year_of(one, number)] if number.shape == numbers.RUNNING else listed


def year_of(series: Series, number: Number) -> int | None:
    """The year that a number which runs on tells; None where nothing is known."""
    return series.yearly.year_of(int(number.item)) if series.yearly and number.item.isdecimal() else None


def _longer(first: str, nouns: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """The nouns of several words that begin with the same one: not "ITU-R Question" after "ITU-D Question"."""
    parts = ((noun, noun.partition(" ")) for noun in nouns)
    return tuple((noun, rest) for noun, (word, _, rest) in parts if rest and word == first.partition(" ")[0])


def _by_shape(listed: Iterable[Series]) -> dict[str, tuple[Series, ...]]:
    found: defaultdict[str, list[Series]] = defaultdict(list)
    for series in listed:
        for shape in dict.fromkeys(series.shapes):
            found[shape].append(series)
    return {shape: tuple(ones) for shape, ones in found.items()}


class Item(NamedTuple):
    """One number of a list with its span."""

    start: int
    end: int
    readings: Readings
    dated: str


def read(index: SeriesIndex, text: str, start: int, word: str) -> Sequence[Mention]:
    """The documents of the list whose noun begins with `word` at `start`; nothing when no number follows."""
    for noun in index.nouns[word]:
        after = noun_end(text, start, noun)
        gap = AFTER_NOUN.match(text, after) if after else None
        plural = noun.partition(" ")[0].endswith("s") or (after > 0 and text[after - 1].lower() == "s")
        items = tuple(_items(index, noun, text, start, gap.end())) if gap else ()
        listed = not items and noun in LISTED
        if listed and plural and (gap := NAMELY.match(text, after)):
            items = tuple(_items(index, noun, text, gap.end(), gap.end()))
        owner: tuple[str, ...] = ()
        if listed and not items and after and (between := _body_between(index, text, after)):
            owner, begin = between
            items = tuple(_items(index, noun, text, start, begin))
        if items:
            return tuple(_mentions(index, noun, text, start, items, owner, plural=plural))
    return ()


OF_UNITED_NATIONS = re.compile(r"(?:\s+of\s+the\s+United\s+Nations)?\s+(?=\d)")


def _body_between(index: SeriesIndex, text: str, after: int) -> tuple[tuple[str, ...], int] | None:
    """The body between a noun and its numbers, and where those begin: "resolutions of the General Assembly 3 (I)"."""
    bodies, end, _ = owners.body_after(index.bodies, text, after)
    gap = OF_UNITED_NATIONS.match(text, end) if bodies else None
    return (bodies, gap.end()) if gap else None


def noun_end(text: str, start: int, noun: str) -> int:
    """Where a noun, singular or plural, ends in the text; 0 when it does not stand there."""
    end = start + len(noun)
    if text[end - 1 : end].lower() != noun[-1]:  # which tells at once of most others
        return 0
    if " ".join(text[start:end].lower().replace("\u2019", "'").split()) != noun:
        return 0
    return end + 1 if text[end : end + 1] in ("s", "S") else end


def _items(index: SeriesIndex, noun: str, text: str, start: int, position: int) -> Iterator[Item]:
    """The numbers of a list, each with the date and title after it.

    What tells the series may be said again: "Recommendations ITU-T X.1205 and ITU-R M.1036".
    """
    begin, first, strong = start, position, False
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
        if gap is None or (gap[0][0] == ";" and not strong):
            return
        begin = position = gap.end()
        if NUMERO.match(text, position) and not NUMERO.match(text, first):
            return  # "Resolution 1333 and No. 76 of the Convention"


NUMERO = re.compile(r"[Nn]os?\.\s")
BRACKETED = frozenset({"number (place, year)", "number (conference)"})
"""Shapes whose bracket holds for the bare numbers before it: "Resolutions 50, 52 and 58 (Rev. Geneva, 2022)"."""


def _with_brackets(items: tuple[Item, ...]) -> tuple[Item, ...]:
    """The items of a list, bare numbers with the conference that the bracket after a later one names."""
    if len(items) == 1:
        return items
    out: list[Item] = []
    for item in reversed(items):
        following = out[-1].readings if out else ()
        numbers_read = [number for _, number in item.readings]
        shared: Readings = ()
        if all(number.shape in numbers.WEAK and not number.year for number in numbers_read):
            of_item = numbers_read[0].item
            shared = tuple((series, one.of_item(of_item)) for series, one in following if one.shape in BRACKETED)
            shared = shared or _of_known_year(item.readings, following)
        out.append(item._replace(readings=shared) if shared else item)
    return tuple(reversed(out))


def _of_known_year(readings: Readings, following: Readings) -> Readings:
    """“Resolutions 1970 and 1973 (2011)”, “1325 and 1820 (2008)”: each number of such a series tells its year."""
    dated = {series.id for series, number in following if number.shape == numbers.OF_YEAR}
    running = [one for one in readings if one[1].shape == numbers.RUNNING and one[0].id in dated]
    known = [(series, number.of_year(year)) for series, number in running if (year := year_of(series, number))]
    return tuple(known + [one for one in readings if one not in running]) if known else ()


def _said_again(index: SeriesIndex, noun: str, text: str, position: int) -> tuple[str, int]:
    """The noun that holds for a number, and where that number stands, past what repeats the noun's last words."""
    for other, rest in index.again[noun]:
        end = position + len(rest)
        if text[position:end].lower() == rest and (gap := AFTER_NOUN.match(text, end)):
            return other, gap.end()
    return noun, position


def _later(index: SeriesIndex, noun: str, text: str, end: int, others: re.Pattern[str]) -> Iterator[Item]:
    """Numbers further on in the sentence: "resolutions 64/292, in which it recognized ..., and 70/169 of 2015".

    What follows another list's noun is of that list.
    """
    limit = min(end + LONGEST_SENTENCE, len(text))
    if LATER.search(text, end, limit) is None:
        return
    for boundary in (SENTENCE_END, others):
        stop = boundary.search(text, end, limit)
        limit = stop.start() if stop else limit
    for gap in LATER.finditer(text, end, limit):
        said, position = _said_again(index, noun, text, gap.end())
        readings, after = index.readings(said, text, position)
        strong = tuple(pair for pair in readings if pair[1].shape not in numbers.NOT_LATER)
        dated = DATE_AFTER.match(text, after)
        if strong and gap.end() >= end:
            end = dated.end() if dated else after
            yield Item(gap.end(), end, strong, iso_date(dated[0]) if dated else "")


def _going_on(
    index: SeriesIndex, noun: str, text: str, end: int, items: tuple[Item, ...], *, plural: bool
) -> Iterator[Item]:
    """Numbers further on; after bare ones only such as have the bracket that they lack, after one noun dated ones."""
    strong = any(number.shape not in numbers.WEAK for item in items for _, number in item.readings)
    if not (strong or plural):
        return
    for item in _later(index, noun, text, end, LISTS if plural else NOUNS):
        bracketed = plural and any(number.shape in BRACKETED for _, number in item.readings)
        if bracketed or (strong and (plural or DATED_EXACTLY.match(item.dated))):
            yield item


def _dated_each(text: str, items: tuple[Item, ...]) -> Iterator[Item]:
    """“39/125 and 43/131 of 8 December 1984 and 8 December 1988”: as many dates as numbers, each of its own."""
    waiting: list[Item] = []
    for item in items:
        waiting.append(item)
        if item.dated:
            days = [iso_date(day[0]) for day in FULL_DATE.finditer(text, item.start, item.end)]
            each = days if len(days) == len(waiting) else [one.dated for one in waiting]
            yield from (one._replace(dated=day) for one, day in zip(waiting, each, strict=True))
            waiting.clear()
    yield from waiting


def _mentions(
    index: SeriesIndex,
    noun: str,
    text: str,
    start: int,
    items: tuple[Item, ...],
    between: tuple[str, ...],
    *,
    plural: bool,
) -> Iterator[Mention]:
    last, titled = len(items) - 1, noun in GENERAL
    if between:
        owner, begin, end, year = Owner(bodies=between), start, items[last].end, ""
    else:
        owner, begin, end, year = owners.read(index.bodies, text, start, items[last].end, titled=titled)
    later = tuple(_going_on(index, noun, text, max(end, items[last].end), items, plural=plural))
    items = _with_brackets(items + later)
    if later and not owner.bodies and not owner.adopting:
        last = len(items) - 1
        owner, begin, end, year = owners.read(index.bodies, text, start, items[last].end, titled=titled)
    for position, item in enumerate(_dated_each(text, items)):
        whose = owner if begin < start or _brackets(item) in ((), _brackets(items[last])) else Owner()
        beside = position == 0 and item.start == start
        where = (begin if beside else item.start, max(end, item.end) if position == last else item.end)
        dated = item.dated or (year if position <= last else "")
        yield Mention(*where, Numbered(noun, item.readings, whose, dated, position))


def _brackets(item: Item) -> tuple[tuple[str, str], ...]:
    """The places and years of a number, none where it has no bracket: a body behind a list is of the last one's."""
    return tuple(dict.fromkeys((number.place, number.year) for _, number in item.readings if number.place))
