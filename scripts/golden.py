"""Write down what each paragraph of the collection's resolutions cites, one link a line, for people to read.

And the elements of the main parts of their pages, one a line. The tests compare with these files. When
links or pages were meant to change, run this and read the difference: each line that moved is a link that
readers will follow, or an element that their tools will meet.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from recitals.cite.find import Finder
from recitals.model import Citation, Paragraph, Reading, Unbound
from recitals.resolve import bind
from recitals.source import load
from scripts.outlines import outlines

ROOT = Path(__file__).resolve().parent.parent
GOLDEN = ROOT / "tests" / "golden"


def golden_files() -> Mapping[str, str]:
    """The content of each golden file by its name: one for each resolution, and for each main part of pages."""
    source = load(ROOT / "source")
    finder = Finder.of(source.registry)
    links = {f"{each.id}.txt": "".join(describe(bind(each, finder))) for each in source.resolutions}
    return links | {f"part-{name}.txt": lines for name, lines in outlines(ROOT / "source").items()}


def describe(reading: Reading) -> Iterator[str]:
    """The lines of a resolution's golden file."""
    yield f"{reading.resolution.title}\n"
    for paragraph in reading.resolution.paragraphs:
        yield f"\n{paragraph.id}: {opening(paragraph)}\n"
        found: list[Citation | Unbound] = [*reading.citations, *reading.unbound]
        here = (each for each in found if each.paragraph == paragraph.id)
        yield from map(describe_one, sorted(here, key=lambda each: (each.start, each.end)))


def opening(paragraph: Paragraph) -> str:
    """The words that a paragraph begins with, enough to know it by."""
    words = paragraph.text.split()
    return " ".join(words[:8]) + (" ..." if len(words) > 8 else "")


def describe_one(found: Citation | Unbound) -> str:
    """The line of one citation, or of words that look like one and were not linked."""
    words = " ".join(found.text.split())
    if isinstance(found, Unbound):
        return f"    {words} -> nothing ({found.reason})\n"
    return f"    {words} -> {found.target} ({found.verb or 'no verb'}; {found.state}, by {found.rule})\n"


def main() -> int:
    """Write the files, and remove those of resolutions that are gone."""
    GOLDEN.mkdir(exist_ok=True)
    files = golden_files()
    for stale in {path.name for path in GOLDEN.glob("*.txt")} - set(files):
        (GOLDEN / stale).unlink()
    for name, content in files.items():
        (GOLDEN / name).write_text(content, encoding="utf-8")
    print(f"{GOLDEN}: {len(files)} files; read what `git diff` says of them")
    return 0


if __name__ == "__main__":
    sys.exit(main())
