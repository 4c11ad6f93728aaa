"""Who cites what in one resolution of moderate size: paragraphs on one side, provisions on the other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from recitals.graph import Collection
from recitals.model import Citation, Paragraph, Provision, Reading, Resolution, State
from recitals.render.cite_as import numbered
from recitals.render.figures.provision_names import named
from recitals.render.figures.web import Entry, Tie, Web
from recitals.render.fragment import Href
from recitals.render.target import short_title_of


def paragraph_web(collection: Collection, reading: Reading, href: Href) -> Web:
    """The paragraphs of a resolution that cite, under their verbs, and the provisions cited, under their documents."""
    counts = Counter((citation.paragraph, target_key(citation), citation.state) for citation in reading.citations)
    ties = tuple(Tie(*ends, count) for ends, count in counts.items())
    citing = {tie.source for tie in ties}
    return Web(
        tuple(_paragraphs(reading.resolution, citing, href)),
        tuple(_documents(collection, reading, href)),
        ties,
    )


def target_key(citation: Citation) -> str:
    """The entry that a citation leads to; an ambiguous one leads to its own words and not to a document."""
    if citation.state is State.AMBIGUOUS:
        return f"?{citation.text}"
    # as `citation.target`, with the key of its provision from where it is kept
    return f"{citation.instrument}#{named(citation.provision).key}" if citation.provision else citation.instrument


def _paragraphs(resolution: Resolution, citing: Iterable[str], href: Href) -> Iterator[Entry]:
    wanted = frozenset(citing)
    labels = _labels(resolution)
    found = (paragraph for paragraph in resolution.paragraphs if paragraph.id in wanted)
    for number, ((_, verb), group) in enumerate(groupby(found, key=lambda p: (p.kind, p.verb or p.clause))):
        paragraphs = list(group)
        if verb:
            yield Entry(f"verb {number}", verb, heading=True)
        for paragraph in paragraphs:
            label = labels[paragraph.id]
            yield Entry(paragraph.id, label, href(resolution.id, paragraph.id), name=f"{verb} {label}".strip())


def _labels(resolution: Resolution) -> Mapping[str, str]:
    """What to call each paragraph under its verb: its labels from the outside in, or its id."""
    return {standing[-1].id: _label(standing) for standing in resolution.standings}


def _label(standing: Sequence[Paragraph]) -> str:
    labels = " ".join([paragraph.label for paragraph in standing if paragraph.label])
    return labels or numbered(standing[-1]) or standing[-1].id


def _documents(collection: Collection, reading: Reading, href: Href) -> Iterator[Entry]:
    """Each document as a heading with its provisions below, in the order in which the paragraphs reach them."""
    places = {paragraph.id: place for place, paragraph in enumerate(reading.resolution.paragraphs)}
    cited: dict[str, list[Citation]] = {}
    for citation in reading.citations:
        key = target_key(citation) if citation.state is State.AMBIGUOUS else citation.instrument
        cited.setdefault(key, []).append(citation)
    means = {key: sum(places[c.paragraph] for c in found) / len(found) for key, found in cited.items()}
    for key in sorted(cited, key=lambda each: means[each]):
        if key.startswith("?"):
            yield Entry(key, f"“{key[1:]}”", heading=True, note=_candidates(collection, cited[key]))
            continue
        document = short_title_of(collection, key) or key
        yield Entry(key, document, _page(collection, key, href), heading=True)
        yield from _provisions(collection, key, document, cited[key], href)


def _provisions(
    collection: Collection, identifier: str, document: str, citations: Iterable[Citation], href: Href
) -> Iterator[Entry]:
    """The provisions of a document in their order; one of which no citation could be linked has no address."""
    bound: dict[Provision, bool] = {}
    for citation in citations:
        if citation.provision:
            linked = citation.state is State.PROVISION
            bound[citation.provision] = linked or bound.get(citation.provision, False)
    for provision in sorted(bound, key=lambda each: named(each).place):
        _, label, key = named(provision)
        address = href(identifier, collection.anchor(identifier, provision)) if bound[provision] else ""
        yield Entry(f"{identifier}#{key}", label, address, name=f"{document}, {label}")


def _candidates(collection: Collection, citations: Iterable[Citation]) -> str:
    candidates = dict.fromkeys(each for citation in citations for each in citation.candidates)
    return " or ".join(short_title_of(collection, each) for each in candidates)


def _page(collection: Collection, identifier: str, href: Href) -> str:
    return href(identifier) if collection.holds(identifier) else ""
