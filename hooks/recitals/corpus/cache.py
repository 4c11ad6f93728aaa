"""Readings that were made before, for one set of tools."""

from __future__ import annotations

import pickle
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from recitals.corpus.texts import Read, Text
from recitals.kept import Kept, Memory
from recitals.model import Packed

CACHE = ".cache"
"""What was read, made and indexed before, below the project's root; it may be deleted at any time."""
READINGS, REGISTRY = "readings.sqlite", "registry.sqlite"
"""Files of that folder."""


def pack(made: Read) -> bytes:
    """A reading as bytes; its text by itself, which most who ask for the reading do not look at."""
    reading = made.reading
    if reading:
        resolution = replace(reading.resolution, blocks=Packed.of(reading.resolution.blocks))
        made = replace(made, reading=replace(reading, resolution=resolution))
    return pickle.dumps(made, pickle.HIGHEST_PROTOCOL)


def unpack(packed: bytes) -> Read:
    """The reading in bytes that `pack` made."""
    made: Read = pickle.loads(packed)  # noqa: S301 # written by this program, below the project's own folder
    return made


class Cache(Kept):
    """Packed readings by the hash of their text and of all that it is read with."""

    def __init__(self, path: Path, keys: Mapping[str, bytes], memory: Memory[Read] | None = None) -> None:
        """The readings of some texts.

        Args:
            path: the file.
            keys: the hash of each text, by its id.
            memory: of readings that the same process had from the file before.
        """
        super().__init__(path)
        self._keys = keys
        self._memory = memory

    def known(self, texts: Sequence[Text]) -> dict[str, Read]:
        """The readings that are there, by the ids of their texts."""
        ids = {self._keys[text.id]: text.id for text in texts}
        found = self._memory.find(ids) if self._memory else {}
        self.use(found)
        found |= {key: unpack(packed) for key, packed in self.find([key for key in ids if key not in found]).items()}
        if self._memory:
            self._memory.hold(found)
        return {ids[key]: made for key, made in found.items()}

    def keep(self, text: Text, packed: bytes) -> Read:
        """Keep a packed reading; it comes back unpacked."""
        self.put(self._keys[text.id], packed)
        return unpack(packed)
