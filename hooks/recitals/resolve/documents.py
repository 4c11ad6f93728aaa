"""Deciding which series a number belongs to: never by its shape alone.

"Resolution 33/10" is the General Assembly's or the Human Rights Council's. The words around it tell:
the body named beside it, "its" in the text of a body, the conference's place and year, the date
(session 33 of the Assembly was in 1978, of the Council in 2016), or an earlier explicit mention.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from urllib.parse import quote

from recitals.cite.mention import Numbered, Owner, Symbol
from recitals.cite.numbers import RUNNING, WEAK, Number
from recitals.cite.series import SeriesIndex, year_of
from recitals.cite.templates import is_template, template
from recitals.model import Address, Body, Instrument, Series, State, slug
from recitals.resolve.memory import Memory
from recitals.resolve.numbering import ANOTHER_BODY, EXPLICIT, Case, choose, dated_by_adopter, own_noun, possible
from recitals.resolve.sessions import Candidate, ever_held, held_by, in_time, meets, met_in
from recitals.resolve.target import Target, ambiguous, of_instrument


def document(series: Series, number: Number, memory: Memory, year: str = "") -> Instrument:
    """The document of a number: as it is registered or was named before, else made by the series' templates."""
    made = _made(series, number, year)
    return memory.instrument(made.id) or memory.make(made)


@lru_cache(maxsize=4096)  # texts cite the same documents again and again
def _made(series: Series, number: Number, year: str) -> Instrument:
    """The instrument that follows from a number: title, symbol and address by the series' templates."""
    told = year_of(series, number) if number.shape == RUNNING else None
    number = number.of_year(told) if told else number
    fields = {**number.fields, "year": number.year or year}
    symbol = series.symbol.format_map(fields)
    url = series.url.format_map({**fields, "symbol": quote(symbol, safe="/()")}) if series.url else ""
    return Instrument(
        id=slug(series.key.format_map(fields)),
        title=series.title.format_map(fields),
        kind=series.kind,
        symbol=symbol,
        addresses=(Address("official document", url),) if url else (),
        series=series.id,
        registered=False,
    )


def bind_symbol(symbol: Symbol, memory: Memory) -> Target | None:
    """The document that a symbol names; None where this body's texts do not mean it by so little."""
    within, shape = symbol.series.within, symbol.number.shape
    if within and memory.body not in within and not (is_template(shape) and template(shape).telling):
        return None
    return _target((symbol.series, symbol.number), "", memory, "symbol")


def bind_number(numbered: Numbered, index: SeriesIndex, memory: Memory, before: Series | None) -> Target | None:
    """The document that a number names.

    Args:
        numbered: the mention.
        index: the registry's series.
        memory: what the document has told so far.
        before: the series of the numbered document before it in the same sentence.

    Returns:
        None for a bare number of which nothing tells whose it is.
    """
    elsewhere = numbered.owner.stranger or numbered.owner.apart
    if elsewhere and not _belongs_here(Case(numbered, numbered.readings, index, memory, before)):
        known = () if numbered.owner.apart else _called_short(numbered.owner, index, memory)
        if not known:
            return _unknown(numbered, memory)
        numbered = numbered._replace(owner=Owner(bodies=known))
    if repeated := _repeated(numbered, index, memory):
        return repeated
    can_be = possible(numbered, memory)
    left, rule = choose(Case(numbered, can_be, index, memory, before))
    if not left and rule == ANOTHER_BODY:
        named = numbered.owner.bodies or numbered.owner.before
        return _unknown(numbered, memory, memory.registry.bodies[named[0]].name if len(named) == 1 else "")
    if not left and all(number.shape in WEAK for _, number in numbered.readings):
        return None
    if not left and numbered.owner.possessive:
        return _unknown(numbered, memory)
    if not left:
        return _doubt(can_be, numbered, memory)
    if len(left) > 1:
        return _doubt(left, numbered, memory)
    if rule in EXPLICIT:
        memory.series[left[0][1].printed] = left[0][0]
    return _target(left[0], numbered.dated, memory, rule)


MEETINGS = frozenset({"Conference", "Assembly"})
"""What a text calls a conference whose place and year tell which it is: "45 (Doha, 2006) of the Conference"."""


def _belongs_here(case: Case) -> bool:
    """Whether a number is of a known series, although an unknown body is named beside it."""
    met = any(one[1].place and meets(one) and _may_be(one[0], case) for one in case.numbered.readings)
    return met or own_noun(case.numbered, case.series) or _telling(case.numbered) or dated_by_adopter(case)


def _may_be(series: Series, case: Case) -> bool:
    """Whether a name can be that of the conference of place and year: "the Plenipotentiary Conference on the ..."."""
    stranger, body = case.numbered.owner.stranger, case.memory.registry.bodies[case.series.adopters[series.id]]
    return stranger in MEETINGS or any(stranger.startswith(f"{name} on ") for name in (body.name, *body.names))


def _telling(numbered: Numbered) -> bool:
    """Whether the number itself says of which series it is, whatever stands beside it: “CD44.R7”."""
    shapes = [number.shape for _, number in numbered.readings]
    return len(shapes) == 1 and is_template(shapes[0]) and template(shapes[0]).telling


def _called_short(owner: Owner, index: SeriesIndex, memory: Memory) -> tuple[str, ...]:
    """“Commission resolution 1998/33”, after “Commission on Human Rights”; in a committee's text, “the Committee's”."""
    cited = {index.adopters[series.id] for series in memory.series.values()}
    speaking = {memory.body} if memory.body and owner.stranger not in MEETINGS else set()
    for known in (speaking, {*cited, *owner.near}):
        if called := tuple(one for one in sorted(known) if _is_short_for(owner.stranger, memory.registry.bodies[one])):
            return called
    return ()


def _is_short_for(short: str, body: Body) -> bool:
    """Whether a body's name begins or ends with a short one: “Committee on Rivers”, “Human Rights Committee”."""
    return any(name.startswith(f"{short} ") or name.endswith(f" {short}") for name in (body.name, *body.names))


def _repeated(numbered: Numbered, index: SeriesIndex, memory: Memory) -> Target | None:
    """“Resolution 1373”, after “resolution 1373 (2001)”; “WTDC Resolution 9” is none of another body."""
    if not all(number.shape in WEAK and not number.year for _, number in numbered.readings) or numbered.dated:
        return None
    named = {memory.resolution.body} if numbered.owner.adopting else set(numbered.owner.bodies)
    before = {one for _, number in numbered.readings for one in memory.items.get(number.item, ())}
    found = [one for one in map(memory.instrument, before) if one and _of_body(one, named, index)]
    return of_instrument(found[0], "number given in full before") if len(found) == 1 else None


def _of_body(instrument: Instrument, named: set[str], index: SeriesIndex) -> bool:
    """Whether a document can be of the bodies named beside its number; of any where none is named."""
    return not named or not instrument.series or index.adopters.get(instrument.series, "") in named


def _contradicted(candidate: Candidate, reason: str, memory: Memory) -> Target:
    """“Resolution 44/25 of 10 December 1979”: session 44 was ten years later, so number or date is wrong."""
    return ambiguous((document(*candidate, memory).id,), "number", reason)


def _year_agrees(series: Series, number: Number) -> bool:
    """Whether a number that runs on can be of the year beside it; True where there is none, or nothing is known."""
    told = series.yearly and number.year and number.item.isdecimal()
    return not (series.yearly and told) or series.yearly.can_be_of(int(number.item), int(number.year))


def _target(candidate: Candidate, dated: str, memory: Memory, rule: str) -> Target:
    if not in_time(candidate, dated):
        return _contradicted(candidate, f"its session was not held in {dated[:4]}", memory)
    if not ever_held(candidate):
        return _contradicted(candidate, "there is no such number", memory)
    if not _year_agrees(*candidate):
        told = year_of(*candidate)
        reason = f"number {candidate[1].item} is of {told}" if told else f"{candidate[1].year} had no such number"
        return _contradicted(candidate, reason, memory)
    candidate = _whole(candidate, memory)
    year = met_in(candidate[0], dated[:4]) if candidate[1].shape in WEAK else ""
    made = document(*candidate, memory, year)
    if memory.year and not held_by(candidate, memory.year):
        memory.later.add(made.id)
    if candidate[1].item and candidate[1].item != candidate[1].printed:
        memory.items[candidate[1].item].add(made.id)
    return of_instrument(made, rule)


def _whole(candidate: Candidate, memory: Memory) -> Candidate:
    """“73/102 B” after “73/102 A and B”: the parts were published as one document, and that is what is cited."""
    series, number = candidate
    key = (series.id, number.session, number.item)
    if "-" in number.part:
        memory.parts[key] = number
    whole = memory.parts.get(key)
    inside = whole is not None and whole.part[:1] <= number.part <= whole.part[-1:]
    return (series, whole) if number.part and whole and inside else candidate


def _unknown(numbered: Numbered, memory: Memory, body: str = "") -> Target:
    words = numbered.readings[0][1].printed if numbered.readings else ""
    name = f"{body or numbered.owner.stranger} {numbered.noun} {words}".strip()
    made = Instrument(slug(name), name, kind=numbered.noun, registered=False)
    memory.make(made)
    return Target(made.id, State.UNRESOLVED, "unknown body", reason=f"no series is known for {name}")


def _doubt(left: Sequence[Candidate], numbered: Numbered, memory: Memory) -> Target:
    found = tuple(dict.fromkeys(document(*one, memory, numbered.dated[:4]).id for one in left))
    return ambiguous(found, "number", "the text does not tell whose number this is")
