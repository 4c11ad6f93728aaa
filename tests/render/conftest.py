"""The collection of `sample`, ready to be rendered."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.render.sample import collection_of, readings

from recitals.graph import Collection
from recitals.render.edition import Edition, edition
from recitals.render.pages import plan
from recitals.render.sheet import Sheet


@pytest.fixture
def collection() -> Collection:
    """Two resolutions, one of which cites the other."""
    return collection_of(readings())


@pytest.fixture
def made_edition(collection: Collection) -> Edition:
    """An edition of the two."""
    return edition(collection)


@pytest.fixture
def written(made_edition: Edition) -> Callable[[str], Sheet]:
    """A function that writes the page with a path."""

    def write(path: str) -> Sheet:
        return next(leaf for leaf in plan(made_edition).leaves() if leaf.path == path).write()

    return write
