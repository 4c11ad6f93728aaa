"""The lineage: the documents behind a resolution on a time line, from the earliest to the resolution itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from types import MappingProxyType

from markupsafe import Markup

from recitals.render.figures.decades import Decade, bars, decades, listed_at, summary
from recitals.render.figures.figure import Cell, Figure, Grid, Key, markup
from recitals.render.figures.lineage_items import Item, Lineage, Sign
from recitals.render.figures.timeline import timeline
from recitals.render.fragment import Href
from recitals.render.words import counted, date_words

MOST_ITEMS = 36
"""More documents than this are grouped by decade."""

BARS = "The longer a bar, the more documents; it is filled as far as they are cited by provision."

MEANINGS: Mapping[Sign, str] = MappingProxyType(
    {
        Sign.SELF: "a resolution of this collection",
        Sign.PROVISION: "cited by provision",
        Sign.WHOLE: "cited as a whole",
        Sign.DOUBT: "named, but not linked",
    }
)


def lineage(shown: Lineage, href: Href, listing: str = "") -> Markup:
    """Draw what a resolution, or a whole collection, stands on.

    Args:
        shown: the documents, from `lineage_of` or `lineage_of_all`.
        href: addresses of pages.
        listing: address of the table of instruments, which groups link to; "" for no such links.

    Returns:
        A `figure` element; nothing when nothing is cited.
    """
    number = len(shown.dated) + len(shown.undated)
    if all(item.sign is Sign.SELF and not item.citations for item in (*shown.dated, *shown.undated)):
        return Markup()
    return markup(_item_by_item(shown, href) if number <= MOST_ITEMS else _by_decade(shown, href, listing))


def _item_by_item(shown: Lineage, href: Href) -> Figure:
    items = (*shown.dated, *shown.undated)
    href = cache(href)  # the list and the table ask for every document
    columns = ("Date", "Document", "Cited provisions", "Verbs", "Citations")
    rows = tuple(_cells(item, href) for item in items)
    return Figure(
        "figure-lineage",
        "Lineage",
        _description(shown),
        timeline(shown, href),
        tuple(_keys(items)),
        Grid(columns, rows),
        _not_drawn(shown),
    )


def _cells(item: Item, href: Href) -> tuple[Cell, ...]:
    return (
        Cell(date_words(item.date) or "not known"),
        Cell(item.title, href(item.id)),
        Cell(", ".join(item.provisions)),
        Cell(", ".join(item.verbs)),
        Cell(f"{item.citations:,}"),
    )


def _by_decade(shown: Lineage, href: Href, listing: str) -> Figure:
    found = decades(shown)
    columns = ("Decade", "Documents", "Cited by provision", "Most cited")
    return Figure(
        "figure-lineage",
        "Lineage by decade",
        f"{_description(shown)} {BARS}",
        bars(found, href, listing),
        tuple(_keys(item for decade in found for item in decade.named)),
        Grid(columns, tuple(_decade_cells(decade, listing) for decade in found)),
        _not_drawn(shown),
    )


def _decade_cells(decade: Decade, listing: str) -> tuple[Cell, ...]:
    return (
        Cell(decade.name, listed_at(listing, decade)),
        Cell(summary(decade)),
        Cell(f"{decade.by_provision:,}"),
        Cell("; ".join(item.title for item in decade.named)),
    )


def _description(shown: Lineage) -> str:
    number = counted(len(shown.dated) + len(shown.undated), "document")
    years: Sequence[int] = [item.year for item in shown.dated if item.year is not None]
    if not years:
        return f"{number}; no date is known."
    return f"{number}, from {years[0]} to {years[-1]}."


def _not_drawn(shown: Lineage) -> str:
    if not shown.ambiguous:
        return ""
    return f"Not shown: {counted(shown.ambiguous, 'citation')} that could mean more than one document."


def _keys(items: Iterable[Item]) -> Iterator[Key]:
    """The signs that occur, in their order."""
    signs = {item.sign for item in items}
    return (Key(sign, meaning) for sign, meaning in MEANINGS.items() if sign in signs)
