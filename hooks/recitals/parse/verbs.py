"""The words that open a clause: "Recalling also", "strongly condemns", "resolves to instruct".

Which they are is data, in the body's headwords; here is only how they are put together: adverbs, the
headword (its longest form), adverbs. A drafted paragraph begins with exactly that.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import NamedTuple

from recitals.gloss import Glosser
from recitals.gloss.tokens import MARKS, fold
from recitals.model import Headwords, Kind
from recitals.parse.formula import is_formula

WORD = r"[^\W\d_]+(?:['’-][^\W\d_]+)*"
FIRST = re.compile(rf"[\s\"“„«'‘(\[]*({WORD})")
RUN = re.compile(rf"[\s\"“„«'‘(\[]*(?P<words>{WORD}(?: {WORD}){{0,9}})")
MARKED = rf"[^\W\d_](?:[^\W\d_]|[{MARKS}])*+(?:['’-][^\W\d_](?:[^\W\d_]|[{MARKS}])*+)*+"
"""A word, with signs of vowels."""
MARKED_RUN = re.compile(rf"[\s\"“„«'‘(\[]*(?P<words>{MARKED}(?: {MARKED}){{0,9}})")
LEAD = re.compile(r"[\s\"“„«'‘(\[《*_]*")
LONGEST = 5  # words of the longest headword or adverb
HEADING = 320  # characters of the longest heading, formula or closing line


class Opening(NamedTuple):
    """The verb phrase with which a text begins."""

    start: int
    end: int
    verb: str
    """The form that types a link: "recalls"."""
    kind: Kind


@dataclass(frozen=True, slots=True)
class Verbs:
    """Headwords made ready for reading."""

    preambular: Mapping[str, str]
    operative: Mapping[str, str]
    adverbs: frozenset[str]
    adverbial: Mapping[str, tuple[int, ...]]
    """By the first word of adverbs, how many words they have, longest first."""
    lengths: Mapping[str, tuple[int, ...]]
    """By the first word of headwords, how many words they have, longest first."""
    glosser: Glosser | None = None
    """What puts lines in English; None for an English text."""

    def english(self, text: str) -> str:
        """A heading, formula or closing line in English, as they are all recognised."""
        return text if self.glosser is None or len(text) > HEADING else self.glosser.line(text)

    @property
    def small(self) -> bool:
        """Whether paragraphs begin with a small letter, so that one tells nothing."""
        return self.glosser is not None and self.glosser.language.small

    def origin(self, text: str, offset: int) -> int:
        """Where in a line that stands which is at an offset of its English."""
        return offset if self.glosser is None or len(text) > HEADING else self.glosser.gloss(text).start(offset)

    def is_formula(self, text: str) -> bool:
        """Whether a text is nothing but a body's name as the subject of what follows."""
        return is_formula(text if self.glosser is None else self.english(text))

    def opening(self, text: str) -> Opening | None:
        """The verb phrase at the beginning of `text`, in either case of letters; None when there is none."""
        if self.glosser is not None and not self.glosser.language.spaced:
            return self._run_on(text)
        if self.glosser is not None:
            run = MARKED_RUN.match(text)
            return self._phrase(run, _lower) or self._phrase(run, _folds)
        first = FIRST.match(text)
        if first is None or not self._may_open(first[1].lower().replace("’", "'")):
            return None
        return self._phrase(RUN.match(text), _lower)

    def _phrase(self, run: re.Match[str] | None, form: Callable[[str], list[str]]) -> Opening | None:
        """The verb phrase that words begin with, compared in a form."""
        if run is None:
            return None
        printed = run["words"].split(" ")
        words = form(run["words"])
        at = self._after_adverbs(words, 0)
        found = self._headword(words, at)
        while found is None and at:  # an adverb may be the headword's own first word
            at -= 1
            found = self._headword(words, at)
        if found is None:
            return None
        size, verb, kind = found
        last = self._after_adverbs(words, at + size)
        start = run.start("words")
        return Opening(start, start + len(" ".join(printed[:last])), verb, kind)

    def _run_on(self, text: str) -> Opening | None:
        """The verb phrase at the beginning of a text that sets no spaces between words."""
        lead = LEAD.match(text)
        at = start = lead.end() if lead else 0
        found = self._beginning((*self.preambular, *self.operative), text, at)
        while not found and (adverb := self._beginning(self.adverbs, text, at)):
            at += len(adverb)
            found = self._beginning((*self.preambular, *self.operative), text, at)
        if not found:
            return None
        kind = Kind.PREAMBULAR if found in self.preambular else Kind.OPERATIVE
        return Opening(start, at + len(found), self.preambular.get(found) or self.operative[found], kind)

    @staticmethod
    def _beginning(phrases: Iterable[str], text: str, at: int) -> str:
        """The longest of the phrases that stands at a place; "" when none does."""
        return max((phrase for phrase in phrases if text.startswith(phrase, at)), key=len, default="")

    def _may_open(self, word: str) -> bool:
        """Whether a phrase may begin with a word: most texts can be passed over by theirs."""
        return word in self.lengths or word in self.adverbial

    def _after_adverbs(self, words: Sequence[str], at: int) -> int:
        """The place after the adverbs that stand at `at`."""
        while at < len(words) and words[at] in self.adverbial:
            sizes = (size for size in self.adverbial[words[at]] if size <= len(words) - at)
            size = next((size for size in sizes if " ".join(words[at : at + size]) in self.adverbs), 0)
            if not size:
                break
            at += size
        return at

    def _headword(self, words: Sequence[str], at: int) -> tuple[int, str, Kind] | None:
        """The longest headword that stands at `at`, adverbs inside it or not: how many words, verb and kind."""
        inside = self._after_adverbs(words, at + 1)
        if at + 1 < inside < len(words):  # "Having also considered"
            parted = self._headword((*words[at : at + 1], *words[inside:]), 0)
            if parted is not None and parted[0] > 1:
                return parted[0] + inside - at - 1, *parted[1:]
        for size in self.lengths.get(words[at], ()) if at < len(words) else ():
            if size > len(words) - at:
                continue
            phrase = " ".join(words[at : at + size])
            if phrase in self.preambular:
                return size, self.preambular[phrase], Kind.PREAMBULAR
            if phrase in self.operative:
                return size, self.operative[phrase], Kind.OPERATIVE
        return None


def verbs(headwords: Iterable[Headwords]) -> Verbs:
    """All the given headwords together; the ones given first decide where two differ."""
    return _together(tuple(headwords))


def verbs_of(glosser: Glosser) -> Verbs:
    """The headwords of a language."""
    language = glosser.language
    joined = ("", *language.prefixes.get("and", ()))
    return replace(_together((_written(language.headwords, joined),)), glosser=glosser)


@lru_cache(maxsize=16)  # every text in a language asks for the same
def _written(heads: Headwords, joined: tuple[str, ...]) -> Headwords:
    """Headwords, also without accents where that makes no other word, and with the "and" written in one with them."""
    written = tuple(
        {f"{one}{phrase}": verb for one in joined for phrase, verb in group.items()}
        for group in (heads.preambular, heads.operative)
    )
    bare = [{_folded(phrase): verb for phrase, verb in group.items()} for group in written]
    preambular = {verb: said for verb, said in bare[0].items() if verb not in {*written[1], *bare[1]}} | written[0]
    operative = {verb: said for verb, said in bare[1].items() if verb not in written[0]} | written[1]
    return Headwords(preambular, operative, tuple(dict.fromkeys((*heads.adverbs, *map(_folded, heads.adverbs)))))


def _folded(phrase: str) -> str:
    return " ".join(_folds(phrase))


def _folds(words: str) -> list[str]:
    return [fold(word) for word in words.split(" ")]


def _lower(words: str) -> list[str]:
    return words.lower().replace("’", "'").split(" ")


@lru_cache(maxsize=64)  # every text of a body asks for the same
def _together(headwords: tuple[Headwords, ...]) -> Verbs:
    preambular: dict[str, str] = {}
    operative: dict[str, str] = {}
    adverbs: set[str] = set()
    for one in reversed({id(one): one for one in headwords}.values()):
        preambular.update(one.preambular)
        operative.update(one.operative)
        adverbs.update(one.adverbs)
    return Verbs(preambular, operative, frozenset(adverbs), _lengths(adverbs), _lengths((*preambular, *operative)))


def _lengths(phrases: Iterable[str]) -> dict[str, tuple[int, ...]]:
    found: dict[str, set[int]] = {}
    for phrase in phrases:
        words = phrase.split(" ")
        if len(words) <= LONGEST:
            found.setdefault(words[0], set()).add(len(words))
    return {word: tuple(sorted(sizes, reverse=True)) for word, sizes in found.items()}
