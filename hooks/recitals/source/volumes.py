"""Inventories of other volumes: what one volume publishes for the others to link to.

An inventory is lines of JSON, so that each can be named when something is wrong with it: first the
volume, then one line a resolution. It comes from somewhere else and is believed in nothing: names that
go into addresses are held to their form here, all else is escaped where it is shown.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from recitals.model import Backlink, Held, Problem, Volume
from recitals.source.files import SourceFile, duplicate, list_files, read_text
from recitals.source.schema import shortened

FOLDER = "volumes"
SUFFIX = ".jsonl"
FORM = "recitals-inventory"
"""The key that an inventory begins with; its value is the version of the form."""
VERSION = 1
ADDRESS = re.compile(r"(?:https?://[\w.-]+(?::\d{1,5})?|\.\.)/(?:[\w~.-]+/)*", re.ASCII)
"""Of a site: `https://example.org/ga-70/`, or the way from the root of this one, `../ga-70/`."""
PAGE = re.compile(r"(?:[\w-]++/)*+(?:[\w-]++\.html)?")
NAME = re.compile(r"[\w-]+")
HALF = re.compile("[\ud800-\udfff]")
"""A surrogate."""
TARGET = re.compile(r"[\w-]+(?:#[\w-]+)?")
PARTS = 8
"""Of a citation."""
Value = TypeVar("Value")


def read_volumes(root: Path, taken: Mapping[str, str]) -> tuple[tuple[Volume, ...], tuple[Problem, ...]]:
    """Read the inventories in `source/volumes/`.

    Args:
        root: the `source/` folder.
        taken: the ids of this volume's resolutions and instruments, with the files that have them.

    Returns:
        The volumes whose inventories are in order, and what is wrong with the others. An id that two have
        is a problem: a citation of it must mean one page.
    """
    files, listed = list_files(root, FOLDER, SUFFIX)
    volumes: list[Volume] = []
    problems = list(listed)
    known = dict(taken)
    for file in files:
        volume = _volume(file)
        if isinstance(volume, Problem):
            problems.append(volume)
            continue
        problems += (duplicate(file.shown, held.id, known[held.id]) for held in volume.held if held.id in known)
        known |= {held.id: file.shown for held in volume.held}
        volumes.append(volume)
    return tuple(volumes), tuple(problems)


def _volume(file: SourceFile) -> Volume | Problem:
    text = read_text(file.path, file.shown)
    if isinstance(text, Problem):
        return text
    first, *lines = text.rstrip("\n").split("\n")  # a title may hold what `splitlines` takes for an end
    volume = _line(file, 1, first, partial(_heading, file))
    if isinstance(volume, Problem):
        return volume
    held: dict[str, Held] = {}
    backlinks: list[Backlink] = []
    for number, line in enumerate(lines, 2):
        told = _line(file, number, line, partial(_resolution, volume))
        if isinstance(told, Problem):
            return told
        if held.setdefault(told[0].id, told[0]) is not told[0]:
            return _wrong(file, number, f"“{told[0].id}” stands here a second time")
        backlinks += told[1]
    return replace(volume, held=tuple(held.values()), backlinks=tuple(backlinks))


def _line(file: SourceFile, number: int, line: str, make: Callable[[Any], Value]) -> Value | Problem:
    """What a line tells, or what is wrong with it."""
    try:
        told = json.loads(line)
        return make(told) if isinstance(told, dict) else _wrong(file, number, f"{_said(told)} is no mapping")
    except json.JSONDecodeError as error:
        return _wrong(file, number, f"this line is no JSON: {error.msg}")
    except KeyError as error:
        return _wrong(file, number, f"the key {error} is missing")
    except (TypeError, ValueError, RecursionError) as error:
        return _wrong(file, number, str(error))


def _wrong(file: SourceFile, line: int, message: str) -> Problem:
    hint = "build that volume with this version of Recitals, and take its inventory.jsonl as it is"
    return Problem(file.shown, line, 0, "bad-inventory", message, hint)


def _heading(file: SourceFile, entry: Mapping[str, Any]) -> Volume:
    """The volume, without what it holds."""
    if entry[FORM] != VERSION:
        raise ValueError(f"the inventory has form {entry[FORM]!r}, and form {VERSION} is read here")
    address = _text(entry["address"])
    if not ADDRESS.fullmatch(address):
        said = f"“{address}” is no address of a site: https://example.org/volume/ or ../volume/"
        raise ValueError(said if address else "the volume has no address: give it a site_url, or write it here")
    home, table = (address + _formed(PAGE.fullmatch, entry[key]) for key in ("home", "table"))
    return Volume(file.id, _text(entry["title"]), address, home, table, path=file.shown)


def _resolution(volume: Volume, entry: Mapping[str, Any]) -> tuple[Held, list[Backlink]]:
    page = volume.address + _formed(PAGE.fullmatch, entry["page"])
    paragraphs = frozenset(_formed(NAME.fullmatch, each) for each in entry["paragraphs"])
    facts = _text(entry["title"]), _text(entry["cite"]), _text(entry["date"])
    held = Held(_formed(NAME.fullmatch, entry["id"]), *facts, volume.id, page, paragraphs)
    return held, [*_backlinks(entry, held)]


def _backlinks(entry: Mapping[str, Any], held: Held) -> Iterator[Backlink]:
    language = _formed(NAME.fullmatch, entry["language"])
    for citation in entry["citations"]:
        if len(citation) != PARTS:
            raise ValueError(f"{_said(citation)} is no citation: it has {PARTS} parts")
        paragraph, clause, rest, target, verb, before, cited, after = citation
        if paragraph not in held.paragraphs:
            raise ValueError(f"a citation stands in “{paragraph}”, which is no paragraph of {held.id}")
        yield Backlink(
            _formed(TARGET.fullmatch, target),
            held.cite,
            held.volume,
            held.page,
            paragraph,
            _text(clause),
            _text(rest),
            _text(verb),
            (_text(before), _text(cited), _text(after)),
            language,
        )


def _text(value: object) -> str:
    """A text that a page can be written with: JSON can also hold halves of characters, which no file can."""
    if not isinstance(value, str):
        raise TypeError(f"{_said(value)} is no text")
    if HALF.search(value):
        raise ValueError(f"{_said(value)} holds half a character")
    return value


def _formed(is_formed: Callable[[str], object], value: object) -> str:
    text = _text(value)
    if not is_formed(text):
        raise ValueError(f"“{shortened(text)}” can be part of no address here")
    return text


def _said(value: object) -> str:
    return shortened(repr(value))
