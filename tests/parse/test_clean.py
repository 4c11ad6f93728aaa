"""The one normalisation, and that every character knows its column."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recitals.parse.clean import clean
from recitals.parse.markdown import plain

CASES = [
    ("a byte order mark", "\ufeffThe Council,", "The Council,"),
    ("a no-break space", "No.\u00a078", "No. 78"),
    ("runs of white space", "a  \t b", "a b"),
    ("a soft hyphen", "Con\u00advention", "Convention"),
    ("marks of direction", "6.\u200e Reaffirms\u061c", "6. Reaffirms"),
    ("a hyphen that does not break", "ITU\u2011T", "ITU-T"),
    ("ligatures", "the ﬁrst ofﬁce", "the first office"),
    ("a combining accent", "Escazu\u0301", "Escazú"),
    ("an accent with no letter to stand on", "a  \u0301 b", "a \u0301 b"),
    ("a control character", "a\x07b", "a b"),
    ("one that a terminal obeys", "a\x9b31mb", "a 31mb"),
    ("a next-line character is no end of line", "a\x85b", "a b"),
]


@pytest.mark.parametrize(("raw", "text"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_clean(raw: str, text: str) -> None:
    assert [line.text for line in clean(raw)] == [text]


def test_each_kind_of_line_end_counts_once_and_a_form_feed_begins_a_page() -> None:
    lines = clean("a\r\nb\rc\n\n\fd", first=5)
    assert [(line.number, line.text, line.page) for line in lines] == [
        (5, "a", 1), (6, "b", 1), (7, "c", 1), (8, "", 1), (9, "d", 2),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("raw", "indent"),
    [("  a b", 2), ("  a  b", 2), ("a  b", 0), ("   Con\u00advention", 3), ("\u200b  ofﬁce", 3), ("   ", 0)],
)
def test_a_line_knows_how_far_in_it_begins(raw: str, indent: int) -> None:
    assert clean(raw)[0].indent == indent


def test_columns_hold_through_all_that_is_taken_out() -> None:
    raw = "  (a)\u200e  Con\u00advention  ofﬁce"
    (line,) = clean(raw)
    assert line.text == "(a) Convention office"
    for word in ("(a)", "vention", "of"):
        assert raw[line.column(line.text.index(word)) - 1 :].startswith(word)


def test_what_is_taken_out_of_a_line_moves_the_columns() -> None:
    (line,) = clean("- *a)* that it is")
    shown = plain(line)
    assert shown.text == "- a) that it is"
    assert shown.column(shown.text.index("that")) == 8


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("### recalling", "recalling"),
        ("**Recalling** its", "Recalling its"),
        ("_noting_", "noting"),
        ("* Reissued for technical reasons", "* Reissued for technical reasons"),
        ("*2618821*", "*2618821*"),
        ("> quoted", "quoted"),
    ],
)
def test_markdown_marks_at_the_beginning(raw: str, text: str) -> None:
    assert plain(clean(raw)[0]).text == text


def letters(text: str) -> int:
    """How many plain letters and digits there are, those under accents among them."""
    return sum(c.isascii() and c.isalnum() for c in unicodedata.normalize("NFD", text))


@given(st.text() | st.text("a \t\u0301\u00ad\u200bﬁ"))
def test_no_letter_is_lost(text: str) -> None:
    assert letters("".join(line.text for line in clean(text))) >= letters(text)
    assert all(line.text == line.text.strip(" ") and "  " not in line.text for line in clean(text))
