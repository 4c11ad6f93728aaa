"""Languages: what their files say, and what is wrong with them."""

from __future__ import annotations

from pathlib import Path
from shutil import copytree

import pytest

from recitals.model import Registry
from recitals.source import load_registry

SOURCE = Path(__file__).resolve().parents[2] / "source"
SMALL = """\
name: Hill Speech
common: [ka, ro]
headwords:
  preambular: {minding: recalls}
"""


def problems(tmp_path: Path, text: str) -> list[str]:
    root = tmp_path / "source"
    copytree(SOURCE / "schema", root / "schema")
    (root / "languages").mkdir()
    (root / "languages" / "hil.yml").write_text(text, encoding="utf-8")
    return [str(each) for each in load_registry(root)[1]]


WRONG = [
    (SMALL, []),
    (f"{SMALL}bodies: {{hill-council: [Ro Ka]}}\n", ["source/languages/hil.yml:5: unknown-body there is no body “hill-council”"]),
    (f"{SMALL}nouns: [kro]\n", ["source/languages/hil.yml:5: unknown-key "]),
    ("name: Hill Speech\nheadwords: {}\n", ["source/languages/hil.yml:1: missing-key "]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), WRONG)
def test_problems(tmp_path: Path, text: str, expected: list[str]) -> None:
    found = problems(tmp_path, text)
    assert len(found) == len(expected)
    assert all(one.startswith(start) for one, start in zip(found, expected, strict=True)), found


def test_a_collection_may_have_no_languages(tmp_path: Path) -> None:
    copytree(SOURCE / "schema", tmp_path / "source" / "schema")
    registry, found = load_registry(tmp_path / "source")
    assert (registry.languages, found) == ({}, ())


def test_what_a_file_says(registry: Registry) -> None:
    french = registry.languages["fr"]
    assert french.name == "French"
    assert french.headwords.preambular["rappelant"] == "recalls"
    assert "article" in french.provisions
    assert french.spaced
    assert not french.genitive
