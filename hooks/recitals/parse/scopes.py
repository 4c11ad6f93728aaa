"""Which part of a text each piece stands in: annex, quoted draft, section, article; and the headings between.

Sections only count for addresses where the numbering begins anew in them: then paragraph 3 of section II is
`sec-ii-op3`. Where it runs on through the sections, or there are none, paragraph 3 is `op3`.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from recitals.model import Role
from recitals.parse import divisions
from recitals.parse.closing import is_closing
from recitals.parse.divisions import Section
from recitals.parse.formula import is_formula
from recitals.parse.ids import Ids
from recitals.parse.labels import Form
from recitals.parse.pieces import Piece
from recitals.parse.verbs import Verbs
from recitals.parse.words import ending


class Scope(NamedTuple):
    """Where a piece stands, and what it is if it is no paragraph."""

    region: str = ""
    """"" for the resolution itself, `annex-ii`, `draft`."""
    sections: tuple[Section, ...] = ()
    unit: str = ""
    """The article, rule or principle: `art-9`."""
    closed: bool = False
    """After the closing lines of the resolution."""
    role: Role | None = None

    @property
    def annexed(self) -> bool:
        """Whether it is in something joined to the resolution, not in its own or a draft's clauses."""
        return bool(self.region) and not self.region.startswith("draft")

    def prefix(self, sectioned: bool) -> tuple[str, ...]:
        """The parts of an address that come before the paragraph's own."""
        sections = tuple(section.key for section in self.sections) if sectioned else ()
        return tuple(part for part in (self.region, *sections, self.unit) if part)


def scopes(pieces: Sequence[Piece], verbs: Verbs) -> tuple[Scope, ...]:
    """The scope of each piece."""
    return tuple(_scopes(pieces, verbs))


def restarting(pieces: Sequence[Piece], places: Sequence[Scope]) -> frozenset[str]:
    """The regions of more than one part in which each begins anew: with its own number 1 or its own formula."""
    begun: dict[str, set[tuple[Section, ...]]] = {}
    numbered: set[tuple[str, tuple[Section, ...]]] = set()
    for piece, scope in zip(pieces, places, strict=True):
        part = (scope.region, scope.sections)
        if scope.role is Role.ENACTING or (part not in numbered and _is_first(piece, scope)):
            begun.setdefault(scope.region, set()).add(scope.sections)
        if _is_numbered(piece, scope):
            numbered.add(part)
    return frozenset(region for region, parts in begun.items() if len(parts) > 1)


def _is_numbered(piece: Piece, scope: Scope) -> bool:
    label = piece.label
    return label is not None and label.form in (Form.POINT, Form.BARE) and not label.quoted and not scope.unit


def _is_first(piece: Piece, scope: Scope) -> bool:
    return piece.label is not None and piece.label.number == 1 and _is_numbered(piece, scope)


def _scopes(pieces: Sequence[Piece], verbs: Verbs) -> Iterator[Scope]:
    scope, ids = Scope(), Ids()
    outer, before = Scope(), ""
    for piece in pieces:
        if scope.role is not None:
            scope = scope._replace(role=None)
        if piece.aside:
            yield scope
            continue
        if _leaves_draft(scope, piece, outer):
            scope = outer
        if scope.closed and piece.label is not None and piece.label.number == 1:
            scope = Scope(region=ids.take("annex"))  # joined to the resolution without the word
        if piece.label is None and not piece.bullet:
            entered = _heading(scope, verbs.english(piece.text), ids, before)
            if entered.region.startswith("draft") and not scope.region.startswith("draft"):
                outer = scope if piece.whole.text[:1] in '“"' else Scope(region="draft")
            scope = entered
        before = piece.text
        yield scope


def _leaves_draft(scope: Scope, piece: Piece, outer: Scope) -> bool:
    """Whether a draft in quotation marks, each paragraph of which has one, is over."""
    if not scope.region.startswith("draft") or outer.region.startswith("draft") or piece.label is None:
        return False
    return piece.label.form is Form.POINT and bool(piece.label.number) and not piece.label.quoted


def _heading(scope: Scope, text: str, ids: Ids, before: str) -> Scope:
    """The scope that a piece without a label leads to, by its text in English."""
    key = divisions.annex(text)
    if key:
        return Scope(region=ids.take(key), role=Role.HEADING)
    if is_formula(text):
        draft = ending(before) == ":" and not scope.closed
        return scope._replace(region=ids.take("draft") if draft else scope.region, closed=False, role=Role.ENACTING)
    if not scope.annexed and is_closing(text):
        return scope._replace(closed=True, role=Role.CLOSING)
    last = scope.sections[-1].key if scope.sections else ""
    section = divisions.section(text, last)
    if section is not None:
        sections = tuple(one for one in scope.sections if one.rank < section.rank)
        return scope._replace(sections=(*sections, section), unit="", closed=False, role=Role.HEADING)
    unit = divisions.unit(text) if len(text) <= divisions.LONGEST else None
    alone = unit is not None and unit[1] == len(text) and text[0] not in '“"'  # quoted, it is what an item amends
    if unit and (scope.annexed or alone) and ending(text) in ("", "."):
        heading = ending(text) == "" or unit[1] == len(text)
        return scope._replace(unit=unit[0], role=Role.HEADING if heading else None)
    return scope
