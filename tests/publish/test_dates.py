"""The date that a build may write."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from recitals.publish.dates import FIRST_ZIP_DATE, source_date

COMMITTED = 1_275_609_600  # 4 June 2010


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository with one commit on a known day."""
    (tmp_path / "text.txt").write_text("recalling", encoding="utf-8")
    identity = ("-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false")
    date = {"GIT_AUTHOR_DATE": f"{COMMITTED} +0000", "GIT_COMMITTER_DATE": f"{COMMITTED} +0000"}
    for command in (("init", "--quiet"), ("add", "."), (*identity, "commit", "--quiet", "--message", "Adopt")):
        subprocess.run(("git", *command), check=True, cwd=tmp_path, env={**os.environ, **date})  # noqa: S607
    return tmp_path


def test_the_environment_comes_first(repository: Path) -> None:
    assert source_date(repository, {"SOURCE_DATE_EPOCH": "1700000000"}) == 1_700_000_000


def test_then_the_newest_commit(repository: Path) -> None:
    assert source_date(repository, {}) == COMMITTED


def test_then_a_fixed_day(tmp_path: Path) -> None:
    assert source_date(tmp_path, {}) == FIRST_ZIP_DATE


def test_no_date_is_too_early_for_an_archive(tmp_path: Path) -> None:
    assert source_date(tmp_path, {"SOURCE_DATE_EPOCH": "0"}) == FIRST_ZIP_DATE


@pytest.mark.parametrize("told", ["4354819200", "9" * 5000])
def test_a_date_too_late_for_an_archive_is_refused(tmp_path: Path, told: str) -> None:
    with pytest.raises(ValueError, match="no archive can hold a date after 2107"):
        source_date(tmp_path, {"SOURCE_DATE_EPOCH": told})
    assert source_date(tmp_path, {"SOURCE_DATE_EPOCH": "4354819199"}) == 4_354_819_199


def test_a_malformed_date_is_refused_with_the_way_out(tmp_path: Path) -> None:
    with pytest.raises(
        ValueError, match="SOURCE_DATE_EPOCH is 'today': it must be a whole number of seconds since 1970"
    ):
        source_date(tmp_path, {"SOURCE_DATE_EPOCH": "today"})
