"""What holds for every text: nothing lost, nothing invented, ids of their own, time in proportion to length."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.steps import calls

from recitals.gloss import Glosser
from recitals.model import Body, Paragraph, Resolution
from recitals.parse.clean import clean
from recitals.parse.document import ENGLISH_ALONE, parse

ROOT = Path(__file__).resolve().parents[2]
OWN = sorted((Path(__file__).parent / "forms").glob("*.txt"))
SHARED = sorted((ROOT.parent / "shared").glob("*/*.txt")) + sorted((ROOT.parent / "shared").glob("corpus/*/*.txt"))
TEXTS = [path for path in SHARED if not path.name.endswith(".gold.txt") and path.parent.name != "instruments"]

PIECES = st.sampled_from(
    ["The General Assembly,", "recalling", "a)", "(i)", "ii)", "1.", "1.1", "2 to act;", "•", "–", "Annex II", "Article 3", "I", "B",
     "Recalling that,", "1. Decides:", "“The Council,", "“1. Requests", "____", "3 Ibid.", "*a)*", "RESOLUTION 1 (Doha, 2006)",
     "wells run dry,", "soft\u00ad", "non-", "\f", "A/RES/1/2", "3/4", "\n", "\n", "\n\n", "\n    ", "Rule 1", "DECIDES", "* x*"]
)  # fmt: skip
DOCUMENTS = st.lists(PIECES, max_size=60).map(" ".join)


def letters(text: str) -> str:
    """What must neither be lost nor invented; hyphens at line ends, marks and white space are none of it."""
    return "".join(c for c in text if c.isalnum())


def contents(resolution: Resolution) -> str:
    return "".join(f"{block.label if isinstance(block, Paragraph) else ''} {block.text}" for block in resolution.blocks)


def check(
    text: str, bodies: Mapping[str, Body], language: str = "", glossers: Mapping[str, Glosser] = ENGLISH_ALONE
) -> None:
    resolution, _ = parse(text, {"id": "x", "language": language}, bodies, glossers=glossers)
    normal = letters("".join(line.text for line in clean(text)))
    assert sorted(letters(contents(resolution))) == sorted(normal)
    ids = [paragraph.id for paragraph in resolution.paragraphs]
    assert len(ids) == len(set(ids))
    for paragraph in resolution.paragraphs:
        offsets = [origin.offset for origin in paragraph.origins]
        assert offsets == sorted(offsets)
        assert paragraph.place(0)[0] == paragraph.line


@given(st.one_of(st.text(), DOCUMENTS))
@settings(max_examples=200)
def test_any_text(bodies: Mapping[str, Body], text: str) -> None:
    check(text, bodies)


@given(st.data())
@settings(max_examples=200)
def test_any_text_in_another_language(
    bodies: Mapping[str, Body], glossers: Mapping[str, Glosser], data: st.DataObject
) -> None:
    language = data.draw(st.sampled_from(sorted(glossers)))
    said = glossers[language].language
    words = [
        word
        for group in (said.words, said.provisions, said.kinds, said.bodies)
        for each in group.values()
        for word in each
    ]
    pieces = st.sampled_from([*words, *said.headwords.preambular, *said.headwords.operative]) | PIECES
    check(" ".join(data.draw(st.lists(pieces, max_size=40))), bodies, language, glossers)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "agradeciendo aprobado por"),
        ("en", "recalling adopted by consensus"),
        ("en", "thanking adopted without a vote"),
    ],
)
def test_what_stands_behind_a_heading_is_there_once(
    bodies: Mapping[str, Body], glossers: Mapping[str, Glosser], language: str, text: str
) -> None:
    check(text, bodies, language, glossers)


@pytest.mark.parametrize(
    "line",
    [
        "Artıcle 3",
        "ſection II",
        "ANNEX",
        "GUİDELINE 4",
        "Adopted on 3 Auguſt 2010",
        "3 Aprıl 2010",
        "Adopted on ٣ May 2010",
    ],
)
def test_letters_and_digits_that_only_count_as_others_do_no_harm(line: str, bodies: Mapping[str, Body]) -> None:
    check(f"The General Assembly,\n\nRecalling it,\n\n1. Decides.\n\nAnnex\n\n{line}\n\nWater.", bodies)
    check(f"{line}\n\nThe General Assembly,\n\nRecalling it,", bodies)


def test_a_line_may_have_no_word_in_english(bodies: Mapping[str, Body], glossers: Mapping[str, Glosser]) -> None:
    check("大会，\n回顾第三\n项\n", bodies, "zh", glossers)


@pytest.mark.parametrize("path", OWN, ids=lambda path: path.stem)
def test_our_documents(path: Path, bodies: Mapping[str, Body]) -> None:
    check(path.read_text(encoding="utf-8"), bodies)


def test_real_documents(bodies: Mapping[str, Body]) -> None:
    if not TEXTS:
        pytest.skip("no folder of real resolutions beside the repository")
    for path in TEXTS:
        check(path.read_text(encoding="utf-8"), bodies)


def test_every_paragraph_knows_its_place(bodies: Mapping[str, Body]) -> None:
    for path in OWN:
        text = path.read_text(encoding="utf-8")
        lines = text.split("\n")
        for paragraph in parse(text, {"id": "x"}, bodies)[0].paragraphs:
            line, column = paragraph.place(0)
            assert lines[line - 1][column - 1 :].startswith(paragraph.text.split()[0])


HOSTILE = [
    "1 x:\n\n", "“1. x;\n\n", "a) x:\n", "recalling\n", "x:\n• y\n", "____\n1 See x\n", "Annex\n\n", "I\n\nA\n\n", "1.1.1.1 x\n",
    "The Council ", "and also deeply ", "((((", '"', "word-\n", "* x*\n", "\f3/4\nA/RES/1/1\n", "A/", "é\u0301", "no end\n\n", "*a* b\n",
]  # fmt: skip


def steps(text: str, bodies: Mapping[str, Body]) -> int:
    return calls(lambda: parse(text, {"id": "x"}, bodies))


@pytest.mark.parametrize("unit", HOSTILE, ids=repr)
def test_steps_grow_with_the_length_and_no_faster(unit: str, bodies: Mapping[str, Body]) -> None:
    times = 60
    small = steps("The General Assembly,\n\n" + unit * times, bodies)
    large = steps("The General Assembly,\n\n" + unit * times * 4, bodies)
    assert large < 5 * small + 1000
