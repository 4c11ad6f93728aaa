"""A whole collection: everything in `source/`, and everything that is wrong with it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from recitals.gloss import Glossers
from recitals.model import Instrument, Problem, Registry, Resolution, Volume
from recitals.source.agreement import disagreements
from recitals.source.files import SourceFile, duplicate
from recitals.source.registry import RegistryFiles, read_registry
from recitals.source.resolutions import Reader, list_resolutions
from recitals.source.volumes import read_volumes


@dataclass(frozen=True, slots=True)
class Opened:
    """What editors have written, with its texts still to be read."""

    registry: Registry
    texts: tuple[SourceFile, ...]
    reader: Reader | None
    """None when the texts cannot be read at all."""
    problems: tuple[Problem, ...]
    volumes: tuple[Volume, ...] = ()
    """What other volumes publish of themselves."""


@dataclass(frozen=True, slots=True)
class Source:
    """What editors have written."""

    registry: Registry
    resolutions: tuple[Resolution, ...]
    problems: tuple[Problem, ...]


def open_source(root: Path, files: RegistryFiles | None = None) -> Opened:
    """Read the registry of a collection and list its texts.

    Args:
        root: the `source/` folder; its parent is the project's root, from which problems name their files.
        files: its registry, where that has been read.

    Returns:
        All that could be read, and a problem for all that could not. Never raises for what a file holds.
    """
    files = files or read_registry(root)
    texts, reader, listed = list_resolutions(root, files.registry.bodies, Glossers(files.registry))
    registered = files.registry.instruments.values()
    both = _in_both(registered, texts)
    together = disagreements(files, {text.id for text in texts})
    taken = {each.id: each.shown for each in texts} | {each.id: each.path for each in registered}
    volumes, of_volumes = read_volumes(root, taken)
    problems = (*files.problems, *listed, *both, *together, *of_volumes)
    return Opened(files.registry, texts, reader, tuple(sorted(problems)), volumes)


def load(root: Path) -> Source:
    """Read a collection, its texts too, one after the other.

    Args:
        root: as for `open_source`.
    """
    opened = open_source(root)
    read = [opened.reader.file(text.path, text.shown) for text in opened.texts] if opened.reader else []
    problems = (problem for _, found in read for problem in found)
    resolutions = tuple(resolution for resolution, _ in read if resolution)
    return Source(opened.registry, resolutions, tuple(sorted((*opened.problems, *problems))))


def _in_both(instruments: Iterable[Instrument], texts: Iterable[SourceFile]) -> Iterator[Problem]:
    """Instruments and resolutions share one name space: a citation of the id must mean one page."""
    paths = {text.id: text.shown for text in texts}
    return (duplicate(each.path, each.id, paths[each.id]) for each in instruments if each.id in paths)
