from __future__ import annotations

from recitals.render.sheet import Ledger


def test_the_ledger_notes_what_it_hands_out() -> None:
    ledger = Ledger("resolutions/a.md", directories=True)
    assert ledger.to("instruments/crc.md", "art-34") == "../../instruments/crc/#art-34"
    assert ledger.to("instruments/crc.md") == "../../instruments/crc/"
    assert ledger.here("op4") == "#op4"
    assert ledger.id("op4") == "op4"
    assert ledger.anchors == {"op4"}
    assert ledger.links == {"instruments/crc.md#art-34", "instruments/crc.md"}


def test_an_anchor_of_the_page_that_is_not_there_is_among_what_is_linked() -> None:
    ledger = Ledger("resolutions/a.md", directories=True)
    assert (ledger.here("op4"), ledger.to("resolutions/a.md", "op5")) == ("#op4", "#op5")
    ledger.id("op5")
    assert ledger.links == {"resolutions/a.md#op4"}


def test_a_page_that_links_itself_as_a_whole_names_itself() -> None:
    assert Ledger("resolutions/a.md", directories=True).to("resolutions/a.md") == "./"
    assert Ledger("resolutions/a.md", directories=False).to("resolutions/a.md") == "a.html"
