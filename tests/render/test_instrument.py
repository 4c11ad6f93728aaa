"""The page of an instrument: what it is, and who cites which of its provisions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from tests.render.html_reader import Reader, within
from tests.render.sample import CRC, readings

from recitals.graph import collect
from recitals.model import Registry
from recitals.render.edition import edition
from recitals.render.instrument import instrument_sheet
from recitals.render.sheet import Sheet

Written = Callable[[str], Sheet]


@pytest.fixture
def crc(written: Written) -> Reader:
    return Reader(written("instruments/crc.md").html)


@pytest.mark.parametrize(
    "words",
    [
        "Adopted by the United Nations General Assembly at New York, 20 November 1989.",
        "Summary, not the text Sets out the rights of every child",
        "since 2 September 1990",
        "Amended at New York, 1995",
        "Convention relative aux droits de l’enfant",
        "by 2 resolutions: recalls 3, is aware 2",
    ],
)
def test_it_says_what_it_is(crc: Reader, words: str) -> None:
    assert words in crc.root.text


@pytest.mark.parametrize(
    ("words", "href"),
    [
        ("A/RES/44/25", "https://example.org/docs/A/RES/44/25"),
        ("General Assembly resolution 44/25", "../a-res-44-25/"),
        ("OHCHR", "https://example.org/ohchr/crc"),
    ],
)
def test_its_addresses_are_named(crc: Reader, words: str, href: str) -> None:
    (facts,) = crc.with_class("r-facts")
    links = [element for element in crc.elements if element.tag == "a" and element.text in facts.text]
    assert (words, href) in [(link.text, link.attributes["href"]) for link in links]


def test_a_provision_shows_who_cites_it_by_verb(crc: Reader) -> None:
    (section,) = (each for each in crc.with_class("r-provision") if each.attributes["aria-labelledby"] == "art-34")
    assert [title.text for title in within(section, "r-verb-group__title")] == ["is aware 1", "recalls 1"]
    where = [each.inside[0] for each in within(section, "r-quote__where")]
    assert [(link.text, link.attributes["href"]) for link in where] == [
        ("WTDC Resolution 7 (Doha, 2006), preambular paragraph 1", "../../resolutions/wtdc-res-7-2006/#pp1"),
        ("WTDC Resolution 8 (Hyderabad, 2010), recalling a)", "../../resolutions/wtdc-res-8-2010/#recalling-a"),
    ]
    assert [quote.inside[0].text for quote in within(section, "r-quote__words")] == ["Article 34", "Article 34"]


def test_what_nobody_cites_stands_after_what_is_cited() -> None:
    summaries = {"art-9": "Children stay with their parents.", "art-34": "No exploitation.", "art-40": "Justice."}
    crc = replace(CRC, summaries=summaries)
    page = Reader(instrument_sheet(edition(collect(Registry({"crc": crc}), readings())), crc).html)
    assert [each.attributes["aria-labelledby"] for each in page.with_class("r-provision")] == ["art-34"]
    (uncited,) = page.with_class("r-uncited")
    assert [element.attributes["id"] for element in uncited.inside if element.tag == "dt"] == ["art-9", "art-40"]
    assert "Article 9 Children stay" in " ".join(uncited.text.split())
    assert page.root.text.count("Summaries, not the texts") == 1
    assert page.root.text.index("Cited as a whole") < page.root.text.index("Not cited")


def test_addresses_of_the_whole_are_not_said_again_at_each_provision(written: Written) -> None:
    crc = written("instruments/crc.md").html
    assert crc.count('href="https://example.org/treaties/crc"') == 1
    assert crc.count('href="https://example.org/ohchr/crc#article-34"') == 1


def test_citations_of_the_whole_are_counted(crc: Reader) -> None:
    assert crc.by_id("as-a-whole").text == "Cited as a whole 2 citations"


def test_cited_as_a_whole_and_in_doubt_stand_apart(written: Written) -> None:
    (top,) = written("instruments/crc.md").contents
    assert [(entry.anchor, str(entry.title)) for entry in top.children] == [
        ("art-34", "Article 34"),
        ("as-a-whole", "Cited as a whole"),
        ("not-linked", "Named, not linked"),
    ]


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("instruments/basel-convention.md", "by no resolution of this collection"),
        ("instruments/a-res-44-25.md", "Known by its number"),
        ("instruments/a-res-44-25.md", "Holds the text ofConvention on the Rights of the Child"),
        ("instruments/kigali-principles.md", "No file of this collection describes a document of this name."),
        ("instruments/kigali-principles.md", "These paragraphs name it."),
        ("instruments/tunis-agenda.md", "§ 90 q)"),
    ],
)
def test_whatever_is_cited_or_registered_has_a_page(written: Written, path: str, words: str) -> None:
    assert words in Reader(written(path).html).root.text


def test_an_official_address_is_there_though_nobody_registered_the_document(written: Written) -> None:
    assert 'href="https://example.org/A/RES/44/25"' in written("instruments/a-res-44-25.md").html


def test_a_document_cited_very_often_shows_some_and_leads_to_all(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("recitals.render.citing.FIT", 3)
    monkeypatch.setattr("recitals.render.citing.FEWEST", 1)
    many = [
        replace(one, resolution=replace(one.resolution, id=f"{one.resolution.id}-{n}"))
        for one in readings()
        for n in "abc"
    ]
    page = Reader(instrument_sheet(edition(collect(Registry({"crc": CRC}), many)), CRC).html)
    shown = {title.text: group for group in page.with_class("r-verb-group")
             for title in within(group, "r-verb-group__title")}  # fmt: skip
    several = [title for title, group in shown.items() if int(title.split()[-1]) > len(within(group, "r-quote"))]
    assert several
    for title, group in shown.items():
        verb, number = title.rsplit(" ", 1)
        assert len(within(group, "r-quote")) == 1
        rest = [each.inside[0] for each in within(group, "r-quotes__rest")]
        assert [(link.text, link.attributes["href"]) for link in rest] == (
            [
                (
                    f"All {number} in the table of citations",
                    f"../../citations/?instrument=crc&verb={verb.replace(' ', '+')}",
                )
            ]
            if title in several
            else []
        )
