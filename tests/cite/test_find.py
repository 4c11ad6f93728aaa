"""What holds for the mentions of any text, and names found whatever stands around them."""

from __future__ import annotations

from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.steps import calls

from recitals.cite.find import Finder
from recitals.cite.mention import Formed, Named
from recitals.cite.names import Names
from recitals.model import Instrument, Registry

PIECES = st.sampled_from(
    ["Article", "articles", "34", "and", "23", "of the", "Convention on the Rights of the Child", "resolution", "70/1", "(2000)",
     "A/RES/70/1", "its", "the Convention", "§", "90 q)", ",", "(", ")", "General Assembly", "WHA58.3", "annex", "thereof",
     "Declaration on", "Plan of Action", "2013–2020", "\n", "“", "”", "Resolution 45 (Doha, 2006)", "paragraphs 1 (a) to (c)"]
)  # fmt: skip
TEXTS = st.one_of(st.text(), st.lists(PIECES, max_size=30).map(" ".join))


@given(TEXTS)
@settings(max_examples=300)
def test_mentions_stand_in_order_inside_the_text_and_apart(finder: Finder, text: str) -> None:
    end = 0
    for mention in finder.find(text):
        assert end <= mention.start < mention.end <= len(text)
        end = mention.end


NAMES = Names.of(
    [
        ("Convention on the Rights of the Child", "crc"),
        ("Optional Protocol to the Convention on the Rights of the Child on the sale of children", "crc-op-sc"),
        ("UNCLOS", "unclos"),
    ]
)


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("Convention on the Rights of the Child", "crc"),
        ("Convention on the\n  Rights of the Child", "crc"),
        ("Convention on the Rights of the Child3 and", "crc"),
        ("Convention on the rights of the child", "crc"),
        (
            "Optional Protocol to the Convention on the Rights of the Child (New York, 2000) on the sale of children",
            "crc-op-sc",
        ),
        ("UNCLOS", "unclos"),
        ("unclos", None),
        ("Convention on the Rights of Persons", None),
    ],
)
def test_names(text: str, owner: str | None) -> None:
    found = NAMES.read(text, 0, text.split(maxsplit=1)[0])
    assert (found.owners[0] if found else None) == owner


def test_names_among_twenty_thousand_are_the_same() -> None:
    many = Names.of(
        [
            ("Convention on the Rights of the Child", "crc"),
            *((f"Convention on Matter {n}", f"m-{n}") for n in range(20_000)),
        ]
    )
    found = many.read("Convention on the Rights of the Child, the", 0, "Convention")
    assert found is not None
    assert found.owners == ("crc",)


FORMS = [
    ("the Kigali Principles on the Protection of Civilians, and", "Kigali Principles on the Protection of Civilians"),
    ("the Dar es Salaam Declaration,", "Dar es Salaam Declaration"),
    ("the Protocol of 2005 to the Convention on Safe Harbours,", "Protocol of 2005 to the Convention on Safe Harbours"),
    ("the Agreement on Access to Water, Public Participation and Justice in the Andes;",
     "Agreement on Access to Water, Public Participation and Justice in the Andes"),
    ("the Convention on Safe Harbours and the Lima Declaration,", "Convention on Safe Harbours"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name"), FORMS)
def test_names_that_nobody_registered(finder: Finder, text: str, name: str) -> None:
    found = [mention.what.name for mention in finder.find(text) if isinstance(mention.what, Formed)]
    assert found[0] == name


HARBOURS = Finder.of(
    Registry({one.id: one for one in (
        Instrument("harbours", "Convention on Safe Harbours"), Instrument("agenda", "Coastal Agenda"),
        Instrument("labour", "Night Work Convention, 1990"),
    )})
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("the Convention on Safe Harbours, and", Named, "Convention on Safe Harbours"),
        ("the United Nations Convention on Safe Harbours", Named, "United Nations Convention on Safe Harbours"),
        ("the Lima Convention on Safe Harbours", Formed, "Lima Convention on Safe Harbours"),
        ("the Convention on Safe Harbours for Fishing Vessels", Formed, "Convention on Safe Harbours for Fishing Vessels"),
        ("the Coastal Agenda,", Named, "Coastal Agenda"),
        ("the Coastal Agenda 2040,", Formed, "Coastal Agenda 2040"),
        ("the Young Persons Night Work Convention, 1990 (No. 188)", Formed,
         "Young Persons Night Work Convention, 1990 (No. 188)"),
    ],
)  # fmt: skip
def test_a_registered_name_is_none_inside_a_longer_one(text: str, kind: type, words: str) -> None:
    assert [(type(one.what), text[one.start : one.end]) for one in HARBOURS.find(text)] == [(kind, words)]


@pytest.mark.parametrize(
    "text",
    [
        "the Internet Protocol suite",
        "the Treaty Section of the Office",
        "the Declaration",
        "a plan for the year",
        "strategic plan",
    ],
)
def test_words_that_are_no_name(finder: Finder, text: str) -> None:
    assert not [mention for mention in finder.find(text) if isinstance(mention.what, (Named, Formed))]


WORST = [
    "a ",
    "A ",
    "Article 1 ",
    "1, ",
    "(",
    "and ",
    "Convention on the ",
    "resolution 70/1, ",
    "of the ",
    "“",
    "A/",
    "paragraph 1 (a) ",
]


@pytest.mark.parametrize("piece", WORST)
def test_time_grows_with_the_length(finder: Finder, piece: str) -> None:
    """Mentions of a text twice as long cost about twice the looks at it: counted, not timed."""
    short, long = (calls(partial(finder.find, piece * times)) for times in (500, 1000))
    assert long <= 2.5 * short + 200
