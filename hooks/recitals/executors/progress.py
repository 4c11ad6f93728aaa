"""How far a long run has come, on a terminal; nothing where nobody watches."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterable, Iterator
from typing import TextIO, TypeVar

Item = TypeVar("Item")

PAUSE = 0.2
"""Seconds between two reports."""
PATIENCE = 1.0
"""Seconds that a run may take without saying anything."""
CLEAR = "\r\033[K"
"""To the beginning of the line, and the line away."""


def progress(
    items: Iterable[Item],
    total: int,
    doing: str,
    stream: TextIO | None = None,
    clock: Callable[[], float] = time.monotonic,
) -> Iterator[Item]:
    """The same items; as they come, a line on a terminal says how many there were and how long the rest will take.

    Args:
        items: results of some work.
        total: how many there will be.
        doing: what is being done, as a reader would say: "Writing files".
        stream: where to say it; standard error when not given. Only a terminal is written to.
        clock: tells the seconds.
    """
    stream = stream or sys.stderr
    if not stream.isatty():
        yield from items
        return
    began = said = clock()
    shown = False
    for done, item in enumerate(items, start=1):
        yield item
        now = clock()
        if now - began >= PATIENCE and now - said >= PAUSE and done < total:
            left = (now - began) / done * (total - done)
            stream.write(f"{CLEAR}{doing}: {done:,} of {total:,}, {duration(left)} left")
            stream.flush()
            said, shown = now, True
    if shown:
        stream.write(CLEAR)
        stream.flush()


def duration(seconds: float) -> str:
    """`8 s`, `2 min 5 s`, `1 h 10 min`."""
    whole = round(seconds)
    if whole < 60:
        return f"{whole} s"
    if whole < 3600:
        return f"{whole // 60} min {whole % 60} s"
    return f"{whole // 3600} h {whole % 3600 // 60} min"
