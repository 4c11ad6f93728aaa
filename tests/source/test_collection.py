"""The files that this repository ships: they are in order, and the schemas say what the code reads."""

from __future__ import annotations

import json
import pickle
from dataclasses import fields
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from recitals.model import Resolution, Severity
from recitals.source import Reader, Source, load, open_reader
from recitals.source.provisions import UNITS

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "source"
SEED = SOURCE / "resolutions/wtdc-res-67-2010.txt"


@pytest.fixture(scope="module")
def source() -> Source:
    return load(SOURCE)


def schema(kind: str) -> dict[str, dict[str, dict[str, object]]]:
    content: dict[str, dict[str, dict[str, object]]] = json.loads((SOURCE / f"schema/{kind}.schema.json").read_text())
    return content


def test_the_collection_has_no_error(source: Source) -> None:
    assert [str(each) for each in source.problems if each.severity is Severity.ERROR] == []


def test_the_collection_is_there(source: Source) -> None:
    assert len(source.registry.instruments) > 60
    assert len(source.registry.bodies) > 5
    assert "wtdc-res-67-2010" in {each.id for each in source.resolutions}


@pytest.mark.parametrize(
    ("folder", "kind"), [("instruments", "instrument"), ("bodies", "body"), ("languages", "language")]
)
def test_each_file_names_its_schema_so_that_editors_complete_it(folder: str, kind: str) -> None:
    paths = sorted((SOURCE / folder).glob("*.yml"))
    assert paths
    line = f"# yaml-language-server: $schema=../schema/{kind}.schema.json\n"
    assert [path.name for path in paths if not path.read_text(encoding="utf-8").startswith(line)] == []


@pytest.mark.parametrize("kind", ["instrument", "body", "language", "front-matter"])
def test_a_schema_is_one_and_explains_every_key(kind: str) -> None:
    content = schema(kind)
    Draft202012Validator.check_schema(content)
    assert [key for key, part in content["properties"].items() if not part.get("description")] == []


def test_the_schema_and_the_code_know_the_same_divisions() -> None:
    part = schema("instrument")["properties"]
    words = set(UNITS)
    assert set(part["provisions"]["properties"]) == words  # type: ignore[call-overload]
    assert set(part["own"]["additionalProperties"]["enum"]) == words  # type: ignore[index]


def test_front_matter_says_what_a_resolution_is() -> None:
    made_elsewhere = {"id", "blocks", "path"}
    assert set(schema("front-matter")["properties"]) == {each.name for each in fields(Resolution)} - made_elsewhere


def test_the_seed_is_the_text_and_says_what_was_left_out(source: Source) -> None:
    seed = next(each for each in source.resolutions if each.id == "wtdc-res-67-2010")
    assert (seed.body, seed.number, seed.place, seed.year) == ("itu-wtdc", "67", "Hyderabad", 2010)
    assert "left out" in seed.provenance
    assert seed.history == ("Revised at Dubai, 2014", "Revised at Buenos Aires, 2017", "Revised at Kigali, 2022")
    assert len(seed.paragraphs) == 20


def test_the_seed_is_verbatim(shared: Path) -> None:
    given = (shared / "gold/wtdc-res-67-2010.txt").read_text(encoding="utf-8")
    ours = SEED.read_text(encoding="utf-8").split("\n---\n", 1)[1].rstrip("\n")
    before, found, after = given.partition(ours)
    assert found
    assert (before.split()[-3:], after.split()) == (["WTDC", "Resolution", "67"], ["Leave", "a", "Response"])


def test_a_reader_can_be_sent_to_another_process(source: Source) -> None:
    reader = open_reader(source.registry.bodies)
    assert isinstance(reader, Reader)
    sent: Reader = pickle.loads(pickle.dumps(reader))  # noqa: S301  what we have just written ourselves
    assert sent.file(SEED) == reader.file(SEED)
