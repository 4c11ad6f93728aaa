"""Binding a provision to its instrument: by the sentence's structure, then by whether it can exist there.

The rules are tried in order; each looks at the words between the provision and an instrument, never
at mere distance. A provision that no rule binds stays text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from recitals.cite.mention import Divisions, Mention, Own
from recitals.model import Provision, State, Unit
from recitals.resolve.memory import Memory
from recitals.resolve.target import Target, of_instrument

INTRODUCED = re.compile(
    r",?\s+(?:of|to|in|under|from|contained\s+in|set\s+out\s+in|annexed\s+to|attached\s+to|as\s+contained\s+in)"
    r"(?:\s+(?:the|its|their|that|those|this|said|same|aforementioned|both|present))*\s+"
)
"""Between a provision and the instrument after it: "Article 10 of the ...", "paragraph 3 of its ..."."""

ATTACHED = re.compile(
    r"\s*(?:,\s*(?:and\s+|including\s+)?|\(\s*)"
    r"(?:(?:in\s+particular|notably|especially|specifically|inter\s+alia|including|see|as\s+well\s+as)\s*,?\s*)*"
    r"(?:(?:in|under|by|its|the|of|with)\s+)*"
)
"""Between an instrument and the provision after it: "Covenant (in particular in Articles", "61/275, section"."""

ITS_OWN = re.compile(r",?\s+(?:and\s+|in\s+particular\s+|notably\s+|including\s+|especially\s+)*its\s+")
LISTED = re.compile(
    r"(?=\s*(?:,|and\b|or\b|as\s))\s*(?:,\s*)?(?:(?:and|or|as\s+well\s+as)\s+(?:(?:of|in|to)\s+)?(?:the\s+)?)?"
)
NEAR = 40
"""How many mentions away an instrument is looked for, so that a paragraph costs no more than its length."""
WITHIN = re.compile(r"(?:within\s+the\s+framework\s+of|pursuant\s+to|under|in\s+accordance\s+with)\s+(?:the\s+)?$")
GOVERNED = 60
"""How many characters before a name the words that introduce it may stand."""


@dataclass(frozen=True, slots=True)
class Scene:
    """A paragraph as far as it is bound: the mentions in order, and the targets of those that have one."""

    text: str
    mentions: Sequence[Mention]
    targets: dict[int, Target]
    """By the mention's position in `mentions`; provisions are added as they are bound."""
    memory: Memory
    self_id: str

    def between(self, first: int, second: int) -> str:
        """The words between two mentions."""
        return self.text[self.mentions[first].end : self.mentions[second].start]

    def divisions(self, position: int) -> Divisions:
        """The phrase of provisions at a position."""
        what = self.mentions[position].what
        if not isinstance(what, Divisions):
            raise TypeError(f"no provisions at {position}")
        return what

    def is_document(self, position: int) -> bool:
        """Whether the mention at a position is bound and no provision itself."""
        return (
            0 <= position < len(self.mentions)
            and position in self.targets
            and not isinstance(self.mentions[position].what, Divisions)
        )


Found = tuple[Target, str] | None
Rule = Callable[[Scene, int], Found]


def bind(scene: Scene, position: int) -> Found:
    """The target of the provisions at a position, and the rule that found it; None when no rule does."""
    for rule in RULES:
        found = rule(scene, position)
        if found is not None:
            return found
    return None


def _owned(scene: Scene, position: int) -> Found:
    """The noun itself names the instrument: “Sustainable Development Goal 14”."""
    divisions = scene.divisions(position)
    instrument = scene.memory.instrument(divisions.owner) if divisions.owner else None
    if instrument is not None:
        scene.memory.owned.update({member.provision.steps[0]: instrument.id for member in divisions.members})
    return (of_instrument(instrument, "own noun"), "own noun") if instrument else None


def _internal(scene: Scene, position: int) -> Found:
    """“Paragraph 4 above”."""
    return (self_target(scene), "this document") if scene.divisions(position).internal else None


def _followed(scene: Scene, position: int) -> Found:
    """“Article 10 of the Optional Protocol”."""
    after = position + 1
    if scene.is_document(after) and INTRODUCED.fullmatch(scene.between(position, after)):
        if isinstance(scene.mentions[after].what, Own):
            return self_target(scene), "this document"
        return scene.targets[after], "before its instrument"
    return None


def _following(scene: Scene, position: int) -> Found:
    """“The Tunis Commitment of 2005 (§ 24)”, “resolution 61/275, section III”."""
    before = position - 1
    if scene.is_document(before):
        between = scene.between(before, position)
        if ATTACHED.fullmatch(between) or ITS_OWN.fullmatch(between):
            return scene.targets[before], "after its instrument"
    return None


def _thereof(scene: Scene, position: int) -> Found:
    """“Article 7 thereof”."""
    if not scene.divisions(position).thereof:
        return None
    before = [other for other in range(max(0, position - NEAR), position) if scene.is_document(other)]
    return (scene.targets[before[-1]], "thereof") if before else None


def _listed(scene: Scene, position: int) -> Found:
    """“Article 8 and paragraph 3 of Article 101 of the Charter”: the instrument after the list's end."""
    last = position
    while (
        last - position < NEAR
        and last + 1 < len(scene.mentions)
        and isinstance(scene.mentions[last + 1].what, Divisions)
    ):
        if not LISTED.fullmatch(scene.between(last, last + 1)):
            return None
        last += 1
        found = _followed(scene, last)
        if found is not None:
            return found[0], "listed with one before its instrument"
    return None


def _continued(scene: Scene, position: int) -> Found:
    """“... Article 101 of the Charter ..., and Article 8, which”: the same unit, of the only instrument so far."""
    unit = scene.divisions(position).members[0].provision.steps[0].unit
    if unit in (Unit.PARAGRAPH, Unit.ITEM, Unit.ANNEX, Unit.GOAL, Unit.TARGET):
        return None
    same = [
        scene.targets[other]
        for other in range(max(0, position - NEAR), position)
        if other in scene.targets
        and isinstance(scene.mentions[other].what, Divisions)
        and scene.divisions(other).members[0].provision.steps[0].unit is unit
    ]
    if same and len({target.instrument for target in same}) == 1:
        return same[-1], "continues a list"
    return None


def _governing(scene: Scene, position: int) -> Found:
    """“within the framework of the Convention ... materials (Article 34)”: the recital's governing instrument.

    Only a provision that stands alone in brackets defers to it. An instrument that cannot have the
    provision is no candidate; with two left there is doubt, unless one is introduced as governing.
    """
    mention = scene.mentions[position]
    around = scene.text[max(0, mention.start - 1) : mention.start] + scene.text[mention.end : mention.end + 1]
    if around != "()":
        return None
    provisions = [member.provision for member in scene.divisions(position).members]
    left: dict[str, tuple[int, Target]] = {}
    for other in range(max(0, position - NEAR), position):
        if scene.is_document(other) and _may_hold(scene, other, provisions):
            left.setdefault(scene.targets[other].instrument, (other, scene.targets[other]))
    if len(left) > 1:
        left = {key: found for key, found in left.items() if _introduced(scene, found[0])}
    return (next(iter(left.values()))[1], "governing instrument of the paragraph") if len(left) == 1 else None


def _introduced(scene: Scene, position: int) -> bool:
    """Whether the words before a name say that it governs: "within the framework of", "pursuant to"."""
    start = scene.mentions[position].start
    return WITHIN.search(scene.text, max(0, start - GOVERNED), start) is not None


def _may_hold(scene: Scene, position: int, provisions: Sequence[Provision]) -> bool:
    if isinstance(scene.mentions[position].what, Own) or not scene.targets[position].certain:
        return False
    instrument = scene.memory.instrument(scene.targets[position].instrument)
    return instrument is not None and all(instrument.has(provision) is not False for provision in provisions)


def _goal(scene: Scene, position: int) -> Found:
    """“Goal 14”, where the document has said before whose: “Sustainable Development Goal 14”."""
    steps = {member.provision.steps[0] for member in scene.divisions(position).members}
    if not scene.text[scene.mentions[position].start].isupper():
        return None
    owners = {scene.memory.owned.get(step, "") for step in steps}
    instrument = scene.memory.instrument(owners.pop()) if len(owners) == 1 else None
    return (of_instrument(instrument, "own noun"), "named in full before") if instrument else None


RULES: tuple[Rule, ...] = (
    _owned,
    _internal,
    _followed,
    _thereof,
    _following,
    _listed,
    _continued,
    _governing,
    _goal,
)


def self_target(scene: Scene) -> Target:
    """The document itself."""
    return Target(scene.self_id, State.INSTRUMENT, "this document")
