"""What goes into reading a text, and what comes out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from recitals.cite.find import Finder
from recitals.model import Problem, Reading
from recitals.source import Reader


@dataclass(frozen=True, slots=True)
class Text:
    """A text as it came, with the id it will have and what problems are to call it."""

    id: str
    shown: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Tools:
    """What all texts of a collection are read with; it can be sent to another process or machine."""

    reader: Reader
    finder: Finder


@dataclass(frozen=True, slots=True)
class Read:
    """What was had from a text."""

    reading: Reading | None
    """None when no text could be had."""
    problems: tuple[Problem, ...]
    """Of the file; those of the citations are the reading's own."""
    quoted: Mapping[str, bytes] = field(default_factory=dict)
    """By the id of each document that it cites, the hash of all that the document's page may show of the text."""

    @property
    def all_problems(self) -> tuple[Problem, ...]:
        """Those of the file, and those of its citations."""
        return (*self.problems, *(self.reading.problems if self.reading else ()))
