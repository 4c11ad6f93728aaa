"""“Article 7 thereof”, “article 7 of which”: which of the documents before it is meant."""

from __future__ import annotations

from collections.abc import Sequence

from recitals.model import Provision, Unit
from recitals.resolve.aims import counts_aims
from recitals.resolve.gaps import ANOTHER_ONE, OF_WHICH, OPENED, WHICH
from recitals.resolve.governing import means_nothing
from recitals.resolve.scene import NEAR, Scene, in_sentence, is_numbered, may_hold
from recitals.resolve.target import Found


def thereof(scene: Scene, position: int) -> Found:
    """“Article 7 thereof”; “the Convention, article 7 of which”."""
    which = OF_WHICH.match(scene.text, scene.mentions[position].end)
    if not which and not scene.divisions(position).thereof:
        return None
    if which and not (scene.is_document(position - 1) and WHICH.fullmatch(scene.between(position - 1, position))):
        return None
    aim = position - 1 if counts_aims(scene, position) and position - 1 in scene.targets else None
    before = [other for other in range(max(0, position - NEAR), position) if scene.is_document(other) or other == aim]
    if not before or ANOTHER_ONE.search(scene.between(before[-1], position)):
        return None
    if any(means_nothing(scene, other) for other in range(before[-1] + 1, position)):
        return None
    return scene.targets[_main(scene, before, position)], "thereof"


def behind(scene: Scene, position: int) -> int:
    """The document of the provisions right behind it: "the Principles, annexed to A/HRC/17/31, principle 4".

    A paragraph behind “the Outcome (resolution 60/1)” is of the resolution, which has the same.
    """
    before = [other for other in range(max(0, position - NEAR), position) if scene.is_document(other)]
    aside = len(before) > 1 and OPENED.fullmatch(scene.between(before[-2], before[-1]))
    treaty = scene.divisions(position).members[0].provision.steps[0].unit in OF_TREATIES
    return before[-1] if aside and not treaty else _main(scene, before, position)


OF_TREATIES = (Unit.ARTICLE, Unit.PRINCIPLE)
"""Divisions that no numbered document has by itself."""


def _main(scene: Scene, before: Sequence[int], position: int) -> int:
    """Which of the documents before an article it is of: the nearest that is no mere aside of another.

    “The Convention (resolution 44/25, annex)” is one in brackets right after another. Articles are a treaty’s,
    so that they are of no numbered document where the sentence names what may have them; other divisions are of
    what the sentence names and that document holds.
    """
    nearest = before[-1]
    if len(before) > 1 and _corrects(scene, nearest, before[-2]):
        before = before[:-1]
        nearest = before[-1]
    if len(before) > 1 and OPENED.fullmatch(scene.between(before[-2], nearest)):
        closed = scene.text.find(")", scene.mentions[nearest].end, scene.mentions[position].start)
        nearest = before[-2] if closed >= 0 else nearest
    provisions = [member.provision for member in scene.divisions(position).members]
    if not is_numbered(scene, nearest):
        return nearest
    if provisions[0].steps[0].unit not in OF_TREATIES:
        return next((one for one in before if _is_held(scene, one, nearest, provisions)), nearest)
    treaties = [one for one in before if not is_numbered(scene, one) and in_sentence(scene, one, position)]
    return next((one for one in reversed(treaties) if may_hold(scene, one, provisions)), nearest)


def _corrects(scene: Scene, corrigendum: int, paper: int) -> bool:
    """Whether a paper is named only as what corrects the one before it: "A/HRC/19/34 and Corr.1"."""
    return scene.targets[corrigendum].instrument.startswith(f"{scene.targets[paper].instrument}-corr-")


def _is_held(scene: Scene, document: int, resolution: int, provisions: Sequence[Provision]) -> bool:
    """“The New Urban Agenda, endorsed by the Assembly in its resolution 71/256, § 128 thereof”: the Agenda's."""
    instrument = scene.memory.instrument(scene.targets[document].instrument)
    if instrument is None or instrument.held_in != scene.targets[resolution].instrument:
        return False
    return all(instrument.has(one) is True for one in provisions)
