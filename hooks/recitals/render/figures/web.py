"""What the picture of who cites what shows: two columns of entries, and the ties between them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from recitals.model import State
from recitals.render.escaping import safe
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


class Tie(NamedTuple):
    """Citations of one state from an entry of the left column to one of the right."""

    source: str
    target: str
    state: State
    citations: int = 1


class Thread(NamedTuple):
    """A tie as it is drawn, in whichever layout."""

    source: str
    target: str
    place: int
    """How many ties are between the same two entries before it."""
    kind: str
    """Its classes."""
    title: str
    """As safe markup."""
    citations: int


@dataclass(frozen=True)  # without slots, for what is found once for both layouts
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

    @cached_property
    def threads(self) -> tuple[Thread, ...]:
        """Every tie with its place and its words."""
        names = {entry.key: safe(str(entry)) for entry in (*self.citing, *self.cited)}
        kinds = {state: f"tie {self.look(state)}" for state in State}
        drawn: defaultdict[tuple[str, str], int] = defaultdict(int)
        found = []
        for tie in self.ties:
            source, target, count = tie.source, tie.target, tie.citations
            title = f"{names[source]} → {names[target]}" + (f" ({count})" if count > 1 else "")
            found.append(Thread(source, target, drawn[source, target], kinds[tie.state], title, count))
            drawn[source, target] += 1
        return tuple(found)

    @property
    def citations(self) -> int:
        """How many citations it stands for."""
        return sum(tie.citations for tie in self.ties)
