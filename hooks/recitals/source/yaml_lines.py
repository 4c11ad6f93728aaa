"""YAML read as plain values, with the line of every key and item.

The subset is the one that people write without having learnt YAML: mappings, lists and scalars.
A plain `true`, `false`, `null` or whole number is what it looks like; everything else is text, so a
date stays `1989-11-20` and "no" stays a word. Anchors, tags and repeated keys are refused: a file
that holds one says something other than what its reader sees.

Values are built from the parser's events and not from its node tree: the tree is built recursively
in C, where deep nesting ends the process instead of raising.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

import yaml

from recitals.model import Problem, Severity
from recitals.source.values import Value

LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
DEEPEST = 20
"""No file of ours nests deeper than 5."""

WHOLE_NUMBER = re.compile(r"-?(?:0|[1-9]\d{0,17})")
CONSTANTS: Mapping[str, Value] = {"": None, "~": None, "null": None, "true": True, "false": False}
HINTS = {
    "mapping values are not allowed": "put the text in quotes when it holds a colon and a space",
    "found unexpected end of stream": "close the quote or bracket that opens on this line",
    "found character that cannot start any token": "use spaces, not tabs, and quotes around @ ` or %",
    "found a tab character": "use spaces, not tabs",
    "did not find expected key": "check that all keys of a block begin in the same column, and that quotes are closed",
    "did not find expected '-' indicator": "begin every item of the list in the same column, with '- '",
    "are not read here": "put the value in quotes, or write it out without them",
    "a second time": "delete one of the two",
    "a second document": "delete the line of hyphens, or move the rest to a file of its own",
    "nested too deeply": "compare it with a file that works",
    "must be a single word": "put it in quotes",
    "could not find expected ':'": "write a key, a colon, a space and the value",
}
"""What to do, by the words of the YAML parser."""

Keys = tuple[str | int, ...]
"""The way to a value: ("provisions", "article", "last")."""


@dataclass(frozen=True, slots=True)
class Document:
    """One YAML text as read."""

    path: str
    """As shown in problems."""
    text: str
    value: Value
    first: int = 1
    """The line of the file that the YAML begins on: 2 in front matter."""

    def line(self, keys: Keys) -> int:
        """The line of the file on which the value at `keys` begins, or the nearest value around it.

        Lines are worked out only here, by reading the text again: a file without a problem needs none.
        """
        lines = _lines(self.text)
        while keys and keys not in lines:
            keys = keys[:-1]
        return self.first + lines.get(keys, 0)

    def problem(
        self, keys: Keys, code: str, message: str, hint: str = "", severity: Severity = Severity.ERROR
    ) -> Problem:
        """A problem with the value at `keys`."""
        return Problem(self.path, self.line(keys), 0, code, message, hint, severity)


def read_yaml(text: str, path: str, first: int = 1) -> Document | Problem:
    """Read a YAML text.

    Args:
        text: the YAML.
        path: as shown in a problem.
        first: the line of the file that `text` begins on.

    Returns:
        The document; its value is None when the text holds nothing. Or the first thing that is wrong with it.
    """
    try:
        return Document(path, text, _build(text, None), first)
    except _Refused as refused:
        return Problem(path, first + refused.line, 0, "yaml", str(refused), _hint(str(refused)))
    except yaml.MarkedYAMLError as error:
        mark = error.context_mark if _is_open(error) else error.problem_mark
        line = first + (mark.line if mark else 0)
        message = error.problem or error.context or "this is no YAML"
        return Problem(path, line, 0, "yaml", message, _hint(message))
    except yaml.reader.ReaderError as error:
        line = first + text.encode()[: error.position].count(b"\n")
        return Problem(path, line, 0, "yaml", f"control character U+{_codepoint(error):04X}", "delete it")


def _is_open(error: yaml.MarkedYAMLError) -> bool:
    return error.context_mark is not None and "end of stream" in (error.problem or "")


def _hint(message: str) -> str:
    return next((hint for words, hint in HINTS.items() if words in message), "compare it with a file that works")


def _codepoint(error: yaml.reader.ReaderError) -> int:
    return error.character if isinstance(error.character, int) else ord(error.character)


# ---------------------------------------------------------------- events to values


def _build(text: str, lines: dict[Keys, int] | None) -> Value:
    """The value of a text; fills `lines` (from 0) when there is somewhere to put them."""
    events = yaml.parse(text, Loader=LOADER)
    value: Value = None
    seen = False
    for event in events:
        if isinstance(event, yaml.DocumentStartEvent):
            if seen:
                raise _refused(event, "a second document begins here")
            seen = True
        elif isinstance(event, yaml.NodeEvent):
            value = _value(event, events, (), lines)
    return value


@lru_cache(maxsize=4)  # all problems of a file ask for the same
def _lines(text: str) -> Mapping[Keys, int]:
    """The line of every key and item of a text, from 0; none where the text cannot be read."""
    lines: dict[Keys, int] = {}
    try:
        _build(text, lines)
    except yaml.YAMLError:
        lines.clear()
    return lines


def _value(event: yaml.Event, events: Iterator[yaml.Event], here: Keys, lines: dict[Keys, int] | None) -> Value:
    _check(event)
    if len(here) > DEEPEST:
        raise _refused(event, "this is nested too deeply")
    if isinstance(event, yaml.ScalarEvent):
        return event.value if event.style else _plain(event.value)
    if isinstance(event, yaml.SequenceStartEvent):
        return _list(events, here, lines)
    return _mapping(events, here, lines)


def _check(event: yaml.Event) -> None:
    """Refuse what a key or a value says beside what its reader sees."""
    if not isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent) or event.anchor:
        raise _refused(event, "anchors and aliases (& and *) are not read here")
    if event.tag:
        raise _refused(event, "tags (!) are not read here")


def _plain(text: str) -> Value:
    if WHOLE_NUMBER.fullmatch(text):
        return int(text)
    return CONSTANTS.get(text, text)


def _list(events: Iterator[yaml.Event], here: Keys, lines: dict[Keys, int] | None) -> list[Value]:
    values: list[Value] = []
    for event in events:
        if isinstance(event, yaml.SequenceEndEvent):
            break
        way = (*here, len(values))
        if lines is not None:
            lines[way] = _line(event)
        values.append(_value(event, events, way, lines))
    return values


def _mapping(events: Iterator[yaml.Event], here: Keys, lines: dict[Keys, int] | None) -> dict[str, Value]:
    values: dict[str, Value] = {}
    for event in events:
        if isinstance(event, yaml.MappingEndEvent):
            break
        _check(event)
        if not isinstance(event, yaml.ScalarEvent):
            raise _refused(event, "a key must be a single word or text")
        key = event.value
        if key in values:
            raise _refused(event, f"the key “{key}” stands here a second time")
        if lines is not None:
            lines[*here, key] = _line(event)
        values[key] = _value(next(events), events, (*here, key), lines)
    return values


def _line(event: yaml.Event) -> int:
    return event.start_mark.line if event.start_mark else 0


def _refused(event: yaml.Event, message: str) -> _Refused:
    return _Refused(message, _line(event))


class _Refused(yaml.YAMLError):
    """Good YAML that is not read here."""

    def __init__(self, message: str, line: int) -> None:
        super().__init__(message)
        self.line = line
