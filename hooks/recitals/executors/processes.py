"""Work on all cores of this machine."""

from __future__ import annotations

import gc
import multiprocessing
import os
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from typing import Any

from recitals.executors.base import Item, Result, Serial, Shared

FEW = 32
"""Items that are not worth a second process."""
PORTIONS = 8
"""Portions a process gets, so that one that had the long items does not keep the others waiting."""


def cores() -> int:
    """How many processes may run at a time on this machine."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@dataclass(frozen=True, slots=True)
class Processes:
    """Several processes of this machine, forked: neither the work nor what is shared need be picklable.

    Where forking is not there, or not safe because other threads run, the work is done in this process.
    """

    count: int

    def map(self, work: Callable[[Shared, Item], Result], shared: Shared, items: Sequence[Item]) -> Iterator[Result]:
        """Yield the results; each process takes the next portion as it is done with one.

        Raises:
            whatever the work raises; BrokenProcessPool when a process is killed. Nothing waits for ever.
        """
        if self.count < 2 or len(items) < FEW or not _can_fork():
            yield from Serial().map(work, shared, items)
            return
        _inherited.append((work, shared, items))
        try:
            forking = multiprocessing.get_context("fork")
            with ProcessPoolExecutor(self.count, mp_context=forking, initializer=_begin) as pool:
                for results in pool.map(_portion, portions(len(items), self.count)):
                    yield from results
        finally:
            _inherited.pop()


def portions(size: int, count: int) -> list[range]:
    """Ranges that cover `size` places: the first ones alone, for callers put what takes long at the beginning."""
    alone = min(size, count)
    step = max(1, (size - alone) // (count * PORTIONS))
    rest = (range(start, min(start + step, size)) for start in range(alone, size, step))
    return [*(range(place, place + 1) for place in range(alone)), *rest]


_inherited: list[tuple[Callable[..., Any], Any, Sequence[Any]]] = []
"""What a forked process finds in its memory; only `Processes.map` puts it there, and takes it away when it is done."""


def _begin() -> None:
    """Look for no cycles: neither reading a text nor writing a page leaves any."""
    gc.disable()


def _portion(places: range) -> list[Any]:
    work, shared, items = _inherited[-1]
    return [work(shared, items[place]) for place in places]


def _can_fork() -> bool:
    """Not below a development server, one of whose threads may hold a lock as the process is copied."""
    return "fork" in multiprocessing.get_all_start_methods() and threading.active_count() == 1
