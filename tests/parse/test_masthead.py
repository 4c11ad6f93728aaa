"""What a resolution says about itself, by form of number."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from recitals.model import Body
from recitals.parse.document import parse
from recitals.parse.masthead import LONGEST

CASES = [
    ("72/178. On wells\n\nThe General Assembly,", "un-general-assembly", "72/178", "On wells"),
    ("S-27/2. A world\n\nThe General Assembly,", "un-general-assembly", "S-27/2", "A world"),
    ("2099 (XX). On tides\n\nThe General Assembly,", "un-general-assembly", "2099 (XX)", "On tides"),
    ("217 A (III). On tides\n\nThe General Assembly,", "un-general-assembly", "217 A (III)", "On tides"),
    ("2021/31. On lakes\n\nThe Economic and Social Council,", "un-ecosoc", "2021/31", "On lakes"),
    ("52/5. On minorities\n\nThe Human Rights Council,", "un-human-rights-council", "52/5", "On minorities"),
    ("5/13. On balance\n\nThe United Nations Environment Assembly,", "unep-unea", "5/13", "On balance"),
    ("2/7. On homes\n\nThe United Nations Habitat Assembly,", "un-habitat-assembly", "2/7", "On homes"),
    ("RESOLUTION 1267 (1999)\n\nThe Security Council,", "un-security-council", "1267 (1999)", "RESOLUTION 1267 (1999)"),
    ("WHA66.10 On sleep\n\nThe Sixty-sixth World Health Assembly,", "who-world-health-assembly", "WHA66.10", "On sleep"),
    ("EB130.R7 On sleep\n\nThe Executive Board,", "who-executive-board", "EB130.R7", "On sleep"),
    ("Governing Council of the United Nations Environment Programme\n\nDecision 27/2: On roles\n\nThe Governing Council,",
     "unep-gc", "27/2", "On roles"),
    ("United Nations Human Settlements Programme\nUN-Habitat Governing Council\n\nResolution 24/3: On homes\n\nThe Governing Council,",
     "un-habitat-gc", "24/3", "On homes"),
    ("Resolution 24/3: On homes\n\nThe Governing Council,", "", "24/3", "On homes"),
    ("CONFERENCE OF THE PARTIES TO THE\nCONVENTION ON BIOLOGICAL DIVERSITY\n\n14/8. On reserves\n\nThe Conference of the Parties,",
     "cbd-cop", "14/8", "On reserves"),
    ("FCCC/CP/2015/10/Add.1\n\nDecision 1/CP.21\nOn air\n\nThe Conference of the Parties,", "unfccc-cop", "1/CP.21", "On air"),
    ("RESOLUTION 1306\n\nOn children\n\nThe Council,", "", "1306", "On children"),
    ("RESOLUTION 1332 (Modified 2019)\n\nOn the Union\u2019s role in ITU\n\nThe Council,", "itu-council", "1332", "On the Union\u2019s role in ITU"),
    ("RESOLUTION ITU-R 67-1\n\nOn access\n\nThe ITU Radiocommunication Assembly,", "itu-ra", "ITU-R 67-1", "On access"),
    ("Resolution 50 (Rev. Geneva, 2022) – On security\n\nThe World Telecommunication Standardization Assembly (Geneva, 2022),",
     "itu-wtsa", "50", "On security"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "body", "number", "title"), CASES, ids=[f"{case[1]} {case[2]}" for case in CASES])
def test_number_title_and_body(text: str, body: str, number: str, title: str, bodies: Mapping[str, Body]) -> None:
    found, _ = parse(f"{text}\n\nRecalling what was said,\n\n1. Decides.", {"id": "x"}, bodies)
    assert (found.body, found.number, found.title) == (body, number, title)


FACTS = [
    ("Resolution 50 (Rio de Janeiro, 2022) – On wells\n\nThe Council,", "50", "Rio de Janeiro", 2022),
    ("RESOLUTION 50 (REV. KIGALI, 2022)\n\nOn wells\n\nThe Conference (Doha, 2026),", "50", "Kigali", 2022),
    ("RESOLUTION 646 (REV.WRC-19)\n\nOn wells\n\nThe Conference (Sharm el-Sheikh, 2023),", "646", "Sharm el-Sheikh", 2019),
    ("RESOLUTION 12\n\nOn wells\n\nThe Conference (Doha, 2026),", "12", "Doha", 2026),
    ("RESOLUTION 1267 (1999)\n\nThe Council,", "1267 (1999)", "", 1999),
    ("Resolution adopted on 19 December 2017\n\n72/178. On wells\n\nThe Council,", "72/178", "", 2017),
    ("72/178. On wells\n\n5 May 2030\n\nThe Council,", "72/178", "", 2030),
    ("72/178. On wells\n\n5 May 2031\n\nAdopted on 6 May 2030\n\nThe Council,", "72/178", "", 2030),
    ("Decision 1/CP.21 of 5 May 2021\n\nOn air\n\nThe Council,", "1/CP.21", "", 2021),
    ("A/RES/60/251\n\nOn wells\n\nThe Council,", "60/251", "", None),
    ("S/RES/1267 (1999)\n\nThe Council,", "1267 (1999)", "", None),
    ("UNEP/EA.4/Res.6\n\nOn wells\n\nThe Council,", "4/6", "", None),
    ("HSP/HA.1/Res.2\n\nOn wells\n\nThe Council,", "1/2", "", None),
    (f"72/178. {'W' * (LONGEST - 8)}\n\nThe Council,", "72/178", "", None),
    (f"72/178. {'W' * (LONGEST - 7)}\n\nThe Council,", "", "", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "number", "place", "year"), FACTS)
def test_number_place_and_year(
    text: str, number: str, place: str, year: int | None, bodies: Mapping[str, Body]
) -> None:
    found, _ = parse(f"{text}\n\nRecalling what was said,\n\n1. Decides.", {"id": "x"}, bodies)
    assert (found.number, found.place, found.year) == (number, place, year)


TITLES = [
    ("Seventeenth session of the Council\n\nOn wells\n\nand springs\n\nAgenda item 7", "On wells and springs"),
    ("[Adopted by consensus]\n\nOn wells\n\n[of the hills]\n\nOn springs", "On wells"),
    ("(of 5 May)\n\nagenda item 7", "Resolution 24/3"),
]


@pytest.mark.parametrize(("lines", "title"), TITLES)
def test_a_title_below_the_number(lines: str, title: str, bodies: Mapping[str, Body]) -> None:
    found, _ = parse(f"Resolution 24/3\n\n{lines}\n\nThe Council,\n\nRecalling it,", {"id": "x"}, bodies)
    assert found.title == title


def test_the_front_matter_overrules_the_text(bodies: Mapping[str, Body]) -> None:
    facts = {"id": "x", "title": "T", "body": "un-ecosoc", "number": "7", "place": "P", "year": "1999", "layout": "un"}
    found, problems = parse(CASES[0][0] + "\n\nRecalling it,", facts, bodies)
    assert (found.title, found.body, found.number, found.place, found.year) == ("T", "un-ecosoc", "7", "P", 1999)
    assert not problems


@pytest.mark.parametrize(
    ("text", "date"),
    [
        (
            "Adopted by the Security Council at its 4051st meeting\non 15 October 1999\n\nThe Security Council,",
            "1999-10-15",
        ),
        ("Resolution adopted by the General Assembly on 19 December 2017\n\nThe General Assembly,", "2017-12-19"),
        ("The General Assembly,\n\n1. Decides.\n\n1404th plenary meeting,\n20 December 1965.", "1965-12-20"),
        ("The General Assembly,\n\nRecalling resolution 70/1 of 25 September 2015,", ""),
    ],
)
def test_date(text: str, date: str, bodies: Mapping[str, Body]) -> None:
    assert parse(text, {"id": "x"}, bodies)[0].date == date


def test_the_year_is_that_of_the_date_which_the_front_matter_says(bodies: Mapping[str, Body]) -> None:
    text = "72/178. On wells\n\n5 May 2030\n\nThe Council,\n\nRecalling it,"
    found, _ = parse(text, {"id": "x", "date": "2031-05-06"}, bodies)
    assert (found.date, found.year) == ("2031-05-06", 2031)


PROBLEMS = [
    ("", {}, ["empty-text"]),
    ("   \n\n", {}, ["empty-text"]),
    ("Just a note.", {}, ["no-clause"]),
    ("The General Assembly,\n\nRecalling it,", {"layout": "odd"}, []),
    ("The Lighthouse Commission,\n\nRecalling it,", {}, ["no-body"]),
]


@pytest.mark.parametrize(("text", "facts", "codes"), PROBLEMS)
def test_problems(text: str, facts: dict[str, str], codes: list[str], bodies: Mapping[str, Body]) -> None:
    _, problems = parse(text, {"id": "x", **facts}, bodies, "x.txt", 7)
    assert [problem.code for problem in problems] == codes
    assert all(problem.path == "x.txt" and problem.hint for problem in problems)
