"""The registry: all that is known before a text is read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar

from recitals.model.bodies import Body
from recitals.model.instruments import Instrument
from recitals.model.languages import Language
from recitals.model.provisions import Unit

Key = TypeVar("Key", bound=Hashable)


@dataclass(frozen=True)
class Registry:
    """All that is known before a text is read."""

    instruments: Mapping[str, Instrument] = field(default_factory=dict)
    bodies: Mapping[str, Body] = field(default_factory=dict)
    languages: Mapping[str, Language] = field(default_factory=dict)
    """Those that texts may be written in, besides English."""

    @cached_property
    def by_noun(self) -> Mapping[str, tuple[Instrument, ...]]:
        """Head noun -> the instruments that it alone may mean: "Charter"."""
        return _grouped((noun, one) for one in self.instruments.values() for noun in one.alone)

    @cached_property
    def aimed(self) -> tuple[Instrument, ...]:
        """The instruments whose goals have a name of their own: "Sustainable Development Goal"."""
        return tuple(one for one in self.instruments.values() if Unit.GOAL in one.own.values())

    @cached_property
    def treaties(self) -> Mapping[str, str]:
        """Id of a series -> id of the treaty under which its body meets."""
        return {series.id: body.treaty for body in self.bodies.values() if body.treaty for series in body.series}

    @cached_property
    def understood(self) -> Mapping[tuple[str, Unit], tuple[Instrument, ...]]:
        """Body and kind of provision -> the instruments whose provisions its texts cite without naming them."""
        every = self.instruments.values()
        return _grouped(
            ((body, unit), one) for one in every for body, units in one.understood.items() for unit in units
        )


def _grouped(pairs: Iterable[tuple[Key, Instrument]]) -> dict[Key, tuple[Instrument, ...]]:
    found: defaultdict[Key, list[Instrument]] = defaultdict(list)
    for key, one in pairs:
        found[key].append(one)
    return {key: tuple(ones) for key, ones in found.items()}
