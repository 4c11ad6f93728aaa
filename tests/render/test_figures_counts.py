"""Every citation of a collection is drawn, counted in a group, or told as left out."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.render.sample import ART_34, CRC, OLDER, RESOLVES, SEED, collection_of

from recitals.graph import Collection
from recitals.model import Citation, Reading, State
from recitals.render.figures.columns import columns
from recitals.render.figures.curves import curves
from recitals.render.figures.lineage_items import lineage_of, lineage_of_all
from recitals.render.figures.web_groups import KINDS, LARGEST, MOST, ends_of, grouped_web
from recitals.render.figures.web_paragraphs import paragraph_web

VERBS = [f"verb {number}" for number in range(40)]
SORTS = ("treaty", "other", "programme", "rules", "strategy", "declaration", "agenda", "code")
DOCUMENTS = tuple(
    replace(CRC, id=f"d{number}", title=f"Document {number}", short="", kind=SORTS[number % len(SORTS)])
    for number in range(60)
)


def href(identifier: str, anchor: str = "") -> str:
    return f"/{identifier}#{anchor}"


@st.composite
def collections(draw: st.DrawFn) -> Collection:
    """A collection of one resolution with citations of all states, to documents that have a page and to one that has not."""
    targets = st.sampled_from([each.id for each in DOCUMENTS] + ["nowhere", SEED.id, OLDER.id])
    fields = st.tuples(targets, st.sampled_from(State), st.sampled_from(VERBS), st.sampled_from(SEED.paragraphs))
    found = tuple(
        Citation(
            paragraph.id,
            0,
            2,
            paragraph.text[:2],
            target,
            ART_34 if state is State.PROVISION else None,
            state,
            verb,
            "rule",
            candidates=("d1", "d2") if state is State.AMBIGUOUS else (),
        )
        for target, state, verb, paragraph in draw(st.lists(fields, max_size=120))
    )
    return collection_of([Reading(SEED, found, made=DOCUMENTS), Reading(OLDER, ())])


@settings(max_examples=40)
@given(collections())
def test_the_lineage_counts_every_citation(collection: Collection) -> None:
    number = len(collection.readings[SEED.id].citations)
    for lineage in (lineage_of_all(collection), lineage_of(collection, SEED.id)):
        items = (*lineage.dated, *lineage.undated)
        assert sum(item.citations for item in items) + lineage.ambiguous == number
        assert len({item.id for item in items}) == len(items)
        assert [item.year for item in lineage.dated] == sorted(item.year or 0 for item in lineage.dated)


@settings(max_examples=40)
@given(collections())
def test_who_cites_what_counts_every_citation(collection: Collection) -> None:
    reading = collection.readings[SEED.id]
    for web in (
        paragraph_web(collection, reading, href),
        grouped_web(collection, ends_of(reading.citations), href, "citations/"),
    ):
        assert web.citations == len(reading.citations)
        assert {tie.source for tie in web.ties} <= {entry.key for entry in web.citing}
        assert {tie.target for tie in web.ties} <= {entry.key for entry in web.cited}
        if web.ties:
            assert curves(web, columns(web), "Left", "Right").count("<path") == len(web.ties)


@settings(max_examples=20)
@given(collections())
def test_a_grouped_picture_stays_small(collection: Collection) -> None:
    web = grouped_web(collection, ends_of(collection.readings[SEED.id].citations), href, "")
    assert len(web.citing) <= max(MOST, LARGEST + 1)
    assert len(web.cited) <= max(MOST, LARGEST + KINDS + 2)  # what is of other kinds, and what is ambiguous


def test_a_citation_in_doubt_leads_to_no_provision() -> None:
    doubtful = Citation(RESOLVES.id, 0, 2, "to", "crc", ART_34, State.UNRESOLVED, "resolves", "rule")
    collection = collection_of([Reading(SEED, (doubtful,))])
    web = paragraph_web(collection, collection.readings[SEED.id], href)
    assert {entry.title: entry.href for entry in web.cited} == {"CRC": "/crc#", "Article 34": ""}
