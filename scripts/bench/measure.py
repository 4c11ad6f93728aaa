"""One command as a whole process: its time, its work, its memory and what it leaves behind."""

from __future__ import annotations

import os
import platform
import subprocess
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

PROC = Path("/proc")
EVERY = 0.2
"""Seconds between two looks at the memory, at least."""
SELDOM = 50
"""How much longer than a look the pause after it is: a look at three large processes takes 20 ms."""
MEGA = 1e6


class CommandError(Exception):
    """A command that was to be measured failed; the message is the end of what it said."""


@dataclass(frozen=True, slots=True)
class Measured:
    """What a command took and left."""

    seconds: float
    cpu_seconds: float
    """User and system time of the process and all that it started and waited for."""
    peak_mb: float
    """Of all its processes together at one time; memory that they share counts once."""
    files: int
    output_mb: float


def measure(
    command: Sequence[str | Path], folder: Path, output: Path, more: Mapping[str, str] | None = None
) -> Measured:
    """Run a command to its end.

    Args:
        command: the program and its arguments.
        folder: where it runs.
        output: the folder that it writes.
        more: environment variables, besides those of this process.

    Raises:
        CommandError: it ended with another status than 0.
    """
    log = folder / "measured.log"
    # Whoever uses a program has it compiled by its second call; a machine that is set never to is no measure of it.
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    with log.open("w", encoding="utf-8") as said:
        start = time.perf_counter()
        process = subprocess.Popen(  # noqa: S603 # our own commands
            [str(word) for word in command], cwd=folder, env={**environment, **(more or {})}, stdout=said, stderr=said
        )
        watch = Watch(process.pid)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
    peak = max(watch.stop(), usage.ru_maxrss * 1024)  # kilobytes on Linux
    if process.returncode:
        raise CommandError(f"{command[0]} ended with {process.returncode}: {log.read_text(encoding='utf-8')[-1500:]}")
    files = [path.stat().st_size for path in output.rglob("*") if path.is_file()]
    return Measured(
        round(seconds, 3),
        round(usage.ru_utime + usage.ru_stime, 3),
        round(peak / MEGA, 1),
        len(files),
        round(sum(files) / MEGA, 2),
    )


class Watch:
    """Looks at the memory of a process and its descendants now and then; where there is no /proc, it sees nothing."""

    def __init__(self, pid: int) -> None:
        self._pid, self._peak, self._done = pid, 0, threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)
        self._thread.start()

    def stop(self) -> int:
        """End; the most bytes that were seen."""
        self._done.set()
        self._thread.join()
        return self._peak

    def _look(self) -> None:
        pause = EVERY
        while not self._done.wait(pause):
            start = time.perf_counter()
            self._peak = max(self._peak, sum(map(_proportional_bytes, _family(self._pid))))
            pause = max(EVERY, SELDOM * (time.perf_counter() - start))


def _family(pid: int) -> list[int]:
    """A process and all that descend from it."""
    found = [pid]
    for each in found:
        for task in (PROC / str(each) / "task").glob("*/children"):
            try:
                found += map(int, task.read_text(encoding="ascii").split())
            except OSError:  # it has just ended
                continue
    return found


def _proportional_bytes(pid: int) -> int:
    """A process's memory, with its part of what it shares with others; 0 when it has just ended."""
    try:
        lines = (PROC / str(pid) / "smaps_rollup").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:"))


def machine() -> dict[str, str]:
    """What the figures were measured on, in the words of the machine itself."""
    names = {line.partition(":")[2].strip() for line in _lines(PROC / "cpuinfo") if line.startswith("model name")}
    total = next((int(line.split()[1]) for line in _lines(PROC / "meminfo") if line.startswith("MemTotal:")), 0)
    return {
        "processor": ", ".join(sorted(names)) or platform.processor() or platform.machine(),
        "cores": str(os.cpu_count()),
        "memory": f"{total / 2**20:.0f} GiB",
        "python": platform.python_version(),
    }


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines() if path.is_file() else []


def version_of(package: str) -> str:
    """The installed version of a package; "" when there is none."""
    try:
        return version(package)
    except PackageNotFoundError:
        return ""
