"""The project's own bodies: these tests read what a build reads."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from recitals.model import Body
from recitals.source import load_registry

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def bodies() -> Mapping[str, Body]:
    return load_registry(ROOT / "source")[0].bodies
