"""Long lists cut into pages, so that no page grows with the collection."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from recitals.render.addresses import numbered
from recitals.render.sheet import Ledger

Item = TypeVar("Item")

SIZE = 200
"""Rows a page: some 90 KB of HTML, which still prints."""


@dataclass(frozen=True, slots=True)
class Part(Generic[Item]):
    """One page of a list."""

    home: str
    """The page of the list's first part."""
    number: int
    count: int
    items: Sequence[Item]
    total: int
    """Items in all parts."""

    @property
    def page(self) -> str:
        """The page of this part."""
        return numbered(self.home, self.number)

    @property
    def start(self) -> int:
        """The place of its first item in the list."""
        return (self.number - 1) * SIZE

    def addresses(self, ledger: Ledger) -> tuple[str, ...]:
        """The addresses of all parts, as seen from the page the ledger is of."""
        return tuple(ledger.to(numbered(self.home, number)) for number in range(1, self.count + 1))


def parts(home: str, items: Sequence[Item]) -> Iterator[Part[Item]]:
    """Cut a list; an empty one has one empty part, so that its page exists."""
    count = max(1, -(-len(items) // SIZE))
    for number in range(1, count + 1):
        yield Part(home, number, count, items[(number - 1) * SIZE : number * SIZE], len(items))
