"""Provisions by their keys: what to call one, and in which order they stand."""

from __future__ import annotations

from recitals.model import Provision, Step, Unit, ordinal

UNITS = {unit.value: unit for unit in Unit if unit not in (Unit.ITEM, Unit.CLAUSE)}
"""A clause is named by its verb, so its key does not tell that it is one."""


def provision_of(key: str) -> Provision:
    """The provision a key names: `art-34` is Article 34, `sec-iii-para-3` is paragraph 3 of section III."""
    steps: list[Step] = []
    words = key.split("-")
    while words:
        unit = UNITS.get(words[0])
        if unit is None:
            steps.append(Step(Unit.ITEM, words.pop(0)))
            continue
        words.pop(0)
        number = words.pop(0) if words and words[0] not in UNITS else ""
        steps.append(Step(unit, number.upper() if unit in _ROMAN and not number.isdecimal() else number))
    return Provision(tuple(steps))


def order(provision: Provision) -> tuple[tuple[int, int, str], ...]:
    """A sort key: divisions of one kind by number (34 after 9, VII after II), an item after what it is part of."""
    return tuple(_place(step) for step in provision.steps)


_ROMAN = frozenset({Unit.SECTION, Unit.CHAPTER, Unit.PART, Unit.TITLE, Unit.ANNEX, Unit.SCHEDULE})
_UNIT_ORDER = {unit: place for place, unit in enumerate(Unit)}


def _place(step: Step) -> tuple[int, int, str]:
    digits = step.number[: len(step.number) - len(step.number.lstrip("0123456789"))]
    value = ordinal(step.number) if step.unit is not Unit.ITEM and not digits else int(digits or 0)
    return _UNIT_ORDER[step.unit], value or 0, step.number
