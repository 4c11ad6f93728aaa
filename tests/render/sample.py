"""A small collection made by hand, with everything in it that a page must show."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from recitals.graph import Collection, collect
from recitals.model import (
    Address,
    Body,
    Citation,
    Extent,
    Instrument,
    Kind,
    Paragraph,
    Passage,
    Provision,
    Reading,
    Registry,
    Resolution,
    Role,
    Series,
    State,
    Step,
    Unbound,
    Unit,
)

ART_34 = Provision((Step(Unit.ARTICLE, "34"),))
ART_9 = Provision((Step(Unit.ARTICLE, "9"),))
PARA_90_Q = Provision((Step(Unit.PARAGRAPH, "90"), Step(Unit.ITEM, "q")))

CRC = Instrument(
    id="crc",
    title="Convention on the Rights of the Child",
    short="CRC",
    kind="treaty",
    names={
        "en": ("Convention on the Rights of the Child", "CRC"),
        "fr": ("Convention relative aux droits de l’enfant",),
    },
    date="1989-11-20",
    place="New York",
    body="United Nations General Assembly",
    symbol="A/RES/44/25",
    held_in="a-res-44-25",
    in_force="1990-09-02",
    extents={Unit.ARTICLE: Extent(last=54)},
    complete=True,
    addresses=(
        Address("OHCHR", "https://example.org/ohchr/crc", {"art-34": "https://example.org/ohchr/crc#article-34"}),
        Address("UN Treaty Collection", "https://example.org/treaties/crc"),
    ),
    summaries={
        "": "Sets out the rights of every child, and what the States that join it owe to each of them.",
        "art-34": "States shall protect the child from all forms of sexual exploitation and sexual abuse.",
    },
    history=("Amended at New York, 1995",),
    path="source/instruments/crc.yml",
)
AGENDA = Instrument(
    id="tunis-agenda",
    title="Tunis Agenda for the Information Society",
    kind="outcome",
    date="2005-11-18",
    place="Tunis",
    summaries={"para-90-q": "Commits to protecting children from abuse through the use of ICTs."},
    path="source/instruments/tunis-agenda.yml",
)
QUIET = Instrument(id="basel-convention", title="Basel Convention", kind="treaty", path="source/instruments/basel.yml")
MADE = Instrument(
    id="a-res-44-25",
    title="General Assembly resolution 44/25",
    kind="resolution",
    symbol="A/RES/44/25",
    addresses=(Address("United Nations", "https://example.org/A/RES/44/25"),),
    series="a-res",
    registered=False,
)
NAMED = Instrument(id="kigali-principles", title="Kigali Principles on the Child", registered=False)

ITU = Body(
    id="itu-wtdc",
    name="World Telecommunication Development Conference",
    citation="WTDC Resolution {number} ({place}, {year})",
)
ASSEMBLY = Body(
    id="un-ga",
    name="United Nations General Assembly",
    citation="General Assembly resolution {number}",
    series=(
        Series(
            id="a-res",
            nouns=("resolution",),
            shapes=("session/number",),
            key="a-res-{number}",
            title="General Assembly resolution {number}",
            symbols=("A/RES/",),
            symbol="A/RES/{number}",
            url="https://example.org/docs/{symbol}",
        ),
    ),
)


def cite(
    paragraph: Paragraph, words: str, instrument: str, state: State, provision: Provision | None = None
) -> Citation:
    """A citation of the first occurrence of some words."""
    start = paragraph.text.index(words)
    candidates = ("crc", "tunis-agenda") if state is State.AMBIGUOUS else ()
    rule = "beside" if provision else "name"
    return Citation(
        paragraph.id,
        start,
        start + len(words),
        words,
        instrument,
        provision,
        state,
        paragraph.verb,
        rule,
        "",
        candidates,
    )


RECALLING_A = Paragraph(
    "recalling-a",
    "recalling",
    "recalls",
    "a)",
    Kind.PREAMBULAR,
    0,
    "that, within the framework of the Convention on the Rights of the Child, the States Parties undertook to protect "
    "the child from all forms of exploitation, and for that purpose to prevent a) the inducement of a child; b) the "
    "exploitative use of children in materials (Article 34), as that Declaration and the Charter of Youth had asked;",
)
RECALLING_B = Paragraph(
    "recalling-b",
    "recalling",
    "recalls",
    "b)",
    Kind.PREAMBULAR,
    0,
    "General Assembly resolution 44/25, the Kigali Principles on the Child and Article 9 of the Tunis Agenda "
    "(§ 90 q)), whose authors wrote <b>“& so on”</b>,",
)
RESOLVES = Paragraph(
    "resolves", "resolves", "resolves", "", Kind.OPERATIVE, 0, "to read resolution 7 (Doha, 2006) once more."
)
SEED = Resolution(
    id="wtdc-res-8-2010",
    title="Protecting children online",
    body="itu-wtdc",
    number="8",
    place="Hyderabad",
    year=2010,
    provenance="Written for the tests.",
    source_url="https://example.org/wtdc/8",
    blocks=(
        Passage(Role.TITLE, "RESOLUTION 8 (Hyderabad, 2010)"),
        Passage(Role.TITLE, "Protecting children online"),
        Passage(Role.ENACTING, "The World Telecommunication Development Conference (Hyderabad, 2010),"),
        Passage(Role.CLAUSE, "recalling"),
        RECALLING_A,
        RECALLING_B,
        Passage(Role.CLAUSE, "resolves"),
        RESOLVES,
        Passage(Role.CLOSING, "Done on 4 June 2010."),
    ),
    path="source/resolutions/wtdc-res-8-2010.txt",
)
OLDER_5 = Paragraph("op5", "Requests", "requests", "5.", Kind.OPERATIVE, 0, "Requests the Director to report;")
OLDER = Resolution(
    id="wtdc-res-7-2006",
    title="Cybersecurity",
    body="itu-wtdc",
    number="7",
    place="Doha",
    year=2006,
    blocks=(
        Paragraph("pp1", "Aware", "is aware", "", Kind.PREAMBULAR, 0, "Aware of Article 34 of the CRC,"),
        OLDER_5,
        Paragraph("op5-a", "Requests", "requests", "(a)", Kind.OPERATIVE, 1, "Each year;"),
    ),
    path="source/resolutions/wtdc-res-7-2006.txt",
)


def readings() -> tuple[Reading, ...]:
    """What was found in the two resolutions."""
    seed = Reading(
        SEED,
        (
            cite(RECALLING_A, "Convention on the Rights of the Child", "crc", State.INSTRUMENT),
            cite(RECALLING_A, "Article 34", "crc", State.PROVISION, ART_34),
            cite(RECALLING_A, "that Declaration", "crc", State.AMBIGUOUS),
            cite(RECALLING_B, "General Assembly resolution 44/25", "a-res-44-25", State.EXTERNAL),
            cite(RECALLING_B, "Kigali Principles on the Child", "kigali-principles", State.UNRESOLVED),
            cite(RECALLING_B, "Tunis Agenda", "tunis-agenda", State.INSTRUMENT),
            cite(RECALLING_B, "§ 90 q)", "tunis-agenda", State.PROVISION, PARA_90_Q),
            cite(RESOLVES, "resolution 7 (Doha, 2006)", "wtdc-res-7-2006", State.INSTRUMENT),
        ),
        (
            Unbound(
                "recalling-a",
                RECALLING_A.text.index("the Charter"),
                RECALLING_A.text.index(" of Youth"),
                "the Charter",
                "No charter is named before",
            ),
        ),
        made=(MADE, NAMED),
    )
    aware = OLDER.paragraphs[0]
    older = Reading(
        OLDER,
        (
            cite(aware, "Article 34", "crc", State.PROVISION, ART_34),
            cite(aware, "CRC", "crc", State.INSTRUMENT),
        ),
    )
    return seed, older


def collection_of(found: Iterable[Reading]) -> Collection:
    """A collection with the registry of these tests."""
    registry = Registry(
        {each.id: each for each in (CRC, AGENDA, QUIET)},
        {each.id: each for each in (ITU, ASSEMBLY)},
    )
    return collect(registry, found)


def reading_of(text: str, *citations: tuple[int, int]) -> Reading:
    """A reading of one paragraph with a citation of the CRC at each span."""
    paragraph = RESOLVES._replace(text=text)
    resolution = replace(SEED, blocks=(paragraph,))
    found = (
        Citation(paragraph.id, start, end, text[start:end], "crc", None, State.INSTRUMENT, "resolves", "name")
        for start, end in citations
    )
    return Reading(resolution, tuple(found))
