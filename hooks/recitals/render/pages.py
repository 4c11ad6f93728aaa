"""All pages of a site, planned before any is written."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from recitals.model import Instrument, Reading
from recitals.render.addresses import (
    CITATIONS,
    GRAPH,
    HOME,
    INSTRUMENTS,
    NOT_LINKED,
    RESOLUTIONS,
    instrument_page,
    resolution_page,
)
from recitals.render.citations import citation_scripts, citations_sheet
from recitals.render.edition import Edition
from recitals.render.figures import Lineage, lineage_of_all
from recitals.render.graph_page import graph_sheet
from recitals.render.home import home_sheet
from recitals.render.instrument import instrument_sheet
from recitals.render.instruments import instrument_scripts, instruments_sheet
from recitals.render.listings import listed_instruments, resolutions_sheet
from recitals.render.open_list import not_linked_sheet, open_readings
from recitals.render.overview import Overview, overview
from recitals.render.parts import Part, parts
from recitals.render.resolution import Neighbours, resolution_sheet
from recitals.render.sheet import Leaf, Sheet
from recitals.render.tables import citation_rows, instrument_rows
from recitals.render.tables.citations import CitationRows
from recitals.render.tables.instruments import InstrumentRow
from recitals.render.tables.shards import Script
from recitals.render.watch import INSTRUMENT, READING, dependency


@dataclass(frozen=True, slots=True)
class Plan:
    """What a site of an edition consists of."""

    edition: Edition
    counts: Overview
    behind: Lineage
    """The documents that the collection stands on."""
    citations: CitationRows
    instruments: Sequence[InstrumentRow]

    def leaves(self) -> Iterator[Leaf]:
        """Every page, in the order of the site; a page is written when its `write` is called."""
        readings = list(self.edition.collection.readings.values())
        yield from self._fixed(readings)
        yield from _resolution_leaves(self.edition, readings)
        for instrument in listed_instruments(self.edition.collection):
            yield _instrument_leaf(self.edition, instrument)

    def scripts(self) -> Iterator[tuple[str, Script]]:
        """The scripts that the tables load, each with its path in the site."""
        for page, found in (
            (CITATIONS, citation_scripts(self.edition, self.citations)),
            (INSTRUMENTS, instrument_scripts(self.edition, self.instruments)),
        ):
            for script in found:
                yield posixpath.join(posixpath.dirname(page), script.address), script

    def _fixed(self, readings: Sequence[Reading]) -> Iterator[Leaf]:
        """The pages that every site has, and the further parts of those that are lists."""
        edition, counts = self.edition, self.counts
        yield Leaf(HOME, "Home", partial(home_sheet, edition, counts, self.behind), listed=True)
        yield Leaf(GRAPH, "Graph", partial(graph_sheet, edition, self.behind), listed=True)
        for part in parts(RESOLUTIONS, readings):
            yield _listed(part, "Resolutions", partial(resolutions_sheet, edition, part), readings=part.items)
        for rows in parts(INSTRUMENTS, self.instruments):
            write = partial(instruments_sheet, edition, rows, self.instruments)
            yield _listed(rows, "Instruments", write, repr(rows.items))
        for cited in parts(CITATIONS, self.citations):
            write = partial(citations_sheet, edition, cited, self.citations, counts)
            yield _listed(cited, "Citations", write, f"{cited.items!r}\n{counts!r}")
        for part in parts(NOT_LINKED, open_readings(readings)):
            write = partial(not_linked_sheet, edition, part, counts.open)
            yield _listed(part, "Not linked", write, str(counts.open), readings=part.items)


def plan(edition: Edition) -> Plan:
    """Count a collection and lay out its tables, once for all pages."""
    collection = edition.collection
    counts, behind = overview(collection), lineage_of_all(collection)
    return Plan(edition, counts, behind, citation_rows(collection), instrument_rows(collection))


def _resolution_leaves(edition: Edition, readings: Sequence[Reading]) -> Iterator[Leaf]:
    around = ["", *(reading.resolution.id for reading in readings), ""]
    for reading, (before, after) in zip(readings, zip(around, around[2:], strict=False), strict=True):
        write = partial(resolution_sheet, edition, reading, Neighbours(before, after))
        resolution = reading.resolution
        yield Leaf(
            resolution_page(resolution.id),
            resolution.title,
            write,
            resolution.path,
            inputs=f"{before}\n{after}",
            made_of=(dependency(READING, resolution.id),),
        )


def _instrument_leaf(edition: Edition, instrument: Instrument) -> Leaf:
    write = partial(instrument_sheet, edition, instrument)
    return Leaf(
        instrument_page(instrument.id),
        instrument.title,
        write,
        instrument.path,
        inputs="",
        made_of=(dependency(INSTRUMENT, instrument.id),),
    )


def _listed(
    part: Part[Any], title: str, write: Callable[[], Sheet], said: str = "", readings: Sequence[Reading] = ()
) -> Leaf:
    """One part of a list; the first, which the menu may name, has filters made from all rows.

    Args:
        part: what the page shows.
        title: of the page.
        write: makes it.
        said: all that the page is made from besides the collection, as words.
        readings: those that the page lists.
    """
    ids = [each.resolution.id for each in readings]
    inputs = "\n".join((str(part.count), str(part.total), said, *ids))
    made_of = tuple(dependency(READING, each) for each in ids)
    return Leaf(part.page, title, write, listed=part.number == 1, inputs=inputs, made_of=made_of)
