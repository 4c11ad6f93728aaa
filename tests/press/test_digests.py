"""What all pages are made with: templates as they are now, the program as it was when the process began."""

from __future__ import annotations

from pathlib import Path

import pytest

from recitals.graph import Collection
from recitals.model import Registry
from recitals.press.digests import pages_digest


def edited(monkeypatch: pytest.MonkeyPatch, suffix: str) -> bytes:
    """The hash after an edit to every file with an ending."""
    plain = Path.read_bytes
    with monkeypatch.context() as patched:
        patched.setattr(Path, "read_bytes", lambda path: b"edited" if path.suffix == suffix else plain(path))
        return pages_digest(Collection(Registry()), directories=True)


def test_a_template_that_is_edited_counts_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    assert edited(monkeypatch, ".j2") != edited(monkeypatch, ".none")


def test_a_module_that_is_edited_is_not_what_a_server_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    assert edited(monkeypatch, ".py") == edited(monkeypatch, ".none")
