"""Numbered documents of series that nobody registered: "Recommendation XXI/4"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from recitals.cite import series
from recitals.cite.mention import Formed, Mention

UNKNOWN = re.compile(
    r"(?:(?:No|Conf)\.\s)?(?=[\w().-]{0,12}?[/.(])(?=[^\s\d]{0,16}?[\dIVXLC])[A-Z\d][\w().-]*+(?:/[\w().-]++)*+"
    r"(?:\s\((?:Rev\.[^()]{1,20}|[IVXLC]+(?:-[A-Z]/\d\d)?)\))?"
)
"""A number in the form of a document's that no series has: "XXI/4", "Conf. 9.24 (Rev. CoP17)", "EUR/RC67/R4"."""


LAST_PARTS = ("Add.", "Corr.", "Rev.", "Amend.")
"""What the numbers of a document's later parts begin with, which say nothing alone."""


def read(index: series.SeriesIndex, text: str, start: int, word: str) -> Sequence[Mention]:
    """The documents of a list whose numbers are of no known series: they have a name, and are linked to nothing."""
    follows = text[start + len(word) : start + len(word) + 2].lstrip()
    if not (follows.isdecimal() or follows.isupper()):
        return ()
    made: list[Mention] = []
    noun = next((one for one in index.nouns[word] if one.isalpha()), "")
    after = series.noun_end(text, start, noun) if noun else 0
    gap = series.AFTER_NOUN.match(text, after) if after else None
    begin = start
    while gap is not None and (found := UNKNOWN.match(text, gap.end())):
        number = found[0].rstrip(".-(")
        if number.count("(") < number.count(")"):
            number = number.rstrip(")")
        if not any(c.isdigit() for c in number) or number.startswith(LAST_PARTS):
            break
        end = gap.end() + len(number)
        made.append(Mention(begin, end, Formed(f"{noun} {' '.join(number.split())}", noun)))
        gap = series.SEPARATOR.match(text, end)
        begin = gap.end() if gap else end
    return made
