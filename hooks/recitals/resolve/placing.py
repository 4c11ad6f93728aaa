"""Whether a document can have a provision that is bound to it, and where in itself it has one."""

from __future__ import annotations

import re

from recitals.model import Provision, Step, Unit
from recitals.resolve.scene import Scene
from recitals.resolve.target import Target, of_instrument


def impossible(scene: Scene, target: Target, provision: Provision) -> str:
    """What the document is called that cannot have a provision; "" when it has it, or nothing tells."""
    if target.instrument == scene.self_id:
        own = provision.steps[0].unit in (Unit.PARAGRAPH, Unit.CLAUSE)
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


ANNEX_OF = re.compile(r"annex(?:-([a-z0-9]+))??(?=-(?:para|pp|sec|part|chap)\b|-pp\d)")


def as_placed(scene: Scene, target: Target, provision: Provision, here: str) -> Provision:
    """“Paragraph 4 above” in an annex is the annex's paragraph 4, where it has one."""
    annex = ANNEX_OF.match(here) if target.instrument == scene.self_id else None
    if annex is None or provision.steps[0].unit is not Unit.PARAGRAPH:
        return provision
    inner = Provision((Step(Unit.ANNEX, annex[1] or ""), *provision.steps))
    return inner if scene.memory.has_paragraph(inner) else provision
