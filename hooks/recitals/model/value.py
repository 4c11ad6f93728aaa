"""What all values of the model share."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any


class Value:
    """A frozen value that is sent to another process, and kept, as the arguments that make it again.

    Python's own way for frozen classes with slots asks each value for its fields once more, which takes
    half as long again: a collection has dozens of them a page.
    """

    __slots__: tuple[str, ...] = ()

    def __reduce__(self) -> tuple[Callable[..., Any], tuple[Any, ...]]:
        return type(self), tuple([getattr(self, name) for name in self.__slots__])
