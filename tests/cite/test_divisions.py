"""Phrases of provisions: one line a form of the catalogue, and what each member is."""

from __future__ import annotations

import pytest

from recitals.cite import divisions
from recitals.cite.mention import Divisions

CASES = [
    ("Article 34", ["Article 34 = art-34"]),
    ("Art. 34", ["Art. 34 = art-34"]),
    ("Articles 23 and 24)", ["Articles 23 = art-23", "24 = art-24"]),
    ("Articles 19, 34 and 35 of the", ["Articles 19 = art-19", "34 = art-34", "35 = art-35"]),
    ("articles 12-14 and", ["articles 12 = art-12", "14 = art-14"]),
    ("articles 12 to 14", ["articles 12 = art-12", "14 = art-14"]),
    ("paragraphs 14–15 of", ["paragraphs 14 = para-14", "15 = para-15"]),
    ("§ 24)", ["§ 24 = para-24"]),
    ("§ 90 q)) set", ["§ 90 q) = para-90-q"]),
    ("§§ 24-26", ["§§ 24 = para-24", "26 = para-26"]),
    ("paragraph 90 q) of the", ["paragraph 90 q) = para-90-q"]),
    ("paras. 54-60", ["paras. 54 = para-54", "60 = para-60"]),
    ("paragraph 3 of Article 101 of the Charter", ["paragraph 3 of Article 101 = art-101-3"]),
    ("article 2, paragraph 1 (a), of the", ["article 2, paragraph 1 (a) = art-2-1-a"]),
    ("section III, paragraph 3, of its", ["section III, paragraph 3 = sec-iii-para-3"]),
    ("part I, section A, of its report", ["part I, section A = part-i-sec-a"]),
    ("part VIII, paragraph 13", ["part VIII, paragraph 13 = part-viii-para-13"]),
    ("paragraphs 5 and 6 of section II of", ["paragraphs 5 = sec-ii-para-5", "6 = sec-ii-para-6"]),
    ("paragraphs 1 (a) to (c) of article 5 of", ["paragraphs 1 (a) = art-5-1-a", "(c) = art-5-1-c"]),
    ("paragraphs 1 (a), (b) and (d) of", ["paragraphs 1 (a) = para-1-a", "(b) = para-1-b", "(d) = para-1-d"]),
    ("subparagraph (a) of paragraph 5 of", ["subparagraph (a) of paragraph 5 = para-5-a"]),
    ("article 19 (1) thereof", ["article 19 (1) = art-19-1"]),
    ("article 4 bis of", ["article 4 bis = art-4-bis"]),
    ("Article I of", ["Article I = art-i"]),
    ("Chapter VII of", ["Chapter VII = chap-vii"]),
    ("No. 78 of", ["No. 78 = no-78"]),
    ("Nos. 215JA, 246A and 11A bis of", ["Nos. 215JA = no-215ja", "246A = no-246a", "11A bis = no-11a-bis"]),
    ("Goals 3 and 4.b of", ["Goals 3 = goal-3", "4.b = target-4-b"]),
    ("No. 73bis of", ["No. 73bis = no-73-bis"]),
    ("Objectives 2 and 3 of the", ["Objectives 2 = objective-2", "3 = objective-3"]),
    ("N° 78 of", ["N° 78 = no-78"]),
    ("Appendices 30/30A/30B to", ["Appendices 30 = appendix-30", "30A = appendix-30a", "30B = appendix-30b"]),
    (
        "Article 7 of Appendices 30/30A to",
        ["Appendices 30 = appendix-30-art-7", "30A = appendix-30a-art-7"],
    ),
    ("paragraphs (2)(g) and (2)(h) of Article 9", ["paragraphs (2)(g) = art-9-2-g", "(2)(h) = art-9-2-h"]),
    ("Article 10, No. 78 of the", ["Article 10, No. 78 = no-78"]),
    ("No. 78 of Article 10 of the", ["No. 78 of Article 10 = no-78"]),
    ("rule 28 of", ["rule 28 = rule-28"]),
    ("regulations 4.2 and 4.3 of", ["regulations 4.2 = regulation-4-2", "4.3 = regulation-4-3"]),
    ("principle 10 of", ["principle 10 = principle-10"]),
    ("target 16.2", ["target 16.2 = target-16-2"]),
    ("Appendix 3 of the", ["Appendix 3 = appendix-3"]),
    ("annex to resolution", ["annex = annex"]),
    ("Preamble of the", ["Preamble = preamble"]),
    ("annex 2 to", ["annex 2 = annex-2"]),
    ("articles 19, 28, paragraph 2, and 37 of", ["articles 19 = art-19", "28, paragraph 2 = art-28-2", "37 = art-37"]),
    (
        "articles 2, paragraph 3, and 14, paragraph 1, of",
        ["articles 2, paragraph 3 = art-2-3", "14, paragraph 1 = art-14-1"],
    ),
    (
        "articles 13, 14, paragraphs 1, 2 and 3, and 26",
        ["articles 13 = art-13", "14, paragraphs 1 = art-14-1", "2 = art-14-2", "3 = art-14-3", "26 = art-26"],
    ),
    (
        "articles 9, paragraphs 1 to 3, and 14, paragraph 2",
        ["articles 9, paragraphs 1 = art-9-1", "3 = art-9-3", "14, paragraph 2 = art-14-2"],
    ),
    (
        "sections I and V, paragraphs 1 to 5, of",
        ["sections I = sec-i", "V, paragraphs 1 = sec-v-para-1", "5 = sec-v-para-5"],
    ),
    ("articles 61 and 76, paragraph 8, of", ["articles 61 = art-61", "76, paragraph 8 = art-76-8"]),
    ("article 11, paragraph (b) of article 25", ["article 11 = art-11"]),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_members(text: str, expected: list[str]) -> None:
    word = text.split(maxsplit=1)[0].rstrip(".°")
    found = divisions.read(text, 0, word)
    assert found is not None
    assert isinstance(found.what, Divisions)
    members = [f"{text[one.start : one.end]} = {one.provision.key}" for one in found.what.members]
    assert members == expected


@pytest.mark.parametrize(
    ("text", "internal", "thereof"),
    [
        ("paragraph 4 above", True, False),
        ("paragraph 6 below", True, False),
        ("paragraph 2 of the present resolution", True, False),
        ("principle 1 above all", False, False),
        ("article 7 thereof", False, True),
        ("article 7 of", False, False),
    ],
)
def test_what_stands_beside(text: str, internal: bool, thereof: bool) -> None:
    found = divisions.read(text, 0, text.split(maxsplit=1)[0])
    assert found is not None
    assert isinstance(found.what, Divisions)
    assert (found.what.internal, found.what.thereof) == (internal, thereof)


@pytest.mark.parametrize(
    "text",
    ["articles on the subject", "rules of procedure", "part of the", "paragraph", "goals and targets", "article 5%"],
)
def test_what_is_no_provision(text: str) -> None:
    assert divisions.read(text, 0, text.split(maxsplit=1)[0]) is None
