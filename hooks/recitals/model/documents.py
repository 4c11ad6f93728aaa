"""A resolution as a sequence of blocks that together are the whole of its text.

What a collection has by the hundred thousand is a named tuple: it is made, compared and unpickled in a third of the
time of a data class.
"""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from recitals.model.provisions import Provision, Unit, slug
from recitals.model.value import Value


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
    origins: tuple[Origin, ...] = ()

    @property
    def line(self) -> int:
        """The line of the source file that it begins on."""
        return self.origins[0].line if self.origins else 0


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
    origins: tuple[Origin, ...] = ()

    @property
    def line(self) -> int:
        """The line of the source file that it begins on."""
        return self.origins[0].line if self.origins else 0

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column (from 1) in the source file of a character of `text`."""
        last = Origin(0, 0, 1)
        for origin in self.origins:
            if origin.offset > offset:
                break
            last = origin
        return last.line, last.column + offset - last.offset


Block = Paragraph | Passage


@dataclass(frozen=True, slots=True)
class Resolution(Value):
    """One adopted text, as a sequence of blocks that together are the whole of it."""

    id: str
    title: str
    body: str = ""
    """Id of the adopting body; "" when the text does not tell."""
    number: str = ""
    """As printed: "67", "70/1", "1325 (2000)", "WHA66.10"."""
    place: str = ""
    year: int | None = None
    date: str = ""
    """ISO date of adoption, as exact as is known: 2010-06-04, 2010-06, 2010."""
    language: str = "en"
    layout: str = ""
    provenance: str = ""
    """Where the text comes from and what was left out."""
    source_url: str = ""
    """Address of the official text."""
    history: tuple[str, ...] = ()
    """What became of it after it was adopted: "Revised at Dubai, 2014"."""
    blocks: Sequence[Block] = ()
    """A tuple, or one that is packed."""
    path: str = ""

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The addressable blocks, in order."""
        return tuple([block for block in self.blocks if isinstance(block, Paragraph)])

    @property
    def paragraph_count(self) -> int:
        """How many there are; blocks that are packed know it as they are."""
        counted: int | None = getattr(self.blocks, "paragraph_count", None)
        return len(self.paragraphs) if counted is None else counted

    def paragraph(self, identifier: str) -> Paragraph:
        """The paragraph with this id.

        Raises:
            KeyError: there is none.
        """
        for block in self.blocks:
            if block[0] == identifier and isinstance(block, Paragraph):  # its first field is the id
                return block
        raise KeyError(identifier)

    def named(self, provision: Provision) -> str:
        """The id of the paragraph that a provision names, "paragraph 5" for `op5`; "" when there is none."""
        return paragraph_named(provision, {paragraph.id for paragraph in self.paragraphs})


def paragraph_named(provision: Provision, ids: Container[str]) -> str:
    """Which of the ids of a resolution's paragraphs a provision names; "" when it names none."""
    return next((name for name in paragraph_names(provision) if name in ids), "")


def paragraph_names(provision: Provision) -> tuple[str, ...]:
    """The ids that a paragraph named by a provision may have in a resolution, likeliest first."""
    first, *rest = provision.steps
    if first.unit is not Unit.PARAGRAPH:
        return (provision.key,)
    tail = "-".join(step.key for step in rest)
    return tuple(
        f"{name}{slug(first.number)}" + (f"-{tail}" if tail else "") for name in ("op", "para-", "annex-para-")
    )
