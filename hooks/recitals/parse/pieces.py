"""Stretches with what they begin with: bullet, label, verb phrase; the material of both layouts' readers."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from recitals.model import Kind
from recitals.parse import labels
from recitals.parse.labels import Form, Label, Sort
from recitals.parse.stretches import Stretch
from recitals.parse.verbs import Opening, Verbs
from recitals.parse.words import ending


class Piece(NamedTuple):
    """A stretch, taken apart at its beginning."""

    whole: Stretch
    body: Stretch
    """Without bullet and label."""
    bullet: bool = False
    label: Label | None = None
    following: Label | None = None
    """The next label of the same form."""
    opening: Opening | None = None
    """The verb phrase with which `body` begins."""
    printed: str = ""
    """The label as printed; a bullet when it has no other."""

    @property
    def text(self) -> str:
        """The words after bullet and label."""
        return self.body.text

    @property
    def aside(self) -> bool:
        """Whether it is page furniture or a footnote."""
        return self.whole.role is not None


def pieces(stretches: Sequence[Stretch], verbs: Verbs, bare: bool) -> tuple[Piece, ...]:
    """Each stretch as a piece; numbers without a mark are labels only when `bare`."""
    after: dict[Form, Label] = {}
    made = []
    for stretch in reversed(stretches):
        piece = _piece(stretch, verbs, after, bare)
        if piece.label is not None:
            after[piece.label.form] = piece.label
        made.append(piece)
    return tuple(reversed(made))


def _piece(stretch: Stretch, verbs: Verbs, after: dict[Form, Label], bare: bool) -> Piece:
    if stretch.role is not None:
        return Piece(stretch, stretch)
    size = labels.bullet(stretch.text)
    item = stretch.after(size)
    label = labels.read(item.text)
    body = item.after(label.length) if label else item
    opening = verbs.opening(body.text)
    if label and label.form is Form.BARE and not bare and not _numbers_a_clause(label, body, opening):
        label, opening = None, verbs.opening(item.text)
    if label is None and (numeral := _numeral(item, verbs)):
        label, body = numeral, item.after(numeral.length)
        opening = verbs.opening(body.text)
    if label is None:
        return Piece(stretch, item, bool(size), opening=opening, printed=stretch.text[:size].strip())
    return Piece(stretch, body, bool(size), label, after.get(label.form), opening, label.text)


ROMAN = re.compile(r"([IVX]{1,5})\.\s+(?=[A-Z])")


def _numeral(item: Stretch, verbs: Verbs) -> Label | None:
    """The numeral of an operative paragraph, "II. RECOMMENDS that ...;"; that of a heading is none."""
    match = ROMAN.match(item.text) if item.text[:1] in ("I", "V", "X") and ending(item.text) else None
    opening = verbs.opening(item.text[match.end() :]) if match else None
    value = labels.ROMANS.get(match[1].lower(), 0) if match else 0
    if match is None or opening is None or opening.kind is not Kind.OPERATIVE or opening.start or not value:
        return None
    return Label(f"{match[1]}.", str(value), Form.POINT, ((Sort.DIGIT, value),), match.end())


def _numbers_a_clause(label: Label, body: Stretch, opening: Opening | None) -> bool:
    """Whether a number without a mark stands before a clause's own verb: "1 ADOPTS", "2 Invites"."""
    operative = opening is not None and opening.kind is Kind.OPERATIVE and not opening.start
    return operative and label.number > 0 and body.text[:1].isupper()
