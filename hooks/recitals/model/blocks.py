"""The blocks of a resolution: paragraphs, which have an address, and passages, which do not.

What a collection has by the hundred thousand is a named tuple: it is made, compared and unpickled in a third of the
time of a data class.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Kind(StrEnum):
    """Where a paragraph stands: before the operative part, in it, or in an annex."""

    __hash__ = str.__hash__  # in C: values with one are looked up by the million

    PREAMBULAR = "preambular"
    OPERATIVE = "operative"
    ANNEX = "annex"


class Role(StrEnum):
    """What a passage is: words of the document that are no addressable paragraph."""

    __hash__ = str.__hash__  # in C: values with one are looked up by the million

    MASTHEAD = "masthead"  # session, agenda item, symbol, date of adoption
    TITLE = "title"  # the line with number and title
    ENACTING = "enacting"  # "The General Assembly,"
    CLAUSE = "clause"  # a heading that is a verb phrase: "instructs the Director ..."
    HEADING = "heading"  # any other heading: "Annex", "I", "Part A"
    CLOSING = "closing"  # meeting, date, vote
    NOTE = "note"  # a footnote
    FURNITURE = "furniture"  # of the page, not of the text: running head, page number, drawn rule
    TEXT = "text"  # running text outside any numbered paragraph


class Origin(NamedTuple):
    """Where a stretch of a block's text comes from; valid up to the next one's offset."""

    offset: int
    line: int
    column: int


class Passage(NamedTuple):
    """Words of the document that are no addressable paragraph."""

    role: Role
    text: str
    line: int = 0
    """Of the source file, that it begins on."""
    origins: tuple[Origin, ...] = ()
    """Where all of it stands in the file, for those who tell what is wrong with it; a text that is kept has none."""


class Paragraph(NamedTuple):
    """A recital when preambular, an operative paragraph otherwise; it has an address."""

    id: str
    """Unique in its resolution: `recalling-d`, `pp3`, `op4-a-ii`, `annex-para-3`."""
    clause: str
    """The verb phrase it stands under, as printed: "recalling", "instructs the Director ..."."""
    verb: str
    """The phrase's verb in the form that types a link: "recalls"; "" when there is none."""
    label: str
    """As printed, with its bracket or full stop: "d)", "(a)", "4."; "" when there is none."""
    kind: Kind
    depth: int
    """0 for an item of its clause or an operative paragraph, 1 for a sub-paragraph of it, ..."""
    text: str
    line: int = 0
    """Of the source file, that it begins on."""
    origins: tuple[Origin, ...] = ()
    """As a passage's."""

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column (from 1) in the source file of a character of `text`."""
        last = Origin(0, 0, 1)
        for origin in self.origins:
            if origin.offset > offset:
                break
            last = origin
        return last.line, last.column + offset - last.offset


Block = Paragraph | Passage
