"""Blocks of a resolution that nobody has looked at yet."""

from __future__ import annotations

import pickle
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import overload

from recitals.model.documents import Block, Paragraph

AT_HAND = 512
"""Resolutions whose blocks stay unpacked after they were looked at."""


class Packed(Sequence[Block]):
    """The same as a tuple of blocks, as bytes of a quarter of the size until they are looked at, and again after that.

    A build after an edit looks at the texts of a few resolutions among thousands.
    """

    __slots__ = ("_packed", "paragraph_count")

    def __init__(self, packed: bytes, paragraph_count: int) -> None:
        self._packed = packed
        self.paragraph_count = paragraph_count

    @classmethod
    def of(cls, blocks: Sequence[Block]) -> Packed:
        """The packed form of some blocks."""
        count = sum(isinstance(block, Paragraph) for block in blocks)
        return cls(pickle.dumps(tuple(blocks), pickle.HIGHEST_PROTOCOL), count)

    @overload
    def __getitem__(self, place: int) -> Block: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[Block, ...]: ...
    def __getitem__(self, place: int | slice) -> Block | tuple[Block, ...]:
        return _unpacked(self._packed)[place]

    def __iter__(self) -> Iterator[Block]:
        return iter(_unpacked(self._packed))

    def __len__(self) -> int:
        return len(_unpacked(self._packed))

    def __eq__(self, other: object) -> bool:
        return tuple(self) == (tuple(other) if isinstance(other, Packed) else other)

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return repr(tuple(self))

    def __reduce__(self) -> tuple[type[Packed], tuple[bytes, int]]:
        return Packed, (self._packed, self.paragraph_count)


@lru_cache(maxsize=AT_HAND)
def _unpacked(packed: bytes) -> tuple[Block, ...]:
    blocks: tuple[Block, ...] = pickle.loads(packed)  # noqa: S301 # what `Packed.of` made
    return blocks
