"""The enacting formula: the line in which a body names itself, "The General Assembly,"."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from recitals.model import Body

LONGEST = 260  # characters of the longest formula
NOUNS = r"Assembly|Council|Conference|Commission|Committee|Board|Congress|Parties|Authority|Forum|Meeting"
FORMULA = re.compile(rf"[“\"„«]?The\s(?=[^;:.]{{0,250}},?$)(?:[\w'’()/&.-]+[ ]){{0,14}}?(?:{NOUNS})\b(?P<rest>[^;:]*)$")
ORDINAL = re.compile(r"(?<!\w)\w++(?:-\w++)?(?<=th|st|nd|rd)\s", re.IGNORECASE)
PREDICATE = re.compile(r"\b(?:shall|will|is|are|was|were|has|have|had|should|may|must|can|could|would|to|that|which)\b")
SESSION = re.compile(r"\([^()]{0,80}\d{4}\)$")
TAIL = re.compile(r"(?<!\s)\s*+(?:\([^()]{0,80}\)|,)\s*+$")


@dataclass(frozen=True, slots=True)
class Enacting:
    """Which body a formula names, by how its texts open."""

    phrases: tuple[tuple[str, str], ...]
    """(phrase in lower case, body's id), longest phrase first."""

    @classmethod
    def of(cls, bodies: Iterable[Body]) -> "Enacting":
        """The enacting phrases of all bodies."""
        pairs = {(phrase.casefold(), body.id) for body in bodies for phrase in body.enacting}
        return cls(tuple(sorted(pairs, key=lambda pair: (-len(pair[0]), pair))))

    def body(self, formula: str) -> str:
        """The id of the body that the formula names, "" when none is known.

        A phrase of one word ("Council") must be the whole of the name: it stands in others' names too.
        """
        name = f" {_name(formula)} "
        for phrase, body in self.phrases:
            if name.strip() == phrase or (" " in phrase and f" {phrase} " in name):
                return body
        return ""


def is_formula(text: str) -> bool:
    """Whether a text is nothing but a body's name as the subject of what follows."""
    if not 8 <= len(text) <= LONGEST or "The" not in text[:5]:
        return False
    match = FORMULA.match(text)
    if match is None or PREDICATE.search(match["rest"]):
        return False
    return text.endswith(",") or not match["rest"].strip() or bool(SESSION.search(text))


def _name(formula: str) -> str:
    """The body's name in lower case, without article, session, place and year."""
    name = formula.strip('“"„« ').removeprefix("The ").rstrip(", ")
    while TAIL.search(name):
        name = TAIL.sub("", name)
    return ORDINAL.sub("", name, count=1).casefold() if ORDINAL.match(name) else name.casefold()
