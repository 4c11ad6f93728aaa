"""Document symbols, and numbers that tell their series: "A/RES/70/1", "E/2021/L.23/Rev.1", "WHA68.7"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from recitals.cite import numbers
from recitals.cite.mention import Mention, Symbol
from recitals.cite.numbers import Number
from recitals.cite.templates import Template, templates
from recitals.model import Body, Series

VOLUME = r"\s?\((?i:(?:income\s)?(?:sect|prog|part|vol)\.?\s[\dIVX]++[A-Z]?|introduction|part\s[a-z]++)\)"
PARTS = re.compile(rf"[A-Z]++(?:/[A-Za-z0-9.\-]++(?:\(\d{{1,2}}\)(?=/))?+)++(?:{VOLUME}(?:/[A-Za-z0-9.\-]++)*+)?+")
"""Parts joined by strokes, the first in capitals; a volume may stand between them: A/76/6 (Sect. 3)/Add.2."""
FURTHER = re.compile(
    r",?\s(?:and\s|to\s)?(?:(?P<part>(?:Add|Corr|Rev|Amend)\.\d{1,3}(?:/(?:Add|Corr|Rev)\.\d{1,3})*+)"
    r"|(?P<number>\d{1,2})(?=[),;\]]|\sand\s))(?![\w/])"
)
"""What goes on after a symbol: "and Corr.1", ", Add.1 and 2"."""
QUESTION = ("Question ", "Questions ")
"""Before what looks like a symbol, and is the number of a study question: "Question A/17"."""
LAST_PART = re.compile(r"(.*)/(Add|Corr|Rev|Amend)\.\d{1,3}")
SESSION = re.compile(
    r"/Part\s\d{1,2}[a-z]?\b|\s?\((?:(?:19|20)\d\d|(?:E?S-)?[IVXLC]++)\)(?:[A-Z](?![\w.]))?"
    r"(?:\s[A-Z](?=[,;.:)]|\s+(?:of|and)\s|$))?|\s[A-Z](?=[,;.:)]|\s+(?:of|and)\s|$)"
)
"""What belongs to a symbol after a space: "S/RES/1325 (2000)", "A/RES/217(III)A", "INFCIRC/254/Rev.9/Part 1"."""


@dataclass(frozen=True, slots=True)
class SymbolIndex:
    """Series by the words with which their symbols begin, and by the templates of their numbers."""

    first_words: frozenset[str]
    by_word: Mapping[str, tuple[tuple[str, Series], ...]]
    """First word -> how symbols begin, the longest first, and whose they are."""
    by_template: Mapping[str, tuple[tuple[Template, Series], ...]]
    """A word of a template -> the templates that have it, and whose they are."""

    @classmethod
    def of(cls, bodies: Mapping[str, Body]) -> SymbolIndex:
        """Index the symbols of the bodies of a registry."""
        every = [series for body in bodies.values() for series in body.series]
        beginnings = {start: series for series in every for start in series.symbols}
        by_word: defaultdict[str, list[tuple[str, Series]]] = defaultdict(list)
        for start in sorted(beginnings, key=len, reverse=True):
            by_word[start.split("/")[0]].append((start, beginnings[start]))
        by_template: defaultdict[str, list[tuple[Template, Series]]] = defaultdict(list)
        for series in every:
            for one in (made for made in templates(series) if made.telling or series.within):
                for word in one.triggers():
                    by_template[word].append((one, series))
        return cls(
            frozenset((*by_word, *by_template)),
            {word: tuple(found) for word, found in by_word.items()},
            {word: tuple(found) for word, found in by_template.items()},
        )


def read(index: SymbolIndex, text: str, start: int, word: str) -> Iterator[Mention]:
    """The document whose symbol, or telling number, stands at `start`, when its series is known."""
    if word in index.by_template and (written := max(_written(index, text, start, word), key=_length, default=None)):
        yield written
        return
    if text[start + len(word) : start + len(word) + 1] != "/" or text[max(0, start - 1) : start] in ("/", "-"):
        return
    if text.endswith(QUESTION, 0, start):
        return
    symbol = text[start : symbol_end(text, start)].rstrip(".-")
    for beginning, series in index.by_word.get(word, ()):
        number = number_of(symbol, beginning, series) if symbol.startswith(beginning) else None
        if number is not None:
            yield Mention(start, start + len(symbol), Symbol(series, number))
            if series.symbol == WHOLE:
                yield from _further(series, symbol, text, start + len(symbol))
            return


def _written(index: SymbolIndex, text: str, start: int, word: str) -> Iterator[Mention]:
    """The documents whose numbers are written by a template that has `word`, which stands at `start`."""
    for template, series in index.by_template[word]:
        begin = template.start(text, start)
        found = template.read(text, begin) if begin >= 0 else None
        if found is not None:
            yield Mention(begin, found[1], Symbol(series, found[0]))


def _length(mention: Mention) -> int:
    return mention.end - mention.start


def _further(series: Series, symbol: str, text: str, end: int) -> Iterator[Mention]:
    """The addenda and corrigenda that a list names by their last part alone: "(A/75/258 and Add.1)"."""
    whole = LAST_PART.fullmatch(symbol)
    kind = whole[2] if whole else ""
    while found := FURTHER.match(text, end):
        part = found["part"] or (f"{kind}.{found['number']}" if kind else "")
        if not part:
            return
        kind = part.partition(".")[0]
        base = whole[1] if whole and whole[2] == kind else symbol
        start, end = found.start(found.lastgroup or 0), found.end()
        yield Mention(start, end, Symbol(series, Number("symbol", f"{base}/{part}")))


def symbol_end(text: str, start: int) -> int:
    """Where the symbol at `start` ends: with the last part that has a digit; `start` where none is."""
    found = PARTS.match(text, start)
    end = found.end() if found else start
    while (stroke := text.rfind("/", start, end)) > 0 and not any(c.isdecimal() for c in text[stroke:end]):
        end = stroke
    if "/" not in text[start:end]:
        return start
    session = SESSION.match(text, end)
    return session.end() if session else end


WHOLE = "{number}"
"""The template of a series whose documents have no other number than their symbol."""


def number_of(symbol: str, beginning: str, series: Series) -> Number | None:
    """The number in a symbol, in the first of the series' shapes that reads all of it; None when it is another's."""
    if series.symbol == WHOLE:
        return Number("symbol", symbol, item=symbol)
    rest = symbol[len(beginning) :]
    if not series.shapes:
        return Number("symbol", rest, item=rest)
    if found := _form(series.symbol).fullmatch(symbol):
        return Number(series.shapes[0], "/".join(found.groups()), **found.groupdict())
    for number, end in numbers.read(rest, 0):
        if end == len(rest) and number.shape in series.shapes:
            return number
    return None


@lru_cache(maxsize=256)
def _form(template: str) -> re.Pattern[str]:
    """The form of a series' symbols: "UNEP/EA.{session}/Res.{item}" -> UNEP/EA.5/Res.13."""
    parts = FIELD.split(template)
    fields = (f"(?P<{part}>\\d{{1,4}})" if n % 2 else re.escape(part) for n, part in enumerate(parts))
    return re.compile("".join(fields))


FIELD = re.compile(r"\{(session|item)\}")
