"""Measure how fast texts are read: characters to bound citations, with few and with many names.

Speed is compared within one run only: machines are noisy. The results go to `.bench/reading.json`.
"""

from __future__ import annotations

import gc
import sys
import time
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from recitals.cite.find import Finder
from recitals.executors.processes import SELDOM
from recitals.model import Instrument, Registry, Resolution
from recitals.resolve import bind
from recitals.source import load_registry, read_document
from scripts.bench import collections, results
from scripts.bench.measure import machine, version_of

NAMES = (100, 1_000, 20_000)
MADE_UP = 200
"""Texts to read where there are no real ones."""
FILE = "reading.json"


def arguments(parser: ArgumentParser) -> None:
    """Add what the command line may say."""
    default = collections.ROOT.parent / "shared" / "corpus" / "un"
    parser.add_argument("--texts", type=Path, default=default, help="a folder of texts; made-up ones where it is not")
    parser.add_argument("--runs", type=int, default=5, help="runs of each reading, of which the fastest counts")
    parser.add_argument("--markdown", action="store_true", help="print the last tables again, and measure nothing")


def run(called: Namespace) -> int:
    """Measure and keep the results, unless the last ones are asked for; print them as tables in Markdown."""
    if not called.markdown:
        results.keep(FILE, _measured(called.texts, called.runs))
    if (found := results.last(FILE)) is None:
        print("nothing was measured yet", file=sys.stderr)
        return 1
    print(results.of_reading(found))
    return 0


def _measured(texts: Path, runs: int) -> dict[str, Any]:
    registry, _ = load_registry(collections.ROOT / "source")
    resolutions = list(texts_of(texts, registry))
    size = sum(len(paragraph.text) for one in resolutions for paragraph in one.paragraphs) / 1e6
    ours = []
    for count in NAMES:
        start = time.process_time()
        finder = Finder.of(with_names(registry, count))
        index = time.process_time() - start
        _collect_as_a_build_does()
        seconds = fastest(runs, lambda finder=finder: [bind(one, finder) for one in resolutions])  # type: ignore[misc]
        ours.append({"names": count, "index_s": round(index, 3), "mb_per_s": round(size / seconds, 2)})
    return {
        "machine": machine(),
        "versions": {"eyecite": version_of("eyecite")},
        "texts": len(resolutions),
        "mb": round(size, 2),
        "ours": ours,
        "eyecite_mb_per_s": _eyecite(resolutions, size, runs),
    }


def _collect_as_a_build_does() -> None:
    """Look for cycles seldom, and not among what all texts are read with."""
    gc.freeze()
    gc.set_threshold(SELDOM)


def with_names(registry: Registry, count: int) -> Registry:
    """The registry with that many made-up instruments more."""
    made = {
        f"made-{n}": Instrument(f"made-{n}", f"Convention on the Conservation of Matter {n} and of Things Alike")
        for n in range(count)
    }
    return replace(registry, instruments={**registry.instruments, **made})


def texts_of(folder: Path, registry: Registry) -> Iterator[Resolution]:
    """The texts of a folder; where it has none, made-up ones."""
    with TemporaryDirectory() as name:
        files = sorted(folder.glob("*.txt"))
        if not files:
            collections.write(Path(name, "made"), MADE_UP)
            files = sorted(Path(name, "made", "source", "resolutions").glob("*.txt"))
        for path in files:
            resolution, _ = read_document(path, registry.bodies)
            if resolution is not None:
                yield resolution


def _eyecite(resolutions: Sequence[Resolution], size: float, runs: int) -> float | None:
    """How fast eyecite goes over the same texts, in MB/s; None where it is not installed."""
    try:
        from eyecite import get_citations  # noqa: PLC0415 # of an extra that only this measurement needs
    except ImportError:
        return None
    plain = ["\n".join(paragraph.text for paragraph in one.paragraphs) for one in resolutions]
    return round(size / fastest(runs, lambda: [get_citations(text) for text in plain]), 2)


def fastest(runs: int, work: Callable[[], object]) -> float:
    """The seconds of the fastest of several runs, in time of the processor: others may use the machine too."""
    best = float("inf")
    for _ in range(runs):
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    return best
