"""Headings of an ITU resolution, and what only looks like one: a table of paragraphs, a heading between asterisks."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from recitals.model import Body, Kind, Origin
from recitals.parse.headings import LONGEST, UNKNOWN, Heading, headings
from recitals.parse.pieces import pieces
from recitals.parse.stretches import Stretch
from recitals.parse.verbs import verbs


def read(bodies: Mapping[str, Body], *paragraphs: str) -> list[Heading | str]:
    known = verbs([bodies["itu-wtdc"].headwords])
    flow = [Stretch(text, (Origin(0, line, 1),)) for line, text in enumerate(paragraphs, 1)]
    made = headings(pieces(flow, known, bare=True))
    return [one if isinstance(one, Heading) else f"{one.printed} {one.text}".strip() for one in made]


WATER = "a) that wells run dry;"
LONG = "instructs the Director of the Bureau" + " and the Director of another Bureau" * 12


@pytest.mark.parametrize(
    ("paragraphs", "shown"),
    [
        (["recalling", WATER], ["*recalling*", WATER]),
        (["recalling,", WATER], ["*recalling,*", WATER]),
        (["recalling the wells,", WATER], ["*recalling the wells,*", WATER]),
        (["recalling that wells fill,", WATER], ["*recalling*", "that wells fill,", WATER]),
        (
            ["recalling a) that wells fill;", "b) that they run dry,"],
            ["*recalling*", "a) that wells fill;", "b) that they run dry,"],
        ),
        (["recalling b) above,", "The wells"], ["*recalling*", "b) above,", "The wells"]),
        (["Recalling the wells,", WATER], ["Recalling the wells,", WATER]),
        (["Instructs the Director", "1 to dig;"], ["*Instructs the Director*", "1 to dig;"]),
        (["Instructs the Director", "The wells"], ["Instructs the Director", "The wells"]),
        (["instructs the Director", "to dig;"], ["*instructs the Director*", "to dig;"]),
        (["instructs the Director", "• to dig;"], ["*instructs the Director*", "• to dig;"]),
        (["instructs the Director to dig", "The wells"], ["*instructs the Director*", "to dig", "The wells"]),
        (["instructs the Director, subject to rain, to dig"], ["*instructs the Director, subject to rain,*", "to dig"]),
        (["instructs the Director"], ["*instructs*", "the Director"]),
        (["a) that wells", "recalling", "Water flows."], ["a) that wells", "*recalling*", "Water flows."]),
        (
            ["a) that wells", "recalling the rain", "Water flows."],
            ["a) that wells", "recalling the rain", "Water flows."],
        ),
        (
            ["a) that wells fill;", "recalling the rain", "Water flows."],
            ["a) that wells fill;", "*recalling*", "the rain", "Water flows."],
        ),
        (["recalling the wells,", "noting the rain,"], ["*recalling*", "the wells,", "*noting*", "the rain,"]),
        (["recalling the need to dig", "The wells"], ["*recalling*", "the need to dig", "The wells"]),
        (["Instructs " + "w" * (LONGEST - 10), "1 to dig;"], [f"*Instructs {'w' * (LONGEST - 10)}*", "1 to dig;"]),
        (["Instructs " + "w" * (LONGEST - 9), "1 to dig;"], ["Instructs " + "w" * (LONGEST - 9), "1 to dig;"]),
        (["lamenting", WATER], ["*lamenting*", WATER]),
        (["whispers to the wells", "1 to fill;"], ["*whispers to the wells*", "1 to fill;"]),
        (["Lamenting", WATER], ["Lamenting", WATER]),
        (["lamenting", "b) that wells run dry;"], ["lamenting", "b) that wells run dry;"]),
        (["lamenting.", WATER], ["lamenting.", WATER]),
        (["lamenting"], ["lamenting"]),
        (["that wells", WATER], ["that wells", WATER]),
        (["a) that wells", "lamenting", WATER], ["a) that wells", "lamenting", WATER]),
        (["w" * UNKNOWN, WATER], [f"*{'w' * UNKNOWN}*", WATER]),
        (["w" * (UNKNOWN + 1), WATER], ["w" * (UNKNOWN + 1), WATER]),
        ([LONG[:LONGEST].strip(), "1 to dig;"], [f"*{LONG[:LONGEST].strip()}*", "1 to dig;"]),
    ],
)
def test_headings(paragraphs: list[str], shown: list[str], bodies: Mapping[str, Body]) -> None:
    found = read(bodies, *paragraphs)
    assert [f"*{one.stretch.text}*" if isinstance(one, Heading) else one for one in found] == shown


@pytest.mark.parametrize(
    ("heading", "verb", "kind"),
    [
        ("recalling", "recalls", Kind.PREAMBULAR),
        ("instructs the Director", "instructs", Kind.OPERATIVE),
        ("lamenting", "", Kind.PREAMBULAR),
        ("confess to all", "", Kind.PREAMBULAR),
        ("blesses all", "blesses", Kind.OPERATIVE),
        ("bless all", "", Kind.PREAMBULAR),
    ],
)
def test_a_heading_tells_verb_and_kind(heading: str, verb: str, kind: Kind, bodies: Mapping[str, Body]) -> None:
    found, *_ = read(bodies, heading, WATER)
    assert isinstance(found, Heading)
    assert (found.verb, found.kind) == (verb, kind)
