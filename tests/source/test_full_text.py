"""The full text of an instrument, cut at its headings."""

from __future__ import annotations

import pytest

from recitals.model import Extent, Instrument, Unit
from recitals.source.full_text import provision_texts

ARTICLES = Instrument("x", "X", extents={Unit.ARTICLE: Extent(last=9), Unit.PARAGRAPH: Extent(last=9)})
PARAGRAPHS = Instrument("x", "X", extents={Unit.PARAGRAPH: Extent(last=9)})


@pytest.mark.parametrize(
    ("text", "texts"),
    [
        (
            "Preamble\n\nArticle 1\n\n1. Water.\n2. Ice.\n\nArticle 2\nSnow.",
            {"art-1": "1. Water.\n2. Ice.", "art-2": "Snow."},
        ),
        ("ARTICLE IV\nWater.", {"art-iv": "Water."}),
        ("Article 3 bis\nWater.", {"art-3-bis": "Water."}),
        ("Article 3: Aims\nWater.", {"art-3": "Aims\nWater."}),
        ("Article 3 – Aims\nWater.", {"art-3": "Aims\nWater."}),
        ("## Article 3\nWater.", {"art-3": "Water."}),
        ("Chapter VII\nArticle 3\nWater.", {"art-3": "Water."}),
        (
            "Article 1\nWater, as in\nArticle 2 of the Treaty,\nflows.",
            {"art-1": "Water, as in\nArticle 2 of the Treaty,\nflows."},
        ),
        ("Article 1\nWater, as in\nArticle 2, flows.", {"art-1": "Water, as in\nArticle 2, flows."}),
        ("Article 1\nOne.\nAnnex 1\nArticle 1\nTwo.", {"art-1": "One."}),
        ("Article 1\n\nArticle 2\nTwo.", {"art-2": "Two."}),
        ("Article 1\nOne, of\nArticle 7 Water,\nflows.", {"art-1": "One, of\nArticle 7 Water,\nflows."}),
        ("Article 1\nOne, of\nArticle 7 Water;", {"art-1": "One, of\nArticle 7 Water;"}),
        ("Article 1\nOne, of\nArticle 7 (1) and", {"art-1": "One, of\nArticle 7 (1) and"}),
        (f"Article 1\nOne.\nArticle 2 {'W' * 100}", {"art-1": "One.", "art-2": "W" * 100}),
        (f"Article 1\nOne.\nArticle 2 {'W' * 101}", {"art-1": f"One.\nArticle 2 {'W' * 101}"}),
        ("Article 1\nOne.\nRivers 2\nTwo.", {"art-1": "One.\nRivers 2\nTwo."}),
        ("Article 1\nOne.\nItem 2\nClause 3 Costs", {"art-1": "One.\nItem 2\nClause 3 Costs"}),
        ("Water.", {}),
        ("", {}),
    ],
)
def test_articles(text: str, texts: dict[str, str]) -> None:
    assert provision_texts(text, ARTICLES) == texts


def test_numbered_paragraphs_open_where_the_instrument_has_them_and_no_articles() -> None:
    text = "The agenda\n34. Water.\na) Ice.\n35. Snow fell in 1999.\n1999. Rain."
    assert provision_texts(text, PARAGRAPHS) == {
        "para-34": "Water.\na) Ice.",
        "para-35": "Snow fell in 1999.",
        "para-1999": "Rain.",
    }
    assert provision_texts(text, ARTICLES) == {}
