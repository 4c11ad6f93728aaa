from __future__ import annotations

import json

from tests.render.sample import SEED, readings

from recitals.render.dataset import as_json


def test_the_data_is_the_report_with_the_resolutions_facts() -> None:
    data = json.loads(as_json(readings()[0]))
    assert (data["id"], data["number"], data["place"], data["year"]) == (SEED.id, "8", "Hyderabad", 2010)
    assert [paragraph["id"] for paragraph in data["paragraphs"]] == ["recalling-a", "recalling-b", "resolves"]
    for each in (*data["citations"], *data["unbound"]):
        (text,) = (paragraph["text"] for paragraph in data["paragraphs"] if paragraph["id"] == each["paragraph"])
        assert text[each["start"] : each["end"]] == each["text"]


def test_the_same_reading_gives_the_same_bytes() -> None:
    assert as_json(readings()[0]) == as_json(readings()[0])
