"""Titles in small letters: with evidence beside them they are titles, without it plain words."""

from __future__ import annotations

import pytest

from recitals.cite import plain
from recitals.cite.mention import Formed

TITLES = [
    ("Noting the global strategy for quieter harbours 2012–2020,", "strategy", "global strategy for quieter harbours 2012–2020"),
    ("Recalling the global action plan on safe ports for the period 2014–2019,", "plan",
     "global action plan on safe ports for the period 2014–2019"),
    ("Noting the Draft road map for quays, cranes and other works, 2019–2023,", "map",
     "Draft road map for quays, cranes and other works, 2019–2023"),
    ("Noting the global strategy for pilots’, crews’ and guests’ rest 2016–2030,", "strategy",
     "global strategy for pilots’, crews’ and guests’ rest 2016–2030"),
    ("Recalling the global strategy to reduce the noise of ships, endorsed by the Assembly,", "strategy",
     "global strategy to reduce the noise of ships"),
    ("Recalling the ministerial declaration on quiet seas adopted in Lima,", "declaration", "ministerial declaration on quiet seas"),
    ("Recalling the recommendations on pilots, adopted at its tenth session,", "recommendations", "recommendations on pilots"),
    ("Recalling the Lima communiqué of 30 June 2012,", "communiqué", "Lima communiqué"),
    ("Recalling the political declaration of the meeting on quiet seas (2018),", "declaration",
     "political declaration of the meeting on quiet seas"),
    ("Welcoming the United Nations strategy on harbour light,", "strategy", "United Nations strategy on harbour light"),
]  # fmt: skip

WORDS = [
    ("Noting the strategy for quays, programme budget 2014–2015 and", "strategy"),
    ("Noting that a plan for quays is needed, and the years, 2014–2015, in", "plan"),
    ("Noting the plan for the coming year,", "plan"),
    ("Noting that a strategy to reduce noise is needed,", "strategy"),
    ("Noting the budget for 2020,", "budget"),
    ("Noting the map of the harbour,", "map"),
    ("Noting the declaration of the chair,", "declaration"),
]


@pytest.mark.parametrize(("text", "head", "title"), TITLES)
def test_a_title_with_evidence(text: str, head: str, title: str) -> None:
    found = plain.read(text, text.index(head), head)
    assert found is not None
    assert isinstance(found.what, Formed)
    assert found.what.name == title


@pytest.mark.parametrize(("text", "head"), WORDS)
def test_plain_words(text: str, head: str) -> None:
    assert plain.read(text, text.index(head), head) is None
