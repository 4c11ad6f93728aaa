"""Binding a provision to its instrument: by the sentence's structure, then by whether it can exist there.

The rules are tried in order; each looks at the words between the provision and an instrument, never
at mere distance. A provision that no rule binds stays text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from recitals.cite.mention import Divisions, Mention, Numbered, Own, Symbol
from recitals.model import Provision, State, Step, Unit
from recitals.resolve.memory import Memory
from recitals.resolve.target import Target, of_instrument

INTRODUCED = re.compile(
    r",?\s++(?:of|(?:common\s++)?to|in|under|from|contained\s++in|set\s++out\s++in|annexed\s++to|attached\s++to|as\s++contained\s++in)"
    r"(?:\s++(?:the|its|their|that|those|this|said|same|aforementioned|both|present))*\s++[\u201c\"]?+"
)
"""Between a provision and the instrument after it: "Article 10 of the ...", "paragraph 3 of its ..."."""

ATTACHED = re.compile(
    r"\s*+(?:\)?,\s*+(?:and\s++|including\s++)?|\(\s*+)"
    r"(?:(?:in\s++particular|notably|especially|specifically|inter\s++alia|including|see|as\s++well\s++as)\s*+,?\s*+)*"
    r"(?:(?:in|under|by|its|the|of|with)\s++)*"
)
"""Between an instrument and the provision after it: "Covenant (in particular in Articles", "61/275, section"."""

GENITIVE = re.compile(r"(?:\u2019s?|'s?)\s+")
"""Between an instrument and its provision: "the Covenant\u2019s article 6"."""
OF_ANOTHER = re.compile(r",?\s+(?:of|to)\s+(?:the|his|her|its|their|that)\s+(?!same\b)[a-z]")
"""After a provision of something that is only described: "paragraph 7 of the report"."""
ITS_ARTICLE = re.compile(r"[^.;]{0,60}\sits\s+")
"""Between an instrument and an article that only it can have: "the Charter, and taking measures under its"."""
ITS_OWN = re.compile(r",?\s++(?:and\s++|in\s++particular\s++|notably\s++|including\s++|especially\s++)*its\s++")
LISTED = re.compile(
    r"(?=\s*+(?:,|and\b|or\b|as\s))\s*+(?:,\s*+)?(?:(?:and|or|as\s++well\s++as)\s++(?:(?:of|in|to)\s++)?(?:the\s++)?)?"
)
AND = re.compile(r",?\s++(?:and|or|as\s++well\s++as)\s++(?:its\s++)?|,\s++(?:its\s++)?")
REPORT = re.compile(
    r",?\s++(?:of|to)\s++(?:the|his|her|its|their)\s++(?:[\w-]+\s++){0,3}?(?:reports?|notes?|letters?|documents?|stud(?:y|ies)|communications?)"
    r"\b[^.;()]{0,120}(?:\(\s*+(?:see\s++)?|\s(?:contained\s++)?in\s++(?:document\s++)?)"
)
"""Between a provision and the symbol of the paper that it is of."""
NOTE = re.compile(r"(?<=[,;.)\u201d])\d{1,3}(?=\s)|(?<=\S)\s\d{1,3}/(?=[\s,;.]|$)")
"""The mark of a footnote: "Agenda 21,6 in particular chapter 30", "Declaration, 7/ in particular"."""
NEAR = 40
"""How many mentions away an instrument is looked for, so that a paragraph costs no more than its length."""
WITHIN = re.compile(r"(?:within\s+the\s+framework\s+of|pursuant\s+to|under|in\s+accordance\s+with)\s+(?:the\s+)?$")
GOVERNED = 60
"""How many characters before a name the words that introduce it may stand."""


@dataclass(frozen=True, slots=True)
class Scene:
    """A paragraph as far as it is bound: the mentions in order, and the targets of those that have one."""

    text: str
    mentions: Sequence[Mention]
    targets: dict[int, Target]
    """By the mention's position in `mentions`; provisions are added as they are bound."""
    memory: Memory
    self_id: str

    def between(self, first: int, second: int) -> str:
        """The words between two mentions, without the marks of footnotes."""
        return NOTE.sub("", self.text[self.mentions[first].end : self.mentions[second].start])

    def divisions(self, position: int) -> Divisions:
        """The phrase of provisions at a position."""
        what = self.mentions[position].what
        if not isinstance(what, Divisions):
            raise TypeError(f"no provisions at {position}")
        return what

    def is_document(self, position: int) -> bool:
        """Whether the mention at a position is bound and no provision itself."""
        return (
            0 <= position < len(self.mentions)
            and position in self.targets
            and not isinstance(self.mentions[position].what, Divisions)
        )


Found = tuple[Target, str] | None
Rule = Callable[[Scene, int], Found]


def bind(scene: Scene, position: int) -> Found:
    """The target of the provisions at a position, and the rule that found it; None when no rule does."""
    divisions = scene.divisions(position)
    clause = divisions.members[0].provision.steps[0].unit is Unit.CLAUSE
    another = not divisions.thereof and OF_ANOTHER.match(scene.text, scene.mentions[position].end)
    for rule in CLAUSE_RULES if clause else DESCRIBED_RULES if another else RULES:
        found = rule(scene, position)
        if found is not None:
            return found
    return None


def _owned(scene: Scene, position: int) -> Found:
    """The noun itself names the instrument: “Sustainable Development Goal 14”."""
    divisions = scene.divisions(position)
    instrument = scene.memory.instrument(divisions.owner) if divisions.owner else None
    if instrument is not None:
        scene.memory.owned.update({member.provision.steps[0]: instrument.id for member in divisions.members})
    return (of_instrument(instrument, "own noun"), "own noun") if instrument else None


def _internal(scene: Scene, position: int) -> Found:
    """“Paragraph 4 above”."""
    return (self_target(scene), "this document") if scene.divisions(position).internal else None


def _followed(scene: Scene, position: int) -> Found:
    """“Article 10 of the Optional Protocol”."""
    after = position + 1
    if scene.is_document(after) and INTRODUCED.fullmatch(scene.between(position, after)):
        if isinstance(scene.mentions[after].what, Own):
            return self_target(scene), "this document"
        return scene.targets[after], "before its instrument"
    return None


def _following(scene: Scene, position: int) -> Found:
    """“The Tunis Commitment of 2005 (§ 24)”, “resolution 61/275, section III”."""
    before = position - 1
    if scene.is_document(before):
        between = scene.between(before, position)
        if any(form.fullmatch(between) for form in (ATTACHED, ITS_OWN, GENITIVE)):
            return scene.targets[before], "after its instrument"
        if ITS_ARTICLE.fullmatch(between) and _certainly_has(scene, before, position):
            return scene.targets[before], "after its instrument"
    return None


def _certainly_has(scene: Scene, document: int, position: int) -> bool:
    """Whether provisions are articles that a document is known to have."""
    instrument = scene.memory.instrument(scene.targets[document].instrument)
    provisions = [member.provision for member in scene.divisions(position).members]
    articles = provisions[0].steps[0].unit is Unit.ARTICLE and scene.targets[document].certain
    return articles and instrument is not None and all(instrument.has(one) is True for one in provisions)


def _thereof(scene: Scene, position: int) -> Found:
    """“Article 7 thereof”."""
    if not scene.divisions(position).thereof:
        return None
    before = [other for other in range(max(0, position - NEAR), position) if scene.is_document(other)]
    return (scene.targets[before[-1]], "thereof") if before else None


def _listed(scene: Scene, position: int) -> Found:
    """“Article 8 and paragraph 3 of Article 101 of the Charter”: the instrument after the list's end."""
    last = position
    while (
        last - position < NEAR
        and last + 1 < len(scene.mentions)
        and isinstance(scene.mentions[last + 1].what, Divisions)
    ):
        if not LISTED.fullmatch(scene.between(last, last + 1)):
            return None
        last += 1
        found = _followed(scene, last) or _thereof(scene, last)
        if found is not None:
            return found[0], "listed with one before its instrument"
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
    if same and len({target.instrument for target in same}) == 1:
        return same[-1], "continues a list"
    return None


def _governing(scene: Scene, position: int) -> Found:
    """“within the framework of the Convention ... materials (Article 34)”: the recital's governing instrument.

    Only a provision that stands alone in brackets defers to it. An instrument that cannot have the
    provision is no candidate; with two left there is doubt, unless one is introduced as governing.
    """
    mention = scene.mentions[position]
    around = scene.text[max(0, mention.start - 1) : mention.start] + scene.text[mention.end : mention.end + 1]
    if around != "()":
        return None
    provisions = [member.provision for member in scene.divisions(position).members]
    left: dict[str, tuple[int, Target]] = {}
    for other in range(max(0, position - NEAR), position):
        if scene.is_document(other) and _may_hold(scene, other, provisions):
            left.setdefault(scene.targets[other].instrument, (other, scene.targets[other]))
    if len(left) > 1:
        left = {key: found for key, found in left.items() if _introduced(scene, found[0])}
    return (next(iter(left.values()))[1], "governing instrument of the paragraph") if len(left) == 1 else None


def _introduced(scene: Scene, position: int) -> bool:
    """Whether the words before a name say that it governs: "within the framework of", "pursuant to"."""
    start = scene.mentions[position].start
    return WITHIN.search(scene.text, max(0, start - GOVERNED), start) is not None


def _may_hold(scene: Scene, position: int, provisions: Sequence[Provision]) -> bool:
    if isinstance(scene.mentions[position].what, Own) or not scene.targets[position].certain:
        return False
    instrument = scene.memory.instrument(scene.targets[position].instrument)
    return instrument is not None and all(instrument.has(provision) is not False for provision in provisions)


def _goal(scene: Scene, position: int) -> Found:
    """“Goal 14”, where the document has said before whose: “Sustainable Development Goal 14”."""
    steps = {member.provision.steps[0] for member in scene.divisions(position).members}
    if not scene.text[scene.mentions[position].start].isupper():
        return None
    owners = {scene.memory.owned.get(step, "") for step in steps}
    instrument = scene.memory.instrument(owners.pop()) if len(owners) == 1 else None
    return (of_instrument(instrument, "own noun"), "named in full before") if instrument else None


def _joined(scene: Scene, position: int) -> Found:
    """“The 2030 Agenda, including its Goals 6 and 17 and targets 6.1 and 17.b”: as the provisions just before."""
    before = position - 1
    if before in scene.targets and isinstance(scene.mentions[before].what, Divisions):
        return (
            (scene.targets[before], "listed with one before it")
            if AND.fullmatch(scene.between(before, position))
            else None
        )
    return None


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
    if divisions.members[0].provision.steps[0].unit is not Unit.ARTICLE:
        return None
    cited = scene.memory.articles[scene.text[scene.mentions[position].start].isupper()]
    provisions = [member.provision for member in divisions.members]
    rivals = {
        scene.targets[other].instrument
        for other in range(len(scene.mentions))
        if scene.is_document(other)
        and not isinstance(scene.mentions[other].what, (Numbered, Symbol))
        and _may_hold(scene, other, provisions)
    }
    instrument = scene.memory.instrument(next(iter(cited))) if len(cited) == 1 and rivals <= cited else None
    if instrument is None or any(instrument.has(provision) is not True for provision in provisions):
        return None
    return of_instrument(instrument, "as before in the document"), "as before in the document"


def _own_clause(scene: Scene, position: int) -> Found:
    """“As stated in recognizing c)”: this document's, when it has such a paragraph."""
    members = scene.divisions(position).members
    here = all(scene.memory.has_paragraph(member.provision) for member in members)
    return (self_target(scene), "this document") if here else None


RULES: tuple[Rule, ...] = (
    _owned,
    _internal,
    _followed,
    _thereof,
    _following,
    _listed,
    _continued,
    _governing,
    _goal,
    _joined,
    _described,
    _understood,
    _usual,
)
DESCRIBED_RULES: tuple[Rule, ...] = (_owned, _internal, _followed, _listed, _goal, _described)
"""How those are bound that the words after them say whose they are: “paragraph 7 of the report”."""
CLAUSE_RULES: tuple[Rule, ...] = (_internal, _followed, _own_clause)
"""How the clauses of an ITU resolution are bound: “recognizing c)” is nothing without its document."""


def self_target(scene: Scene) -> Target:
    """The document itself."""
    return Target(scene.self_id, State.INSTRUMENT, "this document")


def impossible(scene: Scene, target: Target, provision: Provision) -> str:
    """What the document is called that cannot have a provision; "" when it has it, or nothing tells."""
    if target.instrument == scene.self_id:
        own = provision.steps[0].unit in (Unit.PARAGRAPH, Unit.CLAUSE)
        return "this text" if own and not scene.memory.has_paragraph(provision) else ""
    instrument = scene.memory.instrument(target.instrument)
    if instrument is None or instrument.has(provision) is not False:
        return ""
    return instrument.short or instrument.title


ANNEX_OF = re.compile(r"annex(?:-([a-z0-9]+))??(?=-(?:para|pp|sec|part|chap)\b|-pp\d)")


def as_placed(scene: Scene, target: Target, provision: Provision, here: str) -> Provision:
    """“Paragraph 4 above” in an annex is the annex's paragraph 4, where it has one."""
    annex = ANNEX_OF.match(here) if target.instrument == scene.self_id else None
    if annex is None or provision.steps[0].unit is not Unit.PARAGRAPH:
        return provision
    inner = Provision((Step(Unit.ANNEX, annex[1] or ""), *provision.steps))
    return inner if scene.memory.has_paragraph(inner) else provision
