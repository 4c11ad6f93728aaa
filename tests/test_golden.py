"""The collection's own resolutions cite, and their pages hold, what a person has read and agreed to."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from scripts.golden import GOLDEN, golden_files


@pytest.fixture(scope="module")
def found() -> Mapping[str, str]:
    """What the resolutions cite now."""
    return golden_files()


def test_each_has_its_file_and_no_other_is_left(found: Mapping[str, str]) -> None:
    assert {path.name for path in GOLDEN.iterdir()} == set(found)
    assert found


@pytest.mark.parametrize("name", sorted(path.name for path in GOLDEN.glob("*.txt")))
def test_links_and_pages_are_what_was_agreed(name: str, found: Mapping[str, str]) -> None:
    """After a change that was meant: `make golden`, and read the difference."""
    assert found.get(name) == (GOLDEN / name).read_text(encoding="utf-8")
