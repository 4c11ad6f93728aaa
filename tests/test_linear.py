"""No pattern backtracks: on texts twice as long it takes twice as many steps, on the worst texts that can be made."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

import recitals
from tests.steps import LIMIT, SIGNS, Matcher, parsed, steps, worst_cases

SIZES = 24, 48
MOST = 2.6
"""Steps at twice the size; 2 is linear, 4 quadratic. What a pattern costs once makes it a little less or more."""
NEGLIGIBLE = 200
ANCHORED = {"match", "fullmatch"}
METHODS = ANCHORED | {"search", "finditer", "findall", "sub", "subn", "split"}


def modules() -> Iterator[ModuleType]:
    for found in pkgutil.walk_packages(recitals.__path__, "recitals."):
        if not found.name.startswith(("recitals.site", "recitals.cli", "recitals.executors.cluster")):
            yield importlib.import_module(found.name)


def patterns_in(value: object, depth: int = 0) -> Iterator[re.Pattern[str]]:
    """The patterns that a value holds."""
    if isinstance(value, re.Pattern):
        if isinstance(value.pattern, str):
            yield value
    elif depth < 3 and isinstance(value, dict | list | tuple | set | frozenset):
        for one in value.values() if isinstance(value, dict) else value:
            yield from patterns_in(one, depth + 1)
    elif depth < 3 and hasattr(value, "pattern"):
        yield from patterns_in(value.pattern, depth + 1)


def all_patterns() -> dict[str, re.Pattern[str]]:
    found: dict[re.Pattern[str], str] = {}
    for module in modules():
        for name in assigned(module):
            several = list(patterns_in(vars(module)[name]))
            for number, pattern in enumerate(several):
                label = f"{module.__name__.removeprefix('recitals.')}.{name}"
                found.setdefault(pattern, f"{label}[{number}]" if len(several) > 1 else label)
    return {name: pattern for pattern, name in found.items()}


def assigned(module: ModuleType) -> list[str]:
    """The names that a module gives something of its own to."""
    names = []
    for node in ast.parse(Path(str(module.__file__)).read_text(encoding="utf-8")).body:
        targets = (
            node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else []
        )
        names += [target.id for target in targets if isinstance(target, ast.Name) and target.id in vars(module)]
    return names


def ways_of_calling() -> dict[str, set[str]]:
    """By module and constant, the methods that it is called with, also through a variable that stands for it."""
    called: dict[str, set[str]] = {}
    root = Path(recitals.__path__[0])
    for path in root.rglob("*.py"):
        module = ".".join(path.relative_to(root).with_suffix("").parts)
        syntax = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
        homes = {
            alias.asname or alias.name: f"{node.module.removeprefix('recitals.')}.{alias.name}"
            for node in syntax
            if isinstance(node, ast.ImportFrom) and node.module
            for alias in node.names
        }
        stands_for = variables(syntax)
        for node in syntax:
            if isinstance(node, ast.Attribute) and node.attr in METHODS:
                for name in called_on(node.value, stands_for):
                    head, _, rest = name.partition(".")
                    home = homes.get(head, head if rest else f"{module}.{head}")
                    called.setdefault(f"{home}.{rest}" if rest else home, set()).add(node.attr)
    return called


def variables(syntax: list[ast.AST]) -> dict[str, set[str]]:
    """Variables that are taken out of constants, by a loop or an assignment, and the constants."""
    found: dict[str, set[str]] = {}
    for node in syntax:
        if isinstance(node, ast.For | ast.comprehension):
            targets, value = [node.target], node.iter
        elif isinstance(node, ast.Assign):
            targets, value = node.targets, node.value
        else:
            continue
        constants = {name.id for name in ast.walk(value) if isinstance(name, ast.Name) and name.id.isupper()}
        for target in targets:
            for name in ast.walk(target):
                if isinstance(name, ast.Name) and constants:
                    found.setdefault(name.id, set()).update(constants)
    return found


def called_on(value: ast.expr, stands_for: dict[str, set[str]]) -> set[str]:
    """The constants that an expression is: `LONGER`, `forms.LONGER`, those that a variable stands for."""
    if isinstance(value, ast.Attribute) and value.attr.isupper() and isinstance(value.value, ast.Name):
        return {f"{value.value.id}.{value.attr}"}
    if isinstance(value, ast.Attribute):  # row.pattern, of a row of a table
        return called_on(value.value, stands_for)
    name = value.id if isinstance(value, ast.Name) else ""
    return {name} if name.isupper() else stands_for.get(name, set())


PATTERNS = all_patterns()
CALLED = ways_of_calling()


def is_anchored(name: str) -> bool:
    """Whether a pattern is only tried at a place; one whose way is not plain counts as searched for."""
    methods = CALLED.get(name.partition("[")[0], set())
    return bool(methods) and methods <= ANCHORED


def growth(pattern: re.Pattern[str], *, anchored: bool) -> dict[str, float]:
    """How the steps grow on each of the worst texts."""
    small, large = (worst_cases(pattern, size) for size in SIZES)
    grown = {}
    for name in small.keys() & large.keys():
        few, many = (steps(pattern, texts[name], anchored=anchored) for texts in (small, large))
        grown[name] = many / few if NEGLIGIBLE < many < LIMIT else float(many == LIMIT) * LIMIT
    return grown


@pytest.mark.parametrize("name", PATTERNS)
def test_steps_grow_with_the_text_and_no_faster(name: str) -> None:
    grown = growth(PATTERNS[name], anchored=is_anchored(name))
    assert {text: round(ratio, 2) for text, ratio in grown.items() if ratio > MOST} == {}


def test_there_are_patterns() -> None:
    assert len(PATTERNS) > 150


BAD = [r"(a+)+$", r"(a|a)*b", r"\s*\n", r"(\w+\s?)*:", r"(?:a?){9,}b", r"\d+x", r"(.*),(.*);", r"[^;]*;"]
GOOD = [r"(?<!a)a+$", r"(?<!\s)\s++\n", r"(?<!\w)\w++:", r"(?:a|b)x", r"(?<!a)(?>a+)b(?<=ab)"]


@pytest.mark.parametrize("pattern", BAD)
def test_a_pattern_that_backtracks_is_found_out(pattern: str) -> None:
    assert max(growth(re.compile(pattern), anchored=False).values()) > MOST


@pytest.mark.parametrize("pattern", GOOD)
def test_a_pattern_that_does_not_is_not(pattern: str) -> None:
    assert max(growth(re.compile(pattern), anchored=False).values()) <= MOST


TEXTS = st.text(st.sampled_from(SIGNS + "bCIV20<>=&é"), max_size=40)


@given(name=st.sampled_from(sorted(PATTERNS)), text=TEXTS)
def test_the_counting_matcher_finds_what_re_finds(name: str, text: str) -> None:
    pattern = PATTERNS[name]
    found = Matcher(text, pattern.flags, bound=None).every(parsed(pattern))
    assert found == [match.span() for match in pattern.finditer(text)]
