"""Document symbols, and numbers that tell their series: "A/RES/70/1", "E/2021/L.23/Rev.1", "WHA68.7"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from recitals.cite import numbers
from recitals.cite.mention import Mention, Symbol
from recitals.cite.numbers import Number
from recitals.cite.templates import Template, templates
from recitals.model import Body, Series

PARTS = re.compile(r"[A-Z]++(?:/[A-Za-z0-9.\-]++)++")
"""Parts joined by strokes, the first in capitals."""
SESSION = re.compile(r"\s?\((?:(?:19|20)\d\d|[IVXLC]++)\)")


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
            for one in (made for made in templates(series) if made.telling):
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
    symbol = text[start : symbol_end(text, start)].rstrip(".-")
    for beginning, series in index.by_word.get(word, ()):
        if symbol.startswith(beginning):
            yield Mention(start, start + len(symbol), Symbol(series, number_of(symbol, beginning, series)))
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
