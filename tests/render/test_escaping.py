from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from markupsafe import escape

from recitals.render.escaping import safe


@given(st.text(st.one_of(st.sampled_from("&<>\"';"), st.characters(codec="utf-8"))))
def test_it_is_what_the_templates_make_of_a_text(text: str) -> None:
    assert safe(text) == str(escape(text))


def test_a_text_without_signs_is_the_same_object() -> None:
    text = "the Convention on the Rights of the Child"
    assert safe(text) is text
