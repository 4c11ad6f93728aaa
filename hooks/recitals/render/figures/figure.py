"""A picture in two layouts with its key and its table, and how it becomes HTML."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from recitals.render.escaping import safe
from recitals.render.figures.shapes import Drawing
from recitals.render.figures.svg import content, sign
from recitals.render.fragment import fill


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in the table beneath a picture."""

    text: str
    href: str = ""


@dataclass(frozen=True, slots=True)
class Grid:
    """A table that says what the picture shows; the first cell of a row names it."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Key:
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
    layouts = (("narrow", figure.narrow), ("wide", figure.wide))
    rows = Markup("".join(map(_row, figure.grid.rows)))  # noqa: S704 # every word in it is escaped
    return fill("figure.html.j2", figure=figure, layouts=layouts, content=content, sign=sign, rows=rows)


def _row(cells: tuple[Cell, ...]) -> str:
    first, *others = map(_cell, cells)
    return f'<tr><th scope="row">{first}</th>{"".join(f"<td>{cell}</td>" for cell in others)}</tr>\n'


def _cell(cell: Cell) -> str:
    words = safe(cell.text)
    return f'<a href="{safe(cell.href)}">{words}</a>' if cell.href else words
