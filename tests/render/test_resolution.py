"""The page of a resolution: the text as adopted, and what is said of its citations."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.render.html_reader import Reader, within
from tests.render.sample import CRC, RECALLING_A, RECALLING_B, RESOLVES, SEED, collection_of, reading_of, readings

from recitals.model import Passage, Reading, Role
from recitals.render.edition import Edition, edition
from recitals.render.resolution import Neighbours, resolution_sheet
from recitals.render.sheet import Sheet

PAGE = "resolutions/wtdc-res-8-2010.md"

Written = Callable[[str], Sheet]


@pytest.fixture
def page(written: Written) -> Reader:
    return Reader(written(PAGE).html)


def test_all_blocks_stand_in_order(page: Reader) -> None:
    shown = "".join(part.text for name in ("r-head", "r-text") for part in page.with_class(name))
    places = [shown.index(" ".join(block.text.split())[:40]) for block in SEED.blocks]
    assert places == sorted(places)


def test_the_lines_of_the_title_are_one_heading(page: Reader) -> None:
    assert [element.text for element in page.elements if element.tag == "h1"] == [
        "RESOLUTION 8 (Hyderabad, 2010) Protecting children online"
    ]


@pytest.mark.parametrize("paragraph", [RECALLING_A, RECALLING_B, RESOLVES])
def test_a_paragraph_is_its_text_when_markup_is_taken_off(page: Reader, paragraph: object) -> None:
    assert isinstance(paragraph, type(RESOLVES))
    (words,) = within(page.by_id(paragraph.id), "r-words")
    assert words.text == paragraph.text


@given(st.text(st.characters(exclude_characters="\r\x00", exclude_categories=["Cs"])), st.data())
def test_any_text_with_any_citations_is_shown_as_it_is(text: str, data: st.DataObject) -> None:
    offsets = st.integers(0, len(text))
    spans = data.draw(st.lists(st.tuples(offsets, offsets), max_size=4))
    reading = reading_of(text, *spans)
    page = Reader(resolution_sheet(edition(collection_of([reading])), reading, Neighbours()).html)
    (words,) = page.with_class("r-words")
    assert words.text == text
    assert {element.tag for element in words.inside} <= {"a"}


@pytest.mark.parametrize(
    ("words", "attributes"),
    [
        (
            "Article 34",
            {
                "class": "r-cite r-cite--provision",
                "href": "../../instruments/crc/#art-34",
                "data-state": "provision",
                "data-rule": "beside",
                "data-verb": "recalls",
                "data-card": "card-crc-art-34",
            },
        ),
        ("Convention on the Rights of the Child", {"href": "../../instruments/crc/", "data-state": "instrument"}),
        ("General Assembly resolution 44/25", {"href": "../../instruments/a-res-44-25/", "data-state": "external"}),
        ("resolution 7 (Doha, 2006)", {"href": "../wtdc-res-7-2006/", "data-state": "instrument"}),
        ("that Declaration", {"href": "#open-1", "data-state": "ambiguous"}),
        ("the Charter", {"href": "#open-2", "data-state": "unbound"}),
        ("Kigali Principles on the Child", {"href": "#open-3", "data-state": "unresolved"}),
    ],
)
def test_a_citation_leads_where_its_state_says(page: Reader, words: str, attributes: dict[str, str]) -> None:
    (link,) = (link for link in page.with_class("r-cite") if link.tag == "a" and link.text == words)
    assert attributes.items() <= link.attributes.items()


@pytest.mark.parametrize(
    ("anchor", "expected"),
    [
        ("open-1", ["that Declaration", "ambiguous", "More than one document", "Tunis Agenda", "recalling a)"]),
        ("open-2", ["the Charter", "unbound", "No charter is named before.", "recalling a)"]),
        ("open-3", ["Kigali Principles", "not found", "No file of this collection", "recalling b)"]),
    ],
)
def test_what_is_not_linked_is_listed_with_its_reason(page: Reader, anchor: str, expected: list[str]) -> None:
    assert [words for words in expected if words not in page.by_id(anchor).text] == []


def test_every_linked_target_has_a_card_with_a_way_back(page: Reader) -> None:
    cards = [card.attributes["id"] for card in page.with_class("r-card")]
    assert cards == [
        "card-crc",
        "card-crc-art-34",
        "card-a-res-44-25",
        "card-tunis-agenda",
        "card-tunis-agenda-para-90-q",
        "card-wtdc-res-7-2006",
    ]
    text = page.by_id("card-crc-art-34").text
    assert "Article 34 Convention on the Rights of the Child" in text
    assert "Summary, not the text" in text
    assert "Cited in recalling a)" in text
    official = within(page.by_id("card-crc-art-34"), "r-card__official")[0].inside
    assert [(link.text, link.attributes["href"]) for link in official] == [
        ("OHCHR", "https://example.org/ohchr/crc#article-34")  # the other address is in the card of the Convention
    ]


def test_on_paper_the_last_link_to_a_document_in_a_paragraph_has_the_number_of_its_note(page: Reader) -> None:
    linked = [link for link in page.with_class("r-cite") if "data-note" in link.attributes]
    assert [(link.text, link.attributes["data-note"]) for link in linked] == [
        ("Article 34", "1"),
        ("General Assembly resolution 44/25", "2"),
        ("§ 90 q)", "3"),
        ("resolution 7 (Doha, 2006)", "4"),
    ]
    titles = [title for title in page.with_class("r-card__title") if "data-note" in title.attributes]
    assert [(title.attributes["data-note"], title.text) for title in titles] == [
        ("1", "Convention on the Rights of the Child"),
        ("2", "General Assembly resolution 44/25"),
        ("3", "Tunis Agenda for the Information Society"),
        ("4", "WTDC Resolution 7 (Doha, 2006)"),
    ]


def test_every_doubt_is_counted_under_its_state() -> None:
    seed, older = readings()
    twice = replace(seed, unbound=(*seed.unbound, seed.unbound[0]._replace(start=0, end=4, text="that")))
    page = Reader(resolution_sheet(edition(collection_of([twice, older])), twice, Neighbours()).html)
    (legend,) = page.with_class("r-legend")
    assert "unbound 2: cites" in legend.text
    assert "ambiguous 1: could" in legend.text


def test_cited_provisions_stand_beside_the_paragraph_that_cites_them(page: Reader) -> None:
    notes = [(within(page.by_id(p), "r-note")[0].text) for p in ("recalling-a", "recalling-b")]
    assert notes[0].startswith("CRC, Article 34 States shall protect")
    assert notes[1].startswith("Tunis Agenda for the Information Society, § 90 q) Commits")


def test_a_note_says_when_its_words_are_a_summary_and_not_the_text() -> None:
    collection = collection_of(readings())
    with_text = replace(CRC, texts={"art-34": "States Parties undertake to protect the child."})
    for crc, summaries in ((CRC, 1), (with_text, 0)):
        told = replace(collection, instruments={**collection.instruments, "crc": crc})
        page = Reader(resolution_sheet(edition(told), readings()[0], Neighbours()).html)
        assert len(within(page.by_id("recalling-a"), "r-note--summary")) == summaries


def test_documents_cited_as_a_whole_stand_there_by_their_names(page: Reader) -> None:
    named = {place: within(page.by_id(place), "r-note--named") for place in ("recalling-a", "recalling-b", "resolves")}
    links = {place: [link for note in notes for link in note.inside] for place, notes in named.items()}
    assert links["recalling-a"] == []  # Article 34 says that the Convention is meant
    assert [link.text for link in links["recalling-b"]] == ["General Assembly resolution 44/25"]
    assert [(link.text, link.attributes["href"]) for link in links["resolves"]] == [
        ("WTDC Resolution 7 (Doha, 2006)", "../wtdc-res-7-2006/")
    ]


def test_contents_follow_the_verbs(written: Written) -> None:
    (top,) = written(PAGE).contents
    assert [(entry.anchor, entry.title.striptags()) for entry in top.children[:2]] == [
        ("clause-recalling", "recalling"),
        ("clause-resolves", "resolves"),
    ]
    assert [entry.anchor for entry in top.children[0].children] == ["recalling-a", "recalling-b"]


def test_contents_of_a_text_without_clauses_follow_its_parts(written: Written) -> None:
    (top,) = written("resolutions/wtdc-res-7-2006.md").contents
    assert [entry.title for entry in top.children[:2]] == ["Preamble", "Operative paragraphs"]
    assert [entry.anchor for entry in top.children[1].children] == ["op5"]


def test_status_says_where_the_text_is_from(page: Reader) -> None:
    (about,) = page.with_class("r-about")
    for words in ("not the authentic text", "WTDC Resolution 8 (Hyderabad, 2010)", "Written for the tests."):
        assert words in about.text
    links = [element.attributes.get("href") for element in page.elements if element.tag == "a"]
    assert {"https://example.org/wtdc/8", "../wtdc-res-8-2010.txt", "../wtdc-res-8-2010.json"} <= set(links)


def test_status_says_what_became_of_it(made_edition: Edition) -> None:
    reading = readings()[0]
    told = Reading(replace(SEED, history=("Revised at Dubai, 2014", "Revised <again>")), reading.citations)
    revised = Reader(resolution_sheet(made_edition, told, Neighbours()).html)
    (standing,) = revised.with_class("r-standing")
    assert standing.text.endswith("not the authentic text. Since then: Revised at Dubai, 2014; Revised <again>.")
    (about,) = revised.with_class("r-about")
    assert "HistoryRevised at Dubai, 2014; Revised <again>" in about.text


def test_nothing_is_said_of_a_history_that_is_not_known(page: Reader) -> None:
    (standing,) = page.with_class("r-standing")
    assert standing.text.endswith("not the authentic text.")
    (about,) = page.with_class("r-about")
    assert "History" not in about.text


def test_who_cites_it_is_told(written: Written) -> None:
    page = Reader(written("resolutions/wtdc-res-7-2006.md").html)
    (quote,) = page.with_class("r-quote")
    assert "WTDC Resolution 8 (Hyderabad, 2010), resolves" in quote.text
    assert [element.text for element in quote.inside[1].inside] == ["resolution 7 (Doha, 2006)"]


def test_what_it_cites_and_who_cites_it_is_counted_above_the_text(written: Written) -> None:
    told = []
    for page in ("resolutions/wtdc-res-7-2006.md", PAGE):
        (relations,) = Reader(written(page).html).with_class("r-relations")
        told.append([(link.text, link.attributes["href"]) for link in relations.inside])
    assert told == [
        [("Cites 1 document", "#instruments-cited"), ("Cited by 1 paragraph", "#cited-by")],
        [("Cites 4 documents", "#instruments-cited"), ("3 places not linked", "#not-linked")],
    ]


def test_neighbours_are_linked(page: Reader) -> None:
    (link,) = (element for element in page.elements if element.attributes.get("rel") == "prev")
    assert link.attributes["href"] == "../wtdc-res-7-2006/"


def test_no_id_stands_twice_though_headings_repeat() -> None:
    again = RECALLING_A._replace(id="recalling--2-a", text="once more,")
    named = RECALLING_A._replace(id="clause-recalling-2", text="an unlikely id,")
    blocks = (*SEED.blocks, Passage(Role.CLAUSE, "recalling"), again, named)
    reading = replace(readings()[0], resolution=replace(SEED, blocks=blocks))
    ids = Reader(resolution_sheet(edition(collection_of([reading])), reading, Neighbours()).html).ids()
    assert len(ids) == len(set(ids))
    assert {"clause-recalling", "clause-recalling-2", "clause-recalling-3"} <= set(ids)


def test_a_text_without_a_title_is_headed_by_the_front_matters() -> None:
    reading = replace(readings()[0], resolution=replace(SEED, blocks=SEED.blocks[2:]))
    page = Reader(resolution_sheet(edition(collection_of([reading])), reading, Neighbours()).html)
    assert [element.text for element in page.elements if element.tag == "h1"] == ["Protecting children online"]


def test_hostile_words_stay_words() -> None:
    bad = '"><script>alert(1)</script>'
    resolution = replace(
        SEED,
        title=bad,
        place=bad,
        provenance=bad,
        blocks=tuple(block._replace(text=bad) for block in SEED.blocks[:4]),
    )
    reading = replace(readings()[0], resolution=resolution, citations=(), unbound=())
    page = Reader(resolution_sheet(edition(collection_of([reading])), reading, Neighbours()).html)
    assert [element for element in page.elements if element.tag == "script"] == []
    assert page.root.text.count(bad) >= 5
