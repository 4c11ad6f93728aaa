"""Hashes of what pages are made from, by the names that the witness gives it."""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, cached_property
from importlib.metadata import version
from pathlib import Path

import recitals
from recitals.graph import Collection
from recitals.kept import digest
from recitals.render.edition import held_by
from recitals.render.watch import BACKLINKS, CITING, ELSEWHERE, EVERY, HELD, INSTRUMENT, OF_DOCUMENT, READING

PACKAGE = Path(recitals.__file__).parent
ABSENT = digest()
"""What is not there has a hash as long as any other, so that several in a row are told apart."""


class Digests(dict[str, bytes]):
    """From the name of a dependency to the hash of what it stands for, in one collection; worked out when asked for."""

    def __init__(
        self, collection: Collection, readings: Mapping[str, bytes], quoted: Mapping[str, Mapping[str, bytes]]
    ) -> None:
        """Hashes of a collection, one that nobody watches.

        Args:
            collection: what the pages are made from.
            readings: the hash of each reading, by its id.
            quoted: by the id of a reading, and of a document, the hash of what that one's page may show of the reading.
        """
        super().__init__()
        self._collection, self._readings, self._quoted = collection, readings, quoted
        self._held = held_by(collection)

    @cached_property
    def _citing(self) -> Mapping[str, Sequence[bytes]]:
        """By the id of what is cited, the hashes of what may be shown of the texts that cite it, in their order."""
        citing: defaultdict[str, list[bytes]] = defaultdict(list)
        for each in self._collection.readings:
            for identifier, quoted in self._quoted[each].items():
                citing[identifier].append(quoted)
        return citing

    def of_document(self, identifier: str) -> bytes:
        """The hash of all that there is of one document: of its text, what it is called, and who cites it."""
        return b"".join([self[f"{kind}:{identifier}"] for kind in OF_DOCUMENT])

    def __missing__(self, name: str) -> bytes:
        """The hash; of what is not there too, for a page may depend on that."""
        kind, _, identifier = name.partition(":")
        found = self[name] = self._every(kind) if identifier == EVERY else self._one(kind, identifier)
        return found

    def _one(self, kind: str, identifier: str) -> bytes:
        if kind == READING:
            return self._readings.get(identifier, ABSENT)
        if kind == INSTRUMENT:
            instrument = self._collection.instruments.get(identifier)
            return digest(repr(instrument).encode()) if instrument else ABSENT
        if kind == CITING:
            return digest(*self._citing.get(identifier, ()))
        if kind == HELD:
            return digest(*(each.encode() for each in self._held.get(identifier, ())))
        if kind in (ELSEWHERE, BACKLINKS):
            return digest(repr(getattr(self._collection, kind).get(identifier)).encode())
        raise ValueError(f"no dependency is called {kind}")

    def _every(self, kind: str) -> bytes:
        keys: Mapping[str, Iterable[str]] = {
            READING: self._collection.readings,
            INSTRUMENT: self._collection.instruments,
            CITING: self._collection.citing,
            HELD: self._held,
            ELSEWHERE: self._collection.elsewhere,
            BACKLINKS: self._collection.backlinks,
        }
        return digest(*(key.encode() + self._one(kind, key) for key in keys[kind]))


def pages_digest(collection: Collection, directories: bool) -> bytes:
    """The hash of what all pages are made with: the program, its templates, their libraries, bodies, other volumes."""
    templates = sorted(PACKAGE.rglob("*.j2"))
    volumes = (f"{one.id} {one.title} {one.home} {one.table}" for one in collection.volumes.values())
    said = (str(directories), repr(collection.registry.bodies), *volumes)
    return digest(program(), *(path.read_bytes() for path in templates), *(each.encode() for each in said))


@cache
def program() -> bytes:
    """The hash of all modules and libraries, as they were when the process began: a server runs on with those."""
    libraries = (f"{name} {version(name)}" for name in ("jinja2", "markupsafe", "mkdocs"))
    modules = (path.read_bytes() for path in sorted(PACKAGE.rglob("*.py")))
    return digest(sys.version.encode(), *(each.encode() for each in libraries), *modules)
