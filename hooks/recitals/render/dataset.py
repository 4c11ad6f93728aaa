"""A resolution as data: what others can build on, one JSON document a resolution."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from recitals.model import Reading
from recitals.report import citation_report

ENCODER = json.JSONEncoder(check_circular=False, ensure_ascii=False)


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
    entries = ",\n".join(f"{_json(key)}: {_value(value)}" for key, value in _ordered(facts, reading))
    return f"{{\n{entries}\n}}\n"


def _ordered(facts: Mapping[str, object], reading: Reading) -> Iterator[tuple[str, object]]:
    yield from facts.items()
    yield from citation_report(reading).items()


def _value(value: object) -> str:
    """A value on one line; a list with a line for each of its items."""
    if not isinstance(value, list) or not value:
        return _json(value)
    return "[\n" + ",\n".join(map(_json, value)) + "\n]"


def _json(value: object) -> str:
    return ENCODER.encode(value)
