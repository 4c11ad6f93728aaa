"""The lineage item by item: one list, which the style sheet lays out.

Where there is room it is a chart of dots, true to scale; where there is not, it runs along a line. So each document is
written once, and its words are set by the browser.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from recitals.render.escaping import safe
from recitals.render.figures.lineage_items import Item, Lineage
from recitals.render.fragment import Href

UNDATED = "No date known"

TICKS = 6
"""Named years on the axis, at most: there is room for so many."""
STEPS = (10, 20, 50, 100, 200, 500, 1000, 2000)
UNITS_PER_YEAR, WIDEST_GAP = 1.5, 36.0
"""How far apart items stand along the line, in CSS pixels."""


@dataclass(frozen=True, slots=True)
class Axis:
    """Years to places."""

    first: int
    last: int

    @classmethod
    def over(cls, years: Sequence[int]) -> Axis:
        """The whole decades that hold some years."""
        return cls(min(years) // 10 * 10, (max(years) // 10 + 1) * 10)

    def at(self, year: int) -> str:
        """Where a year stands, from 0 to 1."""
        return f"{(year - self.first) / (self.last - self.first):.3g}"

    @property
    def ticks(self) -> Iterator[int]:
        """The years that are named: every decade, or as few as there is room for."""
        step = next(step for step in STEPS if step * TICKS >= self.last - self.first)
        return (year for year in range(self.first, self.last + 1) if year % step == 0)


def timeline(shown: Lineage, href: Href) -> str:
    """The documents as a list from the earliest on, and those without a date as another; as safe markup."""
    return _dated(shown.dated, href) + _undated(shown.undated, href)


def _dated(items: Sequence[Item], href: Href) -> str:
    if not items:
        return ""
    years = [item.year or 0 for item in items]
    axis = Axis.over(years)
    gaps = [min((after - year) * UNITS_PER_YEAR, WIDEST_GAP) for year, after in pairwise(years)]
    rows = [
        f'<li class="r-timeline__item {item.sign}" style="--at:{axis.at(year)};--gap:{gap:g}">'
        f'<span class="r-timeline__year">{year}</span> {_told(item, href(item.id))}</li>\n'
        for item, year, gap in zip(items, years, [*gaps, 0], strict=True)
    ]
    return f'<ol class="r-timeline" aria-label="Lineage">\n{_scale(axis)}{"".join(rows)}</ol>\n'


def _undated(items: Sequence[Item], href: Href) -> str:
    rows = "".join([f'<li class="r-timeline__item {item.sign}">{_told(item, href(item.id))}</li>\n' for item in items])
    head = f'<p class="r-timeline__head">{UNDATED}</p>\n'
    return f'{head}<ul class="r-timeline" aria-label="{UNDATED}">\n{rows}</ul>\n' if items else ""


@lru_cache(maxsize=500)
def _scale(axis: Axis) -> str:
    """The named years, each with a rule down the chart."""
    ticks = "".join(f'<span style="--at:{axis.at(year)}">{year}</span>' for year in axis.ticks)
    return f'<li class="r-timeline__scale" aria-hidden="true">{ticks}</li>\n'


def _told(item: Item, href: str) -> str:
    """The title of a document and what is cited of it."""
    title = safe(item.title)
    linked = f'<a href="{safe(href)}">{title}</a>' if href else title
    cited = f' <span class="r-timeline__cited">{safe(", ".join(item.provisions))}</span>' if item.provisions else ""
    return f'<div class="r-timeline__what">{linked}{cited}</div>'
