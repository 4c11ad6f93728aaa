"""Document symbols: the series by the beginning, the number by the rest."""

from __future__ import annotations

import pytest

from recitals.cite.find import Finder
from recitals.cite.mention import Symbol

CASES = [
    ("A/RES/70/1", "A/RES/70/1", "a-res"), ("A/RES/2200 (XXI)", "A/RES/2200 (XXI)", "a-res"), ("A/RES/ES-11/1.", "A/RES/ES-11/1", "a-res"),
    ("S/RES/1325 (2000)", "S/RES/1325 (2000)", "s-res"), ("E/RES/2009/7", "E/RES/2009/7", "e-res"), ("A/HRC/RES/33/10", "A/HRC/RES/33/10", "a-hrc-res"),
    ("A/65/1", "A/65/1", "un-document"), ("S/2023/363,", "S/2023/363", "un-document"), ("E/2021/L.23/Rev.1.", "E/2021/L.23/Rev.1", "un-document"),
    ("WHA68.7", "WHA68.7", "wha"), ("EB144.R1;", "EB144.R1", "eb"), ("WHA72(11)", "WHA72(11)", "wha-dec"),
    ("UNEP/EA.4/Res.6", "UNEP/EA.4/Res.6", "unep-ea-res"), ("UNEP/EA.3/HLS.1", "UNEP/EA.3/HLS.1", "un-document"),
    ("HSP/HA.1/Res.2", "HSP/HA.1/Res.2", "hsp-ha-res"), ("1/CP.21", "1/CP.21", "unfccc-dec"), ("GC(63)/RES/7", "GC(63)/RES/7", "iaea-gc-res"),
    ("EUR/RC67/R4", "EUR/RC67/R4", "who-regional-res"), ("CBD/COP/DEC/15/4", "CBD/COP/DEC/15/4", "cbd-cop-dec"),
    ("A/CONF.151/26", "A/CONF.151/26", "un-document"), ("CRC/C/GC/24", "CRC/C/GC/24", "un-document"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "symbol", "series"), CASES)
def test_a_symbol(finder: Finder, words: str, symbol: str, series: str) -> None:
    text = f"see ({words})"
    found = [
        (text[one.start : one.end], one.what.series.id) for one in finder.find(text) if isinstance(one.what, Symbol)
    ]
    assert found == [(symbol, series)]


@pytest.mark.parametrize(
    "text",
    [
        "and/or 1",
        "A/B",
        "x/A/65/1",
        "https://undocs.org/A/65/1",
        "A 65/1",
        "A/",
        "N/A 2015",
        "Q/65/1",
        "https://undocs.org/UNEP/EA.4/Res.6",
        "the A39-2 road",
    ],
)
def test_no_symbol(finder: Finder, text: str) -> None:
    assert [one for one in finder.find(f"see {text} here") if isinstance(one.what, Symbol)] == []
