"""The rules by which a number finds its series, in order, each a reading of the words around it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from recitals.cite.mention import Numbered
from recitals.cite.numbers import RUNNING, WEAK
from recitals.cite.series import SeriesIndex
from recitals.model import Series
from recitals.resolve.memory import Memory
from recitals.resolve.sessions import Candidate, first_year, in_time, meets, runs_on, year_of_session

Choice = tuple[tuple[Candidate, ...], str]
"""Candidates that a rule leaves, and the rule's name; no candidate when the rule does not apply."""


class Case(NamedTuple):
    """A number and everything that may tell whose it is."""

    numbered: Numbered
    readings: tuple[Candidate, ...]
    """Those of its readings that are left to choose from."""
    series: SeriesIndex
    memory: Memory
    before: Series | None
    """The series of the numbered document before it in the same sentence."""


def choose(case: Case) -> Choice:
    """What the first rule that applies leaves; nothing when none does."""
    for rule in RULES:
        left, name = rule(case)
        if left:
            return left, name
        if rule is _by_owner and _is_of_others(case):
            return (), ANOTHER_BODY
        if rule is _by_possessive and _of_another(case):
            return (), ANOTHER_BODY
        if rule is _by_subject and _acted_by_another(case):
            return (), ANOTHER_BODY
    return (), ""


def possible(numbered: Numbered, memory: Memory) -> tuple[Candidate, ...]:
    """The readings of a number that there can be, and can have been when the text was adopted; all where none can."""
    if len(numbered.readings) < 2:
        return numbered.readings
    year = ANY_YEAR if memory.year is None else memory.year
    return tuple([one for one in numbered.readings if first_year(one) <= year]) or numbered.readings


def _is_of_others(case: Case) -> bool:
    """Whether bodies are named beside a number that number their documents, and otherwise."""
    bodies = (case.memory.registry.bodies[one] for one in case.numbered.owner.bodies)
    return any(body.series for body in bodies)


def _numbers_otherwise(case: Case, named: Sequence[str]) -> bool:
    """Whether one of the bodies named numbers documents of this kind; asked where it has none of this form."""
    bodies = (case.memory.registry.bodies[one] for one in named)
    return any(case.numbered.noun in series.nouns for body in bodies for series in body.series)


def dated_by_adopter(case: Case) -> bool:
    """Whether “its resolution” is of the date of the adopting body's session, whoever else is named before it."""
    own = case.numbered.owner.possessive and case.numbered.dated
    return bool(own) and any(year_of_session(one) and in_time(one, case.numbered.dated) for one in _adopted(case))


def _by_owner(case: Case) -> Choice:
    """The body named beside the number."""
    named = case.numbered.owner.bodies
    if not named:
        return (), ""
    left = [one for one in case.readings if case.series.adopters[one[0].id] in named]
    if len(named) > 1:
        left = [one for one in left if _tells(one, case)]
    elsewhere = () if any(_met_in(one) for one in left) else _by_meeting(case)[0]
    if left and elsewhere:  # "Resolution 37 (Rev. Buenos Aires, 2017) of WTSA" contradicts itself
        return (*left, *elsewhere), "body named"
    return narrowed(left, case), "body named"


def _tells(one: Candidate, case: Case) -> bool:
    """Whether a number fits one of several bodies of a name: “Council resolution 1325” is of the Council that speaks.

    Where none of them speaks, a bare number is of the one whose family does; one that runs on is nobody's. A number as
    any “Conference of the Parties” has is of that whose treaty the text has named.
    """
    body, shape, adopter = case.memory.body, one[1].shape, case.series.adopters[one[0].id]
    if body in case.numbered.owner.bodies:
        return shape not in WEAK or adopter == body
    if not _may_be_called_so(one, case):
        return False
    return shape not in WEAK or (shape != RUNNING and _family(one, case))


def _may_be_called_so(one: Candidate, case: Case) -> bool:
    """Whether a number as many have can be of one of several bodies of a name, that of a treaty: the text named it."""
    treaty = case.memory.registry.bodies[case.series.adopters[one[0].id]].treaty
    return not treaty or one[1].shape not in COMMON or treaty in case.memory.times


def _theirs(case: Case) -> list[Candidate]:
    """The readings that are of a body which acts."""
    acting, body = case.numbered.owner.before, case.memory.body
    left = [one for one in case.readings if case.series.adopters[one[0].id] in acting]
    return left if len(acting) < 2 or body in acting else [one for one in left if _may_be_called_so(one, case)]


def _by_noun(case: Case) -> Choice:
    """“Resolution ITU-R 9-6”: a noun of several words that only one series has."""
    return (case.readings[:1], "own noun") if own_noun(case.numbered, case.series) else ((), "")


def own_noun(numbered: Numbered, index: SeriesIndex) -> bool:
    """Whether the noun has several words and only one series has it."""
    return " " in numbered.noun and len({one.id for one in index.by_noun.get(numbered.noun, ())}) == 1


def _by_adopting(case: Case) -> Choice:
    """“Resolution 2 of this Conference”."""
    if not case.numbered.owner.adopting:
        return (), ""
    return tuple(_adopted(case)), "this conference"


def _by_possessive(case: Case) -> Choice:
    """“Its resolution”: the body named directly before it, else the adopting body, if its numbers look so."""
    if not case.numbered.owner.possessive:
        return (), ""
    named = _theirs(case)
    dated = [one for one in named if in_time(one, case.numbered.dated)]
    if dated:
        return narrowed(dated, case), "its, of the body before"
    own = [one for one in _adopted(case) if in_time(one, case.numbered.dated)]
    if own and not named and _of_another(case) and not dated_by_adopter(case):
        return (), ""
    if case.before is None or (own and not (_bare(own) and _by_company(case)[0])):
        return tuple(own), "its, of the adopting body"
    adopter = case.series.adopters[case.before.id]
    last = [one for one in case.readings if case.series.adopters[one[0].id] == adopter]
    return tuple(one for one in last if in_time(one, case.numbered.dated)), "its, of the body before"


def _of_another(case: Case) -> bool:
    """Whether "its" is of another body than the adopting one, which numbers its documents otherwise."""
    acting = case.numbered.owner.before if case.numbered.owner.possessive else ()
    return (
        bool(acting)
        and case.memory.body not in acting
        and any(case.memory.registry.bodies[one].series for one in acting)
    )


def _by_subject(case: Case) -> Choice:
    """“The General Assembly, in resolution 70/1”: the body that acts by it."""
    left = _theirs(case)
    return narrowed(left, case), "body that acts"


def _acted_by_another(case: Case) -> bool:
    """Whether a body that has no such number adopted it: “the Conference of the Parties adopted decision 1/2”."""
    acting = case.numbered.owner.before
    return bool(acting) and case.memory.body not in acting and _numbers_otherwise(case, acting)


def _by_meeting(case: Case) -> Choice:
    """The conference of that place and year."""
    left = [one for one in case.readings if one[1].place and meets(one)]
    return tuple(left), "place and year"


def _by_earlier(case: Case) -> Choice:
    """An earlier, explicit mention of the same number."""
    left = [one for one in case.readings if case.memory.series.get(one[1].printed) == one[0]]
    return tuple(one for one in left if in_time(one, case.numbered.dated)), "named earlier"


def _by_object(case: Case) -> Choice:
    """“The Council, pursuant to resolution 60/251”: its own, or one of its family's; nobody's where both can be."""
    owner = case.numbered.owner
    if owner.possessive or not owner.near:
        return (), ""
    left = [one for one in case.readings if one[1].shape not in WEAK and in_time(one, case.numbered.dated)]
    theirs = [one for one in left if case.series.adopters[one[0].id] in owner.near]
    others = [] if case.memory.body in owner.near else [one for one in left if one[0].calendar and _family(one, case)]
    return tuple(dict.fromkeys((*theirs, *others))) if theirs else (), "body it is about"


def _by_sentence(case: Case) -> Choice:
    """The series of the number before it in the sentence."""
    left = [one for one in case.readings if one[0] == case.before and in_time(one, case.numbered.dated)]
    return tuple(left), "as before in the sentence"


def _by_body(case: Case) -> Choice:
    """The adopting body's own series; a bare number after another body's document tells nothing of it."""
    own = [one for one in _adopted(case) if in_time(one, case.numbered.dated)]
    return ((), "") if _bare(own) and _by_company(case)[0] else (tuple(own), "adopting body")


def _bare(candidates: Sequence[Candidate]) -> bool:
    """Whether these are numbers alone, "Decision 600 (2018)", which any body may have: a conference's has a place."""
    return all(number.shape in WEAK for _, number in candidates)


def _by_company(case: Case) -> Choice:
    """“Human Rights Council decision 17/120 and resolution 18/4”: the body of the document before it."""
    body = case.series.adopters[case.before.id] if case.before else ""
    left = [
        one for one in case.readings if case.series.adopters[one[0].id] == body and in_time(one, case.numbered.dated)
    ]
    return tuple(left), "of the body before in the sentence"


def _by_shape(case: Case) -> Choice:
    """The one series left whose numbers look so and whose sessions agree with the date.

    Where the body is unknown whose text it is, or whose "its resolution", it may be one that nobody registered.
    """
    strong = [one for one in case.readings if one[1].shape not in WEAK and not one[1].place]
    if case.numbered.owner.possessive:
        strong = [one for one in strong if _was_named(one[0], case) or _dates(one, case.numbered.dated)]
    elif not case.memory.resolution.body:
        strong = [one for one in strong if one[1].shape not in COMMON]
    open_to_all = [one for one in strong if not one[0].named]
    rivals = any(one[0].named and in_time(one, case.numbered.dated) for one in strong)
    if rivals and not any(runs_on(one) for one in open_to_all):
        return (), ""
    return narrowed(open_to_all, case), "only series of this form"


def _was_named(series: Series, case: Case) -> bool:
    """Whether the text named the body before “its”, there or with a document of its own."""
    cited = {case.series.adopters[one.id] for one in case.memory.series.values()}
    near = case.numbered.owner.near if case.memory.body not in case.numbered.owner.near else ()
    return case.series.adopters[series.id] in {case.memory.body, *near, *cited}


def _dates(one: Candidate, dated: str) -> bool:
    """Whether the date beside a number is that of the session that it names."""
    return bool(dated) and year_of_session(one) is not None and in_time(one, dated)


Rule = Callable[[Case], Choice]
RULES: tuple[Rule, ...] = (
    _by_owner,
    _by_noun,
    _by_adopting,
    _by_possessive,
    _by_meeting,
    _by_subject,
    _by_earlier,
    _by_object,
    _by_sentence,
    _by_body,
    _by_company,
    _by_shape,
)
COMMON = frozenset({"session/number", "special session", "year/number", "roman session/number", "roman session"})
"""Shapes that the numbers of many bodies have, registered or not."""
ANY_YEAR = 9999
"""Stands for the year of a text of which none is known."""
ANOTHER_BODY = "number of another body"
"""The rule that binds nothing: the body named beside a number has no series whose numbers look so."""
EXPLICIT = frozenset(
    {"body named", "body that acts", "this conference", "its, of the body before", "its, of the adopting body"}
)


def _adopted(case: Case) -> list[Candidate]:
    own = [one for one in case.readings if case.series.adopters[one[0].id] == case.memory.body]
    return [one for one in own if _met_in(one)]


def _met_in(one: Candidate) -> bool:
    """Whether a bare number's year, where it has one, is that of a meeting: “1325 (2000)” is no conference's."""
    series, number = one
    if number.place and series.meetings:
        return meets(one)
    known = number.shape in WEAK and number.year and series.meetings
    return not known or any(meeting.endswith(number.year) for meeting in series.meetings)


def narrowed(left: Sequence[Candidate], case: Case) -> tuple[Candidate, ...]:
    """Candidates whose sessions agree with the date, of the adopting body's family where there are any."""
    if len(left) < 2:
        return tuple(left)
    keepers: tuple[Callable[[Candidate], bool], ...] = (
        lambda one: in_time(one, case.numbered.dated),
        lambda one: case.series.adopters[one[0].id] == case.memory.body,
        lambda one: not one[0].meetings or not one[1].place or meets(one),
        lambda one: _family(one, case),
        lambda one: one[1].shape not in WEAK,
    )
    for keep in keepers:
        left = [one for one in left if keep(one)] or left
    return tuple(left)


def _family(one: Candidate, case: Case) -> bool:
    body = case.memory.registry.bodies[case.series.adopters[one[0].id]]
    return bool({body.id, body.family} & case.memory.family)
