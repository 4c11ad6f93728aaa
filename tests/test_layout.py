"""The rules that hold the tree together, so that nobody has to remember them."""

from __future__ import annotations

import ast
import io
import re
import statistics
import subprocess
import sys
import tokenize
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "hooks" / "recitals"
MODULES = sorted(PACKAGE.rglob("*.py"))
LONGEST_MODULE, LONGEST_FUNCTION = 250, 40
USUAL_MODULE, USUAL_FUNCTION = 100, 12
MADE_FOLDERS = {"site", "dist", "build", "__pycache__", "recitals.egg-info"}
HIDDEN_BUT_OURS = {".ci", ".github"}
SILENT_TOKENS = {
    tokenize.COMMENT,
    tokenize.NL,
    tokenize.NEWLINE,
    tokenize.INDENT,
    tokenize.DEDENT,
    tokenize.ENCODING,
    tokenize.ENDMARKER,
}
# Written so that this file does not match itself.
FORBIDDEN_WORDS = re.compile(
    r"(?:^|[^\w./])/(?:work|farm|root|home)/[a-z]"
    r"|py[p]i\.org|python[h]osted\.org|registry\.np[m]js|deb\.deb[i]an\.org|archive\.ubun[t]u"
)

Function = ast.FunctionDef | ast.AsyncFunctionDef


# ---------------------------------------------------------------- sizes


@cache
def code_lines(path: Path) -> frozenset[int]:
    """The numbers of the lines that hold code: not blank, no comment, no docstring."""
    text = path.read_text(encoding="utf-8")
    lines: set[int] = set()
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type not in SILENT_TOKENS:
            lines.update(range(token.start[0], token.end[0] + 1))
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
            lines.difference_update(range(node.lineno, (node.end_lineno or node.lineno) + 1))
    return frozenset(lines)


def functions(path: Path) -> dict[str, int]:
    """The functions of a module, by name and line, with their code lines."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return {
        f"{path.relative_to(ROOT)}:{node.lineno} {node.name}": len(
            code_lines(path) & set(range(node.lineno, (node.end_lineno or 0) + 1))
        )
        for node in ast.walk(tree)
        if isinstance(node, Function)
    }


def all_functions() -> dict[str, int]:
    """The functions of the package with their code lines."""
    return {name: size for path in MODULES for name, size in functions(path).items()}


def test_there_is_something_to_measure() -> None:
    assert len(MODULES) > 10
    assert len(all_functions()) > 50


def test_no_module_is_too_long() -> None:
    sizes = {str(path.relative_to(ROOT)): len(code_lines(path)) for path in MODULES}
    assert {name: size for name, size in sizes.items() if size > LONGEST_MODULE} == {}


def test_no_function_is_too_long() -> None:
    assert {name: size for name, size in all_functions().items() if size > LONGEST_FUNCTION} == {}


def test_most_modules_and_functions_are_short() -> None:
    assert statistics.median(len(code_lines(path)) for path in MODULES) <= USUAL_MODULE
    assert statistics.median(all_functions().values()) <= USUAL_FUNCTION


# ---------------------------------------------------------------- who imports whom


def test_rooms_import_only_from_rooms_before_them() -> None:
    command = (Path(sys.executable).with_name("lint-imports"), "--no-cache")
    contracts = subprocess.run(command, check=False, cwd=ROOT, capture_output=True, text=True)
    assert contracts.returncode == 0, contracts.stdout + contracts.stderr


@pytest.mark.parametrize("path", MODULES, ids=[str(path.relative_to(PACKAGE)) for path in MODULES])
def test_a_module_says_what_it_owns_and_keeps_no_state(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert ast.get_docstring(tree), "no docstring"
    declared = [name for node in ast.walk(tree) if isinstance(node, ast.Global) for name in node.names]
    assert declared == []


# ---------------------------------------------------------------- what stands in the files


def tracked_files() -> list[Path]:
    """The files that are in the repository or would be added to it; all of them where there is no repository."""
    command = ("git", "ls-files", "--cached", "--others", "--exclude-standard")
    listed = subprocess.run(command, check=False, cwd=ROOT, capture_output=True, text=True)
    if listed.returncode == 0:
        return [ROOT / name for name in listed.stdout.splitlines() if (ROOT / name).is_file()]
    return [path for path in ROOT.rglob("*") if path.is_file() and is_ours(path.relative_to(ROOT).parts)]


def is_ours(parts: tuple[str, ...]) -> bool:
    """Whether a path lies in no folder that a tool made."""
    return not any(name in MADE_FOLDERS or (name[0] == "." and name not in HIDDEN_BUT_OURS) for name in parts[:-1])


def test_no_file_names_this_machine_or_a_package_registry() -> None:
    found = []
    for path in tracked_files():
        text = path.read_bytes().decode("utf-8", errors="ignore")
        lines = text.splitlines() if FORBIDDEN_WORDS.search(text) else []
        found += [f"{path.relative_to(ROOT)}: {line.strip()[:120]}" for line in lines if FORBIDDEN_WORDS.search(line)]
    assert found == []


def test_the_lock_pins_every_package_by_hash() -> None:
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    entries = re.split(r"\n(?=[a-z0-9])", lock)[1:]
    assert len(entries) > 40
    assert [entry for entry in entries if not re.match(r"[a-z0-9._-]+==[^ ]+ .*--hash=sha256:", entry, re.DOTALL)] == []
    assert "://" not in lock
    assert lock.count("# ---- development\n") == 1


# ---------------------------------------------------------------- commands


def targets() -> dict[str, str]:
    """The commands of the Makefile with what `make help` says of each."""
    text = (ROOT / "Makefile").read_text(encoding="utf-8")
    phony = re.search(r"^\.PHONY: (.+)$", text, re.MULTILINE)
    assert phony
    helps = dict(re.findall(r"^([a-z]+):.*## (.+)$", text, re.MULTILINE))
    return {name: helps.get(name, "") for name in phony[1].split()}


@pytest.mark.parametrize(("target", "help_text"), targets().items())
def test_a_command_is_explained(target: str, help_text: str) -> None:
    assert help_text, f"make {target}: no `## help`"
    contributing = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    assert f"`make {target}`" in contributing, f"make {target}: not in CONTRIBUTING.md"


def test_a_module_that_a_command_runs_is_there() -> None:
    named = re.findall(r"\$\(RUN\) scripts\.(\w+)", (ROOT / "Makefile").read_text(encoding="utf-8"))
    scripts = ROOT / "scripts"
    there = {path.stem for path in scripts.glob("*.py")} | {path.parent.name for path in scripts.glob("*/__main__.py")}
    assert set(named) - there == set()


def test_ci_runs_what_the_readme_names() -> None:
    commands = re.findall(r"\bmake (\w+)", (ROOT / ".ci" / "run").read_text(encoding="utf-8"))
    assert commands == ["test"]
    assert "make test" in (ROOT / "README.md").read_text(encoding="utf-8")
