"""The layouts: no words on others, everything inside the picture, every citation drawn or counted."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.render.html_reader import Reader, within

from recitals.model import State
from recitals.render.figures.columns import MOST_LINES, Row, columns
from recitals.render.figures.curves import curves
from recitals.render.figures.decades import bars, decades, summary
from recitals.render.figures.lettering import lines, width
from recitals.render.figures.lineage_items import Item, Lineage, Sign
from recitals.render.figures.timeline import Axis, timeline
from recitals.render.figures.web import Entry, Tie, Web

TITLES = st.one_of(
    st.text(max_size=60),
    st.sampled_from(["W" * 300, "児童の権利に関する条約", "a\u0301" * 90, "<b>&amp;</b>", "اتفاقية حقوق الطفل", "CRC"]),
    st.lists(st.sampled_from(["Convention", "on", "the", "Rights", "of", "WWWWW"]), max_size=40).map(" ".join),
)
DATES = st.one_of(
    st.just(""), st.integers(1, 9999).map("{:04}".format), st.dates().map(str), st.sampled_from(["soon", "19"])
)


def href(identifier: str, anchor: str = "") -> str:
    return f"/{identifier}#{anchor}"


@st.composite
def items(draw: st.DrawFn) -> Item:
    provisions = draw(st.lists(st.sampled_from(["Article 34", "§ 90 q)", "Annex"]), max_size=9))
    sign = draw(st.sampled_from(Sign))
    kind = draw(st.sampled_from(["treaty", "other", "resolution"]))
    return Item("crc", draw(TITLES), draw(DATES), kind, sign, tuple(provisions), (), draw(st.integers(0, 40)))


LINEAGES = st.lists(items(), min_size=1, max_size=30).map(
    lambda found: Lineage(
        tuple(sorted((each for each in found if each.year is not None), key=lambda each: each.year or 0)),
        tuple(each for each in found if each.year is None),
        0,
    )
)


@st.composite
def webs(draw: st.DrawFn) -> Web:
    def side(letter: str) -> tuple[Entry, ...]:
        fields = st.tuples(TITLES, st.booleans(), st.one_of(st.just(""), TITLES))
        found = draw(st.lists(fields, min_size=1, max_size=12))
        return tuple(
            Entry(f"{letter}{place}", title or "?", heading=heading, note=note)
            for place, (title, heading, note) in enumerate(found)
        )

    citing, cited = side("a"), side("b")
    keys = st.tuples(st.sampled_from(citing), st.sampled_from(cited), st.sampled_from(State), st.integers(1, 500))
    ties = draw(st.lists(keys, min_size=1, max_size=40))
    return Web(
        citing, cited, tuple(Tie(a.key, b.key, state, count) for a, b, state, count in ties), draw(st.booleans())
    )


@settings(max_examples=60)
@given(LINEAGES)
def test_a_lineage_item_by_item(lineage: Lineage) -> None:
    page = Reader(timeline(lineage, href))
    items = page.with_class("r-timeline__item")
    told = (*lineage.dated, *lineage.undated)
    assert [
        within(each, "r-timeline__what")[0].text.startswith(item.title) for each, item in zip(items, told, strict=True)
    ]
    assert [each.text for each in page.with_class("r-timeline__year")] == [str(item.year) for item in lineage.dated]
    assert all(0 <= place <= 1 for place in places(page))
    assert len(page.with_class("r-timeline__scale")) == bool(lineage.dated)


def places(page: Reader) -> list[float]:
    """Where the dated items of a lineage stand on its axis."""
    items = [each for each in page.with_class("r-timeline__item") if "style" in each.attributes]
    return [float(each.attributes["style"].split(";")[0].removeprefix("--at:")) for each in items]


@given(st.lists(st.integers(1, 9999), min_size=1, max_size=9))
def test_an_axis_names_as_many_years_as_there_is_room_for(years: list[int]) -> None:
    axis = Axis.over(years)
    assert axis.first <= min(years) <= max(years) < axis.last
    assert 1 <= len(list(axis.ticks)) <= 7
    assert all(0 <= float(axis.at(year)) <= 1 for year in axis.ticks)


@settings(max_examples=60)
@given(LINEAGES)
def test_a_lineage_by_decade(lineage: Lineage) -> None:
    found = decades(lineage)
    page = Reader(bars(found, href, "instruments/"))
    told = page.with_class("r-decades__told")
    assert sum(len(decade.items) for decade in found) == len(lineage.dated) + len(lineage.undated)
    assert [within(each, "r-signed") == [] for each in told] == [not decade.named for decade in found]
    assert all(summary(decade) in each.text for each, decade in zip(told, found, strict=True))
    parts = [float(each.attributes["style"].rpartition(":")[2]) for each in page.elements if "style" in each.attributes]
    assert len(parts) == 2 * len(found)
    assert all(0 <= part <= 1 for part in parts)


@settings(max_examples=60)
@given(webs())
def test_entries_have_their_room_and_stand_in_the_picture(web: Web) -> None:
    placed = columns(web)
    for rows, entries in ((placed.left, web.citing), (placed.right, web.cited)):
        assert [row.entry for row in rows] == list(entries)
        assert all(row.height >= min(row.lines, MOST_LINES) for row in rows)
        assert all(below.top - bottom(above) >= 0.2 for above, below in pairwise(rows))
        assert rows[0].top >= 0
        assert bottom(rows[-1]) <= placed.height + 0.1  # places are rounded


def bottom(row: Row) -> float:
    return row.top + row.height


@settings(max_examples=60)
@given(webs())
def test_a_curve_leads_from_the_middle_of_an_entry_to_the_middle_of_what_it_is_tied_to(web: Web) -> None:
    placed = columns(web)
    drawn = re.findall(r'd="M0 ([\d.]+)c.5 0 .5 (-?[\d.]+) 1 \2"', curves(web, placed, "Left", "Right"))
    middles = {row.entry.key: row.middle for rows in placed for row in rows}
    down = sorted(middles[tie.target] - middles[tie.source] for tie in web.ties)
    assert sorted(float(each) for _, each in drawn) == pytest.approx(down, abs=0.1)


def test_curves_between_the_same_entries_lie_beside_each_other() -> None:
    ties = tuple(Tie("a", "b", state) for state in (State.PROVISION, State.INSTRUMENT))
    web = Web((Entry("a", "A"),), (Entry("b", "B"),), ties)
    assert len(set(re.findall(r' d="(.*?)"', curves(web, columns(web), "Left", "Right")))) == len(ties)


def test_years_stand_true_to_scale_on_the_chart() -> None:
    years = (1924, 1948, 1989, 2010)
    dated = tuple(Item(str(year), str(year), str(year), "treaty", Sign.WHOLE) for year in years)
    page = Reader(timeline(Lineage(dated, (), 0), href))
    found = places(page)
    units = [(place - found[0]) / (year - years[0]) for place, year in zip(found[1:], years[1:], strict=True)]
    assert units == pytest.approx([units[0]] * len(units), rel=0.02)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", 1),
        ("one two", 1),
        ("Convention on the Rights", 2),
        ("Convention on the Rights of the Child", 3),
        ("  spaces   \n are one ", 1),
        ("Donaudampfschifffahrt", 2),
        ("児童の権利に関する条約", 2),
    ],
)
def test_text_is_set_in_lines(text: str, expected: int) -> None:
    assert lines(text, 10) == expected


@given(TITLES, st.sampled_from([6.5, 14.0, 40.0]))
def test_lines_have_room_for_all_words(text: str, room: float) -> None:
    assert lines(text, room) * room >= width(" ".join(text.split())) - width(" ") * lines(text, room)


@pytest.mark.parametrize(
    ("kinds", "expected"),
    [
        (["treaty"], "1 document: 1 treaty"),
        (["treaty", "treaty", "other"], "3 documents: 2 treaties, 1 of another kind"),
        (["outcome"] * 2 + ["rules"], "3 documents: 2 outcome documents, 1 set of rules"),
    ],
)
def test_a_decade_in_words(kinds: Sequence[str], expected: str) -> None:
    made = tuple(Item(str(place), "", "1961", kind, Sign.WHOLE) for place, kind in enumerate(kinds))
    assert [summary(decade) for decade in decades(Lineage(made, (), 0))] == [expected]
