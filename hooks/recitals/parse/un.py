"""Resolutions whose paragraphs open with their own verb: "Recalling ...", then "1. Requests ...".

So drafts the United Nations; the World Health Assembly too, with its verbs in capitals and items (1), (2).
Annexes, quoted drafts and the parts of a resolution are read the same way, each under its own prefix.
"""

import re
from collections import Counter
from collections.abc import Sequence

from recitals.model import Kind, Role
from recitals.parse import divisions
from recitals.parse.blocks import Blocks, Clause
from recitals.parse.labels import Form, Label, Sort
from recitals.parse.outline import Level, address, place
from recitals.parse.pieces import Piece, pieces
from recitals.parse.scopes import Scope, restarting, scopes
from recitals.parse.stretches import Stretch
from recitals.parse.verbs import Verbs
from recitals.parse.words import ending

DECIDED = re.compile(r"(?:decided|agreed|approved|adopted|noted|requested)\b")  # as a record tells it
LOST = 5  # numbers that may be missing before a numbered paragraph
NO_CLAUSE = Clause("", "", Kind.OPERATIVE)


def read(stretches: Sequence[Stretch], verbs: Verbs, blocks: Blocks, bare: bool = False) -> None:
    """Add the blocks of a text, from its first clause on, to `blocks`; `bare` allows labels `1` without a mark."""
    made = pieces(stretches, verbs, bare)
    places = scopes(made, verbs)
    sectioned = restarting(made, places)
    reader = _Reader(blocks, sectioned, verbs)
    firsts = {
        scope.prefix(scope.region in sectioned): n
        for n, (piece, scope) in enumerate(zip(made, places, strict=True))
        if piece.label is not None and piece.label.form is Form.POINT and piece.label.number == 1
    }
    for n, (piece, scope) in enumerate(zip(made, places, strict=True)):
        reader.leads = n < firsts.get(scope.prefix(scope.region in sectioned), 0)
        reader.read(piece, scope)


class _Reader:
    """Goes through the pieces in order; what it remembers is where the last paragraph stands."""

    def __init__(self, blocks: Blocks, sectioned: frozenset[str], verbs: Verbs) -> None:
        self.blocks, self.sectioned, self.verbs = blocks, sectioned, verbs
        self.prefix: tuple[str, ...] = ()
        self.levels: tuple[Level, ...] = ()
        self.leading = False
        """The last labelled paragraph has no end yet: it is a title, or ends with a colon."""
        self.leads = False
        """Paragraph 1 is still to come: “Declares that:” before it is no paragraph 1 itself."""
        self.headed = False
        """A heading has come since the last numbered paragraph, so that numbers may be missing before the next."""
        self.clause = NO_CLAUSE
        self.count: Counter[tuple[str, ...]] = Counter()

    def read(self, piece: Piece, scope: Scope) -> None:
        """Read one piece."""
        if piece.aside:
            self.blocks.passage(Role.NOTE, piece.whole)
            return
        self._enter(scope)
        if scope.role is not None:
            self._passage(scope.role, piece, scope)
        elif scope.closed:
            self.blocks.passage(Role.TEXT, piece.whole)
        elif piece.label is not None:
            self._labelled(piece, piece.label, scope)
        elif piece.bullet and self.levels:
            self._goes_on(piece)
        else:
            self._unlabelled(piece, scope)

    def _enter(self, scope: Scope) -> None:
        prefix = scope.prefix(scope.region in self.sectioned)
        if prefix != self.prefix:
            self.prefix, self.levels = prefix, ()

    def _passage(self, role: Role, piece: Piece, scope: Scope) -> None:
        self.blocks.passage(role, piece.whole)
        self.headed = self.headed or role is Role.HEADING
        if scope.annexed:
            self.levels = ()

    def _labelled(self, piece: Piece, label: Label, scope: Scope) -> None:
        if label.text.strip("(").startswith("PP"):
            self._preambular(piece, scope)
        elif self._is_top(piece, label, scope):
            self.count[(*self.prefix, "op")] = label.number
            self.headed = False
            own = (label.key,) if scope.unit else ("para", label.key) if scope.annexed else (f"op{label.key}",)
            self._top(piece, own, label, scope)
        else:
            base = self.levels[:1] if self.levels and not self.levels[0].listed else ()
            opened = self.blocks.ended == ":"
            inside, reading = place(self.levels[len(base) :], label, piece.following, opened, piece.whole.indent)
            kept = len(base) + inside
            if not kept:
                self._top(piece, (label.key,), label, scope)
                return
            above = self.levels[:kept]
            name = self._paragraph(piece, address(above[-1], label), kept)
            self.levels = (*above, Level(name, label.key, label.form, reading, piece.whole.indent, label.quoted))

    def _is_top(self, piece: Piece, label: Label, scope: Scope) -> bool:
        """Whether a number is that of a paragraph of the text itself, not of an item in one."""
        quoted = label.quoted and not scope.region.startswith("draft")
        if label.form not in (Form.POINT, Form.BARE) or not label.number or quoted:
            return False
        if not self.levels or self.levels[0].form is None:
            return True
        expected = self.count[(*self.prefix, "op")] + (0 if "-" in label.key else 1)
        verb = piece.opening is not None and piece.opening.kind is Kind.OPERATIVE
        if any(level.precedes(label, (Sort.DIGIT, label.number)) for level in self.levels[1:]):
            return verb and label.number >= expected
        if self.blocks.ended == ":" and label.number == 1:
            return False
        lost = label.number if verb or self.headed else LOST
        return label.number == 1 or expected <= label.number <= expected + lost

    def _top(self, piece: Piece, own: tuple[str, ...], label: Label | None, scope: Scope) -> None:
        """A paragraph that stands in no other: its verb is that of all inside it."""
        self.clause = _clause(piece, Kind.ANNEX if scope.annexed else Kind.OPERATIVE)
        name = self._paragraph(piece, "-".join((*self.prefix, *own)), 0)
        reading = label.readings[0] if label else None
        form = label.form if label else None
        self.levels = (Level(name, label.key if label else "", form, reading, piece.whole.indent),)

    def _unlabelled(self, piece: Piece, scope: Scope) -> None:
        opening = piece.opening
        numbered = bool(self.levels) and self.levels[0].form is not None
        if opening is not None and piece.text[opening.start].islower() and not self.verbs.small:
            opening = None
        if scope.unit and not self.levels and not self.blocks.can_head(piece.text):
            self._unit(piece, scope)
        elif scope.unit and not self.levels:
            self._passage(Role.HEADING, piece, scope)
        elif opening is not None and opening.kind is Kind.PREAMBULAR and (ending(piece.text) or not numbered):
            self._preambular(piece, scope)
        elif opening is not None and opening.kind is Kind.OPERATIVE and not numbered and not scope.annexed:
            self._top(piece, ("op" if self.leads else f"op{self._next('op')}",), None, scope)
        elif DECIDED.match(piece.text) and not numbered and not scope.annexed:
            self._top(piece, (f"op{self._next('op')}",), None, scope)
        elif self.blocks.can_head(piece.text):
            self._passage(Role.HEADING, piece, scope)
        elif scope.annexed and not self.levels:
            self._top(piece, ("text", str(self._next("text"))), None, scope)
        elif self.clause.kind is Kind.PREAMBULAR or not self.levels:
            self._preambular(piece, scope)
        else:
            self._goes_on(piece)

    def _next(self, sort: str) -> int:
        self.count[(*self.prefix, sort)] += 1
        return self.count[(*self.prefix, sort)]

    def _preambular(self, piece: Piece, scope: Scope) -> None:
        self.clause = _clause(piece, Kind.ANNEX if scope.annexed else Kind.PREAMBULAR)
        name = self._paragraph(piece, "-".join((*self.prefix, f"pp{self._next('pp')}")), 0)
        self.levels = (Level(name, indent=piece.whole.indent),)

    def _unit(self, piece: Piece, scope: Scope) -> None:
        """The first words of an article; its number may stand before them."""
        found = divisions.unit(self.verbs.english(piece.text))
        if found is not None and found[0] == scope.unit:
            end = self.verbs.origin(piece.text, found[1])
            label, body = piece.text[:end].strip(), piece.body.after(end)
            piece = piece._replace(body=body, printed=label)
        self._top(piece, (), None, scope)

    def _goes_on(self, piece: Piece) -> None:
        """Words without a label: they hang below the last paragraph if it leads to them, else they end its list."""
        below = piece.bullet or self.leading or len(self.levels) < 2
        depth = len(self.levels) - (1 if below else 2)
        self._paragraph(piece, self.levels[depth].id, depth)

    def _paragraph(self, piece: Piece, wanted: str, depth: int) -> str:
        self.leading = ending(piece.text) in ("", ":") if piece.label else self.leading
        return self.blocks.paragraph(wanted, piece.body, piece.printed, depth, self.clause)


def _clause(piece: Piece, kind: Kind) -> Clause:
    opening = piece.opening
    if opening is None or (kind is Kind.ANNEX and opening.kind is Kind.OPERATIVE):
        return Clause("", "", kind)  # in an annex "Notes" and "Charges" are nouns
    return Clause(piece.text[opening.start : opening.end], opening.verb, kind)
