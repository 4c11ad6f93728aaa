"""The citation report's form, field by field."""

from __future__ import annotations

import json

from recitals.model import (
    Citation,
    Kind,
    Paragraph,
    Provision,
    Reading,
    Resolution,
    State,
    Step,
    Unbound,
    Unit,
)
from recitals.report import citation_report

PARAGRAPH = Paragraph("recalling-a", "recalling", "recalls", "a)", Kind.PREAMBULAR, 0, "Article 3 of the CRC", 12)
FIRST = Citation(
    "recalling-a",
    0,
    9,
    "Article 3",
    "crc",
    Provision((Step(Unit.ARTICLE, "3"),)),
    State.PROVISION,
    "recalls",
    "of",
    "https://x.example/3",
)
SECOND = Citation(
    "recalling-a", 17, 20, "CRC", "crc", None, State.AMBIGUOUS, "recalls", "name", candidates=("crc", "crc-op-ac")
)


def test_every_field() -> None:
    reading = Reading(
        Resolution("r", "Title", blocks=(PARAGRAPH,)),
        (FIRST, SECOND),
        (Unbound("recalling-a", 0, 9, "Article 3", "x"),),
    )
    assert json.loads(json.dumps(citation_report(reading))) == {
        "id": "r",
        "title": "Title",
        "paragraphs": [
            {
                "id": "recalling-a",
                "clause": "recalling",
                "label": "a)",
                "kind": "preambular",
                "text": "Article 3 of the CRC",
                "line": 12,
            }
        ],
        "citations": [
            {
                "paragraph": "recalling-a",
                "start": 0,
                "end": 9,
                "text": "Article 3",
                "instrument": "crc",
                "provision": "art-3",
                "state": "provision",
                "verb": "recalls",
                "rule": "of",
                "url": "https://x.example/3",
                "candidates": [],
            },
            {
                "paragraph": "recalling-a",
                "start": 17,
                "end": 20,
                "text": "CRC",
                "instrument": "crc",
                "provision": None,
                "state": "ambiguous",
                "verb": "recalls",
                "rule": "name",
                "url": "",
                "candidates": ["crc", "crc-op-ac"],
            },
        ],
        "unbound": [{"paragraph": "recalling-a", "start": 0, "end": 9, "text": "Article 3", "reason": "x"}],
    }
