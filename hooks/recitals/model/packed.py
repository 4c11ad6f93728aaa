"""Blocks of a resolution that nobody has looked at yet."""

from __future__ import annotations

import pickle
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any, TypeAlias, overload

from recitals.model.blocks import Block, Paragraph, Passage, Role

AT_HAND = 64
"""Resolutions whose blocks stay unpacked after they were looked at: a build goes through them in their order."""

Fields: TypeAlias = tuple[Any, ...]
"""A block without the names of its fields: so Python packs and unpacks it in a third of the time."""


class Packed(Sequence[Block]):
    """The same as a tuple of blocks, as bytes of a quarter of the size until they are looked at, and again after that.

    A build after an edit looks at the texts of a few resolutions among thousands; a page that quotes others looks at
    one paragraph of each.
    """

    __slots__ = ("_packed", "paragraph_count")

    def __init__(self, packed: bytes, paragraph_count: int) -> None:
        self._packed = packed
        self.paragraph_count = paragraph_count

    @classmethod
    def of(cls, blocks: Sequence[Block]) -> Packed:
        """The packed form of some blocks."""
        count = sum(isinstance(block, Paragraph) for block in blocks)
        return cls(pickle.dumps([*map(tuple, blocks)], pickle.HIGHEST_PROTOCOL), count)

    @property
    def fields(self) -> list[Fields]:
        """The fields of each block, for who looks for one of them."""
        return _fields(self._packed)

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """Those of the blocks, in order."""
        return _paragraphs(self._packed)

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


def _fields(packed: bytes) -> list[Fields]:
    fields: list[Fields] = pickle.loads(packed)  # noqa: S301 # what `Packed.of` made
    return fields


@lru_cache(maxsize=AT_HAND)
def _unpacked(packed: bytes) -> tuple[Block, ...]:
    return tuple([Passage(*each) if isinstance(each[0], Role) else Paragraph(*each) for each in _fields(packed)])


@lru_cache(maxsize=AT_HAND)  # a page asks for them half a dozen times
def _paragraphs(packed: bytes) -> tuple[Paragraph, ...]:
    return tuple([block for block in _unpacked(packed) if isinstance(block, Paragraph)])
