"""A table as values, and as the HTML of its first rows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Generic, NamedTuple, TypeVar

from markupsafe import Markup

from recitals.render.escaping import safe
from recitals.render.fragment import Href, fill

Row = TypeVar("Row")

PAGE = 200
"""Rows that a page holds as HTML; the script shows as many at a time."""

SEPARATOR = "|"
"""Between the values of a cell in its attribute."""

MOST_SUGGESTIONS = 300
"""Of a filter that is typed into: more would weigh more than they help."""


class Filter(StrEnum):
    """How the rows can be filtered by a column."""

    NONE = ""
    CHOICE = "choice"
    TYPED = "typed"


class Order(StrEnum):
    """How the cells of a column compare."""

    TEXT = "text"
    NUMBER = "number"


class Cell(NamedTuple):
    """What stands in a cell, and what filters and sorting go by; a tuple, since hundreds of thousands are made."""

    text: str
    href: str = ""
    values: tuple[str, ...] = ()
    """What a filter's value is compared with; the text when there are none."""
    sort: str = ""
    """What sorting goes by; the text when empty."""

    @property
    def keys(self) -> tuple[str, ...]:
        """What a filter's value is compared with."""
        return self.values or (self.text,)


@dataclass(frozen=True, slots=True)
class Column:
    """A column, and how its rows can be filtered and sorted."""

    name: str
    """What it is called in an address: `verb`."""
    title: str
    filter: Filter = Filter.NONE
    order: Order = Order.TEXT
    parameter: str = ""
    """What its filter is called in an address when not like the column: a date is filtered by decade."""

    @property
    def asks(self) -> str:
        """The name of its filter."""
        return self.parameter or self.name


@dataclass(frozen=True, slots=True)
class Kind(Generic[Row]):
    """What is common to all tables of a kind."""

    name: str
    """The anchor of the table and the name that its scripts go by."""
    noun: str
    caption: str
    columns: tuple[Column, ...]
    cells: Callable[[Row, Href], tuple[Cell, ...]]
    """A row's cells, in the order of the columns."""


Tally = Mapping[str, Counter[Cell]]
"""By the name of a column that can be filtered, how often each of its cells occurs in the whole table."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A value that a filter can have."""

    value: str
    text: str
    count: int


def markup(
    kind: Kind[Row], rows: Sequence[Row], href: Href, start: int, stem: str, count: int, tally: Callable[[], Tally]
) -> Markup:
    """A part of a table as HTML.

    Args:
        kind: what the rows are.
        rows: all rows of the table.
        href: addresses of pages.
        start: the first row of the part. Only the first part has filters, which cover all rows.
        stem: address of the scripts with all rows, without their numbers and suffix.
        count: how many such scripts there are.
        tally: counts the cells of all rows.
    """
    part = rows[start : start + PAGE]
    heads = [_heads(column) for column in kind.columns]
    return fill(
        "table.html.j2",
        kind=kind,
        body=Markup("".join(_row(heads, kind.cells(row, href)) for row in part)),  # noqa: S704 # all words are escaped
        shown=len(part),
        filters=_filters(kind, tally()) if start == 0 else (),
        total=len(rows),
        start=start,
        stem=stem,
        count=count,
        page=PAGE,
    )


def _heads(column: Column) -> str:
    """What the cells of a column say of it, for a narrow screen and for sorting."""
    number = ' class="r-number"' if column.order is Order.NUMBER else ""
    return f' data-head="{safe(column.title)}"{number}'


def _row(heads: Sequence[str], cells: Sequence[Cell]) -> str:
    first, *others = (_cell(head, cell) for head, cell in zip(heads, cells, strict=True))
    return f'<tr><th scope="row"{first}</th>{"".join(f"<td{cell}</td>" for cell in others)}</tr>\n'


@lru_cache(maxsize=4096)  # a column has the same few values again and again
def _cell(head: str, cell: Cell) -> str:
    """A cell without its element's name."""
    values = f' data-values="{safe(SEPARATOR.join(cell.values))}"' if cell.values else ""
    sort = f' data-sort="{safe(cell.sort)}"' if cell.sort else ""
    words = safe(cell.text)
    return f"{head}{values}{sort}>" + (f'<a href="{safe(cell.href)}">{words}</a>' if cell.href else words)


def tally_of(kind: Kind[Row], rows: Iterable[Row]) -> Tally:
    """The cells of a table, counted one by one."""
    tally: dict[str, Counter[Cell]] = {column.name: Counter() for column in kind.columns if column.filter}
    for row in rows:
        for column, cell in zip(kind.columns, kind.cells(row, nowhere), strict=True):
            if column.filter:
                tally[column.name][cell] += 1
    return tally


def _filters(kind: Kind[Row], tally: Tally) -> list[tuple[Column, list[Choice]]]:
    """The columns that can be filtered, each with the values that occur."""
    columns = (column for column in kind.columns if column.filter)
    return [(column, _choices(column, _counted(column, tally[column.name]))) for column in columns]


def _counted(column: Column, cells: Counter[Cell]) -> Counter[tuple[str, str]]:
    """How often each value occurs, with its text; a cell may have several."""
    counts: Counter[tuple[str, str]] = Counter()
    for cell, number in cells.items():
        if column.filter is Filter.CHOICE:
            single = len(cell.keys) == 1 and not column.parameter
            for key in filter(None, cell.keys):
                counts[key, cell.text if single else key] += number
        elif cell.text:
            counts[cell.text, cell.text] += number
    return counts


def _choices(column: Column, counts: Counter[tuple[str, str]]) -> list[Choice]:
    """In the order of their texts; of a filter that is typed into, only the most frequent."""
    most = counts.most_common(MOST_SUGGESTIONS if column.filter is Filter.TYPED else None)
    choices = (Choice(*key, count) for key, count in most)
    return sorted(choices, key=lambda choice: (choice.text.casefold(), choice.value))


def nowhere(identifier: str, anchor: str = "") -> str:  # noqa: ARG001 - has the form of every Href
    """No address: for cells that are counted and not shown."""
    return ""
