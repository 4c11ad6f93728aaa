"""What a figure is made of: shapes with their places, before anything is written as SVG.

A page has hundreds of them, so they are named tuples, which are made in a third of the time of data classes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from recitals.render.figures.lettering import ASCENT, DESCENT, LEADING, across


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


class Label(NamedTuple):
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
    def box(self) -> Box:
        """The room that it takes at most."""
        most = across(self.lines, self.size)
        left = self.x - most if self.side is Side.END else self.x
        last = self.y + (len(self.lines) - 1) * self.size * LEADING
        return Box(left, self.y - ASCENT * self.size, left + most, last + DESCENT * self.size)


class Point(NamedTuple):
    """A sign at a place; the kind gives its form, never its colour alone."""

    x: float
    y: float
    kind: str


class Stroke(NamedTuple):
    """A line or curve, as SVG path data."""

    path: str
    kind: str
    title: str = ""
    """As safe markup."""
    weight: float = 0
    """Its width; 0 leaves that to the style sheet."""


class Bar(NamedTuple):
    """A filled length."""

    x: float
    y: float
    width: float
    height: float
    kind: str


class Part(NamedTuple):
    """Shapes that belong together: pointing at one brings out the others."""

    strokes: tuple[Stroke, ...] = ()
    bars: tuple[Bar, ...] = ()
    points: tuple[Point, ...] = ()
    labels: tuple[Label, ...] = ()


class Drawing(NamedTuple):
    """A picture from (0, 0) to its width and height."""

    width: float
    height: float
    parts: tuple[Part, ...]

    @property
    def labels(self) -> Iterator[Label]:
        """Every label of every part."""
        return (label for part in self.parts for label in part.labels)


def between(x1: float, x2: float) -> Callable[[float, float], str]:
    """Path data of curves from one x to another, which leave and arrive level: by where one begins and how far down."""
    start, middle, across = f"M{x1:g} ", f"c{(x2 - x1) / 2:g} 0 {(x2 - x1) / 2:g} ", f" {x2 - x1:g} "
    return lambda y, down: f"{start}{y:.1f}{middle}{down:.1f}{across}{down:.1f}"
