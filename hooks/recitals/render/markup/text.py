"""The text of a resolution: its paragraphs, each with its address and the notes beside it, and what is between them."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from markupsafe import Markup

from recitals.render.blocks import NOTHING, Shown, ShownParagraph, ShownPassage
from recitals.render.cards import Card, Margin
from recitals.render.cite_as import Locator
from recitals.render.escaping import safe

NOBODY = 'dir="auto" aria-hidden="true"'
"""Of a note in the margin: its card says the same to those who do not see it."""


def text_markup(blocks: Iterable[Shown]) -> Markup:
    """Blocks in their order."""
    return Markup("".join(map(_block, blocks)))  # noqa: S704 # every word in it is escaped


def _block(block: Shown) -> str:
    return _paragraph(block) if isinstance(block, ShownParagraph) else _passage(block)


def _passage(block: ShownPassage) -> str:
    words = safe(" ".join(block.lines))
    if block.anchor:
        return f'<h2 class="r-{block.role}" id="{safe(block.anchor)}">{words}</h2>\n'
    return f'<p class="r-passage r-{block.role}">{words}</p>\n'


def _paragraph(block: ShownParagraph) -> str:
    beginning = _beginning(block.anchor, block.label, block.number, block.kind, block.depth, block.locator)
    words = f'<p class="r-words">{block.words}</p>\n</div>\n'
    return f"{beginning}{_margin(block.margin)}{words}" if block.margin is not NOTHING else f"{beginning}{words}"


@lru_cache(maxsize=20_000)  # the paragraphs of most resolutions are called alike
def _beginning(anchor: str, label: str, number: str, kind: str, depth: int, locator: Locator) -> str:
    """A paragraph before its words and what stands beside them: how it is called, linked and cited."""
    here, cite = safe(anchor), safe(str(locator))
    shown = "" if label else f' data-number="{number or "¶"}"'
    told = f" ({number})" if number else ""
    clause = f' data-clause="{safe(locator.clause)}"' if locator.clause else ""
    return (
        f'<div class="r-para r-para--{kind} r-depth-{depth}" id="{here}"'
        f' data-locator="{safe(locator.rest)}"{clause}>\n'
        f'<a class="r-label" href="#{here}"{shown} aria-label="{cite}{told}: permanent link">{safe(label)}</a>\n'
    )


def _margin(margin: Margin) -> str:
    notes = "".join(map(_note, margin.provisions))
    if not margin.named:
        return notes
    return f'{notes}<div class="r-note r-note--named" {NOBODY}>{", ".join(map(_name, margin.named))}</div>\n'


def _note(card: Card) -> str:
    """The note on a provision: what it is called and what it says."""
    target = card.target
    summary = " r-note--summary" if target.words and target.summary else ""
    begin = f'<div class="r-note{summary}" data-card="{safe(card.anchor)}" lang="{safe(target.language)}" {NOBODY}>'
    return f"{begin}{target.note} {safe(target.words)}</div>\n"


def _name(card: Card) -> str:
    return card.target.note
