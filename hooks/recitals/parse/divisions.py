"""Headings that divide a text: "Annex II", "Section III", "IV Other issues", "B", "Article 9", "Rule 3"."""

import re
from enum import IntEnum
from typing import NamedTuple

from recitals.model import Unit
from recitals.parse.labels import ROMANS
from recitals.parse.words import ending

LONGEST = 240  # characters of the longest heading
ANNEX = re.compile(
    r"[“\"*]?(?ai:annex|appendix|enclosure|attachment)(?:\s(?P<number>[IVXLC]{1,6}|\d{1,3}|[A-Z]))?(?=$|[\s.,:*)–—-])"
    r"(?P<rest>.*)$"
)
REST = re.compile(r"[\s.:*]*(?:$|[A-Z“\"(\[–—*-]|to\s)")
NAMED = re.compile(
    r"(?P<word>(?ai:section|part|chapter|title))\s"
    r"(?P<number>[IVXLC]{1,7}|[A-Z]|\d{1,3}|(?ai:one|two|three|four|five|six|seven|eight|nine|ten))"
    r"(?=$|[\s.:*–—-])(?P<rest>.*)$"
)
ROMAN = re.compile(r"(?P<number>[IVXLC]{1,7})(?:[.:]?$|[.:]\s*(?=\S)|\s[–—-]?\s?(?=[A-Z“\"]))")
LETTER = re.compile(r"(?P<number>[A-Z])(?:\.?$|\.\s*(?=[A-Z“\"]))")
ALONE = re.compile(r"(?:[IVXLC]{1,7}|[A-Z])\.?")
UNIT = re.compile(
    r"[“\"]?(?P<word>(?ai:article|rule|principle|regulation|guideline|goal|target|objective|recommendation))\s"
    r"(?P<number>\d{1,3}(?:\.\d{1,3}|\s?bis)?|[IVXLC]{1,7})(?P<mark>[.:]?)(?=$|\s|\*)\s*"
)
KEYS = {"section": "sec", "part": "part", "chapter": "chap", "title": "title"}


class Rank(IntEnum):
    """Which kind of section holds which, where a text has several."""

    NAMED = 1
    ROMAN = 2
    LETTER = 3


class Section(NamedTuple):
    """A numbered heading."""

    rank: Rank
    key: str
    """Its part of an address: "sec-iii", "part-a", "b"."""


def annex(text: str) -> str:
    """The key of an annex's heading, `annex` or `annex-ii`; "" when `text` is none."""
    match = ANNEX.match(text) if len(text) <= LONGEST else None
    if match is None or ending(text) in (".", ";", ",") or not REST.match(match["rest"]):
        return ""
    word = re.split(r"\W", text.lower().lstrip('“"*'), maxsplit=1)[0]
    return f"{word}-{match['number'].lower()}" if match["number"] else word


def parts(text: str, mark: str, *, full: bool) -> bool:
    """Whether a line is the heading of an annex or section where no empty line tells.

    `mark` is that with which the line before ends, `full` whether that line was broken for want of room.
    """
    if not text[:1].isupper() or (full and mark not in (".", ";", ":")):
        return False
    if ALONE.fullmatch(text):
        return mark in (".", ";") or not full
    if annex(text):
        return mark == "."
    return (mark in (";", ":") or (mark == "." and not full)) and section(text, "") is not None


def section(text: str, before: str) -> Section | None:
    """The section that `text` is the heading of; `before` is the number of the section before it."""
    if len(text) > LONGEST or ending(text) not in ("", "."):
        return None
    named = NAMED.match(text)
    if named and ending(text) == "" and REST.match(named["rest"]):
        return Section(Rank.NAMED, f"{KEYS[named['word'].lower()]}-{named['number'].lower()}")
    letter, roman = LETTER.match(text), ROMAN.match(text)
    if ending(text) == "." and len(text) > len("XXXVIII."):
        return None
    if letter and (not roman or _is_letter(letter["number"], before)):
        return Section(Rank.LETTER, letter["number"].lower())
    if roman and roman["number"].lower() in ROMANS:
        return Section(Rank.ROMAN, f"sec-{roman['number'].lower()}")
    return None


def _is_letter(number: str, before: str) -> bool:
    """Whether C, I, L, V or X is the next letter after the section before, not a numeral."""
    last = before[-1:].upper()
    return number in "CL" or (len(before) == 1 and last.isalpha() and ord(number) == ord(last) + 1)


def unit(text: str) -> tuple[str, int] | None:
    """The key of a numbered provision's heading, `art-9`, and where the words after it begin."""
    match = UNIT.match(text)
    if match is None:
        return None
    number = match["number"].lower().replace(".", "-").replace(" ", "-")
    return f"{Unit[match['word'].upper()]}-{number}", match.end()
