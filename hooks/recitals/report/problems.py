"""Problems as people and machines read them: lines of text, JSON, annotations on a pull request, SARIF."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from urllib.parse import quote

from recitals import __version__
from recitals.model import Problem, Severity
from recitals.report.codes import CODES

SARIF_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
GITHUB_WORDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def text(problems: Iterable[Problem]) -> str:
    """One line a problem, `path:line: code message (what to do)`; what is no error says so."""
    return "".join(f"{_line(problem)}\n" for problem in problems)


def _line(problem: Problem) -> str:
    mild = "" if problem.severity is Severity.ERROR else f"{problem.severity}: "
    return _printable(f"{problem.place}: {mild}{problem.code} {problem.advice}")


def _printable(words: str) -> str:
    """Words on one line, without what would move a terminal's cursor or turn its text around."""
    return "".join(each if each.isprintable() else "\ufffd" for each in " ".join(words.split()))


def as_json(problems: Iterable[Problem]) -> str:
    """A JSON array, one object a problem, with the fields of `model.Problem` and the meaning of the code."""
    return json.dumps([_fields(problem) for problem in problems], ensure_ascii=False, indent=1) + "\n"


def _fields(problem: Problem) -> dict[str, str | int]:
    return {
        "path": problem.path,
        "line": problem.line,
        "column": problem.column,
        "severity": problem.severity.value,
        "code": problem.code,
        "message": problem.message,
        "hint": problem.hint,
        "meaning": CODES.get(problem.code, ""),
    }


def github(problems: Iterable[Problem]) -> str:
    """Workflow commands, which GitHub shows beside the lines of a pull request."""
    return "".join(f"{_command(problem)}\n" for problem in problems)


def _command(problem: Problem) -> str:
    fields = {"file": problem.path, "line": str(problem.line), "col": str(problem.column or ""), "title": problem.code}
    given = ",".join(f"{key}={_escaped_field(value)}" for key, value in fields.items() if value)
    return f"::{GITHUB_WORDS[problem.severity]} {given}::{_escaped(problem.advice)}"


def _escaped(words: str) -> str:
    return words.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escaped_field(words: str) -> str:
    return _escaped(words).replace(":", "%3A").replace(",", "%2C")


def sarif(problems: Iterable[Problem]) -> str:
    """A SARIF 2.1.0 log, which code-scanning services and editors read."""
    listed = list(problems)
    codes = sorted({problem.code for problem in listed})
    rules = [{"id": code, "shortDescription": {"text": CODES.get(code, code)}} for code in codes]
    driver = {"name": "recitals", "version": __version__, "rules": rules}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(each, codes) for each in listed],
    }
    return json.dumps({"$schema": SARIF_SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=1) + "\n"


def _result(problem: Problem, codes: list[str]) -> dict[str, object]:
    region = {"startLine": max(problem.line, 1)} | ({"startColumn": problem.column} if problem.column else {})
    place = {"artifactLocation": {"uri": quote(problem.path)}, "region": region}
    return {
        "ruleId": problem.code,
        "ruleIndex": codes.index(problem.code),
        "level": problem.severity.value,
        "message": {"text": problem.advice},
        "locations": [{"physicalLocation": place}],
    }


FORMATS: Mapping[str, Callable[[Iterable[Problem]], str]] = MappingProxyType(
    {"text": text, "json": as_json, "github": github, "sarif": sarif}
)
"""By the name that `recitals check --format` takes."""
