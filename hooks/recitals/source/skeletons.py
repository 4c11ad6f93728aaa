"""New files, with every key that one usually fills in and a word on each."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from recitals.model import Problem
from recitals.source.files import is_id, no_id, shown_path

RESOLUTION = """\
---
title: ""
body: ""
number: ""
place: ""
year:
language: en
provenance: ""
---
Put the text of the resolution here, from its number or its first words to its last full stop.
"""

INSTRUMENT = """\
# yaml-language-server: $schema=../schema/instrument.schema.json
# Leave out (delete the line of) whatever you are not sure of; only the title has to be there.
title: ""
short: ""
kind: treaty
names:
  en:
    - ""
adopted: {date: 1989-11-20, place: "", body: ""}
symbol: ""
provisions:
  article: 1
addresses:
  - host: ""
    url: https://
summary: ""
"""

BODY = """\
# yaml-language-server: $schema=../schema/body.schema.json
# "extends" takes over the verbs of a body that is already there: united-nations, or an ITU one.
name: ""
extends: united-nations
names: []
enacting: []
series:
  - id: ""
    nouns: [resolution]
    shapes: [session/number]
    key: "{number}"
    title: "Resolution {number}"
    kind: resolution
"""

LANGUAGE = """\
# yaml-language-server: $schema=../schema/language.schema.json
name: ""
common: []
headwords:
  preambular: {}
  operative: {}
  adverbs: []
bodies: {}
provisions: {article: [], paragraph: []}
documents: {resolution: [], decision: []}
kinds: {Convention: [], Declaration: []}
words: {the: [], of: [], and: [], its: []}
forms: {"of {date}": []}
months: {January: []}
dates: ["{day} {month} {year}"]
"""

SKELETONS: Mapping[str, tuple[str, str, str]] = MappingProxyType(
    {
        "resolution": ("resolutions", ".txt", RESOLUTION),
        "instrument": ("instruments", ".yml", INSTRUMENT),
        "body": ("bodies", ".yml", BODY),
        "language": ("languages", ".yml", LANGUAGE),
    }
)
"""By kind: the folder, the ending, and what stands in a new file."""


def write_new(root: Path, kind: str, identifier: str) -> Path | Problem:
    """Begin a file of the collection.

    Args:
        root: the `source/` folder.
        kind: resolution, instrument, body or language.
        identifier: the id, which becomes the file's name.

    Returns:
        The file, which still has to be filled in; or why there is none. A file that is there is never touched.
    """
    folder, suffix, content = SKELETONS[kind]
    path = root / folder / f"{identifier}{suffix}"
    shown = shown_path(path, root.parent)
    if not is_id(identifier):
        return no_id(identifier, shown, suffix)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(content)
    except FileExistsError:
        return Problem(shown, 1, 0, "duplicate-id", "this file is there already", "choose another id, or edit the file")
    except OSError as error:
        return Problem(shown, 1, 0, "unreadable", error.strerror or "the file cannot be written", "check the folder")
    return path
