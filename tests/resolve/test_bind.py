"""Binding: one line a form, in the words of real drafting. `words -> target`, with the state when it is no link."""

from __future__ import annotations

from dataclasses import replace

import pytest

from recitals.cite.find import Finder
from recitals.model import Block, Kind, Origin, Paragraph, Passage, Reading, Registry, Resolution, Role, State
from recitals.resolve import bind

GA, SC, HRC, ECOSOC = "un-general-assembly", "un-security-council", "un-human-rights-council", "un-ecosoc"
WHA, PP, WTDC = "who-world-health-assembly", "itu-pp", "itu-wtdc"


def read(finder: Finder, body: str, *texts: str, title: str = "", year: int | None = None) -> Reading:
    paragraphs = tuple(
        Paragraph(f"p{n}", "Recalling", "recalls", "", Kind.PREAMBULAR, 0, text, (Origin(0, n, 1),))
        for n, text in enumerate(texts, start=1)
    )
    blocks: tuple[Block, ...] = (Passage(Role.TITLE, title), *paragraphs)
    return bind(Resolution("x-res-1", title, body=body, year=year, blocks=blocks, path="x.txt"), finder)


def lines(reading: Reading) -> list[str]:
    doubt = {State.AMBIGUOUS: " [ambiguous]", State.UNRESOLVED: " [unresolved]"}
    return [f"{one.text} -> {one.target}{doubt.get(one.state, '')}" for one in reading.citations]


CRC = "Convention on the Rights of the Child"
PROVISIONS = [
    (GA, "Guided by article 27 of the International Covenant on Civil and Political Rights,",
     ["article 27 -> iccpr#art-27", "International Covenant on Civil and Political Rights -> iccpr"]),
    (GA, f"Recalling the {CRC}, articles 12 and 31,", [f"{CRC} -> crc", "articles 12 -> crc#art-12", "31 -> crc#art-31"]),
    (GA, f"Bearing in mind the {CRC} (in particular its Articles 3 and 12),",
     [f"{CRC} -> crc", "Articles 3 -> crc#art-3", "12 -> crc#art-12"]),
    (WTDC, f"that, within the framework of the {CRC}, Parties undertook to protect the child from harm (Article 34);",
     [f"{CRC} -> crc", "Article 34 -> crc#art-34"]),
    (GA, "Recalling Article 55 of the Charter of the United Nations, and Article 56, by which Members pledge action,",
     ["Article 55 -> un-charter#art-55", "Charter of the United Nations -> un-charter", "Article 56 -> un-charter#art-56"]),
    (GA, "Recalling Article 8 and paragraph 3 of Article 101 of the Charter,",
     ["Article 8 -> un-charter#art-8", "paragraph 3 of Article 101 -> un-charter#art-101-3", "Charter -> un-charter"]),
    (SC, "Acting under Chapter VII of the Charter of the United Nations,",
     ["Chapter VII -> un-charter#chap-vii", "Charter of the United Nations -> un-charter"]),
    (WTDC, "that the Tunis Commitment of 2005 (§ 24) and the Tunis Agenda (§ 90 q)) speak of children;",
     ["Tunis Commitment of 2005 -> tunis-commitment", "§ 24 -> tunis-commitment#para-24",
      "Tunis Agenda -> tunis-agenda", "§ 90 q) -> tunis-agenda#para-90-q"]),
    (GA, "Recalling section III, paragraph 3, of its resolution 61/275 of 29 June 2007,",
     ["section III, paragraph 3 -> a-res-61-275#sec-iii-para-3", "resolution 61/275 of 29 June 2007 -> a-res-61-275"]),
    (GA, f"Welcoming the {CRC} and the reports due under article 44 thereof,",
     [f"{CRC} -> crc", "article 44 -> crc#art-44"]),
    (SC, "Decides to set up, under rule 28 of its provisional rules of procedure, a committee;",
     ["rule 28 -> provisional-rules-of-procedure-of-the-security-council#rule-28",
      "provisional rules of procedure -> provisional-rules-of-procedure-of-the-security-council"]),
    (GA, "Recalling principle 10 of the Rio Declaration on Environment and Development,",
     ["principle 10 -> rio-declaration#principle-10", "Rio Declaration on Environment and Development -> rio-declaration"]),
    (PP, "noting Sustainable Development Goal 9 and, in particular, SDGs 4 and 5;",
     ["Sustainable Development Goal 9 -> agenda-2030#goal-9", "SDGs 4 -> agenda-2030#goal-4", "5 -> agenda-2030#goal-5"]),
    (GA, "Decides that the measures in paragraph 4 above shall not apply;", ["paragraph 4 -> x-res-1#para-4"]),
    (GA, "Requests a report on the implementation of the present resolution;", ["present resolution -> x-res-1"]),
]  # fmt: skip

NUMBERS = [
    (GA, "Recalling its resolution 70/1 of 25 September 2015,", ["resolution 70/1 of 25 September 2015 -> a-res-70-1"]),
    (HRC, "Recalling its resolution 5/1 of 18 June 2007,", ["resolution 5/1 of 18 June 2007 -> a-hrc-res-5-1"]),
    (ECOSOC, "Recalling its resolution 2009/7,", ["resolution 2009/7 -> e-res-2009-7"]),
    (SC, "Recalling its resolution 1325 (2000),", ["resolution 1325 (2000) -> s-res-1325-2000"]),
    (GA, "Reaffirming Council resolution 33/10 of 29 September 2016,",
     ["Council resolution 33/10 of 29 September 2016 -> a-hrc-res-33-10"]),
    (GA, "as extended by the Human Rights Council in its resolution 25/5 of 27 March 2014,",
     ["resolution 25/5 of 27 March 2014 -> a-hrc-res-25-5"]),
    (HRC, "Recalling General Assembly resolution 48/134 of 20 December 1993,",
     ["General Assembly resolution 48/134 of 20 December 1993 -> a-res-48-134"]),
    (GA, "Recalling its resolutions 64/292 of 28 July 2010, in which it recognized a right, and 70/169 of 17 December 2015,",
     ["resolutions 64/292 of 28 July 2010 -> a-res-64-292", "70/169 of 17 December 2015 -> a-res-70-169"]),
    (GA, "Recalling its resolutions 58/199 of 23 December 2003, 64/211 and 70/125,",
     ["resolutions 58/199 of 23 December 2003 -> a-res-58-199", "64/211 -> a-res-64-211", "70/125 -> a-res-70-125"]),
    (GA, "Recalling its resolution 217 A (III) of 10 December 1948,", ["resolution 217 A (III) of 10 December 1948 -> a-res-217-a-iii"]),
    (GA, "Recalling its resolution S-27/2 of 10 May 2002,", ["resolution S-27/2 of 10 May 2002 -> a-res-s-27-2"]),
    (GA, "Recalling its resolutions 72/90 A and B of 7 December 2017 and paragraph 5 of resolution 72/90 B,",
     ["resolutions 72/90 A and B of 7 December 2017 -> a-res-72-90a-b", "paragraph 5 -> a-res-72-90a-b#para-5",
      "resolution 72/90 B -> a-res-72-90a-b"]),
    (WHA, "Recalling resolution WHA58.3, resolution EB130.R7 and decision WHA65(8),",
     ["resolution WHA58.3 -> wha58-3", "resolution EB130.R7 -> eb130-r7", "decision WHA65(8) -> wha65-dec-8"]),
    (WTDC, "that by Resolution 45 (Doha, 2006) of the World Telecommunication Development Conference (WTDC), action was set;",
     ["Resolution 45 (Doha, 2006) of the World Telecommunication Development Conference (WTDC) -> wtdc-res-45-2006"]),
    (PP, "Resolution 175 (Rev. Dubai, 2018) of this conference;", ["Resolution 175 (Rev. Dubai, 2018) of this conference -> pp-res-175-2018"]),
    (PP, "Resolution 50 (Rev. Hammamet, 2016), on cybersecurity;", ["Resolution 50 (Rev. Hammamet, 2016) -> wtsa-res-50-2016"]),
    (WTDC, "Resolution 1306 of the 2009 session of the ITU Council;",
     ["Resolution 1306 of the 2009 session of the ITU Council -> itu-council-res-1306-2009"]),
    (PP, "Recommendation ITU-T X.1205, on cybersecurity;", ["Recommendation ITU-T X.1205 -> itu-t-x-1205"]),
    (GA, "Taking note of general comment No. 15 (2002) of the Committee on Economic, Social and Cultural Rights,",
     ["general comment No. 15 (2002) of the Committee on Economic, Social and Cultural Rights -> cescr-general-comment-15"]),
    (SC, "Taking note of the letter of the Secretary-General (S/2023/363),", ["S/2023/363 -> s-2023-363"]),
    (SC, "Recalling resolution 1373 (2001) and the duty to carry out resolution 1373 in full,",
     ["resolution 1373 (2001) -> s-res-1373-2001", "resolution 1373 -> s-res-1373-2001"]),
    (GA, "Recalling its resolution 71/256 of 23 December 2016, entitled “New Urban Agenda”,",
     ["resolution 71/256 of 23 December 2016 -> a-res-71-256"]),
    (GA, "Recalling Commission on Human Rights resolution 2003/5,",
     ["resolution 2003/5 -> commission-on-human-rights-resolution-2003-5 [unresolved]"]),
]  # fmt: skip

NAMES = [
    (GA, "Recalling the Kigali Principles on the Protection of Civilians,",
     ["Kigali Principles on the Protection of Civilians -> kigali-principles-on-the-protection-of-civilians [unresolved]"]),
    (GA, "Welcoming the Lima Declaration, adopted in 2016,", ["Lima Declaration -> lima-declaration [unresolved]"]),
    (GA, "Recalling the Declaration of the Rights of the Child of 20 November 1989,",
     ["Declaration of the Rights of the Child of 20 November 1989 -> drc-1959 [ambiguous]"]),
    (PP, "Article 9 of the Constitution and No. 78 of the Convention;",
     ["Article 9 -> itu-constitution#art-9", "Constitution -> itu-constitution", "No. 78 -> itu-convention#no-78",
      "Convention -> itu-convention"]),
]  # fmt: skip


@pytest.mark.parametrize(("body", "text", "expected"), [*PROVISIONS, *NUMBERS, *NAMES])
def test_a_paragraph_alone(finder: Finder, body: str, text: str, expected: list[str]) -> None:
    assert lines(read(finder, body, text)) == expected


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (WTDC, "the increasingly widespread use thereof by children, at times with no control;"),
        (GA, "Under part V of the regular budget for assistance in that field;"),
        (GA, "Reaffirming the rule of law at all levels,"),
        (GA, "Recalling its previous resolutions on the subject,"),
        (WTDC, "to prevent a) the coercion of a child; b) the use of children in shows; c) their use in films;"),
        (GA, "Noting the goal of 50/50 gender balance,"),
    ],
)
def test_what_is_no_citation(finder: Finder, body: str, text: str) -> None:
    assert lines(read(finder, body, text)) == []


def test_an_article_that_the_instrument_does_not_have_is_never_linked(finder: Finder) -> None:
    name = "International Covenant on Economic, Social and Cultural Rights"
    reading = read(finder, GA, f"Recalling the {name} (Article 34),")
    assert lines(reading) == [f"{name} -> icescr"]
    assert [one.text for one in reading.unbound] == ["Article 34"]
    assert [problem.code for problem in reading.problems] == ["no-such-provision"]


def test_a_longer_name_guards_the_shorter_one_also_when_nobody_registered_it(registry: Registry) -> None:
    instruments = {key: one for key, one in registry.instruments.items() if key != "crc-op-sc"}
    without = Finder.of(replace(registry, instruments=instruments))
    text = f"pursuant to Article 10 of the Optional Protocol to the {CRC} on the sale of children, child prostitution and child pornography,"
    assert "crc" not in {one.instrument for one in read(without, GA, text).citations}


ACROSS = [
    ("defined", (f"Recalling the {CRC} (hereinafter “the Convention”),", "Recalling the Paris Agreement,",
                 "Urges States to carry out the Convention;"), "Convention -> crc"),
    ("nearest", ("Noting that under the Paris Agreement, parties meet, and that the Agreement is in force,",),
     "Agreement -> paris-agreement"),
    ("only one", (f"Recalling the {CRC},", "Urges States to carry out the Convention;"), "Convention -> crc"),
    ("short name", ("Recalling the Regional Agreement on Access to Water in the Andes, known as the Cusco Agreement,",
                    "Welcomes article 5 of the Cusco Agreement;"),
     "article 5 -> regional-agreement-on-access-to-water-in-the-andes#art-5 [unresolved]"),
    ("said before", ("Reaffirming Human Rights Council resolution 33/10,", "Recalls paragraph 2 of resolution 33/10;"),
     "resolution 33/10 -> a-hrc-res-33-10"),
]  # fmt: skip


@pytest.mark.parametrize(("texts", "expected"), [case[1:] for case in ACROSS], ids=[case[0] for case in ACROSS])
def test_what_earlier_paragraphs_tell(finder: Finder, texts: tuple[str, ...], expected: str) -> None:
    assert expected in lines(read(finder, GA, *texts))


def test_two_conventions_leave_the_convention_unbound(finder: Finder) -> None:
    reading = read(finder, GA, f"Recalling the {CRC},", "Recalling the Convention against Torture,",
                   "Urges States to carry out the Convention;")  # fmt: skip
    assert [one.text for one in reading.unbound] == ["Convention"]


def test_a_number_that_cannot_have_been_adopted_yet_is_no_candidate(finder: Finder) -> None:
    reading = read(finder, PP, "welcoming the 2030 Agenda, see Resolution 70/1,", year=2018)
    assert "Resolution 70/1 -> a-res-70-1" in lines(reading)


def test_without_anything_that_tells_a_number_is_ambiguous(finder: Finder) -> None:
    (citation,) = read(finder, SC, "Recalling resolution 33/10,").citations
    assert citation.state is State.AMBIGUOUS
    assert {"a-res-33-10", "a-hrc-res-33-10"} <= set(citation.candidates)


def test_a_problem_names_line_and_column(finder: Finder) -> None:
    problems = read(finder, SC, "Noting the situation,", "Recalling resolution 33/10,").problems
    assert [(one.path, one.line, one.column, one.code) for one in problems] == [("x.txt", 2, 11, "ambiguous-citation")]


def test_every_citation_says_its_words_verb_and_rule(finder: Finder) -> None:
    text = f"Recalling article 3 of the {CRC} and its resolution 44/25,"
    for citation in read(finder, GA, text).citations:
        assert citation.text == text[citation.start : citation.end]
        assert citation.verb == "recalls"
        assert citation.rule
