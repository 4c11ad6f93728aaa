"""How a cost grows with the size of what it is the cost of."""

from __future__ import annotations

from collections.abc import Sequence
from math import log
from statistics import linear_regression


def growth(sizes: Sequence[float], costs: Sequence[float]) -> float | None:
    """The power of the size that the cost grows with: 1 when it doubles with the size, 2 when it quadruples.

    It is the slope of the straight line through the logarithms; None for fewer than two sizes.
    """
    if len(set(sizes)) < 2:
        return None
    return linear_regression([log(size) for size in sizes], [log(cost) for cost in costs]).slope
