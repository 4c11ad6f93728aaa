"""Shapes to SVG. Much is drawn on many pages, so this is plain string work; all text goes through `safe`."""

from __future__ import annotations

from collections.abc import Iterator

from recitals.render.escaping import safe
from recitals.render.figures.shapes import Bar, Drawing, Label, Part, Point, Side, Stroke


def content(drawing: Drawing) -> str:
    """What stands inside the `svg` element, as safe markup: a group for each part."""
    return "\n".join(f"<g>{''.join(_part(part))}</g>" for part in drawing.parts)


def sign(kind: str, x: float, y: float) -> str:
    """A sign, centred on a place, as safe markup; kinds differ in form."""
    if kind == "self":
        return f'<path class="sign self" d="M{x} {y - 6}l6 6-6 6-6-6z"/>'
    if kind == "doubt":
        return f'<path class="sign doubt" d="M{x - 4} {y - 4}l8 8m0-8l-8 8"/>'
    return f'<circle class="sign {kind}" cx="{x}" cy="{y}" r="{2.5 if kind == "port" else 5}"/>'


def _part(part: Part) -> Iterator[str]:
    yield from map(_stroke, part.strokes)
    yield from map(_bar, part.bars)
    yield from map(_point, part.points)
    yield from map(_label, part.labels)


def _stroke(stroke: Stroke) -> str:
    weight = f' stroke-width="{stroke.weight}"' if stroke.weight else ""
    inside = f"><title>{safe(stroke.title)}</title></path>" if stroke.title else "/>"
    return f'<path class="{stroke.kind}" d="{stroke.path}"{weight}{inside}'


def _bar(bar: Bar) -> str:
    return f'<rect class="{bar.kind}" x="{bar.x}" y="{bar.y}" width="{bar.width}" height="{bar.height}"/>'


def _point(point: Point) -> str:
    return sign(point.kind, point.x, point.y)


def _label(label: Label) -> str:
    lines = " ".join(f'<tspan x="{label.x}" y="{y}">{safe(line)}</tspan>' for y, line in label.baselines)
    full = f"<title>{safe(label.full)}</title>" if label.full else ""
    side = ' text-anchor="end"' if label.side is Side.END else ""
    text = f'<text class="{label.kind}" font-size="{label.size}"{side}>{lines}{full}</text>'
    return f'<a href="{safe(label.href)}">{text}</a>' if label.href else text
