"""The finder holds for every text: it never raises, and its mentions are spans in order that do not overlap."""

from __future__ import annotations

import pickle
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.resolve.reading import GA, read

from recitals.cite.find import Finder, settle
from recitals.cite.mention import Divisions, Formed, Mention, Named, Numbered, Own, Pointer, Symbol
from recitals.model import Citation, Unbound

PIECES = (
    *("Convention", "on", "the", "of", "to", "Rights", "Child", "Protocol", "Optional", "and", "its", "that", "said"),
    *("resolution", "resolutions", "Resolution", "decision", "70/1", "1325 (2000)", "217 A (III)", "45 (Doha, 2006)"),
    *("article", "Articles", "§", "90 q)", "(a)", "1", "2", "III", "annex", "thereof", "above", "paragraph", "No."),
    *(
        "WHA58.3",
        "A/RES/70/1",
        "S-27/2",
        "of 20 November 1989",
        ",",
        ";",
        ".",
        "(",
        ")",
        "“",
        "”",
        "’s",
        "-",
        "–",
        "\n",
    ),
    *("Council", "General Assembly", "Human Rights Council", "plan", "strategy", "2013–2020", "Charter", "Covenants"),
)
DRAFTED = st.lists(st.sampled_from(PIECES), max_size=30).map(" ".join)
TEXTS = st.one_of(DRAFTED, st.text(max_size=200), st.lists(st.sampled_from(PIECES), max_size=30).map("".join))


@given(text=TEXTS)
def test_mentions_are_spans_in_order(finder: Finder, text: str) -> None:
    mentions = finder.find(text)
    assert all(0 <= one.start < one.end <= len(text) for one in mentions)
    assert all(before.end <= after.start for before, after in pairwise(mentions))
    for one in mentions:
        members = one.what.members if isinstance(one.what, Divisions) else ()
        assert all(one.start <= member.start < member.end <= one.end for member in members)


@given(texts=st.lists(TEXTS, min_size=1, max_size=3))
def test_citations_show_the_words_of_the_text(finder: Finder, texts: list[str]) -> None:
    reading = read(finder, GA, *texts)
    paragraphs = {one.id: one.text for one in reading.resolution.paragraphs}
    assert [*paragraphs.values()][: len(texts)] == texts
    found: tuple[Citation | Unbound, ...] = (*reading.citations, *reading.unbound)
    for one in found:
        assert one.text == paragraphs[one.paragraph][one.start : one.end] != ""


@given(text=DRAFTED)
def test_reading_is_the_same_every_time(finder: Finder, text: str) -> None:
    assert finder.find(text) == finder.find(text)


def test_the_index_goes_to_another_process_and_reads_the_same(finder: Finder) -> None:
    text = "Recalling its resolution 70/1, article 3 of the Convention on the Rights of the Child and WHA58.3,"
    assert pickle.loads(pickle.dumps(finder)).find(text) == finder.find(text)  # noqa: S301 - its own bytes


KINDS = [
    ("article 3", Divisions), ("resolution 70/1", Numbered), ("A/RES/70/1", Symbol), ("Convention on the Rights of the Child", Named),
    ("Osh Agreement on Wells", Formed), ("the present resolution", Own), ("that resolution", Pointer), ("the Convention", Pointer),
]  # fmt: skip


@pytest.mark.parametrize(("words", "kind"), KINDS)
def test_every_kind_of_mention(finder: Finder, words: str, kind: type) -> None:
    (mention,) = finder.find(f"noting {words}, as it is")
    assert isinstance(mention.what, kind)


NAMED, FORMED, BACK = Named(("crc",), "Convention"), Formed("Osh Agreement", "Agreement"), Pointer("Convention")
SETTLED = [
    ("apart", [Mention(0, 4, NAMED), Mention(5, 9, FORMED)], [(0, 4), (5, 9)]),
    ("touching", [Mention(0, 4, NAMED), Mention(4, 9, FORMED)], [(0, 4), (4, 9)]),
    ("the longer one stays", [Mention(0, 4, BACK), Mention(2, 9, FORMED)], [(2, 9)]),
    ("the earlier one stays", [Mention(0, 4, BACK), Mention(2, 6, FORMED)], [(0, 4)]),
    ("a registered name stays", [Mention(0, 4, NAMED), Mention(2, 9, FORMED)], [(0, 4)]),
    ("the longer of two beginnings", [Mention(0, 4, NAMED), Mention(0, 9, FORMED)], [(0, 9)]),
]


@pytest.mark.parametrize(("mentions", "kept"), [case[1:] for case in SETTLED], ids=[case[0] for case in SETTLED])
def test_where_mentions_overlap(mentions: list[Mention], kept: list[tuple[int, int]]) -> None:
    assert [(one.start, one.end) for one in settle(iter(mentions))] == kept
