"""The shapes that document numbers have: reading "217 A (III)" without knowing whose number it is.

Which shapes a series uses, and what follows from a number, is data (`source/bodies/`); how a
shape is read is code, here, one row a shape with examples that are its tests.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from recitals.cite.atoms import ROMAN, YEAR
from recitals.model import ordinal

PARTS = r"[A-Z](?:(?:-|\s?\u2013\s?|\s+and\s+|\s+to\s+)[A-Z])?"
AFTER_PART = r"(?=\s+[a-z]|\s*[,;.:)(]|\s*$)"
PART = rf"(?:\s?(?P<part>{PARTS}){AFTER_PART})"
END = r"(?![\w/])"
ITU_ITEM = r"(?:[Nn]os?\.\s?)?(?P<item>\d{1,4}(?:-\d{1,2})?)"
"""The number of an ITU text, which older ones write "No. 14"."""
REVISED = r"(?:(?:R(?:[e\u00e9]v|EV)|rev|[Mm]od|MOD)\.?\s?)?"
ALONE = (
    r"(?=\s*$|\s?[,;:)\]\u201d\u2019]|\.(?!\d)|\s(?:and|or|to|of|on|in|by|for|as|at|is|are|was|were|has|have|which|that|with|adopted"
    r"|concerning|regarding|relating)\b)"
)
"""After a number alone: nothing that it may count, "150 troops"."""
COUNCIL = r"(?=C-?\d|[^()]{0,30}\sC-?\d)(?:[^()]{0,40}\s)?C?-?(?P<year>(?:19|20)?\d\d)\)"
"""The rest of a bracket that names sessions of the ITU Council; the year is the last one's."""


OF_YEAR, RUNNING = "number (year)", "number that runs on"
"""Two ways of writing the same number: "1325 (2000)", "1325"."""


class Number(NamedTuple):
    """A document number as read: its shape, its words, its fields."""

    shape: str
    printed: str
    session: str = ""
    item: str = ""
    part: str = ""
    year: str = ""
    place: str = ""

    def of_item(self, item: str) -> Number:
        """The number with the same bracket that another item has: 50 beside "58 (Rev. Geneva, 2022)"."""
        return self._replace(item=item, printed=self.printed.replace(self.item, item, 1))

    def of_year(self, year: int) -> Number:
        """A number that runs on, written with its year: 1325 (2000)."""
        return self._replace(shape=OF_YEAR, printed=f"{self.item} ({year})", year=str(year))

    @property
    def fields(self) -> Mapping[str, str]:
        """What the templates of a series may use."""
        return {
            "number": self.printed,
            "compact": self._compact(),
            "session": self.session,
            "item": self.item,
            "part": self.part,
            "year": self.year,
            "place": self.place,
        }

    def _compact(self) -> str:
        match self.shape:
            case "session/number":
                return f"{self.session}/{self.item}{self.part}"
            case "A/session/number":
                return f"{self.session}/{self.item}"
            case "number (roman)":
                return f"{self.item}{self.part}({self.session})"
            case "number (year)":
                return f"{self.item}({self.year})"
            case _:
                return "".join(self.printed.split())


@dataclass(frozen=True, slots=True, eq=False)
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
        rf"(?P<item>\d{{1,4}})(?:\s?(?P<part>{PARTS}))?\s?\((?P<session>(?:E?S-)?{ROMAN})\)(?:\s?(?P<late>{PARTS})(?=\s+of\s+\d|\s+and\s+|\s*[,;.:)(]|\s*$))?",
        "217 A (III)",
        "1386 (XIV)",
        "3201 (S-VI)",
        "2200A (XXI)",
        "2671 A to F (XXV)",
        "377 (V) A",
        "217(III)A",
    ),
    shape(OF_YEAR, rf"(?P<item>\d{{1,4}})\s?\((?P<year>{YEAR})\)", "1325 (2000)", "2713 (2023)"),
    shape(RUNNING, rf"(?P<item>\d{{3,4}}){ALONE}", "1325", "242", weak=True),
    shape(
        "number (place, year)",
        rf"{ITU_ITEM}\s?\({REVISED}(?P<place>[A-Z][^()\d,]{{2,40}}),\s?(?P<year>{YEAR})\)",
        "45 (Doha, 2006)",
        "67 (Rev. Buenos Aires, 2017)",
        "179 (REV. DUBAI, 2018)",
        "No. 14 (Nairobi, 1982)",
    ),
    shape(
        "number (conference)",
        rf"{ITU_ITEM}\s?\({REVISED}(?:WARC\s)?(?P<place>[A-Z][A-Za-z]{{1,3}})-(?P<year>\d\d(?:\d\d)?)\)",
        "646 (Rev.WRC-19)",
        "233 (WRC-12)",
        "67 (RA-15)",
        "42 (Rev.Orb-88)",
        "No. 505 (WARC-79)",
    ),
    shape(
        "number [year]",
        rf"{ITU_ITEM}(?:\s?\((?:(?:[Rr]ev|C|[Mm]od|MOD|[Mm]odified|[Rr]evised|(?:last\s+)?amended)\.?(?:\s+in)?\s?)?(?P<year>{YEAR})\))?{END}",
        "1306 (Rev. 2015)",
        "1305 (2009)",
        "1282 (Mod. 2008)",
        "571",
        "9-6",
        "No. 14",
        weak=True,
    ),
    shape(
        "number (council)",
        rf"{ITU_ITEM}\s?\({COUNCIL}",
        "1306 (C09)",
        "482 (C01, last amended C18)",
        "1332 (C11, last amended 2019)",
        "925 (C-1985, amended C19)",
        "1111 (C-1997)",
        "No. 925 (C-1985)",
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
        rf"(?:[Nn]os?\.\s?)?(?P<item>\d{{1,3}}|{ROMAN})(?:\s\((?P<year>{YEAR})\))?(?!\w|/(?!general\b))",
        "No. 15 (2002)",
        "No. 30",
        "Nos. 1",
        "36",
        "XXX",
    ),
    shape(
        "recommendation",
        rf"(?P<item>[A-Z]{{1,3}}\.\d+(?:\.\d+)*(?:-\d+)?(?:\s?bis\b)?)(?:/[A-Z]\.\d+(?:\.\d+)*)?(?:\s\((?:\d\d/)?(?P<year>{YEAR})\))?{END}(?!-[Ss]eries)",
        "X.1205",
        "E.164 (11/2009)",
        "M.2083-0",
        "Y.4110/Y.2065",
        "X.1303 bis",
    ),
    shape("question", rf"(?P<item>\d{{1,3}}(?:-\d{{1,2}})?/\d{{1,2}}){END}", "257/7", "229-3/5"),
    shape("question of two groups", rf"(?P<item>\d{{1,2}}(?:-\d)?/[12]){END}", "22-2/1", "3/2"),
    shape("question of many groups", rf"(?P<item>\d{{1,2}}/\d{{1,2}}){END}", "12/17", "3/2"),
    shape(
        "council document",
        rf"(?P<item>C\d\d/(?:[A-Z]{{2,3}}/)?\d{{1,3}}(?:\((?:Rev|Add|Corr)\.\d\))*){END}",
        "C19/61",
        "C16/INF/12(Rev.1)",
    ),
    # "resolution A/70/125", whose symbol would be A/RES/70/125
    shape("A/session/number", rf"A/(?P<session>\d{{1,3}})/(?P<item>\d{{1,3}}){END}", "A/70/125"),
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

START = re.compile(r"(?=\d|E?S-\d|SS\.|EB\d|EBSS|A/?\d|C\d\d/|[Nn]os?\.\s?\d|[A-Z]{1,3}\.\d|[IVXLC]+(?:/\d|\b))")
LETTER = "letter"
OPENING = re.compile(r"(?P<digits>\d++)(?P<sign>[/-])?+")

Rows = Mapping[str, tuple[Shape, ...]]
"""How a number opens -> the rows of the table that may read it."""


def opening(text: str, position: int = 0) -> str:
    """How a number opens: with digits and the stroke or hyphen after them, with "digits" alone, or with a "letter"."""
    found = OPENING.match(text, position)
    return (found["sign"] or "digits") if found else LETTER


OPENINGS = [(row, {opening(example) for example in row.examples}) for row in SHAPES]


def rows(names: Container[str]) -> Rows:
    """The rows of these names, by how their examples open; after digits and a hyphen, a number may end or go on."""
    named = [(row, openings) for row, openings in OPENINGS if row.name in names]
    found = {one: tuple(row for row, openings in named if one in openings) for one in ("/", "digits", LETTER)}
    return {**found, "-": tuple(row for row, openings in named if openings != {LETTER})}


ALL = rows({row.name for row in SHAPES})


def read(text: str, position: int, among: Rows = ALL) -> list[tuple[Number, int]]:
    """All readings of the number that stands at a position, longest first.

    Args:
        text: the paragraph.
        position: where the number begins.
        among: the rows that may read it.

    Returns:
        Pairs of a number and the position after it; empty when no number stands there.
    """
    opened = opening(text, position)
    if opened == LETTER and not START.match(text, position):
        return []
    found = list(_readings(text, position, among[opened]))
    return sorted(found, key=_shorter) if len(found) > 1 else found


def _shorter(pair: tuple[Number, int]) -> int:
    return -pair[1]


def _readings(text: str, position: int, among: tuple[Shape, ...]) -> Iterator[tuple[Number, int]]:
    for row in among:
        if found := row.pattern.match(text, position):
            yield _number(row, found[0], found.groups("")), found.end()


@lru_cache(maxsize=16_384)  # texts cite the same numbers again and again
def _number(row: Shape, words: str, groups: tuple[str, ...]) -> Number:
    """The number that a row has read, by the groups of its expression, all of which have names."""
    fields = dict(zip(row.pattern.groupindex, groups, strict=True))
    late = fields.pop("late", "")
    if year := fields.get("year"):
        fields["year"] = full_year(year)
    if part := fields.get("part") or late:
        fields["part"] = SEVERAL_PARTS.sub("-", part)
    if row.name == "No. number" and not fields["item"].isdecimal():
        fields["item"] = str(ordinal(fields["item"]))
    return Number(row.name, _printed(row.name, words, fields), **fields)


SEVERAL_PARTS = re.compile(r"\s?(?:\u2013|\band\b|\bto\b|-)\s?")


def _printed(shape: str, words: str, fields: Mapping[str, str]) -> str:
    """The number as printed, its part where the body's own texts set it: "45/248 B", "217 A (III)".

    Several parts are one document, written as its symbol is: "72/90A-B".
    """
    part = fields.get("part")
    if part and shape == "number (roman)":
        return f"{fields['item']} {part} ({fields['session']})"
    if part and shape in ("session/number", "special session"):
        return f"{fields['session']}/{fields['item']}{'' if '-' in part else ' '}{part}"
    return " ".join(words.split()).removeprefix("A/")


def full_year(digits: str) -> str:
    """`19` -> 2019, `97` -> 1997, `2000` -> 2000: ITU names conferences by two digits since the seventies."""
    if len(digits) > 2:
        return digits
    return ("20" if int(digits) < 70 else "19") + digits


WEAK = frozenset(row.name for row in SHAPES if row.weak)
NOT_LATER = WEAK | {row.name for row in SHAPES if row.name.startswith("question")}
"""Shapes too common in other senses to be read where the noun stands further back in the sentence."""
