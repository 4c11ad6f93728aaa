"""The grammar of labels, whole: every numeral and letter in every form, and what is none."""

from __future__ import annotations

import pytest

from recitals.parse.labels import ROMANS, Form, Sort, bullet, read

LETTERS = "abcdefghijklmnopqrstuvwxyz"


@pytest.mark.parametrize("template", ["({})", "{})", "{}."])
def test_every_number_letter_and_numeral_in_every_form(template: str) -> None:
    cases = [(Sort.DIGIT, n, str(n)) for n in range(1, 200)]
    cases += [(Sort.LETTER, n, letter) for n, letter in enumerate(LETTERS, 1)]
    cases += [(Sort.LETTER, 26 + n, 2 * letter) for n, letter in enumerate(LETTERS, 1)]
    cases += [(Sort.ROMAN, n, numeral) for numeral, n in ROMANS.items()]
    for sort, value, number in cases:
        label = read(template.format(number) + " To act")
        assert label is not None, number
        assert (sort, value) in label.readings
        assert (label.text, label.key) == (template.format(number), number)
        assert label.length == len(label.text) + 1


@pytest.mark.parametrize(
    ("text", "printed", "key", "form"),
    [
        ("1 to act", "1", "1", Form.BARE),
        ("1.2 Scope", "1.2", "1-2", Form.DOTTED),
        ("1.2. Scope", "1.2.", "1-2", Form.DOTTED),
        ("1bis.1.1 Texts", "1bis.1.1", "1bis-1-1", Form.DOTTED),
        ("3 bis. Decides", "3 bis.", "3-bis", Form.POINT),
        ("a bis) that", "a bis)", "a-bis", Form.HALF),
        ("b)bis that", "b)bis", "b-bis", Form.HALF),
        ("(b). Tetryl", "(b).", "b", Form.ROUND),
        ("6.Reaffirms", "6.", "6", Form.POINT),
        ("(a)To act", "(a)", "a", Form.ROUND),
        ("“1. Decides", "“1.", "1", Form.POINT),
        ("(PP1) Recalling", "(PP1)", "1", Form.POINT),
        ("OP12. Decides", "OP12.", "12", Form.POINT),
        ("PP3 Recalling", "PP3", "3", Form.POINT),
    ],
)
def test_printed_forms(text: str, printed: str, key: str, form: Form) -> None:
    label = read(text)
    assert label is not None
    assert (label.text, label.key, label.form) == (printed, key, form)


@pytest.mark.parametrize(
    "text",
    ["(1999) was", "(the Panel)", "(and)", "e.g. this", "p.m. to", "etc. and", "A regional seminar", "1,000 wells", "2018–2028",
     "0 0", "70/1 of 2015", "", "Recalling", "a that"],
)  # fmt: skip
def test_what_is_no_label(text: str) -> None:
    assert read(text) is None


def test_an_ambiguous_letter_has_both_readings() -> None:
    label = read("(i) To act")
    assert label is not None
    assert set(label.readings) == {(Sort.LETTER, 9), (Sort.ROMAN, 1)}


@pytest.mark.parametrize(("text", "size"), [("• a) that", 2), ("– x", 2), ("-x", 0), ("a) x", 0), ("*", 0)])
def test_bullets(text: str, size: int) -> None:
    assert bullet(text) == size


@pytest.mark.parametrize(
    ("text", "printed", "key", "reading"),
    [
        ("1 - تقرر", "1 -", "1", (Sort.DIGIT, 1)),
        ("٢ - تقرر", "٢ -", "2", (Sort.DIGIT, 2)),
        ("(ب) أن", "(ب)", "ب", (Sort.LETTER, 2)),
        ("أ ) أن", "أ )", "أ", (Sort.LETTER, 1)),
        ("в) чинить", "в)", "в", (Sort.LETTER, 3)),
    ],
)
def test_labels_in_other_scripts(text: str, printed: str, key: str, reading: tuple[Sort, int]) -> None:
    label = read(text)
    assert label is not None
    assert (label.text, label.key, label.readings) == (printed, key, (reading,))


@pytest.mark.parametrize("text", ["1 - to act", "и чинить", "أن تقرر"])
def test_what_is_no_label_in_other_scripts(text: str) -> None:
    label = read(text)
    assert label is None or label.form is Form.BARE
