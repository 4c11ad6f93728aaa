"""Typed access to what YAML holds, after its schema has said that the shapes are right.

A schema's promise is not visible to the type checker, so each reader here looks once more and
gives the empty value of its type where the file says nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

Value: TypeAlias = "str | int | bool | list[Value] | dict[str, Value] | None"
Entry: TypeAlias = Mapping[str, Value]


def text(entry: Entry, key: str) -> str:
    """The text of a key; a number counts as the text that it is written as."""
    return words(entry.get(key))


def words(value: Value) -> str:
    """A scalar as text with its white space folded; "" when it is none."""
    if isinstance(value, str):
        return " ".join(value.split())
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else ""


def texts(entry: Entry, key: str) -> tuple[str, ...]:
    """The texts of a list."""
    return tuple(words(item) for item in items(entry, key))


def items(entry: Entry, key: str) -> list[Value]:
    """The items of a list."""
    value = entry.get(key)
    return value if isinstance(value, list) else []


def entries(entry: Entry, key: str) -> tuple[Entry, ...]:
    """The mappings of a list of mappings."""
    return tuple(item for item in items(entry, key) if isinstance(item, dict))


def mapping(entry: Entry, key: str) -> Entry:
    """The mapping below a key."""
    value = entry.get(key)
    return value if isinstance(value, dict) else {}


def text_map(entry: Entry, key: str) -> dict[str, str]:
    """The mapping below a key, with texts as values."""
    return {name: words(value) for name, value in mapping(entry, key).items()}
