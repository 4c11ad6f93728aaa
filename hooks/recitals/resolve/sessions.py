"""When a number's session or conference was held, and which numbers there can have been."""

from __future__ import annotations

from functools import lru_cache
from math import ceil, inf

from recitals.cite.numbers import Number
from recitals.cite.series import SeriesIndex
from recitals.cite.series import year_of as series_year
from recitals.model import Calendar, Resolution, Series, ordinal, slug

Candidate = tuple[Series, Number]
"""A number as one series reads it."""


def meets(one: Candidate) -> bool:
    """Whether the conference of the series met at the number's place in its year."""
    series, number = one
    return not {slug(number.place), slug(f"{number.place}, {number.year}")}.isdisjoint(_held(series.meetings))


@lru_cache(maxsize=64)
def _held(meetings: tuple[str, ...]) -> frozenset[str]:
    """Places and years of meetings, however texts write them: "Buenos-Aires", "FLORIANOPOLIS"."""
    return frozenset(map(slug, meetings))


def met_in(series: Series, year: str) -> str:
    """The year in which the conference that is called after a year was held: WTSA-20 met in 2022."""
    held = sorted(meeting[-4:] for meeting in series.meetings if meeting[-4:].isdecimal())
    if not year or year in held:
        return year
    return next((one for one in held if 0 < int(one) - int(year) <= POSTPONED), year)


POSTPONED = 2
"""Years by which a conference was put off at the most."""


def in_time(one: Candidate, dated: str) -> bool:
    """Whether the number's session, by the series' calendar, can be of the date; True where nothing is known.

    A year either way is allowed: sessions run over the new year and are resumed.
    """
    expected = year_of_session(one) if dated else None
    return expected is None or abs(int(dated[:4]) - expected) <= LEEWAY


def held_by(one: Candidate, year: int) -> bool:
    """Whether the number's year, or session, can have been held by a year: no text cites a resolution of the future."""
    return _held_from(one) <= year


def _held_from(one: Candidate) -> float:
    """The first year in which the number's session can have been held; 0 where nothing is known."""
    if one[1].year:
        return float(one[1].year)
    expected = year_of_session(one)
    return 0 if expected is None else expected - LEEWAY


@lru_cache(maxsize=16_384)  # texts cite the same numbers again and again
def first_year(one: Candidate) -> float:
    """The first year in which there can have been such a number; infinite where there can be none."""
    return _held_from(one) if ever_held(one) else inf


@lru_cache(maxsize=16_384)  # texts cite the same numbers again and again
def ever_held(one: Candidate) -> bool:
    """Whether there can be such a number: of a session no later than the last, and high enough where numbers run on."""
    series, number = one
    calendar, session = series.calendar, ordinal(number.session)
    if 0 < series.highest < int(number.item.partition("-")[0]):
        return False
    if calendar is None or session is None:
        return True
    if calendar.stroke and (number.shape == "number (roman)") == (session >= calendar.stroke):
        return False
    if runs_on(one) and not _reached(int(number.item), session, calendar.running):
        return False
    return _year_of(session, calendar) <= (HORIZON if calendar.until is None else calendar.until + LEEWAY)


def runs_on(one: Candidate) -> bool:
    """Whether the number goes on from those of the session before: “2099 (XX)”."""
    series, number = one
    return number.shape == "number (roman)" and series.calendar is not None and series.calendar.running > 0


def _reached(item: int, session: int, least: int) -> bool:
    """Whether numbers that run on can have come to this one in a session that adds so many at the least."""
    return least * (session - FIRST_SESSIONS) <= item <= MOST * least * session


MOST = 1.75
"""How many times as many as at the least the sessions of a body have added."""
FIRST_SESSIONS = 5
"""Sessions that may have added fewer documents than later ones did."""


@lru_cache(maxsize=16_384)  # texts cite the same numbers again and again
def year_of_session(one: Candidate) -> float | None:
    """When the number's session was held, by the series' calendar; None where nothing is known."""
    series, number = one
    if told := series_year(series, number):
        return told
    session = ordinal(number.session)
    if series.calendar is None or session is None:
        return None
    return _year_of(session, series.calendar)


def _year_of(session: int, calendar: Calendar) -> float:
    if session in YEARS:
        return session
    return calendar.year + (session - calendar.session) / calendar.per_year


def year_of(resolution: Resolution, index: SeriesIndex) -> int | None:
    """The year of a text, or that by whose end the session in its own number was over; None where nothing tells."""
    if resolution.year or RESOLUTION not in index.by_noun:
        return resolution.year
    readings, _ = index.readings(RESOLUTION, resolution.number, 0)
    own = (year_of_session(one) for one in readings if index.adopters[one[0].id] == resolution.body)
    return next((ceil(expected) + 1 for expected in own if expected is not None), None)


RESOLUTION = "resolution"
LEEWAY = 1.5
HORIZON = 2050
"""A year by which no session that a text cites can be held: session 27 of an assembly that meets every other year."""
YEARS = range(1900, 2100)
"""Sessions that are named by their year: ECOSOC resolution 2009/7."""
