"""One page's part of the index."""

import json

from hypothesis import given
from hypothesis import strategies as st

from recitals.render.search_postings import KEY, Entry, PageIndex, Vocabularies, index_page, pack


def unpack(packed: str) -> list[int]:
    """The numbers in a string of postings."""
    numbers, value, scale = [], 0, 1
    for code in map(ord, packed):
        value += (code - (48 if code < 93 else 93)) * scale
        scale *= 32
        if code < 93:
            numbers.append(value)
            value, scale = 0, 1
    return numbers


def index(*entries: Entry) -> PageIndex:
    """The index of a page."""
    return index_page(entries, Vocabularies.empty())


def weights(page: PageIndex, term: str) -> dict[int, int]:
    """By number of the entry, how strongly it is about a term."""
    return {value >> 3: value & 7 for value in unpack(page.postings[term].decode())}


@given(st.lists(st.integers(0, 10**9)))
def test_what_is_packed_can_be_read(numbers: list[int]) -> None:
    assert unpack(b"".join(map(pack, numbers)).decode()) == numbers


def test_a_term_leads_to_the_entries_that_hold_it() -> None:
    page = index(
        Entry("r/", "", "R", "Nothing here"),
        Entry("r/", "a", "a)", "Child helplines"),
        Entry("r/", "b", "b)", "A child"),
    )
    assert set(weights(page, "helplin")) == {1}
    assert set(weights(page, "child")) == {1, 2}
    assert page.entries == 3


def test_more_often_in_a_shorter_text_weighs_more() -> None:
    long = "word " * 200
    page = index(
        Entry("r/", "", "R", f"child {long}"),
        Entry("r/", "a", "", "child"),
        Entry("r/", "b", "", f"child child child {long}"),
    )
    found = weights(page, "child")
    assert 1 <= found[0] < found[2] < found[1] <= 7


def test_a_title_is_found_too() -> None:
    assert weights(index(Entry("r/", "", "Protecting children", "")), "protect")


def test_keys_are_apart_from_words_and_tell_places_and_citations() -> None:
    page = index(Entry("crc/", "", "CRC", ""), Entry("crc/", "art-34", "Article 34", "", ("art 34",), cited=5))
    assert KEY + "crc" not in page.postings
    assert unpack(page.postings[KEY + "34"].decode()) == [1 * 512 + 2 * 64 + 1 * 8 + 3]


def test_other_languages_are_not_stemmed() -> None:
    page = index(Entry("r/", "", "", "les enfants protections", language="fr"))
    assert "protections" in page.postings


def test_a_page_follows_from_its_entries_alone() -> None:
    used = Vocabularies.empty()
    index_page([Entry("other/", "", "Other", "children of other pages")], used)
    entries = [Entry("r/", "", "R", "children")]
    assert index_page(entries, used) == index(*entries)


@given(st.text(), st.text(), st.text())
def test_any_text_is_kept_as_it_is(anchor: str, title: str, text: str) -> None:
    assert json.loads(index(Entry("r/", anchor, title, text)).record) == ["r/", anchor, title, text]
