"""Every code that the package gives a problem is explained, and no other is."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import recitals
from recitals.report import CODES

PACKAGE = Path(recitals.__file__).parent
CODE = re.compile(r"[a-z]+(-[a-z0-9]+)*")


def made_codes() -> Iterator[str]:
    """The codes in the calls that make problems: the first bare word among the arguments."""
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func).rpartition(".")[2] in {"Problem", "problem"}:
                words = (each.value for each in node.args if isinstance(each, ast.Constant))
                yield from [word for word in words if isinstance(word, str) and CODE.fullmatch(word)][:1]


def said_words() -> set[str]:
    """All short strings of the package but for the table itself: some codes pass through a variable."""
    return {
        node.value
        for path in PACKAGE.rglob("*.py")
        if path.name != "codes.py"
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def test_every_code_is_explained() -> None:
    made = set(made_codes())
    assert len(made) > 20
    assert made - set(CODES) == set()


def test_every_explained_code_is_made() -> None:
    through_a_key = {"unknown-body", "unknown-layout"}
    assert set(CODES) - said_words() - through_a_key == set()


def test_an_explanation_is_a_sentence() -> None:
    for code, meaning in CODES.items():
        assert CODE.fullmatch(code), code
        assert meaning[0].isupper(), code
        assert meaning.endswith("."), code
