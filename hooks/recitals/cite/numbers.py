"""The shapes that document numbers have: reading "217 A (III)" without knowing whose number it is.

Which shapes a series uses, and what follows from a number, is data (`source/bodies/`); how a
shape is read is code, here, one row a shape with examples that are its tests.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from recitals.cite.atoms import ROMAN, YEAR
from recitals.model import ordinal

PART = r"(?:\s?(?P<part>[A-Z](?:(?:-|\s?\u2013\s?|\s+and\s+|\s+to\s+)[A-Z])?)(?=\s+of\s+\d|\s+and\s+|\s*[,;.:)(]|\s*$))"
END = r"(?![\w/])"


@dataclass(frozen=True, slots=True)
class Number:
    """A document number as read: its shape, its words, its fields."""

    shape: str
    printed: str
    session: str = ""
    item: str = ""
    part: str = ""
    year: str = ""
    place: str = ""

    @property
    def fields(self) -> Mapping[str, str]:
        """What the templates of a series may use."""
        compact = {
            "number (roman)": f"{self.item}{self.part}({self.session})",
            "number (year)": f"{self.item}({self.year})",
            "session/number": f"{self.session}/{self.item}{self.part}",
        }.get(self.shape, "".join(self.printed.split()))
        return {
            "number": self.printed,
            "compact": compact,
            "session": self.session,
            "item": self.item,
            "part": self.part,
            "year": self.year,
            "place": self.place,
        }


@dataclass(frozen=True, slots=True)
class Shape:
    """One shape: its name in `source/bodies/`, its expression, and what it reads."""

    name: str
    pattern: re.Pattern[str]
    examples: tuple[str, ...]
    weak: bool = False
    """True when the number alone says nothing of its series, so that the body must be named."""


def shape(name: str, pattern: str, *examples: str, weak: bool = False) -> Shape:
    """A row of the table."""
    return Shape(name, re.compile(pattern), examples, weak)


SHAPES: tuple[Shape, ...] = (
    shape("session/number", rf"(?P<session>\d{{1,3}})/(?P<item>\d{{1,3}}){PART}?{END}", "70/1", "57/270 B", "5/13"),
    shape("special session", rf"(?P<session>E?S-\d{{1,2}})/(?P<item>\d{{1,3}}){PART}?{END}", "S-27/2", "ES-10/21"),
    shape("roman session", rf"(?P<session>SS\.?\s?{ROMAN})/(?P<item>\d{{1,3}}){END}", "SS.VII/1", "SS.XII/3"),
    shape(
        "year/number", rf"(?P<session>{YEAR})/(?P<item>\d{{1,4}})(?P<part>[A-Z](?![a-z]))?{END}", "2009/7", "1996/31"
    ),
    shape(
        "number (roman)",
        rf"(?P<item>\d{{1,4}})(?:\s(?P<part>[A-Z](?:-[A-Z])?))?\s?\((?P<session>(?:E?S-)?{ROMAN})\)",
        "217 A (III)",
        "1386 (XIV)",
        "3201 (S-VI)",
    ),
    shape("number (year)", rf"(?P<item>\d{{1,4}})\s?\((?P<year>{YEAR})\)", "1325 (2000)", "2713 (2023)"),
    shape(
        "number (place, year)",
        rf"(?P<item>\d{{1,4}}(?:-\d{{1,2}})?)\s?\((?:[Rr](?:ev|EV)\.\s?)?(?P<place>[A-Z][^()\d,]{{2,40}}),\s?(?P<year>{YEAR})\)",
        "45 (Doha, 2006)",
        "67 (Rev. Buenos Aires, 2017)",
        "179 (REV. DUBAI, 2018)",
    ),
    shape(
        "number (conference)",
        rf"(?P<item>\d{{1,4}}(?:-\d{{1,2}})?)\s?\((?:[Rr](?:ev|EV)\.\s?)?(?P<place>[A-Z]{{2,4}}){'-'}(?P<year>\d\d(?:\d\d)?)\)",
        "646 (Rev.WRC-19)",
        "233 (WRC-12)",
        "67 (RA-15)",
    ),
    shape(
        "number [year]",
        rf"(?P<item>\d{{1,4}}(?:-\d{{1,2}})?)(?:\s?\((?:(?:[Rr]ev\.?|C|MOD|modified|last\s+amended|amended)\s?)?(?P<year>{YEAR})\))?{END}",
        "1306 (Rev. 2015)",
        "1305 (2009)",
        "571",
        "9-6",
        weak=True,
    ),
    shape(
        "number (council)",
        r"(?P<item>\d{1,4})\s?\((?:[^()]{0,30}\s)?C(?P<year>\d\d)\)",
        "1306 (C09)",
        "482 (C01, last amended C18)",
    ),
    shape(
        "WHO document",
        rf"(?P<session>A\d{{1,3}}|EB\d{{1,3}}|EBSS/\d)/(?P<item>(?:INF\./|DIV\./|Conf\./)?\d{{1,3}}(?:\s(?:Rev|Add|Corr)\.\d{{1,2}})*){END}",
        "A66/8",
        "EB130/7",
        "A66/9 Corr.1",
        "EB148/INF./2",
    ),
    shape("session.number", rf"(?P<session>\d{{1,3}})\.(?P<item>\d{{1,3}}){END}", "58.16", weak=True),
    shape(
        "No. number",
        rf"(?:[Nn]os?\.\s?)?(?P<item>\d{{1,3}}|{ROMAN})(?:\s\((?P<year>{YEAR})\))?{END}",
        "No. 15 (2002)",
        "Nos. 30",
        "36",
        "XXX",
    ),
    shape(
        "recommendation",
        rf"(?P<item>[A-Z]{{1,3}}\.\d+(?:\.\d+)*(?:-\d+)?)(?:\s\((?:\d\d/)?(?P<year>{YEAR})\))?{END}",
        "X.1205",
        "E.164 (11/2009)",
        "M.2083-0",
    ),
    shape("question", rf"(?P<item>\d{{1,2}}(?:-\d)?/\d{{1,2}}){END}", "22-2/1", "3/2"),
    shape(
        "roman session/number",
        rf"(?P<session>{ROMAN})/(?P<item>\d{{1,3}})(?P<part>[A-Z](?![a-z]))?{END}",
        "XI/5",
        "VII/28",
        "XII/22A",
    ),
    shape("number/year", rf"(?P<item>\d{{1,3}})/(?P<year>{YEAR}){END}", "8/2015", weak=True),
)
"""Longest reading wins; between equals, the earlier row."""

START = re.compile(r"(?=\d|E?S-\d|SS\.|EB\d|EBSS|A\d|[Nn]os?\.\s?\d|[A-Z]{1,3}\.\d|[IVXLC]+(?:/\d|\b))")


def read(text: str, position: int) -> tuple[tuple[Number, int], ...]:
    """All readings of the number that stands at a position, longest first.

    Returns:
        Pairs of a number and the position after it; empty when no number stands there.
    """
    if not START.match(text, position):
        return ()
    return tuple(sorted(_readings(text, position), key=lambda pair: -pair[1]))


def _readings(text: str, position: int) -> Iterator[tuple[Number, int]]:
    for row in SHAPES:
        if found := row.pattern.match(text, position):
            fields = {name: value or "" for name, value in found.groupdict().items()}
            if len(fields.get("year", "")) == 2:
                fields["year"] = full_year(fields["year"])
            if row.name == "No. number" and not fields["item"].isdecimal():
                fields["item"] = str(ordinal(fields["item"]))
            yield Number(row.name, _printed(found[0], fields), **fields), found.end()


SEVERAL_PARTS = re.compile(r"\s?(?:\u2013|\band\b|\bto\b|-)\s?")


def _printed(words: str, fields: dict[str, str]) -> str:
    """The number as printed; several parts are one document, written as its symbol is: "72/90A-B"."""
    printed = " ".join(words.split())
    part = fields.get("part", "")
    if len(part) < 2:
        return printed
    fields["part"] = SEVERAL_PARTS.sub("-", part)
    return f"{fields['session']}/{fields['item']}{fields['part']}" if "/" in printed else printed


def full_year(two_digits: str) -> str:
    """`19` -> 2019, `97` -> 1997: ITU names its conferences by two digits since 1992."""
    return ("20" if int(two_digits) < 80 else "19") + two_digits


WEAK = frozenset(row.name for row in SHAPES if row.weak)
