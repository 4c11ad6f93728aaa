"""What the tests of binding share: a text as a resolution, and its citations as lines of `words -> target`."""

from __future__ import annotations

from recitals.cite.find import Finder
from recitals.model import Block, Kind, Origin, Paragraph, Passage, Reading, Resolution, Role, State
from recitals.resolve import bind

GA, SC, HRC, ECOSOC = "un-general-assembly", "un-security-council", "un-human-rights-council", "un-ecosoc"
WHA, UNEA = "who-world-health-assembly", "unep-unea"
PP, WTDC, WTSA, WRC = "itu-pp", "itu-wtdc", "itu-wtsa", "itu-wrc"

DOUBT = {State.AMBIGUOUS: " [ambiguous]", State.UNRESOLVED: " [unresolved]"}

OTHERS = ("op4", "op5", "op7", "recognizing-a", "recognizing-c", "resolves-1", "resolves-2", "resolves-2-1",
          "instructs-the-secretary-general-2", "annex-2-para-1")  # fmt: skip
"""Ids of paragraphs that the resolution has besides; they say nothing."""


def read(
    finder: Finder, body: str, *texts: str, title: str = "", year: int | None = None, language: str = "en"
) -> Reading:
    """The reading of a resolution of a body with these preambular paragraphs, `p1`, `p2` and so on, one a line."""
    paragraphs = tuple(
        Paragraph(f"p{n}", "Recalling", "recalls", "", Kind.PREAMBULAR, 0, text, n, (Origin(0, n, 1),))
        for n, text in enumerate(texts, start=1)
    )
    empty = tuple(Paragraph(name, "", "", "", Kind.OPERATIVE, 0, "") for name in OTHERS)
    blocks: tuple[Block, ...] = (Passage(Role.TITLE, title), *paragraphs, *empty)
    resolution = Resolution("x-res-1", title, body=body, year=year, language=language, blocks=blocks, path="x.txt")
    return bind(resolution, finder)


def lines(reading: Reading) -> list[str]:
    """Each citation as `words -> target`, with the state when it is no link."""
    return [f"{one.text} -> {one.target}{DOUBT.get(one.state, '')}" for one in reading.citations]
