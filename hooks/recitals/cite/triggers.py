"""What the words of a text may begin: a word tells, and for most kinds of thing the word after it.

So a word that begins many names, "United", "General", costs a look where the next one goes on with none.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

Followers = Mapping[str, Collection[str]]
"""A word -> the words that may come second, in small letters; "" where it tells alone."""
Triggers = Mapping[str, Mapping[str, tuple[str, ...]]]
"""A word -> the word after it, in small letters -> the kinds that both may begin, in the order in which they are tried;
under `WHATEVER` those that the word may begin alone, under `ANY` all of them."""

WHATEVER = ""
ANY = "("


def alone(words: Iterable[str]) -> Followers:
    """Words that tell alone."""
    return dict.fromkeys(words, (WHATEVER,))


def index(kinds: Mapping[str, Followers]) -> Triggers:
    """The triggers of all kinds, which are tried in their order."""
    return {word: _of_word(word, kinds) for word in sorted({word for words in kinds.values() for word in words})}


def _of_word(word: str, kinds: Mapping[str, Followers]) -> dict[str, tuple[str, ...]]:
    begun = {kind: words[word] for kind, words in kinds.items() if word in words}
    seconds = {WHATEVER, *(second for words in begun.values() for second in words)}
    found = {
        second: tuple(kind for kind, words in begun.items() if second in words or WHATEVER in words)
        for second in seconds
    }
    return {**found, ANY: tuple(begun)}


def begun(triggers: Triggers, text: str, end: int, word: str, following: str) -> tuple[str, ...]:
    """The kinds that a word, which ends at a place, may begin; any where a bracket or a footnote's number follows."""
    kinds = triggers[word]
    if found := kinds.get(following.lower()):
        return found
    return kinds[ANY if following[-1:].isdigit() or "(" in text[end : end + 2] else WHATEVER]
