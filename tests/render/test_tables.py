"""The tables of the whole collection: what their rows say, and the scripts that hold all of them."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from functools import partial

from tests.render.html_reader import Reader
from tests.render.sample import collection_of, readings

from recitals.graph import Collection
from recitals.render.tables import (
    citation_rows,
    citation_shards,
    citations_table,
    instrument_rows,
    instrument_shards,
    instruments_table,
)
from recitals.render.tables.citations import CITATIONS
from recitals.render.tables.shards import SHARD
from recitals.render.tables.table import MOST_SUGGESTIONS, PAGE, Cell, Column, Filter, Kind, markup, tally_of


def href(identifier: str, anchor: str = "") -> str:
    return f"/{identifier}#{anchor}" if anchor else f"/{identifier}"


def cells(page: Reader) -> list[list[str]]:
    (body,) = (element for element in page.elements if element.tag == "tbody")
    return [[cell.text for cell in row.inside] for row in body.inside]


def test_a_row_for_each_citation_in_the_order_of_the_texts(collection: Collection) -> None:
    page = Reader(citations_table(citation_rows(collection), href))
    assert [(row[1], row[2], row[3], row[4]) for row in cells(page)] == [
        ("is aware", "Article 34", "CRC, Article 34", "provision"),
        ("is aware", "CRC", "CRC", "document"),
        ("recalls", "Convention on the Rights of the Child", "CRC", "document"),
        ("recalls", "Article 34", "CRC, Article 34", "provision"),
        ("recalls", "that Declaration", "CRC or Tunis Agenda for the Information Society", "ambiguous"),
        ("recalls", "the Charter", "", "unbound"),
        ("recalls", "General Assembly resolution 44/25", "General Assembly resolution 44/25", "known by number"),
        ("recalls", "Kigali Principles on the Child", "Kigali Principles on the Child", "not found"),
        ("recalls", "Tunis Agenda", "Tunis Agenda for the Information Society", "document"),
        ("recalls", "§ 90 q)", "Tunis Agenda for the Information Society, § 90 q)", "provision"),
        ("resolves", "resolution 7 (Doha, 2006)", "WTDC Resolution 7 (Doha, 2006)", "document"),
    ]


def test_an_instrument_says_how_it_is_cited(collection: Collection) -> None:
    page = Reader(instruments_table(instrument_rows(collection), href))
    (row,) = (row for row in cells(page) if row[0].endswith("(CRC)"))
    assert row[1:] == [
        "treaty",
        "20 November 1989",
        "United Nations General Assembly",
        "recalls, is aware",
        "provision, document, ambiguous",
        "1",
        "4",
    ]


def test_filters_offer_what_occurs_and_only_the_first_part_has_them(collection: Collection) -> None:
    rows = citation_rows(collection)
    page = Reader(citations_table(rows, href))
    options = [(each.attributes["value"], each.text) for each in page.elements if each.tag == "option"]
    assert ("provision", "provision (3)") in options
    assert ("itu-wtdc", "World Telecommunication Development Conference (11)") in options
    later = Reader(citations_table(rows, href, start=PAGE))
    assert [element for element in later.elements if element.tag == "form"] == []


THINGS: Kind[tuple[Cell, ...]] = Kind(
    "things",
    "thing",
    "Things",
    (
        Column("name", "Name", Filter.TYPED),
        Column("date", "Date", Filter.CHOICE, parameter="decade"),
        Column("state", "State", Filter.CHOICE),
        Column("verb", "Verb", Filter.CHOICE),
    ),
    lambda row, _: row,
)


def options_of(rows: Sequence[tuple[Cell, ...]]) -> list[tuple[str, str]]:
    page = Reader(markup(THINGS, rows, href, 0, "rows", 0, partial(tally_of, THINGS, rows)))
    return [(each.attributes["value"], each.text) for each in page.elements if each.tag == "option"]


def test_a_choice_has_the_name_of_its_value_where_a_cell_tells_it() -> None:
    options = options_of(
        [(Cell("a"), Cell("4 June 2010", values=("2010s",)), Cell("document", values=("instrument",)), Cell("recalls"))]
    )
    assert {("2010s", "2010s (1)"), ("instrument", "document (1)"), ("recalls", "recalls (1)")} < set(options)


def test_a_cell_of_several_values_is_a_choice_of_each() -> None:
    several = Cell("recalls, notes", values=("recalls", "notes"))
    options = options_of([(Cell("a"), Cell(""), Cell(""), several), (Cell("a"), Cell(""), Cell(""), Cell("notes"))])
    assert [one for one in options if one[1].endswith(")")] == [("notes", "notes (2)"), ("recalls", "recalls (1)")]


def test_only_the_most_frequent_are_suggested_where_one_types_and_nothing_is_no_suggestion() -> None:
    rows = [
        (Cell(name), Cell(""), Cell(""), Cell(name)) for name in ["", *map(str, range(MOST_SUGGESTIONS + 9)), "308"]
    ]
    options = options_of(rows)
    suggested = [value for value, text in options if value.isdecimal() and not text]
    assert len(suggested) == MOST_SUGGESTIONS
    assert "308" in suggested
    assert sum(text.endswith(")") for _, text in options) == MOST_SUGGESTIONS + 9
    assert ("", "") not in options


def test_cells_are_counted_as_if_each_row_were_made(collection: Collection) -> None:
    rows = citation_rows(collection)
    assert rows.tally() == tally_of(CITATIONS, rows)


def test_rows_are_made_where_they_are_asked_for(collection: Collection) -> None:
    rows = citation_rows(collection)
    every = [*rows]
    assert len(every) == len(rows)
    for start, stop in ((0, 3), (2, 9), (5, 6), (9, 99), (11, 12), (0, 0)):
        assert [*rows[start:stop]] == every[start:stop]
        assert [*rows[1:][start:stop]] == every[1:][start:stop]
    assert [rows[place] for place in range(len(rows))] == every
    assert rows[-1] == every[-1]


def test_rows_are_told_apart_by_where_they_stand(collection: Collection) -> None:
    rows = citation_rows(collection)
    assert repr(rows[3:5]) == repr(rows[1:][2:4])
    assert len({repr(rows[start:stop]) for start in range(5) for stop in range(6, 9)}) == 15


def test_a_short_table_needs_no_scripts_and_a_long_one_has_all_its_rows_in_them() -> None:
    collection = collection_of(readings())
    rows = citation_rows(collection)
    assert list(citation_shards(rows, href)) == []
    assert list(instrument_shards(instrument_rows(collection), href)) == []
    many = [*rows] * (SHARD // len(rows) + 1)
    scripts = list(citation_shards(many, href, "rows"))
    assert [script.address for script in scripts] == ["rows-1.js", "rows-2.js"]
    found = []
    for number, script in enumerate(scripts):
        call = re.fullmatch(r'recitalsRows\("citations",(\d+),(.*)\);\n', script.write())
        assert call is not None
        assert int(call[1]) == number
        data = json.loads(call[2])
        texts = [cell if isinstance(cell, str) else cell[0] for cell in data["cells"]]
        found += [[texts[place] for place in row] for row in data["rows"]]
    assert len(found) == len(many)
    assert found[: len(rows)] == cells(Reader(citations_table(rows, href)))
