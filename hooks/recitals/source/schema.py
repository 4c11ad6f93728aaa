"""The JSON Schemas of the files in `source/`, and what they have against a file in words that lead on.

The way out comes from the schemas themselves: each `description` there says what to write, as an
editor shows it while one types and as a problem says it afterwards.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.exceptions import SchemaError, ValidationError

from recitals.model import Problem
from recitals.source.references import filled
from recitals.source.yaml_lines import Document, Keys

OWN = Path(__file__).resolve().parents[3] / "source" / "schema"
"""The schemas of this checkout, for a collection that brings none."""

TYPES = {
    "string": "text",
    "integer": "a whole number",
    "number": "a number",
    "boolean": "true or false",
    "array": "a list",
    "object": "a mapping of keys to values",
}
LONGEST = 60
"""Characters of a value that a message shows."""

MOST = 24
"""Choices that a hint lists."""


@dataclass(frozen=True, slots=True)
class Schema:
    """One schema, ready to check files."""

    content: Mapping[str, Any]
    filled: Mapping[str, Any]
    """The same with what it refers to in place of the references."""
    validator: Draft202012Validator

    @classmethod
    def of(cls, content: Mapping[str, Any]) -> Schema:
        """Make ready a schema that is known to be one.

        Raises:
            ValueError: it refers to something that it does not define.
        """
        whole = filled(content)
        return cls(content, whole, Draft202012Validator(whole))

    def __reduce__(self) -> tuple[Callable[[Mapping[str, Any]], Schema], tuple[Mapping[str, Any]]]:
        # A validator cannot be sent to another process; what it is made from can.
        return Schema.of, (self.content,)

    def problems(self, document: Document) -> tuple[Problem, ...]:
        """Everything the schema has against a document, in the order of the file's lines."""
        if self.validator.is_valid(document.value):
            return ()
        found = (
            problem for error in self.validator.iter_errors(document.value) for problem in self._say(document, error)
        )
        return tuple(sorted(found, key=lambda problem: problem.line))

    def _say(self, document: Document, error: ValidationError) -> Iterator[Problem]:
        fault = Fault(tuple(error.absolute_path), error.instance, error.validator_value, error.schema, error.message)
        if "propertyNames" in error.schema_path:
            said: Said = iter([_wrong_key(fault)])
        else:
            said = SAYERS.get(str(error.validator), _other)(fault)
        for keys, code, message, hint in said:
            yield document.problem(keys, code, message, hint or self._description(error, keys))

    def _description(self, error: ValidationError, keys: Keys) -> str:
        """The innermost description on the schema's way to the error, and on to a key that is missing there."""
        way: list[Any] = list(error.absolute_schema_path)[:-1]
        if error.validator == "required":
            way += ["properties", keys[-1]]
        here: Any = self.filled
        found = ""
        for step in way:
            if step not in (here if isinstance(here, Mapping) else range(len(here))):
                break  # what refers to itself still refers
            here = here[step]
            found = str(here.get("description", "")) or found if isinstance(here, Mapping) else found
        return found


@dataclass(frozen=True, slots=True)
class Fault:
    """What a validator says, with the types that its library leaves open."""

    keys: Keys
    value: Any
    rule: Any
    """What the schema asks: the types, the choices, the keys."""
    schema: Any
    message: str


Said = Iterator[tuple[Keys, str, str, str]]
"""Where, the code, the message, and the way out when it is more than the schema's description."""


def _wrong_key(fault: Fault) -> tuple[Keys, str, str, str]:
    message = f"“{shortened(fault.value)}” cannot be a key of {name(fault.keys)}"
    return (*fault.keys, str(fault.value)), "wrong-key", message, ""


def _unknown_keys(fault: Fault) -> Said:
    known = list(fault.schema["properties"])
    where = f" of {name(fault.keys)}" if fault.keys else ""
    for key in fault.value:
        if key not in known:
            yield (*fault.keys, key), "unknown-key", f"“{shortened(key)}” is no key{where}", did_you_mean(key, known)


def _missing_key(fault: Fault) -> Said:
    """One key: the validator says `required` once for each."""
    key = next(key for key in fault.rule if fault.message.startswith(repr(key)))
    where = f" from {name(fault.keys)}" if fault.keys else ""
    yield (*fault.keys, key), "missing-key", f"“{key}” is missing{where}", ""


def _wrong_type(fault: Fault) -> Said:
    types = [fault.rule] if isinstance(fault.rule, str) else fault.rule
    if fault.value in (None, ""):
        yield from _empty(fault)
        return
    wanted = "text" if types == ["string", "integer"] else " or ".join(TYPES[each] for each in types)
    yield fault.keys, "wrong-type", f"{name(fault.keys)} must be {wanted}, not {_shown(fault.value)}", ""


def _wrong_choice(fault: Fault) -> Said:
    hint = did_you_mean(str(fault.value), fault.rule)
    yield fault.keys, "wrong-value", f"{name(fault.keys)} cannot be {_shown(fault.value)}", hint


def _wrong_value(fault: Fault) -> Said:
    if isinstance(fault.value, str) and not fault.value.strip():
        yield from _empty(fault)
    else:
        yield fault.keys, "wrong-value", f"{name(fault.keys)} cannot be {_shown(fault.value)}", ""


def _empty(fault: Fault) -> Said:
    yield fault.keys, "empty-value", f"{name(fault.keys)} is empty", ""


def _repeated(fault: Fault) -> Said:
    yield fault.keys, "wrong-value", f"{name(fault.keys)} says the same thing twice", "keep one of the two"


def _other(fault: Fault) -> Said:
    yield fault.keys, "wrong-value", f"{name(fault.keys)}: {shortened(fault.message)}", ""


SAYERS: Mapping[str, Callable[[Fault], Said]] = MappingProxyType(
    {
        "additionalProperties": _unknown_keys,
        "required": _missing_key,
        "type": _wrong_type,
        "enum": _wrong_choice,
        "pattern": _wrong_value,
        "minimum": _wrong_value,
        "exclusiveMinimum": _wrong_value,
        "maximum": _wrong_value,
        "minItems": _empty,
        "minProperties": _empty,
        "uniqueItems": _repeated,
    }
)
"""What to say, by the schema's keyword."""


def read_schema(folder: Path, kind: str, shown: str) -> Schema | Problem:
    """Read `<kind>.schema.json`.

    Args:
        folder: where the collection keeps its schemas; where it has none, this checkout's are taken.
        kind: instrument, body or front-matter.
        shown: the folder's name in a problem.
    """
    path = next(
        (each / f"{kind}.schema.json" for each in (folder, OWN) if (each / f"{kind}.schema.json").is_file()), None
    )
    if path is None:
        return _no_schema(f"{shown}/{kind}.schema.json", "there is no such file")
    try:
        return _schema(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError, SchemaError) as error:
        return _no_schema(
            f"{shown}/{path.name}", f"this is no JSON Schema: {shortened(getattr(error, 'message', error))}"
        )


@lru_cache(maxsize=8)  # to see that it is one takes longer than what it is for, and a server asks at each build
def _schema(text: str) -> Schema:
    schema = json.loads(text)
    Draft202012Validator.check_schema(schema)
    if not isinstance(schema, dict):
        raise ValueError("it says nothing of keys")
    return Schema.of(schema)


def _no_schema(path: str, message: str) -> Problem:
    return Problem(path, 1, 0, "no-schema", message, "bring back the one that came with Recitals")


def did_you_mean(word: str, known: list[str]) -> str:
    """The known word that looks most like a wrong one, as a hint; the first of them when none does."""
    if close := get_close_matches(word.lower(), known, 1, 0.6):
        return f"did you mean “{close[0]}”?"
    more = " ..." if len(known) > MOST else ""
    return f"it can be {', '.join(known[:MOST])}{more}" if known else ""


def name(keys: Keys) -> str:
    """A way into a file as a person would write it, items counted from 1: `“addresses.1.url”`."""
    way = ".".join(str(key + 1) if isinstance(key, int) else key for key in keys)
    return f"“{shortened(way)}”" if way else "this"


def _shown(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return "a list"
    if isinstance(value, dict):
        return "a mapping"
    return "nothing" if value is None else f"“{shortened(str(value))}”"


def shortened(words: object) -> str:
    """Words on one line, as long as a message can show them."""
    folded = " ".join(str(words).split())
    return folded if len(folded) <= LONGEST else folded[: LONGEST - 1] + "…"
