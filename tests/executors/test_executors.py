"""Wherever work is done, the results are the same and in order, and an error comes through."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from concurrent.futures.process import BrokenProcessPool  # noqa: F401 # of a program below
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recitals.executors import Executor, Processes, Serial, executor, here
from recitals.executors.processes import FEW, portions

ITEMS = list(range(FEW * 3))


def work(shared: int, item: int) -> tuple[int, int]:
    return shared + item, os.getpid()


def fail(_: None, item: int) -> int:
    if item == FEW:
        raise ValueError(f"item {item}")
    return item


def die(_: None, item: int) -> int:
    if item == FEW:
        os.kill(os.getpid(), signal.SIGKILL)
    return item


@pytest.mark.parametrize("where", [Serial(), Processes(1), Processes(2), Processes(3)], ids=str)
def test_results_come_in_the_order_of_the_items(where: Executor) -> None:
    assert [result for result, _ in where.map(work, 100, ITEMS)] == [100 + item for item in ITEMS]
    assert list(where.map(work, 1, [])) == []


def alone(program: str) -> str:
    """What a program prints in a process that has one thread, as a build has."""
    given = [sys.executable, "-c", f"from tests.executors.test_executors import *\n{program}"]
    root = Path(__file__).resolve().parents[2]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(root), str(root / "hooks")])}
    return subprocess.run(given, capture_output=True, text=True, check=True, env=environment, timeout=300).stdout


def test_other_processes_do_the_work() -> None:
    out = alone("did = {p for _, p in Processes(2).map(work, 0, ITEMS)}; print(len(did), os.getpid() in did)")
    assert out.split() in (["1", "False"], ["2", "False"]), "the first may be done before the second has begun"


def test_a_few_items_are_not_worth_a_process() -> None:
    assert {process for _, process in Processes(2).map(work, 0, ITEMS[: FEW - 1])} == {os.getpid()}


def test_no_process_is_forked_beside_a_thread() -> None:
    done = threading.Event()
    thread = threading.Thread(target=done.wait)
    thread.start()
    try:
        assert {process for _, process in Processes(2).map(work, 0, ITEMS)} == {os.getpid()}
    finally:
        done.set()
        thread.join()


@pytest.mark.parametrize("where", [Serial(), Processes(2)], ids=str)
def test_an_error_comes_through(where: Executor) -> None:
    with pytest.raises(ValueError, match=f"item {FEW}"):
        list(where.map(fail, None, ITEMS))


def test_a_killed_process_is_an_error_and_not_a_wait_for_ever() -> None:
    program = """
try:
    print(list(Processes(2).map(die, None, ITEMS)))
except BrokenProcessPool:
    print("broken")
"""
    assert alone(program).strip() == "broken"


@given(size=st.integers(0, 500), count=st.integers(2, 9))
def test_portions_cover_every_place_once(size: int, count: int) -> None:
    assert [place for portion in portions(size, count) for place in portion] == list(range(size))


@pytest.mark.parametrize(("wanted", "made"), [("1", Serial()), ("3", Processes(3))])
def test_what_is_asked_for(wanted: str, made: Executor) -> None:
    assert executor(wanted) == made
    assert here(made) is made


@pytest.mark.parametrize("wanted", ["0", "-1", "many", "1.5", ""])
def test_what_cannot_be_asked_for(wanted: str) -> None:
    with pytest.raises(ValueError, match="write 4, auto, or tcp://"):
        executor(wanted)
