"""The project's own languages: these tests read what a build reads."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from recitals.gloss import Glosser, Glossers
from recitals.source import load_registry

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def languages() -> Mapping[str, Glosser]:
    return Glossers(load_registry(ROOT / "source")[0])
