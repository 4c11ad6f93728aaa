"""A line on a terminal that says how long it will take; silence elsewhere."""

from __future__ import annotations

import io
from collections.abc import Iterator

import pytest

from recitals.executors.progress import CLEAR, duration, progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def seconds(step: float) -> Iterator[float]:
    now = 0.0
    while True:
        yield now
        now += step


def said(count: int, step: float) -> str:
    stream, clock = Terminal(), seconds(step)
    assert list(progress(range(count), count, "Writing files", stream, lambda: next(clock))) == list(range(count))
    return stream.getvalue()


def test_it_says_how_many_there_were_and_how_long_the_rest_takes() -> None:
    assert said(4, 1.0) == (
        f"{CLEAR}Writing files: 1 of 4, 3 s left{CLEAR}Writing files: 2 of 4, 2 s left"
        f"{CLEAR}Writing files: 3 of 4, 1 s left{CLEAR}"
    )


def test_a_short_run_says_nothing() -> None:
    assert said(90, 0.01) == ""


def test_it_does_not_chatter() -> None:
    assert said(1000, 0.01).count("Writing") <= 50


def test_nobody_watches() -> None:
    stream, clock = io.StringIO(), seconds(10)
    assert list(progress("abc", 3, "Reading", stream, lambda: next(clock))) == ["a", "b", "c"]
    assert stream.getvalue() == ""


@pytest.mark.parametrize(
    ("length", "words"), [(0.4, "0 s"), (59.4, "59 s"), (59.6, "1 min 0 s"), (125, "2 min 5 s"), (4200, "1 h 10 min")]
)
def test_durations(length: float, words: str) -> None:
    assert duration(length) == words
