"""Work on a Dask cluster, by the address of its scheduler."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from recitals.executors.base import Item, Result, Shared, UnreachableError

PORTION = 32
"""Items a task: sending one costs about as much as reading a resolution."""

LARGE = "4 GB"
"""What is shared is sent once, so no warning of its size below this."""


@dataclass(frozen=True, slots=True)
class Cluster:
    """The workers of a Dask scheduler; they need this package in the same version, and nothing of the files."""

    address: str

    def __post_init__(self) -> None:
        try:
            import distributed  # noqa: F401, PLC0415 # an extra
        except ImportError as error:
            message = f"{self.address} needs Dask: in the project's folder, .venv/bin/pip install '.[distributed]'"
            raise ValueError(message) from error

    def map(self, work: Callable[[Shared, Item], Result], shared: Shared, items: Sequence[Item]) -> Iterator[Result]:
        """Yield the results; what a lost worker had is done again by another.

        Raises:
            whatever the work raises, and UnreachableError when no scheduler answers.
        """
        import dask  # noqa: PLC0415
        from distributed import Client  # noqa: PLC0415

        try:
            client = Client(self.address, timeout="10s", set_as_default=False)  # type: ignore[no-untyped-call]
        except (OSError, ValueError) as error:  # the latter for an address that is none
            raise UnreachableError(f"no Dask scheduler answers at {self.address}: {error}") from error
        with client:
            with dask.config.set({"distributed.admin.large-graph-warning-threshold": LARGE}):
                # Not scattered: the scheduler drops copies that it thinks idle, and nobody makes the last one again.
                everywhere = client.submit(pickle.loads, pickle.dumps(shared), pure=False)
            cuts = range(0, len(items), PORTION)
            futures = [client.submit(_portion, work, everywhere, items[at : at + PORTION], pure=False) for at in cuts]
            for future in futures:
                yield from future.result()
                future.release()  # type: ignore[no-untyped-call]


def _portion(work: Callable[[Shared, Item], Result], shared: Shared, items: Sequence[Item]) -> list[Result]:
    return [work(shared, item) for item in items]
