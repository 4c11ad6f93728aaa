"""The project's own bodies: these tests read what a build reads."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from recitals.gloss import Glosser, Glossers
from recitals.model import Body, Registry
from recitals.source import load_registry

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def registry() -> Registry:
    return load_registry(ROOT / "source")[0]


@pytest.fixture(scope="session")
def bodies(registry: Registry) -> Mapping[str, Body]:
    return registry.bodies


@pytest.fixture(scope="session")
def glossers(registry: Registry) -> Mapping[str, Glosser]:
    return Glossers(registry)
