"""Finding a browser, and what is tried when there is none."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from scripts import browser


def executable(path: Path, status: int) -> Path:
    """A program that ends with a status."""
    path.write_text(f"#!/bin/sh\nexit {status}\n", encoding="utf-8")
    path.chmod(0o755)
    return path


def test_a_browser_of_the_system_is_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = executable(tmp_path / "google-chrome", 0)
    monkeypatch.setenv("PATH", f"{tmp_path}")
    assert browser.find_browser() == str(expected)


def test_a_stub_that_does_not_start_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    executable(tmp_path / "chromium-browser", 1)
    expected = executable(tmp_path / "google-chrome", 0)
    monkeypatch.setenv("PATH", f"{tmp_path}")
    assert browser.find_browser() == str(expected)


def test_what_is_not_there_does_not_start(tmp_path: Path) -> None:
    assert not browser.starts(str(tmp_path / "chromium"))


def test_nothing_is_installed_where_there_is_a_browser(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(browser, "find_browser", lambda: "/opt/chromium")
    monkeypatch.setattr("subprocess.run", lambda *_, **__: pytest.fail("ran a command"))
    assert browser.main() == 0


def test_each_way_is_tried_in_turn_until_one_works(monkeypatch: pytest.MonkeyPatch) -> None:
    tried: list[Sequence[str]] = []
    monkeypatch.setattr(browser, "installations", lambda: iter([("first",), ("second",), ("third",)]))
    monkeypatch.setattr(browser, "find_browser", lambda: "/opt/chromium" if len(tried) == 2 else None)
    monkeypatch.setattr("subprocess.run", lambda command, **_: tried.append(command))
    assert browser.main() == 0
    assert tried == [("first",), ("second",)]


def test_when_nothing_helps_it_says_what_would(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(browser, "installations", lambda: iter([]))
    monkeypatch.setattr(browser, "find_browser", lambda: None)
    assert browser.main() == 1
    assert browser.ADVICE in capsys.readouterr().out


def test_without_a_package_manager_only_playwright_is_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert [command[1:] for command in browser.installations()] == [("-m", "playwright", "install", "chromium")]
