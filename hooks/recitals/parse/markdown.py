r"""Markdown's marks at the beginning of a line: `### recalling`, `> `, `- *a)* that`, `**Recalling** its`, `1\. to`."""

import re

from recitals.parse.clean import Line
from recitals.parse.labels import bullet

LEAD = re.compile(r"#{1,6}\s+(?=\S)|>\s?(?=\S)")
ESCAPED = re.compile(r"(?:[*+-]\s)?\(?[0-9a-z]{1,4}\\(?=[.)])")
EMPHASIS = re.compile(r"(?P<mark>\*{1,3}|_{1,3})(?=[^\s*_])(?P<words>[^*_]{1,240})(?P=mark)")


def plain(line: Line) -> Line:
    """The line without the marks of a heading, a quotation, or emphasis on its first words."""
    escaped = ESCAPED.match(line.text) if "\\" in line.text[:8] else None
    if escaped is not None:
        line = line.without(escaped.end() - 1, escaped.end())
    if not line.text or line.text[0] not in "#>*_-+•–":
        return line
    lead = LEAD.match(line.text)
    if lead is not None:
        line = line.without(0, lead.end())
    start = bullet(line.text)
    match = EMPHASIS.match(line.text, start)
    if match is None or match["words"][-1:].isspace() or match["words"].isdecimal():
        return line
    return line.without(match.start("words") + len(match["words"]), match.end()).without(start, match.start("words"))
