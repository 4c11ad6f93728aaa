"""A build that goes well replaces the site whole; one that does not leaves the site and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from recitals.publish.build import build_site, swap


def build(project: Path) -> list[str]:
    """Build the project's site and give the codes of its problems."""
    return [problem.code for problem in build_site(project / "mkdocs.yml", project / "site")]


def test_a_site_is_built(project: Path) -> None:
    assert build(project) == []
    assert "Article 34" in (project / "site" / "crc.html").read_text(encoding="utf-8")


def test_a_new_build_leaves_no_page_of_the_old_one(project: Path) -> None:
    build(project)
    (project / "docs" / "crc.md").unlink()
    (project / "docs" / "index.md").write_text("# Home\n", encoding="utf-8")
    assert build(project) == []
    assert not (project / "site" / "crc.html").exists()


def test_a_link_to_the_site_stays_one(project: Path) -> None:
    (project / "www").mkdir()
    (project / "site").symlink_to("www")
    assert build(project) == build(project) == []
    assert (project / "site").is_symlink()
    assert (project / "www" / "crc.html").is_file()


def test_a_file_is_no_place_for_a_site(project: Path) -> None:
    (project / "site").write_text("precious", encoding="utf-8")
    with pytest.raises(ValueError, match="is a file"):
        build(project)
    assert (project / "site").read_text(encoding="utf-8") == "precious"


FAULTS = [
    ("a link to a page that is not there", "[x](gone.md)", "build-failed"),
    ("a link to an anchor that is not there", "[x](crc.md#article-99)", "build-failed"),
    ("raw HTML that MkDocs does not look at", '<a href="gone.html">x</a>', "broken-link"),
    ("something from another host", '<img src="https://example.org/x.png">', "broken-link"),
]


@pytest.mark.parametrize(("words", "code"), [fault[1:] for fault in FAULTS], ids=[fault[0] for fault in FAULTS])
def test_a_faulty_build_leaves_the_old_site(words: str, code: str, project: Path) -> None:
    build(project)
    before = {path: path.read_bytes() for path in (project / "site").rglob("*") if path.is_file()}
    around = set(project.iterdir())
    (project / "docs" / "index.md").write_text(f"# Changed\n\n{words}\n", encoding="utf-8")
    assert build(project) == [code]
    assert {path: path.read_bytes() for path in (project / "site").rglob("*") if path.is_file()} == before
    assert set(project.iterdir()) == around


def test_a_faulty_first_build_leaves_nothing(project: Path) -> None:
    (project / "docs" / "index.md").write_text("[x](gone.md)", encoding="utf-8")
    around = set(project.iterdir())
    assert build(project) == ["build-failed"]
    assert set(project.iterdir()) == around


def test_everyone_may_read_the_site(project: Path) -> None:
    build(project)
    assert (project / "site").stat().st_mode & 0o055


def test_a_swap_that_fails_half_way_is_undone(tmp_path: Path) -> None:
    standing = tmp_path / "site"
    standing.mkdir()
    with pytest.raises(FileNotFoundError):
        swap(tmp_path / "never-built", standing, tmp_path / "before")
    assert standing.is_dir()
    assert not (tmp_path / "before").exists()
