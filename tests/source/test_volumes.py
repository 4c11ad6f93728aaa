"""What is wrong with another volume's inventory is said by its line; nothing of it can become an address of its own."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from recitals.source.volumes import read_volumes

HEADING = {
    "recitals-inventory": 1,
    "title": "Lakes",
    "address": "https://example.org/lakes/",
    "home": "",
    "table": "citations/",
}
CITATION = ["pp1", "", "preambular paragraph 1", "crc#art-3", "recalls", "Recalling ", "article 3", " of it"]
LINE = {
    "id": "a-res-70-1",
    "title": "On lakes",
    "cite": "General Assembly resolution 70/1",
    "date": "2015",
    "language": "en",
    "page": "resolutions/a-res-70-1/",
    "paragraphs": ["pp1", "op1"],
    "citations": [CITATION],
}


def read(root: Path, *lines: object, taken: dict[str, str] | None = None) -> list[str]:
    folder = root / "source" / "volumes"
    folder.mkdir(parents=True)
    text = "\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines)
    (folder / "lakes.jsonl").write_text(text, encoding="utf-8")
    volumes, problems = read_volumes(root / "source", taken or {})
    assert bool(volumes) != any(problem.code == "bad-inventory" for problem in problems)
    return [f"{problem.path}:{problem.line}: {problem.code} {problem.message}" for problem in problems]


def test_a_title_may_hold_any_character(tmp_path: Path) -> None:
    titled = json.dumps({**LINE, "title": "On\u2028lakes\x85and\x0bmore"}, ensure_ascii=False)
    assert read(tmp_path, HEADING, titled) == []


def test_a_line_that_nests_without_end_is_a_problem(tmp_path: Path) -> None:
    (said,) = read(tmp_path, HEADING, '{"id": ' + "[" * 100_000)
    assert said.startswith("source/volumes/lakes.jsonl:2: bad-inventory ")


def test_an_inventory_in_order(tmp_path: Path) -> None:
    assert read(tmp_path, HEADING, LINE) == []
    (volume,), _ = read_volumes(tmp_path / "source", {})
    assert [held.page for held in volume.held] == ["https://example.org/lakes/resolutions/a-res-70-1/"]
    assert [(link.cited, link.target, link.paragraph) for link in volume.backlinks] == [("crc", "crc#art-3", "pp1")]


@pytest.mark.parametrize(
    ("address", "good"),
    [
        ("https://example.org/", True),
        ("http://127.0.0.1:8000/ga/70/", True),
        ("../ga-70/", True),
        ("", False),
        ("javascript:alert(1)//", False),
        ("https://example.org", False),
        ("https://example.org/lakes", False),
        ('https://example.org/"><script>/', False),
        ("//example.org/lakes/", False),
        ("file:///etc/", False),
        ("../../", True),
    ],
)
def test_addresses_of_sites(tmp_path: Path, address: str, good: bool) -> None:
    problems = read(tmp_path, HEADING | {"address": address}, LINE)
    assert (problems == []) is good
    assert all(problem.startswith("source/volumes/lakes.jsonl:1: bad-inventory") for problem in problems)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"page": "../../elsewhere/"}, "“../../elsewhere/” can be part of no address here"),
        ({"page": "/etc/passwd"}, "“/etc/passwd” can be part of no address here"),
        ({"page": "javascript:x"}, "“javascript:x” can be part of no address here"),
        ({"page": 7}, "7 is no text"),
        ({"id": "a b"}, "“a b” can be part of no address here"),
        ({"paragraphs": ['pp1"><script>']}, '“pp1"><script>” can be part of no address here'),
        ({"title": None}, "None is no text"),
        ({"title": "On \ud83d lakes"}, r"'On \ud83d lakes' holds half a character"),
        ({"citations": [[*CITATION[:7], "\udc00"]]}, r"'\udc00' holds half a character"),
        ({"page": "p" * 99 + "!"}, f"“{'p' * 59}…” can be part of no address here"),
        ({"title": ["t"] * 99}, "['t', 't', 't', 't', 't', 't', 't', 't', 't', 't', 't', 't'… is no text"),
        ({"id": "a-res-70-1"}, "“a-res-70-1” stands here a second time"),
        ({"citations": [["op9", *CITATION[1:]]]}, "a citation stands in “op9”, which is no paragraph of a-res-70-2"),
        (
            {"citations": [CITATION[:4]]},
            "['pp1', '', 'preambular paragraph 1', 'crc#art-3'] is no citation: it has 8 parts",
        ),
        ({"citations": [[*CITATION[:3], "crc/../x", *CITATION[4:]]]}, "“crc/../x” can be part of no address here"),
    ],
)
def test_a_line_that_is_wrong(tmp_path: Path, change: dict[str, object], said: str) -> None:
    problems = read(tmp_path, HEADING, LINE, LINE | {"id": "a-res-70-2"} | change)
    assert problems == [f"source/volumes/lakes.jsonl:3: bad-inventory {said}"]


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (["{"], "1: bad-inventory this line is no JSON: Expecting property name enclosed in double quotes"),
        ([[]], "1: bad-inventory [] is no mapping"),
        ([{"title": "Lakes"}], "1: bad-inventory the key 'recitals-inventory' is missing"),
        ([HEADING | {"recitals-inventory": 2}], "1: bad-inventory the inventory has form 2, and form 1 is read here"),
        ([HEADING, {"id": "a"}], "2: bad-inventory the key 'page' is missing"),
        ([""], "1: empty-file the file is empty"),
    ],
)
def test_what_is_no_inventory(tmp_path: Path, lines: list[object], said: str) -> None:
    folder = tmp_path / "source" / "volumes"
    folder.mkdir(parents=True)
    text = "\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines)
    (folder / "lakes.jsonl").write_text(text, encoding="utf-8")
    volumes, problems = read_volumes(tmp_path / "source", {})
    assert volumes == ()
    assert [f"{one.path}:{one.line}: {one.code} {one.message}" for one in problems] == [
        f"source/volumes/lakes.jsonl:{said}"
    ]


def test_an_id_that_two_have(tmp_path: Path) -> None:
    (said,) = read(tmp_path, HEADING, LINE, taken={"a-res-70-1": "source/resolutions/a-res-70-1.txt"})
    assert "duplicate-id" in said
    assert "source/resolutions/a-res-70-1.txt" in said
