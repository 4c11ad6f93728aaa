"""From a language's files to its glosser, and from a text to its gloss."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from recitals.gloss import phrases, writing
from recitals.gloss.fields import Reading
from recitals.gloss.gloss import Gloss
from recitals.gloss.phrases import Match, Phrase, Phrases, Role
from recitals.gloss.tokens import PLAIN, Sort, Token, fold, tokens
from recitals.model import Language, Registry

SHORT = 3
"""Words up to which a name may be the beginning of another one: "Accord de Paris sur"."""
LONGEST = 64
"""Words and marks of the longest phrase."""
LONGEST_TITLE = 12
"""Words of a title of which no file knows the instrument."""
ACRONYM = re.compile(r"[A-Z]{2,}(?:-[A-Z])?")
KEPT = 2048
"""Glosses that are kept: a heading or formula is asked for again and again."""


@dataclass(frozen=True, slots=True)
class Glosser:
    """Puts texts of one language in English."""

    language: Language
    phrases: Phrases
    prefixes: tuple[tuple[str, str], ...] = ()
    """Small words written in one with the next, longest first, each with its English."""
    bodies: tuple[str, ...] = ()
    """The English names of bodies."""
    acronyms: frozenset[str] = frozenset()
    """Those in the names that the language has for things."""
    _kept: dict[str, Gloss] = field(default_factory=dict, compare=False)

    @classmethod
    def of(cls, language: Language, registry: Registry) -> Glosser:
        """The glosser of a language, which knows the registry's instruments and bodies by their names in it."""
        reading = Reading(
            months=tuple(
                sorted(
                    ((phrases.parts(name), month) for month, names in language.months.items() for name in names),
                    key=lambda one: -len(one[0]),
                )
            ),
            dates=tuple(sorted(map(phrases.parts, language.dates), key=len, reverse=True)),
            places={phrases.parts(name): city for city, names in language.places.items() for name in names},
            ordinals=language.ordinals,
            between={fold(word): english for english, words in language.between.items() for word in words},
        )
        prefixes = [(fold(one), english) for english, written in language.prefixes.items() for one in written]
        return cls(
            language,
            Phrases.of(_phrases(language, registry), reading, language.endings),
            tuple(sorted(prefixes, key=lambda one: -len(one[0]))),
            tuple(registry.bodies[body].name for body in language.bodies if body in registry.bodies),
            frozenset(_acronyms(language)),
        )

    def __reduce__(self) -> tuple[type, tuple[object, ...]]:
        return type(self), (self.language, self.phrases, self.prefixes, self.bodies, self.acronyms)

    def gloss(self, text: str) -> Gloss:
        """The gloss of a text."""
        kept = self._kept.get(text)
        if kept is None:
            if len(self._kept) >= KEPT:
                self._kept.clear()
            kept = self._kept[text] = self._gloss(text)
        return kept

    def line(self, text: str) -> str:
        """A line in English, a body's name with the article that opens a formula: "The General Assembly,"."""
        said = self.gloss(text).text
        return f"The {said}" if said.endswith(",") and said.startswith(self.bodies) else said

    def _gloss(self, text: str) -> Gloss:
        plain = text.translate(PLAIN)
        found = tuple(tokens(plain))
        writer = writing.Writer(plain, self.language)
        at = 0
        while at < len(found):
            at = self._next(found, at, writer)
        return Gloss.of(writer.segments)

    def _next(self, text: Sequence[Token], at: int, writer: writing.Writer) -> int:
        """Write what stands at a token; the token after it."""
        if writer.is_item(text, at):
            writer.copy(text, at)
            return at + 1
        match, prefix = self._match(text, at)
        if match is None:
            writer.copy(text, at)
            return at + 1
        if match.phrase.role is Role.TITLED:  # a small word, unless a kind of instrument stands before it
            writer.unknown(text[at])
            return at + 1
        if prefix:
            writer.prefix(text[at], prefix)
        if match.phrase.role in (Role.KIND, Role.NAME) and (title := self._title(text, match)):
            writer.named(text, at, match, title)
            return title[1]
        writer.phrase(text, at, match)
        return match.after

    def _match(self, text: Sequence[Token], at: int) -> tuple[Match | None, str]:
        """The phrase at a token, with the English of the small word that is written in one with it."""
        match = self.phrases.match(text, at)
        if match is not None or not self.prefixes or text[at].sort is not Sort.WORD:
            return match, ""
        for prefix, english in self.prefixes:
            rest = text[at].key.removeprefix(prefix)
            if rest != text[at].key and len(rest) > 1:
                match = self.phrases.match((text[at]._replace(key=rest), *text[at + 1 : at + LONGEST]), 0)
                if match is not None:
                    return match._replace(after=match.after + at), english
        return None, ""

    def _title(self, text: Sequence[Token], match: Match) -> tuple[str, int] | None:
        """The title of an instrument that no file knows: the English of its first word, and the token after it.

        A short name with such words after it is another instrument's too.
        """
        if match.phrase.role is Role.NAME and len(match.phrase.parts) > SHORT:
            return None
        at = match.after
        opened = self.phrases.match(text, at) if at < len(text) else None
        if opened is None or opened.phrase.role is not Role.TITLED:
            return None
        end = opened.after
        while end < len(text) and end - opened.after < LONGEST_TITLE and text[end].sort in (Sort.WORD, Sort.HAN):
            other = self.phrases.match(text, end)
            if other is not None and other.phrase.role < Role.WORD:
                break
            end += 1
        while end > opened.after and self.phrases.match(text, end - 1) is not None:  # "... et l'"
            end -= 1
        return (opened.phrase.english, end) if end > opened.after else None


def _phrases(language: Language, registry: Registry) -> Iterator[Phrase]:
    """Every phrase of a language."""
    groups: tuple[tuple[Role, Mapping[str, tuple[str, ...]]], ...] = (
        (Role.FORM, language.forms),
        (Role.DOCUMENT, language.documents),
        (Role.PROVISION, language.provisions),
        (Role.KIND, language.kinds),
        (Role.ORGAN, language.organs),
        (Role.WORD, language.words),
        (Role.TITLED, language.titled),
        (Role.PLACE, language.places),
    )
    for role, listed in groups:
        for english, written in listed.items():
            for words in written:
                yield Phrase(phrases.parts(words), english, role, role is Role.KIND)
    for body, written in language.bodies.items():
        for words in written if body in registry.bodies else ():
            yield Phrase(phrases.parts(words), registry.bodies[body].name, Role.BODY, capital=True)
    for instrument in registry.instruments.values():
        for words in instrument.names.get(language.id, ()):
            yield Phrase(phrases.parts(words), instrument.title, Role.NAME, capital=True)


def _acronyms(language: Language) -> Iterator[str]:
    for group in (language.bodies, language.words):
        for words in group.values():
            yield from (word for one in words for word in ACRONYM.findall(one))


def glossers(registry: Registry) -> dict[str, Glosser]:
    """The glossers of all languages that the registry knows, by code."""
    return {key: Glosser.of(language, registry) for key, language in registry.languages.items()}
