"""Who cites a document in other volumes of the collection."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from urllib.parse import urlencode

from recitals.graph import Collection
from recitals.model import Backlink, Volume
from recitals.render.cite_as import Locator
from recitals.render.excerpt import Excerpt
from recitals.render.quotation import ByVerb, Quotation
from recitals.render.sheet import Ledger
from recitals.render.target import Reference

FIT = 60
"""Quotations from one volume; its own table of citations has them all."""


@dataclass(frozen=True, slots=True)
class InVolume:
    """The paragraphs of one volume that cite a document."""

    volume: Reference
    number: int
    """How many there are."""
    groups: tuple[ByVerb, ...]


def cited_in_volumes(collection: Collection, ledger: Ledger, identifier: str) -> tuple[InVolume, ...]:
    """Who cites a document in other volumes, by volume and verb.

    Args:
        collection: this volume, with what the inventories of the others tell.
        ledger: of the page.
        identifier: of the cited document.
    """
    found = collection.backlinks.get(identifier, ())
    by_volume = groupby(found, key=lambda backlink: backlink.volume)
    return tuple(_in_volume(collection.volumes[key], ledger, identifier, [*each]) for key, each in by_volume)


def _in_volume(volume: Volume, ledger: Ledger, identifier: str, backlinks: Sequence[Backlink]) -> InVolume:
    verbs: dict[str, list[Backlink]] = {}
    for backlink in backlinks:
        verbs.setdefault(backlink.verb, []).append(backlink)
    most = len(backlinks) if len(backlinks) <= FIT else max(1, FIT // len(verbs))
    table = f"{ledger.to(volume.table)}?{urlencode({'instrument': identifier})}"
    ranked = sorted(verbs.items(), key=lambda group: (-len(group[1]), group[0]))
    groups = tuple(
        ByVerb(
            verb,
            len(each),
            tuple(_quotation(ledger, one) for one in each[:most]),
            table if len(each) > most else "",
        )
        for verb, each in ranked
    )
    return InVolume(Reference(volume.title, ledger.to(volume.home)), len(backlinks), groups)


def _quotation(ledger: Ledger, backlink: Backlink) -> Quotation:
    href = ledger.to(backlink.page, backlink.paragraph)
    place = Locator(backlink.clause, backlink.rest)
    return Quotation(backlink.resolution, href, place, Excerpt(*backlink.words), backlink.language)
