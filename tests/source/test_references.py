"""A schema whose references are filled in finds the same values in order."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from recitals.source.references import filled
from recitals.source.schema import Schema
from recitals.source.yaml_lines import Document, read_yaml

SCHEMAS = sorted((Path(__file__).parents[2] / "source" / "schema").glob("*.json"))
WORD = {"type": "string", "description": "a word"}
TREE = {"type": "object", "additionalProperties": {"$ref": "#/$defs/tree"}}


@pytest.mark.parametrize("path", SCHEMAS, ids=lambda path: path.stem)
def test_no_reference_is_left_in_ours(path: Path) -> None:
    schema = json.loads(path.read_text(encoding="utf-8"))
    without = {key: value for key, value in filled(schema).items() if key != "$defs"}
    assert '"$ref"' not in json.dumps(without)


@pytest.mark.parametrize(
    ("schema", "right", "wrong"),
    [
        ({"items": {"$ref": "#/$defs/word"}}, ["a"], [1]),
        # Its own description stands; what both ask for holds.
        ({"$ref": "#/$defs/word", "description": "a name", "maxLength": 2}, "ab", "abc"),
        ({"$ref": "#/$defs/word", "type": ["string", "integer"]}, "ab", 1),
        ({"$ref": "#/$defs/word", "type": "string", "allOf": [{"maxLength": 2}]}, "ab", "abc"),
        # What refers to itself goes on referring.
        ({"$ref": "#/$defs/tree"}, {"a": {"b": {}}}, {"a": {"b": {"c": 1}}}),
        # A property may be called like a keyword.
        ({"properties": {"$ref": {"$ref": "#/$defs/word"}}}, {"$ref": "a"}, {"$ref": 1}),
    ],
)
def test_the_same_values_are_in_order(schema: Mapping[str, Any], right: object, wrong: object) -> None:
    whole = {**schema, "$defs": {"word": WORD, "tree": TREE}}
    for each in (whole, filled(whole)):
        assert Draft202012Validator(each).is_valid(right)
        assert not Draft202012Validator(each).is_valid(wrong)


def test_a_reference_of_its_own_has_its_own_words() -> None:
    schema = {"properties": {"a": {"$ref": "#/$defs/word", "description": "a name"}}, "$defs": {"word": WORD}}
    assert filled(schema)["properties"] == {"a": {"type": "string", "description": "a name"}}


@pytest.mark.parametrize(
    "reference", ["#/$defs/none", "https://example.org/schema.json", "other.json#/$defs/word", "#"]
)
def test_what_it_does_not_define_is_said_and_not_looked_for(reference: str) -> None:
    for schema in ({"properties": {"a": {"$ref": reference}}}, {"$ref": reference}):
        with pytest.raises(ValueError, match="it refers to"):
            filled({**schema, "$defs": {"word": WORD}})


def test_a_fault_in_what_refers_to_itself_has_its_line() -> None:
    document = read_yaml("a:\n  b:\n    c: [1]\n", "tree.yml")
    assert isinstance(document, Document)
    (problem,) = Schema.of({"$ref": "#/$defs/tree", "$defs": {"tree": TREE}}).problems(document)
    assert (problem.line, problem.code) == (3, "wrong-type")
