"""A paragraph while its provisions are bound."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from recitals.cite.atoms import SENTENCE_END
from recitals.cite.mention import Divisions, Mention, Numbered, Own, Symbol
from recitals.model import Provision, State, Unit
from recitals.resolve.gaps import APIECE, DIGIT, INTRODUCED, NOTE, RESPECTIVELY
from recitals.resolve.memory import Memory
from recitals.resolve.target import Target

NEAR = 40
"""How many mentions away an instrument is looked for, so that a paragraph costs no more than its length."""


class Scene(NamedTuple):
    """A paragraph as far as it is bound: the mentions in order, and the targets of those that have one."""

    text: str
    mentions: Sequence[Mention]
    targets: dict[int, Target]
    """By the mention's position in `mentions`; provisions are added as they are bound."""
    memory: Memory
    self_id: str
    documents: dict[str, int]
    """By the id of a document, its first mention, so that no rule need go over all that stands before."""
    named: dict[str, int]
    """The same of those that are certain, and named otherwise than by a number."""

    def between(self, first: int, second: int) -> str:
        """The words between two mentions, without the marks of footnotes."""
        words = self.text[self.mentions[first].end : self.mentions[second].start]
        return NOTE.sub("", words) if DIGIT.search(words) else words

    def divisions(self, position: int) -> Divisions:
        """The phrase of provisions at a position."""
        what = self.mentions[position].what
        if not isinstance(what, Divisions):
            raise TypeError(f"no provisions at {position}")
        return what

    def apiece(self, position: int) -> tuple[Target, ...]:
        """The documents after provisions, each of which has one of them: "4 and 5 of A and B, respectively"."""
        last = position + 1
        if not self.is_document(last) or len(self.divisions(position).members) == 1:
            return ()
        if not INTRODUCED.fullmatch(self.between(position, last)):
            return ()
        while self.is_document(last + 1) and APIECE.fullmatch(self.between(last, last + 1)):
            last += 1
        if last == position + 1 or not RESPECTIVELY.match(self.text, self.mentions[last].end):
            return ()
        return tuple(self.targets[one] for one in range(position + 1, last + 1))

    def is_document(self, position: int) -> bool:
        """Whether the mention at a position is bound and no provision itself."""
        return (
            0 <= position < len(self.mentions)
            and position in self.targets
            and not isinstance(self.mentions[position].what, Divisions)
        )


def note_documents(scene: Scene) -> None:
    """Note where each document is first mentioned; to be called when all are bound and no provision is."""
    for position, target in reversed(scene.targets.items()):
        scene.documents[target.instrument] = position
        if target.certain and not isinstance(scene.mentions[position].what, (Own, Numbered, Symbol)):
            scene.named[target.instrument] = position


def self_target(scene: Scene) -> Target:
    """The document itself."""
    return Target(scene.self_id, State.INSTRUMENT, "this document")


def is_numbered(scene: Scene, position: int) -> bool:
    """Whether a document is named by its number or symbol."""
    return isinstance(scene.mentions[position].what, (Numbered, Symbol))


def may_hold(scene: Scene, position: int, provisions: Sequence[Provision]) -> bool:
    """Whether a document is certain, another than this one, and can have some provisions as far as is known."""
    if isinstance(scene.mentions[position].what, Own) or not scene.targets[position].certain:
        return False
    instrument = scene.memory.instrument(scene.targets[position].instrument)
    return instrument is not None and all(instrument.has(provision) is not False for provision in provisions)


def in_sentence(scene: Scene, document: int, position: int) -> bool:
    """Whether nothing ends the sentence between a document and what stands at a position."""
    first, last = scene.mentions[document].end - 1, scene.mentions[position].start
    return scene.is_document(document) and not SENTENCE_END.search(scene.text, first, last)


def has_annex(scene: Scene, document: int) -> bool:
    """Whether an annex stands right behind a document: “regulation 14 of MARPOL Annex VI” is the annex's."""
    annex = document + 1
    if annex == len(scene.mentions) or not isinstance(scene.mentions[annex].what, Divisions):
        return False
    unit = scene.divisions(annex).members[0].provision.steps[0].unit
    return unit is Unit.ANNEX and scene.between(document, annex).isspace()
