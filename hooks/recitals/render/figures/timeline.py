"""The lineage item by item: a chart of dots where there is room, a list along a line where there is not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from recitals.render.figures.lettering import LEADING, across, cut, wrap
from recitals.render.figures.lineage_items import Item, Lineage
from recitals.render.figures.shapes import Drawing, Label, Part, Point, Side, Stroke, at, line
from recitals.render.fragment import Href

UNDATED = "No date known"
TITLE, DETAIL = 14.0, 12.5
"""Font sizes."""


@dataclass(frozen=True, slots=True)
class Form:
    """Measures of a layout."""

    width: float
    text_left: float
    text_width: float
    title_lines: int
    gap: float
    """Between one item and the next."""


CHART = Form(width=700, text_left=0, text_width=360, title_lines=3, gap=12)
LIST = Form(width=320, text_left=64, text_width=252, title_lines=3, gap=14)

PLOT_LEFT, PLOT_RIGHT, AXIS_HEIGHT = 384.0, 650.0, 34.0
TICK_ROOM = 44.0
"""Least distance between two years on the axis."""
STEPS = (10, 20, 50, 100, 200, 500, 1000, 2000)
LINE_X, YEARS_PER_UNIT, WIDEST_GAP = 50.0, 1.5, 36.0


@dataclass(frozen=True, slots=True)
class Axis:
    """Years to places."""

    first: int
    last: int

    def x(self, year: int) -> float:
        """Where a year stands."""
        return at(PLOT_LEFT + (year - self.first) / (self.last - self.first) * (PLOT_RIGHT - PLOT_LEFT))

    @property
    def ticks(self) -> Iterator[int]:
        """The years that are named: every decade, or as few as there is room for."""
        year = (PLOT_RIGHT - PLOT_LEFT) / (self.last - self.first)
        step = next(step for step in STEPS if step * year >= TICK_ROOM)
        return (year for year in range(self.first, self.last + 1) if year % step == 0)


def chart(lineage: Lineage, href: Href) -> Drawing:
    """Titles on the left, a dot at the year on the right: true to scale, one row an item."""
    years = [item.year for item in lineage.dated if item.year is not None] or [0]
    axis = Axis(min(years) // 10 * 10, (max(years) // 10 + 1) * 10)
    y, parts = (AXIS_HEIGHT if lineage.dated else 0.0), []
    for item in lineage.dated:
        labels, end = _words(item, href, CHART, y)
        middle = at(y + TITLE * LEADING / 2)
        parts.append(_dot(item, labels, axis.x(item.year or 0), middle))
        y = end + CHART.gap
    scale = _scale(axis, y) if lineage.dated else ()
    apart, y = _apart(lineage.undated, href, CHART, y)
    return Drawing(CHART.width, at(y), (*scale, *parts, *apart))


def _dot(item: Item, labels: tuple[Label, ...], x: float, y: float) -> Part:
    title = labels[0]
    leader = Stroke(f"M{title.x + across(title.lines, title.size) + 6:.1f} {y}L{x - 8:.1f} {y}", "leader")
    year = Label(x + 9, at(y + 4), (str(item.year),), DETAIL, "year")
    return Part((leader,), (), (Point(x, y, item.sign),), (*labels, year))


def _scale(axis: Axis, bottom: float) -> tuple[Part, ...]:
    """The named years, with a rule down the plot at each."""
    places = [(axis.x(year), str(year)) for year in axis.ticks]
    return (
        Part(
            strokes=tuple(line(x, AXIS_HEIGHT - 12, x, bottom - 4, "rule") for x, _ in places),
            labels=tuple(Label(at(x - 14), DETAIL + 2, (year,), DETAIL, "tick") for x, year in places),
        ),
    )


def ribbon(lineage: Lineage, href: Href) -> Drawing:
    """One item under the other along a line; the distance grows with the years between, up to a limit."""
    y, parts, before = 4.0, [], None
    for item in lineage.dated:
        years = (item.year or 0) - before if before is not None else 0
        y += min(years * YEARS_PER_UNIT, WIDEST_GAP)
        labels, end = _words(item, href, LIST, y)
        year = Label(LINE_X - 12, labels[0].y, (str(item.year),), DETAIL, "year", Side.END)
        middle = at(y + TITLE * LEADING / 2)
        parts.append(Part((), (), (Point(LINE_X, middle, item.sign),), (*labels, year)))
        before, y = item.year, end + LIST.gap
    spine = (Part(strokes=(line(LINE_X, 4, LINE_X, y - LIST.gap, "spine"),)),) if lineage.dated else ()
    apart, y = _apart(lineage.undated, href, LIST, y)
    return Drawing(LIST.width, at(y), (*spine, *parts, *apart))


def _words(item: Item, href: Href, form: Form, top: float) -> tuple[tuple[Label, ...], float]:
    """Title and cited provisions of an item, and where they end."""
    title = wrap(item.title, TITLE, form.text_width, form.title_lines)
    label = Label(
        form.text_left,
        at(top + TITLE),
        title,
        TITLE,
        f"title {item.sign}",
        Side.START,
        href(item.id),
        cut(title, item.title),
    )
    end = top + len(title) * TITLE * LEADING
    if not item.provisions:
        return (label,), at(end)
    words = wrap(", ".join(item.provisions), DETAIL, form.text_width)
    detail = Label(form.text_left, at(end + DETAIL), words, DETAIL, "detail")
    return (label, detail), at(end + DETAIL * LEADING)


def _apart(items: Iterable[Item], href: Href, form: Form, top: float) -> tuple[tuple[Part, ...], float]:
    """The items without a date, under a heading of their own, and where they end."""
    parts: list[Part] = []
    y = top
    for item in items:
        if not parts:
            heading = Label(form.text_left, at(y + DETAIL + 4), (UNDATED,), DETAIL, "heading")
            parts.append(Part(labels=(heading,)))
            y += DETAIL * LEADING + form.gap
        labels, end = _words(item, href, form, y)
        x = form.text_left + form.text_width + 8 if form is CHART else LINE_X
        parts.append(Part(points=(Point(x, at(y + TITLE * LEADING / 2), item.sign),), labels=labels))
        y = end + form.gap
    return tuple(parts), y
