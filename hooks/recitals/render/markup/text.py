"""The text of a resolution: its paragraphs, each with its address and the notes beside it, and what is between them."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from recitals.render.blocks import Shown, ShownParagraph, ShownPassage
from recitals.render.cards import Card
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
    anchor, cite, margin = safe(block.anchor), safe(block.cite), block.margin
    shown = "" if block.label else f' data-number="{block.number or "¶"}"'
    number = f" ({block.number})" if block.number else ""
    named = f'<div class="r-note r-note--named" {NOBODY}>{", ".join(map(_name, margin.named))}</div>\n'
    return (
        f'<div class="r-para r-para--{block.kind} r-depth-{block.depth}" id="{anchor}"'
        f' data-locator="{safe(block.locator.rest)}" data-clause="{safe(block.locator.clause)}">\n'
        f'<a class="r-label" href="{safe(block.href)}"{shown} aria-label="{cite}{number}: permanent link">'
        f"{safe(block.label)}</a>\n"
        f'<button class="r-copy r-needs-js" type="button" data-r-copy="{anchor}" aria-label="Copy citation of {cite}">'
        "</button>\n"
        f"{''.join(map(_note, margin.provisions))}{named if margin.named else ''}"
        f'<p class="r-words">{block.words}</p>\n</div>\n'
    )


def _note(card: Card) -> str:
    """The note on a provision: what it is called and what it says."""
    target = card.target
    summary = " r-note--summary" if target.words and target.summary else ""
    begin = f'<div class="r-note{summary}" data-card="{safe(card.anchor)}" lang="{safe(target.language)}" {NOBODY}>'
    return f"{begin}{target.note} {safe(target.words)}</div>\n"


def _name(card: Card) -> str:
    return card.target.note
