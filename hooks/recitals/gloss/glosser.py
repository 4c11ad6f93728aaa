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
OPENS, CLOSES = "《", "》"
"""The marks of titles where no space tells where one begins and ends."""
HYPHEN = "-"
OF = frozenset({"of", "of the", "to", "to the", "in"})
"""What may stand between the noun of a body and the rest of its name."""
TITLED = frozenset({Role.KIND, Role.NAME, Role.ORGAN})
"""What words after it may make a name of that no file has."""
SHORTEST = 2
DATED_AFTER = (1, 2, 3, 4)
"""After how many words of a name its year may stand."""
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
            items=tuple(sorted(map(phrases.parts, language.items), key=len, reverse=True)),
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
        if said.endswith(",") and said.startswith(self.bodies):
            return f"The {said}"
        return f"T{said[1:]}" if said.endswith(",") and said.startswith("the ") else said

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
        if not self.language.spaced and (match is None or writer.is_part(match, text[at])):
            return self._run_on(text, at, writer, match)
        if match is None:
            writer.copy(text, at)
            return at + 1
        if match.phrase.role is Role.TITLED:  # a small word, unless a kind of instrument stands before it
            writer.unknown(text[at])
            return at + 1
        first = text[at]
        if prefix:
            said, size = prefix
            writer.prefix(text[at], said)
            first = first._replace(start=first.start + size)
        if match.phrase.role in TITLED and (title := self._title(text, match)):
            writer.named(text, first, match, title)
            return title[1]
        writer.phrase(first, text[match.after - 1], match)
        return match.after

    def _run_on(self, text: Sequence[Token], at: int, writer: writing.Writer, match: Match | None) -> int:
        """What stands among words that no space sets apart: a title in marks, part of a longer name, one sign."""
        if match is not None:
            writer.stranger(text, at, match.after)
            return match.after
        if text[at].text == OPENS:
            ends = (n for n in range(at + 1, min(len(text), at + LONGEST)) if text[n].text == CLOSES)
            end = next(ends, 0)
            if end > at + 1:
                writer.titled(text, at, end + 1, self._kind(text, at, end) or self._act(text, end + 1))
                return end + 1
        writer.copy(text, at)
        return at + 1

    def _kind(self, text: Sequence[Token], at: int, end: int) -> str:
        """The kind of instrument that a title in marks ends with, and "on"; "" when it ends with none."""
        for start in range(at + 1, end):
            match = self.phrases.match((text[at], *text[start : end + 1]), 0)
            if match is not None and match.phrase.role is Role.KIND and match.after == end - start + 2:
                return f"{match.phrase.english.removeprefix('the ')} on"
        return ""

    def _act(self, text: Sequence[Token], at: int) -> str:
        """What a title of no kind is when one of its provisions follows, so that it is of nothing before it."""
        match = self.phrases.match(text, at) if at < len(text) else None
        return "Act of the" if match is not None and match.phrase.role is Role.PROVISION else ""

    def _match(self, text: Sequence[Token], at: int) -> tuple[Match | None, tuple[str, int] | None]:
        """The phrase at a token; and of a small word that is written in one with it, the English and the length."""
        match = self.phrases.match(text, at)
        if match is not None or not self.prefixes or text[at].sort is not Sort.WORD:
            return match, None
        for prefix, english in self.prefixes:
            key = text[at].key
            for rest in self._without(prefix, key):
                match = self.phrases.match((text[at]._replace(key=rest), *text[at + 1 : at + LONGEST]), 0)
                if match is not None:
                    return match._replace(after=match.after + at), (english, len(prefix))
        return None, None

    def _without(self, prefix: str, key: str) -> tuple[str, ...]:
        """What a word may be without a small word in one with it, which may have swallowed the article."""
        rest = key.removeprefix(prefix)
        if rest == key or len(rest) < SHORTEST:
            return ()
        return (rest, fold(self.language.article) + rest) if self.language.article else (rest,)

    def _title(self, text: Sequence[Token], match: Match) -> tuple[str, int] | None:
        """The title of an instrument that no file knows: the English of its first word, and the token after it.

        A short name with such words after it is another instrument's too.
        """
        if match.phrase.role is Role.NAME and len(match.phrase.parts) > SHORT:
            return None
        at = match.after
        opened = self.phrases.match(text, at) if at < len(text) else None
        if opened is not None and opened.phrase.role is Role.TITLED:
            at, least, english = opened.after, opened.after, opened.phrase.english
        elif at < len(text) and match.phrase.role is Role.ORGAN and self._owned(text, at, opened):
            least, english = at + 1, ""
        elif at < len(text) and match.phrase.role is Role.KIND and self._named(match, text, at, opened):
            at += text[at].text == HYPHEN
            least, english = at + 1, "on"
        else:
            return None
        end = least
        while end < len(text) and end - at < LONGEST_TITLE and text[end].sort in (Sort.WORD, Sort.HAN):
            other, _ = self._match(text, end)
            if other is not None and other.phrase.role < Role.WORD:
                break
            end += 1
        while end > least and self.phrases.match(text, end - 1) is not None:  # "... et l'"
            end -= 1
        return (english, end) if end > at else None

    def _owned(self, text: Sequence[Token], at: int, following: Match | None) -> bool:
        """Whether what follows the noun of a body makes a longer name of it: "Commission des fleuves"."""
        if following is not None and following.phrase.english in OF:
            at = following.after
            return at < len(text) and text[at].sort is Sort.WORD and self._unknown(text, at)
        if following is not None or text[at].sort is not Sort.WORD:
            return False
        run_on = self.language.genitive or self.language.construct
        return run_on or text[at].text[0].isupper() or text[at].key.endswith(self._adjectives)

    def _unknown(self, text: Sequence[Token], at: int) -> bool:
        match = self.phrases.match(text, at)
        return match is None or match.phrase.role in (Role.ORGAN, Role.WORD, Role.TITLED)

    def _named(self, match: Match, text: Sequence[Token], at: int, following: Match | None) -> bool:
        """Whether what follows a kind of instrument at once makes a name of it: "Convention nordique"."""
        token = text[at]
        if token.text == HYPHEN:
            return token.start == text[at - 1].end
        if token.sort is not Sort.WORD:
            return False
        if self.language.article and not match.phrase.english.startswith("the "):
            return True  # it has no article, where the language has one
        if following is not None:
            return self.language.genitive and following.phrase.role in (Role.BODY, Role.ORGAN)
        return token.text[0].isupper() or token.key.endswith(self._adjectives)

    @property
    def _adjectives(self) -> tuple[str, ...]:
        return tuple(map(fold, self.language.adjectives))


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
                kind = role is Role.KIND
                if kind and not language.spaced:
                    yield Phrase(phrases.parts(f"{OPENS}{words}{CLOSES}"), f"the {english}", role)
                else:
                    yield Phrase(phrases.parts(words), english, role, kind)
    for body, written in language.bodies.items():
        for words in written if body in registry.bodies else ():
            yield Phrase(phrases.parts(words), registry.bodies[body].name, Role.BODY, capital=True)
    for instrument in registry.instruments.values():
        for words in instrument.names.get(language.id, ()):
            name = words if language.spaced else f"{OPENS}{words}{CLOSES}"
            yield from _named(phrases.parts(name), instrument.title, language)


def _acronyms(language: Language) -> Iterator[str]:
    for group in (language.bodies, language.words):
        for words in group.values():
            yield from (word for one in words for word in ACRONYM.findall(one))


def _named(parts: tuple[str, ...], title: str, language: Language) -> Iterator[Phrase]:
    """A name as it is, and with its year inside: "Convention de 1951 relative au statut des réfugiés"."""
    yield Phrase(parts, title, Role.NAME, capital=True)
    for dated in language.dated:
        for place in DATED_AFTER:
            if place < len(parts):
                inside = (*parts[:place], *phrases.parts(dated), *parts[place:])
                yield Phrase(inside, f"{title} of {{year}}", Role.NAME, capital=True)


class Glossers(Mapping[str, Glosser]):
    """The glossers of all languages that a registry knows, by code; each is made when a text first asks for it."""

    def __init__(self, registry: Registry) -> None:
        self._registry = registry
        self._made: dict[str, Glosser] = {}

    def __getitem__(self, key: str) -> Glosser:
        if key not in self._made:
            self._made[key] = Glosser.of(self._registry.languages[key], self._registry)
        return self._made[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._registry.languages)

    def __len__(self) -> int:
        return len(self._registry.languages)

    def __reduce__(self) -> tuple[type, tuple[Registry]]:
        return type(self), (self._registry,)
