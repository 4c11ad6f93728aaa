"""Score the citations found in texts that were marked by hand, and in those that the UN's own editors linked.

The texts and their scorers are no part of this repository; without them there is nothing to score.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path


def report(texts: Sequence[Path], into: Path) -> Path:
    """Write the citation report of the texts, as `recitals cite` gives it."""
    with into.open("w", encoding="utf-8") as file:
        subprocess.run((sys.executable, "-m", "recitals.cli", "cite", *texts), check=True, stdout=file)  # noqa: S603
    return into


def score(scorer: Path, arguments: Sequence[Path | str]) -> int:
    """Run a scorer, which prints its figures, and give its exit status."""
    return subprocess.run((sys.executable, scorer, *arguments), check=False).returncode  # noqa: S603


def main() -> int:
    """Score both collections; exit status 1 when a scorer failed, 0 also when there is nothing to score."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("shared", type=Path, help="the folder with gold/, corpus/ and tools/")
    parser.add_argument("--verbose", action="store_true", help="list what was missed and what was wrong")
    arguments = parser.parse_args()
    shared, options = arguments.shared, ["--verbose"] if arguments.verbose else []
    marked, linked = sorted(shared.glob("gold/*.gold.txt")), sorted(shared.glob("corpus/un/*.txt"))
    if not marked and not linked:
        print(f"Nothing to score: there are no marked texts in {shared}")
        return 0
    with tempfile.TemporaryDirectory() as folder:
        pairs: list[Path | str] = []
        for gold in marked:
            name = gold.name.removesuffix(".gold.txt")
            pairs += [gold, report([shared / "gold" / f"{name}.txt"], Path(folder, f"{name}.jsonl"))]
        statuses = [score(shared / "tools" / "score_citations.py", [*pairs, *options])]
        links = report(linked, Path(folder, "linked.jsonl"))
        statuses.append(score(shared / "tools" / "score_links.py", [shared / "corpus/un/links.jsonl", links, *options]))
    return int(any(statuses))


if __name__ == "__main__":
    sys.exit(main())
