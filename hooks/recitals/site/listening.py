"""How a server notices an edit: the system tells it at once. MkDocs looks at every file twice a second instead.

Where the system is not told of edits, as in a folder of another machine, MkDocs' way is the one that works.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import cast

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from watchdog.events import (
    DirDeletedEvent,
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver, ObservedWatch
from watchdog.observers.polling import PollingObserver

POLLING = "RECITALS_POLLING"
"""Environment variable: anything in it leaves a server to MkDocs' way."""
DELAY = 0.05
"""Seconds without an edit before a build: an editor saves in several steps."""
CHANGES: list[type[FileSystemEvent]] = [
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    DirDeletedEvent,
]
"""What is an edit. A build opens and closes every file. Of the files in a folder that is moved away nobody tells."""


class Handler(FileSystemEventHandler):
    """Hands events on to MkDocs' handler, which passes over those of folders: one that is gone comes as a file."""

    def __init__(self, handler: FileSystemEventHandler) -> None:
        self._handler = handler

    def dispatch(self, event: FileSystemEvent) -> None:
        """Hand an event on."""
        self._handler.dispatch(FileDeletedEvent(event.src_path) if isinstance(event, DirDeletedEvent) else event)


class Listener(Observer):  # type: ignore[misc,valid-type] # which class it is depends on the system
    """An observer that the system tells of edits, and of nothing else."""

    def schedule(self, event_handler: FileSystemEventHandler, path: str | Path, **how: bool) -> ObservedWatch:
        """Watch a folder, and what is linked into it."""
        watch: ObservedWatch = super().schedule(
            Handler(event_handler), path, **{**how, "event_filter": CHANGES, "follow_symlink": True}
        )
        return watch


def listen(server: LiveReloadServer, config: MkDocsConfig) -> None:
    """Have the system tell a server of edits, where it can; to be called before the server begins.

    Args:
        server: it may have been told already to watch the folders that `config` names.
        config: of the site.
    """
    watched: list[str] = []
    for path in (config.docs_dir, config.config_file_path, *config.theme.dirs):
        with suppress(KeyError):  # the theme is watched only when asked for
            server.unwatch(path)
            watched.append(path)
    if not os.environ.get(POLLING) and _can_listen([*watched, *config.watch]):
        server.observer = cast("PollingObserver", Listener())
        server.build_delay = DELAY
    for path in watched:
        server.watch(path)


def _can_listen(paths: Sequence[str]) -> bool:
    """Whether the system takes that many listeners."""
    observer: BaseObserver = Listener()
    try:
        for path in paths:
            observer.schedule(FileSystemEventHandler(), path, recursive=True)
        observer.start()
    except OSError:
        return False
    observer.stop()
    observer.join()
    return True
