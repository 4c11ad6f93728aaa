"""What was measured: kept as JSON, and shown as tables."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from scripts.bench.fit import growth

FOLDER = Path(__file__).resolve().parents[2] / ".bench"
Results = Mapping[str, Any]


def keep(name: str, results: Results) -> None:
    """Write results where the next call of `last` finds them."""
    FOLDER.mkdir(exist_ok=True)
    (FOLDER / name).write_text(json.dumps(results, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def last(name: str) -> Results | None:
    """The results that were kept under a name; None when there are none."""
    path = FOLDER / name
    if not path.is_file():
        return None
    found: Results = json.loads(path.read_text(encoding="utf-8"))
    return found


def of_machine(results: Results) -> str:
    """The machine and what it ran, in a sentence."""
    about = results["machine"]
    versions = ", ".join(f"{name} {version}" for name, version in results.get("versions", {}).items() if version)
    with_them = f"; {versions}" if versions else ""
    return f"{about['processor']}, {about['cores']} cores, {about['memory']}; Python {about['python']}{with_them}."


def of_finding(results: Results) -> str:
    """What was measured of finding names."""
    rows = [(way["way"], f"{way['index_s']:.2f}", f"{way['mb_per_s']:.2f}") for way in results["ways"]]
    about = f"{of_machine(results)} {results['names']:,} names, {results['mb']:.2f} MB of paragraphs, one process."
    return "\n\n".join((about, table(("names in running text", "index built, s", "MB/s"), rows)))


def of_reading(results: Results) -> str:
    """What was measured of reading: with more and more names, and what eyecite takes for the same texts."""
    few = results["ours"][0]["mb_per_s"]
    rows = [
        (
            f"Recitals, {row['names']:,} names more",
            f"{row['index_s']:.2f}",
            f"{row['mb_per_s']:.2f}",
            f"{few / row['mb_per_s']:.2f}",
        )
        for row in results["ours"]
    ]
    if other := results["eyecite_mb_per_s"]:
        rows.append((f"eyecite {results['versions']['eyecite']}", "", f"{other:.2f}", f"{few / other:.2f}"))
    head = (
        "characters to bound citations",
        "index built, s",
        "MB/s",
        f"time against {results['ours'][0]['names']} names",
    )
    read = f"{results['texts']} texts, {results['mb']:.2f} MB of paragraphs, one process."
    without = [] if other else ["eyecite was not measured: not installed; `make bench` installs it"]
    return "\n\n".join((f"{of_machine(results)} {read}", table(head, rows), *without))


def of_building(results: Results, ours: str) -> str:
    """What was measured of building: each build of each size, then how each kind of build grows.

    Args:
        results: as `building` keeps them.
        ours: the build that the others are compared with.
    """
    parts = [of_machine(results), _builds(results["sizes"], ours)]
    if len(results["sizes"]) > 1:
        parts.append(_growth(results["sizes"]))
    return "\n\n".join((*parts, *_skipped(results["sizes"])))


def _builds(sizes: Sequence[Results], ours: str) -> str:
    head = ("resolutions", "build", "s", "ms a page", "CPU s", "peak MB", "files", "MB written", "time against ours")
    rows = []
    for size in sizes:
        against = size["builds"][ours]["seconds"]
        for name, made in size["builds"].items():
            figures = (
                f"{made['seconds']:.1f}",
                _each(size, made),
                f"{made['cpu_seconds']:.1f}",
                f"{made['peak_mb']:,.0f}",
            )
            left = (f"{made['files']:,}", f"{made['output_mb']:,.1f}", f"{made['seconds'] / against:.2f}")
            rows.append((f"{size['resolutions']:,}", name, *figures, *left))
    return table(head, rows, words=2)


def _growth(sizes: Sequence[Results]) -> str:
    """Milliseconds a page at each size, and the power of the number of pages that the whole grows with."""
    head = ("ms a page", *(f"{size['resolutions']:,}" for size in sizes), "grows with pages to the power of")
    rows = []
    for name in sizes[0]["builds"]:
        made = [(size, size["builds"][name]) for size in sizes if name in size["builds"]]
        power = growth([size["pages"] for size, _ in made], [build["seconds"] for _, build in made])
        each = [_each(size, size["builds"][name]) if name in size["builds"] else "" for size in sizes]
        rows.append((name, *each, "" if power is None else f"{power:.2f}"))
    return table(head, rows)


def _each(size: Results, made: Results) -> str:
    return f"{1000 * made['seconds'] / size['pages']:.1f}"


def _skipped(sizes: Sequence[Results]) -> list[str]:
    found = {f"{name} was not measured: {reason}" for size in sizes for name, reason in size["skipped"].items()}
    return sorted(found)


def table(head: Sequence[str], rows: Sequence[Sequence[str]], words: int = 1) -> str:
    """A table in Markdown that can be read on a terminal too.

    Args:
        head: the names of the columns.
        rows: their cells.
        words: how many columns from the left hold words; figures stand to the right.
    """
    widths = [max(len(row[column]) for row in (head, *rows)) for column in range(len(head))]
    rule = ["-" * width if column < words else "-" * (width - 1) + ":" for column, width in enumerate(widths)]
    return "\n".join(f"| {' | '.join(_padded(row, widths, words))} |" for row in (head, rule, *rows))


def _padded(row: Sequence[str], widths: Sequence[int], words: int) -> list[str]:
    cells = enumerate(zip(row, widths, strict=True))
    return [cell.ljust(width) if column < words else cell.rjust(width) for column, (cell, width) in cells]
