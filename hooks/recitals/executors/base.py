"""What every executor does, and the simplest one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

Shared = TypeVar("Shared")
Item = TypeVar("Item")
Result = TypeVar("Result")


class UnreachableError(Exception):
    """Nobody answers at the address of a scheduler; the message says at which."""


class Executor(Protocol):
    """Does the same work for many items."""

    def map(self, work: Callable[[Shared, Item], Result], shared: Shared, items: Sequence[Item]) -> Iterator[Result]:
        """Yield what `work(shared, item)` returns for each item, in their order.

        Raises:
            whatever the work raises.
        """


@dataclass(frozen=True, slots=True)
class Serial:
    """One item after the other, in this process."""

    def map(self, work: Callable[[Shared, Item], Result], shared: Shared, items: Sequence[Item]) -> Iterator[Result]:
        """Yield each result as soon as it is there."""
        return (work(shared, item) for item in items)
