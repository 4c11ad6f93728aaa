"""The guides say what the program says."""

from __future__ import annotations

from pathlib import Path

from recitals.report import CODES

ROOT = Path(__file__).resolve().parents[1]


def test_every_code_has_its_line() -> None:
    page = (ROOT / "docs" / "checks.md").read_text(encoding="utf-8")
    assert [code for code, meaning in CODES.items() if f"| `{code}` | {meaning} |" not in page] == []
