"""The headings of an ITU resolution: a verb alone, a verb with whom it is addressed to, or a verb and an item."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from recitals.model import Kind
from recitals.parse import labels
from recitals.parse.pieces import Piece
from recitals.parse.stretches import Stretch
from recitals.parse.verbs import Opening
from recitals.parse.words import ending

LONGEST = 320  # characters of the longest heading
OBJECTS = frozenset({"that", "to"})  # what a clause says begins so, and no verb
TASK = re.compile(r"(?<!\b[Ss]ubject)(?<!\baddition)(?<!\baccording)(?<!\bpursuant)(?<!\bregard)(?<!\brelation) to ")
"""What somebody is told to do, and not "subject to available resources"."""
UNKNOWN = 90  # characters of the longest heading whose verb is in no list


@dataclass(frozen=True, slots=True)
class Heading:
    """A clause's heading."""

    stretch: Stretch
    verb: str
    kind: Kind


def headings(pieces: Sequence[Piece]) -> Iterator[Heading | Piece]:
    """The pieces, those that are headings as such; an item on a heading's own line is a piece by itself."""
    ended = True
    for n, piece in enumerate(pieces):
        if piece.aside:
            yield piece
            continue
        following = next((after for after in pieces[n + 1 : n + 8] if not after.aside), None)
        found = _heading(piece, following, ended) if piece.label is None else None
        ended = found is not None or ending(piece.text) != ""
        if found is None:
            yield piece
            continue
        opening, cut = found
        yield Heading(piece.body.until(cut), opening.verb, opening.kind)
        if cut < len(piece.text):
            yield _item(piece, cut)


def _heading(piece: Piece, following: Piece | None, ended: bool) -> tuple[Opening, int] | None:
    """The verb of a heading, and where the heading ends in the piece's text."""
    text, opening = piece.text, piece.opening
    if opening is None or (len(text) > LONGEST and text[opening.start].isupper()):
        return _unknown(piece, following) if ended else None
    rest = text[opening.end :].lstrip(" ,:*_")
    start = len(text) - len(rest)
    if not rest:
        return opening, len(text)
    if text[opening.start].isupper() and opening.kind is Kind.PREAMBULAR:
        return None
    label = labels.read(rest)
    if label is not None and label.first:
        return opening, start
    that = rest.startswith("that ") and ending(text) == ","
    if len(text) <= LONGEST and ending(text) in ("", ",", ":") and _is_item(following) and not that:
        return opening, len(text)
    if not ended or text[opening.start].isupper():
        return None
    to = TASK.search(text, opening.end, LONGEST) if opening.kind is Kind.OPERATIVE else None
    return opening, start if to is None else to.start() + 1


def _unknown(piece: Piece, following: Piece | None) -> tuple[Opening, int] | None:
    """A heading whose verb is in no list: a short line in lower case above the first item of a list."""
    text = piece.text
    first = following is not None and following.label is not None and following.label.first
    if not first or not text[:1].islower() or len(text) > UNKNOWN or ending(text) not in ("", ",", ":"):
        return None
    word = text.split(" ", 1)[0].rstrip(",:")
    if word in OBJECTS:
        return None
    operative = word.endswith("s") and not word.endswith("ss")
    return Opening(0, len(text), word if operative else "", Kind.OPERATIVE if operative else Kind.PREAMBULAR), len(text)


def _is_item(piece: Piece | None) -> bool:
    """Whether a piece reads as an item of the heading before it."""
    if piece is None or piece.label is not None or piece.bullet:
        return piece is not None
    return piece.opening is None and not piece.text[:1].isupper() and piece.text[:1].isalpha()


def _item(piece: Piece, cut: int) -> Piece:
    """What follows a heading on its own line."""
    body = piece.body.after(cut)
    label = labels.read(body.text)
    if label is None:
        return piece._replace(whole=body, body=body, bullet=False, opening=None, printed="")
    item = body.after(label.length)
    return piece._replace(whole=body, body=item, bullet=False, label=label, opening=None, printed=label.text)
