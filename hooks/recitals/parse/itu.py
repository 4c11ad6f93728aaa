"""Resolutions whose clauses have their verb as a heading: "recalling", then a), b); "resolves", then 1, 2.

So drafts the International Telecommunication Union, in three settings that are read alike: headings on
lines of their own, headings and items as nested bullets, and Markdown lists.
"""

from collections import Counter
from collections.abc import Sequence

from recitals.model import Role, slug
from recitals.parse import divisions, un
from recitals.parse.blocks import Blocks, Clause
from recitals.parse.closing import is_closing
from recitals.parse.headings import Heading, headings
from recitals.parse.labels import Label
from recitals.parse.outline import Level, address, place
from recitals.parse.pieces import Piece, pieces
from recitals.parse.stretches import Stretch
from recitals.parse.verbs import Verbs
from recitals.parse.words import ending


def read(stretches: Sequence[Stretch], verbs: Verbs, blocks: Blocks) -> None:
    """Add the blocks of a text, from its first clause on, to `blocks`; annexes are read as in any other text."""
    joined = (n for n, one in enumerate(stretches) if one.role is None and divisions.annex(verbs.english(one.text)))
    end = next(joined, len(stretches))
    made = tuple(headings(pieces(stretches[:end], verbs, bare=True)))
    last = max((n for n, one in enumerate(made) if isinstance(one, Heading) or one.label is not None), default=-1)
    reader = _Reader(blocks)
    for n, one in enumerate(made):
        if isinstance(one, Heading):
            reader.heading(one)
        elif one.aside or reader.clause is None:
            blocks.passage(Role.TEXT, one.whole)
        elif n > last and (is_closing(verbs.english(one.text)) or (reader.begun and blocks.ended == ".")):
            blocks.passage(Role.CLOSING, one.whole)
        else:
            reader.item(one)
    un.read(stretches[end:], verbs, blocks, bare=True)


class _Reader:
    """Goes through headings and items in order; what it remembers is the clause, and where its last item stands."""

    def __init__(self, blocks: Blocks) -> None:
        self.blocks = blocks
        self.clause: Clause | None = None
        self.begun = False
        """The clause has an item."""
        self.leading = False
        """The last labelled item has no end yet: it is a title, or ends with a colon."""
        self.key = ""
        self.times: Counter[str] = Counter()
        self.levels: tuple[Level, ...] = ()

    def heading(self, heading: Heading) -> None:
        """A clause begins; when it is not the first of its words, its address says which."""
        self.blocks.passage(Role.CLAUSE, heading.stretch)
        printed = heading.stretch.text.rstrip(" ,:*_")
        self.key = slug(printed)
        self.times[self.key] += 1
        if self.times[self.key] > 1:
            self.key = f"{self.key}--{self.times[self.key]}"
        self.clause = Clause(printed, heading.verb, heading.kind)
        self.levels, self.begun = (), False

    def item(self, piece: Piece) -> None:
        """An item of the clause, labelled or not, or words that go on after its items."""
        if piece.label is not None:
            self._labelled(piece, piece.label)
        elif self.begun and self.blocks.can_head(piece.text):
            self.blocks.passage(Role.HEADING, piece.whole)
        elif self.levels:
            below = piece.bullet or self.leading or len(self.levels) < 2
            depth = len(self.levels) - (1 if below else 2)
            self._paragraph(piece, self.levels[depth].id, depth)
        else:
            self._paragraph(piece, self.key, 0)

    def _labelled(self, piece: Piece, label: Label) -> None:
        kept, reading = place(self.levels, label, piece.following, self.blocks.ended == ":", piece.whole.indent)
        above = self.levels[:kept]
        wanted = address(above[-1], label) if above else f"{self.key}-{label.key}"
        self.leading = ending(piece.text) in ("", ":")
        name = self._paragraph(piece, wanted, kept)
        self.levels = (*above, Level(name, label.key, label.form, reading, piece.whole.indent, label.quoted))

    def _paragraph(self, piece: Piece, wanted: str, depth: int) -> str:
        self.begun = True
        if self.clause is None:
            return ""
        return self.blocks.paragraph(wanted, piece.body, piece.printed, depth, self.clause)
