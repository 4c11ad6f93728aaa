"""All rows of a table as scripts: a script can be loaded from a disk, where a page may not fetch."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from recitals.render.fragment import Href
from recitals.render.tables.table import PAGE, Cell, Kind, Row

SHARD = 2000
"""Rows of a script: parsed in a few milliseconds."""


def shard_count(rows: Sequence[object]) -> int:
    """How many scripts a table has: none when its page holds all rows."""
    return -(-len(rows) // SHARD) if len(rows) > PAGE else 0


@dataclass(frozen=True, slots=True)
class Script:
    """A script that is known before it is written."""

    address: str
    rows: Sequence[object]
    write: Callable[[], str]
    """Its content: a call with the distinct cells, and each row as the places of its cells among them."""


def shards(kind: Kind[Row], rows: Sequence[Row], href: Href, stem: str) -> Iterator[Script]:
    """The scripts of a table, in order.

    Args:
        kind: what the rows are.
        rows: all rows of the table.
        href: addresses as seen from the page that loads the scripts.
        stem: address of the scripts, without their numbers and suffix.
    """
    for number in range(shard_count(rows)):
        part = rows[number * SHARD : (number + 1) * SHARD]
        yield Script(f"{stem}-{number + 1}.js", part, partial(_script, kind, number, part, href))


def _script(kind: Kind[Row], number: int, rows: Sequence[Row], href: Href) -> str:
    data = json.dumps(_encoded(kind.cells(row, href) for row in rows), ensure_ascii=False, separators=(",", ":"))
    return f"recitalsRows({json.dumps(kind.name)},{number},{data});\n"


def _encoded(rows: Iterable[tuple[Cell, ...]]) -> dict[str, list[object]]:
    places: dict[Cell, int] = {}
    found: list[object] = [[places.setdefault(cell, len(places)) for cell in row] for row in rows]
    return {"cells": [_compact(cell) for cell in places], "rows": found}


def _compact(cell: Cell) -> str | list[object]:
    """The text alone where there is nothing else, else the fields up to the last that says something."""
    fields: list[object] = [cell.text, cell.href, list(cell.values), cell.sort]
    while not fields[-1] and len(fields) > 1:
        fields.pop()
    return cell.text if len(fields) == 1 else fields
