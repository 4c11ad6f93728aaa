"""The lineage of many documents: a bar a decade with counts by kind, and the most cited named."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from types import MappingProxyType
from urllib.parse import urlencode

from recitals.render.escaping import safe
from recitals.render.figures.lineage_items import Item, Lineage, Sign
from recitals.render.fragment import Href
from recitals.render.words import NO_DATE, counted, decade_words, plural

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
    grouped = groupby(lineage.dated, key=lambda item: decade_words(item.date))
    found = [Decade(name, tuple(items)) for name, items in grouped]
    if lineage.undated:
        found.append(Decade(NO_DATE, lineage.undated))
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


def bars(found: Sequence[Decade], href: Href, listing: str) -> str:
    """A list of the decades as safe markup: each with a bar as long as it has documents, and the most cited."""
    most = max((len(decade.items) for decade in found), default=1)
    rows = "".join([_decade(decade, href, listed_at(listing, decade), most) for decade in found])
    return f'<ol class="r-decades" aria-label="Lineage by decade">\n{rows}</ol>\n'


def _decade(decade: Decade, href: Href, address: str, most: int) -> str:
    number, filled = len(decade.items), decade.by_provision
    named = "".join([_named(item, href(item.id)) for item in decade.named])
    return (
        f'<li class="r-decades__one">\n<span class="r-decades__name">{_linked(decade.name, address)}</span>\n'
        f'<div class="r-decades__told">\n<div class="r-decades__bar" style="--long:{number / most:.3g}">'
        f'<span style="--full:{filled / number:.3g}"></span></div>\n'
        f"<p>{safe(summary(decade))}</p>\n<ul>\n{named}</ul>\n</div>\n</li>\n"
    )


def _named(item: Item, address: str) -> str:
    words = f"{item.year} {item.title}" if item.year else item.title
    return f'<li class="r-signed {item.sign}">{_linked(words, address)}</li>\n'


def _linked(words: str, address: str) -> str:
    return f'<a href="{safe(address)}">{safe(words)}</a>' if address else safe(words)
