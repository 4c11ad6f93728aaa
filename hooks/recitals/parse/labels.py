"""The grammar of labels: `a)`, `(iv)`, `1.`, `1`, `1.2`, `3 bis.`, and the numbers that each can stand for.

A label can have more than one reading: `(i)` is the ninth letter or the first roman numeral. Which one
holds is for `outline` to say, from the labels around it.
"""

import re
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

QUOTES = "\"“„«'‘"  # with which a quoted paragraph opens
AGAIN = r"\ ?(?:bis|ter|quater)"
START = rf"(?=\s|[A-Z{QUOTES}]|$)"  # what a scan has run into the label is its text all the same
ALPHABETS = ("абвгдежзиклмнопрстуфхцчшщэюя", "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ")
"""The letters of other scripts, in the order in which items have them."""
OTHER = "[\u0430-\u044f\u0621-\u064a]"
NUMERAL = "[0-9]{1,3}|[a-z]{1,2}|[ivxl]{3,9}"
LABEL = re.compile(
    rf"""(?P<quote>[{QUOTES}]?)
    (?: \( (?P<round>{NUMERAL}|[A-Z]|[IVXL]{{2,9}}) (?P<bis1>{AGAIN})? \)\.? {START}
      | (?P<half>{NUMERAL}) (?: (?P<bis2>{AGAIN})?\) | \)(?P<bis3>{AGAIN}) ) {START}
      | (?P<dotted>(?:[0-9]{{1,3}}(?:bis|ter)?|[a-z])(?:\.[0-9]{{1,3}}(?:bis|ter)?){{1,5}}) [.)]? (?=\s|$)
      | (?P<point>{NUMERAL}) (?P<bis4>{AGAIN})? \. {START}
      | (?P<dash>[0-9\u0660-\u0669]{{1,3}}) \ ?[-–—]\ (?=[\u0600-\u06ff])
      | (?P<bare>[0-9]{{1,3}}) (?P<bis5>{AGAIN})? (?=\s|$)
      | \( (?P<other>{OTHER}) \) (?=\s|$)
      | (?P<otherhalf>{OTHER}) \ ?\) (?=\s|$)
      | \(? (?P<draft>(?:PP|OP)\ ?[0-9]{{1,3}}) (?: \.?\) | \. )? (?=\s|$)
    ) \s*""",
    re.VERBOSE,
)
DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789")
BULLETS = "•·▪▫◦‣●○■□–—−*+o-"
BULLET = re.compile(rf"[{BULLETS}]\s+(?=\S)")
REPEATED = ("bis1", "bis2", "bis3", "bis4", "bis5")
BEGINNINGS = frozenset("(0123456789abcdefghijklmnopqrstuvwxyzPO٠١٢٣٤٥٦٧٨٩" + "".join(ALPHABETS) + QUOTES)
TENS = ("", "x", "xx", "xxx", "xl", "l")
ONES = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
ROMANS = {TENS[n // 10] + ONES[n % 10]: n for n in range(1, 60)}


class Form(StrEnum):
    """How a label is set."""

    ROUND = "(x)"
    HALF = "x)"
    POINT = "x."
    DOTTED = "x.y"
    BARE = "x"


class Sort(StrEnum):
    """What it counts with."""

    DIGIT = "1"
    LETTER = "a"
    ROMAN = "i"


GROUPS = (
    ("round", Form.ROUND),
    ("half", Form.HALF),
    ("dotted", Form.DOTTED),
    ("point", Form.POINT),
    ("dash", Form.POINT),
    ("bare", Form.BARE),
    ("other", Form.ROUND),
    ("otherhalf", Form.HALF),
)


class Label(NamedTuple):
    """A label at the beginning of a text."""

    text: str
    """As printed, with its bracket or full stop."""
    key: str
    """Its part of a paragraph's address: "a", "1", "1-2", "3-bis"."""
    form: Form
    readings: tuple[tuple[Sort, int], ...]
    length: int
    """Characters up to the words that it labels."""
    quoted: bool = False

    @property
    def dotted(self) -> bool:
        """Whether it tells its place in the lists above it as well: `1.2`."""
        return self.form is Form.DOTTED

    @property
    def number(self) -> int:
        """The number of a label of digits, 0 for others."""
        sort, value = self.readings[0]
        return value if sort is Sort.DIGIT else 0

    @property
    def first(self) -> bool:
        """Whether it can open a list."""
        return any(value == 1 for _, value in self.readings)


@lru_cache(maxsize=4096)  # several readers ask for the label of one text
def read(text: str) -> Label | None:
    """The label with which `text` begins, if it does."""
    if not text or text[0] not in BEGINNINGS:
        return None
    match = LABEL.match(text)
    if match is None:
        return None
    form, number = _form(match)
    readings = _readings(number, form)
    if not readings:
        return None
    again = next((match[name] for name in REPEATED if match[name]), "")
    key = "-".join([*number.lower().translate(DIGITS).split("."), *again.split()])
    return Label(match.group().strip(), key, form, readings, match.end(), bool(match["quote"]))


def bullet(text: str) -> int:
    """How many characters of a bullet and its space `text` begins with."""
    if text[:1] not in BULLETS:
        return 0
    match = BULLET.match(text)
    return match.end() if match else 0


def _form(match: re.Match[str]) -> tuple[Form, str]:
    if match["draft"]:  # negotiators number the paragraphs of a draft (PP1), (OP1)
        return Form.POINT, match["draft"][2:].strip()
    return next((form, number) for group, form in GROUPS if (number := match[group]) is not None)


def _readings(number: str, form: Form) -> tuple[tuple[Sort, int], ...]:
    if number[:1].isdigit() or form is Form.DOTTED:
        value = int(number.rpartition(".")[2].rstrip("bister"))
        return ((Sort.DIGIT, value),) if value else ()
    letters = next((one for one in ALPHABETS if number in one), "")
    if letters:
        return ((Sort.LETTER, letters.index(number) + 1),)
    lower = number.lower()
    readings = []
    if len(lower) <= 2 and lower == lower[:1] * len(lower):
        readings.append((Sort.LETTER, ord(lower[0]) - 96 + 26 * (len(lower) - 1)))
    if lower in ROMANS:
        readings.append((Sort.ROMAN, ROMANS[lower]))
    if number == "l" and form is not Form.POINT:
        readings.append((Sort.DIGIT, 1))  # a typewriter's one, and a scanner's
    return tuple(readings)
