"""The page of the whole collection's pictures."""

from __future__ import annotations

from recitals.render.addresses import CITATIONS, GRAPH, INSTRUMENTS
from recitals.render.edition import Edition
from recitals.render.figures import Lineage, lineage, who_cites_what
from recitals.render.sheet import Sheet
from recitals.render.target import href_from


def graph_sheet(edition: Edition, behind: Lineage) -> Sheet:
    """Who cites what, and the documents `behind` the collection."""
    collection, ledger = edition.collection, edition.ledger(GRAPH)
    href = href_from(collection, ledger)
    return edition.sheet(
        ledger,
        "graph",
        "Graph",
        description="Who cites what, and the documents the collection stands on, in pictures and in tables.",
        lineage=lineage(behind, href, ledger.to(INSTRUMENTS)),
        citations=who_cites_what(collection, None, href, ledger.to(CITATIONS)),
    )
