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
    ("see {}, on children, of the United Nations Human Rights Council, and", Owner(bodies=("hrc",)), NUMBER),
    ("see {} of this Conference, and", Owner(adopting=True), "resolution 33/10 of this Conference"),
    ("Recalling its {}, and", Owner(possessive=True), NUMBER),
    ("Recalling further that its {}, and", Owner(possessive=True), NUMBER),
    ("Council, in its {}, and", Owner(possessive=True, before=("hrc",)), NUMBER),
    ("Recalling its previous {}, and", Owner(possessive=True), NUMBER),
    ("as extended by the Human Rights Council in its {}, and", Owner(possessive=True, before=("hrc",)), NUMBER),
    ("the General Assembly, in {}, and", Owner(bodies=("ga",)), NUMBER),
    ("the General Assembly in {}, and", Owner(before=("ga",)), NUMBER),
    ("the General Assembly, pursuant to {}, and", Owner(near=("ga",)), NUMBER),
    ("the General Assembly established in {}, and", Owner(near=("ga",)), NUMBER),
    ("the General Assembly has decided in {}, and", Owner(before=("ga",)), NUMBER),
    ("the mandate given to the General Assembly by {}, and", Owner(near=("ga",)), NUMBER),
    ("that the Board of Rivers, in {}, and", Owner(stranger="Board of Rivers"), NUMBER),
    ("adopted by the Board of Rivers in {}, and", Owner(stranger="Board of Rivers"), NUMBER),
    ("the rights of the Board of Rivers in {}, and", Owner(), NUMBER),
    ("Recalling Commission on Human Rights {}, and", Owner(stranger="Commission on Human Rights"),
     "Commission on Human Rights resolution 33/10"),
    ("Recalling Trusteeship Council {}, and", Owner(stranger="Trusteeship Council"), "Trusteeship Council resolution 33/10"),
    ("in line with Trade and Development Board {}, and", Owner(stranger="Trade and Development Board"),
     "Trade and Development Board resolution 33/10"),
    ("adopted by the Statistical Commission in its {}, and", Owner(possessive=True, stranger="Statistical Commission"), NUMBER),
    ("the Assembly set up the Ports Forum, through its {}, and", Owner(possessive=True, near=("ga", "wha")), NUMBER),
    ("that the Human Rights Council, at its tenth session, adopted its {}, and", Owner(possessive=True, before=("hrc",)), NUMBER),
    ("that the Rivers Commission, at its tenth session, adopted its {}, and", Owner(possessive=True, stranger="Rivers Commission"), NUMBER),
    ("the Rivers Commission decided, in its {}, and", Owner(possessive=True, stranger="Rivers Commission"), NUMBER),
    ("the Rivers Commission (RC), which adopted its {}, and", Owner(possessive=True, stranger="Rivers Commission"), NUMBER),
    ("the Rivers Commission, at its tenth session, and recalling its {}, and", Owner(possessive=True), NUMBER),
    ("the Rivers Commission reported at its tenth session. The countries adopted in its {}, and", Owner(possessive=True), NUMBER),
    ("that RDT in its {}, and", Owner(possessive=True, stranger="RDT"), NUMBER),
    ("the WTDC met, and RDT, in its {}, and", Owner(possessive=True, stranger="RDT", near=("wtdc",)), NUMBER),
    ("that the Council, in line with its {}, and", Owner(possessive=True, before=("hrc",)), NUMBER),
    ("Welcoming the Human Rights Council, established by its {}, and", Owner(possessive=True, near=("hrc",)), NUMBER),
    ("the Human Rights Council, whose {}, and", Owner(possessive=True, before=("hrc",)), NUMBER),
    ("of the group, whose {}, and", Owner(possessive=True, apart=True), NUMBER),
    ("by the commissions and their {}, and", Owner(possessive=True, apart=True), NUMBER),
    ("that the Rivers Unit, in {}, and", Owner(stranger="Rivers Unit"), NUMBER),
    ("that the secretariat adopted {}, and", Owner(stranger="secretariat"), NUMBER),
    ("see {} issued by the Human Rights Council, and", Owner(bodies=("hrc",)), "resolution 33/10 issued by the Human Rights Council"),
    ("see {}, passed by the Rivers Union, and", Owner(stranger="Rivers Union"), "resolution 33/10, passed by the Rivers Union"),
    ("see {} of RDT, and", Owner(stranger="RDT"), "resolution 33/10 of RDT"),
    ("RDT {}, and", Owner(stranger="RDT"), "RDT resolution 33/10"),
    ("the Committee, the {} of which, and", Owner(apart=True), NUMBER),
    ("see {} adopted under the Rivers Convention, and", Owner(apart=True), NUMBER),
    ("Recalling Council {}, and", Owner(bodies=("hrc",)), "Council resolution 33/10"),
    ("Recalling {} of the Council of Europe, and", Owner(stranger="Council of Europe"), "resolution 33/10 of the Council of Europe"),
    ("see {} of the Commission on Narcotic Drugs, and", Owner(stranger="Commission on Narcotic Drugs"),
     "resolution 33/10 of the Commission on Narcotic Drugs"),
    ("see those of the Human Rights Council, including {}, and", Owner(before=("hrc",)), NUMBER),
    ("all Human Rights Council resolutions on the matter, in particular {}, and", Owner(before=("hrc",)), NUMBER),
    ("the work of the Human Rights Council, including {}, and", Owner(before=("hrc",)), NUMBER),
    ("the work of the Rivers Human Rights Council, including {}, and", Owner(), NUMBER),
    ("Recalling the UNICEF General Assembly’s {}, and", Owner(stranger="UNICEF General Assembly"), f"UNICEF General Assembly’s {NUMBER}"),
    ("the Rivers Committee, in its {}, and", Owner(possessive=True, stranger="Rivers Committee"), NUMBER),
    ("the work of the Rivers Committee and its {}, and", Owner(possessive=True, stranger="Rivers Committee"), NUMBER),
    ("the League of Rivers States, in its {}, and", Owner(possessive=True, stranger="League of Rivers States"), NUMBER),
    ("the Human Rights Council, at its session, spoke, and that the agencies had adopted their {}, and", Owner(possessive=True, apart=True, near=("hrc",)), NUMBER),
    ("the Rivers Commission, at its tenth session, endorsed {}, and", Owner(stranger="Rivers Commission"), NUMBER),
    ("urged Member States in its {}, and", Owner(possessive=True), NUMBER),
    ("Recalling {} of the Council of the Rivers Authority, and", Owner(stranger="Council of the Rivers Authority"), f"{NUMBER} of the Council of the Rivers Authority"),
    ("all resolutions of the General Assembly, in particular {}, and", Owner(before=("ga",)), NUMBER),
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


MEETINGS = [
    ("see {} of WTDC-10, and", "resolution 33/10 of WTDC-10", "2010"),
    ("see {} of the World Telecommunication Development Conference (WTDC-06), and",
     "resolution 33/10 of the World Telecommunication Development Conference (WTDC-06)", "2006"),
    ("see {} of the World Telecommunication Development Conference (Valletta, 1998), and",
     "resolution 33/10 of the World Telecommunication Development Conference (Valletta, 1998)", "1998"),
    ("see {} of the World Telecommunication Development Conference (WTDC) (Doha, 2006), and",
     "resolution 33/10 of the World Telecommunication Development Conference (WTDC) (Doha, 2006)", "2006"),
    ("see {} adopted by the World Telecommunication Development Conference at its 2006 session, and",
     "resolution 33/10 adopted by the World Telecommunication Development Conference at its 2006 session", "2006"),
    ("see WTDC-98 {}, and", "WTDC-98 resolution 33/10", "1998"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "words", "expected"), MEETINGS)
def test_the_year_of_a_conference(sentence: str, words: str, expected: str) -> None:
    text = sentence.format(NUMBER)
    start = text.index(NUMBER)
    found, begin, end, year = owners.read(BODIES, text, start, start + len(NUMBER))
    assert (found, text[begin:end], year) == (Owner(bodies=("wtdc",)), words, expected)


def test_the_year_of_a_session() -> None:
    text = "Resolution 1306 of the 2009 session of the Council, and"
    owner, begin, end, year = owners.read(BODIES, text, 0, len("Resolution 1306"))
    assert (owner.bodies, text[begin:end], year) == (("hrc",), text[: text.index(",")], "2009")
