"""The index as files."""

import json
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recitals.render.search_index import build, file_name
from recitals.render.search_postings import Entry

CALL = re.compile(r"recitalsSearch\.(index|terms|texts)\((.*)\);\n", re.DOTALL)
HOSTILE = '</script><img src=x onerror=alert(1)> "quoted" \\ \u2028 \u2029 \x00 `${x}` =! \ud800'


def collection(pages: int, parts: int = 3) -> list[Entry]:
    """Pages with some parts each, and words that differ."""
    return [
        Entry(
            f"r/{page}/",
            f"p{part}" if part else "",
            f"part {part}",
            f"shared page{page} part{part} w{page * parts + part}",
        )
        for page in range(pages)
        for part in range(parts)
    ]


def arguments(script: str) -> tuple[Any, ...]:
    """What a file hands over, read as JSON."""
    match = CALL.fullmatch(script)
    assert match
    found = json.loads(f"[{match[2]}]")
    assert isinstance(found, list)
    return tuple(found)


def shards(files: dict[str, str]) -> dict[str, dict[str, str]]:
    """The shards of postings by their prefix."""
    return dict(arguments(content) for name, content in files.items() if name.startswith("terms/"))


def test_every_file_is_one_call_and_the_index_names_the_shards() -> None:
    files = dict(build(collection(40), limit=500))
    [index] = arguments(files["index.js"])
    assert index["shards"] == list(shards(files))
    assert {f"terms/{file_name(prefix)}.js" for prefix in shards(files)} == {
        name for name in files if name[:6] == "terms/"
    }


def test_a_small_collection_has_one_shard() -> None:
    assert list(shards(dict(build(collection(2))))) == [""]


def test_shards_are_split_by_letters_until_they_are_small() -> None:
    found = shards(dict(build(collection(60), limit=500)))
    assert len(found) > 10
    for prefix, held in found.items():
        assert all(term.startswith(prefix) for term in held)
        assert len(held) == 1 or sum(len(term) + len(packed) + 6 for term, packed in held.items()) <= 500


def test_a_term_is_in_the_shard_with_the_longest_fitting_prefix() -> None:
    found = shards(dict(build(collection(60), limit=500)))
    for prefix, held in found.items():
        for term in held:
            assert max((p for p in found if term.startswith(p)), key=len) == prefix


def test_each_text_is_in_one_file_named_by_its_first_page() -> None:
    files = dict(build(collection(100)))
    texts = {name: arguments(content) for name, content in files.items() if name.startswith("texts/")}
    records = {first + at: record for first, held in texts.values() for at, record in enumerate(held)}
    assert [records[page][0] for page in range(100)] == [f"r/{page}/" for page in range(100)]
    assert len(texts) < 30
    assert {f"texts/{first}.js" for first, _ in texts.values()} == set(texts)


def test_an_edit_changes_no_file_of_other_texts() -> None:
    before = collection(100)
    after = [Entry(e.url, e.anchor, e.title, e.text + " more") if e.url == "r/50/" else e for e in before]
    old, new = dict(build(before)), dict(build(after))
    assert set(old) == set(new)
    assert len([name for name in old if name.startswith("texts/") and old[name] != new[name]]) == 1


def test_the_same_entries_give_the_same_bytes() -> None:
    assert list(build(collection(50), limit=500)) == list(build(iter(collection(50)), limit=500))


def test_work_grows_with_the_pages() -> None:
    def size(pages: int) -> int:
        return sum(len(content) for _, content in build(collection(pages)))

    assert size(400) < 4.6 * size(100)


def test_an_empty_collection_has_an_index() -> None:
    assert dict(build([])) == {
        "terms/t-.js": 'recitalsSearch.terms("",{});\n',
        "index.js": 'recitalsSearch.index({"pages":"","shards":[""]});\n',
    }


def test_hostile_text_stays_data() -> None:
    files = dict(build([Entry("r/", "", HOSTILE, HOSTILE, (HOSTILE,))]))
    for content in files.values():
        content.encode()
        arguments(content)
    record = arguments(files["texts/0.js"])[1]
    assert record == [["r/", "", *[HOSTILE.replace("\ud800", "?")] * 2]]


@pytest.mark.parametrize(
    ("entries", "message"),
    [
        ([Entry("r/", "a", "", "")], "has the anchor 'a'"),
        ([Entry("r/", "", "", ""), Entry("s/", "", "", ""), Entry("r/", "", "", "")], "do not stand together"),
    ],
)
def test_entries_out_of_order_are_refused(entries: list[Entry], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        list(build(entries))


@pytest.mark.parametrize(
    ("prefix", "name"), [("he", "t-he"), ("con", "t-con"), ("=c", "t-_3d_c"), ("70/", "t-70_2f_"), ("权", "t-_6743_")]
)
def test_file_names_suit_every_system(prefix: str, name: str) -> None:
    assert file_name(prefix) == name


@given(st.lists(st.text(max_size=60), max_size=8))
def test_any_texts_give_files_that_can_be_read(texts: list[str]) -> None:
    entries = [Entry(f"r/{at}/", "", text, text, (text,)) for at, text in enumerate(texts)]
    for _, content in build(entries, limit=50):
        arguments(content.encode().decode())
