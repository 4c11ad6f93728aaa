"""Who acts by a document of "its" own, although no registry knows him."""

from __future__ import annotations

import pytest

from recitals.cite.actors import actor_at_end, stranger_at_end

ACTORS = [
    ("that BDT in ", "BDT"),
    ("that the Advisory Group (RAG), in ", "Advisory Group"),
    ("Recalling BDT, in ", "BDT"),
    ("the plan, and that UN-Women has decided in ", "UN-Women"),
    ("the plan, and BDT in ", "BDT"),
    ("that Study Group 5 adopted ", "Study Group 5"),
    ("that Working Party 5D, in line with ", "Working Party 5D"),
    ("as requested by the secretariat in ", "secretariat"),
    ("that the subsidiary body adopted ", "subsidiary body"),
    ("In this regard, the executive board of the Rivers Fund, in ", "executive board of the Rivers Fund"),
    ("that the Programme agreed in ", "Programme"),
    ("that the Programme, established in ", ""),
    ("the mandate of UNRIV, in ", ""),
    ("to work with BDT in ", ""),
    ("as set out in Annex II, in ", ""),
    ("that the United Nations, in ", ""),
    ("that the UN in ", ""),
    ("that the Summit and ", ""),
    ("that the Minister, in ", ""),
    ("that all countries adopted ", ""),
    ("Recalling the Charter, UNRIV, through ", ""),
    ("Recalling ", ""),
    ("", ""),
]

ADOPTERS = [
    ("that the Parties to the Rivers Convention adopted ", "Parties to the Rivers Convention"),
    ("that BDT, in ", "BDT"),
    ("that BDT, by ", "BDT"),
    ("that the group decided in ", "group"),
    ("that BDT in ", ""),
    ("that the Unit, established in ", ""),
    ("that the Unit, pursuant to ", ""),
    ("that the Unit welcomed ", ""),
]


@pytest.mark.parametrize(("text", "actor"), ACTORS)
def test_who_acts_by_its_document(text: str, actor: str) -> None:
    assert actor_at_end(text) == actor


@pytest.mark.parametrize(("text", "actor"), ADOPTERS)
def test_who_adopted_a_document_that_is_not_called_its(text: str, actor: str) -> None:
    assert actor_at_end(text, own=False) == actor


@pytest.mark.parametrize(
    ("text", "name"),
    [("the work of the Commission on Rivers", "Commission on Rivers"), ("of the Forum, the Board", "Board"), ("the board", ""), ("", "")],
)  # fmt: skip
def test_a_capitalised_name_at_the_end(text: str, name: str) -> None:
    assert stranger_at_end(text, at_start=False) == name


def test_the_word_that_opens_a_paragraph_is_no_name() -> None:
    assert stranger_at_end("Recalling", at_start=True) == ""
    assert stranger_at_end("NOTING", at_start=True) == ""
    assert stranger_at_end("BDT", at_start=True) == "BDT"
    assert stranger_at_end("Recalling Trusteeship Council", at_start=True) == "Trusteeship Council"
