"""What a word may begin, told by the word after it; a bracket or a footnote's number may stand between the two."""

from __future__ import annotations

import pytest

from recitals.cite.names import Names, seconds
from recitals.cite.triggers import ALONE, alone, index, otherwise
from recitals.cite.words import known_in

NAMES = Names.of([("Rome Statute", "rome"), ("Rome Plan of Action", "plan"), ("Charter", "charter")])
TRIGGERS = index(
    {
        "number": {"General": seconds(["general comment"]), "resolutions": seconds(["resolution"])},
        "name": {word: NAMES.second_words[word.lower()] for word in NAMES.first_words},
        "form": alone(["Charter"]),
    }
)
CASES = [
    ("Rome Statute", ("name",)),
    ("Rome\n plan of action", ("name",)),
    ("Rome STATUTE", ("name",)),
    ("Rome, Statute", ("name",)),
    ("Rome Statute4 and", ("name",)),
    ("Rome (Italy) Statute", ("name",)),
    ("Rome Office", ()),
    ("Rome", ()),
    ("General Comments 3", ("number",)),
    ("General Assembly", ()),
    ("resolutions on peace", ("number",)),
    ("Charter of", ("name", "form")),
]


@pytest.mark.parametrize(("text", "kinds"), CASES)
def test_what_a_word_may_begin(text: str, kinds: tuple[str, ...]) -> None:
    start, word, following = next(known_in(text, TRIGGERS))
    told = TRIGGERS[word].get(ALONE) or TRIGGERS[word].get(following.lower())
    assert (told or otherwise(TRIGGERS[word], text, start + len(word), following)) == kinds
