"""The places of numbers, dates and cities in a phrase: `{n}`, `{list}`, `{date}`, `{place}`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from recitals.gloss.tokens import Sort, Token

FIELD = re.compile(r"\{(n|item|list|roman|day|month|year|date|place)\}")
YEAR = re.compile(r"(?:18|19|20)[0-9]{2}")
DAY = re.compile(r"(?:0?[1-9]|[12][0-9]|3[01])")
SESSION = re.compile(r"[IVXLC]+|(?:19|20)[0-9]{2}|[a-z]{1,2}|[0-9]{1,2}")
LETTER = re.compile(r"[A-Z]")
NUMERALS = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
ROMANS = ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
TENS = {"十": 10, "百": 100}
WORDED = frozenset({"{month}", "{place}"})
"""Fields that begin with a word; the others with a number."""
LATIN = "\u0250"
"""The first letter that is not Latin."""
LONGEST_PLACE = 6
LONGEST_NUMERAL = 5
"""Signs of a number in Chinese characters: 九百九十九, 二〇一五."""
HIGHEST_ROMAN = 399


class Capture(NamedTuple):
    """What stands in a field: its English, its span, and the token after it."""

    name: str
    text: str
    start: int
    end: int
    after: int
    items: tuple[tuple[str, int, int], ...] = ()
    """The numbers of a list and the words between them, each with its span."""


Keys = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """How a language writes numbers and dates."""

    months: tuple[tuple[Keys, str], ...] = ()
    dates: tuple[Keys, ...] = ()
    places: Mapping[Keys, str] = field(default_factory=dict)
    ordinals: tuple[str, ...] = ()
    between: Mapping[str, str] = field(default_factory=dict)
    """Words between the numbers of a list -> their English."""
    items: tuple[Keys, ...] = ()
    """How each number of a list is written, longest first."""

    def begins(self, token: Token) -> bool:
        """Whether a number begins with a token."""
        return token.sort is Sort.CODE or (token.sort is Sort.HAN and (token.text in NUMERALS or token.text in TENS))

    def read(self, part: str, text: Sequence[Token], at: int) -> Capture | None:
        """What stands in a field, `{n}`, at a token; None when nothing does that may."""
        return READERS[part[1:-1]](self, text, at)

    def plain(self, number: str) -> str:
        """A number without what makes an ordinal of it."""
        for ordinal in self.ordinals:
            if number.endswith(ordinal) and number[: -len(ordinal)].isdecimal():
                return number[: -len(ordinal)]
        return number


def _number(reading: Reading, text: Sequence[Token], at: int) -> Capture | None:
    """A number with the letter and the bracket that belong to it: 2200 A (XXI)."""
    if not reading.begins(text[at]):
        return None
    if text[at].sort is Sort.HAN:
        return _numeral(text, at)
    said, after = reading.plain(text[at].text), at + 1
    if after < len(text) and LETTER.fullmatch(text[after].text):
        said, after = f"{said} {text[after].text}", after + 1
    while after + 2 < len(text) and text[after].text == "(" and text[after + 2].text == ")":
        if not SESSION.fullmatch(text[after + 1].text):
            break
        tight = said[0].isalpha() and text[after].start == text[after - 1].end  # "WHA71(10)"
        said, after = f"{said}{'' if tight else ' '}({text[after + 1].text})", after + 3
    return Capture("n", said, text[at].start, text[after - 1].end, after)


def _lettered(reading: Reading, text: Sequence[Token], at: int) -> Capture | None:
    """A number with the letter of an item after it: 74 a)."""
    found = _number(reading, text, at)
    if found is None or found.after + 1 >= len(text) or text[found.after + 1].text != ")":
        return found and found._replace(name="item")
    letter = text[found.after]
    if len(letter.text) > 1 or letter.sort is not Sort.WORD:
        return found._replace(name="item")
    end = text[found.after + 1].end
    return Capture("item", f"{found.text} {letter.text})", found.start, end, found.after + 2)


def _roman(reading: Reading, text: Sequence[Token], at: int) -> Capture | None:
    """A number as chapters have it in English: 第七章 is Chapter VII."""
    found = _number(reading, text, at)
    if found is None or text[at].sort is not Sort.HAN or int(found.text) > HIGHEST_ROMAN:
        return found and found._replace(name="roman")
    left, numeral = int(found.text), ""
    for value, letters in ROMANS:
        numeral += letters * (left // value)
        left %= value
    return found._replace(name="roman", text=numeral)


def _numeral(text: Sequence[Token], at: int) -> Capture | None:
    """A number in Chinese characters, up to 999 or digit by digit: 三十四, 二〇一五. A longer row is none."""
    value = digit = 0
    after = at
    while after < len(text) and (text[after].text in NUMERALS or text[after].text in TENS):
        if after - at == LONGEST_NUMERAL:
            return None
        if text[after].text in TENS:
            value, digit = value + (digit or 1) * TENS[text[after].text], 0
        else:
            digit = digit * 10 + NUMERALS[text[after].text]
        after += 1
    return Capture("n", str(value + digit), text[at].start, text[after - 1].end, after)


def _matching(name: str, pattern: re.Pattern[str], reading: Reading, text: Sequence[Token], at: int) -> Capture | None:
    found = _numeral(text, at) if text[at].sort is Sort.HAN and reading.begins(text[at]) else None
    said = found.text if found else reading.plain(text[at].text)
    after = found.after if found else at + 1
    return Capture(name, said, text[at].start, text[after - 1].end, after) if pattern.fullmatch(said) else None


def _day(reading: Reading, text: Sequence[Token], at: int) -> Capture | None:
    return _matching("day", DAY, reading, text, at)


def _year(reading: Reading, text: Sequence[Token], at: int) -> Capture | None:
    return _matching("year", YEAR, reading, text, at)


def _month(reading: Reading, text: Sequence[Token], at: int) -> Capture | None:
    for keys, english in reading.months:
        if _stands(keys, text, at):
            return Capture("month", english, text[at].start, text[at + len(keys) - 1].end, at + len(keys))
    return None


def _stands(keys: Keys, text: Sequence[Token], at: int) -> bool:
    return len(text) >= at + len(keys) and all(text[at + n].key == key for n, key in enumerate(keys))


def _date(reading: Reading, text: Sequence[Token], at: int) -> Capture | None:
    for form in reading.dates:
        if (found := _form(reading, form, text, at)) is not None:
            said, after = found
            words = " ".join(said[name] for name in ("day", "month", "year") if name in said)
            return Capture("date", words, text[at].start, text[after - 1].end, after)
    return None


def _place(reading: Reading, text: Sequence[Token], at: int) -> Capture | None:
    """A city up to the comma or bracket after it; one that no file names, as it is written in Latin letters."""
    after = at
    while after < len(text) and after < at + LONGEST_PLACE and text[after].text not in (",", "(", ")", ";"):
        after += 1
    words = text[at:after]
    if not words or words[0].sort not in (Sort.WORD, Sort.HAN):
        return None
    known = reading.places.get(tuple(token.key for token in words))
    if known is None and not all(char < LATIN for token in words for char in token.text):
        return None
    said = known or " ".join(token.text for token in words)
    return Capture("place", said, words[0].start, words[-1].end, after)


def _list(reading: Reading, text: Sequence[Token], at: int) -> Capture | None:
    """Numbers that share what stands before or after them: 第58/199、64/211和70/125号; the first is written in full."""
    items: list[tuple[str, int, int]] = []
    place = at
    while (one := _item(reading, text, place, bare=bool(items))) is not None:
        items.append((one.text, one.start, one.end))
        place = one.after
        said = reading.between.get(text[place].key) if place < len(text) else None
        if said is None or _item(reading, text, place + 1, bare=True) is None:
            break
        items.append((said, text[place].start, text[place].end))
        place += 1
    if not items:
        return None
    return Capture("list", "".join(one[0] for one in items), items[0][1], items[-1][2], place, tuple(items))


def _item(reading: Reading, text: Sequence[Token], at: int, *, bare: bool) -> Capture | None:
    """One number of a list, with the date that stands before it; `bare` allows it alone."""
    for form in reading.items:
        said = _form(reading, form, text, at) if bare or len(form) > 1 else None
        if said is not None:
            values, after = said
            words = f"{values['n']} of {values['date']}" if "date" in values else values["n"]
            return Capture("item", words, text[at].start, text[after - 1].end, after)
    return None


def _form(reading: Reading, form: Keys, text: Sequence[Token], at: int) -> tuple[dict[str, str], int] | None:
    """The values of the fields of a form that stands at a token, and the token after it."""
    said: dict[str, str] = {}
    for part in form:
        if at >= len(text):
            return None
        if FIELD.fullmatch(part):
            capture = reading.read(part, text, at)
            if capture is None:
                return None
            said[capture.name] = capture.text
            at = capture.after
        elif text[at].key == part:
            at += 1
        else:
            return None
    return said, at


READERS = {
    "n": _number,
    "item": _lettered,
    "list": _list,
    "roman": _roman,
    "day": _day,
    "month": _month,
    "year": _year,
    "date": _date,
    "place": _place,
}


def parts_of(form: str) -> Iterator[str]:
    """A form, cut around its fields."""
    yield from (piece for piece in re.split(r"(\{[a-z]+\})", form) if piece)
