from __future__ import annotations

from dataclasses import replace

import pytest
from tests.render.sample import OLDER, SEED, collection_of

from recitals.model import Kind, Paragraph, Resolution
from recitals.render.cite_as import Locator, locators, resolution_citation


@pytest.mark.parametrize(
    ("resolution", "words"),
    [
        (SEED, "WTDC Resolution 8 (Hyderabad, 2010)"),
        (replace(SEED, place=""), "Protecting children online"),
        (replace(SEED, body="unknown"), "Protecting children online"),
        (replace(SEED, title="", year=None), SEED.id),
        (replace(SEED, body="un-ga", number="70/1"), "General Assembly resolution 70/1"),
    ],
)
def test_a_resolution_is_cited_as_its_body_does(resolution: Resolution, words: str) -> None:
    assert resolution_citation(collection_of(()), resolution) == words


def paragraph(anchor: str, label: str = "", depth: int = 0, clause: str = "", kind: Kind = Kind.OPERATIVE) -> Paragraph:
    return Paragraph(anchor, clause, "", label, kind, depth, "")


@pytest.mark.parametrize(
    ("anchor", "place"),
    [
        ("recalling-g", Locator("recalling", "g)")),
        ("recalling-g-i", Locator("recalling", "g) i)")),
        ("invites-sector-members", Locator("invites Sector Members", "")),
        ("considering", Locator("considering", "")),
        ("pp3", Locator("", "preambular paragraph 3")),
        ("op4", Locator("", "paragraph 4")),
        ("op4-a-ii", Locator("", "paragraph 4 (a) (ii)")),
        ("op5", Locator("", "paragraph 5")),
        ("op6-ب", Locator("", "paragraph 6 (ب)")),
        ("annex-pp1", Locator("", "annex, paragraph 1")),
        ("annex-para-3", Locator("", "annex, paragraph 3")),
    ],
)
def test_a_paragraph_is_cited_with_all_its_labels(anchor: str, place: Locator) -> None:
    resolution = Resolution(
        "r",
        "R",
        blocks=(
            paragraph("recalling-g", "g)", clause="recalling"),
            paragraph("recalling-g-i", "i)", 1, "recalling"),
            paragraph("invites-sector-members", clause="invites Sector Members"),
            paragraph("considering", "•", clause="considering"),
            paragraph("pp3", kind=Kind.PREAMBULAR),
            paragraph("op4", "4."),
            paragraph("op4-a", "(a)", 1),
            paragraph("op4-a-ii", "(ii)", 2),
            paragraph("op5", "5."),
            paragraph("op6", "6 -"),
            paragraph("op6-ب", "(ب)", 1),
            paragraph("annex-pp1", kind=Kind.ANNEX),
            paragraph("annex-para-3", "3.", kind=Kind.ANNEX),
        ),
    )
    assert locators(resolution)[anchor] == place


def test_every_paragraph_has_a_place() -> None:
    assert {anchor: str(place) for anchor, place in locators(OLDER).items()} == {
        "pp1": "preambular paragraph 1",
        "op5": "paragraph 5",
        "op5-a": "paragraph 5 (a)",
    }
