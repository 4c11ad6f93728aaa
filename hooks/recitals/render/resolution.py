"""The page of a resolution."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from markupsafe import escape

from recitals.graph import Collection
from recitals.model import Reading, Role
from recitals.render.addresses import CITATIONS, INSTRUMENTS, resolution_page
from recitals.render.blocks import Shown, ShownParagraph, shown_blocks
from recitals.render.cards import cards, margins
from recitals.render.cite_as import locators, resolution_citation
from recitals.render.citing import Quoting
from recitals.render.doubts import Doubt, doubts
from recitals.render.edition import Edition
from recitals.render.excerpt import shortened
from recitals.render.figures import lineage, lineage_of, who_cites_what
from recitals.render.marks import citation_marks
from recitals.render.markup import cards_markup, text_markup
from recitals.render.outline import contents, heading_anchors
from recitals.render.sheet import Heading, Ledger, Sheet
from recitals.render.target import Reference, address_of, href_from, title_of
from recitals.render.volumes import cited_in_volumes
from recitals.render.words import STATES, UNBOUND

TEXT = "text"
"""Anchor of the title, where the text begins."""


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The resolutions before and after one in the collection; "" at its ends."""

    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class StateCount:
    """How many citations of a resolution are in a state."""

    state: str
    name: str
    explained: str
    number: int


def resolution_sheet(edition: Edition, reading: Reading, neighbours: Neighbours) -> Sheet:
    """The text as adopted, what it cites, what could not be linked, who cites it, and where it comes from."""
    collection, resolution = edition.collection, reading.resolution
    ledger = edition.ledger(resolution_page(resolution.id))
    places, anchors = locators(resolution), heading_anchors(resolution)
    open_list = doubts(collection, ledger, reading)
    made = cards(edition.targets, ledger, reading, places)
    marks = citation_marks(edition.targets, ledger, reading, open_list)
    blocks = shown_blocks(resolution, ledger, anchors, marks, places, margins(reading, made))
    begins = _after_title(blocks)
    citing = [edge for edge in collection.citing.get(resolution.id, ()) if edge.resolution.id != resolution.id]
    in_volumes = cited_in_volumes(collection, ledger, resolution.id)
    href = href_from(collection, ledger)
    cite = resolution_citation(collection, resolution)
    entries = (*contents(resolution, anchors), *_sections(bool(made), bool(open_list), bool(citing), bool(in_volumes)))
    return edition.sheet(
        ledger,
        "resolution",
        cite if cite == resolution.title else f"{cite}: {resolution.title}",
        description=shortened(f"{cite}. {resolution.title}", 200),
        contents=(Heading(TEXT, escape(cite), entries),),
        resolution=resolution,
        cite=cite,
        entries=entries,
        body=collection.registry.bodies.get(resolution.body),
        head=blocks[:begins],
        text=text_markup(blocks[begins:]),
        documents=sum(bool(card.number) for card in made),
        cards=cards_markup(made),
        doubts=open_list,
        places=places,
        counts=_counts(reading, open_list),
        cited_by=Quoting(edition, ledger, citing).by_verb(citing),
        in_volumes=in_volumes,
        before=_reference(collection, ledger, neighbours.before),
        after=_reference(collection, ledger, neighbours.after),
        lineage=lineage(lineage_of(collection, resolution.id), href, ledger.to(INSTRUMENTS)),
        picture=who_cites_what(collection, resolution.id, href, ledger.to(CITATIONS)),
    )


def _reference(collection: Collection, ledger: Ledger, identifier: str) -> Reference | None:
    if not identifier:
        return None
    return Reference(title_of(collection, identifier), address_of(collection, ledger, identifier, None))


def _sections(cites: bool, doubtful: bool, cited: bool, elsewhere: bool) -> tuple[Heading, ...]:
    titles = {
        "instruments-cited": "Instruments cited" if cites else "",
        "not-linked": "Not linked" if doubtful else "",
        "cited-by": "Cited by" if cited else "",
        "in-other-volumes": "Cited in other volumes" if elsewhere else "",
        "in-pictures": "In pictures" if cites else "",
        "about": "About this text",
    }
    return tuple(Heading(anchor, escape(title)) for anchor, title in titles.items() if title)


def _after_title(blocks: tuple[Shown, ...]) -> int:
    """Where the text goes on after its title; 0 where a text has none, or one that does not stand at its head."""
    for place, block in enumerate(blocks):
        if isinstance(block, ShownParagraph):
            break
        if block.role == Role.TITLE.value:
            return place + 1
    return 0


def _counts(reading: Reading, open_list: tuple[Doubt, ...]) -> tuple[StateCount, ...]:
    numbers = Counter(citation.state.value for citation in reading.citations)
    numbers[UNBOUND] = sum(doubt.state == UNBOUND for doubt in open_list)
    return tuple(
        StateCount(state, meaning.name, meaning.explained, numbers[state])
        for state, meaning in STATES.items()
        if numbers[state]
    )
