"""The layouts: no label on another, everything inside the picture, every citation drawn or counted."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.render.html_reader import Reader, within

from recitals.model import State
from recitals.render.figures.columns import NARROW, WIDE, Form, columns
from recitals.render.figures.decades import bars, decades, summary
from recitals.render.figures.lettering import clip, cut, width, wrap
from recitals.render.figures.lineage_items import Item, Lineage, Sign
from recitals.render.figures.shapes import Box, Drawing
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

ROUNDING = 0.2
"""Places are rounded to tenths, a box from more than one of them."""


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


def check(drawing: Drawing) -> None:
    """No label overlaps another, and none leaves the picture."""
    boxes = [label.box for label in drawing.labels]
    for one, other in combinations(boxes, 2):
        assert not one.overlaps(other)
    picture = Box(0, 0, drawing.width, drawing.height)
    for box in boxes:
        assert box.left >= picture.left - ROUNDING
        assert box.top >= picture.top - ROUNDING
        assert box.right <= picture.right + ROUNDING
        assert box.bottom <= picture.bottom + ROUNDING


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
@given(LINEAGES, st.sampled_from([320.0, 700.0]))
def test_a_lineage_by_decade(lineage: Lineage, across: float) -> None:
    found = decades(lineage)
    drawing = bars(found, href, "instruments/", across)
    check(drawing)
    assert sum(len(decade.items) for decade in found) == len(lineage.dated) + len(lineage.undated)
    for part in drawing.parts:
        for bar in part.bars:
            assert bar.x + bar.width <= drawing.width + ROUNDING


@settings(max_examples=60)
@given(webs(), st.sampled_from([NARROW, WIDE]))
def test_who_cites_what(web: Web, form: Form) -> None:
    drawing = columns(web, form)
    check(drawing)
    assert sum(len(part.strokes) for part in drawing.parts) == len(web.ties)


def test_years_stand_true_to_scale_on_the_chart() -> None:
    years = (1924, 1948, 1989, 2010)
    dated = tuple(Item(str(year), str(year), str(year), "treaty", Sign.WHOLE) for year in years)
    page = Reader(timeline(Lineage(dated, (), 0), href))
    found = places(page)
    units = [(place - found[0]) / (year - years[0]) for place, year in zip(found[1:], years[1:], strict=True)]
    assert units == pytest.approx([units[0]] * len(units), rel=0.02)


@pytest.mark.parametrize(
    ("text", "lines", "expected"),
    [
        ("", 1, ("",)),
        ("one two", 1, ("one two",)),
        ("Convention on the Rights of the Child", 2, ("Convention on", "the Rights of…")),
        ("  spaces   \n are one ", 2, ("spaces are one",)),
        ("Donaudampfschifffahrt", 2, ("Donaudampfs…",)),
    ],
)
def test_text_is_set_in_lines(text: str, lines: int, expected: tuple[str, ...]) -> None:
    assert wrap(text, 12, 100, lines) == expected


@given(TITLES, st.integers(1, 4), st.sampled_from([60.0, 150.0, 400.0]))
def test_lines_are_never_wider_or_more_than_asked(text: str, lines: int, room: float) -> None:
    found = wrap(text, 14, room, lines)
    assert 1 <= len(found) <= lines
    assert all(width(line, 14) <= room + 1e-6 for line in found)
    assert cut(found, text) in ("", " ".join(text.split()))


def test_nothing_is_clipped_that_fits() -> None:
    assert clip("Article 34", 12, width("Article 34", 12)) == "Article 34"


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
