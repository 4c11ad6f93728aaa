"""Lines to stretches of running text: one a paragraph, heading, item or aside.

A line begins a stretch after an empty line, with a label that comes next in its list, with a clause's verb,
or further in than the line before. It goes on with the one before it over a page's end, around running
heads and footnotes, and wherever a sentence has not ended and the line begins in lower case.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from recitals.model import Kind, Origin, Role
from recitals.parse import labels
from recitals.parse.clean import Line
from recitals.parse.divisions import parts
from recitals.parse.labels import Form, Sort
from recitals.parse.notes import MARK
from recitals.parse.verbs import Verbs
from recitals.parse.words import ending, join, vocabulary

NUMBERED = re.compile(
    r"(?:S-|ES-)?\d{1,4}/\d{1,4}(?: [A-Z])?\.\s+[A-Z“]|\d{1,4}(?: [A-Z])? \([IVXLC-]+\)\.\s"
    r"|\[on (?:the|a) |\[without reference"
)
"""How the line with number and title begins, and the one above it."""
JOINING = frozenset("a an and at between by for from in into of on or the to under upon with".split())
UNBROKEN = 200  # a line of this length was never broken to a measure
AHEAD = 3  # lines after a heading's first one by which its first item has begun
FULL = 0.7  # of the measure: a line that reaches so far was broken because it was full


class Stretch(NamedTuple):
    """Running text, from one line or several."""

    text: str
    origins: tuple[Origin, ...]
    indent: int = 0
    gap: bool = True
    """An empty line stands before it."""
    role: Role | None = None
    """FURNITURE or NOTE when it is an aside."""

    @property
    def line(self) -> int:
        """The line of the source that it begins on."""
        return self.origins[0].line if self.origins else 0

    def after(self, offset: int) -> "Stretch":
        """The rest of it from a character on."""
        if not offset:
            return self
        return Stretch(self.text[offset:], _cut(self.origins, offset), self.indent, self.gap, self.role)

    def until(self, offset: int) -> "Stretch":
        """Its beginning, without white space at the end."""
        origins = tuple(origin for origin in self.origins if origin.offset < max(offset, 1))
        return Stretch(self.text[:offset].rstrip(), origins, self.indent, self.gap, self.role)


def _cut(origins: tuple[Origin, ...], offset: int) -> tuple[Origin, ...]:
    last = 0
    for place, origin in enumerate(origins):
        if origin.offset <= offset:
            last = place
    first, rest = origins[last], origins[last + 1 :]
    moved = tuple(origin._replace(offset=origin.offset - offset) for origin in rest)
    return (Origin(0, first.line, first.column + offset - first.offset), *moved)


def stretches(lines: Sequence[Line], asides: Mapping[int, Role], verbs: Verbs) -> tuple[Stretch, ...]:
    """The stretches of a text in order, each aside after the stretch that it interrupts."""
    own = [line for place, line in enumerate(lines) if line.text and place not in asides]
    form = _Setting.of(own, verbs)
    gatherer = _Gatherer(form, vocabulary(own))
    after = 0
    for place, line in enumerate(lines):
        if not line.text:
            gatherer.gap = True
        elif place in asides:
            gatherer.aside(line, asides[place])
        else:
            after += 1
            gatherer.line(line, own[after : after + AHEAD])
    gatherer.close()
    return tuple(gatherer.done)


@dataclass(slots=True)
class _Setting:
    """How the text is set, and which labels it has had: what tells a new stretch from a broken line."""

    verbs: Verbs
    measure: int
    """Characters of a full line; 0 when lines are not broken to a measure."""
    headed: bool
    """Clauses have their verb as a heading, in lower case, on a line of its own."""
    seen: dict[tuple[Form, Sort], int] = field(default_factory=dict)

    @classmethod
    def of(cls, own: Sequence[Line], verbs: Verbs) -> "_Setting":
        lengths = sorted(line.indent + len(line.text) for line in own)
        unbroken = sum(length > UNBROKEN for length in lengths[-2:]) == min(2, len(lengths))
        measure = 0 if unbroken or not lengths else lengths[int(0.95 * (len(lengths) - 1))]
        headed = any(_lone_verb(line.text, verbs) for line in own if len(line.text) < 60)
        return cls(verbs, measure, headed)

    def begins(self, line: Line, ended: bool, following: Sequence[Line] = ()) -> bool:
        """Whether the line looks like the beginning of an item, clause or formula.

        `ended` tells that what stands before has ended, so that any label counts. The lines that follow tell a
        heading as long as a line from running text.
        """
        text = line.text[labels.bullet(line.text) :]
        label = labels.read(text)
        if label is not None:
            return ended or self._expected(label)
        if self.verbs.is_formula(text) or NUMBERED.match(text):
            return True
        opening = self.verbs.opening(text)
        if opening is None:
            return False
        if text[opening.start].isupper():
            return True
        if not self.headed or ending(text) not in ("", ",", ":"):
            return False
        return ended or len(text) < FULL * self.measure or self.leads(opening.kind, following)

    def labelled(self, line: Line) -> bool:
        """Whether the line can be the words of a label that stands alone on the line before."""
        text = line.text[labels.bullet(line.text) :]
        label = labels.read(text)
        if label is not None:
            return not label.first and label.length < len(text)
        opening = self.verbs.opening(text) if self.headed and text[:1].islower() else None
        return opening is None and not self.verbs.is_formula(text)

    def leads(self, kind: Kind, following: Sequence[Line]) -> bool:
        """Whether the first item of a clause follows, after the heading's other lines where it has several."""
        for line in following if kind is Kind.OPERATIVE else following[:1]:
            if _is_first(line.text) or (kind is Kind.OPERATIVE and line.text.startswith("to ")):
                return True
            if ending(line.text) not in ("", ",") or self.verbs.opening(line.text):
                return False
        return False

    def note(self, line: Line) -> None:
        """Remember the label of a line that begins a stretch."""
        label = labels.read(line.text[labels.bullet(line.text) :])
        if label is not None:
            self.seen.update({(label.form, sort): value for sort, value in label.readings})

    def _expected(self, label: labels.Label) -> bool:
        return any(value == 1 or self.seen.get((label.form, sort)) == value - 1 for sort, value in label.readings)

    def full(self, line: Line) -> bool:
        """Whether a line was broken because there was no more room."""
        return line.indent + len(line.text) >= FULL * self.measure if self.measure else len(line.text) >= UNBROKEN


class _Gatherer:
    """Lines come in, stretches go out: the one open stretch, and the asides met since its last line."""

    def __init__(self, setting: _Setting, known: frozenset[str]) -> None:
        self.setting, self.known = setting, known
        self.done: list[Stretch] = []
        self.open: list[Line] = []
        self.notes: list[Line] = []
        self.held: list[Stretch] = []
        self.interrupted = False
        """An aside, as at the end of a page, has come since the last line."""
        self.enacted = False
        """The enacting formula has come."""
        self.gap = self.gap_before = self.note_gap = True

    def line(self, line: Line, following: Sequence[Line]) -> None:
        self._close_note()
        if self.open and self._goes_on(line, following):
            self.open.append(line)
        else:
            self._close_open()
            self.open, self.gap_before = [line], self.gap
            self.setting.note(line)
            self.enacted = self.enacted or self.setting.verbs.is_formula(line.text)
        self.gap = self.interrupted = False

    def aside(self, line: Line, role: Role) -> None:
        if role is Role.NOTE and self.notes and not self.gap and not MARK.match(line.text):
            self.notes.append(line)
        else:
            self._close_note()
            if role is Role.NOTE:
                self.notes = [line]
            else:
                self.held.append(self._stretch([line], True, role))
        self.gap, self.interrupted = False, True

    def close(self) -> None:
        self._close_note()
        self._close_open()

    def _close_note(self) -> None:
        if self.notes:
            self.held.append(self._stretch(self.notes, True, Role.NOTE))
            self.notes = []

    def _close_open(self) -> None:
        if self.open:
            self.done.append(self._stretch(self.open, self.gap_before, None))
            self.open = []
        self.done += self.held
        self.held = []

    def _stretch(self, lines: Sequence[Line], gap: bool, role: Role | None) -> Stretch:
        text, origins = join(lines, self.known)
        return Stretch(text, origins, lines[0].indent, gap, role)

    def _goes_on(self, line: Line, following: Sequence[Line]) -> bool:
        """Whether the line goes on with the open stretch."""
        last = self.open[-1]
        mark = ending(last.text)
        if len(self.open) == 1 and _is_label(last.text):
            return self.setting.labelled(line)
        if not self.enacted and (NUMBERED.match(line.text) or self._enacts(line.text)):
            return False
        if parts(self.setting.verbs.english(line.text), mark, full=self.setting.full(last)):
            return False
        if mark in (":", ";") and labels.bullet(line.text):
            return False
        if self.setting.begins(line, self.gap or not self.setting.measure, following):
            broken = not (self.gap or mark) and self.setting.full(last)
            return broken and not _is_label(line.text) and not (_is_first(line.text) and self._is_heading())
        if self.setting.verbs.is_formula(self.open[0].text):
            return False
        if self._is_heading() and not self.setting.full(last):
            return mark == "," and line.text[0].isupper() and self._addressed(following)
        apart = self.gap or self.interrupted or not self.setting.measure
        if apart or last.page != line.page:
            return self._goes_on_apart(line, mark)
        if mark and (line.indent > _hanging(last) + 1 or not self.setting.full(last)):
            return False
        return not (len(self.open) == 1 and line.text[0].isupper() and not self._half(last)) or _hangs_on(last)

    def _goes_on_apart(self, line: Line, mark: str) -> bool:
        """Whether a line goes on over an empty line or a page's end; after a comma only what a page's end parted."""
        over = self.interrupted and self.setting.full(self.open[-1])
        if mark == ",":
            return (self.interrupted and line.text[0].islower()) or (over and line.text[0].isdigit())
        return not mark and (line.text[0].islower() or over or _hangs_on(self.open[-1]))

    def _enacts(self, text: str) -> bool:
        """Whether a line is the whole formula, which begins anew below a title as long as a line too."""
        return ending(text) == "," and self.setting.verbs.is_formula(text)

    def _is_heading(self) -> bool:
        text = self.open[0].text
        text = text[labels.bullet(text) :]
        opening = self.setting.verbs.opening(text) if text[:1].islower() else None
        return opening is not None and self.setting.headed

    def _addressed(self, following: Sequence[Line]) -> bool:
        """Whether the open heading is an operative one that names more of those addressed on a second line."""
        opening = self.setting.verbs.opening(self.open[0].text)
        operative = opening is not None and opening.kind is Kind.OPERATIVE
        return operative and len(self.open) == 1 and self.setting.leads(Kind.OPERATIVE, following)

    def _half(self, line: Line) -> bool:
        """Whether a line reaches at least half of the measure, so that it may have been broken."""
        return 2 * (line.indent + len(line.text)) >= self.setting.measure


def _hangs_on(line: Line) -> bool:
    """Whether a line ends in a word that needs another after it, so that nothing new begins below."""
    return line.text.rpartition(" ")[2] in JOINING


def _hanging(line: Line) -> int:
    """The column of a line's words: what hangs under a label goes on with them."""
    size = labels.bullet(line.text)
    label = labels.read(line.text[size:])
    return line.column(size + label.length) - 1 if label else line.indent


def _is_first(text: str) -> bool:
    """Whether a line begins with the label of a list's first item."""
    label = labels.read(text)
    return label is not None and label.first


def _is_label(text: str) -> bool:
    label = labels.read(text)
    return label is not None and label.length == len(text)


def _lone_verb(text: str, verbs: Verbs) -> bool:
    """Whether a line is nothing but a clause's verb in lower case: `recalling`, `considering further,`."""
    text = text[labels.bullet(text) :].rstrip(",:")
    opening = verbs.opening(text) if text[:1].islower() else None
    return opening is not None and opening.end == len(text)
