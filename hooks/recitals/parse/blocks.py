"""What the readers of the layouts share: the blocks made so far, and their ids."""

from typing import NamedTuple

from recitals.model import Block, Kind, Paragraph, Passage, Role
from recitals.parse.ids import Ids
from recitals.parse.stretches import Stretch
from recitals.parse.words import ending

HEADING = 240  # characters of the longest heading


class Clause(NamedTuple):
    """The verb phrase under which paragraphs stand."""

    text: str
    verb: str
    kind: Kind


class Blocks:
    """The blocks of one resolution as they are made, in order."""

    def __init__(self) -> None:
        self.made: list[Block] = []
        self.last: Block | None = None
        """The last block that is no aside."""
        self._ids = Ids()

    @property
    def ended(self) -> str:
        """The mark with which the last block ends, "" when there is none."""
        return ending(self.last.text) if self.last else ""

    def can_head(self, text: str) -> bool:
        """Whether a text without label and verb may be a heading here: a short one after a sentence's end."""
        after_end = isinstance(self.last, Passage) or self.ended != ""
        return after_end and len(text) <= HEADING and ending(text) == "" and not text[:1].islower()

    def passage(self, role: Role, stretch: Stretch) -> None:
        """A passage from a whole stretch; an aside keeps the role that it has."""
        made = Passage(stretch.role or role, stretch.text, stretch.line, stretch.origins)
        self.made.append(made)
        if stretch.role is None:
            self.last = made

    def paragraph(self, wanted: str, stretch: Stretch, label: str, depth: int, clause: Clause) -> str:
        """A paragraph under the id `wanted`, or the next free one of that name, which is returned."""
        name = self._ids.take(wanted)
        place = stretch.text, stretch.line, stretch.origins
        self.last = Paragraph(name, clause.text, clause.verb, label, clause.kind, depth, *place)
        self.made.append(self.last)
        return name
