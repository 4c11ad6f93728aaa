"""Problems in the four formats."""

from __future__ import annotations

import json

import pytest

from recitals import __version__
from recitals.model import Problem, Severity
from recitals.report import CODES, FORMATS

ERROR = Problem("source/bodies/a b.yml", 3, 0, "yaml", "50 % wrong:\nvery, very", "mend “it”")
WARNING = Problem("r.txt", 7, 12, "shared-name", "two have it", severity=Severity.WARNING)
NOTE = Problem("r.txt", 9, 1, "unbound-provision", "whose?", severity=Severity.NOTE)
ALL = (ERROR, WARNING, NOTE)


def test_text_is_one_line_a_problem() -> None:
    assert FORMATS["text"](ALL).splitlines() == [
        "source/bodies/a b.yml:3: yaml 50 % wrong: very, very (mend “it”)",
        "r.txt:7:12: warning: shared-name two have it",
        "r.txt:9:1: note: unbound-provision whose?",
    ]


def test_a_path_that_looks_like_a_message_is_a_path() -> None:
    odd = Problem("a: shared-name b.txt", 7, 0, "shared-name", "two have it", severity=Severity.WARNING)
    assert FORMATS["text"]([odd]) == "a: shared-name b.txt:7: warning: shared-name two have it\n"


def test_a_file_cannot_steer_the_terminal() -> None:
    hostile = Problem("a\x1b]0;t\x07.txt", 1, 0, "yaml", "red \x1b[31m and \u202e turned")
    assert FORMATS["text"]([hostile]) == "a\ufffd]0;t\ufffd.txt:1: yaml red \ufffd[31m and \ufffd turned\n"


def test_json_has_every_field_and_the_meaning() -> None:
    first, *_ = json.loads(FORMATS["json"](ALL))
    assert first == {
        "path": "source/bodies/a b.yml",
        "line": 3,
        "column": 0,
        "severity": "error",
        "code": "yaml",
        "message": "50 % wrong:\nvery, very",
        "hint": "mend “it”",
        "meaning": CODES["yaml"],
    }


def test_github_annotations_are_escaped() -> None:
    assert FORMATS["github"](ALL).splitlines() == [
        "::error file=source/bodies/a b.yml,line=3,title=yaml::50 %25 wrong:%0Avery, very (mend “it”)",
        "::warning file=r.txt,line=7,col=12,title=shared-name::two have it",
        "::notice file=r.txt,line=9,col=1,title=unbound-provision::whose?",
    ]
    odd = Problem("a,b:c.yml", 1, 0, "yaml", "m")
    assert FORMATS["github"]([odd]) == "::error file=a%2Cb%3Ac.yml,line=1,title=yaml::m\n"


def test_sarif_is_what_code_scanners_read() -> None:
    log = json.loads(FORMATS["sarif"](ALL))
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    driver = run["tool"]["driver"]
    assert (driver["name"], driver["version"]) == ("recitals", __version__)
    assert [rule["id"] for rule in driver["rules"]] == ["shared-name", "unbound-provision", "yaml"]
    assert driver["rules"][2]["shortDescription"]["text"] == CODES["yaml"]
    assert run["results"][0] == {
        "ruleId": "yaml",
        "ruleIndex": 2,
        "level": "error",
        "message": {"text": "50 % wrong:\nvery, very (mend “it”)"},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": "source/bodies/a%20b.yml"},
                    "region": {"startLine": 3},
                }
            }
        ],
    }
    assert run["results"][1]["locations"][0]["physicalLocation"]["region"] == {"startLine": 7, "startColumn": 12}
    assert [result["level"] for result in run["results"]] == ["error", "warning", "note"]


@pytest.mark.parametrize(("name", "empty"), [("text", ""), ("json", "[]\n"), ("github", "")])
def test_no_problem_is_nothing(name: str, empty: str) -> None:
    assert FORMATS[name]([]) == empty


def test_no_problem_is_an_empty_sarif_run() -> None:
    (run,) = json.loads(FORMATS["sarif"]([]))["runs"]
    assert run["results"] == []
