"""The page of an instrument: what it is, and every paragraph that cites it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup, escape

from recitals.graph import Collection, Edge
from recitals.model import Body, Instrument, Provision, provision_of
from recitals.render.addresses import instrument_page
from recitals.render.citing import Quoting, split
from recitals.render.edition import Edition
from recitals.render.excerpt import shortened
from recitals.render.provisions import order
from recitals.render.quotation import ByVerb
from recitals.render.sheet import Heading, Ledger, Sheet
from recitals.render.target import Reference, Target, address_of, describe, facts, official, title_of
from recitals.render.volumes import cited_in_volumes
from recitals.render.words import LANGUAGES, LINKED, adopted


@dataclass(frozen=True, slots=True)
class Section:
    """A provision, what it says, and who cites it."""

    anchor: str
    target: Target
    number: int
    """How often it is cited."""
    groups: tuple[ByVerb, ...]


def instrument_sheet(edition: Edition, instrument: Instrument) -> Sheet:
    """The page of a registered instrument, of a document known by its number, or of a name that no file describes."""
    collection = edition.collection
    ledger = edition.ledger(instrument_page(instrument.id))
    edges = collection.citing.get(instrument.id, ())
    provisions, whole, doubtful = split(edges)
    quoting = Quoting(edition, ledger, edges)
    in_volumes = cited_in_volumes(collection, ledger, instrument.id)
    sections = tuple(
        _section(collection, ledger, quoting, instrument, provision, provisions.get(provision.key, []))
        for provision in _all_provisions(instrument, edges)
    )
    cited = tuple(section for section in sections if section.number)
    uncited = tuple(section for section in sections if not section.number)
    entries = _contents(cited, whole, bool(in_volumes), doubtful, uncited)
    return edition.sheet(
        ledger,
        "instrument",
        instrument.title,
        description=shortened(instrument.summaries.get("", "") or facts(instrument) or instrument.title, 200),
        contents=(Heading("text", escape(instrument.title), entries),),
        instrument=instrument,
        adopted=adopted(instrument),
        symbol=_symbol(collection, instrument),
        official=official(instrument, None),
        held_in=_held_in(collection, ledger, instrument),
        holds=_references(collection, ledger, edition.held.get(instrument.id, ())),
        names=_names(instrument),
        languages=LANGUAGES,
        cited=cited,
        uncited=uncited,
        verbs=Counter(edge.citation.verb for edge in edges).most_common(),
        citing=len({edge.resolution.id for edge in edges}),
        whole=quoting.by_verb(whole),
        wholly=len(whole),
        doubtful=quoting.by_verb(doubtful),
        in_volumes=in_volumes,
    )


def _all_provisions(instrument: Instrument, edges: Iterable[Edge]) -> list[Provision]:
    """What is cited, and what the instrument's file has words on; a provision is one by its key."""
    found = {key: provision_of(key) for key in (*instrument.summaries, *instrument.texts) if key}
    for edge in edges:
        provision = edge.citation.provision
        if provision and edge.citation.state in LINKED:
            found[provision.key] = provision
    return sorted(found.values(), key=order)


def _section(
    collection: Collection,
    ledger: Ledger,
    quoting: Quoting,
    instrument: Instrument,
    provision: Provision,
    edges: list[Edge],
) -> Section:
    anchor = ledger.id(provision.key)
    target = describe(collection, ledger, instrument.id, provision)
    return Section(anchor, target, len(edges), quoting.by_verb(edges))


def _contents(
    cited: tuple[Section, ...], whole: list[Edge], elsewhere: bool, doubtful: list[Edge], uncited: tuple[Section, ...]
) -> tuple[Heading, ...]:
    entries = [Heading(section.anchor, escape(section.target.title)) for section in cited]
    if whole:
        entries.append(Heading("as-a-whole", Markup("Cited as a whole")))
    if elsewhere:
        entries.append(Heading("in-other-volumes", Markup("Cited in other volumes")))
    if doubtful:
        entries.append(Heading("not-linked", Markup("Named, not linked")))
    if uncited:
        entries.append(Heading("not-cited", Markup("Not cited")))
    return tuple(entries)


def _names(instrument: Instrument) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The further names, by language; the title is on the page already."""
    listed = {
        language: tuple(name for name in names if name != instrument.title)
        for language, names in instrument.names.items()
    }
    return tuple((language, names) for language, names in listed.items() if names)


def _held_in(collection: Collection, ledger: Ledger, instrument: Instrument) -> Reference | None:
    holder = instrument.held_in
    if not holder or not collection.holds(holder):
        return None
    return Reference(title_of(collection, holder), address_of(collection, ledger, holder, None))


def _references(collection: Collection, ledger: Ledger, identifiers: Iterable[str]) -> tuple[Reference, ...]:
    return tuple(
        Reference(title_of(collection, each), address_of(collection, ledger, each, None)) for each in identifiers
    )


def _symbol(collection: Collection, instrument: Instrument) -> Reference | None:
    if not instrument.symbol:
        return None
    addresses = (_symbol_address(body, instrument.symbol) for body in collection.registry.bodies.values())
    return Reference(instrument.symbol, next((address for address in addresses if address), ""))


def _symbol_address(body: Body, symbol: str) -> str:
    """The official address that follows from a symbol, by the body's series; "" when none does."""
    for series in body.series:
        for beginning in series.symbols:
            if series.url and symbol.startswith(beginning):
                address = series.url.replace("{symbol}", symbol).replace("{number}", symbol.removeprefix(beginning))
                return "" if "{" in address else address
    return ""
