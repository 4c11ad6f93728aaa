"""Where work is done: in this process, in several on this machine, or on a cluster.

Work is a pure function of something shared by all items and of one item, so where it is done changes
nothing but how long it takes: results come back in the order of the items.
"""

from recitals.executors.base import Executor, Serial, UnreachableError
from recitals.executors.choose import AUTOMATIC, executor, here
from recitals.executors.memory import lasting, passing, uncollected
from recitals.executors.processes import Processes, cores
from recitals.executors.progress import progress

__all__ = [
    "AUTOMATIC",
    "Executor",
    "Processes",
    "Serial",
    "UnreachableError",
    "cores",
    "executor",
    "here",
    "lasting",
    "passing",
    "progress",
    "uncollected",
]
