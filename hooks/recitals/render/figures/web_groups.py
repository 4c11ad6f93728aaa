"""Who cites what in something large: verbs on one side, documents on the other, counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from urllib.parse import urlencode

from recitals.graph import Collection
from recitals.model import Citation, State
from recitals.render.figures.decades import number_of
from recitals.render.figures.web import Entry, Tie, Web
from recitals.render.fragment import Href
from recitals.render.target import short_title_of
from recitals.render.words import LINKED, counted

MOST, LARGEST = 18, 12
"""A column of more entries than `MOST` is grouped; then so many stand by themselves."""
KINDS = 5
"""Kinds of document that have a group of their own; what is of another kind has one together."""

NO_VERB, OTHERS = "", "+others"
OTHER = "other"
"""The kind of a document of which no more is known."""
AMBIGUOUS = "?"
LAST = (OTHERS[0], AMBIGUOUS)
"""How the keys of the entries begin that stand at the end of their column."""


Ends = Counter[tuple[str, str, State]]
"""How many citations have a verb, lead to a document and are linked or not."""


def ends_of(citations: Iterable[Citation]) -> Ends:
    """The ends of some citations."""
    return Counter([(citation.verb, _document(citation), _outcome(citation)) for citation in citations])


def ends_of_all(collection: Collection) -> Ends:
    """The ends of all citations of a collection."""
    ends: Ends = Counter()
    for identifier in collection.citing:
        ends.update(collection.told(_to_document, identifier))
    for identifier in collection.readings:
        ends.update(collection.told(_in_doubt, identifier))
    return ends


def _to_document(collection: Collection, identifier: str) -> Ends:
    citations = (edge.citation for edge in collection.citing[identifier])
    return ends_of(citation for citation in citations if citation.state is not State.AMBIGUOUS)


def _in_doubt(collection: Collection, identifier: str) -> Ends:
    """Of the citations of a resolution that may mean several documents."""
    citations = collection.readings[identifier].citations
    return ends_of(citation for citation in citations if citation.state is State.AMBIGUOUS)


def grouped_web(collection: Collection, ends: Ends, href: Href, listing: str) -> Web:
    """The verbs and documents with most citations, and groups of the others.

    Args:
        collection: what the citations are of.
        ends: of every citation to be shown.
        href: addresses of pages.
        listing: address of the table of citations; "" when there is none.
    """
    verbs: Counter[str] = Counter()
    documents: Counter[str] = Counter()
    for (verb, document, _), count in ends.items():
        verbs[verb] += count
        documents[document] += count
    sources, targets = _largest(verbs), _targets(collection, documents)
    ties: Counter[tuple[str, str, State]] = Counter()
    for (verb, document, state), count in ends.items():
        ties[sources.get(verb, OTHERS), targets[document], state] += count
    return Web(
        tuple(_verbs(verbs, sources, listing)),
        tuple(_documents(collection, documents, targets, href)),
        tuple(Tie(*each, count) for each, count in ties.items()),
        grouped=True,
    )


def _outcome(citation: Citation) -> State:
    """Whether it is linked; the finer states are told where there is room for them."""
    return State.INSTRUMENT if citation.state in LINKED else State.UNRESOLVED


def _document(citation: Citation) -> str:
    return AMBIGUOUS if citation.state is State.AMBIGUOUS else citation.instrument


def _largest(counts: Counter[str]) -> dict[str, str]:
    """The keys that stand by themselves, the most frequent first."""
    ranked = sorted(counts, key=lambda key: (-counts[key], key))
    return {key: key for key in (ranked if len(ranked) <= MOST else ranked[:LARGEST])}


def _targets(collection: Collection, documents: Counter[str]) -> dict[str, str]:
    """By document, the entry that shows it: its own, or the group of its kind."""
    largest = _largest(documents)
    kinds = {each: _kind(collection, each) for each in documents if each not in largest}
    counts: Counter[str] = Counter()
    for each, kind in kinds.items():
        counts[kind] += documents[each]
    told = sorted(counts, key=lambda kind: (kind == OTHER, -counts[kind], kind))[:KINDS]
    groups = {each: OTHERS + (kind if kind in told else OTHER) for each, kind in kinds.items()}
    return {each: largest.get(each) or groups[each] for each in documents}


def _kind(collection: Collection, identifier: str) -> str:
    if identifier in collection.readings or identifier in collection.elsewhere:
        return "resolution"
    instrument = collection.instruments.get(identifier)
    return (instrument and instrument.kind) or OTHER


def _verbs(verbs: Counter[str], sources: dict[str, str], listing: str) -> Iterator[Entry]:
    for verb in sources:
        address = f"{listing}?{urlencode({'verb': verb})}" if listing and verb else ""
        yield Entry(verb, verb or "no verb", address, note=counted(verbs[verb], "citation"))
    others = [verb for verb in verbs if verb not in sources]
    if others:
        number = sum(verbs[verb] for verb in others)
        yield Entry(OTHERS, f"{len(others):,} other verbs", note=counted(number, "citation"))


def _documents(collection: Collection, documents: Counter[str], targets: dict[str, str], href: Href) -> Iterator[Entry]:
    groups: dict[str, list[str]] = {}
    for document, target in targets.items():
        groups.setdefault(target, []).append(document)
    ranked = sorted(groups, key=lambda each: (each[:1] in LAST, -_sum(documents, groups[each]), each))
    for target in ranked:
        members = groups[target]
        note = counted(_sum(documents, members), "citation")
        if target.startswith(OTHERS):
            yield Entry(target, _others(target.removeprefix(OTHERS), len(members)), note=note)
        elif target == AMBIGUOUS:
            yield Entry(target, "more than one possible", note=note)
        else:
            address = href(target) if collection.holds(target) else ""
            yield Entry(target, short_title_of(collection, target) or target, address, note=note)


def _others(kind: str, number: int) -> str:
    """A group of the documents of a kind: "34 other treaties"."""
    return f"{number:,} other {number_of('document' if kind == OTHER else kind, number)}"


def _sum(counts: Counter[str], members: Iterable[str]) -> int:
    return sum(counts[member] for member in members)
