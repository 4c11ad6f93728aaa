"""The layout of who cites what: two columns of entries, in lines of text.

It holds for every width: a browser sets the words, and an entry has the room that they take in a narrow column. Curves
begin and end at the middle of an entry, however many of its lines the words fill.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from recitals.render.figures.lettering import lines
from recitals.render.figures.web import Entry, Web

LEFT, RIGHT, INDENT = 7.0, 14.2, 0.8
"""Widths of the columns where they are narrowest, and what a provision is indented by, in font sizes."""
BOLD = 1.07
"""How much wider the letters of a heading are."""

MOST_LINES = 3
"""That a title has room for."""

ROW_GAP, GROUP_GAP, NOTE = 0.4, 0.7, 0.9
"""Heights of what is between entries, and of a note."""


class Row(NamedTuple):
    """An entry with its place in its column; heights are in lines."""

    entry: Entry
    lines: int
    """Of its title, at most; the browser cuts what there is no room for."""
    top: float
    height: float

    @property
    def middle(self) -> float:
        """Where its curves begin or end."""
        return self.top + self.height / 2


class Columns(NamedTuple):
    """Both columns, from the top down."""

    left: Sequence[Row]
    right: Sequence[Row]

    @property
    def height(self) -> float:
        """Of the longer one."""
        return max(rows[-1].top + rows[-1].height for rows in self)


def columns(web: Web) -> Columns:
    """Lay the columns out: the longer one from the top down, each group of the other beside what it is tied to."""
    left, right = _stacked(web.citing, LEFT), _stacked(web.cited, RIGHT)
    ties = [(tie.source, tie.target) for tie in web.ties]
    if left[-1].top + left[-1].height > right[-1].top + right[-1].height:
        return Columns(left, _beside(right, left, [(target, source) for source, target in ties]))
    return Columns(_beside(left, right, ties), right)


def _stacked(entries: Iterable[Entry], room: float) -> list[Row]:
    """Entries one under the other, as near as can be."""
    rows: list[Row] = []
    y = 0.0
    for entry in entries:
        number = _lines(entry.title, room / BOLD if entry.heading else room - INDENT)
        height = min(number, MOST_LINES) + (NOTE if entry.note else 0)
        if rows:
            y += GROUP_GAP if entry.apart else ROW_GAP
        rows.append(Row(entry, number, y, height))
        y += height
    return rows


_lines = lru_cache(maxsize=20_000)(lines)  # the same few documents stand in the pictures of many pages


def _groups(rows: Iterable[Row]) -> list[list[Row]]:
    """Rows that stay together: a heading and what is under it, or one that stands alone."""
    groups: list[list[Row]] = []
    for row in rows:
        if not groups or row.entry.apart:
            groups.append([])
        groups[-1].append(row)
    return groups


def _beside(rows: Sequence[Row], others: Sequence[Row], ties: Iterable[tuple[str, str]]) -> list[Row]:
    """A column whose groups stand as near as there is room to what their rows are tied to.

    Args:
        rows: the column, one row under the other.
        others: the longer column.
        ties: from the rows to the others.
    """
    middles = {row.entry.key: row.middle for row in others}
    far: defaultdict[str, list[float]] = defaultdict(list)
    for near, other in ties:
        far[near].append(middles[other])
    spare = others[-1].top + others[-1].height - rows[-1].top - rows[-1].height
    placed: list[Row] = []
    down = 0.0
    for group in _groups(rows):
        wished = _wished(group, far)
        down = max(down, min(wished, spare))
        placed += [row._replace(top=round(row.top + down, 1)) for row in group]
    return placed


def _wished(group: Sequence[Row], far: Mapping[str, Sequence[float]]) -> float:
    """How far down a group would be right opposite to what it is tied to."""
    middles = [middle for row in group for middle in far.get(row.entry.key, ())]
    if not middles:
        return 0.0
    return sum(middles) / len(middles) - (group[0].top + group[-1].top + group[-1].height) / 2
