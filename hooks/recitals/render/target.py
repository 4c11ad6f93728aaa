"""What a citation leads to, told as a reader needs it: in a card, a preview, a margin note."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache, cached_property

from recitals.graph import Collection
from recitals.model import Address, Instrument, Provision, Resolution
from recitals.render.addresses import instrument_page, resolution_page
from recitals.render.cite_as import resolution_citation
from recitals.render.escaping import safe
from recitals.render.fragment import Href
from recitals.render.sheet import Ledger
from recitals.render.words import adopted

SUMMARY = '<span class="r-tag">Summary, not the text</span> '


@dataclass(frozen=True, slots=True)
class Reference:
    """A link with its words."""

    title: str
    href: str


@dataclass(frozen=True)  # without slots, for what many pages write of it and is written once
class Target:
    """A cited document, or one of its provisions."""

    name: str
    """In short, for a margin or a list: "CRC, Article 34"."""
    title: str
    """Of the provision when there is one, else of the document."""
    document: str
    """The document that a provision belongs to; "" for a whole document."""
    href: str
    facts: str = ""
    words: str = ""
    summary: bool = True
    """Whether `words` are a summary of ours and not the text itself."""
    language: str = "en"
    """Of `words`."""
    official: tuple[Reference, ...] = ()
    own: tuple[Reference, ...] = ()
    """Those of `official` that lead to the provision itself."""

    @cached_property
    def link(self) -> str:
        """The address as an attribute, as HTML."""
        return f'href="{safe(self.href)}"'

    @cached_property
    def note(self) -> str:
        """Its name in a margin, as HTML."""
        return f'<a class="r-note__name" {self.link} tabindex="-1">{safe(self.name)}</a>'

    @cached_property
    def heading(self) -> str:
        """What stands over its card, as HTML."""
        document = f' <span class="r-card__of">{safe(self.document)}</span>' if self.document else ""
        return f"<a {self.link}>{safe(self.title)}</a>{document}"

    @cached_property
    def told(self) -> str:
        """What its card says of it, as HTML."""
        facts = f'<p class="r-card__facts">{safe(self.facts)}</p>\n' if self.facts else ""
        if not self.words:
            return facts
        tag = SUMMARY if self.summary else ""
        return f'{facts}<p class="r-card__words" lang="{safe(self.language)}" dir="auto">{tag}{safe(self.words)}</p>\n'

    @cached_property
    def official_words(self) -> str:
        """Where its text is, as HTML."""
        return _official_words(self.official)

    @cached_property
    def own_words(self) -> str:
        """Where the text of the provision itself is, as HTML."""
        return _official_words(self.own)


def _official_words(references: tuple[Reference, ...]) -> str:
    links = (f'<a href="{safe(each.href)}" rel="external">{safe(each.title)}</a>' for each in references)
    return f'<p class="r-card__official">Official text: {", ".join(links)}</p>\n' if references else ""


def page_of(collection: Collection, identifier: str) -> str:
    """The page of whatever has this id; of a resolution of another volume, its page there."""
    if identifier in collection.readings:
        return resolution_page(identifier)
    held = collection.elsewhere.get(identifier)
    return held.page if held else instrument_page(identifier)


def address_of(collection: Collection, ledger: Ledger, identifier: str, provision: Provision | None) -> str:
    """Where a citation leads: the provision's anchor where there is one, else the page."""
    return ledger.to(page_of(collection, identifier), collection.anchor(identifier, provision))


def href_from(collection: Collection, ledger: Ledger) -> Href:
    """The addresses of resolutions and instruments as seen from the page that the ledger is of."""

    @cache
    def page(identifier: str) -> str:
        return page_of(collection, identifier) if collection.holds(identifier) else ""

    def href(identifier: str, anchor: str = "") -> str:
        found = page(identifier)
        return ledger.to(found, anchor) if found else ""

    return href


def title_of(collection: Collection, identifier: str) -> str:
    """The full title of a cited document; a resolution of the collection is called as it is cited."""
    if identifier in collection.readings:
        return resolution_citation(collection, collection.readings[identifier].resolution)
    if identifier in collection.elsewhere:
        return collection.elsewhere[identifier].cite
    instrument = collection.instruments.get(identifier)
    return instrument.title if instrument else identifier


def short_title_of(collection: Collection, identifier: str) -> str:
    """The short title of a cited document, where it has one."""
    instrument = collection.instruments.get(identifier)
    return (instrument and instrument.short) or title_of(collection, identifier)


def describe(collection: Collection, ledger: Ledger, identifier: str, provision: Provision | None) -> Target:
    """Everything that a card says of a cited document or provision."""
    title = title_of(collection, identifier)
    short = short_title_of(collection, identifier)
    bare = Target(
        name=f"{short}, {provision.label}" if provision else short,
        title=provision.label if provision else title,
        document=title if provision else "",
        href=address_of(collection, ledger, identifier, provision),
    )
    if identifier in collection.readings:
        return _resolution_target(bare, collection.readings[identifier].resolution, title)
    if identifier in collection.elsewhere:
        held = collection.elsewhere[identifier]
        return replace(bare, facts=f"{held.title}. In {collection.volumes[held.volume].title}")
    instrument = collection.instruments.get(identifier)
    return bare if instrument is None else _instrument_target(bare, instrument, provision)


def _resolution_target(bare: Target, resolution: Resolution, title: str) -> Target:
    """A resolution of the collection, with the text of the paragraph that the address names."""
    anchor = bare.href.partition("#")[2]
    words = resolution.paragraph(anchor).text if anchor else ""
    subject = resolution.title if resolution.title != title else ""
    return replace(bare, facts=subject, words=words, summary=False, language=resolution.language)


def _instrument_target(bare: Target, instrument: Instrument, provision: Provision | None) -> Target:
    """An instrument, with its text where there is one, else our summary."""
    key = provision.key if provision else ""
    text = instrument.texts.get(key, "")
    addresses, whole = official(instrument, provision), official(instrument, None)
    return replace(
        bare,
        facts=facts(instrument),
        words=text or instrument.summaries.get(key, ""),
        summary=not text,
        official=addresses,
        own=tuple(address for address in addresses if address not in whole),
    )


def facts(instrument: Instrument) -> str:
    """One line: "Treaty. Adopted by the United Nations General Assembly at New York, 20 November 1989"."""
    kind = instrument.kind.capitalize() if instrument.kind != "other" else ""
    return ". ".join(part for part in (kind, adopted(instrument)) if part)


def official(instrument: Instrument, provision: Provision | None) -> tuple[Reference, ...]:
    """The official addresses by their hosts; of the provision itself where the host has it."""
    key = provision.key if provision else ""
    return tuple(Reference(address.host, _address(address, key)) for address in instrument.addresses)


def _address(address: Address, key: str) -> str:
    return address.provisions.get(key, address.url)
