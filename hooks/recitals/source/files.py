"""Files as the other modules want them: listed by id, read as text, shown by a path from the project's root."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from recitals.model import Problem, Severity, slug

BOM = "\ufeff"
UTF_16 = (b"\xff\xfe", b"\xfe\xff")
NO_TEXT = "\ufffd"
"""Stands in a path for bytes that are no text."""
SCRAP = (".", "~", "#", "_")
"""What the names of files begin with that editors and systems leave behind."""


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file of the collection."""

    id: str
    path: Path
    shown: str
    """The path in problems and on pages: from the project's root, with forward slashes."""


def list_files(
    root: Path, folder: str, suffix: str, beside: str = ""
) -> tuple[tuple[SourceFile, ...], tuple[Problem, ...]]:
    """The files of one kind, sub-folders included.

    Args:
        root: the `source/` folder.
        folder: `instruments`, `bodies` or `resolutions`.
        suffix: how their names end: ".yml".
        beside: another ending that is at home there: ".txt".

    Returns:
        The files in the order of their paths, the first of each id; and a problem for each further one,
        each name that is no id, and each file or folder that would silently be left out.
    """
    files: dict[str, SourceFile] = {}
    problems: list[Problem] = []

    def closed(error: OSError) -> None:
        if not isinstance(error, FileNotFoundError):  # a collection need not have every folder
            problems.append(_unreadable(shown_path(Path(error.filename), root.parent), error))

    for folder_path, names in contents(root / folder, closed):
        here = shown_path(folder_path, root.parent)
        if NO_TEXT in here and names:
            message = "the name of this folder holds bytes that are no UTF-8"
            problems.append(Problem(here, 1, 0, "bad-id", message, "rename the folder"))
            continue
        for name in names:
            path = folder_path / name
            file = SourceFile(_printable(path.stem), path, f"{here}/{_printable(name)}")
            if path.suffix != suffix:
                problems += [_ignored(file, suffix)] if path.suffix != beside else []
                continue
            first = files.setdefault(slug(file.id), file)
            if first is not file:
                problems.append(duplicate(file.shown, file.id, first.shown))
            elif not is_id(file.id):
                problems.append(no_id(file.id, file.shown, suffix))
    return tuple(files.values()), tuple(problems)


def is_id(name: str) -> bool:
    """Whether a name can be an id: lower-case ASCII letters, digits, and single hyphens between them."""
    return name.isascii() and name != "" and name == slug(name)


def contents(folder: Path, closed: Callable[[OSError], None] | None = None) -> Iterator[tuple[Path, list[str]]]:
    """A folder and those below it, also by way of links, each once, with the names of its files in their order.

    `closed` is told of each that cannot be looked into.
    """
    seen: set[str] = set()
    for here, folders, names in os.walk(folder, onerror=closed, followlinks=True):
        real = os.path.realpath(here)
        if real in seen:  # by way of a link that leads back
            folders.clear()
            continue
        seen.add(real)
        folders[:] = sorted(each for each in folders if not each.startswith(SCRAP))
        yield Path(here), sorted(filter(_is_content, names))


def _is_content(name: str) -> bool:
    return not name.startswith(SCRAP) and not name.endswith("~") and not name.lower().startswith("readme")


def shown_path(path: Path, root: Path) -> str:
    """A path from the project's root, with forward slashes and without bytes that are no text."""
    below = path.relative_to(root) if path.is_relative_to(root) else path
    return _printable(str(below)).replace(os.sep, "/")


def _printable(name: str) -> str:
    """A name without bytes that are no text."""
    return name if name.isascii() else os.fsencode(name).decode("utf-8", "replace")


def duplicate(shown: str, identifier: str, other: str) -> Problem:
    """A file whose id another file has."""
    message = f"the id “{identifier}” is taken by {other}; capitals and punctuation make no difference"
    return Problem(shown, 1, 0, "duplicate-id", message, "rename one of the two files, or delete it")


def no_id(name: str, shown: str, suffix: str) -> Problem:
    """A name that no address can have."""
    message = f"“{name}” is no id: an id has the letters a to z, digits, and single hyphens between them"
    better = slug(name).encode("ascii", "ignore").decode().strip("-") or "a-name"
    return Problem(shown, 1, 0, "bad-id", message, f"call it {better}{suffix}")


def _ignored(file: SourceFile, suffix: str) -> Problem:
    message = f"this file is not read; the files here end in {suffix}"
    hint = f"make it {file.id}{suffix}, or move it away"
    return Problem(file.shown, 1, 0, "ignored-file", message, hint, Severity.WARNING)


def read_text(path: Path, shown: str) -> str | Problem:
    """The text of a file, with line feeds alone at the ends of lines and no byte order mark."""
    data = read_bytes(path, shown)
    return data if isinstance(data, Problem) else decode(data, shown)


def read_bytes(path: Path, shown: str) -> bytes | Problem:
    """What is in a file."""
    try:
        return path.read_bytes()
    except OSError as error:
        return _unreadable(shown, error)


def _unreadable(shown: str, error: OSError) -> Problem:
    message = error.strerror or "it cannot be opened"
    return Problem(shown, 1, 0, "unreadable", message, "check its name and that you may read it")


def decode(data: bytes, shown: str) -> str | Problem:
    """Bytes as text; the same promises as `read_text`."""
    if data.startswith(UTF_16):
        return Problem(shown, 1, 0, "not-utf8", "the file is in UTF-16", "save it as UTF-8")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = len(data[: error.start + 1].splitlines())
        message = f"the byte 0x{data[error.start]:02X} is no UTF-8"
        return Problem(shown, line, 0, "not-utf8", message, "save the file as UTF-8")
    text = text.removeprefix(BOM).replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        return Problem(shown, 1, 0, "empty-file", "the file is empty", "write its content, or delete it")
    return text
