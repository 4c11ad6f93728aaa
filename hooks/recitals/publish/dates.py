"""The one date that a build may write: that of its sources, so that the same sources give the same bytes on any day."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

EPOCH_VARIABLE = "SOURCE_DATE_EPOCH"
FIRST_ZIP_DATE = 315532800
"""1980-01-01, the earliest date that a zip archive can hold; used where nothing tells a better one."""
LAST_ZIP_DATE = 4354819199
"""The last second of 2107, the latest one."""


def source_date(folder: Path, environment: Mapping[str, str] | None = None) -> int:
    """Seconds since 1970 of the newest source: what SOURCE_DATE_EPOCH says, else git's last commit, else a fixed date.

    Raises ValueError when SOURCE_DATE_EPOCH is set and is no number of seconds, or one after 2107.
    """
    told = (os.environ if environment is None else environment).get(EPOCH_VARIABLE, "").strip()
    if told and not told.isdecimal():
        raise ValueError(f"{EPOCH_VARIABLE} is {told!r}: it must be a whole number of seconds since 1970")
    if len(told) > 10 or int(told or 0) > LAST_ZIP_DATE:
        raise ValueError(f"{EPOCH_VARIABLE} is {told}: no archive can hold a date after 2107, {LAST_ZIP_DATE}")
    return max(int(told) if told else commit_date(folder), FIRST_ZIP_DATE)


def commit_date(folder: Path) -> int:
    """When the newest commit that touches the folder was made; 0 without git or without a commit."""
    command = ("git", "-C", str(folder), "log", "-1", "--format=%ct", "--", ".")
    try:
        answer = subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()  # noqa: S603
    except (OSError, subprocess.CalledProcessError):
        return 0
    return int(answer) if answer else 0
