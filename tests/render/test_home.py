from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from tests.render.html_reader import Reader, within
from tests.render.sample import SEED, collection_of, readings

from recitals.graph import Collection
from recitals.model import Reading, State
from recitals.render.overview import best_example, most_cited, overview
from recitals.render.sheet import Sheet


def test_the_home_page_counts_and_leads_on(written: Callable[[str], Sheet]) -> None:
    page = Reader(written("index.md").html)
    (figures,) = page.with_class("r-figures")
    assert [tuple(each.text for each in pair.inside) for pair in figures.inside] == [
        ("resolutions", "2"),
        ("documents cited", "4"),
        ("citations linked", "8"),
        ("left open, with the reason", "3"),
    ]


def test_the_example_is_a_recital_with_its_provision(written: Callable[[str], Sheet]) -> None:
    page = Reader(written("index.md").html)
    (example,) = page.with_class("r-example")
    (words,) = within(example, "r-words")
    assert "Article 34" in [link.text for link in words.inside]
    assert within(example, "r-card")[0].attributes["id"].startswith("card-")


def test_the_example_shows_two_provisions_rather_than_one_in_a_text_of_fair_length() -> None:
    seed = readings()[0]
    assert best_example(collection_of([seed])) == (seed, "recalling-a")  # a provision each: the longer text is fairer
    doubled = replace(seed, citations=(*seed.citations, seed.citations[6]))
    assert best_example(collection_of([doubled])) == (doubled, "recalling-b")
    assert best_example(collection_of([Reading(SEED, ())])) is None


def test_doubtful_citations_count_for_nobody(collection: Collection) -> None:
    assert most_cited(collection) == (
        ("crc", 4),
        ("tunis-agenda", 2),
        ("a-res-44-25", 1),
        ("wtdc-res-7-2006", 1),
    )
    assert most_cited(collection, 1) == (("crc", 4),)


def test_the_overview_adds_up(collection: Collection) -> None:
    counts = overview(collection)
    assert (counts.resolutions, counts.citations, counts.linked, counts.open) == (2, 10, 8, 3)
    assert counts.states[State.PROVISION.value] == 3
