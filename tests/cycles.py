"""What only Python's collector of cycles would remove: builds do without it."""

from __future__ import annotations

import gc
from collections.abc import Callable


def cycles(work: Callable[[], object]) -> list[object]:
    """What only the collector of cycles would remove of what some work has made."""
    gc.collect()
    gc.disable()
    gc.set_debug(gc.DEBUG_SAVEALL)
    try:
        work()
        gc.collect()
        return [*gc.garbage]
    finally:
        gc.garbage.clear()
        gc.set_debug(0)
        gc.enable()
