"""From a text to its terms."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from recitals.render.search_words import LONGEST_TERM, Vocabulary, fold, text_terms, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Child Online Protection.", ["child", "online", "protection"]),
        ("A/RES/70/1, 22-2/1 and WHA66.10", ["a/res/70/1", "22-2/1", "and", "wha66.10"]),
        ("§ 90 q) of the Tunis Agenda", ["para", "90", "q", "of", "the", "tunis", "agenda"]),
        ("l’enfant; the child’s", ["l’enfant", "the", "child’s"]),
        ("Túnez, Escazú, naïve", ["tunez", "escazu", "naive"]),
        ("№ 5 and 𝓐", ["no", "5", "and", "a"]),
        ("snake_case", ["snake", "case"]),
        ("<script>alert(1)</script>", ["script", "alert", "1", "script"]),
        ("مؤتمرٌ", ["مؤتمر"]),
        ("…— !", []),
    ],
)
def test_words_of_a_text(text: str, expected: list[str]) -> None:
    assert words(text) == [fold(word) for word in expected]


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("the", ()),
        ("children", ("child",)),
        ("child-friendly", ("child", "friendli")),
        ("child’s", ("child",)),
        ("follow-up", ("follow", "up")),
        ("70/1", ("70", "1", "70/1")),
        ("a/res/70/1", ("res", "70", "1", "a/res/70/1", "70/1")),
        ("1325", ("1325",)),
        ("人权理事会", ("人", "权", "理", "事", "会")),
        ("x" * 100, ("x" * LONGEST_TERM,)),
    ],
)
def test_terms_of_a_word(word: str, expected: tuple[str, ...]) -> None:
    assert text_terms(word) == expected


def test_only_english_is_stemmed() -> None:
    assert text_terms("enfants", english=False) == ("enfants",)


@given(st.text(), st.booleans())
@example("the Child’s (A/RES/70/1), §§ 2-3; Σίσυφος ´x", True)
def test_a_vocabulary_answers_for_a_text_split_at_spaces_as_its_words_do(text: str, english: bool) -> None:
    vocabulary = Vocabulary(english)
    expected = [term for word in words(text) for term in text_terms(word, english)]
    for _ in range(2):
        assert [term for printed in text.split() for term in vocabulary[printed]] == expected


@given(st.text())
def test_any_text_has_terms_without_quotes_or_blanks(text: str) -> None:
    for word in words(text):
        for term in text_terms(word):
            assert term
            assert not set(term) & set('"\\ \n=!<>')
