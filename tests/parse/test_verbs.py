"""The verb phrases that open clauses, in the forms in which the project's own data has them."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from recitals.gloss import Glosser
from recitals.model import Body, Kind
from recitals.parse.verbs import HEADING, Verbs, verbs, verbs_of


@pytest.fixture(scope="module")
def words(bodies: Mapping[str, Body]) -> Verbs:
    return verbs(body.headwords for body in bodies.values())


@pytest.mark.parametrize(
    ("text", "phrase", "verb"),
    [
        ("Recalling its resolution 70/1", "Recalling", "recalls"),
        ("Recalling also the report", "Recalling also", "recalls"),
        ("Deeply concerned that", "Deeply concerned", "is concerned"),
        ("Noting with appreciation the work", "Noting with appreciation", "notes"),
        ("Taking note with appreciation of the report", "Taking note with appreciation", "takes note of"),
        ("Having considered the report", "Having considered", "considers"),
        ("Having also considered the report", "Having also considered", "considers"),
        ("Bearing in mind that", "Bearing in mind", "bears in mind"),
        ("Also further requests the", "Also further requests", "requests"),
        ("Calls upon States", "Calls upon", "calls upon"),
        ("CALLS ON Member States", "CALLS ON", "calls upon"),
        ("“Recalling its resolution", "Recalling", "recalls"),
        ("Recognising the need", "Recognising", "recognizes"),
        ("resolves to instruct the Director", "resolves to instruct", "instructs"),
        ("further resolves", "further resolves", "resolves"),
        ("Strongly condemning the use", "Strongly condemning", "condemns"),
        ("Reaffirming, in all its aspects, the", "Reaffirming", "reaffirms"),
        ("noting", "noting", "notes"),
        ("considering further", "considering further", "considers"),
        ("Recalling once again", "Recalling once again", "recalls"),
    ],
)
def test_opening(words: Verbs, text: str, phrase: str, verb: str) -> None:
    found = words.opening(text)
    assert found is not None
    assert (text[found.start : found.end], found.verb) == (phrase, verb)


@pytest.mark.parametrize(
    "text", ["", "The General Assembly,", "that it is", "Mobility", "1. Recalls", "further", "Décides"]
)
def test_no_opening(words: Verbs, text: str) -> None:
    assert words.opening(text) is None


def test_kinds(words: Verbs) -> None:
    kinds = {text: found.kind for text in ("Recalling", "Decides") if (found := words.opening(text))}
    assert kinds == {"Recalling": Kind.PREAMBULAR, "Decides": Kind.OPERATIVE}


def test_every_headword_is_read_as_itself(words: Verbs) -> None:
    for phrase, verb in {**words.operative, **words.preambular}.items():
        found = words.opening(f"{phrase.capitalize()} 3")
        assert found is not None, phrase
        assert (found.end, found.verb) == (len(phrase), verb)


OTHERS = [
    ("fr", "Encouragé par les progrès", "Encouragé", "is encouraged", Kind.PREAMBULAR),
    ("fr", "Encourage les États", "Encourage", "encourages", Kind.OPERATIVE),
    ("fr", "PRIE INSTAMMENT les États", "PRIE INSTAMMENT", "urges", Kind.OPERATIVE),
    ("fr", "DECIDE de", "DECIDE", "decides", Kind.OPERATIVE),
    ("fr", "S’inquiétant de", "S’inquiétant", "is concerned", Kind.PREAMBULAR),
    ("es", "Observando con preocupación que", "Observando con preocupación", "notes", Kind.PREAMBULAR),
    ("ru", "настоятельно призывает государства", "настоятельно призывает", "urges", Kind.OPERATIVE),
    ("zh", "又回顾其第70/1号决议", "又回顾", "recalls", Kind.PREAMBULAR),
    ("zh", "做出决议", "做出决议", "resolves", Kind.OPERATIVE),
    ("ar", "وإذ تشيرُ إلى قرارها", "وإذ تشيرُ إلى", "recalls", Kind.PREAMBULAR),
]


@pytest.mark.parametrize(("language", "text", "words", "verb", "kind"), OTHERS)
def test_verbs_of_other_languages(
    language: str, text: str, words: str, verb: str, kind: Kind, glossers: Mapping[str, Glosser]
) -> None:
    found = verbs_of(glossers[language]).opening(text)
    assert found is not None
    assert (text[found.start : found.end], found.verb, found.kind) == (words, verb, kind)


@pytest.mark.parametrize(
    ("language", "text"), [("fr", "Les États"), ("zh", "会员国"), ("ar", "الدول الأعضاء"), ("ru", "1")]
)
def test_what_opens_no_clause_in_other_languages(language: str, text: str, glossers: Mapping[str, Glosser]) -> None:
    assert verbs_of(glossers[language]).opening(text) is None


@pytest.mark.parametrize(("language", "small"), [("ru", True), ("fr", False), ("ar", False)])
def test_only_some_languages_begin_paragraphs_small(
    language: str, glossers: Mapping[str, Glosser], *, small: bool
) -> None:
    assert verbs_of(glossers[language]).small is small


def test_only_what_may_be_a_heading_is_put_in_english(glossers: Mapping[str, Glosser]) -> None:
    french = verbs_of(glossers["fr"])
    longest = "La Charte".ljust(HEADING, ".")
    assert french.english(longest) == "The Charter".ljust(HEADING + 2, ".")
    assert french.origin(longest, len("The Charter")) == len("La Charte")
    longer = f"{longest}."
    assert french.english(longer) == longer
    assert french.origin(longer, len("The Charter")) == len("The Charter")
