"""A whole collection, read."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path

from recitals.cite.find import Finder
from recitals.corpus.cache import READINGS, REGISTRY, Cache
from recitals.corpus.fingerprint import text_digest, tools_digest
from recitals.corpus.reading import read_all
from recitals.corpus.registry import kept_registry
from recitals.corpus.texts import Read, Text, Tools
from recitals.executors import Executor, uncollected
from recitals.kept import Memory
from recitals.model import Problem, Reading, Registry, Volume
from recitals.source import open_source, read_bytes


@dataclass(frozen=True, slots=True)
class Corpus:
    """The registry of a collection, its readings in the order of their ids, and all that is wrong."""

    registry: Registry
    readings: tuple[Reading, ...]
    problems: tuple[Problem, ...]
    digests: Mapping[str, bytes]
    """By the id of a text, the hash of all that its reading depends on."""
    quoted: Mapping[str, Mapping[str, bytes]]
    """By the id of a text, and of a document that it cites, the hash of all that the document's page may show of it."""
    volumes: tuple[Volume, ...] = ()
    """What other volumes publish of themselves."""
    read_with: bytes = b""
    """The hash of all that the texts were read with."""

    def read_so(self, text: Text) -> bool:
        """Whether a text is as it was when it was read."""
        return text_digest(self.read_with, text) == self.digests.get(text.id)


def read_collection(
    root: Path, executor: Executor | None = None, cache: Path | None = None, memory: Memory[Read] | None = None
) -> Corpus:
    """Read everything in `source/`.

    Args:
        root: the `source/` folder; its parent is the project's root, from which problems name their files.
        executor: where texts are read; in this process when none is given.
        cache: the folder that keeps the registry and the readings from one time to the next; without it everything is
            read anew.
        memory: of the readings that the same process had from the cache before.

    Returns:
        All that could be read, and a problem for all that could not. Never raises for what a file holds.
    """
    opened = open_source(root, kept_registry(root, cache / REGISTRY) if cache else None)
    problems = list(opened.problems)
    if opened.reader is None:
        return Corpus(opened.registry, (), tuple(problems), {}, {}, opened.volumes)
    texts: list[Text] = []
    for file in opened.texts:
        data = read_bytes(file.path, file.shown)
        if isinstance(data, Problem):
            problems.append(data)
        else:
            texts.append(Text(file.id, file.shown, data))
    tools = Tools(opened.reader, Finder.of(opened.registry))
    read_with = tools_digest(tools)
    digests = {text.id: text_digest(read_with, text) for text in texts}
    with uncollected(), Cache(cache / READINGS, digests, memory) if cache else nullcontext() as kept:
        made = list(read_all(texts, tools, executor, kept))
    readings = tuple(one.reading for one in made if one.reading)
    problems += (problem for one in made for problem in one.all_problems)
    quoted = {one.reading.resolution.id: one.quoted for one in made if one.reading}
    every = tuple(sorted(problems))
    return Corpus(opened.registry, readings, every, digests, quoted, opened.volumes, read_with)
