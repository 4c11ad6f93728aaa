"""A whole collection: everything in `source/`, and everything that is wrong with it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from recitals.model import Instrument, Problem, Registry, Resolution
from recitals.source.agreement import disagreements
from recitals.source.files import duplicate
from recitals.source.registry import read_registry
from recitals.source.resolutions import load_resolutions


@dataclass(frozen=True, slots=True)
class Source:
    """What editors have written."""

    registry: Registry
    resolutions: tuple[Resolution, ...]
    problems: tuple[Problem, ...]


def load(root: Path) -> Source:
    """Read a collection.

    Args:
        root: the `source/` folder; its parent is the project's root, from which problems name their files.

    Returns:
        All that could be read, and a problem for all that could not. Never raises for what a file holds.
    """
    files = read_registry(root)
    resolutions, found = load_resolutions(root, files.registry.bodies)
    both = _in_both(files.registry.instruments.values(), resolutions)
    together = disagreements(files, {resolution.id for resolution in resolutions})
    return Source(files.registry, resolutions, tuple(sorted((*files.problems, *found, *both, *together))))


def _in_both(instruments: Iterable[Instrument], resolutions: Iterable[Resolution]) -> Iterator[Problem]:
    """Instruments and resolutions share one name space: a citation of the id must mean one page."""
    texts = {resolution.id: resolution.path for resolution in resolutions}
    return (duplicate(each.path, each.id, texts[each.id]) for each in instruments if each.id in texts)
