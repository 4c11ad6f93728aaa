"""A picture with its key and its table, and how it becomes HTML."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from markupsafe import Markup

from recitals.render.escaping import safe


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
    """A picture, and what is said of it."""

    id: str
    title: str
    description: str
    """What there is to see, in a sentence or two."""
    picture: str
    """As safe markup."""
    keys: tuple[Key, ...]
    grid: Grid
    note: str = ""
    """What is not drawn, and why."""


def markup(figure: Figure) -> Markup:
    """The figure as HTML."""
    keys = f'\n<ul class="r-figure__key">\n{_keys(figure.keys)}</ul>' if len(figure.keys) > 1 else ""
    note = f'<p class="r-figure__note">{safe(figure.note)}</p>\n' if figure.note else ""
    said = safe(figure.description)
    return Markup(  # noqa: S704 # every word in it is escaped
        f'<figure class="r-figure" id="{figure.id}">\n<figcaption class="r-figure__caption">{said}{keys}</figcaption>\n'
        f'{figure.picture}{note}<details class="r-figure__same">\n<summary>The same as a table</summary>\n'
        f'<div class="r-figure__scroll" role="region" tabindex="0" aria-label="{safe(figure.title)}: table">\n'
        f'<table class="r-figure__table">\n<caption>{said}</caption>\n'
        f"<thead><tr>{_head(figure.grid.columns)}</tr></thead>\n"
        f"<tbody>\n{''.join(map(_row, figure.grid.rows))}</tbody>\n</table>\n</div>\n</details>\n</figure>"
    )


@lru_cache(maxsize=500)  # most pictures have one of a few keys
def _keys(keys: tuple[Key, ...]) -> str:
    return "".join(map(_key, keys))


def _key(key: Key) -> str:
    if not key.is_line:
        return f'<li class="r-signed {safe(key.kind)}">{safe(key.meaning)}</li>\n'
    line = f'<path class="{safe(key.kind)}" d="M1 7h28"/>'
    return f'<li><svg width="30" height="14" aria-hidden="true">{line}</svg>{safe(key.meaning)}</li>\n'


@lru_cache(maxsize=100)
def _head(columns: tuple[str, ...]) -> str:
    return "".join(f'<th scope="col">{safe(column)}</th>' for column in columns)


def _row(cells: tuple[Cell, ...]) -> str:
    first, *others = map(_cell, cells)
    return f'<tr><th scope="row">{first}</th><td>{"</td><td>".join(others)}</td></tr>\n'


@lru_cache(maxsize=20_000)  # the same documents and verbs stand in the tables of many pages
def _cell(cell: Cell) -> str:
    text, href = cell
    return f'<a href="{safe(href)}">{safe(text)}</a>' if href else safe(text)
