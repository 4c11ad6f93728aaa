"""Words of one family brought to one form, so that "protecting" finds "protected" and "protection".

A light relative of Porter's algorithm ("An algorithm for suffix stripping", Program 14(3), 1980): its measure
and its first step (plurals, -ed, -ing), then only the nouns of action (-ation, -ion, -ment). The further steps
are left out on purpose: they make "international" and "internal" one word, which a lawyer would not forgive.

`docs/assets/search-words.js` holds the same rules for the words of a query; a test compares the two.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

VOWELS = frozenset("aeiou")
IRREGULAR: Mapping[str, str] = MappingProxyType({"children": "child", "women": "woman", "men": "man"})
ACTIONS = ("ation", "ment", "ate", "ion")


def stem(word: str) -> str:
    """The stem of an English word in lower case; words of other scripts, numbers and short words as they are."""
    if len(word) < 4 or not (word.isascii() and word.isalpha()):
        return IRREGULAR.get(word, word)
    return tidied(action(inflected(IRREGULAR.get(word, word))))


def shape(word: str) -> str:
    """The word with "v" for its vowels and "c" for the rest; y is a vowel after a consonant."""
    kinds = ""
    for letter in word:
        kinds += "v" if letter in VOWELS or (letter == "y" and kinds[-1:] == "c") else "c"
    return kinds


def measure(word: str) -> int:
    """Porter's m: how many times a vowel is followed by a consonant."""
    return shape(word).count("vc")


def inflected(word: str) -> str:
    """Without the ending of a plural, a past tense or a present participle."""
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-2] if word.endswith(("sses", "ies", "ches", "shes", "xes")) else word[:-1]
    for ending in ("ed", "ing"):
        base = word.removesuffix(ending)
        if base != word and "v" in shape(base):
            word = word[:-1] if word.endswith("eed") else restored(base)
            break
    return word[:-1] + "i" if word.endswith("y") and "v" in shape(word[:-1]) else word


def restored(base: str) -> str:
    """What stood before -ed or -ing: "hoping" is of "hope", "planned" of "plan"."""
    if base.endswith(("at", "bl", "iz")):
        return base + "e"
    if base[-1:] == base[-2:-1] and shape(base)[-1:] == "c" and base[-1] not in "lsz":
        return base[:-1]
    return base + "e" if measure(base) == 1 and closed(base) else base


def closed(base: str) -> bool:
    """Whether it ends in consonant, vowel, consonant, as "hop" does and "show" does not."""
    return shape(base).endswith("cvc") and base[-1] not in "wxy"


def action(word: str) -> str:
    """The verb behind a noun of action, when enough of it is left: "protection" -> "protect"."""
    for ending in ACTIONS:
        base = word.removesuffix(ending)
        if base != word and measure(base) > 1 and (ending != "ion" or base[-1] in "st"):
            return base
    return word


def tidied(word: str) -> str:
    """Without a silent last e, and with one l for two."""
    if word.endswith("e") and (measure(word[:-1]) > 1 or (measure(word[:-1]) == 1 and not closed(word[:-1]))):
        word = word[:-1]
    return word[:-1] if word.endswith("ll") and measure(word) > 1 else word
