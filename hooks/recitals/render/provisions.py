"""The order in which the provisions of a document stand."""

from __future__ import annotations

import re
from functools import lru_cache

from recitals.model import Provision, Step, Unit, ordinal

NUMBER = re.compile("[0-9]+")
PLACES = {unit: place for place, unit in enumerate(Unit)}
LETTERS = frozenset("CDLM")
"""Roman numerals that are letters when they stand alone: nothing has a hundred annexes."""
WIDTH = 6
"""Digits that numbers within a number are filled up to, so that 16.10 comes after 16.2."""


def order(provision: Provision) -> tuple[tuple[int, int, str], ...]:
    """A sort key: divisions of one kind by number (34 after 9, VII after II), an item after what it is part of."""
    return tuple(_place(step) for step in provision.steps)


@lru_cache(maxsize=16_384)  # the same few are sorted on many pages
def _place(step: Step) -> tuple[int, int, str]:
    digits = NUMBER.match(step.number)
    numeral = step.unit is not Unit.ITEM and step.number.upper() not in LETTERS
    value = int(digits[0]) if digits else (ordinal(step.number) or 0) if numeral else 0
    return PLACES[step.unit], value, NUMBER.sub(lambda found: found[0].zfill(WIDTH), step.number)
