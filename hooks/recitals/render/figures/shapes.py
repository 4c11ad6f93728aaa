"""What a figure is made of: shapes with their places, before anything is written as SVG."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from recitals.render.figures.lettering import ASCENT, DESCENT, LEADING, width


def at(value: float) -> float:
    """A coordinate, to a tenth: the same on every machine."""
    return round(value, 1)


class Side(StrEnum):
    """Which end of a label stands at its x; the value is SVG's `text-anchor`."""

    START = "start"
    END = "end"


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle, for asking what touches what."""

    left: float
    top: float
    right: float
    bottom: float

    def overlaps(self, other: Box) -> bool:
        """Whether the two share more than an edge."""
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )


@dataclass(frozen=True, slots=True)
class Label:
    """Lines of text; `y` is the first one's baseline."""

    x: float
    y: float
    lines: tuple[str, ...]
    size: float
    kind: str
    """What it is, as a class of its own in the style sheet: "title", "detail", "year"."""
    side: Side = Side.START
    href: str = ""
    full: str = ""
    """The whole text where `lines` had to cut it."""

    @property
    def baselines(self) -> Iterator[tuple[float, str]]:
        """Each line with its own y."""
        return ((at(self.y + place * self.size * LEADING), line) for place, line in enumerate(self.lines))

    @property
    def box(self) -> Box:
        """The room that it takes at most."""
        across = max(width(line, self.size) for line in self.lines)
        left = self.x - across if self.side is Side.END else self.x
        last = self.y + (len(self.lines) - 1) * self.size * LEADING
        return Box(left, self.y - ASCENT * self.size, left + across, last + DESCENT * self.size)


@dataclass(frozen=True, slots=True)
class Point:
    """A sign at a place; the kind gives its form, never its colour alone."""

    x: float
    y: float
    kind: str


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line or curve, as SVG path data."""

    path: str
    kind: str
    title: str = ""
    weight: float = 0
    """Its width; 0 leaves that to the style sheet."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A filled length."""

    x: float
    y: float
    width: float
    height: float
    kind: str


@dataclass(frozen=True, slots=True)
class Part:
    """Shapes that belong together: pointing at one brings out the others."""

    strokes: tuple[Stroke, ...] = ()
    bars: tuple[Bar, ...] = ()
    points: tuple[Point, ...] = ()
    labels: tuple[Label, ...] = ()


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture from (0, 0) to its width and height."""

    width: float
    height: float
    parts: tuple[Part, ...]

    @property
    def labels(self) -> Iterator[Label]:
        """Every label of every part."""
        return (label for part in self.parts for label in part.labels)


def line(x1: float, y1: float, x2: float, y2: float, kind: str) -> Stroke:
    """A straight line."""
    return Stroke(f"M{at(x1)} {at(y1)}L{at(x2)} {at(y2)}", kind)


def curve(x1: float, y1: float, x2: float, y2: float) -> str:
    """Path data of a curve that leaves and arrives level."""
    middle = at((x1 + x2) / 2)
    return f"M{at(x1)} {at(y1)}C{middle} {at(y1)} {middle} {at(y2)} {at(x2)} {at(y2)}"
