"""Real texts that lie beside the repository: all go through, and those marked by hand are read as marked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from importlib.util import module_from_spec, spec_from_file_location
from itertools import pairwise
from pathlib import Path
from types import ModuleType

import pytest

from recitals.cite.find import Finder
from recitals.model import Reading
from recitals.report import citation_report
from recitals.resolve import bind
from recitals.source import read_document

RECALL, PRECISION, PARAGRAPHS = 0.97, 0.99, 0.98


@pytest.fixture(scope="module")
def scorer(shared: Path) -> ModuleType:
    """The program that compares a report with the marks."""
    path = shared / "tools" / "score_citations.py"
    if not path.is_file():
        pytest.skip(f"no {path}: this test needs the program that scores")
    spec = spec_from_file_location("score_citations", path)
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def texts(folder: Path) -> Iterator[Path]:
    return (path for path in sorted(folder.glob("*.txt")) if not path.name.endswith(".gold.txt"))


def reading(path: Path, finder: Finder) -> Reading:
    resolution, problems = read_document(path, finder.registry.bodies)
    assert resolution is not None, problems
    return bind(resolution, finder)


def test_every_text_goes_through(shared: Path, finder: Finder) -> None:
    read = [reading(path, finder) for folder in ("gold", "corpus/un") for path in texts(shared / folder)]
    assert read
    for one in read:
        assert one.resolution.paragraphs, one.resolution.id
        assert_sound(one)


def assert_sound(one: Reading) -> None:
    """Every citation is a span of its paragraph, in order, and overlaps no other."""
    paragraphs = {paragraph.id: paragraph.text for paragraph in one.resolution.paragraphs}
    for citation in one.citations:
        assert citation.text == paragraphs[citation.paragraph][citation.start : citation.end]
    for before, after in pairwise(one.citations):
        assert before.paragraph != after.paragraph or before.end <= after.start, (one.resolution.id, before, after)


def test_the_marked_texts_are_read_as_marked(shared: Path, finder: Finder, scorer: ModuleType) -> None:
    total: Counter[str] = Counter()
    for path in texts(shared / "gold"):
        report = citation_report(reading(path, finder))
        total.update(scorer.score(path.with_name(f"{path.stem}.gold.txt"), report))
    assert total["found"] / total["required"] >= RECALL
    assert total["found"] / (total["found"] + total["wrong"]) >= PRECISION
    assert 1 - total["paragraphs_wrong"] / total["paragraphs"] >= PARAGRAPHS
