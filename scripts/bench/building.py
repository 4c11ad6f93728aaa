"""Measure how fast sites are built: ours, and the same pages as plain Markdown by other generators.

Every build is a process of its own. Compare within one run: machines are noisy. The results go to
`.bench/building.json`.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path

from recitals.corpus import read_collection
from recitals.graph import collect
from scripts.bench import as_markdown, collections, results
from scripts.bench.measure import CommandError, Measured, machine, measure, version_of

SIZES = (250, 500, 1_000, 2_000, 4_000)
NAV_LIMIT = 1_000
"""Resolutions up to which a menu of all pages is tried: its cost grows with the square."""
ZENSICAL_LIMIT = 1_000
"""Resolutions up to which Zensical is tried, which takes minutes for them."""
FILE = "building.json"
QUIET = {"NO_MKDOCS_2_WARNING": "1"}
COLD, SAME, EDITED = "Recitals, from nothing", "Recitals, nothing edited", "Recitals, one text edited"
NO_NAV, NAV, ZENSICAL = "Material, no nav", "Material, all pages in the nav", "Zensical, no nav"
TEXT, WHOLE = "the text alone", "all that our pages say"
"""What the plain Markdown holds."""


@dataclass(frozen=True, slots=True)
class Size:
    """The builds of one collection."""

    resolutions: int
    pages: int
    """Of the site: resolutions, what they cite, and lists."""
    builds: Mapping[str, Measured]
    """The fastest of the runs of each."""
    skipped: Mapping[str, str]
    """What was not measured, with the reason."""


def arguments(parser: ArgumentParser) -> None:
    """Add what the command line may say."""
    parser.add_argument("--sizes", type=_sizes, default=SIZES, help="how many resolutions: 250,500,1000")
    parser.add_argument("--runs", type=int, default=1, help="runs of each build, of which the fastest counts")
    parser.add_argument("--nav-limit", type=int, default=NAV_LIMIT, help="most resolutions with all pages in the nav")
    parser.add_argument("--zensical-limit", type=int, default=ZENSICAL_LIMIT, help="most resolutions with Zensical")
    parser.add_argument("--seed", type=int, default=collections.SEED, help="of the made-up texts")
    parser.add_argument("--corpus", type=Path, help="a folder of real texts of the General Assembly, to build instead")
    parser.add_argument("--markdown", action="store_true", help="print the last tables again, and measure nothing")


def _sizes(text: str) -> tuple[int, ...]:
    return tuple(int(size) for size in text.split(","))


def run(called: Namespace) -> int:
    """Measure and keep the results, unless the last ones are asked for; print them as tables in Markdown."""
    if not called.markdown:
        sizes = [asdict(size) for size in _measured(called)]
        versions = {name: version_of(name) for name in ("mkdocs", "mkdocs-material", "zensical")}
        kept = {"machine": machine(), "versions": versions, "runs": called.runs, "sizes": sizes}
        results.keep(FILE, kept)
    if (found := results.last(FILE)) is None:
        print("nothing was measured yet", file=sys.stderr)
        return 1
    print(results.of_building(found, COLD))
    return 0


def _measured(called: Namespace) -> Iterator[Size]:
    """Build the collections of all sizes, in one folder that is removed at the end.

    Meanwhile nothing is removed: ext4 passes over the places of files that were removed some minutes ago when it
    makes new ones, which takes a tenth of a build's time.
    """
    with tempfile.TemporaryDirectory(prefix="recitals-bench-") as name:
        if called.corpus:
            texts = sorted(called.corpus.glob("*.txt"))
            yield _size(called, Path(name), len(texts), lambda folder: collections.write_corpus(folder, texts))
            return
        for size in called.sizes:
            write = partial(collections.write, count=size, seed=called.seed)
            yield _size(called, Path(name, str(size)), size, write)


def _size(called: Namespace, folder: Path, resolutions: int, write: Callable[[Path], object]) -> Size:
    """Write one collection in both forms, and build it in every way."""
    builds: dict[str, Measured] = {}
    skipped: dict[str, str] = {}
    ours, text, whole = (folder / each for each in ("ours", "text", "whole"))
    write(ours)
    corpus = read_collection(ours / "source")
    collection = collect(corpus.registry, corpus.readings)
    as_markdown.write(text, collection)
    pages = as_markdown.write(whole, collection, whole=True)
    del corpus, collection
    for count in range(1, called.runs + 1):
        _keep_fastest(builds, skipped, _ours(ours, count))
        zensical = resolutions <= called.zensical_limit
        _keep_fastest(builds, skipped, _others(text, TEXT, nav=resolutions <= called.nav_limit, zensical=zensical))
        _keep_fastest(builds, skipped, _others(whole, WHOLE, nav=False, zensical=zensical))
    return Size(resolutions, pages, builds, skipped)


Build = tuple[str, Callable[[], Measured]]


def _keep_fastest(builds: dict[str, Measured], skipped: dict[str, str], more: Iterator[Build]) -> None:
    for name, build in more:
        try:
            made = build()
        except CommandError as error:
            skipped[name] = str(error)
            print(f"{name}: {error}", file=sys.stderr)
            continue
        print(f"{name}: {made.seconds:.1f} s", file=sys.stderr)
        if name not in builds or made.seconds < builds[name].seconds:
            builds[name] = made


def _ours(project: Path, count: int) -> Iterator[Build]:
    """Our builds, each after what it is to be measured after."""
    site = project / "site"
    command = (sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", site)

    def build() -> Measured:
        return measure(command, project, site, QUIET)

    for made in (site, project / ".cache"):
        _set_aside(made)
    yield COLD, build
    yield SAME, build
    collections.edit(project, count)
    yield EDITED, build


def _set_aside(made: Path) -> None:
    """Make as if a folder were not there."""
    if made.is_dir():
        made.rename(tempfile.mkdtemp(prefix="aside-", dir=made.parent.parent))


def _others(project: Path, form: str, *, nav: bool, zensical: bool) -> Iterator[Build]:
    site = project / "site"

    def build(*command: str | Path) -> Measured:
        _set_aside(site)
        return measure(command, project, site, QUIET)

    mkdocs = (sys.executable, "-m", "mkdocs", "build", "--config-file")
    yield f"{NO_NAV}, {form}", lambda: build(*mkdocs, as_markdown.NO_NAV)
    if nav:
        yield f"{NAV}, {form}", lambda: build(*mkdocs, as_markdown.NAV)
    if zensical:
        yield f"{ZENSICAL}, {form}", lambda: build(_zensical(), "build", "--clean", "--config-file", as_markdown.NO_NAV)


def _zensical() -> Path:
    """The program beside this Python, or anywhere on the path.

    Raises:
        CommandError: there is none.
    """
    found = shutil.which("zensical", path=Path(sys.executable).parent) or shutil.which("zensical")
    if found is None:
        raise CommandError("not installed; `make bench` installs it")
    return Path(found)
