"""Titles in small letters: "the global strategy to reduce the harmful use of alcohol endorsed in resolution WHA63.13".

Nothing in such words tells a title from a plain phrase, so there must be evidence beside them: a span of
years at their end, the act that adopted them, a full date, or a body's name before them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from recitals.cite.atoms import DATE, EXACT, YEAR
from recitals.cite.mention import Formed, Mention, Pointer

HEADS: Mapping[str, str] = {
    "plan": "plan",
    "strategy": "strategy",
    "recommendations": "recommendations",
    "guidelines": "guidelines",
    "statement": "statement",
    "declaration": "declaration",
    "budget": "budget",
    "map": "map",
    "roadmap": "map",
    "framework": "framework",
    "communiqu\u00e9": "communiqu\u00e9",
    "rules": "rules",
    "report": "report",
    "memorandum": "memorandum",
}
"""Last words of the nouns that such titles are built around."""

SPOKEN = frozenset({"statement", "declaration", "communiqu\u00e9"})
"""Heads whose titles go on with "of" and who spoke."""

PLANNED = frozenset({"plan", "strategy", "map", "roadmap"})
"""Heads that a body's name before them makes a title."""

LEFT = re.compile(
    r"(?:(?<=\s)|(?<=\()|^)(?:(?:[A-Z][\w.-]+|global|comprehensive|regional|system-wide|joint|ministerial|political|medium-term|strategic"
    r"|voluntary|noncommunicable|non-communicable|disease|mental|health|action|road|programme|international|integrated|draft|final|agreed|revised|new)\s+){0,7}$"
)
OPENED = re.compile(r"\s+(?:of\s+(?:action|commitment)\s+)?(?:for|on|to|of|in)\s+")
SPAN_OF_YEARS = re.compile(
    r"(?:[^,;.()\u201c\u201d\d]|,(?!\s+(?:the|and|its|an?|in|as|which|to|with|plan|programme|strategy|[a-z]+\s+plan)\s))"
    rf"{{0,160}}?,?\s(?:for\s+(?:the\s+period\s+)?)?{YEAR}\s?[\u2013-]\s?{YEAR}\b"
)
"""A title's rest up to its years: "for 2013–2020", "for access to medicines, vaccines and products, 2019–2023"."""
BIENNIUM = re.compile(rf"\s{YEAR}\s?[\u2013-]\s?{YEAR}\b")
ADOPTED = re.compile(
    rf"[^,;.()\u201c\u201d\d]{{1,160}}?(?=(?:,?\s+(?:as\s+)?(?:adopted|endorsed|approved)\s+(?:in|by|at|on)\s)|\s+of\s+{EXACT}|\s\({YEAR}\))"
)
AFTER_BODY = re.compile(
    r"[^,;.()\u201c\u201d\d]{1,120}?(?=[,;.()]|\s+(?:for\s+the|which|that|as|and\s+to|to|is|are|by|in\s+order|adopted|submitted|until)\b|$)"
)
BODY_BEFORE = re.compile(
    r"^(?:United\s+Nations|WHO|ITU|UNESCO|UNICEF|UNEP|[A-Z][a-z]+(?:\s+(?:es|de|al)\s+[A-Z][a-z]+)?)\s"
)
DATED = re.compile(rf"\s+of\s+{DATE}|\s\({YEAR}\)")


OF_PROCEDURE = re.compile(
    r"\s+of\s+procedure\s+of\s+the\s+[A-Z][\w\u2019-]*+(?:\s+(?:(?:of|on|for|to|and)\s+(?:the\s+)?)?[A-Z][\w\u2019-]*+){0,12}"
)
"""After "rules", what makes them a body's: "rules of procedure of the Human Rights Council"."""
PROVISIONAL = re.compile(r"\bprovisional\s+$")
YEARLY = re.compile(rf"\s+{YEAR}\b(?!\s?[\u2013-])")
OF_THE_WORLD = re.compile(r"\b[Ww]orld\s+(?:[a-z]+\s+){1,3}$")
"""Around "report", what makes it one of a series: "the world health report 2002"."""


def _of_procedure(text: str, start: int, end: int) -> Mention | None:
    """A body's rules of procedure, whatever body it is."""
    found = OF_PROCEDURE.match(text, end)
    before = PROVISIONAL.search(text, max(0, start - 20), start)
    begin = before.start() if before else start
    if found is None:
        return None
    return Mention(begin, found.end(), Formed(" ".join(text[begin : found.end()].split()), "rules"))


PARTY = r"(?:the\s+)?[A-Z][\w\u2019-]*+(?:\s+(?:(?:of|on|for)\s+(?:the\s+)?)?[A-Z][\w\u2019-]*+){0,8}"
OF_UNDERSTANDING = re.compile(rf"\s+of\s+understanding\s+(?:signed\s+)?between\s+{PARTY}\s+and\s+{PARTY}")


def _of_understanding(text: str, start: int, end: int) -> Mention | None:
    """What two parties have agreed: "memorandum of understanding between the Union and the Universal Postal Union"."""
    found = OF_UNDERSTANDING.match(text, end)
    return (
        Mention(start, found.end(), Formed(" ".join(text[start : found.end()].split()), "memorandum"))
        if found
        else None
    )


def _yearly(text: str, start: int, end: int) -> Mention | None:
    """A report that is called by its year."""
    after = YEARLY.match(text, end)
    before = OF_THE_WORLD.search(text, max(0, start - 40), start) if after else None
    if before is None or after is None:
        return None
    return Mention(before.start(), after.end(), Formed(" ".join(text[before.start() : after.end()].split()), "report"))


WITH_SYMBOL = re.compile(r"[^.;()]*\([A-Z]+/")
"""A statement whose symbol follows in brackets is cited by that."""
LONGEST_SPOKEN = 120
POINTED = re.compile(r"\b(?:the|that|this|said)\s+(action\s+plan|road\s+map)$")
"""Words that point back to such a title, and mean nothing without one."""
POINTING = frozenset({"plan", "map"})
FOLLOWED = re.compile("|".join(form.pattern for form in (BIENNIUM, DATED, OPENED)))
"""What there is after every title."""


def read(text: str, start: int, word: str) -> Mention | None:
    """The title around a head in small letters at `start`; None without evidence that it is one."""
    if word in OF_THEIR_OWN:
        return OF_THEIR_OWN[word](text, start, start + len(word))
    end = start + len(word)
    followed = FOLLOWED.match(text, end)
    begin = _begin(text, start) if followed else start
    right = _evidence(text, begin, start, end) if followed else 0
    if right == 0:
        pointed = POINTED.search(text, max(0, start - 40), end) if word in POINTING else None
        return Mention(pointed.start(1), end, Pointer(" ".join(pointed[1].split()))) if pointed else None
    dated = DATED.match(text, right)
    name = " ".join(text[begin:right].split())
    noun = " ".join(text[begin:end].split()[-2:]).lower() if word in ("plan", "map") else word
    return Mention(begin, dated.end() if dated else right, Formed(name, noun))


OF_THEIR_OWN: Mapping[str, Callable[[str, int, int], Mention | None]] = {
    "rules": _of_procedure,
    "report": _yearly,
    "memorandum": _of_understanding,
}
"""Heads that are read each by its own form."""


def _begin(text: str, start: int) -> int:
    """Where the words before a head begin that are of its title."""
    left = LEFT.search(text, max(0, start - 120), start)
    if left and left.start() > 0:
        return left.start()
    return start if start == 0 or left is None else min(start, text.find(" ") + 1)


def _evidence(text: str, begin: int, start: int, end: int) -> int:
    """Where the title ends, when something beside it says that it is one; 0 otherwise."""
    if biennium := BIENNIUM.match(text, end):
        return biennium.end() if text[begin].isupper() else 0
    noun = text[start:end]
    if noun in SPOKEN and begin < start and text[begin].isupper() and DATED.match(text, end):
        return end
    opened = OPENED.match(text, end)
    if opened is None:
        return 0
    if noun != "budget" and (found := SPAN_OF_YEARS.match(text, opened.end())):
        return found.end()
    if noun in SPOKEN and WITH_SYMBOL.match(text, end, end + LONGEST_SPOKEN):
        return 0
    own_title = noun in SPOKEN or opened[0].split()[-1] != "of"
    if own_title and (found := ADOPTED.match(text, opened.end())):
        return found.end()
    if noun in PLANNED and BODY_BEFORE.match(text[begin:start]) and (found := AFTER_BODY.match(text, opened.end())):
        return found.end()
    return 0
