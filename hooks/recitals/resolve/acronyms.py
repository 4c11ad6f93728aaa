"""Acronyms that a text uses and nothing explains: "the FIB shall report", with no "Force ... (FIB)" anywhere."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Collection, Iterator
from itertools import accumulate

from recitals.cite.acronyms import ACRONYM
from recitals.model import Paragraph, Resolution, ordinal

DEFINED = re.compile(
    r"\(\s?[\"\u201c\u2018']?([A-Z][A-Z0-9&\-]*[A-Z])s?[)\"\u201d\u2019',;]|\b([A-Z][A-Z0-9&\-]*[A-Z])s?\s\("
)
"""“Force Intervention Brigade (FIB)”, or the other way round: “FIB (Force Intervention Brigade)”."""


def undefined(resolution: Resolution, known: frozenset[str]) -> Iterator[tuple[Paragraph, int, str]]:
    """The first use of each acronym that neither the text nor the registry explains.

    Yields:
        The paragraph, the offset in it, and the acronym. Headings and titles, often in capitals,
        do not count as use, and do count as explanation.
    """
    paragraphs = resolution.paragraphs
    texts = [paragraph.text for paragraph in paragraphs]
    ends = list(accumulate(len(text) + 1 for text in texts))
    used: dict[str, tuple[Paragraph, int]] = {}
    for found in ACRONYM.finditer("\n".join(texts)):
        word = found[1]
        if word not in known and word not in used and ordinal(word) is None:
            place = bisect(ends, found.start())
            paragraph = paragraphs[place]
            if word not in paragraph.clause and not paragraph.text.isupper():
                used[word] = paragraph, found.start() - ends[place] + len(paragraph.text) + 1
    explained = _explained(resolution, used) if used else ()
    yield from ((*place, word) for word, place in used.items() if word not in explained)


def _explained(resolution: Resolution, used: Collection[str]) -> set[str]:
    """The acronyms that a text gives the meaning of, looked for only where one of those used stands."""
    texts = (block.text for block in resolution.blocks if "(" in block.text)
    where = (text for text in texts if any(word in text for word in used))
    return {word for text in where for pair in DEFINED.findall(text) for word in pair}
