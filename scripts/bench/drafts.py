"""Made-up resolutions in the layouts of three bodies, with a note of what each paragraph cites."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from scripts.bench.citing import ASSEMBLY, HEALTH, TELECOM, Citer, Name, Phrase
from scripts.bench.vocabulary import prose

CITING = 0.3
"""The share of paragraphs that cite: then a resolution has some fifteen citations."""
CALLED = ("Member States", "the Secretary-General", "all relevant partners")
RECALL = ("Recalling", "Reaffirming", "Bearing in mind", "Noting", "Guided by")
STATE = ("Recognizing", "Stressing", "Welcoming", "Concerned about", "Convinced of", "Mindful of")
REQUEST = ("Requests", "Encourages", "Invites", "Urges", "Calls upon")
CLAUSES = ("recalling", "considering", "noting", "recognizing", "bearing in mind")
DECISIONS = ("resolves", "invites Member States", "instructs the Director of the Telecommunication Development Bureau")


@dataclass(frozen=True, slots=True)
class Draft:
    """A text, and what each of its paragraphs cites, in order."""

    name: Name
    title: str
    text: str
    cites: tuple[tuple[str, ...], ...]

    def file(self) -> str:
        """What stands in its file."""
        matter = [f"title: {self.title}", f"body: {self.name.body}", f'number: "{self.name.number}"']
        matter += [f"place: {self.name.place}"] if self.name.place else []
        matter += [f"year: {self.name.year}", "provenance: Made up to measure with. Nobody adopted it."]
        return "\n".join(("---", *matter, "---", self.text, ""))


class Drafter:
    """Writes the lines of one text; those that are paragraphs it notes with what they cite."""

    def __init__(self, dice: random.Random, citer: Citer, name: Name) -> None:
        self.dice, self.name = dice, name
        self._citer = citer
        self.lines: list[str] = []
        self.cites: list[tuple[str, ...]] = []

    def paragraph(self, opening: str, end: str, *, cites: bool | None = None) -> None:
        """Add a paragraph that goes on from its opening; whether it cites is drawn, unless it is told."""
        if self.dice.random() < CITING if cites is None else cites:
            phrase = self._citer.phrase(self.name.body, self.name.year)
            rest = f"{phrase.text}, on {prose(self.dice, self.dice.randint(10, 30))}"
        else:
            phrase = Phrase("", ())
            rest = prose(self.dice, self.dice.randint(18, 44))
        self.heading(f"{opening} {rest}{end}", phrase.cites)

    def heading(self, line: str, cites: tuple[str, ...] | None = None) -> None:
        """Add a line; with `cites` it is a paragraph."""
        self.lines.append(line)
        self.cites += [] if cites is None else [cites]


def draft(dice: random.Random, citer: Citer, name: Name, title: str) -> Draft:
    """Write a resolution.

    Args:
        dice: what it is drawn with.
        citer: what it may cite.
        name: its body, number, year and place.
        title: what it is about.
    """
    drafter = Drafter(dice, citer, name)
    LAYOUTS[name.body](drafter, title)
    return Draft(name, title, "\n\n".join(drafter.lines), tuple(drafter.cites))


def _assembly(to: Drafter, title: str) -> None:
    to.heading(f"{to.name.number}. {title}")
    to.heading("The General Assembly,")
    for opening, cites in _recitals(to.dice):
        to.paragraph(opening, ",", cites=cites)
    last = to.dice.randint(9, 15)
    for number in range(1, last + 1):
        opening = f"{number}. {to.dice.choice(REQUEST)} {to.dice.choice(CALLED)} to act upon"
        to.paragraph(opening, "." if number == last else ";")
    to.heading(f"{to.dice.randint(40, 99)}th plenary meeting\n{to.name.day}")


def _recitals(dice: random.Random) -> Iterator[tuple[str, bool]]:
    """The openings of recitals, and whether they cite: first those that recall, then those that state."""
    for openings, least, most in ((RECALL, 3, 7), (STATE, 6, 9)):
        for _ in range(dice.randint(least, most)):
            yield dice.choice(openings), openings is RECALL


def _health(to: Drafter, title: str) -> None:
    to.heading(f"{to.name.number} {title}")
    to.heading(f"The {ordinal(to.name.year - 1947)} World Health Assembly,")
    for opening, cites in _recitals(to.dice):
        to.paragraph(opening, ";", cites=cites)
    for number, whom in enumerate(("URGES Member States", "REQUESTS the Director-General"), 1):
        to.heading(f"{number}. {whom}:", ())
        for item in range(1, to.dice.randint(4, 7)):
            to.paragraph(f"({item}) to act upon", ";")


def _telecom(to: Drafter, title: str) -> None:
    conference = f"{to.name.place}, {to.name.year}"
    to.heading(f"RESOLUTION {to.name.number} ({conference})")
    to.heading(title)
    to.heading(f"The World Telecommunication Development Conference ({conference}),")
    for clause in to.dice.sample(CLAUSES, 3):
        to.heading(clause)
        for letter in "abcdef"[: to.dice.randint(3, 6)]:
            to.paragraph(f"{letter})", ";", cites=True if clause == "recalling" else None)
    for clause in DECISIONS:
        to.heading(clause)
        for item in range(1, to.dice.randint(4, 6)):
            to.paragraph(f"{item} to act upon", ";")


LAYOUTS: Mapping[str, Callable[[Drafter, str], None]] = {ASSEMBLY: _assembly, HEALTH: _health, TELECOM: _telecom}

TENS = {5: "Fif", 6: "Six", 7: "Seven", 8: "Eigh"}
ONES = "first second third fourth fifth sixth seventh eighth ninth".split()


def ordinal(number: int) -> str:
    """A session's number in words, from 50 to 89: "Sixty-sixth"."""
    tens, ones = divmod(number, 10)
    return f"{TENS[tens]}ty-{ONES[ones - 1]}" if ones else f"{TENS[tens]}tieth"
