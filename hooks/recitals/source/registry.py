"""The registry: what `source/instruments/` and `source/bodies/` say together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from recitals.model import Body, Instrument, Language, Problem, Registry, Severity
from recitals.source.bodies import body, take_over
from recitals.source.body_parts import unknown_parts
from recitals.source.files import list_files, read_text, shown_path
from recitals.source.folder import Described, read_folder
from recitals.source.full_text import provision_texts
from recitals.source.instruments import instrument
from recitals.source.languages import language, unknown_bodies
from recitals.source.provisions import contradictions
from recitals.source.yaml_lines import Document

FULL_TEXT = ".txt"
LANGUAGES = "languages"


@dataclass(frozen=True, slots=True)
class RegistryFiles:
    """A registry with the files it was read from, so that a later check can point into them."""

    registry: Registry
    problems: tuple[Problem, ...]
    instruments: Mapping[str, Document]
    bodies: Mapping[str, Document]


def load_registry(root: Path) -> tuple[Registry, tuple[Problem, ...]]:
    """Read what is known of instruments and bodies.

    Args:
        root: the `source/` folder.

    Returns:
        The registry, made from the files that are in order, and what is wrong with the others. Never raises
        for what a file holds.
    """
    read = read_registry(root)
    return read.registry, read.problems


def read_registry(root: Path) -> RegistryFiles:
    """The same as `load_registry`, with the files."""
    instruments, instrument_problems = _instruments(root)
    bodies, body_problems = _bodies(root)
    described = {key: made for key, (made, _) in bodies.items()}
    languages, language_problems = _languages(root, described)
    return RegistryFiles(
        Registry({key: made for key, (made, _) in instruments.items()}, described, languages),
        (*instrument_problems, *body_problems, *language_problems),
        {key: document for key, (_, document) in instruments.items()},
        {key: document for key, (_, document) in bodies.items()},
    )


def _instruments(root: Path) -> tuple[dict[str, tuple[Instrument, Document]], list[Problem]]:
    described, listed = read_folder(root, "instruments", "instrument", FULL_TEXT)
    made: dict[str, tuple[Instrument, Document]] = {}
    problems = list(listed)
    for each in described:
        held = instrument(each.file, each.entry)
        problems += contradictions(each.document, held)
        text = _full_text(each, root)
        if isinstance(text, Problem):
            problems.append(text)
        elif text:
            held = replace(held, texts=provision_texts(text, held))
        made[held.id] = held, each.document
    return made, [*problems, *_lonely_texts(root)]


def _full_text(described: Described, root: Path) -> str | Problem:
    """The text that a user has put beside an instrument's file; "" when there is none."""
    path = described.file.path.with_suffix(FULL_TEXT)
    return read_text(path, shown_path(path, root.parent)) if path.is_file() else ""


def _lonely_texts(root: Path) -> Iterator[Problem]:
    """Texts whose instrument has no file, so that nobody would ever see them."""
    for text in list_files(root, "instruments", FULL_TEXT, ".yml")[0]:
        if not text.path.with_suffix(".yml").is_file():
            message, hint = f"this text stands beside no {text.id}.yml", "write that file, or move the text away"
            yield Problem(text.shown, 1, 0, "ignored-file", message, hint, Severity.WARNING)


def _bodies(root: Path) -> tuple[dict[str, tuple[Body, Document]], list[Problem]]:
    described, listed = read_folder(root, "bodies", "body")
    alone = {each.file.id: body(each.file, each.entry) for each in described}
    documents = {each.file.id: each.document for each in described}
    whole, inherited = take_over(alone, documents)
    problems = [*listed, *inherited]
    for each in described:
        problems += unknown_parts(each.document, alone[each.file.id])
    return {key: (whole[key], documents[key]) for key in whole}, problems


def _languages(root: Path, bodies: Mapping[str, Body]) -> tuple[dict[str, Language], list[Problem]]:
    if not (root / LANGUAGES).is_dir():
        return {}, []  # a collection in English alone
    described, listed = read_folder(root, LANGUAGES, "language")
    made = {each.file.id: language(each.file, each.entry) for each in described}
    problems = list(listed)
    for each in described:
        problems += unknown_bodies(each.document, made[each.file.id], bodies)
    return made, problems
