"""The instruments that a resolution cites, as cards at its end and notes in its margin."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from recitals.graph import Collection
from recitals.model import Citation, Provision, Reading, State
from recitals.render.addresses import resolution_page
from recitals.render.cite_as import Locator
from recitals.render.marks import card_anchor
from recitals.render.provisions import order
from recitals.render.sheet import Ledger
from recitals.render.target import Target, describe
from recitals.render.words import LINKED


@dataclass(frozen=True, slots=True)
class Back:
    """A way back from a card to a paragraph that cites it."""

    href: str
    locator: Locator


@dataclass(frozen=True, slots=True)
class Card:
    """A cited document or provision, and where the resolution cites it."""

    anchor: str
    target: Target
    backs: tuple[Back, ...]
    first: bool
    """Whether it is the first of its document, so that it alone need say what the document is."""


def cards(
    collection: Collection, ledger: Ledger, reading: Reading, locators: Mapping[str, Locator]
) -> tuple[Card, ...]:
    """A card for each target: documents in the order of their first citation, provisions after their document."""
    cited: dict[str, dict[str, list[Citation]]] = {}
    for citation in reading.citations:
        if citation.state in LINKED and citation.instrument != reading.resolution.id:
            cited.setdefault(citation.instrument, {}).setdefault(citation.target, []).append(citation)
    return tuple(
        _card(collection, ledger, reading.resolution.id, citations, locators, first=number == 0)
        for targets in cited.values()
        for number, citations in enumerate(sorted(targets.values(), key=_place))
    )


def margin_notes(reading: Reading, made: tuple[Card, ...]) -> dict[str, tuple[Card, ...]]:
    """By paragraph, the cards of the provisions it cites, as far as something is known of them."""
    by_anchor = {card.anchor: card for card in made if card.target.document and card.target.words}
    notes: dict[str, dict[str, Card]] = {}
    for citation in reading.citations:
        card = by_anchor.get(card_anchor(citation))
        if card and citation.state is State.PROVISION:
            notes.setdefault(citation.paragraph, {})[card.anchor] = card
    return {paragraph: tuple(_outermost(found)) for paragraph, found in notes.items()}


def _outermost(found: dict[str, Card]) -> Iterator[Card]:
    """The cards whose provision is not within that of another: Article 34 says what its (a) is about."""
    return (card for anchor, card in found.items() if not any(anchor.startswith(f"{other}-") for other in found))


def _place(citations: list[Citation]) -> tuple[tuple[int, int, str], ...]:
    return order(citations[0].provision or Provision(()))


def _card(
    collection: Collection,
    ledger: Ledger,
    resolution: str,
    citations: list[Citation],
    locators: Mapping[str, Locator],
    *,
    first: bool,
) -> Card:
    one = citations[0]
    places = dict.fromkeys(citation.paragraph for citation in citations)
    backs = tuple(Back(ledger.to(resolution_page(resolution), place), locators[place]) for place in places)
    target = describe(collection, ledger, one.instrument, one.provision)
    return Card(ledger.id(card_anchor(one)), target, backs, first)
