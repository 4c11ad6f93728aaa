"""Footnotes and page furniture, found before paragraphs are formed."""

from __future__ import annotations

import pytest

from recitals.parse.clean import clean
from recitals.parse.furniture import furniture
from recitals.parse.notes import notes


def marked(text: str) -> list[str]:
    """The lines that are notes."""
    lines = clean(text)
    return [lines[place].text for place in sorted(notes(lines, furniture(lines)))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1. Decides.\n\n____\n\n3 Ibid.\n\n4 A/1, para. 2", ["3 Ibid.", "4 A/1, para. 2"]),
        ("1. Decides.\n\n____\n\n3 Ibid.,\nannex.\n\n2. Requests", ["3 Ibid.,", "annex."]),
        ("resolves\n\n1 to act.\n\n____\n\n1 These include islands.", ["1 These include islands."]),
        ("1. Decides.\n\n3 Documents A66/8.", ["3 Documents A66/8."]),
        ("resolves\n\n1 To act;\n\n2 To rest.", []),
        ("1. Decides;¹\n\n____\n¹ A/HRC/31/53.\n\n2. Requests", ["¹ A/HRC/31/53."]),
        ("1. Decides;²\n\n5th meeting\n\n² A/HRC/31/53.", []),
        ("1. Decides.²\n\n² A/HRC/31/53.", ["² A/HRC/31/53."]),
        ("Annex 1\n\n1 Scope\n\n2 Purpose", []),
        ("Title*\n\n* Reissued.\n\nThe Council,", ["* Reissued."]),
        ("recalling\n\n* A well.\n\n* A lake.", []),
        ("-----", []),
        ("wells,1\n____\n1\n    A/99/1.\n\n\ngoes on", ["1", "A/99/1."]),
        ("wells,1\n____\n1\n\nSee Appendix 9.\n\ngoes on", ["1", "See Appendix 9."]),
        ("wells, 38/\n\n38/  Official list,\nNo. 6 (E/1).\n\n- 2 -\n\nrest", ["38/ Official list,", "No. 6 (E/1)."]),
        ("wells,1\n1\n\nA/HRC/99/1.\n\nGE.24-06211(E)\n\nrest", ["1", "A/HRC/99/1."]),
        ("wells;1 States:2\n\n1\n  Document A1.\n2\n  And, too.\n\n3/4\n\nrest",
         ["1", "Document A1.", "2", "And, too."]),
        ("wells,1\n\n1 Requests the keeper to act.\n\n3/4\n\nrest", []),
        ("wells,\n\n1 The keeper acts.\n\n3/4\n\nrest", []),
        ("wells1\n\n1 The keeper acts.\n\n2 The keeper rests.\n\n3/4\n\nrest", []),
    ],
)  # fmt: skip
def test_notes(text: str, expected: list[str]) -> None:
    assert marked(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\n\n3/7\n\nb", ["3/7"]),
        (
            "a\nRES750-2\nb\nRES739 – 384 –\nc\n– 91 – AP30B-4\nd\nAP30 applies",
            ["RES750-2", "RES739 – 384 –", "– 91 – AP30B-4"],
        ),
        ("a\n\n- 3 -\n\nb", ["- 3 -"]),
        ("a\n\nPage 3 of 7\n\nb", ["Page 3 of 7"]),
        ("A/RES/72/178\n\na\n\nA/RES/72/178\n\nb", ["A/RES/72/178"]),
        ("17-23050 (E)\n*1723050*", ["17-23050 (E)", "*1723050*"]),
        ("GE.16-06620(E)\n*1606620*", ["GE.16-06620(E)", "*1606620*"]),
        ("GE.07-13603 (E)    190707\nK1900844", ["GE.07-13603 (E) 190707", "K1900844"]),
        ("89-32165   0931Z (E)     / ...\n88-00112 2345e (F)", ["89-32165 0931Z (E) / ...", "88-00112 2345e (F)"]),
        ("UNEP/EA.4/Res.6\n\na\n\nUNEP/EA.4/Res.6\n\n2\n\nb", ["UNEP/EA.4/Res.6", "2"]),
        ("United Nations   HSP/HA.1/Res.2\n\na\n\nHSP/HA.1/Res.2\n\n2\n\nb", ["HSP/HA.1/Res.2", "2"]),
        ("a\n____\n1\nSee the annex.", ["____"]),
        ("a\n12\n\fb\n13", ["12", "13"]),
        ("a\n12\nb", []),
        ("A/RES/1/2\na\nb\nc\nd\n\fOn wells A/RES/1/2\ne", ["On wells A/RES/1/2"]),
        ("invites Member States\n\n1 to act", []),
        ("THE ASSEMBLY     WHA99.4\n\na\n\nWHA99.4\n\nb WHA98.2", ["WHA99.4"]),
        ("Res. 291   541\na\n542   Res. 291\nb\nRes. 291 applies", ["Res. 291 541", "542 Res. 291"]),
        ("United Nations     A/RES/1/2\na\nOn wells      A/RES/1/2\nb on A/RES/1/2", ["On wells A/RES/1/2"]),
        ("On wells\na\nb\nc\n\fOn wells\nd\n\fOn wells\ne\n\fOn wells\nf", ["On wells"] * 3),
        ("a\nb\nc\nWells and/or springs\n\fd\nWells and/or springs", []),
        ("a\nb\nc\nOn wells 2/3\n\fd\nOn wells 3/3", ["On wells 2/3", "On wells 3/3"]),
        ("A/RES/1/2\na\n\fb\nA/RES/3/4 is on wells\nc", []),
        ("FAO/WHO      wells\nFAO/WHO      springs", []),
        ("The Council     S/RES/1 (2024)\na\n2/3    24-00001\nS/RES/1 (2024)      On wells\nb",
         ["2/3 24-00001", "S/RES/1 (2024) On wells"]),
    ],
)  # fmt: skip
def test_furniture(text: str, expected: list[str]) -> None:
    lines = clean(text)
    assert [lines[place].text for place in sorted(furniture(lines))] == expected
