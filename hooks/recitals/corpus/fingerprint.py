"""Hashes of what a reading depends on."""

from __future__ import annotations

import sys
from dataclasses import fields, replace
from functools import cache, lru_cache
from pathlib import Path

from recitals.corpus.texts import Text, Tools
from recitals.kept import digest
from recitals.model import Provision, Reading, Registry

PACKAGE = Path(__file__).resolve().parents[1]
READS = ("model", "gloss", "parse", "cite", "resolve", "source", "corpus")
"""The rooms that have a hand in a reading."""


@cache
def program() -> bytes:
    """The hash of the interpreter's version and of every module that has a hand in a reading."""
    files = sorted(path for room in READS for path in (PACKAGE / room).rglob("*.py"))
    return digest(sys.version.encode(), *(path.read_bytes() for path in files))


def quoted(reading: Reading) -> dict[str, bytes]:
    """By the id of each document that a text cites, the hash of all that the document's page may show of the text.

    That is what the text is called, how its paragraphs are labelled, and the paragraphs that cite the document.
    """
    resolution = reading.resolution
    paragraphs = {paragraph.id: paragraph for paragraph in resolution.paragraphs}
    labels = "\n".join(f"{one.id} {one.kind} {one.depth} {one.label} {one.clause}" for one in paragraphs.values())
    called = [getattr(resolution, each.name) for each in fields(resolution) if each.name != "blocks"]
    common = digest(repr(called).encode(), labels.encode())
    said: dict[str, list[bytes]] = {}
    for citation in reading.citations:
        # In parts: the words for an enumeration's value and for a provision take longer than all the others.
        words = f"{citation[:5]!r} {_words(citation.provision)} {citation.state} {citation[7:]!r}"
        what = f"{words}\n{paragraphs[citation.paragraph].text}".encode()
        for identifier in citation.named:
            said.setdefault(identifier, []).append(what)
    return {identifier: digest(common, b"\n".join(each)) for identifier, each in said.items()}


@lru_cache(maxsize=16_384)
def _words(provision: Provision | None) -> str:
    return repr(provision)


def registry_digest(registry: Registry) -> bytes:
    """The hash of what binding asks a registry: summaries and texts of provisions change no reading."""
    instruments = (replace(one, summaries={}, texts={}, path="") for one in registry.instruments.values())
    others = (*registry.bodies.values(), *(replace(one, path="") for one in registry.languages.values()))
    return digest(*(repr(one).encode() for one in (*instruments, *others)))


def tools_digest(tools: Tools) -> bytes:
    """The hash of all that texts are read with."""
    return digest(program(), registry_digest(tools.finder.registry))


def text_digest(tools: bytes, text: Text) -> bytes:
    """The hash of all that a reading depends on.

    Args:
        tools: their hash.
        text: what is read.
    """
    return digest(tools, text.id.encode(), text.shown.encode(), text.data)
