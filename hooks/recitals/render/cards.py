"""The instruments that a resolution cites, as cards at its end and notes in its margin."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from recitals.model import Citation, Provision, Reading, State
from recitals.render.addresses import resolution_page
from recitals.render.cite_as import Locator
from recitals.render.marks import card_anchor, note_numbers
from recitals.render.provisions import order
from recitals.render.sheet import Ledger
from recitals.render.target import Target
from recitals.render.targets import Targets
from recitals.render.words import LINKED


class Back(NamedTuple):
    """A way back from a card to a paragraph that cites it."""

    href: str
    locator: Locator


class Card(NamedTuple):
    """A cited document or provision, and where the resolution cites it."""

    anchor: str
    target: Target
    backs: tuple[Back, ...]
    number: int
    """Of its document's note on paper; 0 when it is not the first of its document, which alone says what that is."""


class Margin(NamedTuple):
    """What stands beside a paragraph."""

    provisions: tuple[Card, ...] = ()
    """The provisions that it cites, as far as something is known of them."""
    named: tuple[Card, ...] = ()
    """What else it cites, of which the name is enough; a document need not stand where a provision of it does."""


def cards(targets: Targets, ledger: Ledger, reading: Reading, locators: Mapping[str, Locator]) -> tuple[Card, ...]:
    """A card for each target: documents in the order of their first citation, provisions after their document."""
    cited: dict[str, dict[str, list[Citation]]] = {}
    for citation in reading.citations:
        if citation.state in LINKED and citation.instrument != reading.resolution.id:
            cited.setdefault(citation.instrument, {}).setdefault(citation.target, []).append(citation)
    numbers, page = note_numbers(reading), resolution_page(reading.resolution.id)
    return tuple(
        _card(targets, ledger, page, citations, locators, 0 if place else numbers[document])
        for document, provisions in cited.items()
        for place, citations in enumerate(sorted(provisions.values(), key=_place))
    )


def margins(reading: Reading, made: tuple[Card, ...]) -> dict[str, Margin]:
    """By paragraph, the cards of what it cites."""
    by_anchor = {card.anchor: card for card in made}
    cited: dict[str, dict[str, tuple[Citation, Card]]] = {}
    for citation in reading.citations:
        card = by_anchor.get(card_anchor(citation))
        if card and citation.state in LINKED:
            cited.setdefault(citation.paragraph, {})[card.anchor] = citation, card
    return {paragraph: _margin(tuple(found.values())) for paragraph, found in cited.items()}


def _margin(cited: Sequence[tuple[Citation, Card]]) -> Margin:
    told = {card.anchor: card for citation, card in cited if citation.state is State.PROVISION and card.target.words}
    in_part = {citation.instrument for citation, _ in cited if citation.provision}
    named = (
        card
        for citation, card in cited
        if card.anchor not in told and (citation.provision or citation.instrument not in in_part)
    )
    return Margin(tuple(_outermost(told)), tuple(named))


def _outermost(found: Mapping[str, Card]) -> Iterator[Card]:
    """The cards whose provision is not within that of another: Article 34 says what its (a) is about."""
    return (card for anchor, card in found.items() if not any(anchor.startswith(f"{other}-") for other in found))


def _place(citations: list[Citation]) -> tuple[tuple[int, int, str], ...]:
    return order(citations[0].provision or Provision(()))


def _card(
    targets: Targets, ledger: Ledger, page: str, citations: list[Citation], locators: Mapping[str, Locator], number: int
) -> Card:
    one = citations[0]
    places = dict.fromkeys(citation.paragraph for citation in citations)
    backs = tuple(Back(ledger.to(page, place), locators[place]) for place in places)
    target = targets.of(ledger, one.instrument, one.provision)
    return Card(ledger.id(card_anchor(one)), target, backs, number)
