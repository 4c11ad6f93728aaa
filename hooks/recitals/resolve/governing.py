"""What a provision that stands alone in brackets is of: the instrument that governs its paragraph."""

from __future__ import annotations

from recitals.cite.heads import HEADS
from recitals.cite.mention import Formed, Pointer, Relative
from recitals.cite.names import WORD
from recitals.model import State
from recitals.resolve.gaps import WITHIN
from recitals.resolve.scene import NEAR, Scene, may_hold
from recitals.resolve.target import Found

GOVERNED = 60
"""How many characters before a name the words that introduce it may stand."""


def governing(scene: Scene, position: int) -> Found:
    """“within the framework of the Convention ... materials (Article 34)”: the recital's governing instrument.

    Only a provision that stands alone in brackets defers to it. An instrument that cannot have the
    provision is no candidate; of several it is the last, where that is introduced as governing.
    """
    mention = scene.mentions[position]
    around = scene.text[max(0, mention.start - 1) : mention.start] + scene.text[mention.end : mention.end + 1]
    if around != "()":
        return None
    provisions = [member.provision for member in scene.divisions(position).members]
    named = [
        other
        for other in range(max(0, position - NEAR), position)
        if scene.is_document(other) and (may_hold(scene, other, provisions) or _is_unknown(scene, other))
    ]
    if not named or any(means_nothing(scene, one) for one in range(named[-1], position)):
        return None
    target = scene.targets[named[-1]]
    same = [other for other in named if scene.targets[other].instrument == target.instrument]
    told = len(same) == len(named) or any(_introduced(scene, other) for other in same)
    return (target, "governing instrument of the paragraph") if told else None


def _is_unknown(scene: Scene, position: int) -> bool:
    """Whether a document is named that nobody registered, which may have the provision as well."""
    named = isinstance(scene.mentions[position].what, Formed) and position in scene.targets
    return named and scene.targets[position].state is State.UNRESOLVED


def _introduced(scene: Scene, position: int) -> bool:
    """Whether the words before a name say that it governs: "within the framework of", "pursuant to"."""
    start = scene.mentions[position].start
    return WITHIN.search(scene.text, max(0, start - GOVERNED), start) is not None


def means_nothing(scene: Scene, position: int) -> bool:
    """Whether a mention is something that this text does not name: "the Covenant", where it names no covenant."""
    return position not in scene.targets and isinstance(scene.mentions[position].what, (Formed, Relative, Pointer))


def names_another(scene: Scene, position: int) -> bool:
    """Whether a name, or its head noun, that means nothing here stands between a provision and what is before it."""
    if position and (means_nothing(scene, position - 1) or _is_unknown(scene, position - 1)):
        return True
    before = scene.mentions[position - 1].end if position else 0
    return any(word in HEADS for word in WORD.findall(scene.text[before : scene.mentions[position].start]))
