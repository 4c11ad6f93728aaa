"""What of a collection can be found, and by which names."""

import pytest

from recitals.graph import Collection
from recitals.render import search
from recitals.render.search import Entry, entries
from recitals.render.search_keys import key_of


@pytest.fixture
def found(collection: Collection) -> list[Entry]:
    """Everything that can be found in the small collection."""
    return list(entries(collection, lambda identifier: f"{identifier}/"))


def one(found: list[Entry], url: str, anchor: str) -> Entry:
    """The entry at an address."""
    [entry] = [entry for entry in found if (entry.url, entry.anchor) == (url, anchor)]
    return entry


def test_every_paragraph_of_every_resolution_is_an_entry_with_its_whole_text(
    collection: Collection, found: list[Entry]
) -> None:
    expected = {
        (f"{identifier}/", paragraph.id): " ".join(paragraph.text.split())
        for identifier, reading in collection.readings.items()
        for paragraph in reading.resolution.paragraphs
    }
    assert expected
    assert {(e.url, e.anchor): e.text for e in found}.items() >= expected.items()


def test_every_instrument_is_an_entry_but_a_resolution_only_once(collection: Collection, found: list[Entry]) -> None:
    pages = [entry.url for entry in found if not entry.anchor]
    assert len(pages) == len(set(pages))
    assert set(pages) == {f"{identifier}/" for identifier in {*collection.instruments, *collection.readings}}


def test_cited_provisions_lead_to_their_anchors_and_count(found: list[Entry]) -> None:
    article = one(found, "crc/", "art-34")
    assert (article.title, article.cited) == ("Article 34", 2)
    assert article.text.startswith("States shall protect the child")
    assert one(found, "tunis-agenda/", "para-90-q").title == "§ 90 q)"


def test_words_outside_paragraphs_are_found_on_the_page(found: list[Entry]) -> None:
    page = one(found, "wtdc-res-8-2010/", "")
    assert "Done on 4 June 2010." in page.text
    assert page.text.count("Protecting children online") == 1
    assert page.title == "WTDC Resolution 8 (Hyderabad, 2010)"


@pytest.mark.parametrize(
    ("url", "anchor", "query"),
    [
        ("crc/", "", "crc"),
        ("crc/", "", "A/RES/44/25"),
        ("crc/", "art-34", "art 34"),
        ("tunis-agenda/", "para-90-q", "para 90 q"),
        ("a-res-44-25/", "", "44/25"),
        ("a-res-44-25/", "", "res 44/25"),
        ("wtdc-res-8-2010/", "", "res 8"),
        ("wtdc-res-8-2010/", "", "wtdc res 8"),
        ("wtdc-res-8-2010/", "recalling-a", "recal a"),
        ("wtdc-res-7-2006/", "op5", "op 5"),
        ("wtdc-res-7-2006/", "op5", "para 5"),
        ("wtdc-res-7-2006/", "op5", "request 5"),
        ("wtdc-res-7-2006/", "op5-a", "para 5 a"),
        ("wtdc-res-7-2006/", "pp1", "pp 1"),
    ],
)
def test_names_that_call_a_thing_up(found: list[Entry], url: str, anchor: str, query: str) -> None:
    key = key_of(one(found, url, anchor).keys)
    terms = [term.lower() for term in query.split()]
    assert set(terms) <= set(key)
    assert max(key[term].places for term in terms) <= len(terms) + 1
    assert sorted(terms, key=lambda term: key[term].place) == terms


def test_the_entries_can_be_built(found: list[Entry]) -> None:
    assert {name for name, _ in search.build(found)} >= {"index.js", "texts/0.js"}
