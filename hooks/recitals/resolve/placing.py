"""Whether a document can have a provision that is bound to it, and where in itself it has one."""

from __future__ import annotations

import re

from recitals.model import Provision, Step, Unit
from recitals.resolve.scene import Scene
from recitals.resolve.target import Target, of_instrument


def impossible(scene: Scene, target: Target, provision: Provision) -> str:
    """What the document is called that cannot have a provision; "" when it has it, or nothing tells."""
    if target.instrument == scene.self_id:
        own = provision.steps[0].unit in (Unit.PARAGRAPH, Unit.CLAUSE, Unit.ITEM)
        return "this text" if own and not scene.memory.has_paragraph(provision) else ""
    instrument = scene.memory.instrument(target.instrument)
    if instrument is None or instrument.has(provision) is not False:
        return ""
    return instrument.short or instrument.title


def owner(scene: Scene, target: Target, provision: Provision) -> Target:
    """“Paragraph 124 of the Beijing Declaration and Platform for Action”: the Platform's; the other has no such one."""
    instrument = scene.memory.instrument(target.instrument)
    beyond = scene.memory.instrument(instrument.beyond) if instrument and instrument.beyond else None
    if beyond is None or not impossible(scene, target, provision) or beyond.has(provision) is not True:
        return target
    return of_instrument(beyond, target.rule)


OWN_PARAGRAPH = re.compile(r"(?:annex-)?(?:op|para-)(\d+)((?:-[a-z]{1,5})*)$")
"""The id of an operative paragraph, its number and the letters of what is inside it: `op3-a-ii`."""


def _beside(scene: Scene, provision: Provision, here: str) -> Provision:
    """“Subparagraph (d) above”: of the paragraph that says so, or of one that it is inside of, where that has it."""
    found = OWN_PARAGRAPH.search(here)
    if found is None:
        return provision
    letters = found[2].split("-")[1:]
    for depth in range(len(letters), -1, -1):
        around = (Step(Unit.PARAGRAPH, found[1]), *(Step(Unit.ITEM, one) for one in letters[:depth]))
        inner = Provision((*around, *provision.steps))
        if scene.memory.has_paragraph(inner):
            return inner
    return provision


ANNEX_OF = re.compile(r"annex(?:-([a-z0-9]+))??(?=-(?:para|pp|sec|part|chap)\b|-pp\d)")


def as_placed(scene: Scene, target: Target, provision: Provision, here: str) -> Provision:
    """“Paragraph 4 above” in an annex is the annex's paragraph 4, where it has one."""
    if target.instrument == scene.self_id and provision.steps[0].unit is Unit.ITEM:
        return _beside(scene, provision, here)
    annex = ANNEX_OF.match(here) if target.instrument == scene.self_id else None
    if annex is None or provision.steps[0].unit is not Unit.PARAGRAPH:
        return provision
    inner = Provision((Step(Unit.ANNEX, annex[1] or ""), *provision.steps))
    return inner if scene.memory.has_paragraph(inner) else provision
