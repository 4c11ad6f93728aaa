"""Binding a provision to its instrument: by the sentence's structure, then by whether it can exist there.

The rules are tried in order; each looks at the words between the provision and an instrument, never
at mere distance. A provision that no rule binds stays text.
"""

from __future__ import annotations

from collections.abc import Callable

from recitals.cite.mention import Divisions, Named, Numbered, Own, Symbol
from recitals.model import Unit
from recitals.resolve.aims import aimed, alike, counts_aims, elsewhere, goal, owned
from recitals.resolve.gaps import (
    AND,
    ATTACHED,
    CLOSED,
    CONTAINS,
    FURTHER,
    GENITIVE,
    INSIDE,
    INTRODUCED,
    ITS_ARTICLE,
    ITS_OWN,
    LONGEST_PAPER,
    OF_A_NAME,
    OF_ANOTHER,
    OF_ONE,
    ON_SUBJECT,
    OPENED,
    OUTCOME,
    PAPER_AFTER,
    PAPER_BEFORE,
    REPORT,
)
from recitals.resolve.governing import governing, names_another
from recitals.resolve.listing import are_respective, lists, stands_behind_unknown
from recitals.resolve.scene import NEAR, Scene, has_annex, in_sentence, may_hold, self_target
from recitals.resolve.target import Found, of_instrument
from recitals.resolve.thereof import behind, thereof

ITS = (" its ", " their ")
"""Before a provision of what is named before it, whatever stands after it."""

Rule = Callable[[Scene, int], Found]


def bind(scene: Scene, position: int) -> Found:
    """The target of the provisions at a position, and the rule that found it; None when no rule does."""
    divisions = scene.divisions(position)
    clause = divisions.members[0].provision.steps[0].unit is Unit.CLAUSE
    end = scene.mentions[position].end
    another = not divisions.thereof and OF_ANOTHER.match(scene.text, end)
    rules = CLAUSE_RULES if clause else DESCRIBED_RULES if another else RULES
    if OF_A_NAME.match(scene.text, end) or elsewhere(scene, position):
        rules = tuple(rule for rule in rules if rule in TOLD)
    if divisions.thereof or stands_behind_unknown(scene, position):
        rules = POINTING_RULES
    if apiece := scene.apiece(position):
        return (apiece[0], "respectively") if len(apiece) == len(divisions.members) else None
    if are_respective(scene, position) or (divisions.internal and scene.memory.quoting):
        return None
    for rule in rules:
        found = rule(scene, position)
        if found is not None:
            return found
    return None


def _internal(scene: Scene, position: int) -> Found:
    """“Paragraph 4 above”."""
    return (self_target(scene), "this document") if scene.divisions(position).internal else None


def _followed(scene: Scene, position: int) -> Found:
    """“Article 10 of the Optional Protocol”."""
    after = position + 1
    between = scene.between(position, after) if scene.is_document(after) and not has_annex(scene, after) else ""
    if further := FURTHER.match(between):
        between = between[further.end() :]
    beside = between.isspace() and isinstance(scene.mentions[after].what, Named)  # "article 15 (1) (b) ICESCR"
    if beside or INTRODUCED.fullmatch(between) or OUTCOME.fullmatch(between):
        if isinstance(scene.mentions[after].what, Own):
            return self_target(scene), "this document"
        return scene.targets[after], "before its instrument"
    return None


def _following(scene: Scene, position: int) -> Found:
    """“The Tunis Commitment of 2005 (§ 24)”, “resolution 61/275, section III”, “CRC article 34”."""
    before = position - 1
    item = scene.divisions(position).members[0].provision.steps[0].unit is Unit.ITEM  # of which paragraph, it says not
    if scene.is_document(before) and not item:
        between = scene.between(before, position)
        if between.isspace() or any(form.fullmatch(between) for form in (ITS_OWN, GENITIVE, CONTAINS)):
            return scene.targets[before], "after its instrument"
        if ATTACHED.fullmatch(between):
            return scene.targets[behind(scene, position)], "after its instrument"
        if ITS_ARTICLE.fullmatch(between) and _certainly_has(scene, before, position):
            return scene.targets[before], "after its instrument"
    return None


def _certainly_has(scene: Scene, document: int, position: int) -> bool:
    """Whether provisions are articles that a document is known to have."""
    instrument = scene.memory.instrument(scene.targets[document].instrument)
    provisions = [member.provision for member in scene.divisions(position).members]
    articles = provisions[0].steps[0].unit is Unit.ARTICLE and scene.targets[document].certain
    return articles and instrument is not None and all(instrument.has(one) is True for one in provisions)


def _with_subject(scene: Scene, position: int) -> Found:
    """“Article 9 on accessibility of the Convention”."""
    article = scene.divisions(position).members[0].provision.steps[0].unit is Unit.ARTICLE
    if article and scene.is_document(position + 1) and ON_SUBJECT.fullmatch(scene.between(position, position + 1)):
        return scene.targets[position + 1], "before its instrument"
    return None


def _listed(scene: Scene, position: int) -> Found:
    """“Article 8 and paragraph 3 of Article 101 of the Charter”: the instrument after the list's end."""
    last, own = position, counts_aims(scene, position)
    if scene.text.endswith(ITS, 0, scene.mentions[position].start):
        return None  # "the Convention, its preamble, and the preamble of the Charter"
    if (_is_dotted(scene, position) and _understood(scene, position)) or _ends_a_list(scene, position):
        return None
    while (
        last - position < NEAR
        and last + 1 < len(scene.mentions)
        and isinstance(scene.mentions[last + 1].what, Divisions)
    ):
        if not lists(scene, last):
            return None
        last += 1
        told = (owned, _followed, thereof) if own else (_followed, thereof)
        found = (
            next((one for rule in told if (one := rule(scene, last))), None) if alike(scene, position, last) else None
        )
        if found is not None:
            return found[0], "listed with one before its instrument"
    return None


def _ends_a_list(scene: Scene, position: int) -> bool:
    """Whether an annex goes on after what is bound: “its article 12, annex 2, and article 19 of the Charter”."""
    annex = scene.divisions(position).members[0].provision.steps[0].unit is Unit.ANNEX
    return annex and position - 1 in scene.targets and scene.between(position - 1, position) == ", "


def _is_dotted(scene: Scene, position: int) -> bool:
    """Whether the provision is a number of several parts, “No. 18.1”, which a constitution with its No. 18 has not."""
    step = scene.divisions(position).members[0].provision.steps[0]
    return step.unit is Unit.NUMBER and "." in step.number


def _inside(scene: Scene, position: int) -> Found:
    """“Article 41 of Chapter VII of the Charter”: of what the chapter is of."""
    outer = position + 1
    if outer == len(scene.mentions) or not isinstance(scene.mentions[outer].what, Divisions):
        return None
    return _followed(scene, outer) if INSIDE.fullmatch(scene.between(position, outer)) else None


def _bracketed(scene: Scene, position: int) -> Found:
    """“Article 44 (Nos. 195 and 196) of the Constitution”: both are of the instrument after the bracket."""
    for inner in (position + 1, position):
        around = inner > 0 and inner + 1 < len(scene.mentions) and scene.is_document(inner + 1)
        if (
            around
            and all(isinstance(scene.mentions[one].what, Divisions) for one in (inner - 1, inner))
            and OPENED.fullmatch(scene.between(inner - 1, inner))
            and CLOSED.fullmatch(scene.between(inner, inner + 1))
        ):
            return scene.targets[inner + 1], "before its instrument"
    return None


def _continued(scene: Scene, position: int) -> Found:
    """“... Article 101 of the Charter ..., and Article 8, which”: the same unit, of the only instrument so far."""
    unit = scene.divisions(position).members[0].provision.steps[0].unit
    if unit in (Unit.PARAGRAPH, Unit.ITEM, Unit.ANNEX, Unit.GOAL, Unit.TARGET):
        return None
    same = [
        scene.targets[other]
        for other in range(max(0, position - NEAR), position)
        if other in scene.targets
        and isinstance(scene.mentions[other].what, Divisions)
        and scene.divisions(other).members[0].provision.steps[0].unit is unit
    ]
    if same and len({target.instrument for target in same}) == 1 and not names_another(scene, position):
        return same[-1], "continues a list"
    return None


def _joined(scene: Scene, position: int) -> Found:
    """“The 2030 Agenda, including its Goals 6 and 17 and targets 6.1 and 17.b”: as the provisions just before."""
    before = position - 1
    if before in scene.targets and isinstance(scene.mentions[before].what, Divisions):
        if not _may_join(scene, before, position):
            return None
        return (
            (scene.targets[before], "listed with one before it")
            if AND.fullmatch(scene.between(before, position))
            else None
        )
    return None


def _may_join(scene: Scene, before: int, position: int) -> bool:
    """Whether provisions can be of the instrument of those before: goals and targets only of one known to have them."""
    provision, earlier = (scene.divisions(one).members[0].provision for one in (position, before))
    instrument = scene.memory.instrument(scene.targets[before].instrument)
    ours = (Unit.GOAL, Unit.TARGET)
    if provision.steps[0].unit not in ours or earlier.steps[0].unit in ours:
        return True
    return instrument is not None and instrument.has(provision) is True


def _described(scene: Scene, position: int) -> Found:
    """“Paragraphs 36 to 39 of the report of the Advisory Committee (A/71/557)”: the document in brackets."""
    after = position + 1
    if scene.is_document(after) and isinstance(scene.mentions[after].what, (Symbol, Numbered)):
        described = REPORT.fullmatch(scene.between(position, after))
        return (scene.targets[after], "described, then named in brackets") if described else None
    return None


def _understood(scene: Scene, position: int) -> Found:
    """“No. 5.441B applies”, in a text of a World Radiocommunication Conference: of the Radio Regulations."""
    key = (scene.memory.resolution.body, scene.divisions(position).members[0].provision.steps[0].unit)
    found = scene.memory.registry.understood.get(key, ())
    return (of_instrument(found[0], "understood"), "understood by this body") if len(found) == 1 else None


def _usual(scene: Scene, position: int) -> Found:
    """“Under Articles 69 and 70, ...”: of the only instrument whose articles the document has cited, if it has them.

    The Charter's articles are capitalised in a text that writes those of a treaty small. Where the paragraph
    names another instrument that may have them, nothing tells.
    """
    divisions = scene.divisions(position)
    if divisions.members[0].provision.steps[0].unit is not Unit.ARTICLE or names_another(scene, position):
        return None
    cited = scene.memory.articles[scene.text[scene.mentions[position].start].isupper()]
    provisions = [member.provision for member in divisions.members]
    rivals = {one for one, first in scene.named.items() if first < position and may_hold(scene, first, provisions)}
    near = range(max(position - NEAR, 0), position)
    cited = cited or {scene.targets[one].instrument for one in near if in_sentence(scene, one, position)} & rivals
    instrument = scene.memory.instrument(next(iter(cited))) if len(cited) == 1 and rivals <= cited else None
    if instrument is None or any(instrument.has(provision) is not True for provision in provisions):
        return None
    told = instrument.id in rivals or not scene.memory.has_rival(instrument, provisions)
    return (of_instrument(instrument, "as before in the document"), "as before in the document") if told else None


def _own_annex(scene: Scene, position: int) -> Found:
    """“The terms of reference in Annex 1”, of no document named: this document's, when it has such an annex."""
    first = scene.divisions(position).members[0].provision.steps[0]
    here = first.unit is Unit.ANNEX and first.number and scene.memory.has_annex(first.number)
    return (self_target(scene), "this document") if here and not _of_a_paper(scene, position) else None


def _of_a_paper(scene: Scene, position: int) -> bool:
    """Whether an annex is of what is only described: "Annex 1 to a report", "the report, Annex 1"."""
    start, end, text = scene.mentions[position].start, scene.mentions[position].end, scene.text
    after = OF_ONE.match(text, end) or PAPER_AFTER.match(text, end)
    return bool(after or PAPER_BEFORE.search(text, max(0, start - LONGEST_PAPER), start))


def _own_clause(scene: Scene, position: int) -> Found:
    """“As stated in recognizing c)”: this document's, when it has such a paragraph."""
    members = scene.divisions(position).members
    here = all(scene.memory.has_paragraph(member.provision) for member in members)
    return (self_target(scene), "this document") if here else None


RULES: tuple[Rule, ...] = (
    owned,
    _internal,
    _followed,
    thereof,
    _inside,
    _following,
    _with_subject,
    _listed,
    _bracketed,
    _continued,
    governing,
    goal,
    _joined,
    aimed,
    _described,
    _understood,
    _usual,
    _own_annex,
)
DESCRIBED_RULES: tuple[Rule, ...] = (
    owned,
    _internal,
    _followed,
    thereof,
    _listed,
    _inside,
    _bracketed,
    goal,
    _described,
)
"""How those are bound that the words after them say whose they are: “paragraph 7 of the report”."""
TOLD = frozenset({owned, _internal, _followed, _listed, _inside, _bracketed, _with_subject, _described})
"""The rules that go by what follows; where a name does, that nobody registered, nothing before it tells."""
POINTING_RULES: tuple[Rule, ...] = (owned, _internal, _followed, thereof)
"""How those are bound that point to what is before them, or stand behind a name that means nothing."""
CLAUSE_RULES: tuple[Rule, ...] = (_internal, _followed, thereof, _following, _own_clause)
"""How the clauses of an ITU resolution are bound: “recognizing c)” is nothing without its document."""
