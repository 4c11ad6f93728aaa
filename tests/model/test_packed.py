"""A packed sequence of blocks is that sequence, to whoever looks at it."""

from __future__ import annotations

import pickle

import pytest

from recitals.model import Block, Kind, Origin, Packed, Paragraph, Passage, Role

PLACE = (Origin(0, 7, 1), Origin(40, 8, 3))
EVERY_PASSAGE = tuple(Passage(role, f"Words of the {role.value}", 7, PLACE[:1]) for role in Role)
EVERY_PARAGRAPH = tuple(
    Paragraph(f"p{depth}", "Recalling also", "recalls", "(a)", kind, depth, "Recalling also “it”, à part,", 7, PLACE)
    for depth, kind in enumerate(Kind)
)


@pytest.mark.parametrize("blocks", [(), EVERY_PASSAGE, EVERY_PARAGRAPH, (*EVERY_PASSAGE, *EVERY_PARAGRAPH)], ids=len)
def test_it_is_the_sequence(blocks: tuple[Block, ...]) -> None:
    packed = Packed.of(blocks)
    assert packed == blocks
    assert blocks == packed
    assert [type(block) for block in packed] == [type(block) for block in blocks]
    assert (len(packed), packed[:2], repr(packed), hash(packed)) == (
        len(blocks),
        blocks[:2],
        repr(blocks),
        hash(blocks),
    )
    assert packed.paragraph_count == sum(isinstance(block, Paragraph) for block in blocks)


def test_it_is_sent_packed() -> None:
    packed = Packed.of(EVERY_PARAGRAPH)
    again = pickle.loads(pickle.dumps(packed))  # noqa: S301 # our own
    assert isinstance(again, Packed)
    assert again == packed == Packed.of(again)
    assert packed != Packed.of(EVERY_PASSAGE)


def test_kinds_and_roles_are_their_own_again() -> None:
    assert [block.kind for block in Packed.of(EVERY_PARAGRAPH) if isinstance(block, Paragraph)] == list(Kind)
    assert all(isinstance(block.role, Role) for block in Packed.of(EVERY_PASSAGE) if isinstance(block, Passage))
