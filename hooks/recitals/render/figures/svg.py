"""Shapes to SVG. Much is drawn on many pages, so this is plain string work; all text goes through `safe`."""

from __future__ import annotations

from functools import lru_cache

from recitals.render.escaping import safe
from recitals.render.figures.lettering import LEADING
from recitals.render.figures.shapes import Bar, Drawing, Label, Part, Point, Side, Stroke

FONT, THIN = 14, 1.5
"""The size of letters and the width of curves where nothing else is said."""


def content(drawing: Drawing) -> str:
    """What stands inside the `svg` element, as safe markup: a group for each part."""
    return "\n".join(map(_part, drawing.parts))


def sign(kind: str, x: float, y: float) -> str:
    """A sign, centred on a place, as safe markup; kinds differ in form."""
    if kind == "self":
        return f'<path class="sign self" d="M{x:g} {y - 6:.1f}l6 6-6 6-6-6z"/>'
    if kind == "doubt":
        return f'<path class="sign doubt" d="M{x - 4:g} {y - 4:.1f}l8 8m0-8l-8 8"/>'
    return f'<circle class="sign {kind}" cx="{x:g}" cy="{y:.1f}" r="{2.5 if kind == "port" else 5}"/>'


def _part(part: Part) -> str:
    strokes, bars, points, labels = part
    words = "".join([_label(label) for label in labels])
    if not (strokes or bars or points):
        return words
    shapes = [*map(_stroke, strokes), *map(_bar, bars), *map(_point, points)]
    return f"<g>{''.join(shapes)}{words}</g>"


def _stroke(stroke: Stroke) -> str:
    path, kind, title, weight = stroke
    width = f' stroke-width="{weight}"' if weight and weight != THIN else ""
    inside = f"><title>{title}</title></path>" if title else "/>"
    return f'<path class="{kind}" d="{path}"{width}{inside}'


def _bar(bar: Bar) -> str:
    return f'<rect class="{bar.kind}" x="{bar.x}" y="{bar.y}" width="{bar.width}" height="{bar.height}"/>'


def _point(point: Point) -> str:
    x, y, kind = point
    return sign(kind, x, y)


def _label(label: Label) -> str:
    x, y, lines, size, kind, side, href, full = label
    before, after = _lettered(x, lines, size, kind, side, href, full)
    return f"{before}{y:.1f}{after}"


@lru_cache(maxsize=20_000)  # as with `wrap`: the same lines stand in the pictures of many pages
def _lettered(
    x: float, lines: tuple[str, ...], size: float, kind: str, side: Side, href: str, full: str
) -> tuple[str, str]:
    """A label before and after its height."""
    left, first, *others = f"{x:g}", *map(safe, lines)
    font = f' font-size="{size:g}"' if size != FONT else ""
    anchor = f' text-anchor="{side}"' if side is not Side.START else ""
    further = "".join(f' <tspan x="{left}" dy="{size * LEADING:.1f}">{line}</tspan>' for line in others)
    title = f"<title>{safe(full)}</title>" if full else ""
    before, after = f'<text class="{kind}"{font}{anchor} x="{left}" y="', f'">{first}{further}{title}</text>'
    return (f'<a href="{safe(href)}">{before}', f"{after}</a>") if href else (before, after)
