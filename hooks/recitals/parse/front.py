"""Cuts the front matter from a file; reading it is left to the room that reads YAML."""

from typing import NamedTuple

MARK = "---"


class Front(NamedTuple):
    """A file in two: `text` is what follows the front matter and begins on line `first_line` of the file."""

    matter: str
    """The lines between the marks, as written; "" when there are none."""
    text: str
    first_line: int
    closed: bool = True
    """False when the front matter opens and never ends; then all of the file is text."""


def split(text: str) -> Front:
    """The front matter and the text of a file that may begin with `---`, up to the next line `---`.

    Its lines end in line feeds alone, and it has no byte order mark.
    """
    if not text.startswith(MARK):
        return Front("", text, 1)
    lines = text.split("\n")
    if lines[0].rstrip() != MARK:
        return Front("", text, 1)
    for end, line in enumerate(lines[1:], 1):
        if line.rstrip() == MARK:
            return Front("\n".join(lines[1:end]), "\n".join(lines[end + 1 :]), end + 2)
    return Front("", text, 1, closed=False)
