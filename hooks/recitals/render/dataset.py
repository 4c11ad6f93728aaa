"""A resolution as data: what others can build on, one JSON document a resolution."""

from __future__ import annotations

import json

from recitals.model import Reading
from recitals.report import citation_report


def as_json(reading: Reading) -> str:
    """The citation report with the resolution's own facts before it; the same bytes for the same reading."""
    resolution = reading.resolution
    facts = {
        "body": resolution.body,
        "number": resolution.number,
        "place": resolution.place,
        "year": resolution.year,
        "date": resolution.date,
        "language": resolution.language,
        "provenance": resolution.provenance,
        "source_url": resolution.source_url,
        "history": list(resolution.history),
    }
    return json.dumps(facts | dict(citation_report(reading)), ensure_ascii=False, indent=1) + "\n"
