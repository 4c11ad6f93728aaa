"""Which language a text is in, by the words that every text has."""

from __future__ import annotations

from collections.abc import Iterable

from recitals.gloss.tokens import PLAIN, fold, tokens
from recitals.model import Language

SAMPLE = 4000
"""Characters from a text's beginning that tell."""
ENGLISH = frozenset("the of and to in for on with by that its".split())
THE = 4
"""Times that " the " tells at once that a text is English, as nearly all are."""


def recognised(text: str, languages: Iterable[Language]) -> str:
    """The code of the language that a text is in; "" for English, and where nothing tells."""
    sample = text[:SAMPLE]
    if sample.count(" the ") >= THE:
        return ""
    words = [token.key for token in tokens(sample.translate(PLAIN)) if token.text[0].isalpha()]
    shares = {one.id: (_share(words, map(fold, one.common)), one.least / 100) for one in languages}
    enough = {key: share for key, (share, least) in shares.items() if share > max(least, _share(words, ENGLISH))}
    return max(enough, key=lambda key: enough[key], default="")


def _share(words: list[str], common: Iterable[str]) -> float:
    known = frozenset(common)
    return sum(word in known for word in words) / len(words) if words else 0.0
