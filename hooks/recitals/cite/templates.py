"""Numbers that a template in `source/bodies/` describes: "WHA{session}.{item}", "GC({session})/RES/{item}".

So a body whose numbers look like nobody else's needs no code. A template that is telling is found without a noun too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from string import Formatter

from recitals.cite.atoms import ROMAN, YEAR
from recitals.cite.numbers import Number, full_year
from recitals.model import Series

FIELDS = {
    "session": rf"(?:\d{{1,3}}|{ROMAN}|SS\d{{0,2}})",
    "item": r"\d{1,4}",
    "part": r"(?:[A-Z]{1,2}|\d{1,2})",
    "year": rf"(?:{YEAR}|\d\d)",
}
"""What may stand in a template, and what a number has there."""
WORD = re.compile(r"[^\W_]+")
NUMERAL_BEFORE = re.compile(r"(?<![\w/.])(?:\d{1,3}|[IVXLC]{1,7})\s?$")
TELLING = 3
"""Characters that a template must have besides its fields, so that nothing else looks like it."""
SESSIONS = range(1, 200)
"""Numbers that stand glued to the first word of a template: WHA1, WHA2, ..."""
LONGEST_NUMERAL = 8


@dataclass(frozen=True, slots=True)
class Template:
    """A template made ready for reading."""

    words: str
    pattern: re.Pattern[str]
    first: str
    """Its characters before the first field, or, where it begins with a field, those between that and the next."""
    leads: bool
    """Whether it begins with a field."""
    telling: bool

    def read(self, text: str, position: int) -> tuple[Number, int] | None:
        """The number that stands at a position, and where it ends."""
        found = self.pattern.match(text, position)
        if found is None:
            return None
        fields = {name: value or "" for name, value in found.groupdict().items()}
        if len(fields.get("year", "")) == 2:
            fields["year"] = full_year(fields["year"])
        return Number(self.words, " ".join(found[0].split()), **fields), found.end()

    def triggers(self) -> Iterator[str]:
        """The words of a text at which it may stand."""
        word = WORD.search(self.first)
        if word is None:
            return
        glued = not self.leads and word.end() == len(self.first)
        yield from (f"{word[0]}{number}" for number in SESSIONS) if glued else (word[0],)

    def start(self, text: str, position: int) -> int:
        """Where it begins when its first word stands at a position; -1 when it cannot."""
        word = WORD.search(self.first)
        begin = position - (word.start() if word else 0)
        if not self.leads:
            return -1 if text[max(0, begin - 1) : begin] in ("/", "-") else begin
        before = NUMERAL_BEFORE.search(text, max(0, begin - LONGEST_NUMERAL), max(0, begin))
        return before.start() if before else -1


NOTHING = re.compile(r"(?!)")


def beginnings(made: Iterable[Template]) -> re.Pattern[str]:
    """How the numbers of templates begin, in one expression, so that other numbers are passed over at once."""
    before = FIELDS["session"]
    forms: list[str] = []
    for form in sorted({(rf"{before}" if one.leads else "") + _literal(one.first) for one in made}):
        if not (forms and form.startswith(forms[-1])):  # what begins as another does is found by that
            forms.append(form)
    return re.compile("|".join(forms)) if forms else NOTHING


def is_template(shape: str) -> bool:
    """Whether a shape that a body's file names is a template, and no row of the table of shapes."""
    return "{" in shape


@lru_cache(maxsize=1024)
def template(words: str) -> Template:
    """The template that is written so."""
    parts = list(Formatter().parse(words))
    literals = [literal for literal, _, _, _ in parts]
    pattern = "".join(
        _literal(literal) + (f"(?P<{name}>{FIELDS[name]})" if name else "") for literal, name, _, _ in parts
    )
    leads = not literals[0]
    first = (literals[1] if len(literals) > 1 else "") if leads else literals[0]
    telling = len("".join("".join(literals).split())) >= TELLING
    return Template(words, re.compile(rf"{pattern}(?![\w/])"), first, leads, telling)


def _literal(words: str) -> str:
    return r"\s?".join(re.escape(part) for part in re.split(r"\s+", words))


def templates(series: Series) -> tuple[Template, ...]:
    """Every way in which a series' numbers are written by a template; its symbol is one."""
    own = "{session}" in series.symbol or "{item}" in series.symbol
    written = (*(shape for shape in series.shapes if is_template(shape)), *((series.symbol,) if own else ()))
    return tuple(template(words) for words in dict.fromkeys(written))
