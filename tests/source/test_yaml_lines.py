"""YAML as plain values, with lines."""

from __future__ import annotations

from unittest.mock import Mock

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from recitals.model import Problem
from recitals.source import yaml_lines
from recitals.source.values import Value
from recitals.source.yaml_lines import Document, Keys, read_yaml


@pytest.fixture(params=["CBaseLoader", "BaseLoader"], autouse=True)
def loader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if not hasattr(yaml, request.param):
        pytest.skip(f"this PyYAML was built without {request.param}")
    monkeypatch.setattr(yaml_lines, "LOADER", getattr(yaml, request.param))


def document(text: str, first: int = 1) -> Document:
    read = read_yaml(text, "x.yml", first)
    assert isinstance(read, Document), read
    return read


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("67", 67),
        ("-3", -3),
        ("0", 0),
        ("'67'", "67"),
        ("067", "067"),  # YAML 1.1 reads 55
        ("1:30", "1:30"),  # YAML 1.1 reads 90
        ("1.10", "1.10"),
        ("9" * 5000, "9" * 5000),
        ("70/1", "70/1"),
        ("1989-11-20", "1989-11-20"),
        ("2010-13-45", "2010-13-45"),
        ("true", True),
        ("false", False),
        ("no", "no"),  # YAML 1.1 reads false
        ("on", "on"),
        ("~", None),
        ("null", None),
        ("''", ""),
        ("[]", []),
        ("{}", {}),
        ("[1, [a, {b: c}]]", [1, ["a", {"b": "c"}]]),
        ("{90: q, 'yes': 1}", {"90": "q", "yes": 1}),
        ("<<: 1", {"<<": 1}),
        (">-\n  one\n  two\n", "one two"),
        ("", None),
        ("# nothing", None),
        ("--- a\n...", "a"),
    ],
)
def test_values(written: str, value: Value) -> None:
    assert document(written).value == value


NESTED = """\
# a comment
title: T
names:
  en:
    - One
    -
      Two
adopted: {date: 1989,
  place: New York}
addresses:
  - host: H
    url: U
"""


@pytest.mark.parametrize(
    ("keys", "line"),
    [
        ((), 1),
        (("title",), 2),
        (("names",), 3),
        (("names", "en"), 4),
        (("names", "en", 0), 5),
        (("names", "en", 1), 7),
        (("adopted", "date"), 8),
        (("adopted", "place"), 9),
        (("addresses", 0), 11),
        (("addresses", 0, "url"), 12),
        (("addresses", 0, "provisions"), 11),  # what is missing is said of what it is missing from
        (("names", "fr", 3), 3),
    ],
)
def test_lines(keys: Keys, line: int) -> None:
    assert document(NESTED).line(keys) == line
    assert document(NESTED, first=41).line(keys) == line + 40


def test_a_file_with_many_problems_is_read_again_once(monkeypatch: pytest.MonkeyPatch) -> None:
    faulty, build = document("title: T\nsort: S\nname: N\n"), Mock(wraps=yaml_lines._build)
    monkeypatch.setattr(yaml_lines, "_build", build)
    assert [faulty.line((key,)) for key in ("title", "sort", "name")] == [1, 2, 3]
    assert build.call_count <= 1


def test_the_way_out_follows_the_words_of_the_parser() -> None:
    read = read_yaml("a: b: c", "x.yml", 10)
    assert isinstance(read, Problem)
    assert (read.line, read.code) == (10, "yaml")
    assert read.hint == "put the text in quotes when it holds a colon and a space"


JSONISH = st.recursive(
    st.one_of(st.text(alphabet="abc: -#'\"\n", max_size=8), st.integers(-99, 99), st.booleans(), st.none()),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4), st.dictionaries(st.text("abc", min_size=1), inner, max_size=4)
    ),
    max_leaves=12,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(JSONISH)
def test_what_yaml_writes_is_read_back(value: Value) -> None:
    assert document(yaml.safe_dump(value)).value == value
