"""What a text is parsed with."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from recitals.model import Body, Registry


@pytest.fixture(scope="session")
def bodies(registry: Registry) -> Mapping[str, Body]:
    return registry.bodies
