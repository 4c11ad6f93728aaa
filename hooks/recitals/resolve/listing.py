"""Whether provisions stand in one list, and so are of one instrument."""

from __future__ import annotations

from recitals.cite.mention import Divisions, Formed, Relative
from recitals.resolve.gaps import ATTACHED, LISTED, PARALLEL, PARALLEL_TO, RESPECTIVELY
from recitals.resolve.scene import NEAR, Scene

LONGEST = 60
"""How many characters before provisions the words may begin that say what is in them."""


def lists(scene: Scene, position: int) -> bool:
    """Whether provisions and those after them are listed: "Article 8 and paragraph 3 of Article 101"."""
    between = scene.between(position, position + 1)
    return LISTED.fullmatch(between) is not None or (
        PARALLEL.fullmatch(between) is not None and _says_what(scene, position)
    )


def are_respective(scene: Scene, position: int) -> bool:
    """Whether provisions are of a list each of which has its own document: “OP 3 and OP 5, respectively”."""
    last = position
    while last - position < NEAR and last + 1 < len(scene.mentions) and lists(scene, last):
        if not isinstance(scene.mentions[last + 1].what, Divisions):
            break
        last += 1
    return RESPECTIVELY.match(scene.text, scene.mentions[last].end) is not None


def _says_what(scene: Scene, position: int) -> bool:
    """“The exemption in paragraph 9 and the criteria in paragraph 14 of ...”."""
    start = scene.mentions[position].start
    return PARALLEL_TO.search(scene.text, max(0, start - LONGEST), start) is not None


def stands_behind_unknown(scene: Scene, position: int) -> bool:
    """“Additional Protocol I, article 85”, of which nothing tells whose protocol it is."""
    before = position - 1
    if before < 0 or before in scene.targets or not isinstance(scene.mentions[before].what, (Formed, Relative)):
        return False
    return ATTACHED.fullmatch(scene.between(before, position)) is not None
