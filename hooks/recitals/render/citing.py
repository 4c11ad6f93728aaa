"""Who cites a document: its cited provisions, and under each the paragraphs that cite it, by verb."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from urllib.parse import urlencode

from recitals.graph import Edge
from recitals.render.addresses import CITATIONS, resolution_page
from recitals.render.cite_as import locator, resolution_citation
from recitals.render.edition import Edition
from recitals.render.excerpt import excerpt
from recitals.render.quotation import ByVerb, Quotation
from recitals.render.sheet import Ledger
from recitals.render.words import LINKED

FIT = 400
"""Quotations that a page holds: more are listed in the table of citations, which can be filtered."""
FEWEST = 5
"""Of a verb, on a page that cannot hold them all."""


class Quoting:
    """Makes quotations for one page."""

    def __init__(self, edition: Edition, ledger: Ledger, edges: Sequence[Edge]) -> None:
        """A page's quotations.

        Args:
            edition: what is cited by whom, and how it is cited.
            ledger: of the page.
            edges: all that are to be quoted on it, which decides how many of each verb can be.
        """
        self._edition, self._ledger = edition, ledger
        groups = {(edge.citation.target, edge.citation.verb) for edge in edges}
        self._most = len(edges) if len(edges) <= FIT else max(FEWEST, FIT // len(groups))

    def by_verb(self, edges: Iterable[Edge]) -> tuple[ByVerb, ...]:
        """The paragraphs behind some edges: the most frequent verb first, then in the order of the texts."""
        groups: dict[str, dict[tuple[str, str], list[Edge]]] = {}
        for edge in edges:
            place = edge.resolution.id, edge.citation.paragraph
            groups.setdefault(edge.citation.verb, {}).setdefault(place, []).append(edge)
        ranked = sorted(groups.items(), key=lambda group: (-len(group[1]), group[0]))
        return tuple(self._group(verb, [*places.values()]) for verb, places in ranked)

    def _group(self, verb: str, places: list[list[Edge]]) -> ByVerb:
        """The quotations of a verb: as many as fit on the page, and where the others are."""
        quotations = tuple(self._quotation(same[0], len(same)) for same in places[: self._most])
        rest = ""
        if len(places) > self._most:
            wanted = urlencode({"instrument": places[0][0].citation.instrument, "verb": verb})
            rest = f"{self._ledger.to(CITATIONS)}?{wanted}"
        return ByVerb(verb, len(places), quotations, rest)

    def _quotation(self, edge: Edge, times: int) -> Quotation:
        resolution, citation, standing = edge.resolution, edge.citation, edge.standing
        return Quotation(
            resolution_citation(self._edition.collection, resolution),
            self._ledger.to(resolution_page(resolution.id), citation.paragraph),
            locator(standing),
            excerpt(standing[-1].text, citation.start, citation.end),
            resolution.language,
            times,
        )


def split(edges: Iterable[Edge]) -> tuple[dict[str, list[Edge]], list[Edge], list[Edge]]:
    """Edges by what they cite: each provision by its key, the document as a whole, and what is in doubt."""
    provisions: dict[str, list[Edge]] = {}
    whole: list[Edge] = []
    doubtful: list[Edge] = []
    for edge in edges:
        if edge.citation.state not in LINKED:
            doubtful.append(edge)
        elif edge.citation.provision:
            provisions.setdefault(edge.citation.provision.key, []).append(edge)
        else:
            whole.append(edge)
    return provisions, whole, doubtful
