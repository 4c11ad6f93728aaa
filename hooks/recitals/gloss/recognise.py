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
LEAST = 0.06
"""Share of a text's words that the common ones of its language are at the least."""


def recognised(text: str, languages: Iterable[Language]) -> str:
    """The code of the language that a text is in; "" for English, and where nothing tells."""
    sample = text[:SAMPLE]
    if sample.count(" the ") >= THE:
        return ""
    words = [token.key for token in tokens(sample.translate(PLAIN)) if token.text[0].isalpha()]
    shares = {language.id: _share(words, map(fold, language.common)) for language in languages}
    best = max(shares, key=lambda key: shares[key], default="")
    return best if best and shares[best] > max(_share(words, ENGLISH), LEAST) else ""


def _share(words: list[str], common: Iterable[str]) -> float:
    known = frozenset(common)
    return sum(word in known for word in words) / len(words) if words else 0.0
