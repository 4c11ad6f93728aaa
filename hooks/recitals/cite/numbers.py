"""The shapes that document numbers have: reading "217 A (III)" without knowing whose number it is.

Which shapes a series uses, and what follows from a number, is data (`source/bodies/`); how a
shape is read is code, here, one row a shape with examples that are its tests.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from recitals.cite.atoms import ROMAN, YEAR

PARTS = r"[A-Z](?:(?:-|\s?\u2013\s?|\s+and\s+|\s+to\s+)[A-Z])?"
AFTER_PART = r"(?=\s+[a-z]|\s*[,;.:)(]|\s*$)"
PART = rf"(?:\s?(?P<part>{PARTS}){AFTER_PART})"
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
        rf"(?P<item>\d{{1,4}})(?:\s?(?P<part>{PARTS}))?\s?\((?P<session>(?:E?S-)?{ROMAN})\)(?:\s(?P<late>{PARTS})(?=\s+of\s+\d|\s+and\s+|\s*[,;.:)(]|\s*$))?",
        "217 A (III)",
        "1386 (XIV)",
        "3201 (S-VI)",
        "2200A (XXI)",
        "2671 A to F (XXV)",
        "377 (V) A",
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
    shape("WHA.number", rf"WHA(?P<session>\d{{1,3}})\.(?P<item>\d{{1,3}}){END}", "WHA58.3"),
    shape("EB.number", rf"EB(?P<session>\d{{1,3}})\.(?P<item>R\d{{1,3}}){END}", "EB130.R7"),
    shape("WHA(number)", r"WHA(?P<session>\d{1,3})\s?\((?P<item>\d{1,3})\)", "WHA65(8)"),
    shape("EB(number)", r"EB(?P<session>\d{1,3})\s?\((?P<item>\d{1,3})\)", "EB138(3)"),
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
        "No. number", rf"(?:[Nn]o\.\s?)(?P<item>\d{{1,3}})(?:\s\((?P<year>{YEAR})\))?{END}", "No. 15 (2002)", "No. 30"
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
        "decision of parties",
        rf"(?P<item>\d{{1,3}})/(?P<session>(?:CP|CMP|CMA)\.\d{{1,2}}|COP\d{{1,2}}){END}",
        "1/CP.21",
        "2/CMA.3",
    ),
)
"""Longest reading wins; between equals, the earlier row."""

START = re.compile(r"(?=\d|E?S-\d|SS\.|WHA|EB\d|EBSS|A\d|[Nn]o\.\s?\d|[A-Z]{1,3}\.\d)")


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
            fields["part"] = SEVERAL_PARTS.sub("-", fields.get("part", "") or fields.pop("late", ""))
            fields.pop("late", None)
            yield Number(row.name, _printed(row.name, found[0], fields), **fields), found.end()


SEVERAL_PARTS = re.compile(r"\s?(?:\u2013|\band\b|\bto\b|-)\s?")


def _printed(shape: str, words: str, fields: Mapping[str, str]) -> str:
    """The number as printed, its part where the body's own texts set it: "45/248 B", "217 A (III)".

    Several parts are one document, written as its symbol is: "72/90A-B".
    """
    part = fields["part"]
    if part and shape == "number (roman)":
        return f"{fields['item']} {part} ({fields['session']})"
    if part and shape in ("session/number", "special session"):
        return f"{fields['session']}/{fields['item']}{'' if '-' in part else ' '}{part}"
    return " ".join(words.split())


def full_year(two_digits: str) -> str:
    """`19` -> 2019, `97` -> 1997: ITU names its conferences by two digits since 1992."""
    return ("20" if int(two_digits) < 80 else "19") + two_digits


WEAK = frozenset(row.name for row in SHAPES if row.weak)
