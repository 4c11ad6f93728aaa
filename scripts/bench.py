"""Measure how fast texts are read: characters to bound citations, with few and with many names.

Speed is compared within one run only: machines are noisy. Results go to `.bench/reading.json`.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from recitals.cite.find import Finder
from recitals.model import Instrument, Registry, Resolution
from recitals.resolve import bind
from recitals.source import load_registry, read_document

ROOT = Path(__file__).resolve().parent.parent
RUNS = 5
NAMES = (100, 1_000, 20_000)


def with_names(registry: Registry, count: int) -> Registry:
    """The registry with that many made-up instruments more."""
    made = {
        f"made-{n}": Instrument(f"made-{n}", f"Convention on the Conservation of Matter {n} and of Things Alike")
        for n in range(count)
    }
    return replace(registry, instruments={**registry.instruments, **made})


def texts(registry: Registry, shared: Path) -> list[Resolution]:
    """The real texts beside the project where they are, else the collection's own, many times."""
    files = sorted((shared / "corpus" / "un").glob("*.txt")) or sorted((ROOT / "source" / "resolutions").glob("*.txt"))
    repeats = 1 if shared.is_dir() else 100
    found = [read_document(path, registry.bodies)[0] for path in files]
    return [one for one in found if one is not None] * repeats


def seconds(finder: Finder, resolutions: Sequence[Resolution]) -> float:
    """The best of several runs over all texts."""
    best = float("inf")
    for _ in range(RUNS):
        start = time.perf_counter()
        for resolution in resolutions:
            bind(resolution, finder)
        best = min(best, time.perf_counter() - start)
    return best


def main() -> None:
    """Print the table and write it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared", help="folder with corpus/un")
    shared = parser.parse_args().shared
    registry, _ = load_registry(ROOT / "source")
    resolutions = texts(registry, shared)
    size = sum(len(paragraph.text) for one in resolutions for paragraph in one.paragraphs) / 1e6
    rows = []
    for count in NAMES:
        start = time.perf_counter()
        finder = Finder.of(with_names(registry, count))
        built = time.perf_counter() - start
        rows.append(
            {"names": count, "index_s": round(built, 3), "mb_per_s": round(size / seconds(finder, resolutions), 2)}
        )
        print(f"{count:>7,} names more: index {built:.2f} s, {rows[-1]['mb_per_s']} MB/s of {size:.2f} MB")
    folder = ROOT / ".bench"
    folder.mkdir(exist_ok=True)
    (folder / "reading.json").write_text(json.dumps(rows, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
