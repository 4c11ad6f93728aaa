"""What a search of the site can lead to: every page, every paragraph, every provision that is cited or told.

The names under which a reader looks for one of them ("CRC 34", "recalling g", "70/1") are its keys, see
`search_keys`; `build` writes the index, see `search_index`. Pages of prose come in through `prose`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache, partial

from recitals.graph import Collection
from recitals.model import Instrument, Passage, Provision, Resolution, Role, State, provision_of
from recitals.render.cite_as import locators, resolution_citation
from recitals.render.provisions import order
from recitals.render.search_index import build, group, grouped
from recitals.render.search_postings import Entry, PageIndex, Vocabularies, index_page
from recitals.render.search_prose import prose
from recitals.render.watch import INSTRUMENT, READING, dependency

__all__ = [
    "Entry",
    "Findable",
    "PageIndex",
    "Vocabularies",
    "build",
    "entries",
    "findable",
    "group",
    "grouped",
    "index_page",
    "prose",
]

NUMBERED_OPERATIVE = re.compile(r"op\d")
NUMBERED_DOCUMENT = re.compile(
    r"\b(?:resolution|decision|recommendation|question|programme) [\w./-]*\d[\w./-]*", re.IGNORECASE
)

PageUrl = Callable[[str], str]
"""From the id of a resolution or an instrument to the address of its page, from the site's root."""


@dataclass(frozen=True, slots=True)
class Findable:
    """A page of which something can be found, before its entries are made."""

    url: str
    made_of: tuple[str, ...]
    """All that its entries follow from, by the names that a witness gives it."""
    entries: Callable[[], Iterable[Entry]]
    """Makes the entries, the page's own first."""
    inputs: str = ""
    """What they follow from besides."""


def findable(collection: Collection, href: PageUrl) -> Iterator[Findable]:
    """The pages of a collection that can be found.

    Args:
        collection: the resolutions and what they cite.
        href: address of a resolution's or an instrument's page, from the site's root.
    """
    for identifier, reading in collection.readings.items():
        url = href(identifier)
        made_of = tuple(dependency(kind, identifier) for kind in (READING, INSTRUMENT))
        make = partial(resolution_entries, collection, reading.resolution, url)
        yield Findable(url, made_of, make, collection.told(how_cited, identifier))
    for identifier in sorted(collection.instruments.keys() - collection.readings.keys()):
        url = href(identifier)
        made_of = (dependency(INSTRUMENT, identifier),)
        make = partial(instrument_entries, collection, collection.instruments[identifier], url)
        yield Findable(url, made_of, make, collection.told(how_cited, identifier))


def entries(collection: Collection, href: PageUrl) -> Iterator[Entry]:
    """Everything that can be found in a collection, the entries of a page together, the page's own first."""
    for page in findable(collection, href):
        yield from page.entries()


def resolution_entries(collection: Collection, resolution: Resolution, url: str) -> Iterator[Entry]:
    """A resolution, then its paragraphs."""
    language = resolution.language
    citation = resolution_citation(collection, resolution)
    cited = len(collection.citing.get(resolution.id, ()))
    around = " ".join(b.text for b in resolution.blocks if isinstance(b, Passage) and b.role is not Role.CLAUSE)
    text = around if resolution.title in around else f"{resolution.title} {around}"
    registered = collection.instruments.get(resolution.id)
    names = document_keys(resolution.id, citation, resolution.number)
    keys = (*names, *instrument_keys(registered)) if registered else names
    yield Entry(url, "", citation, one_line(text), keys, language, cited)
    cited_parts = cited_anchors(collection, resolution.id)
    places = locators(resolution)
    for paragraph in resolution.paragraphs:
        title = str(places[paragraph.id])
        keys = paragraph_keys(paragraph.id, paragraph.label, paragraph.clause, title)
        yield Entry(url, paragraph.id, title, one_line(paragraph.text), keys, language, cited_parts[paragraph.id])


def instrument_entries(collection: Collection, instrument: Instrument, url: str) -> Iterator[Entry]:
    """An instrument, then those of its provisions that are cited, summarised or given in full."""
    names = [name for known in instrument.names.values() for name in known]
    told = [instrument.summaries.get("", ""), instrument.texts.get("", ""), instrument.title, *names]
    facts = [instrument.symbol, instrument.body, instrument.place, instrument.date, *instrument.history]
    text = " · ".join(dict.fromkeys(filter(None, [*told, *facts])))
    name = instrument.short or instrument.title
    cited = len(collection.citing.get(instrument.id, ()))
    yield Entry(url, "", name, one_line(text), instrument_keys(instrument), cited=cited)
    cited_parts = cited_anchors(collection, instrument.id)
    found = {key: provision_of(key) for key in (*instrument.summaries, *instrument.texts) if key}
    edges = (edge.citation.provision for edge in collection.citing.get(instrument.id, ()))
    found |= {provision.key: provision for provision in edges if provision and provision.key in cited_parts}
    for provision in sorted(found.values(), key=order):
        text = instrument.texts.get(provision.key) or instrument.summaries.get(provision.key, "")
        keys = (provision.label, provision.key.replace("-", " "))
        yield Entry(url, provision.key, provision.label, one_line(text), keys, cited=cited_parts[provision.key])


def how_cited(collection: Collection, identifier: str) -> str:
    """All that the entries of a document follow from in the texts that cite it: its provisions, as often as they do."""
    edges = collection.citing.get(identifier, ())
    sure = (edge.citation.provision for edge in edges if edge.citation.state is not State.AMBIGUOUS)
    return "\n".join((str(len(edges)), *map(_steps, filter(None, sure))))


@lru_cache(maxsize=16_384)
def _steps(provision: Provision) -> str:
    return repr(provision.steps)


def cited_anchors(collection: Collection, identifier: str) -> Counter[str]:
    """How often each part of a document is cited, by its anchor."""
    edges = collection.citing.get(identifier, ())
    cited = Counter([edge.citation.provision for edge in edges if edge.citation.state is not State.AMBIGUOUS])
    found = Counter[str]()
    for provision, number in cited.items():
        found[collection.anchor(identifier, provision)] += number
    del found[""]
    return found


def document_keys(identifier: str, citation: str, number: str) -> tuple[str, ...]:
    """What a numbered document is called: "1325 (2000)", "1325", "resolution 1325", and as it is cited."""
    short = number.partition("(")[0].strip()
    named = (number, short, f"resolution {short}") if short else ()
    return (*named, citation, identifier.replace("-", " "))


def instrument_keys(instrument: Instrument) -> tuple[str, ...]:
    """Every name of an instrument, its symbol, and a numbered document's kind with its number: "Resolution 45"."""
    names = (name for known in instrument.names.values() for name in known)
    keys = tuple(filter(None, (instrument.short, instrument.title, instrument.symbol, *names)))
    return (*keys, *dict.fromkeys(found.group() for key in keys for found in NUMBERED_DOCUMENT.finditer(key)))


@lru_cache(maxsize=65_536)  # the paragraphs of most resolutions are called alike
def paragraph_keys(identifier: str, label: str, clause: str, title: str) -> tuple[str, ...]:
    """What a paragraph is called: "recalling g)", "operative paragraph 5", "op 4 a", "requests 5"."""
    words = identifier.replace("-", " ")
    verb = clause.partition(" ")[0]
    keys = [title, words]
    if label:
        keys += [f"{clause} {label}", f"{verb} {label}"]
    if NUMBERED_OPERATIVE.match(words):
        keys.append(f"para {words.removeprefix('op')}")
    return tuple(keys)


def one_line(text: str) -> str:
    """A text as a result shows it: white space and line ends as one space."""
    return " ".join(text.split())
