"""Python's collector of cycles, which a build of a large collection would keep walking over for nothing."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """While hundreds of thousands of values are made that all stay: none of them is in a cycle."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def lasting() -> None:
    """Pass over all that is there now whenever cycles are looked for, until `passing` or to the end of the process."""
    if gc.get_freeze_count():  # of another build of this process, which is over
        gc.unfreeze()
        gc.collect()
    gc.freeze()


def passing() -> None:
    """Look at everything again: a server forgets one build before the next."""
    gc.unfreeze()
