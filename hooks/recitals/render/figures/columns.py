"""The layout of who cites what: two columns, and a curve for every tie."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from recitals.render.figures.lettering import LEADING, cut, wrap
from recitals.render.figures.shapes import Drawing, Label, Part, Point, Side, Stroke, at, between
from recitals.render.figures.web import Entry, Web

TITLE, NOTE = 14.0, 12.5
"""Font sizes."""

ROW_GAP, GROUP_GAP = 5.0, 12.0
INDENT = 10.0
"""Of a provision under its document."""

MIDDLE = TITLE * LEADING / 2
"""Of a row's first line, where its curves begin or end."""

PORT = 8.0
"""From a column to the point where its curves begin."""

THINNEST, THICKEST = 1.5, 10.0
LEAST_RANGE = 10
"""So many citations more than one make a curve as thick as can be, or as many as the most frequent tie has."""


@dataclass(frozen=True, slots=True)
class Form:
    """Measures of a layout: the columns are as wide as said, the curves have what is between."""

    width: float
    left: float
    right: float
    lines: int


WIDE = Form(width=700, left=190, right=310, lines=2)
NARROW = Form(width=320, left=100, right=144, lines=3)


class Lines(NamedTuple):
    """The words of an entry, set."""

    title: tuple[str, ...]
    note: tuple[str, ...]
    height: float
    """From the top of the first line to the bottom of the last."""
    full_title: str
    """The whole title where its lines had to cut it."""
    full_note: str


class Row(NamedTuple):
    """An entry with its lines, and the room it takes."""

    entry: Entry
    lines: Lines
    height: float
    apart: bool
    """Whether it begins a group."""
    gap: float
    """The distance to the row above, if there is one."""


def columns(web: Web, form: Form) -> Drawing:
    """Lay the columns out: the longer one from the top down, each group of the other beside what it is tied to."""
    left = [_row(entry, form.left, form.lines) for entry in web.citing]
    right = [_row(entry, form.right - INDENT, form.lines) for entry in web.cited]
    heights = _height(left), _height(right)
    ties = [(tie.source, tie.target) for tie in web.ties]
    if heights[0] > heights[1]:
        tops = _tops(left)
        tops |= _beside(right, heights[1], tops, [(target, source) for source, target in ties])
    else:
        tops = _tops(right)
        tops |= _beside(left, heights[0], tops, ties)
    strokes = _strokes(web, tops, form)
    parts = [_part(row, tops[row.entry.key], form.left, Side.END, strokes.get(row.entry.key)) for row in left]
    for row in right:
        x = form.width - form.right + (INDENT if row.entry.name else 0)
        parts.append(_part(row, tops[row.entry.key], x, Side.START, strokes.get(row.entry.key)))
    return Drawing(form.width, at(max(heights)), tuple(parts))


def _row(entry: Entry, room: float, most: int) -> Row:
    lines = _set(entry.title, entry.note, room, most)
    apart = entry.heading or bool(entry.note)
    return Row(entry, lines, lines.height, apart, GROUP_GAP if apart else ROW_GAP)


@lru_cache(maxsize=20_000)  # the same few documents stand in the pictures of many pages
def _set(title: str, note: str, room: float, most: int) -> Lines:
    words = wrap(title, TITLE, room, most)
    small = wrap(note, NOTE, room, most) if note else ()
    height = (len(words) * TITLE + len(small) * NOTE) * LEADING
    return Lines(words, small, height, cut(words, title), cut(small, note) if note else "")


def _height(rows: Sequence[Row]) -> float:
    """Of rows one under the other; there is no gap above the first."""
    return sum([row.height + row.gap if place else row.height for place, row in enumerate(rows)])


def _tops(rows: Iterable[Row], top: float = 0.0) -> dict[str, float]:
    """Where each row begins, from some height down."""
    tops: dict[str, float] = {}
    y = top
    for row in rows:
        if tops:
            y += row.gap
        tops[row.entry.key] = y
        y += row.height
    return tops


def _groups(rows: Iterable[Row]) -> list[list[Row]]:
    """Rows that stay together: a heading and what is under it, or one that stands alone."""
    groups: list[list[Row]] = []
    for row in rows:
        if not groups or row.apart:
            groups.append([])
        groups[-1].append(row)
    return groups


def _beside(
    rows: Sequence[Row], left: float, others: Mapping[str, float], ties: Iterable[tuple[str, str]]
) -> dict[str, float]:
    """Where each row begins when its group stands as near as there is room to what its rows are tied to.

    Args:
        rows: the column to be placed.
        left: the height of what is still to be placed: at first of all rows.
        others: where the rows of the other column begin.
        ties: from the rows to the others.
    """
    height = max(others.values(), default=0.0) + TITLE * LEADING
    far: defaultdict[str, list[float]] = defaultdict(list)
    for near, other in ties:
        far[near].append(others[other])
    tops: dict[str, float] = {}
    y = 0.0
    for group in _groups(rows):
        needed = _height(group)
        middles = [top for row in group for top in far.get(row.entry.key, ())]
        wished = sum(middles) / len(middles) - needed / 2 if middles else y
        start = min(max(wished, y), max(height - left, y))
        tops |= _tops(group, start)
        y = start + needed + GROUP_GAP
        left -= needed + GROUP_GAP
    return tops


def _strokes(web: Web, tops: Mapping[str, float], form: Form) -> dict[str, list[Stroke]]:
    """The curves by the entry that they leave; of more than one between two entries, each a little lower."""
    path = between(form.left + PORT, form.width - form.right - PORT)
    most = max((tie.citations for tie in web.ties), default=1)
    leaving: dict[str, list[Stroke]] = {}
    for source, target, place, kind, title, count in web.threads:
        weight = _weight(count, most) if count > 1 else THINNEST
        curve = path(tops[source] + MIDDLE + 3 * place, tops[target] - tops[source])
        leaving.setdefault(source, []).append(Stroke(curve, kind, title, weight))
    return leaving


@lru_cache(maxsize=1000)
def _weight(count: int, most: int) -> float:
    """How thick a curve is, by its citations and those of the most frequent tie."""
    return at(THINNEST + (THICKEST - THINNEST) * (count - 1) / max(most - 1, LEAST_RANGE))


def _part(row: Row, top: float, x: float, side: Side, strokes: Sequence[Stroke] | None) -> Part:
    """A row's labels, and the curves that leave it if any do."""
    entry, (title, note, _, full_title, full_note) = row.entry, row.lines
    own = tuple(strokes or ())
    ports = (Point(x + PORT, top + MIDDLE, "port"),) if own else ()
    kind = "title strong" if entry.heading else "title"
    label = Label(x, top + TITLE, title, TITLE, kind, side, entry.href, full_title)
    if not note:
        return Part(own, (), ports, (label,))
    y = top + len(title) * TITLE * LEADING + NOTE
    return Part(own, (), ports, (label, Label(x, y, note, NOTE, "detail", side, "", full_note)))
