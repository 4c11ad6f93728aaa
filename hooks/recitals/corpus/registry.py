"""The registry of a collection, which is not read again while none of its files has changed."""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from recitals.corpus.fingerprint import program
from recitals.kept import Kept, digest
from recitals.source import RegistryFiles, read_registry
from recitals.source.files import contents
from recitals.source.schema import OWN

FOLDERS = ("instruments", "bodies", "languages", "schema")
CONTENT = (".yml", ".txt", ".json")
"""Endings of the files that are read; of the others the name alone counts, for a problem may name them."""


def kept_registry(root: Path, cache: Path) -> RegistryFiles:
    """The same as `read_registry`, from a cache where it is there.

    Args:
        root: the `source/` folder.
        cache: the file that keeps it; it may be deleted at any time.
    """
    try:
        key = _key(root)
    except OSError:  # a file that cannot be read is a problem to be told each time
        return read_registry(root)
    with Kept(cache) as kept:
        packed = kept.find([key]).get(key)
        if packed is not None:
            known: RegistryFiles = pickle.loads(packed)  # noqa: S301 # written here, below the project's own folder
            return known
        made = read_registry(root)
        with suppress(OSError):
            if _key(root) == key:  # nobody has written into a file since it was hashed
                kept.put(key, pickle.dumps(made, pickle.HIGHEST_PROTOCOL))
        return made


def _key(root: Path) -> bytes:
    """The hash of all that the registry follows from."""
    schemas = (path.read_bytes() for path in sorted(OWN.glob("*.json")))  # for a collection that brings none
    return digest(program(), root.name.encode("utf-8", "surrogateescape"), *_said(root), *schemas)


def _said(root: Path) -> Iterator[bytes]:
    """The names and contents of all files that the registry follows from."""
    for folder in FOLDERS:
        for path in (here / name for here, names in contents(root / folder) for name in names):
            yield str(path.relative_to(root)).encode("utf-8", "surrogateescape")
            yield path.read_bytes() if path.suffix in CONTENT else b""
