"""Real texts, where they stand beside the project: each is read, and the marked ones are scored."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from recitals.cite.find import Finder
from recitals.report import citation_report
from recitals.resolve import bind
from recitals.source import load_registry, read_document

ROOT = Path(__file__).resolve().parents[1]


def scorer(shared: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("score_citations", shared / "tools" / "score_citations.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_marked_texts_are_read_as_well_as_promised(shared: Path) -> None:
    registry, _ = load_registry(ROOT / "source")
    finder, score = Finder.of(registry), scorer(shared)
    total: dict[str, int] = {}
    for gold in sorted((shared / "gold").glob("*.gold.txt")):
        resolution, _ = read_document(gold.with_name(gold.name.replace(".gold", "")), registry.bodies)
        assert resolution is not None
        for key, value in score.score(gold, citation_report(bind(resolution, finder))).items():
            total[key] = total.get(key, 0) + value
    assert total["found"] / total["required"] >= 0.98
    assert total["found"] / (total["found"] + total["wrong"]) >= 0.99
    assert 1 - total["paragraphs_wrong"] / total["paragraphs"] >= 0.98


def test_every_text_is_read(shared: Path) -> None:
    registry, _ = load_registry(ROOT / "source")
    finder = Finder.of(registry)
    texts = sorted((shared / "corpus" / "un").glob("*.txt"))
    if not texts:
        pytest.skip("no corpus beside the project")
    for path in texts:
        resolution, _ = read_document(path, registry.bodies)
        assert resolution is not None
        assert bind(resolution, finder).citations
