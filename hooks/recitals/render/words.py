"""How a reader would say it: dates, kinds, what became of a citation."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from recitals.model import Instrument, State

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip

LANGUAGES: Mapping[str, str] = MappingProxyType(
    {"ar": "Arabic", "en": "English", "es": "Spanish", "fr": "French", "ru": "Russian", "zh": "Chinese"}
)
"""The official languages of the United Nations, by their codes."""

RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ps", "ur", "yi"})


def direction(language: str) -> str:
    """The direction of a text in a language, as HTML calls it; its first letter tells where the code does not."""
    if language in RIGHT_TO_LEFT:
        return "rtl"
    return "ltr" if language in LANGUAGES else "auto"


UNBOUND = "unbound"
"""What is shown for words that cite something the text does not name; not a state of a citation."""

LINKED = frozenset({State.PROVISION, State.INSTRUMENT, State.EXTERNAL})
"""The states in which a citation has one target."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """A state as it is named and explained on the pages."""

    name: str
    explained: str


STATES: Mapping[str, Meaning] = MappingProxyType(
    {
        State.PROVISION: Meaning("provision", "leads to the cited provision"),
        State.INSTRUMENT: Meaning("document", "leads to the cited document as a whole"),
        State.EXTERNAL: Meaning("known by number", "leads to a page with the official address of the document"),
        State.AMBIGUOUS: Meaning("ambiguous", "could mean more than one document, so it leads to none"),
        State.UNRESOLVED: Meaning("not found", "names a document or provision that no file describes"),
        UNBOUND: Meaning("unbound", "cites something that the text does not name"),
    }
)


@lru_cache(maxsize=20_000)  # the dates of the documents that many pages cite
def date_words(date: str) -> str:
    """An ISO date as exact as it is: "2010-06-04" -> "4 June 2010", "2010-06" -> "June 2010", "2010" -> "2010"."""
    year, *rest = date.split("-")
    if not all(part.isdecimal() for part in rest) or not rest or not 1 <= int(rest[0]) <= len(MONTHS):
        return date
    day = f"{int(rest[1])} " if len(rest) > 1 else ""
    return f"{day}{MONTHS[int(rest[0]) - 1]} {year}"


NO_DATE = "No date"
"""What the decade of a document is called whose date is not known."""


def decade_words(date: str) -> str:
    """The decade of an ISO date: "1989-11-20" -> "1980s"."""
    return f"{date[:3]}0s" if date[:4].isdecimal() and len(date) >= 4 else NO_DATE


def adopted(instrument: Instrument) -> str:
    """When, where and by whom, as far as known: "Adopted by the ... at New York, 20 November 1989"; "" if unknown."""
    by = f"by {_with_article(instrument.body)}" if instrument.body else ""
    place = f"at {instrument.place}" if instrument.place else ""
    when = date_words(instrument.date)
    where = ", ".join(part for part in (place, when) if part) if place else when and f"on {when}"
    if instrument.date.count("-") < 2 and not place:
        where = when and f"in {when}"
    said = " ".join(part for part in (by, where) if part)
    return f"Adopted {said}" if said else ""


def by_frequency(words: Sequence[str]) -> tuple[str, ...]:
    """Each word once, the most frequent first, and of equals the one that came first."""
    if len(words) < 2:
        return tuple(words)  # so it is with most documents, which are cited once
    return tuple([word for word, _ in Counter(words).most_common()])


def counted(number: int, noun: str, many: str = "") -> str:
    """A number with its noun: "1 citation", "1,200 citations", "2 strategies"; a noun in "s" is a plural already."""
    return f"{number:,} {noun if number == 1 else many or plural(noun)}"


def plural(noun: str) -> str:
    """More than one: "citations", "strategies"; a noun in "s" is a plural already."""
    if noun.endswith("s"):
        return noun
    return f"{noun[:-1]}ies" if noun.endswith("y") and noun[-2:-1] not in "aeiou" else f"{noun}s"


def _with_article(body: str) -> str:
    return body if body.lower().startswith("the ") else f"the {body}"
