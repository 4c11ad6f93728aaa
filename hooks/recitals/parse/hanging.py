"""Bullets that hang in a paragraph belong to its text, as an inline list does."""

from collections.abc import Iterable, Sequence

from recitals.parse import labels
from recitals.parse.stretches import Stretch
from recitals.parse.verbs import Verbs
from recitals.parse.words import ending


def hang(stretches: Iterable[Stretch], verbs: Verbs) -> tuple[Stretch, ...]:
    """The stretches, with bullets that follow a paragraph's colon line by line taken into the paragraph.

    A bullet that has a label, that follows a clause's heading, or that an empty line sets apart where none stands
    before the paragraph, is left alone.
    """
    groups: list[list[Stretch]] = []
    for stretch in stretches:
        if groups and stretch.role is None and _hangs(stretch, groups[-1], verbs):
            groups[-1].append(stretch)
        else:
            groups.append([stretch])
    return tuple(group[0] if len(group) == 1 else _together(group) for group in groups)


def _hangs(stretch: Stretch, group: Sequence[Stretch], verbs: Verbs) -> bool:
    size = labels.bullet(stretch.text)
    if not size or (stretch.gap and not group[0].gap) or labels.read(stretch.text[size:]):
        return False
    if len(group) > 1:
        return True
    above = group[0].text
    heading = above[:1].islower() and verbs.opening(above) is not None
    return not heading and not labels.bullet(above) and ending(above) == ":" and group[0].role is None


def _together(group: Sequence[Stretch]) -> Stretch:
    origins, size = [], 0
    for stretch in group:
        origins += [origin._replace(offset=origin.offset + size) for origin in stretch.origins]
        size += len(stretch.text) + 1
    return group[0]._replace(text=" ".join(stretch.text for stretch in group), origins=tuple(origins))
