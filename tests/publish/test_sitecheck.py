"""A site with one thing wrong gives one line, with page and link; a sound one none, in both kinds of address."""

from __future__ import annotations

from pathlib import Path

import pytest

from recitals.publish.sitecheck import Mounting, check_site

PAGES = {
    "index.html": '<a href="crc/">CRC</a> <a href="crc/#art-34">34</a>',
    "crc/index.html": '<h2 id="art-34">34</h2> <a href="../#top">up</a>',
    "assets/site.css": "p { background: url(dot.png) }",
    "assets/dot.png": "",
    "names/Ca se.html": "",
}

SOUND = [
    "<a href='crc/'>",
    "<a href='crc/index.html#art-34'>",
    "<a href='./crc/?sort=verb#art-34'>",
    "<a href='#here'></a><p id='here'>",
    "<a name='here'></a><a href='#here'>",
    "<a href='#top'>",
    "<a href='#'>",
    "<a href=''>",
    "<a href='.'>",
    "<a href='names/Ca%20se.html'>",
    "<a href='crc/#art%2D34'>",
    "<a href='crc/#:~:text=child'>",
    "<a href='assets/dot.png#any'>",
    "<a href='https://example.org/x#y'>",
    "<a href='mailto:someone@example.org'>",
    "<img src='data:image/png;base64,AAAA'>",
    "<svg><use href='#symbol'/></svg>",
    "<link rel='canonical' href='https://example.org/'>",
    "<link rel='stylesheet' href='assets/site.css'>",
    "<img src='assets/dot.png' srcset='assets/dot.png 2x'>",
]

FAULTY = [
    ("<a href='gone/'>", "broken-link gone/: no such page or file"),
    ("<a href='crc/#art-99'>", "broken-link crc/index.html#art-99: no such anchor on that page"),
    ("<a href='#gone'>", "broken-link index.html#gone: no such anchor on that page"),
    ("<a href='names/ca%20se.html'>", "broken-link names/ca%20se.html: no such page or file"),
    ("<a href='../x'>", "broken-link ../x: leaves the site"),
    (
        "<a href='/crc/'>",
        "broken-link /crc/: starts at the root of the host, so that it fails below one",
    ),
    (
        "<a href=' JavaScript:alert(1)'>",
        "broken-link  JavaScript:alert(1): no address that a reader can follow (javascript:)",
    ),
    ("<a href='//example.org/x'>", "broken-link //example.org/x: no address that a reader can follow (without https:)"),
    ("<a href='file:///etc/hosts'>", "broken-link file:///etc/hosts: no address that a reader can follow (file:)"),
    ("<a href='data:text/html,x'>", "broken-link data:text/html,x: no address that a reader can follow (data:)"),
    ("<a href='http://[x'>", "broken-link http://[x: no address (Invalid IPv6 URL)"),
    ("<form action='find'></form>", "broken-link find: no such page or file"),
    ("<svg><a xlink:href='gone'></a></svg>", "broken-link gone: no such page or file"),
    ("<img src='gone.png'>", "broken-link gone.png: no such page or file"),
    ("<img src=''>", "broken-link : an empty address loads the page itself"),
    ("<img srcset='assets/dot.png, gone.png 2x'>", "broken-link gone.png: no such page or file"),
    (
        "<script src='https://cdn.example.org/x.js'></script>",
        "broken-link https://cdn.example.org/x.js: loads from elsewhere (cdn.example.org)",
    ),
    (
        "<img src='//cdn.example.org/x.png'>",
        "broken-link //cdn.example.org/x.png: loads from elsewhere (cdn.example.org)",
    ),
    (
        "<link rel='preconnect' href='https://fonts.example.org'>",
        "broken-link https://fonts.example.org: loads from elsewhere (fonts.example.org)",
    ),
    (
        "<style>@import url('https://fonts.example.org/x.css');</style>",
        "broken-link https://fonts.example.org/x.css: loads from elsewhere (fonts.example.org)",
    ),
    (
        "<iframe src='https://video.example.org'></iframe>",
        "broken-link https://video.example.org: loads from elsewhere (video.example.org)",
    ),
    ("<base href='x/'>", "base-tag <base>: changes what every other link on the page means"),
    ("<p id='a'></p><p id='a'></p>", "repeated-id #a: stands on the page already"),
]


def write_site(folder: Path, **changes: str) -> Path:
    """A small site on the disk; `index` is put in front of its home page."""
    pages = {**PAGES, **{name.replace("__", "/").replace("_", "."): text for name, text in changes.items()}}
    for name, text in pages.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize("html", SOUND)
def test_a_sound_site_has_no_problem(html: str, tmp_path: Path) -> None:
    assert check_site(write_site(tmp_path, index_html=html)) == ()


@pytest.mark.parametrize(("html", "words"), FAULTY, ids=[html for html, _ in FAULTY])
def test_a_fault_is_one_line_with_page_and_link(html: str, words: str, tmp_path: Path) -> None:
    (problem,) = check_site(write_site(tmp_path, index_html=html))
    assert problem.path == "index.html"
    assert f"{problem.code} {problem.message}" == words


def test_the_line_names_the_place_in_the_page(tmp_path: Path) -> None:
    (problem,) = check_site(write_site(tmp_path, crc__index_html="<h2 id=art-34>34</h2>\n<p>\n  <a href='gone'>"))
    assert str(problem) == "crc/index.html:3:3: broken-link gone: no such page or file"


def test_every_page_with_the_fault_is_told(tmp_path: Path) -> None:
    site = write_site(tmp_path, index_html="<a href='crc/#x'>", crc__index_html="<a href='#x'>")
    assert [problem.path for problem in check_site(site)] == ["crc/index.html", "index.html"]


def test_style_sheets_are_read_from_where_they_stand(tmp_path: Path) -> None:
    site = write_site(tmp_path, assets__site_css="p { background: url(dot.png) } q { background: url(assets/dot.png) }")
    (problem,) = check_site(site)
    assert str(problem) == "assets/site.css:1:1: broken-link assets/dot.png: no such page or file"


def test_from_a_disk_a_folder_opens_no_page(tmp_path: Path) -> None:
    offline = Mounting(serves_indexes=False)
    problems = check_site(write_site(tmp_path), offline)
    assert [problem.message for problem in problems] == [
        "../#top: a folder, which opens no page without a server",
        "crc/: a folder, which opens no page without a server",
        "crc/#art-34: a folder, which opens no page without a server",
    ]


def test_only_the_error_page_may_start_at_the_root(tmp_path: Path) -> None:
    site = write_site(tmp_path, **{"404_html": "<a href='/collection/crc/'>"})
    assert check_site(site, Mounting(base="/collection/")) == ()
    (problem,) = check_site(site, Mounting(base="/"))
    assert str(problem) == "404.html:1:1: broken-link /collection/crc/: no such page or file"


def test_a_folder_without_a_page_is_no_site(tmp_path: Path) -> None:
    (problem,) = check_site(tmp_path)
    assert problem.code == "empty-site"


def test_a_byte_that_is_not_utf_8_is_no_reason_to_stop(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_bytes(b"\xff<a href='gone'>")
    assert [problem.code for problem in check_site(tmp_path)] == ["broken-link"]


def test_the_built_site_is_sound(web_site: Path) -> None:
    assert check_site(web_site) == ()


def test_the_site_for_the_bundle_is_sound(offline_site: Path) -> None:
    assert [
        problem for problem in check_site(offline_site, Mounting(serves_indexes=False)) if problem.path != "404.html"
    ] == []
