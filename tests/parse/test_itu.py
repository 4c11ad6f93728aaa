"""Which address each item of a text with verbs as headings has: a table of headings and items."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from recitals.model import Body
from recitals.parse.document import parse

ITEMS = [
    ("recalling | that wells run dry, | resolves | 1 to dig: | a) wells; | b) springs; | and to meet, | 2 to rest.",
     "recalling resolves-1 resolves-1-a resolves-1-b resolves-1--2 resolves-2"),
    ("recalling | that wells run dry, | resolves | 1 to dig: | a) wells: | where rain is rare; | b) springs.",
     "recalling resolves-1 resolves-1-a resolves-1-a--2 resolves-1-b"),
    ("recalling | that wells run dry, | resolves | to dig, | resolves | 1 to rest; | 2 to meet.",
     "recalling resolves resolves--2-1 resolves--2-2"),
    ("considering | a) that wells run dry; | and springs, | resolves | to dig, | and to rest.",
     "considering-a considering-a--2 resolves resolves--2"),
    ("considering | a) that wells run dry. | Springs | b) that springs fill, | resolves | to dig.",
     "considering-a considering-b resolves"),
    ("considering | a) that wells: | i) run dry; | • of hills; | ii) fill, | resolves | to dig.",
     "considering-a considering-a-i considering-a-i--2 considering-a-ii resolves"),
    ("recalling | that wells run dry, | resolves | 1 to dig. | The keepers were absent. | 5th plenary meeting",
     "recalling resolves-1"),
    ("recalling | that wells run dry, | resolves | 1 to dig | Adopted unanimously.", "recalling resolves-1"),
    ("recalling | a) that wells run dry. | Rain is rare. | resolves | 1 to dig. | 2 to rest.",
     "recalling-a recalling-a--2 resolves-1 resolves-2"),
    ("recalling | The rules on wells | resolves | to dig.", "recalling resolves"),
    ("Wells run dry. | recalling | that wells run dry, | resolves | to dig.", "recalling resolves"),
    ("recalling | that wells run dry, | resolves | to dig. | ANNEX 1 | 1 Wells | Wells are holes. | 1.1 A well is a hole.",
     "recalling resolves annex-1-para-1 annex-1-para-1--2 annex-1-para-1-1"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "ids"), ITEMS)
def test_addresses(text: str, ids: str, bodies: Mapping[str, Body]) -> None:
    head = ["RESOLUTION 12 (Doha, 2026)", "On wells", "The Plenipotentiary Conference (Doha, 2026),"]
    resolution, _ = parse("\n\n".join([*head, *text.split(" | ")]), {"id": "x", "layout": "itu"}, bodies)
    assert len(resolution.blocks) == len(head) + len(text.split(" | "))
    assert " ".join(paragraph.id for paragraph in resolution.paragraphs) == ids
