"""What the picture of who cites what shows: two columns of entries, and the ties between them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from recitals.model import State
from recitals.render.words import LINKED


class Entry(NamedTuple):
    """A row of a column: a heading, a paragraph, a document, a provision, or a group of them."""

    key: str
    title: str
    href: str = ""
    heading: bool = False
    """Whether the entries after it belong to it."""
    note: str = ""
    """What stands under the title in smaller type: "12 citations"."""
    name: str = ""
    """What to call it where its heading is not beside it: "CRC, Article 34"; "" when the title will do."""

    def __str__(self) -> str:
        return self.name or self.title

    @property
    def apart(self) -> bool:
        """Whether it begins a group."""
        return self.heading or bool(self.note)


class Tie(NamedTuple):
    """Citations of one state from an entry of the left column to one of the right."""

    source: str
    target: str
    state: State
    citations: int = 1


@dataclass(frozen=True, slots=True)
class Web:
    """The columns, from the top down, and every tie."""

    citing: tuple[Entry, ...]
    cited: tuple[Entry, ...]
    ties: tuple[Tie, ...]
    grouped: bool = False
    """Whether the columns are verbs and documents, counted, and not paragraphs and provisions."""

    def look(self, state: State) -> str:
        """How a state is drawn, and called in the style sheet: in groups only whether there is a link."""
        if not self.grouped:
            return state.value
        return "linked" if state in LINKED else "open"

    @property
    def citations(self) -> int:
        """How many citations it stands for."""
        return sum(tie.citations for tie in self.ties)
