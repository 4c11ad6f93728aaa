"""A resolution in another language, as its gloss, and what was bound there in the words of the text again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from recitals.gloss import Gloss, Glosser
from recitals.model import Block, Citation, Instrument, Resolution, State, Unbound, slug

Places = Mapping[str, tuple[str, Gloss]]
"""Id of a paragraph -> its text and the gloss of it."""


@dataclass(frozen=True, slots=True)
class Glossed:
    """A resolution in English words, which binding reads, and the way back from it to the text."""

    resolution: Resolution
    places: Places

    @classmethod
    def of(cls, resolution: Resolution, glosser: Glosser) -> Glossed:
        """The gloss of a resolution."""
        places = {one.id: (one.text, glosser.gloss(one.text)) for one in resolution.paragraphs}
        blocks = tuple(_block(block, glosser) for block in resolution.blocks)
        return cls(replace(resolution, title=glosser.gloss(resolution.title).text, blocks=blocks), places)

    def citations(self, bound: Iterable[Citation]) -> tuple[list[Citation], dict[str, str]]:
        """The citations with the spans and words of the text; and what the text calls instruments without a file.

        Those are named, by their ids in the gloss, with the words that cite them first.
        """
        restored = []
        for one in bound:
            start, end, text = self._words(one.paragraph, one.start, one.end)
            restored.append(one._replace(start=start, end=end, text=text))
        called: dict[str, str] = {}
        for one in restored:
            if one.state is State.UNRESOLVED and one.provision is None:
                called.setdefault(one.instrument, one.text)
        named = [one._replace(instrument=_id(called, one.instrument)) for one in restored]
        return [one._replace(candidates=tuple(_id(called, each) for each in one.candidates)) for one in named], called

    def unbound(self, left: Iterable[Unbound]) -> list[Unbound]:
        """Words left unbound, with the spans and words of the text."""
        return [Unbound(one.paragraph, *self._words(one.paragraph, one.start, one.end), one.reason) for one in left]

    def _words(self, paragraph: str, start: int, end: int) -> tuple[int, int, str]:
        text, gloss = self.places[paragraph]
        start, end = gloss.span(start, end)
        return start, end, text[start:end]


def called(instruments: Iterable[Instrument], names: Mapping[str, str]) -> Iterable[Instrument]:
    """Instruments that no file describes, under the names that the text gave them."""
    for one in instruments:
        yield replace(one, id=_id(names, one.id), title=names[one.id]) if one.id in names else one


def _id(names: Mapping[str, str], identifier: str) -> str:
    return slug(names[identifier]) if identifier in names else identifier


def _block(block: Block, glosser: Glosser) -> Block:
    gloss = glosser.gloss(block.text)
    return block._replace(text=gloss.text, origins=())
