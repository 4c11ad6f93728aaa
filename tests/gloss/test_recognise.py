"""Which language a text is in."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from recitals.gloss import Glosser, recognised
from recitals.model import Language

TEXTS = [
    (
        "",
        (
            "A Assembleia Geral,\n\nRecordando a sua resolução 70/1, de 25 de setembro de 2015, e a Convenção sobre os Direitos da"
            " Criança,\n\n1. Solicita ao Secretário-Geral que apresente um relatório sobre a aplicação da presente resolução;"
        ),
    ),
    ("", "総会は、2015年9月25日の決議第70/1号を想起し、児童の権利に関する条約第34条を再確認し、"),
    ("", ""),
    ("", "70/1"),
    ("", "The General Assembly,\n\nRecalling its resolution 70/1,\n\n1. Requests a report."),
    (
        "",
        "Recalling the report of the Council and the letter of the Permanent Representative of France to the Assembly",
    ),
    ("fr", "L’Assemblée générale,\n\nRappelant sa résolution 70/1,\n\n1. Prie le Secrétaire général de faire rapport."),
    ("es", "La Asamblea General,\n\nRecordando su resolución 70/1,\n\n1. Pide al Secretario General que le informe."),
    (
        "ru",
        "Генеральная Ассамблея,\n\nссылаясь на свою резолюцию 70/1 и на доклад о ней,\n\n1. просит доложить по ней.",
    ),
    ("ru", "Генеральная Ассамблея,\n\nссылаясь на резолюцию 70/1,\n\n1. постановляет завершить рассмотрение."),
    ("", "Recalling the Москва Declaration"),
    ("ru", "Генеральная Ассамблея Assembly"),
    ("", "Генеральная Assembly"),
    ("", "Генеральная Ассамблея 大会"),
    ("ru", "слово " * 59),
    ("", "слово " * 60),
    ("zh", "大会，\n\n回顾其第70/1号决议和有关的报告，\n\n1. 请秘书长在下一届会议上提出报告。"),
    ("ar", "إن الجمعية العامة،\n\nإذ تشير إلى قرارها 70/1 وإلى التقرير الذي في هذا الشأن،"),
]


@pytest.mark.parametrize(("language", "text"), TEXTS)
def test_recognised(language: str, text: str, glossers: Mapping[str, Glosser]) -> None:
    assert recognised(text, (one.language for one in glossers.values())) == language


def test_nothing_is_recognised_where_no_language_is_known() -> None:
    assert recognised("Rappelant la résolution de la Conférence", ()) == ""


def test_letters_that_two_languages_are_written_in_tell_nothing() -> None:
    languages = [Language("ru", common=("и",), least=6), Language("uk", common=("і",), least=6)]
    assert recognised("Генеральная Ассамблея", languages[:1]) == "ru"
    assert recognised("Генеральная Ассамблея", languages) == ""
