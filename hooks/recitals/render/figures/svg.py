"""Shapes to SVG. Much is drawn on many pages, so this is plain string work; all text goes through `safe`."""

from __future__ import annotations

from functools import lru_cache

from recitals.render.escaping import safe
from recitals.render.figures.lettering import LEADING
from recitals.render.figures.shapes import Bar, Drawing, Label, Part, Point, Side, Stroke


def content(drawing: Drawing) -> str:
    """What stands inside the `svg` element, as safe markup: a group for each part."""
    return "\n".join(map(_part, drawing.parts))


def sign(kind: str, x: float, y: float) -> str:
    """A sign, centred on a place, as safe markup; kinds differ in form."""
    if kind == "self":
        return f'<path class="sign self" d="M{x} {y - 6}l6 6-6 6-6-6z"/>'
    if kind == "doubt":
        return f'<path class="sign doubt" d="M{x - 4} {y - 4}l8 8m0-8l-8 8"/>'
    return f'<circle class="sign {kind}" cx="{x}" cy="{y}" r="{2.5 if kind == "port" else 5}"/>'


def _part(part: Part) -> str:
    strokes, bars, points, labels = part
    shapes = [*map(_stroke, strokes), *map(_bar, bars), *map(_point, points), *map(_label, labels)]
    return f"<g>{''.join(shapes)}</g>"


def _stroke(stroke: Stroke) -> str:
    path, kind, title, weight = stroke
    width = f' stroke-width="{weight}"' if weight else ""
    inside = f"><title>{safe(title)}</title></path>" if title else "/>"
    return f'<path class="{kind}" d="{path}"{width}{inside}'


def _bar(bar: Bar) -> str:
    return f'<rect class="{bar.kind}" x="{bar.x}" y="{bar.y}" width="{bar.width}" height="{bar.height}"/>'


def _point(point: Point) -> str:
    x, y, kind = point
    return sign(kind, x, y)


def _label(label: Label) -> str:
    x, y, lines, size, kind, side, href, full = label
    text, tspan = _opened(x, size, kind, side)
    words = _escaped(lines)
    if len(words) == 1:
        spans = f'{tspan}{y:.1f}">{words[0]}</tspan>'
    else:
        spans = " ".join([f'{tspan}{y + n * size * LEADING:.1f}">{line}</tspan>' for n, line in enumerate(words)])
    title = f"<title>{safe(full)}</title>" if full else ""
    return f'<a href="{safe(href)}">{text}{spans}{title}</text></a>' if href else f"{text}{spans}{title}</text>"


@lru_cache(maxsize=20_000, typed=True)  # 64 and 64.0 are written as they are
def _opened(x: float, size: float, kind: str, side: Side) -> tuple[str, str]:
    """How a label begins, and each of its lines up to its height."""
    anchor = ' text-anchor="end"' if side is Side.END else ""
    return f'<text class="{kind}" font-size="{size}"{anchor}>', f'<tspan x="{x}" y="'


@lru_cache(maxsize=20_000)  # as with `wrap`: the same lines stand in the pictures of many pages
def _escaped(lines: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(map(safe, lines))
