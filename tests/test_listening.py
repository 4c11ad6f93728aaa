"""A server is told of edits by the system: of each, at once, and of nothing that a build does."""

from __future__ import annotations

import queue
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Thread

import pytest
from mkdocs.config import load_config
from mkdocs.livereload import LiveReloadServer
from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers.polling import PollingObserver

from recitals.site import listening
from recitals.site.listening import POLLING, Listener, listen

LONG = 30
"""Seconds in which even a busy machine has told of an edit."""


class Told(FileSystemEventHandler):
    """What it was told, one after the other."""

    def __init__(self) -> None:
        self.events: queue.Queue[FileSystemEvent] = queue.Queue()

    def on_any_event(self, event: FileSystemEvent) -> None:
        if not event.is_directory:
            self.events.put(event)

    def until(self, name: str) -> set[str]:
        """What happened to files up to the first edit of one."""
        said: set[str] = set()
        while True:
            event = self.events.get(timeout=LONG)
            said.add(f"{event.event_type} {Path(str(event.src_path)).name}")
            if name in (Path(str(event.src_path)).name, Path(str(event.dest_path)).name):
                return said


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A folder with a configuration, and a source into which another folder is linked."""
    for name in ("docs", "source/texts", ".cache", "elsewhere"):
        (tmp_path / name).mkdir(parents=True)
    (tmp_path / "source" / "linked").symlink_to(tmp_path / "elsewhere")
    (tmp_path / "source" / "texts" / "old.txt").write_text("old")
    (tmp_path / "mkdocs.yml").write_text("site_name: Test\nwatch: [source]\nplugins: []\ntheme: {name: mkdocs}\n")
    return tmp_path


@pytest.fixture
def told(project: Path) -> Iterator[Told]:
    """What is told of the project."""
    told, listener = Told(), Listener()
    for name in ("mkdocs.yml", "source"):
        listener.schedule(told, str(project / name), recursive=True)
    listener.start()
    yield told
    listener.stop()
    listener.join()


EDITS: dict[str, Callable[[Path], object]] = {
    "mkdocs.yml": lambda root: (root / "mkdocs.yml").write_text("site_name: Other\n"),
    "old.txt": lambda root: (root / "source/texts/old.txt").write_text("new"),
    "new.txt": lambda root: (root / "source/texts/new.txt").write_text("new"),
    "linked.txt": lambda root: (root / "elsewhere/linked.txt").write_text("new"),
    "texts": lambda root: (root / "source/texts").rename(root / "away"),
    "renamed.txt": lambda root: (root / "source/texts/old.txt").rename(root / "source/texts/renamed.txt"),
}


@pytest.mark.parametrize(("name", "edit"), EDITS.items(), ids=EDITS)
def test_an_edit_is_told_and_reading_is_none(
    project: Path, told: Told, name: str, edit: Callable[[Path], object]
) -> None:
    (project / "source/texts/old.txt").read_text()
    (project / "mkdocs.yml").read_text()
    (project / ".cache" / "kept").write_text("a build keeps this")
    edit(project)
    said = told.until(name)
    assert not any(each.startswith(("opened", "closed")) or each.endswith("kept") for each in said), said


def server_of(project: Path) -> LiveReloadServer:
    """A server as MkDocs has it before it begins to watch what the configuration names besides."""
    server = LiveReloadServer(lambda: None, "127.0.0.1", 0, str(project / "site"))
    for name in ("docs", "mkdocs.yml"):
        server.watch(str(project / name))
    return server


def test_a_server_builds_when_a_text_is_saved(project: Path) -> None:
    server, builds = server_of(project), queue.Queue[bool]()
    server.builder = lambda: builds.put(True)
    config = load_config(str(project / "mkdocs.yml"))
    listen(server, config)
    for path in config.watch:
        server.watch(path)
    observer: object = server.observer
    assert isinstance(observer, Listener)
    observer.start()
    loop = Thread(target=server._build_loop)  # `serve` would open a port
    loop.start()
    (project / "source/texts/old.txt").write_text("saved")
    assert builds.get(timeout=LONG)
    server.shutdown()
    loop.join()


def refused(_: Listener) -> None:
    raise OSError("inotify watch limit reached")


@pytest.mark.parametrize("why", ["asked for", "no listener left"])
def test_otherwise_it_looks_as_mkdocs_does(project: Path, monkeypatch: pytest.MonkeyPatch, why: str) -> None:
    server = server_of(project)
    if why == "asked for":
        monkeypatch.setenv(POLLING, "1")
    else:
        monkeypatch.setattr(listening.Listener, "start", refused)
    listen(server, load_config(str(project / "mkdocs.yml")))
    assert isinstance(server.observer, PollingObserver)
    assert len(server.observer.emitters) == 2
    server.server_close()
