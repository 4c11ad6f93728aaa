from __future__ import annotations

import pytest

from recitals.render.addresses import numbered, published, relative


@pytest.mark.parametrize(
    ("path", "folder", "file"),
    [
        ("index.md", "", "index.html"),
        ("method.md", "method/", "method.html"),
        ("instruments/index.md", "instruments/", "instruments/index.html"),
        ("instruments/crc.md", "instruments/crc/", "instruments/crc.html"),
        ("resolutions/a.json", "resolutions/a.json", "resolutions/a.json"),
    ],
)
def test_a_page_is_a_folder_or_a_file(path: str, folder: str, file: str) -> None:
    assert (published(path, True), published(path, False)) == (folder, file)


@pytest.mark.parametrize(
    ("here", "there", "folder", "file"),
    [
        ("index.md", "index.md", "./", "index.html"),
        ("index.md", "instruments/crc.md", "instruments/crc/", "instruments/crc.html"),
        ("resolutions/a.md", "index.md", "../../", "../index.html"),
        ("resolutions/a.md", "resolutions/b.md", "../b/", "b.html"),
        ("resolutions/a.md", "instruments/crc.md", "../../instruments/crc/", "../instruments/crc.html"),
        ("resolutions/a.md", "resolutions/a.json", "../a.json", "a.json"),
        ("citations/index.md", "citations/2.md", "2/", "2.html"),
        ("citations/2.md", "citations/index.md", "../", "index.html"),
        ("index.md", "instruments/اتفاقية.md", "instruments/%D8%A7%D8%AA%D9%81%D8%A7%D9%82%D9%8A%D8%A9/", None),
    ],
)
def test_links_are_relative_in_both_modes(here: str, there: str, folder: str, file: str | None) -> None:
    assert relative(here, there, True) == folder
    if file is not None:
        assert relative(here, there, False) == file


def test_the_first_part_of_a_list_is_the_list() -> None:
    assert [numbered("citations/index.md", part) for part in (1, 2)] == ["citations/index.md", "citations/2.md"]
