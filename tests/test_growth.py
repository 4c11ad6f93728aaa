"""What a resolution costs does not grow with the collection: counted in calls and bytes, not in seconds."""

from __future__ import annotations

import cProfile
import pstats
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from scripts.bench import collections

pytestmark = pytest.mark.slow

SIZES = 60, 120, 240
MOST = 1.25
"""By how much one resolution more may cost more in the larger collection, whose texts have more to cite; twice as much
would grow with the square."""
FEW = 0.15
"""The share of a resolution's calls that it may take when another one was edited."""


@dataclass(frozen=True)
class Cost:
    """What a build takes and leaves."""

    calls: int
    output: int
    """Bytes of the site."""
    largest_list: int
    """Bytes of the largest page that lists things."""


def cost_of(project: Path) -> Cost:
    """Build a collection in this process and count."""
    profile = cProfile.Profile(builtins=False)  # a call of those tells no more, and takes a third of the time
    profile.runcall(build, load_config(str(project / "mkdocs.yml")))
    site = project / "site"
    sizes = {path.relative_to(site): path.stat().st_size for path in site.rglob("*") if path.is_file()}
    lists = (
        "resolutions/index.html",
        "instruments/index.html",
        "citations/index.html",
        "graph/index.html",
        "index.html",
    )
    return Cost(
        int(pstats.Stats(profile).total_calls),  # type: ignore[attr-defined]
        sum(sizes.values()),
        max(sizes[Path(name)] for name in lists),
    )


@dataclass(frozen=True)
class Costs:
    """Of a build from nothing, and of one after an edit."""

    cold: Cost
    edited: Cost


@pytest.fixture(scope="module")
def costs(tmp_path_factory: pytest.TempPathFactory) -> list[Costs]:
    """Of collections of growing size, each built from nothing, and again after an edit."""
    made = []
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("RECITALS_WORKERS", "1")
        for size in (SIZES[0], *SIZES):
            project = tmp_path_factory.mktemp("growth") / str(size)
            collections.write(project, size)
            cold = cost_of(project)
            collections.edit(project, 1)
            made.append(Costs(cold, cost_of(project)))
            shutil.rmtree(project)
    return made[1:]  # the first build of a process does besides what is done once


def each(costs: Sequence[int]) -> list[float]:
    """What one resolution more costs, from each size to the next."""
    steps = zip(pairwise(costs), pairwise(SIZES), strict=True)
    return [(many - few) / (larger - smaller) for (few, many), (smaller, larger) in steps]


def test_a_resolution_takes_as_many_calls_in_a_larger_collection(costs: list[Costs]) -> None:
    first, second = each([one.cold.calls for one in costs])
    assert second <= MOST * first


def test_a_resolution_leaves_as_many_bytes_in_a_larger_collection(costs: list[Costs]) -> None:
    first, second = each([one.cold.output for one in costs])
    assert second <= MOST * first


def test_lists_stop_growing(costs: list[Costs]) -> None:
    smallest, _, largest = (one.cold.largest_list for one in costs)
    assert largest <= MOST * smallest


def test_what_was_not_edited_takes_few_calls(costs: list[Costs]) -> None:
    _, cold = each([one.cold.calls for one in costs])
    _, edited = each([one.edited.calls for one in costs])
    assert edited <= FEW * cold
