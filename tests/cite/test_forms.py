"""Names that nobody registered: one line a form, and words in capitals that name no instrument."""

from __future__ import annotations

import pytest

from recitals.cite.find import Finder
from recitals.cite.mention import Formed
from recitals.model import Registry

CASES = [
    ("Recalling the Kigali Principles on the Protection of Civilians,", "Kigali Principles on the Protection of Civilians"),
    ("Recalling the Nordic Convention on the Recovery of Lost Anchors,", "Nordic Convention on the Recovery of Lost Anchors"),
    ("Recalling the Osh Agreement and the risks that it names,", "Osh Agreement"),
    ("Recalling the Dar es Salaam Declaration on Ports,", "Dar es Salaam Declaration on Ports"),
    ("Welcoming the Lima Declaration, adopted in 2016,", "Lima Declaration"),
    ("Welcoming the Almere Plan of Action for Cycling,", "Almere Plan of Action for Cycling"),
    ("Welcoming the Almere Declaration and Plan of Action on Cycling,", "Almere Declaration and Plan of Action on Cycling"),
    ("Noting the Protocol of 2005 to the Convention on Lost Anchors,", "Protocol of 2005 to the Convention on Lost Anchors"),
    ("Noting the Convention on Access to Wells, Public Fountains and Rain,", "Convention on Access to Wells, Public Fountains and Rain"),
    ("Noting the Convention on Lost Anchors and the Osh Agreement,", "Convention on Lost Anchors"),
    ("Noting the Almere Strategy for Clean Canals 2013–2020,", "Almere Strategy for Clean Canals 2013–2020"),
    ("Noting the Convention on Lost Anchors12 and its reach,", "Convention on Lost Anchors"),
    ("Noting the “Osh Agreement” of the five States,", "Osh Agreement"),
    ("Noting the Code of Conduct for Harbour Pilots,", "Code of Conduct for Harbour Pilots"),
    ("Noting the Memorandum of Understanding on Shared Buoys,", "Memorandum of Understanding on Shared Buoys"),
    ("Noting the Guidelines for Harbour Pilots in Fog,", "Guidelines for Harbour Pilots in Fog"),
    ("Guidelines on Harbour Pilots were drawn up,", "Guidelines on Harbour Pilots"),
    ("Noting the Lima Declaration on Strategies for Ports: Pilots and Their Work in a Changing World,",
     "Lima Declaration on Strategies for Ports: Pilots and Their Work in a Changing World"),
    ("Noting the Lima Declaration on Ports: Welcomes it", "Lima Declaration on Ports"),
    ("Noting the Principles Governing the Use of Shared Buoys,", "Principles Governing the Use of Shared Buoys"),
    ("Noting the Final Document of the Tenth Meeting of the Buoy Keepers,", "Final Document of the Tenth Meeting of the Buoy Keepers"),
    ("Urges all to ratify the Keeping of Wells Convention, 1931 (No. 28), now", "Keeping of Wells Convention, 1931 (No. 28)"),
    ("Noting the Model Law on Harbour Pilots,", "Model Law on Harbour Pilots"),
    ("Noting the\nOsh\nAgreement on Wells,", "Osh Agreement on Wells"),
]  # fmt: skip

TRAPS = [
    "Recalling that a convention on anchors is needed,",
    "Noting the Treaty Section of the Office of Legal Affairs,",
    "Noting that the Internet Protocol is in use,",
    "Commending the Plan for its brevity,",
    "Noting the Code that was written,",
    "Stressing our Commitment,",
    "Noting the Programme and the Call,",
    "PRINCIPLES AND RULES",
    "Noting the Document of the day,",
    "In a resolution COVID-19 was named,",
    "Action by States is needed,",
    "the road to the sea",
]


@pytest.fixture(scope="module")
def bare() -> Finder:
    """A finder for which every name is new."""
    return Finder.of(Registry())


def names(finder: Finder, text: str) -> list[str]:
    return [one.what.name for one in finder.find(text) if isinstance(one.what, Formed) and not one.what.partial]


@pytest.mark.parametrize(("text", "name"), CASES)
def test_a_name(bare: Finder, text: str, name: str) -> None:
    assert names(bare, text)[:1] == [name]


@pytest.mark.parametrize("text", TRAPS)
def test_no_name(bare: Finder, text: str) -> None:
    assert names(bare, text) == []


def test_the_verb_that_opens_a_paragraph_is_no_part_of_a_name(bare: Finder) -> None:
    assert names(bare, "Recalling Osh Agreement provisions,") == ["Osh Agreement"]


def test_a_registered_name_is_not_made_up_again(finder: Finder) -> None:
    assert names(finder, "Recalling the Convention on the Rights of the Child and the Paris Agreement,") == []


def test_a_date_belongs_to_the_mention_and_not_to_the_name(bare: Finder) -> None:
    text = "Noting the Osh Agreement of 5 May 2011, and"
    (mention,) = bare.find(text)
    assert text[mention.start : mention.end] == "Osh Agreement of 5 May 2011"
    assert names(bare, text) == ["Osh Agreement"]
