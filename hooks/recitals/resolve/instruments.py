"""Binding names and the words that point back to them: "the Convention", "the Escazú Agreement"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from recitals.cite.heads import HEADS, TAILED
from recitals.cite.mention import Formed, Named, Pointer
from recitals.cite.names import WORD
from recitals.model import Instrument, State, slug
from recitals.resolve.memory import Memory, head_nouns, titles
from recitals.resolve.target import ALL_OF_THEM, LATER, Target, ambiguous, of_instrument

BEFORE_YEARS = re.compile(r"\bfor\s+(?:the\s+period\s+)?(?=\d{4})")
"""Words that a title has or has not before its years: "plan for 2013–2020", "plan 2013–2020"."""

KINDS = {
    "resolution": "resolution",
    "resolutions": "resolution",
    "decision": "decision",
    "decisions": "decision",
    "report": "document",
}
"""What "that resolution" and "those decisions" may point to."""
ONLY = frozenset({"report"})
"""What is pointed to so only where there is one: a paper with a symbol may be a letter."""

COMMENTS = frozenset({"general comment", "general recommendation"})
"""What a committee says of its treaty, which it calls "the Covenant" or "the Convention"."""

FOR_YEARS = re.compile(r"\bfor\s+(?=\d{4})")

NEAR = 40
"""How many instruments back a word may point in its paragraph."""
LONG_NAME = 5
"""Words from which a name is so full that it means the same in every body's texts."""
OF_A_BODY = re.compile(r"\sof\sthe\s(?:Assembly|(?:Executive\s)?Board|Commission|Committee|Conference|Council)$")
"""The end of a name that is full only where it is known which: "rules of procedure of the Council"."""


def bind_name(named: Named, memory: Memory) -> Target | None:
    """The instrument that a registered name means here; None when this body's texts do not mean it so."""
    found = [memory.registry.instruments[identifier] for identifier in named.instruments]
    if not _is_full(named.name):
        found = [one for one in found if memory.concerns(one)]
    if not found:
        return None
    agreeing = [one for one in found if agrees(one, named.dated)]
    agreeing = [one for one in agreeing if not memory.precedes(one)] or agreeing
    if len(agreeing) == 1 and memory.precedes(agreeing[0]):
        return ambiguous((agreeing[0].id,), LATER, f"it was adopted in {agreeing[0].date[:4]}, after this text")
    if len(agreeing) == 1:
        return of_instrument(agreeing[0], "name" if len(found) == 1 else "name and date")
    if agreeing:
        return ambiguous(tuple(one.id for one in agreeing), "name", "several instruments have this name")
    reason = f"the text dates it {named.dated}, the registry {found[0].date}"
    return ambiguous(tuple(one.id for one in found), "name", reason)


@lru_cache(maxsize=4096)  # the same registered names come again and again
def _is_full(name: str) -> bool:
    """Whether a name is so long that it means the same in every body's texts."""
    return len(WORD.findall(name)) >= LONG_NAME and OF_A_BODY.search(name) is None


def agrees(instrument: Instrument, dated: str) -> bool:
    """Whether a date in the text can be the instrument's: of adoption, of entry into force, or of a revision."""
    known = [date for date in (instrument.date, instrument.in_force) if date]
    if not dated or not known or any(date[:4] == dated[:4] for date in known):
        return True
    return any(dated[:4] in event for event in instrument.history)


def bind_form(formed: Formed, memory: Memory, here: Sequence[str]) -> Target | None:
    """An instrument that no file describes, or an earlier one that these words shorten.

    Args:
        formed: the mention.
        memory: what the document has told so far.
        here: instruments bound so far in the paragraph, nearest last.

    Returns:
        None when the words alone name nothing and nothing before them is called so.
    """
    if known := memory.aliases.get(formed.name.lower()):
        instrument = memory.instrument(known)
        return of_instrument(instrument, "name given in the text") if instrument else None
    if shortened := _shortened(formed, memory, here):
        return of_instrument(shortened, "short form of a name before it")
    if formed.partial:
        return None
    name = f"{formed.name} {formed.dated}".rstrip()
    made = Instrument(slug(FOR_YEARS.sub("", name)), name, kind=formed.noun.lower(), registered=False)
    memory.make(made)
    return Target(made.id, State.UNRESOLVED, "form of a name", reason="no instrument of this name is registered")


def _shortened(formed: Formed, memory: Memory, here: Sequence[str]) -> Instrument | None:
    """The one instrument before whose name begins or goes on with these words, or which is of their year."""
    words = _folded(formed.name)
    year, _, rest = formed.name.partition(" ")
    before = dict.fromkeys((*reversed(here[-NEAR:]), *memory.by_noun.get(formed.noun, ())))
    found = [one for one in map(memory.instrument, before) if one and agrees(one, formed.year)]
    matching = [one for one in found if any(words in _folded(title) for title in titles(one))]
    if not matching and rest == formed.noun and year.isdecimal():
        matching = [one for one in found if rest in head_nouns(one) and one.date[:4] == year]
    if len(matching) > 1:  # "the Framework Convention" is no Protocol to it
        matching = [one for one in matching if formed.noun in head_nouns(one)]
    return matching[0] if len(matching) == 1 else None


@lru_cache(maxsize=4096)  # the titles of the same few instruments are compared with every name
def _folded(title: str) -> str:
    return f" {' '.join(WORD.findall(BEFORE_YEARS.sub('', title))).lower()} "


def bind_pointer(pointer: Pointer, memory: Memory, here: Sequence[str]) -> Target | None:
    """The instrument that "the Convention" points to: in the paragraph, by definition, or the document's only one.

    Returns:
        None when nothing before it is called so; ambiguous when several are.
    """
    noun = HEADS.get(pointer.noun.split()[0], pointer.noun)
    if known := memory.aliases.get(pointer.noun.lower()):
        return _found(known, memory, "defined in the text")
    if pointer.noun in KINDS:
        only = pointer.noun in ONLY
        return _numbered(KINDS[pointer.noun], memory, here, plural=pointer.noun.endswith("s"), only=only)
    pointed, rule = _pointed(noun, memory, here)
    instrument = memory.instrument(pointed) if pointed else None
    return of_instrument(instrument, rule) if instrument and _is_called(instrument, pointer.noun) else None


def _pointed(noun: str, memory: Memory, here: Sequence[str]) -> tuple[str, str]:
    """Which instrument a head noun points to, and by which rule; "" when nothing tells."""
    nouns = memory.nouns(noun)
    for identifier in reversed(here[-NEAR:]):
        instrument = memory.instrument(identifier)
        if instrument and not head_nouns(instrument).isdisjoint(nouns):
            return identifier, "nearest before it"
        treaty = memory.instrument(memory.registry.treaties.get(instrument.series, "")) if instrument else None
        if instrument and treaty and instrument.kind in COMMENTS and not head_nouns(treaty).isdisjoint(nouns):
            return treaty.id, "treaty of the committee before it"
    if titled := [memory.in_title[one] for one in nouns if one in memory.in_title]:
        return titled[0], "named in the title"
    earlier = [identifier for one in nouns for identifier in memory.by_noun.get(one, ())]
    conventional = memory.conventional(nouns)
    if len(conventional) == 1 and not set(earlier) - set(conventional):
        return conventional[0], "called so by convention"
    if any(memory.is_own(one) and one not in earlier for one in conventional):
        return "", ""  # after the Convention on the Rights of the Child, ITU's own may be meant as well
    return memory.main(earlier) if earlier else "", "the document's main one"


def _is_called(instrument: Instrument, noun: str) -> bool:
    """Whether a noun of several words is in a name: “the Agenda for Protection” is no “2030 Agenda”."""
    first, _, rest = noun.partition(" ")
    return not rest or first not in TAILED or any(_folded(noun) in _folded(title) for title in titles(instrument))


def _numbered(kind: str, memory: Memory, here: Sequence[str], *, plural: bool, only: bool) -> Target | None:
    """“That resolution”: the last one before it in the paragraph; “those resolutions”: all of them.

    Where the paragraph has none, that of the paragraph before, if it is the only one there.
    """
    before = _of_kind(kind, here, memory)
    if not before:
        before = _of_kind(kind, memory.previous, memory)
        if len(before) != 1 or plural:
            return None
    if only and any(not one.id.startswith(before[0].id) for one in before):
        return None  # addenda and corrigenda are of the first
    if only and before:
        before = before[:1]
    if plural and len(before) > 1:
        return ambiguous(tuple(one.id for one in before), ALL_OF_THEM, "it points to several")
    return of_instrument(before[-1], "nearest before it")


def _of_kind(kind: str, named: Sequence[str], memory: Memory) -> list[Instrument]:
    return [one for one in map(memory.instrument, dict.fromkeys(named)) if one and one.kind == kind]


def _found(identifier: str, memory: Memory, rule: str) -> Target | None:
    instrument = memory.instrument(identifier)
    return of_instrument(instrument, rule) if instrument else None
