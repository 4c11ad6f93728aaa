"""One folder of YAML files, each checked against its schema."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from recitals.model import Problem
from recitals.source.files import SourceFile, list_files, read_text, shown_path
from recitals.source.schema import Schema, read_schema
from recitals.source.values import Entry
from recitals.source.yaml_lines import Document, read_yaml


@dataclass(frozen=True, slots=True)
class Described:
    """A file that has passed its schema."""

    file: SourceFile
    document: Document
    entry: Entry


def read_folder(
    root: Path, folder: str, kind: str, beside: str = ""
) -> tuple[tuple[Described, ...], tuple[Problem, ...]]:
    """Read the YAML files of a folder.

    Args:
        root: the `source/` folder.
        folder: `instruments` or `bodies`.
        kind: whose schema they follow: `instrument` or `body`.
        beside: another ending of files that is at home in the folder.

    Returns:
        The files that are in order, and what is wrong with the others.
    """
    files, listed = list_files(root, folder, ".yml", beside)
    schema = read_schema(root / "schema", kind, f"{shown_path(root, root.parent)}/schema")
    if isinstance(schema, Problem):
        return (), (*listed, schema)
    described: list[Described] = []
    problems = list(listed)
    for file in files:
        read = _read(file, schema)
        if isinstance(read, Described):
            described.append(read)
        else:
            problems += read
    return tuple(described), tuple(problems)


def _read(file: SourceFile, schema: Schema) -> Described | tuple[Problem, ...]:
    text = read_text(file.path, file.shown)
    if isinstance(text, Problem):
        return (text,)
    document = read_yaml(text, file.shown)
    if isinstance(document, Problem):
        return (document,)
    if document.value is None:
        return (document.problem((), "empty-file", "the file says nothing", "write its content, or delete it"),)
    problems = schema.problems(document)
    if problems or not isinstance(document.value, dict):
        return problems
    return Described(file, document, document.value)
