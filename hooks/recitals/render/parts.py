"""Long lists cut into pages, so that no page grows with the collection."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Generic, TypeVar

from recitals.render.addresses import numbered

Item = TypeVar("Item")

SIZE = 200
"""Rows a page: some 90 KB of HTML, which still prints."""

NEAR = 2
"""Parts on each side of one that it leads to, besides the first and the last."""


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
        return self.page_of(self.number)

    @property
    def start(self) -> int:
        """The place of its first item in the list."""
        return (self.number - 1) * SIZE

    def page_of(self, number: int) -> str:
        """The page of any part."""
        return numbered(self.home, number)

    def near(self) -> Iterator[int]:
        """The numbers of the parts that it leads to, in order, and 0 wherever more than one is left out."""
        shown = {1, self.count, *range(self.number - NEAR, self.number + NEAR + 1)}
        for listed, run in groupby(range(1, self.count + 1), shown.__contains__):
            numbers = tuple(run)
            yield from numbers if listed or len(numbers) == 1 else (0,)


def parts(home: str, items: Sequence[Item]) -> Iterator[Part[Item]]:
    """Cut a list; an empty one has one empty part, so that its page exists."""
    count = max(1, -(-len(items) // SIZE))
    for number in range(1, count + 1):
        yield Part(home, number, count, items[(number - 1) * SIZE : number * SIZE], len(items))
