"""The verbs of all languages name links alike, and each is of one kind."""

from __future__ import annotations

from pathlib import Path

import pytest

from recitals.model import Headwords, Registry

SOURCE = Path(__file__).resolve().parents[2] / "source"
LANGUAGES = sorted(path.stem for path in (SOURCE / "languages").glob("*.yml"))


def verbs(heads: Headwords) -> set[str]:
    return {*heads.preambular.values(), *heads.operative.values()}


def test_the_official_languages_are_there() -> None:
    assert {"ar", "es", "fr", "ru", "zh"} <= set(LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_link_has_the_verb_that_it_has_in_english(language: str, registry: Registry) -> None:
    english = {verb for body in registry.bodies.values() for verb in verbs(body.headwords)}
    assert verbs(registry.languages[language].headwords) - english == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_verb_opens_recitals_or_paragraphs_of_the_other_part(language: str, registry: Registry) -> None:
    heads = registry.languages[language].headwords
    assert set(heads.preambular) & set(heads.operative) == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_months_are_twelve(language: str, registry: Registry) -> None:
    assert len(registry.languages[language].months) == 12
