"""What is known of a language: how its words are put in English, so that one reader reads all languages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from recitals.model.bodies import Headwords
from recitals.model.value import Value

Words = Mapping[str, tuple[str, ...]]
"""English -> what says the same."""


@dataclass(frozen=True, slots=True)
class Language(Value):
    """A language that resolutions are written in, besides English."""

    id: str
    """Its code: "fr"."""
    name: str = ""
    """As a reader would say it: "French"."""
    common: tuple[str, ...] = ()
    """Words that every text has, by which the language is recognised."""
    least: int = 0
    """How many of a hundred words of a text these are at the least; a language like it has fewer of them."""
    headwords: Headwords = field(default_factory=Headwords)
    bodies: Words = field(default_factory=dict)
    """Id of a body -> what texts call it."""
    provisions: Words = field(default_factory=dict)
    """"article" -> "artículo", "artículos"."""
    documents: Words = field(default_factory=dict)
    """"resolution" -> "résolution"."""
    kinds: Words = field(default_factory=dict)
    """Nouns of instruments: "Convention" -> "Convención"."""
    alike: Words = field(default_factory=dict)
    """English nouns of instruments that one noun of the language may stand for besides: "Charter" -> "Constitution"."""
    organs: Words = field(default_factory=dict)
    """Nouns of bodies that no file describes: "Committee" -> "Comité"."""
    letters: Words = field(default_factory=dict)
    """Letters of items, by the English one that stands at the same place: "b" -> "ب"."""
    titled: Words = field(default_factory=dict)
    """Words after such a noun that open a title: "on" -> "relative à"."""
    adjectives: tuple[str, ...] = ()
    """Endings of adjectives that such a noun may have after it: "-enne" of "Convention européenne"."""
    words: Words = field(default_factory=dict)
    """The small words between them, and set phrases."""
    forms: Words = field(default_factory=dict)
    """The same with numbers in it: "of {date}" -> "du {date}"."""
    between: Words = field(default_factory=dict)
    """What stands between numbers that share a noun: "and" -> "和"."""
    items: tuple[str, ...] = ()
    """How each of those numbers is written: "第{n}号"."""
    months: Words = field(default_factory=dict)
    dates: tuple[str, ...] = ()
    """How whole dates are written: "{day} {month} {year}"."""
    dated: tuple[str, ...] = ()
    """How a year stands inside a name, after its first words: "de {year}"."""
    places: Words = field(default_factory=dict)
    """"Dubai" -> "Dubaï"."""
    ordinals: tuple[str, ...] = ()
    """What is set after the digits of an ordinal number: the "er" of "1er"."""
    endings: tuple[str, ...] = ()
    """Endings that words take and lose, where nouns have cases."""
    prefixes: Words = field(default_factory=dict)
    """Small words that are written in one with the next: "and" -> "و"."""
    article: str = ""
    """The article that is written in one with its noun, and that a small word before both swallows."""
    spaced: bool = True
    """Whether words are set apart by spaces."""
    genitive: bool = False
    """Whether what a provision is of follows without a word between, in the genitive."""
    construct: bool = False
    """Whether whose a document is follows its noun without a word between."""
    small: bool = False
    """Whether paragraphs begin with a small letter."""
    path: str = ""
