"""What the words of a text may begin: a word tells, and for most kinds of thing the word after it.

So a word that begins many names, "United", "General", costs a look where the next one goes on with none.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

Followers = Mapping[str, Collection[str]]
"""A word -> the words that may come second, in small letters; "" where it tells alone."""
Triggers = Mapping[str, Mapping[str, tuple[str, ...]]]
"""A word -> the word after it, in small letters -> the kinds that both may begin, in the order in which they are tried.

Under `ALONE` stand the kinds of a word that tells all by itself; under `OTHERWISE` those that a word may begin whatever
follows, and under `ANY` all, when for some the next one tells.
"""

ALONE = ""
OTHERWISE, ANY = "-", "("


def alone(words: Iterable[str]) -> Followers:
    """Words that tell alone."""
    return dict.fromkeys(words, (ALONE,))


def index(kinds: Mapping[str, Followers]) -> Triggers:
    """The triggers of all kinds, which are tried in their order."""
    return {word: _of_word(word, kinds) for word in sorted({word for words in kinds.values() for word in words})}


def _of_word(word: str, kinds: Mapping[str, Followers]) -> dict[str, tuple[str, ...]]:
    begun = {kind: words[word] for kind, words in kinds.items() if word in words}
    seconds = {second for words in begun.values() for second in words} - {ALONE}
    if not seconds:
        return {ALONE: tuple(begun)}
    found = {
        second: tuple(kind for kind, words in begun.items() if second in words or ALONE in words)
        for second in (*seconds, OTHERWISE)
    }
    return {**found, ANY: tuple(begun)}


def otherwise(kinds: Mapping[str, tuple[str, ...]], text: str, end: int, following: str) -> tuple[str, ...]:
    """The kinds that a word, which ends at a place, may begin with none of its next words after it.

    Those may follow a bracket, or have the number of a footnote.
    """
    return kinds[ANY if following[-1:].isdigit() or "(" in text[end : end + 2] else OTHERWISE]
