"""From what a person asks for to an executor."""

from __future__ import annotations

from recitals.executors.base import Executor, Serial
from recitals.executors.processes import Processes, cores

AUTOMATIC = "auto"


def executor(wanted: str = AUTOMATIC) -> Executor:
    """The executor that is asked for.

    Args:
        wanted: a number of processes, "auto" for one a core, or the address of a Dask scheduler, tcp://host:8786.

    Raises:
        ValueError: it is none of these, or the cluster's library is not installed; the message says what to do.
    """
    if "://" in wanted:
        from recitals.executors.cluster import Cluster  # noqa: PLC0415 # a heavy library, asked for by name alone

        return Cluster(wanted)
    if wanted == AUTOMATIC:
        return Processes(cores())
    if not wanted.isdecimal() or not int(wanted):
        raise ValueError(f"“{wanted}” is no number of processes; write 4, auto, or tcp://host:8786 for a Dask cluster")
    return Serial() if wanted == "1" else Processes(int(wanted))


def here(wanted: Executor) -> Executor:
    """The same, or all cores of this machine in place of a cluster: for work on files of this machine."""
    return wanted if isinstance(wanted, Serial | Processes) else Processes(cores())
