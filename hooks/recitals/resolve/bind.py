"""Reading a whole document: each paragraph's mentions become citations, unbound words and problems."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import repeat

from recitals.cite.atoms import SENTENCE_END
from recitals.cite.find import Finder
from recitals.cite.mention import Divisions, Formed, Named, Numbered, Own, Pointer, Relative, Symbol
from recitals.model import (
    Citation,
    Paragraph,
    Passage,
    Reading,
    Registry,
    Resolution,
    Role,
    Series,
    State,
    Unbound,
    Unit,
)
from recitals.parse.formula import Enacting
from recitals.resolve import definitions, placing, provisions
from recitals.resolve.documents import bind_number, bind_symbol
from recitals.resolve.glossed import Glossed, called
from recitals.resolve.instruments import bind_form, bind_name, bind_pointer
from recitals.resolve.memory import Memory, head_nouns
from recitals.resolve.problems import problems_of
from recitals.resolve.protocols import bind_relative
from recitals.resolve.scene import Scene, note_documents, self_target
from recitals.resolve.sessions import year_of
from recitals.resolve.target import TITLE_CONTRADICTS, Target, ambiguous

TITLED = re.compile(r",?\s+(?:(?:entitled|titled|on|on\s+the)\s+)?[\u201c\"]")
"""Between a number and the title of the document that it is the number of."""
SUBJECT = re.compile(r",\s+on\s+the\s+")
"""Between a number and what the document is on, which ITU's texts say with its title."""
DIGITS = re.compile(r"\d+")
DRAFT = "draft"
"""How the ids of a quoted draft's paragraphs begin."""
UNTITLED = "on "
"""Before a title, whose first word is no verb as a paragraph's is: "Connect 2030 Agenda" is a whole name."""


def bind(resolution: Resolution, finder: Finder) -> Reading:
    """Find and bind every citation of a resolution.

    Args:
        resolution: a parsed text.
        finder: the registry's index.

    Returns:
        The reading: citations in the order of the text, words left unbound with the reason,
        problems with their place, and the instruments that no file describes.
    """
    glosser = finder.glossers.get(resolution.language)
    glossed = Glossed.of(resolution, glosser) if glosser else None
    memory, citations, unbound = _bound(glossed.resolution if glossed else resolution, finder)
    names: dict[str, str] = {}
    if glossed:
        citations, names = glossed.citations(citations)
        unbound = glossed.unbound(unbound)
    cited = {citation.instrument for citation in citations}
    cited |= {candidate for citation in citations for candidate in citation.candidates}
    made = tuple(one for one in sorted(called(memory.made.values(), names), key=lambda one: one.id) if one.id in cited)
    known = finder.acronyms | glosser.acronyms if glosser else finder.acronyms
    problems = problems_of(memory, resolution, citations, unbound, known)
    return Reading(resolution, tuple(citations), tuple(unbound), problems, made)


def _bound(resolution: Resolution, finder: Finder) -> tuple[Memory, list[Citation], list[Unbound]]:
    """What was found in a text that reads as English, and what it told."""
    memory = Memory(resolution, finder.registry, year=year_of(resolution, finder.series))
    _remember_title(memory, finder)
    citations: list[Citation] = []
    unbound: list[Unbound] = []
    speaking = _speaking(resolution, finder.registry)
    for position, paragraph in enumerate(resolution.paragraphs):
        memory.body = speaking.get(paragraph.id, resolution.body)
        memory.quoting = paragraph.id.startswith(DRAFT)
        found, left = _paragraph(paragraph, position, finder, memory)
        citations += found
        unbound += left
    return memory, citations, unbound


def _speaking(resolution: Resolution, registry: Registry) -> dict[str, str]:
    """Which body speaks in the paragraphs of quoted drafts, by their ids: “The General Assembly,”."""
    if not any(paragraph.id.startswith(DRAFT) for paragraph in resolution.paragraphs):
        return {}
    enacting = Enacting.of(registry.bodies.values())
    body, found = "", {}
    for block in resolution.blocks:
        if isinstance(block, Passage) and block.role is Role.ENACTING:
            body = enacting.body(block.text)
        elif isinstance(block, Paragraph) and body and block.id.startswith(DRAFT):
            found[block.id] = body
    return found


def _remember_title(memory: Memory, finder: Finder) -> None:
    """The instruments that the title names, else the body's own, are what the text means by "the Convention"."""
    body = memory.registry.bodies.get(memory.resolution.body)
    treaty = memory.registry.instruments.get(body.treaty) if body else None
    memory.in_title.update(dict.fromkeys(head_nouns(treaty), treaty.id) if treaty else {})
    passages = (block for block in memory.resolution.blocks if isinstance(block, Passage))
    titles = [passage.text for passage in passages if passage.role is Role.TITLE]
    found: dict[str, set[str]] = {}
    said = [f"{UNTITLED}{title}" for title in (titles or [memory.resolution.title])]
    for mention in (one for title in said for one in finder.find(title)):
        if isinstance(mention.what, Named) and len(mention.what.instruments) == 1:
            instrument = memory.registry.instruments[mention.what.instruments[0]]
            for noun in head_nouns(instrument):
                found.setdefault(noun, set()).add(instrument.id)
    memory.in_title.update({noun: next(iter(ids)) for noun, ids in found.items() if len(ids) == 1})


def _paragraph(
    paragraph: Paragraph, position: int, finder: Finder, memory: Memory
) -> tuple[list[Citation], list[Unbound]]:
    """Bind one paragraph: documents from left to right, then the provisions between them."""
    text = paragraph.text
    mentions = definitions.with_aliases(finder.find(text), text, memory)
    if not mentions:
        memory.previous = ()
        return [], []
    scene = Scene(text, mentions, {}, memory, memory.resolution.id, {}, {})
    here: list[str] = []
    series: Series | None = None
    quoted: set[int] = set()
    for index, mention in enumerate(mentions):
        if index and SENTENCE_END.search(text, mentions[index - 1].end - 1, mention.start):
            series = None
        target = _document(index, finder, scene, here, series)
        if target is None:
            continue
        scene.targets[index] = target
        series = _series(finder, memory, target) or series
        if target.state is not State.AMBIGUOUS and not isinstance(mention.what, Own):
            here.append(target.instrument)
            memory.named(target.instrument, position)
            definitions.learn(text, mention, mentions, index, target, memory)
        if index and _is_title_of(scene, index):
            quoted.add(index)
            _compare_title(scene, index, target)
    note_documents(scene)
    bound = _provisions(scene)
    memory.previous = tuple(here)
    citations = list(_citations(paragraph, scene, bound, quoted))
    return citations, list(_unbound(paragraph, scene, bound))


def _document(index: int, finder: Finder, scene: Scene, here: list[str], series: Series | None) -> Target | None:
    """What a mention of a document is bound to; None for provisions, and for words that mean nothing here."""
    mention, memory = scene.mentions[index], scene.memory
    match mention.what:
        case Named() as named:
            return bind_name(named, memory)
        case Numbered() as numbered:
            return bind_number(numbered, finder.series, memory, series)
        case Symbol() as symbol:
            return bind_symbol(symbol, memory)
        case Formed() as formed:
            return bind_form(formed, memory, here)
        case Pointer() as pointer:
            return bind_pointer(pointer, memory, here)
        case Relative() as relative:
            return bind_relative(relative, finder.names, scene, index)
        case Own():
            return None if memory.quoting else self_target(scene)
        case _:
            return None


def _series(finder: Finder, memory: Memory, target: Target) -> Series | None:
    instrument = memory.instrument(target.instrument)
    return finder.series.by_id.get(instrument.series) if instrument and target.certain else None


def _is_title_of(scene: Scene, index: int) -> bool:
    """Whether a name is the quoted title of the numbered document before it, which is one citation, not two."""
    before, mention = scene.mentions[index - 1], scene.mentions[index]
    if not isinstance(before.what, (Numbered, Symbol)) or not isinstance(mention.what, (Named, Formed)):
        return False
    between = scene.text[before.end : mention.start]
    return bool(TITLED.fullmatch(between)) or (SUBJECT.fullmatch(between) is not None and _holds(scene, index))


def _holds(scene: Scene, index: int) -> bool:
    """Whether a name is of what the numbered document before it holds: "Resolution 71, on the strategic plan"."""
    named = scene.memory.instrument(scene.targets[index].instrument)
    numbered = scene.targets.get(index - 1)
    return bool(named and numbered and named.held_in == numbered.instrument)


def _compare_title(scene: Scene, index: int, titled: Target) -> None:
    """Where a number and the title after it are of two documents, both are possible and neither is linked."""
    numbered = scene.targets.get(index - 1)
    instrument = scene.memory.instrument(titled.instrument)
    if numbered is None or instrument is None or not (numbered.certain and titled.certain and instrument.held_in):
        return
    if (
        DIGITS.findall(numbered.instrument) != DIGITS.findall(instrument.held_in)
        and numbered.instrument != instrument.id
    ):
        candidates = (numbered.instrument, instrument.held_in)
        scene.targets[index - 1] = ambiguous(candidates, TITLE_CONTRADICTS, f"the title is that of {instrument.title}")


def _provisions(scene: Scene) -> dict[int, tuple[Target, str]]:
    bound: dict[int, tuple[Target, str]] = {}
    for index, mention in enumerate(scene.mentions):
        if isinstance(mention.what, Divisions):
            found = provisions.bind(scene, index)
            if found is not None:
                bound[index] = found
                scene.targets[index] = found[0]
                if found[0].certain and mention.what.members[0].provision.steps[0].unit is Unit.ARTICLE:
                    scene.memory.articles[scene.text[mention.start].isupper()].add(found[0].instrument)
    return bound


def _citations(
    paragraph: Paragraph, scene: Scene, bound: dict[int, tuple[Target, str]], quoted: set[int]
) -> Iterator[Citation]:
    for index, mention in enumerate(scene.mentions):
        if isinstance(mention.what, Divisions):
            if index in bound:
                target, rule = bound[index]
                targets = scene.apiece(index) or repeat(target)
                yield from _provision_citations(paragraph, scene, mention.what, targets, rule)
        elif index in scene.targets and index not in quoted:
            target = scene.targets[index]
            yield Citation(
                paragraph.id,
                mention.start,
                mention.end,
                scene.text[mention.start : mention.end],
                target.instrument,
                None,
                target.state,
                paragraph.verb,
                target.rule,
                target.url,
                target.candidates,
            )


def _provision_citations(
    paragraph: Paragraph, scene: Scene, divisions: Divisions, targets: Iterable[Target], rule: str
) -> Iterator[Citation]:
    """A citation for each provision of a phrase that the instrument can have."""
    for member, bound in zip(divisions.members, targets, strict=False):
        provision = placing.as_placed(scene, bound, member.provision, paragraph.id)
        target = placing.owner(scene, bound, provision)
        instrument = scene.memory.instrument(target.instrument)
        if placing.impossible(scene, target, provision):
            continue
        state = State.PROVISION if target.state is State.INSTRUMENT else target.state
        url = target.url
        if instrument is not None:
            urls = (address.provisions.get(provision.key) for address in instrument.addresses)
            url = next((one for one in urls if one), target.url)
        yield Citation(
            paragraph.id,
            member.start,
            member.end,
            scene.text[member.start : member.end],
            target.instrument,
            provision,
            state,
            paragraph.verb,
            rule,
            url,
            target.candidates,
        )


def _unbound(paragraph: Paragraph, scene: Scene, bound: dict[int, tuple[Target, str]]) -> Iterator[Unbound]:
    for index, mention in enumerate(scene.mentions):
        if isinstance(mention.what, Pointer) and index not in scene.targets and mention.what.noun[0].isupper():
            where = (paragraph.id, mention.start, mention.end, scene.text[mention.start : mention.end])
            yield Unbound(*where, f"nothing before it tells which {mention.what.noun} is meant")
        elif isinstance(mention.what, Divisions):
            yield from _unbound_members(paragraph, scene, mention.what, bound.get(index))


def _unbound_members(
    paragraph: Paragraph, scene: Scene, divisions: Divisions, found: tuple[Target, str] | None
) -> Iterator[Unbound]:
    for member in divisions.members:
        where = (paragraph.id, member.start, member.end, scene.text[member.start : member.end])
        if found is None:
            first = member.provision.steps[0]
            if first.unit is not Unit.CLAUSE and first.number:
                yield Unbound(*where, "the text does not tell whose provision this is")
            continue
        provision = placing.as_placed(scene, found[0], member.provision, paragraph.id)
        if whose := placing.impossible(scene, placing.owner(scene, found[0], provision), provision):
            yield Unbound(*where, f"{whose} has no {provision.label}")
