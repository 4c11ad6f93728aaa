"""Goals and targets: whose they are, by a noun of their own, or by what was named before that has such goals."""

from __future__ import annotations

import re

from recitals.model import Unit
from recitals.resolve.governing import names_another
from recitals.resolve.scene import Scene
from recitals.resolve.target import Found, of_instrument

AIM = re.compile(r"[Tt]argets?\s\d+\.|Goals?\s\d")


ITS = re.compile(r"\bits\s$")
LOOK_BACK = 5
DOTTED = re.compile(r"[Tt]argets?\s\d+\.")
"""A target of a numbered goal, which few documents have: what has them may be named in an earlier paragraph."""


def counts_aims(scene: Scene, position: int) -> bool:
    """Whether the provisions are goals and targets, which other documents than articles and paragraphs have."""
    return scene.divisions(position).members[0].provision.steps[0].unit in (Unit.GOAL, Unit.TARGET)


def alike(scene: Scene, one: int, other: int) -> bool:
    """Whether two phrases may be of one document: target 14.4, of a goal, is of none that has a target 3."""
    if counts_aims(scene, one) is not counts_aims(scene, other):
        return False
    steps = [scene.divisions(each).members[0].provision.steps[0] for each in (one, other)]
    return any(step.unit is not Unit.TARGET for step in steps) or ("." in steps[0].number) is ("." in steps[1].number)


def owned(scene: Scene, position: int) -> Found:
    """The noun itself names the instrument: “Sustainable Development Goal 14”."""
    divisions = scene.divisions(position)
    instrument = scene.memory.instrument(divisions.owner) if divisions.owner else None
    if instrument is None or elsewhere(scene, position):
        return None
    scene.memory.owned.update({member.provision.steps[0]: instrument.id for member in divisions.members})
    return of_instrument(instrument, "own noun"), "own noun"


def elsewhere(scene: Scene, position: int) -> bool:
    """Whether the noun names an instrument in the texts of other bodies only: “Financial Regulation 4.2”."""
    owner = scene.divisions(position).owner
    instrument = scene.memory.instrument(owner) if owner else None
    return instrument is not None and not scene.memory.concerns(instrument)


def goal(scene: Scene, position: int) -> Found:
    """“Goal 14”, where the document has said before whose: “Sustainable Development Goal 14”."""
    steps = {member.provision.steps[0] for member in scene.divisions(position).members}
    if not scene.text[scene.mentions[position].start].isupper():
        return None
    owners = {scene.memory.owned.get(step, "") for step in steps}
    instrument = scene.memory.instrument(owners.pop()) if len(owners) == 1 else None
    return (of_instrument(instrument, "own noun"), "named in full before") if instrument else None


def aimed(scene: Scene, position: int) -> Found:
    """“The 2030 Agenda ..., in particular Goal 12”: of what has such goals, named itself or by them."""
    mention = scene.mentions[position]
    if not counts_aims(scene, position) or not AIM.match(scene.text, mention.start):
        return None
    if ITS.search(scene.text, max(0, mention.start - LOOK_BACK), mention.start) and names_another(scene, position):
        return None
    earlier = DOTTED.match(scene.text, mention.start) is not None
    owners = [
        one
        for one in scene.memory.registry.aimed
        if any(_is_named(scene, each, position, earlier=earlier) for each in (one.id, one.held_in))
        or any(scene.text.find(f"{noun}s", 0, mention.start) >= 0 for noun in one.own)
    ]
    return (of_instrument(owners[0], "goals named before"), "goals named before") if len(owners) == 1 else None


def _is_named(scene: Scene, identifier: str, position: int, *, earlier: bool) -> bool:
    """Whether a document is mentioned before a position of the paragraph or, where that counts, in an `earlier` one."""
    if scene.documents.get(identifier, position) < position:
        return True
    return earlier and (identifier in scene.memory.times or identifier in scene.memory.owned.values())
