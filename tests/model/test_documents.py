"""A resolution finds its paragraphs, whether its blocks are packed or not."""

from __future__ import annotations

import pytest

from recitals.model import Block, Kind, Origin, Packed, Paragraph, Passage, Resolution, Role


def _paragraph(identifier: str, depth: int) -> Paragraph:
    origins = (Origin(0, 3, 1), Origin(9, 4, 5))
    return Paragraph(
        identifier, "Requests", "requests", "", Kind.OPERATIVE, depth, f"Words of {identifier}", 3, origins
    )


BLOCKS: tuple[Block, ...] = (
    Passage(Role.TITLE, "op1"),  # the words of a passage are no id
    *(_paragraph(identifier, depth) for identifier, depth in (("op1", 0), ("op1-a", 1), ("op1-a-i", 2))),
    Passage(Role.HEADING, "II", 9, (Origin(0, 9, 1),)),
    *(_paragraph(identifier, depth) for identifier, depth in (("op1-b", 1), ("op2", 0), ("op2-i", 2), ("op2-ii", 2))),
)


@pytest.fixture(params=[BLOCKS, Packed.of(BLOCKS)], ids=["plain", "packed"])
def resolution(request: pytest.FixtureRequest) -> Resolution:
    return Resolution("r", "R", blocks=request.param)


@pytest.mark.parametrize(
    ("identifier", "standing"),
    [
        ("op1", ["op1"]),
        ("op1-a-i", ["op1", "op1-a", "op1-a-i"]),
        ("op1-b", ["op1", "op1-b"]),
        ("op2", ["op2"]),
        ("op2-i", ["op2", "op2-i"]),
        ("op2-ii", ["op2", "op2-ii"]),  # a level that is left out makes it no part of the item before
    ],
)
def test_a_paragraph_stands_below_others(resolution: Resolution, identifier: str, standing: list[str]) -> None:
    found = resolution.standing(identifier)
    assert [paragraph.id for paragraph in found] == standing
    assert found[-1] == resolution.paragraph(identifier) == next(p for p in BLOCKS if p[0] == identifier)
    assert all(isinstance(paragraph, Paragraph) for paragraph in found)


def test_its_paragraphs_are_those_of_its_blocks(resolution: Resolution) -> None:
    assert resolution.paragraphs == tuple(block for block in BLOCKS if isinstance(block, Paragraph))
    assert resolution.paragraph_count == 7


def test_all_stand_as_each_does(resolution: Resolution) -> None:
    standings = [tuple(standing) for standing in resolution.standings]
    assert standings == [resolution.standing(paragraph.id) for paragraph in resolution.paragraphs]


@pytest.mark.parametrize("identifier", ["", "op3", "II", Role.HEADING.value])
def test_what_is_no_paragraph_is_not_found(resolution: Resolution, identifier: str) -> None:
    with pytest.raises(KeyError):
        resolution.paragraph(identifier)
