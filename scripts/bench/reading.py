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
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from recitals.cite.find import Finder
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
    finders, built = [], []
    for count in NAMES:
        start = time.process_time()
        finders.append(Finder.of(with_names(registry, count)))
        built.append(time.process_time() - start)
    _collect_as_a_build_does()
    ways = [partial(_bind_all, resolutions, finder) for finder in finders]
    seconds = fastest_of(runs, [*ways, *_eyecite(resolutions)])
    return {
        "machine": machine(),
        "versions": {"eyecite": version_of("eyecite")},
        "texts": len(resolutions),
        "mb": round(size, 2),
        "ours": [
            {"names": count, "index_s": round(index, 3), "mb_per_s": round(size / one, 2)}
            for count, index, one in zip(NAMES, built, seconds, strict=False)
        ],
        "eyecite_mb_per_s": round(size / seconds[len(NAMES)], 2) if len(seconds) > len(NAMES) else None,
    }


def _bind_all(resolutions: Sequence[Resolution], finder: Finder) -> None:
    for one in resolutions:
        bind(one, finder)


def _collect_as_a_build_does() -> None:
    """Look for no cycles: reading leaves none."""
    gc.disable()


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


def _eyecite(resolutions: Sequence[Resolution]) -> Iterator[Callable[[], object]]:
    """How eyecite goes over the same texts; nothing where it is not installed."""
    try:
        from eyecite import get_citations  # noqa: PLC0415 # of an extra that only this measurement needs
    except ImportError:
        return
    plain = ["\n".join(paragraph.text for paragraph in one.paragraphs) for one in resolutions]
    yield lambda: [get_citations(text) for text in plain]


def fastest(runs: int, work: Callable[[], object]) -> float:
    """The seconds of the fastest of several runs."""
    return fastest_of(runs, [work])[0]


def fastest_of(runs: int, ways: Sequence[Callable[[], object]]) -> list[float]:
    """The seconds of the fastest run of each way, in time of the processor.

    The ways take turns, so that whatever else the machine does in the meantime slows none more than another.
    """
    best = [float("inf")] * len(ways)
    for _ in range(runs):
        for number, work in enumerate(ways):
            start = time.process_time()
            work()
            best[number] = min(best[number], time.process_time() - start)
    return best
