"""The cards of what a resolution cites."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from recitals.render.cards import Back, Card
from recitals.render.escaping import safe


def cards_markup(cards: Iterable[Card]) -> Markup:
    """The cards, one under the other."""
    return Markup("".join(map(_card, cards)))  # noqa: S704 # every word in it is escaped


def _card(card: Card) -> str:
    target, note = card.target, f' data-note="{card.number}"' if card.number else ""
    more = "" if card.number else " r-card--more"
    official = target.official_words if card.number else target.own_words
    return (
        f'<section class="r-card{more}" id="{safe(card.anchor)}">\n'
        f'<h3 class="r-card__title"{note}>{target.heading}</h3>\n{target.told}{official}'
        f'<p class="r-card__back">Cited in {", ".join(map(_back, card.backs))}</p>\n</section>\n'
    )


def _back(back: Back) -> str:
    return f'<a href="{safe(back.href)}">{back.locator.html}</a>'
