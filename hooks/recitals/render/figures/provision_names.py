"""What the pictures call a provision: found once, as many resolutions cite the same few."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from recitals.model import Provision
from recitals.render.provisions import order


class Named(NamedTuple):
    """A provision's names; sorting them sorts the provisions."""

    place: tuple[tuple[int, int, str], ...]
    label: str
    key: str


@lru_cache(maxsize=20_000)
def named(provision: Provision) -> Named:
    """The names of a provision."""
    return Named(order(provision), provision.label, provision.key)
