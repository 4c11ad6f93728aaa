"""A gloss: English words, and where in the text each of them stands."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import NamedTuple


class Segment(NamedTuple):
    """Words of a gloss, with the span of the text that they stand for."""

    text: str
    start: int
    end: int
    copied: bool = False
    """Whether they are the text's own, character for character."""


@dataclass(frozen=True, slots=True)
class Gloss:
    """A text put in English."""

    text: str
    segments: tuple[Segment, ...]
    offsets: tuple[int, ...]
    """Where each segment begins in `text`."""

    @classmethod
    def of(cls, segments: list[Segment]) -> Gloss:
        """The gloss that is made of segments, in their order."""
        offsets, size = [], 0
        for segment in segments:
            offsets.append(size)
            size += len(segment.text)
        return cls("".join([segment.text for segment in segments]), tuple(segments), tuple(offsets))

    def start(self, offset: int) -> int:
        """Where in the text the words begin that stand at an offset of the gloss."""
        if not self.segments:
            return offset
        place = max(bisect_right(self.offsets, offset) - 1, 0)
        segment = self.segments[place]
        within = offset - self.offsets[place]
        if segment.copied:
            return segment.start + within
        return segment.start if within < len(segment.text) else segment.end

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The span of the text that a span of the gloss stands for."""
        if end <= start or not self.segments:
            return self.start(start), self.start(end)
        place = max(bisect_right(self.offsets, end - 1) - 1, 0)
        segment = self.segments[place]
        last = segment.start + end - self.offsets[place] if segment.copied else segment.end
        return self.start(start), last
