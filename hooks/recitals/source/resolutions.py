"""Resolutions: bytes to text, front matter off, and the text through the parser."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from recitals.gloss import Glosser
from recitals.model import Body, Problem, Resolution, Severity, slug
from recitals.parse.document import ENGLISH_ALONE, LAYOUTS, parse
from recitals.parse.front import Front, split
from recitals.source.files import SourceFile, decode, list_files, read_bytes, shown_path
from recitals.source.schema import OWN, Schema, did_you_mean, read_schema
from recitals.source.values import Entry, text, texts, words
from recitals.source.yaml_lines import Document, read_yaml

NAMELESS = "document"
"""The id of a text whose file name has no letter or digit."""

FOLDER = "resolutions"
SUFFIX = ".txt"
FRONT_MATTER = "front-matter"

Read = tuple[Resolution | None, tuple[Problem, ...]]


@dataclass(frozen=True, slots=True)
class Reader:
    """What it takes to read resolutions."""

    bodies: Mapping[str, Body]
    schema: Schema
    collected: bool = True
    """True for a file of the collection, which has to say what it is; a text from elsewhere need not."""
    glossers: Mapping[str, Glosser] = field(default_factory=dict)
    """Those of the languages, besides English, that texts may be in."""

    def file(self, path: Path, shown: str = "") -> Read:
        """Read a file, whose name gives the id; None for the resolution when no text can be had from it."""
        shown = shown or shown_path(path, Path())
        data = read_bytes(path, shown)
        return (None, (data,)) if isinstance(data, Problem) else self.text(data, path.stem, shown)

    def text(self, data: bytes, name: str, shown: str) -> Read:
        """Read the bytes of a text, whose name gives the id."""
        text = decode(data, shown)
        return (None, (text,)) if isinstance(text, Problem) else self._read(text, slug(name) or NAMELESS, shown)

    def _read(self, text: str, identifier: str, shown: str) -> Read:
        front = split(text)
        entry, problems = self._entry(front, shown)
        if not front.text.strip():
            nothing = Problem(
                shown, front.first_line, 0, "empty-file", "there is no text below the front matter", "add it"
            )
            return None, (*problems, nothing)
        facts = {key: words(value) for key, value in entry.items()} | {"id": identifier}
        resolution, found = parse(front.text, facts, self.bodies, shown, front.first_line, self.glossers)
        # Where the front matter is not believed, that the text does not say the same is no news.
        told = [each for each in found if not problems or each.severity is Severity.ERROR]
        return replace(resolution, history=texts(entry, "history")), (*problems, *told)

    def _entry(self, front: Front, shown: str) -> tuple[Entry, list[Problem]]:
        """What the front matter says; nothing when anything is wrong with it."""
        if not front.closed:
            hint = "write a line --- below the front matter"
            return {}, [Problem(shown, 1, 0, "open-front-matter", "no second line --- ends the front matter", hint)]
        if front.first_line == 1:
            hint = "begin the file with a line ---, title: and body:, and a line ---"
            missing = Problem(shown, 1, 0, "no-front-matter", "the file does not say what it is", hint)
            return {}, [missing] if self.collected else []
        document = read_yaml(front.matter, shown, first=2)
        if isinstance(document, Problem):
            return {}, [document]
        problems = [*self._schema_problems(document)]
        if problems or not isinstance(document.value, dict):
            return {}, problems
        return self._known(document.value, document)

    def _schema_problems(self, document: Document) -> tuple[Problem, ...]:
        document = Document(document.path, document.text, document.value or {}, document.first)
        problems = self.schema.problems(document)
        return tuple(each for each in problems if self.collected or each.code != "missing-key")

    def _known(self, entry: Entry, document: Document) -> tuple[Entry, list[Problem]]:
        """The facts that agree with the registry; and what they have against it and each other."""
        problems: list[Problem] = []
        year, date = text(entry, "year"), text(entry, "date")
        if year and date and not date.startswith(year):
            message = f"the year is {year} and the date {date}"
            problems.append(document.problem(("year",), "contradiction", message, "correct one of the two"))
        for key, known in (("body", sorted(self.bodies)), ("layout", sorted(LAYOUTS))):
            named = text(entry, key)
            if key in entry and named not in known:
                hint = did_you_mean(named, known) or f"add source/bodies/{named}.yml"
                problems.append(document.problem((key,), f"unknown-{key}", f"there is no {key} “{named}”", hint))
                entry = {other: value for other, value in entry.items() if other != key}
        return entry, problems


def open_reader(
    bodies: Mapping[str, Body], root: Path = OWN.parent, glossers: Mapping[str, Glosser] = ENGLISH_ALONE
) -> Reader | Problem:
    """A reader of texts that stand anywhere, for those who have many to read.

    Args:
        bodies: those of the registry.
        root: the `source/` folder whose schema of front matter counts.
        glossers: those of the registry's languages.
    """
    schema = read_schema(root / "schema", FRONT_MATTER, f"{root.name}/schema")
    return schema if isinstance(schema, Problem) else Reader(bodies, schema, False, glossers)


def read_document(path: Path, bodies: Mapping[str, Body]) -> Read:
    """Read a text that stands anywhere, with or without front matter.

    Args:
        path: its file, whose name gives the id.
        bodies: those of the registry.

    Returns:
        The resolution, None when no text can be had; and what is wrong with the file. Never raises for
        what the file holds.
    """
    reader = open_reader(bodies)
    return (None, (reader,)) if isinstance(reader, Problem) else reader.file(path)


def list_resolutions(
    root: Path, bodies: Mapping[str, Body], glossers: Mapping[str, Glosser] = ENGLISH_ALONE
) -> tuple[tuple[SourceFile, ...], Reader | None, tuple[Problem, ...]]:
    """The texts of a collection, not yet read.

    Args:
        root: the `source/` folder.
        bodies: those of the registry.
        glossers: those of the registry's languages.

    Returns:
        The files in the order of their ids; their reader, None when there is no schema to read them by; and
        what is wrong with the folder.
    """
    files, listed = list_files(root, FOLDER, SUFFIX)
    schema = read_schema(root / "schema", FRONT_MATTER, f"{shown_path(root, root.parent)}/schema")
    if isinstance(schema, Problem):
        return (), None, (*listed, schema)
    return tuple(sorted(files, key=lambda file: file.id)), Reader(bodies, schema, glossers=glossers), tuple(listed)
