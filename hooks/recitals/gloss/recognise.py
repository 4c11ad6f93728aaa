"""Which language a text is in, by the words that every text has."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence

from recitals.gloss.tokens import PLAIN, fold, tokens
from recitals.model import Language

SAMPLE = 4000
"""Characters from a text's beginning that tell."""
ENGLISH = frozenset("the of and to in for on with by that its".split())
THE = 4
"""Times that " the " tells at once that a text is English, as nearly all are."""
FEW = 60
"""Words of which too few are common to tell by."""


def recognised(text: str, languages: Iterable[Language]) -> str:
    """The code of the language that a text is in; "" for English, and where nothing tells."""
    sample = text[:SAMPLE]
    if sample.count(" the ") >= THE:
        return ""
    words = [token.key for token in tokens(sample.translate(PLAIN)) if token.text[0].isalpha()]
    languages = tuple(languages)
    shares = {one.id: (_share(words, map(fold, one.common)), one.least / 100) for one in languages}
    enough = {key: share for key, (share, least) in shares.items() if share > max(least, _share(words, ENGLISH))}
    return max(enough, key=lambda key: enough[key], default="") or _by_letters(words, languages)


def _by_letters(words: list[str], languages: Sequence[Language]) -> str:
    """The only language that is written in the letters of a short text; "" where there is none, or several scripts."""
    scripts = Counter(_script(word) for word in words[:FEW])
    foreign = [script for script in scripts if script != "LATIN"]
    if len(words) >= FEW or len(foreign) != 1 or scripts[foreign[0]] <= scripts["LATIN"]:
        return ""
    written = [one.id for one in languages if one.common and _script(one.common[0]) == foreign[0]]
    return written[0] if len(written) == 1 else ""


def _script(word: str) -> str:
    """The name of the script that a word begins in: "CYRILLIC"."""
    return unicodedata.name(word[0], "").partition(" ")[0]


def _share(words: list[str], common: Iterable[str]) -> float:
    known = frozenset(common)
    return sum(word in known for word in words) / len(words) if words else 0.0
