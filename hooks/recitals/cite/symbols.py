"""Document symbols: "A/RES/70/1", "S/2023/363", "E/2021/L.23/Rev.1"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from recitals.cite import numbers
from recitals.cite.mention import Mention, Symbol
from recitals.cite.numbers import Number
from recitals.model import Body, Series

PARTS = re.compile(r"[A-Z]++(?:/[A-Za-z0-9.\-]++)++")
"""Parts joined by strokes, the first in capitals."""
SESSION = re.compile(r"\s?\((?:(?:19|20)\d\d|[IVXLC]++)\)|\s[A-Z](?=[,;.:)]|\s+(?:of|and)\s|$)")
"""What belongs to a symbol after a space: "S/RES/1325 (2000)", "A/RES/57/270 B"."""


@dataclass(frozen=True, slots=True)
class SymbolIndex:
    """Series by the beginnings of their symbols, longest first."""

    first_words: frozenset[str]
    by_beginning: Mapping[str, Series]

    @classmethod
    def of(cls, bodies: Mapping[str, Body]) -> SymbolIndex:
        """Index the symbols of the bodies of a registry."""
        found = {start: one for body in bodies.values() for one in body.series for start in one.symbols}
        longest_first = dict(sorted(found.items(), key=lambda pair: -len(pair[0])))
        return cls(frozenset(start.split("/")[0] for start in found), longest_first)


def read(index: SymbolIndex, text: str, start: int, word: str) -> Iterator[Mention]:
    """The document whose symbol stands at `start`, when its series is known."""
    if text[start + len(word) : start + len(word) + 1] != "/" or text[max(0, start - 1) : start] in ("/", "-"):
        return
    symbol = text[start : symbol_end(text, start)].rstrip(".-")
    if not symbol:
        return
    for beginning, series in index.by_beginning.items():
        if symbol.startswith(beginning):
            yield Mention(start, start + len(symbol), Symbol(series, number_of(symbol, beginning, series)))
            return


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


def number_of(symbol: str, beginning: str, series: Series) -> Number:
    """The number in a symbol, read in the first of the series' shapes that reads all of it."""
    rest = symbol[len(beginning) :]
    for number, end in numbers.read(rest, 0):
        if end == len(rest) and number.shape in series.shapes:
            return number
    return Number("symbol", symbol if series.symbol == WHOLE else rest, item=rest)
