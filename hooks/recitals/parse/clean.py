"""The one normalisation: characters that are not words go, and each one left knows its line and column.

Removed: byte order marks, soft hyphens, zero-width spaces and marks of direction (a text must read as it
is ordered). Changed: every kind of space to a plain one, runs of them to one, hyphens that do not break to
plain ones, ligatures to their letters, combining accents to accented letters. Line ends become one kind.
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from recitals.model import Origin

# One for one, so that columns hold.
SPACES = re.compile("[\x00-\x09\x0b\x0e-\x1f\x7f-\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]")
HYPHENS = "\u2010\u2011"
LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
SOFT_HYPHEN = "\xad"
INVISIBLE = frozenset("\xad\u061c\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff")
CHANGED = re.compile(f"[{''.join(INVISIBLE)}{''.join(LIGATURES)}\u0300-\u036f]")
CLUSTER = re.compile(" |[^\u0300-\u036f][\u0300-\u036f]*|[\u0300-\u036f]+")
"""A character with its accents; a space has none, so that runs of spaces and the ends of lines stay what they are."""


class Line(NamedTuple):
    """One line of the source without the white space around it."""

    number: int
    indent: int
    """Columns before its first character."""
    text: str
    spots: tuple[tuple[int, int], ...]
    """(offset in `text`, column in the source) wherever the distance between the two changes."""
    page: int = 1
    broken: bool = False
    """It ends in a soft hyphen: the word goes on in the next line."""

    def origins(self, base: int) -> Iterator[Origin]:
        """Where its characters come from, for a text in which it begins at `base`."""
        for offset, column in self.spots:
            yield Origin(base + offset, self.number, column)

    def without(self, start: int, end: int) -> "Line":
        """The line with the characters from `start` to `end` taken out, and white space at its ends."""
        kept = self.text[:start] + self.text[end:]
        spots = [spot for spot in self.spots if spot[0] < start]
        spots.append((start, self.column(end)))
        spots += [(offset - (end - start), column) for offset, column in self.spots if offset > end]
        lead = len(kept) - len(kept.lstrip())
        moved = {max(offset - lead, 0): column + max(lead - offset, 0) for offset, column in spots}
        return self._replace(text=kept.strip(), spots=tuple(moved.items()))

    def column(self, offset: int) -> int:
        """The column of a character of `text`, from 1."""
        start, column = next(spot for spot in reversed(self.spots) if spot[0] <= offset)
        return column + offset - start


def clean(text: str, first: int = 1) -> tuple[Line, ...]:
    """The lines of `text`, numbered from `first`; a form feed begins a page. Empty lines are kept."""
    lines, page = [], 1
    source = SPACES.sub(" ", text.replace("\r\n", "\n").replace("\r", "\n"))
    for hyphen in HYPHENS:
        source = source.replace(hyphen, "-")
    for number, raw in enumerate(source.split("\n"), first):
        if "\f" in raw:
            page += raw.count("\f")
            raw = raw.replace("\f", " ")  # noqa: PLW2901
        lines.append(_line(number, raw, page))
    return tuple(lines)


def _line(number: int, raw: str, page: int) -> Line:
    text = raw.strip(" ")
    if "  " in text or (not text.isascii() and CHANGED.search(text)):
        return _uneven_line(number, raw, page)
    indent = len(raw) - len(raw.lstrip(" ")) if text else 0
    return Line(number, indent, text, ((0, indent + 1),), page)


def _uneven_line(number: int, raw: str, page: int) -> Line:
    """A line in which characters go or become more, so that columns have to be kept piece by piece."""
    out: list[str] = []
    spots: list[tuple[int, int]] = []
    for found in CLUSTER.finditer(raw):
        shown = _shown(found.group())
        if not shown or (shown == " " and (not out or out[-1] == " ")):
            continue
        for char in shown:
            if not spots or found.start() + 1 - spots[-1][1] != len(out) - spots[-1][0]:
                spots.append((len(out), found.start() + 1))
            out.append(char)
    text = "".join(out).rstrip(" ")
    spots = [spot for spot in spots if spot[0] < len(text)] or [(0, 1)]
    return Line(number, spots[0][1] - 1, text, tuple(spots), page, raw.rstrip(" ").endswith(SOFT_HYPHEN))


def _shown(cluster: str) -> str:
    """What is left of a character with its accents."""
    if len(cluster) > 1:
        base = cluster[0]
        return unicodedata.normalize("NFC", cluster) if base not in INVISIBLE else cluster[1:]
    return "" if cluster in INVISIBLE else LIGATURES.get(cluster, cluster)
