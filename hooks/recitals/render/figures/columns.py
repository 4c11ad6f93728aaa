"""The layout of who cites what: two columns, and a curve for every tie."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from recitals.render.figures.lettering import LEADING, cut, wrap
from recitals.render.figures.shapes import Drawing, Label, Part, Point, Side, Stroke, at, curve
from recitals.render.figures.web import Entry, Web

TITLE, NOTE = 14.0, 12.5
"""Font sizes."""

ROW_GAP, GROUP_GAP = 5.0, 12.0
INDENT = 10.0
"""Of a provision under its document."""

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


@dataclass(frozen=True, slots=True)
class Row:
    """An entry with its lines, and the room it takes."""

    entry: Entry
    title: tuple[str, ...]
    note: tuple[str, ...]
    height: float
    """From the top of its first line to the bottom of its last."""

    @property
    def apart(self) -> bool:
        """Whether it begins a group."""
        return self.entry.heading or bool(self.entry.note)

    def gap(self, first: bool) -> float:
        """The distance to the row above."""
        if first:
            return 0.0
        return GROUP_GAP if self.apart else ROW_GAP


def columns(web: Web, form: Form) -> Drawing:
    """Lay the columns out: the longer one from the top down, each group of the other beside what it is tied to."""
    left = [_row(entry, form.left, form.lines) for entry in web.citing]
    right = [_row(entry, form.right - INDENT, form.lines) for entry in web.cited]
    ties = [(tie.source, tie.target) for tie in web.ties]
    if _height(left) > _height(right):
        tops = _tops(left)
        tops |= _beside(right, tops, [(target, source) for source, target in ties])
    else:
        tops = _tops(right)
        tops |= _beside(left, tops, ties)
    strokes = _strokes(web, tops, form)
    parts = [_part(row, tops[row.entry.key], form.left, Side.END, strokes) for row in left]
    for row in right:
        indent = INDENT if row.entry.name else 0
        parts.append(_part(row, tops[row.entry.key], form.width - form.right + indent, Side.START, strokes))
    return Drawing(form.width, at(max(_height(left), _height(right))), tuple(parts))


def _row(entry: Entry, room: float, lines: int) -> Row:
    note = wrap(entry.note, NOTE, room, lines) if entry.note else ()
    title = wrap(entry.title, TITLE, room, lines)
    return Row(entry, title, note, (len(title) * TITLE + len(note) * NOTE) * LEADING)


def _height(rows: Iterable[Row]) -> float:
    return sum(row.height + row.gap(place == 0) for place, row in enumerate(rows))


def _tops(rows: Iterable[Row], top: float = 0.0) -> dict[str, float]:
    """Where each row begins, from some height down."""
    tops, y = {}, top
    for place, row in enumerate(rows):
        y += row.gap(place == 0)
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


def _beside(rows: Sequence[Row], others: Mapping[str, float], ties: Iterable[tuple[str, str]]) -> dict[str, float]:
    """Where each row begins when its group stands as near as there is room to what its rows are tied to."""
    height = max(others.values(), default=0.0) + TITLE * LEADING
    far: defaultdict[str, list[float]] = defaultdict(list)
    for near, other in ties:
        far[near].append(others[other])
    tops: dict[str, float] = {}
    y, left = 0.0, _height(rows)
    for group in _groups(rows):
        needed = _height(group)
        middles = [top for row in group for top in far[row.entry.key]]
        wished = sum(middles) / len(middles) - needed / 2 if middles else y
        start = min(max(wished, y), max(height - left, y))
        tops |= _tops(group, start)
        y = start + needed + GROUP_GAP
        left -= needed + GROUP_GAP
    return tops


def _strokes(web: Web, tops: dict[str, float], form: Form) -> dict[str, tuple[Stroke, ...]]:
    """The curves by the entry that they leave; of more than one between two entries, each a little lower."""
    names = {entry.key: str(entry) for entry in (*web.citing, *web.cited)}
    begin, end = form.left + PORT, form.width - form.right - PORT
    most = max((tie.count for tie in web.ties), default=1)
    leaving: defaultdict[str, list[Stroke]] = defaultdict(list)
    drawn: defaultdict[tuple[str, str], int] = defaultdict(int)
    for tie in web.ties:
        lower = 3 * drawn[tie.source, tie.target]
        drawn[tie.source, tie.target] += 1
        path = curve(begin, _middle(tops[tie.source]) + lower, end, _middle(tops[tie.target]) + lower)
        title = f"{names[tie.source]} → {names[tie.target]}" + (f" ({tie.count})" if tie.count > 1 else "")
        leaving[tie.source].append(Stroke(path, f"tie {web.look(tie.state)}", title, _weight(tie.count, most)))
    return {key: tuple(strokes) for key, strokes in leaving.items()}


def _middle(top: float) -> float:
    """The height at which a row's curves begin or end: the middle of its first line."""
    return at(top + TITLE * LEADING / 2)


def _weight(count: int, most: int) -> float:
    """How thick a curve is, by its citations and those of the most frequent tie."""
    return at(THINNEST + (THICKEST - THINNEST) * (count - 1) / max(most - 1, LEAST_RANGE))


def _part(row: Row, top: float, x: float, side: Side, strokes: dict[str, tuple[Stroke, ...]]) -> Part:
    """A row's labels, and the curves that leave it."""
    own = strokes.get(row.entry.key, ())
    ports = (Point(at(x + PORT), _middle(top), "port"),) if own else ()
    return Part(strokes=own, points=ports, labels=tuple(_labels(row, top, x, side)))


def _labels(row: Row, top: float, x: float, side: Side) -> Iterator[Label]:
    entry = row.entry
    kind = "title strong" if entry.heading else "title"
    full = cut(row.title, entry.title)
    yield Label(x, at(top + TITLE), row.title, TITLE, kind, side, entry.href, full)
    if row.note:
        y = at(top + len(row.title) * TITLE * LEADING + NOTE)
        yield Label(x, y, row.note, NOTE, "detail", side, full=cut(row.note, entry.note))
