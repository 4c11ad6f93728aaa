"""A resolution as a sequence of blocks that together are the whole of its text."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from recitals.model.blocks import Block, Paragraph, Role
from recitals.model.packed import Fields, Packed
from recitals.model.provisions import Provision, Unit, slug
from recitals.model.value import Value

Below = TypeVar("Below", bound=Fields)
ID, DEPTH = Paragraph._fields.index("id"), Paragraph._fields.index("depth")


@dataclass(frozen=True, slots=True)
class Resolution(Value):
    """One adopted text, as a sequence of blocks that together are the whole of it."""

    id: str
    title: str
    body: str = ""
    """Id of the adopting body; "" when the text does not tell."""
    number: str = ""
    """As printed: "67", "70/1", "1325 (2000)", "WHA66.10"."""
    place: str = ""
    year: int | None = None
    date: str = ""
    """ISO date of adoption, as exact as is known: 2010-06-04, 2010-06, 2010."""
    language: str = "en"
    layout: str = ""
    provenance: str = ""
    """Where the text comes from and what was left out."""
    source_url: str = ""
    """Address of the official text."""
    history: tuple[str, ...] = ()
    """What became of it after it was adopted: "Revised at Dubai, 2014"."""
    blocks: Sequence[Block] = ()
    """A tuple, or one that is packed."""
    path: str = ""

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The addressable blocks, in order."""
        if isinstance(self.blocks, Packed):
            return self.blocks.paragraphs
        return tuple([block for block in self.blocks if isinstance(block, Paragraph)])

    @property
    def paragraph_count(self) -> int:
        """How many there are; blocks that are packed know it as they are."""
        return self.blocks.paragraph_count if isinstance(self.blocks, Packed) else len(self.paragraphs)

    def paragraph(self, identifier: str) -> Paragraph:
        """The paragraph with this id.

        Raises:
            KeyError: there is none.
        """
        return self.standing(identifier)[-1]

    def standing(self, identifier: str) -> tuple[Paragraph, ...]:
        """The paragraph with this id behind those that it stands below, the outermost first.

        Raises:
            KeyError: there is none.
        """
        above: list[Fields] = []
        for fields in self._paragraph_fields():
            _put(fields, above)
            if fields[ID] == identifier:
                return tuple([Paragraph(*each) for each in above])
        raise KeyError(identifier)

    @property
    def standings(self) -> Iterator[Sequence[Paragraph]]:
        """Each paragraph behind those that it stands below, in order; to be looked at before the next is asked for."""
        above: list[Paragraph] = []
        for each in self.paragraphs:
            _put(each, above)
            yield above

    def named(self, provision: Provision) -> str:
        """The id of the paragraph that a provision names, "paragraph 5" for `op5`; "" when there is none."""
        return paragraph_named(provision, {fields[ID] for fields in self._paragraph_fields()})

    def _paragraph_fields(self) -> Iterator[Fields]:
        """The fields of each paragraph: blocks that are packed need not be made whole to look at them."""
        blocks = self.blocks.fields if isinstance(self.blocks, Packed) else self.blocks
        return (fields for fields in blocks if not isinstance(fields[0], Role))


def _put(fields: Below, above: list[Below]) -> None:
    """Put a paragraph behind those that it stands below, which are among the last one and those above it."""
    while above and above[-1][DEPTH] >= fields[DEPTH]:
        above.pop()
    above.append(fields)


def paragraph_named(provision: Provision, ids: Container[str]) -> str:
    """Which of the ids of a resolution's paragraphs a provision names; "" when it names none."""
    return next((name for name in paragraph_names(provision) if name in ids), "")


def paragraph_names(provision: Provision) -> tuple[str, ...]:
    """The ids that a paragraph named by a provision may have in a resolution, likeliest first."""
    first, *rest = provision.steps
    if first.unit is not Unit.PARAGRAPH:
        return (provision.key,)
    tail = "-".join(step.key for step in rest)
    return tuple(
        f"{name}{slug(first.number)}" + (f"-{tail}" if tail else "") for name in ("op", "para-", "annex-para-")
    )
