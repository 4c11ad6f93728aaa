"""A text that stands anywhere: what its reader makes of it, and says when there is no text or no schema to read it by."""

from __future__ import annotations

from pathlib import Path

import pytest

from recitals.model import Problem
from recitals.source import Reader, open_reader, read_document

WELLS = "The Council,\n\nRecalling wells,\n\n1. Decides to dig.\n"
NO_CLAUSE = "Wells are open.\n"


def test_a_file_that_is_not_there_has_no_text(tmp_path: Path) -> None:
    resolution, (problem,) = read_document(tmp_path / "wells.txt", {})
    assert resolution is None
    assert problem.path == (tmp_path / "wells.txt").as_posix()


def test_a_text_without_front_matter_has_the_name_of_its_file(tmp_path: Path) -> None:
    path = tmp_path / "On wells.txt"
    path.write_text(WELLS, encoding="utf-8")
    resolution, (problem,) = read_document(path, {})
    assert resolution is not None
    assert (resolution.id, resolution.path, problem.path) == ("on-wells", path.as_posix(), path.as_posix())


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        (WELLS, ["no-body"]),
        (f"---\ntitle: On wells\n---\n{WELLS}", ["no-body"]),
        (f"---\nyear: long ago\n---\n{WELLS}", ["wrong-type"]),
        (f"---\nyear: long ago\n---\n{NO_CLAUSE}", ["wrong-type", "no-clause"]),
        (f"---\nyear: 2030\ndate: 2031-05-05\n---\n{WELLS}", ["contradiction"]),
        (f"---\nyear: 2031\ndate: 2031-05-05\n---\n{WELLS}", ["no-body"]),
        (f"---\ndate: 2031-05-05\n---\n{WELLS}", ["no-body"]),
        (f"---\nyear: 2031\n---\n{WELLS}", ["no-body"]),
        (f"---\nbody: wells\n---\n{WELLS}", ["unknown-body"]),
    ],
)
def test_what_the_text_does_not_tell_is_said_only_where_the_front_matter_is_right(text: str, codes: list[str]) -> None:
    reader = open_reader({})
    assert isinstance(reader, Reader)
    assert [problem.code for problem in reader.text(text.encode(), "wells", "wells.txt")[1]] == codes


def test_without_a_schema_that_can_be_read_there_is_no_reader(tmp_path: Path) -> None:
    (tmp_path / "schema").mkdir()
    (tmp_path / "schema/front-matter.schema.json").write_text("{", encoding="utf-8")
    assert isinstance(open_reader({}, tmp_path), Problem)
