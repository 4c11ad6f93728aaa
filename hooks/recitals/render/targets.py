"""What citations lead to, described once however many pages cite the same."""

from __future__ import annotations

from typing import NamedTuple

from recitals.graph import Collection
from recitals.model import Provision
from recitals.render.sheet import Ledger
from recitals.render.target import Target, describe, page_of
from recitals.render.watch import Witness

MOST = 8_000
"""Targets that are held at a time: more than a collection cites again and again, and no burden."""


class Told(NamedTuple):
    """A target, and what a page that shows it has to note."""

    target: Target
    page: str
    links: frozenset[str]
    made_of: frozenset[str]


class Targets:
    """The targets of an edition, as the pages of each folder see them: all but the target's own page see it alike."""

    def __init__(self, collection: Collection, witness: Witness, directories: bool) -> None:
        self._collection, self._witness, self._directories = collection, witness, directories
        self._told: dict[tuple[str, str, Provision | None], Told] = {}

    def of(self, ledger: Ledger, identifier: str, provision: Provision | None) -> Target:
        """A cited document or provision, as the page that the ledger is of shows it; noted there as linked."""
        key = ledger.neighbour, identifier, provision
        told = self._told.get(key)
        if told is None:
            if len(self._told) >= MOST:
                self._told.clear()
            told = self._told[key] = self._tell(*key)
        self._witness.seen.update(told.made_of)
        if told.page == ledger.page:
            return describe(self._collection, ledger, identifier, provision)
        ledger.note(told.links)
        return told.target

    def _tell(self, neighbour: str, identifier: str, provision: Provision | None) -> Told:
        ledger = Ledger(neighbour, self._directories)
        with self._witness.apart() as made_of:
            target = describe(self._collection, ledger, identifier, provision)
            page = page_of(self._collection, identifier)
        return Told(target, page, ledger.links, frozenset(made_of))
