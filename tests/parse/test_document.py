"""From a text to paragraphs: the layouts of each body, and what holds for any text."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recitals.model import Body, Kind, Paragraph, Resolution
from recitals.parse.document import parse

ITU_HEADINGS = """\
RESOLUTION 12 (Kigali, 2022)

Connecting rural schools

The World Telecommunication Development Conference (Kigali, 2022),

considering

a) that schools without a connection fall behind;

b) that prices a) have risen; b) differ between regions,

recalling

Resolution 37 (Rev. Kigali, 2022), on bridging the digital divide,

instructs the Director of the Telecommunication Development Bureau

1 to study the costs;

2 to report to the next conference:

i) on progress;

ii) on obstacles,

invites Member States

to share what they have learned.
"""

ITU_BULLETS = """\
WTDC RESOLUTION 12 (Kigali, 2022)

Connecting rural schools

The World Telecommunication Development Conference (Kigali, 2022),

  • considering
    • a) that schools without a connection fall behind;
    • b) that prices differ between regions,
  • invites Member States
    • to share what they have learned.
"""

ITU_MARKDOWN = """\
RESOLUTION 12 (Kigali, 2022)

Connecting rural schools

The World Telecommunication Development Conference (Kigali, 2022),

*considering*

- a) that schools without a connection fall behind;
- b) that prices differ between regions,

*invites Member States*

- to share what they have learned.
"""

UN = """\
Eightieth session

Agenda item 18

Resolution adopted by the General Assembly on 19 December 2025

80/999. Wells for dry lands

The General Assembly,

Recalling its resolution 64/292 of 28 July 2010,

Deeply concerned that wells run dry,

1. Calls upon States:

    (a) To dig new wells, and in particular:

        (i) Deep ones;

        (ii) Wide ones;

    (b) To mend old ones;

2. Decides to remain seized of the matter.

70th plenary meeting 19 December 2025

Annex

Rules for wells

1. A well is a hole.
"""

WHA = """\
WHA99.3 Clean hands

The Ninety-ninth World Health Assembly,

Having considered the report on clean hands;

Recalling resolution WHA58.3,

1. URGES Member States:

(1) to wash hands;

(2) to teach how;

2. REQUESTS the Director-General to report.
"""

SECURITY_COUNCIL = """\
Resolution 2999 (2026)

Adopted by the Security Council at its 9999th meeting, on 3 March 2026

The Security Council,

Recalling its resolution 1325 (2000),

Acting under Chapter VII of the Charter of the United Nations,

A. Measures

1. Decides that all States shall act;

2. Decides to remain actively seized of the matter.
"""

LATER_PARTS = """\
80/998. Wells and springs

B

Springs

The General Assembly,

Considering that springs run dry,

Decides to count them.

C

Brooks

The General Assembly,

Considering that brooks are clear,

Decides to keep them so.
"""

DECISION = """\
EXECUTIVE BOARD

Bells and whistles

The Executive Board, having considered the report by the Director-General,

Decided to recommend to the Ninety-ninth World Health Assembly the adoption of the following decision:

The Ninety-ninth World Health Assembly, having considered the report by the Director-General,

Decided:

(1) to ring bells;

(2) to blow whistles.
"""

STATEMENT = """\
S/PRST/2031/4

At the 9999th meeting of the Security Council, held on 3 March 2031, the President of the Security Council made
the following statement on behalf of the Council:

“The Security Council recalls its resolution 1325 (2000),
and emphasizes the following:

“(a) Wells are open;

“(b) Springs are free.

“The Council requests a report.”
"""

ESCAPED = """\
RESOLUTION 12 (Kigali, 2022)

The World Telecommunication Development Conference (Kigali, 2022),

*considering*

a\\) that wells run dry;

b\\) that springs do not,

*resolves to instruct the Secretary-General*

1\\. to list wells;

2\\. to list springs.
"""

SUBJECT_TO = """\
RESOLUTION 12 (Kigali, 2022)

The World Telecommunication Development Conference (Kigali, 2022),

considering

that wells run dry,

instructs the Secretary-General, subject to available resources,
to list wells,

invites Member States, in addition to reporting,
to list springs,

invites keepers, diggers,
Sector Members and Academia
to list the brooks and streams of each valley that lies below the wells.
"""

PARTS_IN_WORDS = """\
80/997. Bridges and tunnels

The General Assembly,

Considering that bridges span,

1. Adopts the annex.

Annex

Part One

Bridges

1. A bridge spans.

PART TWO

Tunnels

1. A tunnel bores.

2. Part two of the road is a tunnel.
"""

NUMERALS = """\
Recommendation of the Council on River Data

THE COUNCIL,

HAVING REGARD to Article 5 b) of the Convention on the Organisation for Rivers of 14 December 1960;

RECOGNISING that rivers cross borders;

I. AGREES that, for the purpose of the present Recommendation, the following terms are used:

– River: what flows;

– Lake: what stays.

II. RECOMMENDS that Members:

a) measure their rivers;

b) publish what they measured;

III. INSTRUCTS the Committee on Waters to report.
"""

CASES = [
    ("itu, headings", ITU_HEADINGS, "itu-wtdc",
     ["considering-a", "considering-b", "recalling", "instructs-the-director-of-the-telecommunication-development-bureau-1",
      "instructs-the-director-of-the-telecommunication-development-bureau-2",
      "instructs-the-director-of-the-telecommunication-development-bureau-2-i",
      "instructs-the-director-of-the-telecommunication-development-bureau-2-ii", "invites-member-states"]),
    ("itu, bullets", ITU_BULLETS, "itu-wtdc", ["considering-a", "considering-b", "invites-member-states"]),
    ("itu, markdown", ITU_MARKDOWN, "itu-wtdc", ["considering-a", "considering-b", "invites-member-states"]),
    ("un", UN, "un-general-assembly",
     ["pp1", "pp2", "op1", "op1-a", "op1-a-i", "op1-a-ii", "op1-b", "op2", "annex-para-1"]),
    ("un, later parts", LATER_PARTS, "un-general-assembly", ["b-pp1", "b-op1", "c-pp1", "c-op1"]),
    ("wha", WHA, "who-world-health-assembly", ["pp1", "pp2", "op1", "op1-1", "op1-2", "op2"]),
    ("un, parts in words", PARTS_IN_WORDS, "un-general-assembly",
     ["pp1", "op1", "annex-part-one-para-1", "annex-part-two-para-1", "annex-part-two-para-2"]),
    ("decision", DECISION, "who-executive-board",
     ["pp1", "pp2", "draft-pp1", "draft-pp2", "draft-pp2-1", "draft-pp2-2"]),
    ("statement", STATEMENT, "un-security-council", ["pp1", "pp1-a", "pp1-b", "pp2"]),
    ("itu, escaped", ESCAPED, "itu-wtdc",
     ["considering-a", "considering-b", "resolves-to-instruct-the-secretary-general-1",
      "resolves-to-instruct-the-secretary-general-2"]),
    ("itu, subject to", SUBJECT_TO, "itu-wtdc",
     ["considering", "instructs-the-secretary-general-subject-to-available-resources",
      "invites-member-states-in-addition-to-reporting", "invites-keepers-diggers-sector-members-and-academia"]),
    ("security council", SECURITY_COUNCIL, "un-security-council", ["pp1", "pp2", "op1", "op2"]),
    ("numerals of a council that nobody knows", NUMERALS, "", ["pp1", "pp2", "op1", "op2", "op2-a", "op2-b", "op3"]),
]  # fmt: skip


def read(text: str, bodies: Mapping[str, Body]) -> Resolution:
    return parse(text, {"id": "x"}, bodies)[0]


@pytest.mark.parametrize(("text", "body", "ids"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_layouts(text: str, body: str, ids: list[str], bodies: Mapping[str, Body]) -> None:
    resolution = read(text, bodies)
    assert resolution.body == body
    assert [paragraph.id for paragraph in resolution.paragraphs] == ids


def one(text: str, identifier: str, bodies: Mapping[str, Body]) -> Paragraph:
    return next(paragraph for paragraph in read(text, bodies).paragraphs if paragraph.id == identifier)


def test_an_inline_enumeration_is_no_list(bodies: Mapping[str, Body]) -> None:
    assert one(ITU_HEADINGS, "considering-b", bodies).text == "that prices a) have risen; b) differ between regions,"


def test_a_paragraph_knows_its_clause_verb_label_kind_and_place(bodies: Mapping[str, Body]) -> None:
    found = one(UN, "op1-a-ii", bodies)
    assert (found.verb, found.label, found.kind, found.depth) == ("calls upon", "(ii)", Kind.OPERATIVE, 2)
    assert UN.splitlines()[found.line - 1].strip() == "(ii) Wide ones;"
    assert one(UN, "pp2", bodies).clause == "Deeply concerned"


def test_facts_are_read_from_the_text(bodies: Mapping[str, Body]) -> None:
    resolution = read(ITU_HEADINGS, bodies)
    assert (resolution.title, resolution.number) == ("Connecting rural schools", "12")
    assert (resolution.place, resolution.year) == ("Kigali", 2022)
    assert read(UN, bodies).date == "2025-12-19"


BROKEN = """\
The General Assembly,

1. Requests the keepers of wells to follow its resolutions 59/296 of 22 June 2005,
60/266 of 30 June 2006 and 61/276 of 29 June 2007, and to report on the works of

                                                                              1/2
\fA/RES/80/998                                                           Wells

the year on the lands that are listed there under A, B and C, and so on, 70/286,
as well as on other lands, where the wells that belong to several villages, with
their pumps, are kept by all of them in turns, as in resolutions 70/1, 70/2,

07-50917                                                                        2
\fA/RES/80/998                                                           Wells

70/3 and 70/4;

2. Decides to remain seized of the matter.
"""


def test_a_paragraph_goes_on_over_the_ends_of_pages_and_after_them(bodies: Mapping[str, Body]) -> None:
    first, second = read(BROKEN, bodies).paragraphs
    assert first.text.endswith("resolutions 70/1, 70/2, 70/3 and 70/4;")
    assert second.id == "op2"


def test_bullets_under_a_full_line_belong_to_its_paragraph(bodies: Mapping[str, Body]) -> None:
    said = "b) that, in the years that follow, two things be done by those who keep the wells of the region:"
    text = ITU_HEADINGS.replace("b) that prices a) have risen; b) differ between regions,", f"{said}\n– dig;\n– mend,")
    assert one(text, "considering-b", bodies).text == f"{said[3:]} – dig; – mend,"


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_line_that_ends_in_a_preposition_has_not_ended(gap: str, bodies: Mapping[str, Body]) -> None:
    text = UN.replace("(b) To mend old ones;", f"(b) To give old ones to{gap}Governments;")
    assert one(text, "op1-b", bodies).text == "To give old ones to Governments;"
    assert [paragraph.id for paragraph in read(text, bodies).paragraphs] == CASES[3][3]


@pytest.mark.parametrize("mark", ["", "1"])
def test_a_board_decides_after_the_mark_of_a_note(mark: str, bodies: Mapping[str, Body]) -> None:
    text = f"EB150(2) Wells\n\nThe Executive Board, having considered the report on wells,{mark} decided to dig.\n"
    assert [paragraph.id for paragraph in read(text, bodies).paragraphs] == ["pp1", "op1"]


def test_hard_wrapped_lines_and_crlf_change_nothing(bodies: Mapping[str, Body]) -> None:
    wrapped = UN.replace("that wells run dry", "that wells\nrun dry").replace("\n", "\r\n")
    texts = [[paragraph.text for paragraph in read(text, bodies).paragraphs] for text in (UN, wrapped)]
    assert texts[0] == texts[1]


def words(text: str) -> list[str]:
    return "".join(c if c.isalnum() else " " for c in text).split()


@pytest.mark.parametrize("text", [case[1] for case in CASES], ids=[case[0] for case in CASES])
def test_nothing_is_lost_and_nothing_invented(text: str, bodies: Mapping[str, Body]) -> None:
    blocks = read(text, bodies).blocks
    kept = [f"{block.label} {block.text}" if isinstance(block, Paragraph) else block.text for block in blocks]
    assert sorted(words(" ".join(kept))) == sorted(words(text))


PIECES = st.sampled_from(
    ["The General Assembly,", "recalling", "a)", "1.", "(i)", "•", "Annex", "\n", "\n\n", "    ", "Recalling that", "1 to act;",
     "________", "3 Ibid.", "- ", "RESOLUTION 1 (Doha, 2006)", "that wells run dry,", "\f", "*noting*", "page 3"]
)  # fmt: skip


@given(st.one_of(st.text(), st.lists(PIECES, max_size=40).map(" ".join)))
@settings(max_examples=150)
def test_any_text_gives_blocks_with_ids_of_their_own(text: str) -> None:
    resolution, _ = parse(text, {"id": "x"}, {})
    ids = [paragraph.id for paragraph in resolution.paragraphs]
    assert len(ids) == len(set(ids))
    assert all(identifier for identifier in ids)
