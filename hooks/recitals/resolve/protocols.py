"""Names that the instrument before them completes: "the Optional Protocol thereto", "its 1967 Protocol"."""

from __future__ import annotations

import re

from recitals.cite.forms import LONGER
from recitals.cite.mention import Relative
from recitals.cite.names import Names
from recitals.model import Instrument, Registry, slug
from recitals.resolve.instruments import agrees
from recitals.resolve.memory import titles
from recitals.resolve.scene import Scene
from recitals.resolve.target import Target, ambiguous, of_instrument

JOINED = re.compile(
    r",?\s+(?:and|or|as\s+well\s+as|together\s+with|with|including)\s+(?:(?:to|of)\s+)?(?:(?:the|both|its|two|three)\s+)*"
)
"""Between an instrument and what is attached to it: nothing else may stand there, or it might be another's."""


def bind_relative(relative: Relative, names: Names, scene: Scene, position: int) -> Target | None:
    """The protocol that a name attached to the instrument before it means.

    Args:
        relative: the mention.
        names: the registry's names; the whole name must be among them.
        scene: the paragraph, as far as it is bound.
        position: the mention's.

    Returns:
        None when no instrument stands directly before, or none of its protocols is called so;
        ambiguous when several are.
    """
    if relative.alone:
        return _of_any_named(relative, names, scene)
    before = position - 1
    if not scene.is_document(before) or not scene.targets[before].certain:
        return None
    antecedent = scene.memory.instrument(scene.targets[before].instrument)
    if antecedent is None or not JOINED.fullmatch(scene.between(before, position)):
        return None
    registry = scene.memory.registry
    whole = (_named(relative, title, names) for title in titles(antecedent))
    found = next((one for one in whole if one), ()) or _of_kind(relative, antecedent, registry)
    found = tuple(one for one in found if agrees(registry.instruments[one], relative.dated)) or found
    if len(found) == 1:
        return of_instrument(registry.instruments[found[0]], "attached to the one before it")
    return ambiguous(found, "attached to the one before it", "it has several of that name") if found else None


def _of_any_named(relative: Relative, names: Names, scene: Scene) -> Target | None:
    """“Article 54 of Additional Protocol I”: of the one instrument named before that has such a protocol, or is it."""
    found: set[str] = set()
    for instrument in filter(None, map(scene.memory.instrument, scene.memory.times)):
        if any(title.startswith(f"{relative.head} ") for title in titles(instrument)):
            found.add(instrument.id)
        found.update(owner for title in titles(instrument) for owner in _named(relative, title, names))
    if len(found) != 1:
        return None
    return of_instrument(scene.memory.registry.instruments[found.pop()], "attached to one named before")


def _named(relative: Relative, title: str, names: Names) -> tuple[str, ...]:
    """Whose name the words make around the instrument’s: “Optional Protocol” + “CRC” + “on the sale ...”."""
    middle = f"{relative.head} to the {title}"
    found = names.read(middle + relative.following, 0, relative.head.split()[0])
    if found is None or found.end < len(middle) or LONGER.match(relative.following, found.end - len(middle)):
        return ()
    return found.owners


def _of_kind(relative: Relative, antecedent: Instrument, registry: Registry) -> tuple[str, ...]:
    """All protocols of an instrument that share a head: its Optional Protocols, its Additional Protocols."""
    if LONGER.match(relative.following):
        return ()
    head = slug(relative.head.removesuffix("s"))
    of = "|".join(re.escape(slug(title)) for title in titles(antecedent))
    form = re.compile(rf"(?:first-|second-|third-)?{head}(?:-i{{1,3}})?-to-the-(?:{of})(?:-|$)")
    attached = (one for one in registry.instruments.values() if any("rotocol" in title for title in titles(one)))
    return tuple(one.id for one in attached if any(form.match(slug(title)) for title in titles(one)))
