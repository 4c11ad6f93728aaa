"""What texts in other languages are in English, and that each word knows its place."""

from __future__ import annotations

import pickle
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recitals.gloss import Glosser
from recitals.gloss.gloss import Gloss, Segment
from recitals.gloss.tokens import PLAIN, fold, tokens

GLOSSES = [
    ("fr", "L’Assemblée générale,", "The United Nations General Assembly,"),
    ("fr", "l’article 34 de la Charte", "article 34 of the Charter"),
    ("fr", "du paragraphe 90 q) de", "of paragraph 90 q) of"),
    ("fr", "à l’alinéa a), à la section III", "to subparagraph a), to section III"),
    ("fr", "la résolution 217 A (III) ;", "the resolution 217 A (III);"),
    ("fr", "Résolution 77 (Rév. Dubaï, 2018)", "Resolution 77 (Rev. Dubai, 2018)"),
    ("fr", "en date du 1er mars 2006", "of 1 March 2006"),
    ("fr", "ci-après dénommée « la Convention »", "hereinafter “the Convention”"),
    ("fr", "au titre du point 74 a) de l’ordre du jour, point a)", "under the agenda item 74 a), paragraph a)"),
    ("es", "el tema 5 b) del programa y el punto 5 del orden del día", "the agenda item 5 b) and the agenda item 5"),
    ("ru", "пункт 12 повестки дня", "agenda item 12"),
    ("fr", "le mulet de Jeanne", "the xx of Xxjeanne"),
    ("fr", "Convention sur les neiges, article 3", "Convention on Xxsur-les-neiges, article 3"),
    ("fr", "l’Accord de Paris sur le bois et l’article 2", "the Paris Agreement on Xxsur-le-bois and article 2"),
    ("fr", "A/RES/60/251 et S/2004/616", "A/RES/60/251 and S/2004/616"),
    ("es", "La Asamblea General,", "The United Nations General Assembly,"),
    ("es", "el apartado q) del párrafo 90", "subparagraph q) of paragraph 90"),
    ("es", "su resolución 60/251, de 15 de marzo de 2006", "its resolution 60/251 of 15 March 2006"),
    ("es", "1261 (1999), de 25 de agosto de 1999, y", "1261 (1999) of 25 August 1999, and"),
    ("es", "la 84.ª sesión", "the 84th meeting"),
    ("es", "del Comité de los Ríos", "of the Xxde-los-rios Committee"),
    ("ru", "Генеральная Ассамблея,", "United Nations General Assembly,"),
    ("ru", "пункт 4 статьи 14 Пакта", "paragraph 4 of article 14 of the Covenant"),
    ("ru", "статья 3 закона", "article 3 of the xx"),
    ("ru", "статьи 3, 4 и 5 этой Конвенции", "article 3, 4 and 5 of that Convention"),
    ("ru", "Гаагской Конвенции", "Xxгаагскоиx Convention"),
    ("ru", "в своей резолюции 60/1 от 1 мая 2006 года", "in its resolution 60/1 of 1 May 2006"),
    ("ru", "(Пересм. Дубай, 2018 г.)", "(Rev. Dubai, 2018)"),
    ("zh", "大会，", "United Nations General Assembly,"),
    ("zh", "《公约》第三十四条", "the Convention, article 34"),
    ("zh", "第58/199、64/211和70/125号决议", "resolution 58/199, 64/211 and 70/125"),
    ("zh", "附件二、第一百一十条", "annex II and article 110"),
    ("zh", "附件二", "annex II"),
    ("zh", "第两百条", "article 200"),
    ("zh", "第一〇五条", "article 105"),
    ("zh", "第七章", "chapter VII"),
    ("zh", "第四百零一章", "chapter 401"),
    ("zh", f"第{'九' * 9}章", "xx"),  # no number: Chapter CCC... would fill the memory
    ("zh", f"第{'九' * 5000}条", "xx"),
    ("zh", "国际劳工大会", "xx Xx大会x"),
    ("zh", "《冰雪公约》", "Convention on Xx冰雪公约x"),
    ("zh", "《冰雪》", "Xx冰雪x"),
    ("zh", "第3、 4 和 5条", "article 3, 4 and 5"),
    ("ar", "إن الجمعية العامة،", "the United Nations General Assembly,"),
    ("ar", "للجمعية العامة", "to the United Nations General Assembly"),
    ("ar", "والمادة ٣٤ من الاتفاقية", "and article 34 of the Convention"),
    ("ar", "قرارات مجلس الأمن", "resolutions of the United Nations Security Council"),
]


@pytest.mark.parametrize(("language", "text", "gloss"), GLOSSES)
def test_gloss(language: str, text: str, gloss: str, glossers: Mapping[str, Glosser]) -> None:
    assert glossers[language].gloss(text).text == gloss


SPANS = [
    ("fr", "vu l’article 34 de la Charte,", "article 34", "article 34"),
    ("fr", "selon les articles 19 et 34,", "34", "34"),
    (
        "fr",
        "sa résolution 60/251 du 15 mars 2006,",
        "resolution 60/251 of 15 March 2006",
        "résolution 60/251 du 15 mars 2006",
    ),
    ("es", "según el apartado q)", "subparagraph q)", "apartado q)"),
    (
        "zh",
        "回顾大会2006年3月15日第60/251号决议，",
        "resolution 60/251 of 15 March 2006",
        "2006年3月15日第60/251号决议",
    ),
    ("zh", "上文第3、4段所述", "4", "4"),
    ("zh", "第3、4条所述", "4", "4条"),
    ("ar", "والمادة 34", "article 34", "المادة 34"),
]


@pytest.mark.parametrize(("language", "text", "words", "span"), SPANS)
def test_english_words_know_their_place(
    language: str, text: str, words: str, span: str, glossers: Mapping[str, Glosser]
) -> None:
    gloss = glossers[language].gloss(text)
    start = gloss.text.index(words)
    first, last = gloss.span(start, start + len(words))
    assert text[first:last] == span


LETTERS = st.text(
    st.sampled_from("aàé’'«»()., \u00a0;:/-–0123456789ABXVénоОбщ第条和、。大会《》اللمادة٣ ") | st.characters()
)


@given(st.data())
def test_any_text_has_a_gloss_whose_spans_lie_in_it(glossers: Mapping[str, Glosser], data: st.DataObject) -> None:
    language, text = data.draw(st.sampled_from(sorted(glossers))), data.draw(LETTERS)
    gloss = glossers[language].gloss(text)
    for offset, segment in zip(gloss.offsets, gloss.segments, strict=True):
        assert 0 <= segment.start <= segment.end <= len(text)
        assert gloss.text[offset : offset + len(segment.text)] == segment.text
        first, last = gloss.span(offset, offset + len(segment.text))
        assert 0 <= first <= last <= len(text)
        assert not segment.copied or text.translate(PLAIN)[segment.start : segment.end] == segment.text


FORMULAS = [
    ("ru", "Генеральная Ассамблея,", "The United Nations General Assembly,"),
    ("zh", "大会，", "The United Nations General Assembly,"),
    ("ar", "إن الجمعية العامة،", "The United Nations General Assembly,"),
    ("zh", "大会", "United Nations General Assembly"),
]


@pytest.mark.parametrize(("language", "text", "line"), FORMULAS)
def test_a_formula_has_its_article(language: str, text: str, line: str, glossers: Mapping[str, Glosser]) -> None:
    assert glossers[language].line(text) == line


def test_a_gloss_without_words_has_the_places_of_its_text() -> None:
    assert Gloss.of([]).span(0, 0) == (0, 0)


def test_a_segment_that_is_no_copy_is_one_place() -> None:
    gloss = Gloss.of([Segment("the present", 3, 14)])
    assert gloss.span(4, 11) == (3, 14)


COPIED = Gloss.of([Segment("ab", 3, 5, copied=True), Segment(" ", 5, 7), Segment("the present", 7, 18)])


@pytest.mark.parametrize(
    ("span", "place"),
    [((0, 1), (3, 4)), ((1, 2), (4, 5)), ((0, 2), (3, 5)), ((1, 1), (4, 4)), ((4, 7), (7, 18)), ((1, 5), (4, 18))],
)
def test_a_copy_has_a_place_for_each_character(span: tuple[int, int], place: tuple[int, int]) -> None:
    assert COPIED.span(*span) == place


@pytest.mark.parametrize(("offset", "place"), [(0, 3), (1, 4), (2, 5), (3, 7), (8, 7), (14, 18)])
def test_an_offset_is_where_its_words_begin(offset: int, place: int) -> None:
    assert COPIED.start(offset) == place


def test_words_are_compared_without_case_accents_and_signs_of_vowels() -> None:
    assert fold("Générale") == fold("GENERALE")
    assert fold("المادّة") == fold("المادة")
    assert fold("à") != fold("a")


def test_digits_and_marks_of_other_scripts_are_read_as_plain_ones() -> None:
    assert [token.text for token in tokens("المادة ٣٤،（１）".translate(PLAIN))][1:] == ["34", ",", "(", "1", ")"]


def test_a_glosser_can_be_sent_to_another_process(glossers: Mapping[str, Glosser]) -> None:
    sent = pickle.loads(pickle.dumps(glossers["fr"]))  # noqa: S301
    assert sent.gloss("l’article 34").text == "article 34"
