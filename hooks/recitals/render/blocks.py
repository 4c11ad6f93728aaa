"""The text of a resolution as it is shown: every block, in order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from markupsafe import Markup

from recitals.model import Paragraph, Resolution, Role
from recitals.render.cards import Margin
from recitals.render.cite_as import Locator, numbered
from recitals.render.marks import verb_mark
from recitals.render.sheet import Ledger
from recitals.render.splice import Mark, splice


class ShownPassage(NamedTuple):
    """A passage; lines of a title that follow one another are one."""

    role: str
    anchor: str
    lines: tuple[str, ...]


class ShownParagraph(NamedTuple):
    """A paragraph with its links, its place for citing it, and the notes that stand beside it."""

    anchor: str
    label: str
    number: str
    """What delegates call it where it has no label: PP 3."""
    kind: str
    depth: int
    words: Markup
    locator: Locator
    margin: Margin
    role: str = "paragraph"


NOTHING = Margin()

Shown = ShownPassage | ShownParagraph


def shown_blocks(
    resolution: Resolution,
    ledger: Ledger,
    anchors: Mapping[int, str],
    marks: Mapping[str, Iterable[Mark]],
    places: Mapping[str, Locator],
    margins: Mapping[str, Margin],
) -> tuple[Shown, ...]:
    """Every block of a resolution, in order.

    Args:
        anchors: of the headings, by their place among the blocks.
        marks: the links, by paragraph.
        places: how each paragraph is cited.
        margins: what stands beside each paragraph that cites.
    """
    shown: list[Shown] = []
    for place, block in enumerate(resolution.blocks):
        if isinstance(block, Paragraph):
            words = splice(block.text, [*marks.get(block.id, ()), *verb_mark(block)])
            kind, depth = block.kind.value, min(block.depth, 3)
            margin = margins.get(block.id, NOTHING)
            ledger.here(ledger.id(block.id))
            number = "" if block.label else numbered(block)
            shown.append(ShownParagraph(block.id, block.label, number, kind, depth, words, places[block.id], margin))
        else:
            lines = _title_before(shown) if block.role is Role.TITLE else ()
            anchor = ledger.id(anchors[place]) if place in anchors else ""
            shown.append(ShownPassage(block.role.value, anchor, (*lines, block.text)))
    return tuple(shown)


def _title_before(shown: list[Shown]) -> tuple[str, ...]:
    """Take the title off the end, if it ends so: its next line makes one title with it."""
    last = shown[-1] if shown else None
    if not isinstance(last, ShownPassage) or last.role != Role.TITLE.value:
        return ()
    shown.pop()
    return last.lines
