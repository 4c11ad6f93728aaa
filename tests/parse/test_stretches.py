"""Which lines of a text belong together: a table of lines, `|` between them, and the stretches that they make."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from recitals.model import Body, Origin, Role
from recitals.parse.clean import clean
from recitals.parse.furniture import furniture
from recitals.parse.stretches import Stretch, stretches
from recitals.parse.verbs import verbs

FULL = "the keepers of the wells of all the dales and the diggers of the springs"
"""As long as a line of the measure."""
LONG = " and ".join([FULL] * 3)
"""Longer than any measure."""
MEASURE = (f"Wells and {FULL}.", f"Springs and {FULL}.", f"Brooks and {FULL}.")
"""What makes it so."""
HEADED = "recalling||a) that wells run dry;||"

CASES = [
    (f"72/178. On {FULL}|The General Assembly,|Recalling wells,",
     [f"72/178. On {FULL}", "The General Assembly,", "Recalling wells,"]),
    (f"The Council,||Recalling that {FULL}|The Assembly,", ["The Council,", f"Recalling that {FULL} The Assembly,"]),
    (f"Requests {FULL},||- 2 -||7/3 and 8/4;", [f"Requests {FULL}, 7/3 and 8/4;"]),
    (f"Requests {FULL},||- 2 -||as before;", [f"Requests {FULL}, as before;"]),
    (f"Requests {FULL},||as before;", [f"Requests {FULL},", "as before;"]),
    (f"Recalling||that {FULL},|noting their depth, dig,", [f"Recalling that {FULL}, noting their depth, dig,"]),
    ("The Council,||(a)|requests all to dig;", ["The Council,", "(a) requests all to dig;"]),
    (HEADED + "invites keepers, diggers,|Sector Members|Wells fill.",
     ["recalling", "a) that wells run dry;", "invites keepers, diggers,", "Sector Members", "Wells fill."]),
    (HEADED + "invites keepers, diggers,|Sector Members||to dig.",
     ["recalling", "a) that wells run dry;", "invites keepers, diggers, Sector Members", "to dig."]),
    (HEADED + f"invites keepers, diggers,|Sector Members, {FULL}|and others||to dig.",
     ["recalling", "a) that wells run dry;", f"invites keepers, diggers, Sector Members, {FULL} and others", "to dig."]),
    (HEADED + "invites keepers, diggers,|Sector Members||2 to dig.",
     ["recalling", "a) that wells run dry;", "invites keepers, diggers,", "Sector Members", "2 to dig."]),
    (HEADED + "invites keepers, diggers,|Sector Members||wells||springs||brooks",
     ["recalling", "a) that wells run dry;", "invites keepers, diggers,", "Sector Members wells springs brooks"]),
    ("1.|(a) to dig;|(b) to mend;|2.|Wells fill.", ["1.", "(a) to dig;", "(b) to mend;", "2. Wells fill."]),
    (f"Wells of {LONG}|Springs of {LONG}", [f"Wells of {LONG}", f"Springs of {LONG}"]),
    ("Wells|of the dales", ["Wells of the dales"]),
    ("Wells|Of the dales", ["Wells", "Of the dales"]),
    (f"Wells, {FULL},|  and springs", [f"Wells, {FULL},", "and springs"]),
    (f"Wells, {FULL},| and springs", [f"Wells, {FULL}, and springs"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_stretches(text: str, expected: list[str], bodies: Mapping[str, Body]) -> None:
    known = verbs(body.headwords for body in bodies.values())
    lines = clean("\n\n".join([text.replace("|", "\n"), *MEASURE]))
    made = stretches(lines, dict.fromkeys(furniture(lines), Role.FURNITURE), known)
    assert [one.text for one in made if one.role is None] == [*expected, *MEASURE]


WELLS = Stretch("a) wells fill; springs do", (Origin(0, 3, 5), Origin(15, 4, 9)))


@pytest.mark.parametrize(
    ("offset", "text", "origins"),
    [
        (0, "a) wells fill; springs do", WELLS.origins),
        (3, "wells fill; springs do", (Origin(0, 3, 8), Origin(12, 4, 9))),
        (15, "springs do", (Origin(0, 4, 9),)),
        (23, "do", (Origin(0, 4, 17),)),
    ],
)
def test_the_rest_of_a_stretch_knows_its_columns(offset: int, text: str, origins: tuple[Origin, ...]) -> None:
    assert (WELLS.after(offset).text, WELLS.after(offset).origins) == (text, origins)


@pytest.mark.parametrize(("offset", "text", "lines"), [(15, "a) wells fill;", [3]), (16, "a) wells fill; s", [3, 4])])
def test_the_beginning_of_a_stretch_has_only_its_own_lines(offset: int, text: str, lines: list[int]) -> None:
    found = WELLS.until(offset)
    assert (found.text, [origin.line for origin in found.origins]) == (text, lines)
