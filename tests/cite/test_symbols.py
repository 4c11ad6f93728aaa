"""Document symbols: the series by the beginning, the number by the rest."""

from __future__ import annotations

import pytest

from recitals.cite.find import Finder
from recitals.cite.mention import Symbol

CASES = [
    ("A/RES/70/1", "A/RES/70/1", "a-res"), ("A/RES/2200 (XXI)", "A/RES/2200 (XXI)", "a-res"), ("A/RES/ES-11/1.", "A/RES/ES-11/1", "a-res"),
    ("S/RES/1325 (2000)", "S/RES/1325 (2000)", "s-res"), ("E/RES/2009/7", "E/RES/2009/7", "e-res"), ("A/HRC/RES/33/10", "A/HRC/RES/33/10", "a-hrc-res"),
    ("A/65/1", "A/65/1", "un-document"), ("S/2023/363,", "S/2023/363", "un-document"), ("E/2021/L.23/Rev.1.", "E/2021/L.23/Rev.1", "un-document"),
    ("A/76/6 (Sect. 3)/Add.2", "A/76/6 (Sect. 3)/Add.2", "un-document"), ("A/75/5 (Vol. II), chap. I", "A/75/5 (Vol. II)", "un-document"),
    ("UNEP/EA.5/Res.13", "UNEP/EA.5/Res.13", "unep-ea-res"), ("UNEP/EA.5/HLS.1", "UNEP/EA.5/HLS.1", "un-document"),
    ("ICCD/COP(13)/21/Add.1", "ICCD/COP(13)/21/Add.1", "un-document"), ("S/PRST/2015/22", "S/PRST/2015/22", "s-prst"),
    ("A/CONF.151/26", "A/CONF.151/26", "un-document"), ("CRC/C/GC/24", "CRC/C/GC/24", "un-document"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "symbol", "series"), CASES)
def test_a_symbol(finder: Finder, words: str, symbol: str, series: str) -> None:
    text = f"see ({words})"
    found = [
        (text[one.start : one.end], one.what.series.id) for one in finder.find(text) if isinstance(one.what, Symbol)
    ]
    assert found == [(symbol, series)]


FURTHER = [
    ("A/75/258 and Add.1 and 2)", ["A/75/258", "A/75/258/Add.1", "A/75/258/Add.2"]),
    ("A/75/212, Add.1 and Corr.1)", ["A/75/212", "A/75/212/Add.1", "A/75/212/Corr.1"]),
    ("A/C.5/60/18/Add.1, Add.2 and Corr.1)", ["A/C.5/60/18/Add.1", "A/C.5/60/18/Add.2", "A/C.5/60/18/Add.1/Corr.1"]),
    ("A/75/258 and 2 others", ["A/75/258"]),
    ("A/75/258 and Add.1 and 2/3 of it", ["A/75/258", "A/75/258/Add.1"]),
    ("A/RES/70/1 and Corr.1", ["70/1"]),
]


def test_the_number_in_a_symbol_of_many_parts(finder: Finder) -> None:
    (found,) = [one.what.number for one in finder.find("see (UNEP/EA.5/Res.13)") if isinstance(one.what, Symbol)]
    assert (found.session, found.item) == ("5", "13")


@pytest.mark.parametrize(("text", "symbols"), FURTHER)
def test_further_parts_of_a_symbol(finder: Finder, text: str, symbols: list[str]) -> None:
    found = [one.what.number.printed for one in finder.find(f"see ({text}") if isinstance(one.what, Symbol)]
    assert found == symbols


@pytest.mark.parametrize(
    "text", ["and/or 1", "A/B", "x/A/65/1", "https://undocs.org/A/65/1", "A 65/1", "A/", "N/A 2015", "Q/65/1"]
)
def test_no_symbol(finder: Finder, text: str) -> None:
    assert [one for one in finder.find(f"see {text} here") if isinstance(one.what, Symbol)] == []
