"""The enacting formula: the line in which a body names itself, "The General Assembly,"."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from recitals.model import Body

LONGEST = 260  # characters of the longest formula
NOUNS = r"Assembly|Council|Conference|Commission|Committee|Board|Congress|Parties|Authority|Forum|Meeting"
FORMULA = re.compile(rf"[“\"„«]?The\s(?=[^;:.]{{0,250}},?$)(?:[\w'’()/&.-]+[ ]){{0,14}}?(?:{NOUNS})\b(?P<rest>[^;:]*)$")
ORDINAL = re.compile(r"(?<!\w)\w++(?:-\w++)?(?<=th|st|nd|rd)\s", re.IGNORECASE)
PREDICATE = re.compile(
    r"\b(?:shall|will|is|are|was|were|has|have|had|should|may|must|can|could|would|to|that|which)\b|^\s(?!as\s|towards\s)[a-z]+s\s"
)
OPENED = re.compile(rf"[“\"„«]?The\s(?:[\w'’()/&.-]+[ ]){{0,14}}?(?:{NOUNS})(?:\s\([^()]{{0,80}}\))?,\s(?=[A-Za-z])")
SESSION = re.compile(r"\([^()]{0,80}\d{4}\)$")
TAIL = re.compile(r"(?<!\s)\s*+(?:\([^()]{0,80}\)|,)\s*+$")


@dataclass(frozen=True, slots=True)
class Enacting:
    """Which body a formula names, by how its texts open."""

    phrases: tuple[tuple[str, tuple[str, ...]], ...]
    """(phrase in lower case, ids of the bodies that open so), longest phrase first."""
    signs: Mapping[str, tuple[str, ...]]
    """What a body's masthead bears, in lower case: its names, and how its symbols begin."""
    known: Mapping[str, tuple[str, ...]]
    """What others call a body, in lower case."""

    @classmethod
    def of(cls, bodies: Iterable[Body]) -> "Enacting":
        """The enacting phrases of all bodies."""
        return _enacting(tuple(bodies))

    def body(self, formula: str, masthead: str = "") -> str:
        """The id of the body that the formula names, "" when none is known.

        A phrase of one word ("Council") must be the whole of the name: it stands in others' names too.
        Where several bodies open so ("The Conference of the Parties,"), the masthead must tell which.
        """
        name = f" {_name(formula)} "
        for phrase, bodies in self.phrases:
            if name.strip() == phrase or (" " in phrase and f" {phrase} " in name):
                return bodies[0] if len(bodies) == 1 else self._told(bodies, f"{name} {masthead}".casefold(), phrase)
        return ""

    def _told(self, bodies: Sequence[str], masthead: str, phrase: str) -> str:
        """The one of the bodies of which the masthead bears the most telling sign, else the one that all call so."""
        borne = {
            body: max((len(sign) for sign in self.signs[body] if sign != phrase and sign in masthead), default=0)
            for body in bodies
        }
        best = max(borne.values())
        told = [body for body in bodies if (borne[body] == best if best else phrase in self.known[body])]
        return told[0] if len(told) == 1 else ""


@lru_cache(maxsize=8)  # every text of a collection asks for the same
def _enacting(bodies: tuple[Body, ...]) -> Enacting:
    found: dict[str, list[str]] = {}
    signs: dict[str, tuple[str, ...]] = {}
    known: dict[str, tuple[str, ...]] = {}
    for body in bodies:
        for phrase in dict.fromkeys(one.casefold() for one in body.enacting):
            found.setdefault(phrase, []).append(body.id)
        symbols = (symbol for series in body.series for symbol in series.symbols if "/" in symbol)
        known[body.id] = tuple(name.casefold() for name in (body.name, *body.names))
        signs[body.id] = (*(name for name in known[body.id] if " " in name), *(one.casefold() for one in symbols))
    phrases = sorted(((phrase, tuple(ids)) for phrase, ids in found.items()), key=lambda one: (-len(one[0]), one))
    return Enacting(tuple(phrases), signs, known)


def is_formula(text: str) -> bool:
    """Whether a text is nothing but a body's name as the subject of what follows."""
    if not 8 <= len(text) <= LONGEST or "the" not in text[:5].lower():
        return False
    if text.isupper():  # "THE ASSEMBLY,", but not the heading "THE GENERAL ASSEMBLY"
        return text.endswith(",") and is_formula(text.title())
    match = FORMULA.match(text)
    if match is None or PREDICATE.search(match["rest"]):
        return False
    return text.endswith(",") or not match["rest"].strip() or bool(SESSION.search(text))


def opened(text: str) -> int:
    """Where the words after a formula begin, when a text goes on after it; 0 when it has none."""
    match = OPENED.match(text)
    return match.end() if match and is_formula(match.group().rstrip()) else 0


def of_one_word(formula: str) -> bool:
    """Whether a formula calls the body by a word that many are called by: “The Council,”."""
    return " " not in _name(formula)


def _name(formula: str) -> str:
    """The body's name in lower case, without article, session, place and year."""
    name = formula.strip('“"„« ').removeprefix("The ").removeprefix("THE ").rstrip(", ")
    while TAIL.search(name):
        name = TAIL.sub("", name)
    return ORDINAL.sub("", name, count=1).casefold() if ORDINAL.match(name) else name.casefold()
