"""From the bytes of a text to its bound citations."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from recitals.corpus.cache import Cache, pack
from recitals.corpus.fingerprint import quoted
from recitals.corpus.texts import Read, Text, Tools
from recitals.executors import Executor, Serial, progress
from recitals.resolve import bind

READING = "Reading texts"


def read(tools: Tools, text: Text) -> Read:
    """Parse a text and bind its citations: the same for the same bytes and registry, whatever else there is.

    What is wrong has been told, with line and column, when the text has been read; where each of its lines came from,
    two fifths of what a text takes, is then forgotten.
    """
    resolution, problems = tools.reader.text(text.data, text.id, text.shown)
    if resolution is None:
        return Read(None, problems)
    reading = bind(resolution, tools.finder)
    blocks = tuple([block._replace(origins=()) for block in reading.resolution.blocks])
    reading = replace(reading, resolution=replace(reading.resolution, blocks=blocks))
    return Read(reading, problems, quoted(reading))


def read_all(
    texts: Sequence[Text], tools: Tools, executor: Executor | None = None, cache: Cache | None = None
) -> Iterator[Read]:
    """Read many texts, in their order.

    Args:
        texts: what to read.
        tools: what to read it with.
        executor: where to do it; in this process when none is given.
        cache: of readings made with the same tools; those it has are not made again, the others are put into it.
    """
    executor = executor or Serial()
    if cache is None:
        yield from progress(executor.map(read, tools, texts), len(texts), READING)
        return
    known = cache.known(texts)
    missing = [text for text in texts if text.id not in known]
    made = progress(executor.map(_packed, tools, missing), len(missing), READING)
    for text, packed in zip(missing, made, strict=True):
        known[text.id] = cache.keep(text, packed)
    yield from (known[text.id] for text in texts)


def _packed(tools: Tools, text: Text) -> bytes:
    """A reading as the cache keeps it, so that it is packed once, where it was made."""
    return pack(read(tools, text))
