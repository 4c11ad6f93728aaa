"""A picture in two layouts with its key and its table, and how it becomes HTML."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from markupsafe import Markup

from recitals.render.escaping import safe
from recitals.render.figures.shapes import Drawing
from recitals.render.figures.svg import content, sign
from recitals.render.fragment import fill


class Cell(NamedTuple):
    """What stands in the table beneath a picture."""

    text: str
    href: str = ""


@dataclass(frozen=True, slots=True)
class Grid:
    """A table that says what the picture shows; the first cell of a row names it."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


class Key(NamedTuple):
    """An entry of the key: a sign or a kind of line, and what it means."""

    kind: str
    meaning: str
    is_line: bool = False


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture: the same things drawn for a narrow and for a wide column of text."""

    id: str
    title: str
    description: str
    """What there is to see, in a sentence or two."""
    narrow: Drawing
    wide: Drawing
    keys: tuple[Key, ...]
    grid: Grid
    note: str = ""
    """What is not drawn, and why."""


def markup(figure: Figure) -> Markup:
    """The figure as HTML."""
    drawings = (("narrow", figure.narrow), ("wide", figure.wide))
    return fill(
        "figure.html.j2",
        figure=figure,
        keys=_keys(figure.keys),
        layouts=[(name, drawing, Markup(content(drawing))) for name, drawing in drawings],  # noqa: S704 # escaped there
        head=_head(figure.grid.columns),
        rows=Markup("".join(map(_row, figure.grid.rows))),  # noqa: S704 # every word in it is escaped
    )


@lru_cache(maxsize=500)  # most pictures have one of a few keys
def _keys(keys: tuple[Key, ...]) -> Markup:
    return Markup("".join(map(_key, keys)))  # noqa: S704 # every word in it is escaped


def _key(key: Key) -> str:
    across = 30 if key.is_line else 14
    drawn = f'<path class="{safe(key.kind)}" d="M1 7h28"/>' if key.is_line else sign(key.kind, 7, 7)
    box = f'viewBox="0 0 {across} 14" width="{across}" height="14"'
    return f'<li><svg {box} aria-hidden="true">{drawn}</svg>{safe(key.meaning)}</li>\n'


@lru_cache(maxsize=100)
def _head(columns: tuple[str, ...]) -> Markup:
    return Markup("".join(f'<th scope="col">{safe(column)}</th>' for column in columns))  # noqa: S704 # escaped


def _row(cells: tuple[Cell, ...]) -> str:
    first, *others = map(_cell, cells)
    return f'<tr><th scope="row">{first}</th><td>{"</td><td>".join(others)}</td></tr>\n'


def _cell(cell: Cell) -> str:
    text, href = cell
    return f'<a href="{safe(href)}">{safe(text)}</a>' if href else safe(text)
