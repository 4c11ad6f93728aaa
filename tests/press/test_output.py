"""What stands in a site's folder survives its being emptied, and no longer than it is part of the site."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from mkdocs.utils import clean_directory

from recitals.press.output import Output

FILES = {"a.html": "a", "x/1/index.html": "one", "x/2/index.html": "two"}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for path, content in FILES.items():
        write(tmp_path / "site", path, content)
    return tmp_path / "site"


def write(site: Path, path: str, content: str) -> None:
    (site / path).parent.mkdir(parents=True, exist_ok=True)
    (site / path).write_text(content, encoding="utf-8")


def standing(site: Path) -> dict[str, str]:
    return {path.relative_to(site).as_posix(): path.read_text("utf-8") for path in site.rglob("*") if path.is_file()}


def emptied(site: Path) -> Output:
    """The output after MkDocs has done what it does before it writes."""
    output = Output(str(site))
    output.put_aside()
    clean_directory(str(site))
    output.put_back()
    return output


def test_what_stands_there_survives_the_emptying(site: Path) -> None:
    before = {path: (site / path).stat().st_ino for path in FILES}
    output = emptied(site)
    assert standing(site) == FILES
    assert {path: (site / path).stat().st_ino for path in FILES} == before
    status = (site / "a.html").stat()
    assert output.has("a.html", status.st_size, status.st_mtime_ns)
    assert not output.has("a.html", status.st_size, status.st_mtime_ns + 1)
    assert not output.has("b.html", status.st_size, status.st_mtime_ns)


def test_what_nobody_wrote_again_is_removed_with_its_folder(site: Path) -> None:
    output = emptied(site)
    write(site, "x/2/index.html", "TWO")
    output.sweep({"a.html"})
    assert standing(site) == {"a.html": "a", "x/2/index.html": "TWO"}
    assert not (site / "x" / "1").exists()


def test_a_file_that_was_written_again_stays_even_when_it_is_dated_as_before(site: Path) -> None:
    output = emptied(site)
    status = (site / "a.html").stat()
    write(site, "a.html", "b")
    os.utime(site / "a.html", ns=(status.st_atime_ns, status.st_mtime_ns))
    output.sweep(())
    assert standing(site) == {"a.html": "b"}


def test_a_link_to_elsewhere_is_not_followed(site: Path, tmp_path: Path) -> None:
    write(tmp_path / "elsewhere", "secret.html", "mine")
    (site / "y").symlink_to(tmp_path / "elsewhere")
    emptied(site).sweep(FILES)
    assert standing(site) == FILES
    assert not (site / "y").exists()
    assert (tmp_path / "elsewhere" / "secret.html").read_text("utf-8") == "mine"


def test_a_file_makes_way_for_a_folder_and_a_folder_for_a_file(site: Path) -> None:
    output = emptied(site)
    for path in ("a.html/index.html", "x/1"):
        output.make_way(path)
        write(site, path, "new")
    output.sweep(())
    assert standing(site) == {"a.html/index.html": "new", "x/1": "new"}


def test_hidden_entries_are_not_ours(site: Path) -> None:
    write(site, ".git/config", "[core]")
    emptied(site).sweep(())
    assert standing(site) == {".git/config": "[core]"}


def test_a_build_that_was_killed_leaves_nothing_to_the_next(site: Path) -> None:
    Output(str(site)).put_aside()
    clean_directory(str(site))
    write(site, "b.html", "b")
    emptied(site)
    assert standing(site) == {"b.html": "b"}


def test_a_folder_that_is_not_there_yet_is_no_trouble(tmp_path: Path) -> None:
    emptied(tmp_path / "site").sweep(())
    assert not (tmp_path / "site").exists()
