"""The lineage of many documents: a bar a decade with counts by kind, and the most cited named."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from types import MappingProxyType
from urllib.parse import urlencode

from recitals.render.figures.lettering import LEADING, cut, wrap
from recitals.render.figures.lineage_items import Item, Lineage, Sign
from recitals.render.figures.shapes import Bar, Drawing, Label, Part, Point, at
from recitals.render.fragment import Href
from recitals.render.words import counted, plural

NOUNS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "memorandum": ("memorandum", "memoranda"),
        "other": ("of another kind", "of other kinds"),
        "outcome": ("outcome document", "outcome documents"),
        "rules": ("set of rules", "sets of rules"),
        "treaty": ("treaty", "treaties"),
    }
)
"""One and many of the kinds that do not just take an "s"."""

NAMED = 3
"""Documents of a decade that are named."""

HEAD, DETAIL, BAR = 14.0, 12.5, 10.0
HEAD_WIDTH = 64.0
POINT_ROOM = 14.0


@dataclass(frozen=True, slots=True)
class Decade:
    """The documents of ten years; those without a date have a group of their own."""

    name: str
    items: tuple[Item, ...]

    @property
    def kinds(self) -> tuple[tuple[str, int], ...]:
        """How many of each kind, the most frequent first."""
        counts = Counter(item.kind for item in self.items)
        return tuple(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])))

    @property
    def by_provision(self) -> int:
        """How many are cited by provision."""
        return sum(bool(item.provisions) for item in self.items)

    @property
    def named(self) -> tuple[Item, ...]:
        """The resolution itself when there is one, then the most cited."""
        own = [item for item in self.items if item.sign is Sign.SELF]
        others = [item for item in self.items if item.sign is not Sign.SELF or len(own) > 1]
        ranked = sorted(others, key=lambda item: (-item.citations, item.date, item.id))
        return (*own[: len(own) == 1], *ranked[:NAMED])


def decades(lineage: Lineage) -> tuple[Decade, ...]:
    """The documents by decade, from the earliest on, those without a date last."""
    grouped = groupby(lineage.dated, key=lambda item: (item.year or 0) // 10 * 10)
    found = [Decade(f"{start}s", tuple(items)) for start, items in grouped]
    if lineage.undated:
        found.append(Decade("No date", lineage.undated))
    return tuple(found)


def summary(decade: Decade) -> str:
    """The counts in words: "42 documents: 30 resolutions, 12 treaties"."""
    kinds = ", ".join(f"{number:,} {number_of(kind, number)}" for kind, number in decade.kinds)
    return f"{counted(len(decade.items), 'document')}: {kinds}"


def number_of(kind: str, number: int) -> str:
    """The kind in the singular or the plural."""
    one, many = NOUNS.get(kind, (kind, plural(kind)))
    return one if number == 1 else many


def listed_at(listing: str, decade: Decade) -> str:
    """The address of the table of instruments with only this decade; "" when there is no table."""
    return f"{listing}?{urlencode({'decade': decade.name})}" if listing else ""


def bars(found: Sequence[Decade], href: Href, listing: str, width: float) -> Drawing:
    """One bar under the other, as long as the decade has documents, filled as far as they are cited by provision."""
    most = max((len(decade.items) for decade in found), default=1)
    y, parts = 0.0, []
    for decade in found:
        part, y = _decade(decade, href, listing, (width, (width - HEAD_WIDTH) / most, y))
        parts.append(part)
    return Drawing(width, at(y), tuple(parts))


def _decade(decade: Decade, href: Href, listing: str, place: tuple[float, float, float]) -> tuple[Part, float]:
    """The shapes of a decade and where they end; `place` is the width, the length of one document, and the top."""
    width, unit, y = place
    head = Label(0, at(y + HEAD), (decade.name,), HEAD, "title", href=listed_at(listing, decade))
    lengths = ((len(decade.items), "bar"), (decade.by_provision, "bar filled"))
    drawn = tuple(Bar(HEAD_WIDTH, at(y + 3), at(number * unit), BAR, kind) for number, kind in lengths if number)
    y += HEAD * LEADING
    counts = wrap(summary(decade), DETAIL, width - HEAD_WIDTH, 3)
    labels = [head, Label(HEAD_WIDTH, at(y + DETAIL), counts, DETAIL, "detail", full=cut(counts, summary(decade)))]
    y += len(counts) * DETAIL * LEADING + 4
    named, end = _named(decade.named, href, width, y)
    return Part((), drawn, tuple(point for _, point in named), (*labels, *(label for label, _ in named))), end + 16


def _named(items: Iterable[Item], href: Href, width: float, top: float) -> tuple[list[tuple[Label, Point]], float]:
    """A line for each named document, with its sign, and where they end."""
    found: list[tuple[Label, Point]] = []
    left, y = HEAD_WIDTH + POINT_ROOM, top
    for item in items:
        words = f"{item.year} {item.title}" if item.year else item.title
        lines = wrap(words, DETAIL, width - left, 2)
        label = Label(left, at(y + DETAIL), lines, DETAIL, "name", href=href(item.id), full=cut(lines, words))
        found.append((label, Point(HEAD_WIDTH + 5, at(y + DETAIL * 0.65), item.sign)))
        y += len(lines) * DETAIL * LEADING + 3
    return found, y
