"""Reading a page: what each tag leads to or loads, and agreement with the standard library's parser."""

from __future__ import annotations

from html.parser import HTMLParser
from string import ascii_letters

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recitals.publish.scan import Scan, scan_page

LEADS, LOADS = False, True

TAGS = [
    # What a reader can follow.
    ('<a href="x.html">', [("x.html", LEADS)]),
    ("<a href='x.html'>", [("x.html", LEADS)]),
    ("<a href=x.html>", [("x.html", LEADS)]),
    ("<A HREF = 'x.html'>", [("x.html", LEADS)]),
    ('<a class="b"\n  href="x.html"\n>', [("x.html", LEADS)]),
    ('<a title="a > b" href="x.html">', [("x.html", LEADS)]),
    ('<a href="x?a=1&amp;b=2">', [("x?a=1&b=2", LEADS)]),
    ('<a href="">', [("", LEADS)]),
    ("<a name=x>", []),
    ('<a href="first" href="second">', [("first", LEADS)]),
    ('<svg><a xlink:href="x.html"></a></svg>', [("x.html", LEADS)]),
    ('<form action="search"><button formaction="other">', [("search", LEADS), ("other", LEADS)]),
    ('<area href="x">', [("x", LEADS)]),
    ('<meta http-equiv="refresh" content="0; url=x.html">', [("x.html", LEADS)]),
    ('<link rel="canonical" href="https://example.org/">', [("https://example.org/", LEADS)]),
    ('<link rel="next" href="x">', [("x", LEADS)]),
    # What the browser fetches by itself.
    ('<link rel="stylesheet" href="x.css">', [("x.css", LOADS)]),
    ('<link rel="Shortcut Icon" href="x.png">', [("x.png", LOADS)]),
    ('<link rel="preconnect" href="https://example.org">', [("https://example.org", LOADS)]),
    ('<script src="x.js"></script>', [("x.js", LOADS)]),
    ('<img src="x.png">', [("x.png", LOADS)]),
    ('<img srcset="x.png, y.png 2x, z.png 800w">', [("x.png", LOADS), ("y.png", LOADS), ("z.png", LOADS)]),
    ('<iframe src="x.html"></iframe>', [("x.html", LOADS)]),
    ('<video src="x" poster="y"><source src="z">', [("x", LOADS), ("y", LOADS), ("z", LOADS)]),
    ('<object data="x"></object>', [("x", LOADS)]),
    ('<svg><image xlink:href="x.png"/><use href="#y"/></svg>', [("x.png", LOADS), ("#y", LOADS)]),
    ("<style>p { background: url(x.png) }</style>", [("x.png", LOADS)]),
    ("<style>@import 'x.css';</style>", [("x.css", LOADS)]),
    ('<p style="background: url(&quot;x.png&quot;)">', [("x.png", LOADS)]),
    # What only looks like a link.
    ('<!-- <a href="x.html"> -->', []),
    ("<script>const link = '<a href=\"x.html\">'</script>", []),
    ("<title>How to write <a href='x'></title>", []),
    ("<textarea><a href='x'></textarea>", []),
    ('&lt;a href="x.html"&gt;', []),
    ('href="x.html"', []),
    ('<span data-href="x.html">', []),
    # What no generator should write, and a browser survives.
    ('<a href="x.html', []),
    ("<a href='x.html", []),
    ("<!-- never closed <a href='x'>", []),
    ("<", []),
]


@pytest.mark.parametrize(("html", "links"), TAGS, ids=[html for html, _ in TAGS])
def test_links_of_a_tag(html: str, links: list[tuple[str, bool]]) -> None:
    assert [(link.url, link.loads) for link in scan_page(html).links] == links


def test_anchors_are_ids_and_names() -> None:
    page = scan_page('<h2 id="art-34">Article 34</h2><a name="old"></a><p id=\'b\'><i id=c><form name="no">')
    assert page.anchors == {"art-34", "old", "b", "c"}


def test_an_id_that_stands_twice_is_told_with_its_place() -> None:
    html = '<p id="a"></p>\n<p id="a"></p>'
    assert scan_page(html).repeated == (("a", html.rindex("<p")),)


def test_a_name_like_its_own_id_is_no_repetition() -> None:
    assert scan_page('<a id="a" name="a"></a>').repeated == ()


def test_the_offset_is_where_the_tag_begins() -> None:
    html = '<p>words</p>\n<a href="x">'
    assert html[scan_page(html).links[0].offset :] == '<a href="x">'


def test_a_base_is_told() -> None:
    assert scan_page('<base href="/x/">').rebased
    assert not scan_page('<p class="base">').rebased


# ---------------------------------------------------------------- against the standard library

words = st.text(ascii_letters + " .,/#?&<>='", max_size=12)
values = words.map(lambda text: text.replace("&", "&amp;"))
attributes = st.dictionaries(st.sampled_from(["href", "id", "src", "class", "title"]), values, max_size=3)
elements = st.tuples(st.sampled_from(["a", "img", "p", "div", "script", "title", "link"]), attributes, words)


def write(element: tuple[str, dict[str, str], str]) -> str:
    """An element as HTML."""
    tag, given, inside = element
    opening = "".join(f' {name}="{value}"' for name, value in given.items())
    escaped = inside if tag == "script" else inside.replace("&", "&amp;").replace("<", "&lt;")
    return f"<{tag}{opening}>{escaped}</{tag}>"


class Oracle(HTMLParser):
    """What the standard library finds."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        wanted = {"a": "href", "img": "src", "script": "href src", "link": "href"}.get(tag, "").split()
        self.links += [value or "" for name, value in attrs if name in wanted]
        self.ids |= {value for name, value in attrs if name == "id" and value}


@given(st.lists(elements, max_size=8).map(lambda elements: "\n".join(map(write, elements))))
def test_agrees_with_the_standard_library(html: str) -> None:
    oracle = Oracle()
    oracle.feed(html)
    page = scan_page(html)
    assert sorted(link.url for link in page.links) == sorted(oracle.links)
    assert page.anchors == oracle.ids


@given(st.text("<>!-=\"'/ abscripthrefid\n", max_size=60))
def test_any_text_is_a_page(html: str) -> None:
    assert isinstance(scan_page(html), Scan)


@pytest.mark.parametrize(
    "opening", ['<a "', "<!--", "<script>", "<a href='", "<style>url(", "<a id=", '<p style="url(']
)
def test_nothing_is_read_twice(opening: str) -> None:
    """What a tag leaves open runs to the end of the page, so that no second tag begins inside it."""
    assert len(scan_page(opening * 50_000).links) <= 1  # hours, if each of them were followed to the end
