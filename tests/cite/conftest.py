"""The project's own registry, indexed once: these tests read what a build reads."""

from __future__ import annotations

from pathlib import Path

import pytest

from recitals.cite.find import Finder
from recitals.model import Registry
from recitals.source import load_registry

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def registry() -> Registry:
    return load_registry(ROOT / "source")[0]


@pytest.fixture(scope="session")
def finder(registry: Registry) -> Finder:
    return Finder.of(registry)
