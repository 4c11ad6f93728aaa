"""Headings that divide a text, and lines that are none."""

from __future__ import annotations

import pytest

from recitals.parse.divisions import LONGEST, Rank, Section, annex, parts, section, unit


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Annex", "annex"),
        ("ANNEX II", "annex-ii"),
        ("Annex A", "annex-a"),
        ("Annex 3", "annex-3"),
        ("Annex I: Terms of reference", "annex-i"),
        ("Annex I – Terms of reference", "annex-i"),
        ("Annex to the resolution", "annex"),
        ("“Appendix 2", "appendix-2"),
        ("Enclosure", "enclosure"),
        ("Annex I contains the terms", ""),
        ("Annex I contains the terms.", ""),
        ("Annex I,", ""),
        ("Annex I;", ""),
        ("Annex II.", ""),
        ("Annexes", ""),
        ("The annex", ""),
        ("Annex – " + "A" * (LONGEST - len("Annex – ")), "annex"),
        ("Annex – " + "A" * (LONGEST - len("Annex – ") + 1), ""),
    ],
)
def test_annex(text: str, key: str) -> None:
    assert annex(text) == key


@pytest.mark.parametrize(
    ("text", "before", "found"),
    [
        ("Section III", "", Section(Rank.NAMED, "sec-iii")),
        ("PART A", "", Section(Rank.NAMED, "part-a")),
        ("Chapter One – Water", "", Section(Rank.NAMED, "chap-one")),
        ("Section III applies", "", None),
        ("Section III.", "", None),
        ("IV", "", Section(Rank.ROMAN, "sec-iv")),
        ("IV Other issues", "", Section(Rank.ROMAN, "sec-iv")),
        ("IV other issues", "", None),
        ("IV. Other issues", "", Section(Rank.ROMAN, "sec-iv")),
        ("IV. Other issues.", "", None),
        ("XXXVIII.", "", Section(Rank.ROMAN, "sec-xxxviii")),
        ("IIII", "", None),
        ("B", "", Section(Rank.LETTER, "b")),
        ("B.", "", Section(Rank.LETTER, "b")),
        ("B. Water", "", Section(Rank.LETTER, "b")),
        ("B Water", "", None),
        ("C", "", Section(Rank.LETTER, "c")),
        ("I", "", Section(Rank.ROMAN, "sec-i")),
        ("I", "h", Section(Rank.LETTER, "i")),
        ("I", "g", Section(Rank.ROMAN, "sec-i")),
        ("I", "sec-h", Section(Rank.ROMAN, "sec-i")),
        ("I", "5", Section(Rank.ROMAN, "sec-i")),
        ("V", "u", Section(Rank.LETTER, "v")),
        ("V. Water;", "", None),
        ("B. " + "W" * (LONGEST - 3), "", Section(Rank.LETTER, "b")),
        ("B. " + "W" * (LONGEST - 2), "", None),
    ],
)
def test_section(text: str, before: str, found: Section | None) -> None:
    assert section(text, before) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Article 9", ("art-9", 9)),
        ("“Rule 3. Water", ("rule-3", 9)),
        ("PRINCIPLE IV", ("principle-iv", 12)),
        ("Article 3 bis Water", ("art-3-bis", 14)),
        ("Target 16.2", ("target-16-2", 11)),
        ("Articles 9", None),
        ("Article nine", None),
    ],
)
def test_unit(text: str, found: tuple[str, int] | None) -> None:
    assert unit(text) == found


@pytest.mark.parametrize(
    ("text", "mark", "full", "heading"),
    [
        ("Annex", ".", False, True),
        ("Annex", ".", True, True),
        ("Annex", "", False, False),
        ("Annex", ";", False, False),
        ("B", ".", True, True),
        ("B", "", False, True),
        ("B", "", True, False),
        ("II", ";", True, True),
        ("II", ":", True, False),
        ("IV. Other issues", ";", True, True),
        ("IV. Other issues", ":", True, True),
        ("IV. Other issues", ".", False, True),
        ("IV. Other issues", ".", True, False),
        ("IV. Other issues", "", False, False),
        ("Water flows", ";", False, False),
        ("annex", ".", False, False),
        ("", ".", False, False),
    ],
)
def test_a_heading_where_no_empty_line_tells(text: str, mark: str, *, full: bool, heading: bool) -> None:
    assert parts(text, mark, full=full) is heading
