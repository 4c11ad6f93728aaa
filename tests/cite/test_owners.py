"""The body named beside a number, before it or after it."""

from __future__ import annotations

import pytest

from recitals.cite import owners
from recitals.cite.mention import Owner
from recitals.cite.names import Names

BODIES = Names.of(
    [("General Assembly", "ga"), ("Assembly", "ga"), ("Assembly", "wha"), ("Human Rights Council", "hrc"), ("Council", "hrc"),
     ("World Telecommunication Development Conference", "wtdc"), ("WTDC", "wtdc")]
)  # fmt: skip
NUMBER = "resolution 33/10"
CASES = [
    ("Recalling General Assembly {}, and", Owner(bodies=("ga",)), "General Assembly resolution 33/10"),
    ("Recalling the Assembly’s {}, and", Owner(bodies=("ga", "wha")), "Assembly’s resolution 33/10"),
    ("Recalling {} of the Human Rights Council, and", Owner(bodies=("hrc",)), "resolution 33/10 of the Human Rights Council"),
    ("see {} of the World Telecommunication Development Conference (WTDC), and", Owner(bodies=("wtdc",)),
     "resolution 33/10 of the World Telecommunication Development Conference (WTDC)"),
    ("see {}, adopted by the General Assembly, and", Owner(bodies=("ga",)), "resolution 33/10, adopted by the General Assembly"),
    ("see {} of this Conference, and", Owner(adopting=True), "resolution 33/10 of this Conference"),
    ("Recalling its {}, and", Owner(possessive=True), NUMBER),
    ("Recalling its previous {}, and", Owner(possessive=True), NUMBER),
    ("as extended by the Human Rights Council in its {}, and", Owner(possessive=True, before=("hrc",)), NUMBER),
    ("the General Assembly, in {}, and", Owner(before=("ga",)), NUMBER),
    ("Recalling Commission on Human Rights {}, and", Owner(stranger="Commission on Human Rights"), NUMBER),
    ("Recalling the UNICEF General Assembly’s {}, and", Owner(stranger="UNICEF General Assembly"), NUMBER),
    ("the Rivers Committee, in its {}, and", Owner(possessive=True, stranger="Rivers Committee"), NUMBER),
    ("the work of the Rivers Committee and its {}, and", Owner(possessive=True, stranger="Rivers Committee"), NUMBER),
    ("urged Member States in its {}, and", Owner(possessive=True), NUMBER),
    ("Recalling {} of the Council of the Rivers Authority, and", Owner(stranger="Council"), f"{NUMBER} of the Council"),
    ("all resolutions of the General Assembly, in particular {}, and", Owner(bodies=("ga",)), NUMBER),
    ("Recalling {}, and", Owner(), NUMBER),
    ("noting that {} is in force", Owner(), NUMBER),
    ("Recalling the Rivers Authority and {}, and", Owner(), NUMBER),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "owner", "words"), CASES)
def test_the_body_beside_a_number(sentence: str, owner: Owner, words: str) -> None:
    text = sentence.format(NUMBER)
    start = text.index(NUMBER)
    found, begin, end, year = owners.read(BODIES, text, start, start + len(NUMBER))
    assert (found, text[begin:end], year) == (owner, words, "")


def test_the_year_of_a_session() -> None:
    text = "Resolution 1306 of the 2009 session of the Council, and"
    owner, begin, end, year = owners.read(BODIES, text, 0, len("Resolution 1306"))
    assert (owner.bodies, text[begin:end], year) == (("hrc",), text[: text.index(",")], "2009")
