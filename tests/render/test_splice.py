from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st
from markupsafe import Markup
from tests.render.html_reader import Reader

from recitals.render.splice import Mark, splice

OPENING, CLOSING = Markup('<a class="mark">'), Markup("</a>")
# The parser of the tests folds line ends and drops null characters; a text has neither after its normalisation.
TEXTS = st.text(st.characters(exclude_characters="\r\x00", exclude_categories=["Cs"]), max_size=60)
SPANS = st.lists(st.tuples(st.integers(-3, 70), st.integers(-3, 70)), max_size=8)


def spliced(text: str, spans: list[tuple[int, int]]) -> Reader:
    return Reader(f"<p>{splice(text, [Mark(start, end, OPENING, CLOSING) for start, end in spans])}</p>")


@given(TEXTS, SPANS)
@example("<script>alert(1)</script>&amp;<!-- ", [(0, 8), (4, 12)])
def test_markup_off_is_the_text_and_only_our_tags_are_there(text: str, spans: list[tuple[int, int]]) -> None:
    page = spliced(text, spans)
    assert page.root.text == text
    assert {element.tag for element in page.elements} <= {"p", "a"}


@given(TEXTS, SPANS)
def test_a_mark_is_around_its_span(text: str, spans: list[tuple[int, int]]) -> None:
    marked = [element.text for element in spliced(text, spans).with_class("mark")]
    possible = [text[start:end] for start, end in sorted(spans) if 0 <= start < end <= len(text)]
    assert set(marked) <= set(possible)
    assert bool(marked) == bool(possible)


def test_of_two_that_overlap_the_first_stands_and_of_two_that_begin_together_the_longer() -> None:
    marked = spliced("one two three", [(4, 7), (0, 3), (2, 9), (4, 13)]).with_class("mark")
    assert [element.text for element in marked] == ["one", "two three"]
