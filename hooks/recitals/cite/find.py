"""Finding every mention in a paragraph: one pass over its words, a dictionary telling what a word may begin.

`Finder.find` reads a text without knowing the document around it; binding a mention to a target is
`recitals.resolve`'s work.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from recitals.cite import (
    acronyms,
    clauses,
    divisions,
    forms,
    heads,
    numbers,
    organs,
    plain,
    pointing,
    series,
    symbols,
    unlisted,
    words,
)
from recitals.cite.atoms import DATED, iso_date
from recitals.cite.mention import Divisions, Formed, Mention, Named, Numbered, Pointer
from recitals.cite.names import Names, is_draft, seconds
from recitals.cite.triggers import ALONE, Followers, Triggers, alone, index, otherwise
from recitals.gloss import Glosser, Glossers
from recitals.model import Registry, Unit

WORD = re.compile(r"[^\W_]+|\u00a7\u00a7?")
LOOK_BACK = 30
ADOPTED = (
    r",?\s++(?:\w++\s++){0,3}?adopted\s++(?:by\s++(?:\w++\s++){1,8}?)?(?:in\s++(?:\w++\s++){1,6}?)?"
    r"on\s++\d{1,2}\s++[A-Z]\w++\s++\d{4}"
)
NAME_DATE = re.compile(rf"{DATED}|\s\(No\.\s\d{{1,3}}\)|\s\([A-Z][\w .-]{{1,30}},\s\d{{4}}\)|{ADOPTED}")
"""Dates after a name: of 2005 · (New York, 2000) · adopted by the General Assembly on 20 November 1959."""
NAME_NUMBER = re.compile(r"(?:,?\s+\d{4})?,?\s+\(No\.\s(\d{1,3})\)")
"""The number after the name of a labour convention: "Minimum Age Convention, 1973 (No. 138)"."""
NEUTRAL = re.compile(
    r"(?:(?:United\s+Nations|UN|UNESCO|WHO|ITU|ILO|WTO|FAO|\d{4}|World\s+(?:Health|Trade)\s+Organization"
    r"|International\s+Labour\s+Organization|International\s+Telecommunication\s+Union)(?:\u2019s|'s)?\s+)+"
)
"""Words before a name that leave it the same instrument's."""
Reader = Callable[["Finder", str, int, str], Iterable[Mention]]


@dataclass(frozen=True, slots=True)
class Finder:
    """Everything that a registry knows, indexed for reading; safe to send to another process."""

    names: Names
    series: series.SeriesIndex
    symbols: symbols.SymbolIndex
    owned: Mapping[str, tuple[tuple[str, Unit, str], ...]]
    """First word -> (whole noun, unit, instrument) for divisions that name their instrument."""
    registry: Registry
    acronyms: frozenset[str]
    """Those in the names of instruments and bodies, which a reader finds in the registry."""
    triggers: Triggers
    glossers: Mapping[str, Glosser]
    """Those of the languages besides English, whose texts are read as their glosses."""

    @classmethod
    def of(cls, registry: Registry) -> Finder:
        """Index a registry."""
        names = Names.of(
            (name, one.id)
            for one in registry.instruments.values()
            for name in dict.fromkeys((one.title, *one.names.get("en", ())))
        )
        numbered = series.SeriesIndex.of(registry.bodies)
        owned: dict[str, tuple[tuple[str, Unit, str], ...]] = {}
        for one in registry.instruments.values():
            for noun, unit in one.own.items():
                for first in {f"{noun}s".split()[0], noun.split()[0]}:
                    owned[first] = (*owned.get(first, ()), (noun, unit, one.id))
        by_symbol = symbols.SymbolIndex.of(registry.bodies)
        kinds: dict[str, Followers] = {
            "symbol": alone(by_symbol.first_words),
            "number": numbered.second_words,
            "owned": {word: seconds(noun for noun, _, _ in nouns) for word, nouns in owned.items()},
            "name": {word: names.second_words[word.lower()] for word in names.first_words},
            "form": alone(heads.HEADS),
            "plain": alone(plain.HEADS),
            "division": alone(divisions.WORDS),
            "clause": alone(clauses.first_words(registry.bodies)),
            "back": alone(pointing.NUMBERED),
        }
        bodies = (name for one in registry.bodies.values() for name in (one.name, *one.names, *one.alone))
        known = acronyms.known_to((*names.written, *(one.short for one in registry.instruments.values()), *bodies))
        return cls(names, numbered, by_symbol, owned, registry, known, index(kinds), Glossers(registry))

    def find(self, text: str) -> tuple[Mention, ...]:
        """The mentions of a text, in order, none overlapping another."""
        found: list[Mention] = []
        named: Mention | None = None
        for start, word, following in words.known_in(text, self.triggers):
            kinds = self.triggers[word]
            some = kinds.get(ALONE) or kinds.get(following.lower())
            for kind in some or otherwise(kinds, text, start + len(word), following):
                if kind == "form" and named and _is_within(text, start, word, named):
                    continue
                read = READERS[kind](self, text, start, word)
                if kind == "name" and read:
                    named = next((one for one in read if one.start == start), named)
                found += read
        return settle(found) if len(found) > 1 else tuple(found)


def settle(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """Where mentions overlap, the longest stays, the earlier between equals."""
    kept: list[Mention] = []
    for mention in sorted(mentions, key=_place):
        if kept and mention.start < kept[-1].end:
            if not _prevails(mention, kept[-1]):
                continue
            kept.pop()
        kept.append(mention)
    return tuple(kept)


def _place(mention: Mention) -> tuple[int, int]:
    return mention.start, -mention.end


def _prevails(later: Mention, earlier: Mention) -> bool:
    """Whether a mention displaces an earlier one that it overlaps.

    A longer one does, but words that only have the form of a name never displace a registered one, and
    a phrase of provisions ends where it ends: "article 9, paragraph 3, article 14" is two.
    """
    if isinstance(later.what, Formed) and isinstance(earlier.what, Named):
        return False
    if isinstance(later.what, Divisions) and isinstance(earlier.what, Divisions):
        return False
    return later.end - later.start > earlier.end - earlier.start


def _number(finder: Finder, text: str, start: int, word: str) -> Sequence[Mention]:
    found = series.read(finder.series, text, start, word) or _of_no_series(finder, text, start, word)
    return [one for one in found if not (_is_adjective(text, one) or _is_measure(text, one))] if found else ()


USED = re.compile(r"(?:\s(?:and|or)\sITU-[TR]\s[\w.]{2,12})?\s(?:number|numbering|plan|resource|identifier|code)s?\b")


def _is_adjective(text: str, mention: Mention) -> bool:
    """“ITU-T E.164 numbers”: a number without a noun before it, which tells what sort of thing the next noun is."""
    first = text[mention.start : mention.end].partition(" ")[0]
    return "-" in first and first.isupper() and USED.match(text, mention.end) is not None


def _is_measure(text: str, mention: Mention) -> bool:
    """“A resolution 1080 display”: no document with a number has an indefinite article."""
    what, start = mention.what, mention.start
    if not (isinstance(what, Numbered) and text[start].islower() and not what.owner.bodies):
        return False
    bare = all(number.shape in numbers.WEAK and not number.year for _, number in what.readings)
    return bare and INDEFINITE.search(text, max(0, start - LONGEST_ARTICLE), start) is not None


LONGEST_ARTICLE = 24
INDEFINITE = re.compile(r"\b[Aa]n?\s(?:[a-z-]+\s)?$")
"""An article before a noun, with an adjective: "a higher resolution 1080"."""


def _of_no_series(finder: Finder, text: str, start: int, word: str) -> Sequence[Mention]:
    """“Recommendation XXI/4”: numbered documents of series that nobody registered, and no symbol of a known one."""
    found = unlisted.read(finder.series, text, start, word)
    return [one for one in found if not _holds_symbol(finder, text, one)] if found else ()


def _holds_symbol(finder: Finder, text: str, one: Mention) -> bool:
    inside = WORD.finditer(text, one.start, one.end)
    return any(w[0] in finder.symbols.first_words and any(_symbol(finder, text, w.start(), w[0])) for w in inside)


def _symbol(finder: Finder, text: str, start: int, word: str) -> Iterator[Mention]:
    return symbols.read(finder.symbols, text, start, word)


def _owned(finder: Finder, text: str, start: int, word: str) -> Sequence[Mention]:
    for noun, unit, owner in finder.owned[word]:
        for form in (noun + "s", noun):
            if not text.startswith(form, start):
                continue
            acronym = ACRONYM.match(text, start + len(form))
            said = text[start : acronym.end()] if acronym else form
            if found := divisions.read(text, start, said, unit, owner):
                return (found,)
    return ()


def _division(finder: Finder, text: str, start: int, word: str) -> Sequence[Mention]:
    found = divisions.read(text, start, word)
    return () if found is None else (_of_owner(finder, text, found),)


ACRONYM = re.compile(r"\s\([A-Z]{2,6}s?\)")
OF_GOALS = re.compile(r",?\s+of\s+(?:the\s+)?(?=([A-Z]\w+))")


def _of_owner(finder: Finder, text: str, found: Mention) -> Mention:
    """“Targets 3.7 and 5.6 of the Sustainable Development Goals”, “SDG target 16.2”: the noun names the instrument."""
    if not isinstance(found.what, Divisions):
        return found
    if found.what.members[0].provision.steps[0].unit is Unit.TARGET:
        before = " ".join(text[max(0, found.start - LOOK_BACK) : found.start].split())
        for noun, _, owner in (one for nouns in finder.owned.values() for one in nouns):
            if before.endswith(noun):
                return found._replace(what=found.what._replace(owner=owner))
    following = OF_GOALS.match(text, found.end)
    if following is None:
        return found
    target = found.what.members[-1].provision.steps[-1].unit is Unit.TARGET
    for noun, unit, owner in finder.owned.get(following[1], ()):
        after = following.end() + len(noun)
        numbered = any(one.isdigit() for one in text[after : after + 3])
        goals = target if numbered else text[after : after + 1] == "s"
        if unit is Unit.GOAL and text.startswith(noun, following.end()) and goals:
            return found._replace(what=found.what._replace(owner=owner))
    return found


def _clause(_: Finder, text: str, start: int, word: str) -> Sequence[Mention]:
    found = clauses.read(text, start, word)
    return () if found is None else (found,)


def _back(_: Finder, text: str, start: int, word: str) -> Sequence[Mention]:
    return pointing.document(text, start, word)


def _name(finder: Finder, text: str, start: int, word: str) -> Sequence[Mention]:
    found = finder.names.read(text, start, word)
    if found is None or organs.goes_on(text, found.end) or is_draft(text, start) or organs.before(text, start):
        return ()
    edge = forms.left_edge(text, start) if forms.may_begin_before(text, start) else start
    neutral = NEUTRAL.fullmatch(text, edge, start) if edge < start else None
    begin = edge if neutral and edge else start
    dated = NAME_DATE.match(text, found.end)
    end = dated.end() if dated else found.end
    numbered = NAME_NUMBER.match(text, end)
    if numbered and any(owner.endswith(f"-no-{numbered[1]}") for owner in found.owners):
        end = numbered.end()
    year = (iso_date(text[begin:start]) if begin < start else "") or (iso_date(dated[0]) if dated else "")
    return (Mention(begin, end, Named(found.owners, found.name, year)),)


def _form(finder: Finder, text: str, start: int, word: str) -> Sequence[Mention]:
    head = forms.head_end(text, start, word)
    if not head:
        return pointing.code(text, start, start + len(word)) if word == "Code" else ()
    if word in PROTOCOLS and (attached := tuple(forms.attached(text, start, head))):
        return attached
    found = forms.read(text, start, head, word)
    last = text[start:head].rpartition(" ")[2]
    if found is None and last != word and last in heads.SECOND:
        found = Mention(start, head, Formed(f"{word} {last}", last, partial=True))
    if (
        found is not None
        and not organs.before(text, found.start)
        and not _registered(finder, text, found, head)
        and not _of_registered(finder, text, start, word)
    ):
        return (found,)
    if (
        found is None
        and heads.HEADS[word] == word != "Recommendations"
        and pointing.determined(text, start)
        and not forms.NOT_ALONE.match(text, head)
    ):
        return (Mention(start, head, Pointer(text[start:head])),)
    return ()


def _is_within(text: str, start: int, word: str, named: Mention) -> bool:
    """Whether a head noun is a part of a registered name, which no words before or after it make a longer one."""
    if start >= named.end or word in PROTOCOLS:
        return False
    if forms.may_begin_before(text, named.start) and forms.left(text, start) < named.start:
        return False
    head = forms.head_end(text, start, word)
    return head <= named.end and not (forms.LABOUR.match(text, head) or forms.LONGER.match(text, named.end))


PROTOCOLS = ("Protocol", "Protocols")
"""Heads that may be attached to the name before them."""


def _registered(finder: Finder, text: str, formed: Mention, head: int) -> bool:
    """Whether the words are a registered name and what goes on after it does not make it a longer one."""
    word = WORD.match(text, formed.start)
    named = finder.names.read(text, formed.start, word[0]) if word and word[0] in finder.names.first_words else None
    if named is None or named.end < head:
        return False
    longer = forms.LONGER.match(text, named.end) if formed.end > named.end else None
    return longer is None or POINTED.match(text, longer.end()) is not None or _is_whole_name(finder, text, longer.end())


POINTED = re.compile(
    r"the\s+(?:Convention|Covenant|Treaty)s?\b(?!\s+(?:on|of|for|to|against|concerning|regarding|relating|[A-Z])\b|\s+[A-Z])"
)
"""After "to", what was named before; the title before it is whole: "the Cartagena Protocol to the Convention"."""


def _is_whole_name(finder: Finder, text: str, start: int) -> bool:
    """Whether a registered name stands at a position, so that the title before it has ended: "on the Kunming-..."."""
    start += len("the ") if text.startswith("the ", start) else 0
    word = WORD.match(text, start)
    return bool(word and word[0] in finder.names.first_words and finder.names.read(text, start, word[0]))


OF_THE = re.compile(r"\s+of\s+(?:the\s+)?(?=([A-Z]\w+))")


def _of_registered(finder: Finder, text: str, start: int, word: str) -> bool:
    """“Principles of the Charter”: the noun says what is in a registered instrument, and names no other."""
    following = OF_THE.match(text, start + len(word)) if word in heads.NEEDS_MORE else None
    if following is None or following[1] not in finder.names.first_words:
        return False
    return finder.names.read(text, following.end(), following[1]) is not None


def _plain(_: Finder, text: str, start: int, word: str) -> Sequence[Mention]:
    found = plain.read(text, start, word)
    return () if found is None else (found,)


READERS: Mapping[str, Reader] = {
    "symbol": _symbol,
    "number": _number,
    "owned": _owned,
    "name": _name,
    "form": _form,
    "plain": _plain,
    "division": _division,
    "clause": _clause,
    "back": _back,
}
