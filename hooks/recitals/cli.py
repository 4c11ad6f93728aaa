"""The command line: `recitals check`, `recitals cite`, `recitals inventory`, `recitals new`."""

from __future__ import annotations

import io
import json
import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from recitals import __version__
from recitals.cite.find import Finder
from recitals.corpus import CACHE, REGISTRY, Corpus, Read, Text, Tools, kept_registry, read_all, read_collection
from recitals.executors import AUTOMATIC, UnreachableError, executor
from recitals.gloss import Glossers
from recitals.graph import collect
from recitals.model import Problem, Registry, Severity
from recitals.render.inventory import inventory as inventory_of
from recitals.report import CODES, FORMATS, citation_report
from recitals.source import SKELETONS, VOLUMES, RegistryFiles, open_reader, read_bytes, write_new

CHECKOUT = Path(__file__).resolve().parents[2]
"""The project that this package stands in."""

SEVERITIES = (Severity.NOTE, Severity.WARNING, Severity.ERROR)
STANDARD_INPUT = "-"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; returns the exit status: 0, 1 when something is wrong with a text, 2 with the call."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    parser = _parser()
    called = parser.parse_args(arguments)
    called.source = project_root(called.root) / "source"
    if not called.source.is_dir():
        parser.error(f"there is no folder {called.source}; name the project's folder with --root")
    try:
        called.executor = executor(getattr(called, "workers", AUTOMATIC))
    except ValueError as error:
        parser.error(str(error))
    try:
        status: int = called.run(called)
        sys.stdout.flush()
    except UnreachableError as error:
        parser.error(str(error))
    except BrokenPipeError:
        # Whoever read the output has enough; the interpreter must not fail once more as it flushes.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    return status


def project_root(given: Path | None) -> Path:
    """The project to work on: the one named, else the nearest around the working directory, else this checkout."""
    if given is not None:
        return given.resolve()
    here = Path.cwd()
    around = (folder for folder in (here, *here.parents) if (folder / "mkdocs.yml").is_file())
    return next((folder for folder in around if (folder / "source").is_dir()), CHECKOUT)


def _parser() -> ArgumentParser:
    common = ArgumentParser(add_help=False)
    common.add_argument("--root", type=Path, help="the project's folder, which holds source/ (default: around here)")
    parser = ArgumentParser("recitals", description="From the texts of resolutions to linked pages.")
    parser.add_argument("--version", action="version", version=f"recitals {__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    many = ArgumentParser(add_help=False)
    many.add_argument(
        "--workers",
        default=AUTOMATIC,
        metavar="N",
        help="processes that read the texts: a number, auto for one a core, or tcp://host:8786 for a Dask cluster",
    )
    check_ = commands.add_parser(
        "check", parents=[common, many], help="say what is wrong with the source, or with some texts"
    )
    check_.add_argument(
        "files", nargs="*", metavar="FILE", help="texts to check instead of the source; - is standard input"
    )
    check_.add_argument("--format", choices=list(FORMATS), default="text", help="of the problems (default: text)")
    check_.add_argument("--least", choices=SEVERITIES, default=Severity.NOTE, help="leave out what is milder")
    check_.add_argument("--codes", action="store_true", help="list the codes that a problem can have, and stop")
    check_.set_defaults(run=check)

    cite_ = commands.add_parser(
        "cite", parents=[common, many], help="print the citations of texts as JSON, a line a text"
    )
    cite_.add_argument("files", nargs="+", metavar="FILE", help="a text, which may stand anywhere; - is standard input")
    cite_.set_defaults(run=cite)

    inventory_ = commands.add_parser(
        "inventory", parents=[common, many], help="print what other volumes need to link to this one"
    )
    inventory_.add_argument("--title", required=True, help="what the other volumes are to call it")
    inventory_.add_argument("--address", required=True, help="of its site: https://example.org/ga-70/ or ../ga-70/")
    inventory_.add_argument("--files", action="store_true", help="its site has a file a page, not a folder a page")
    inventory_.set_defaults(run=inventory)

    new_ = commands.add_parser("new", parents=[common], help="begin a file of the source")
    new_.add_argument("kind", choices=list(SKELETONS))
    new_.add_argument("id", help="its id, which becomes the name of the file and the address of the page")
    new_.set_defaults(run=new)
    return parser


# ---------------------------------------------------------------- check


def check(called: Namespace) -> int:
    """Print the problems of the source, or of the texts named; 1 when one is an error."""
    if called.codes:
        width = max(map(len, CODES))
        print("\n".join(f"{code:{width}}  {meaning}" for code, meaning in CODES.items()))
        return 0
    found = sorted(_of_texts(called) if called.files else _of_source(called))
    shown = [each for each in found if SEVERITIES.index(each.severity) >= SEVERITIES.index(called.least)]
    print(FORMATS[called.format](shown), end="")
    print(_summary(found), file=sys.stderr)
    return _status(found)


def _of_source(called: Namespace) -> Iterator[Problem]:
    yield from _collection(called).problems


def _of_texts(called: Namespace) -> Iterator[Problem]:
    files = _registry(called)
    yield from files.problems
    for one in _read(called, files.registry):
        yield from one.all_problems


def _collection(called: Namespace) -> Corpus:
    """The whole source; what was read before and did not change is not read again."""
    return read_collection(called.source, called.executor, called.source.parent / CACHE)


def _registry(called: Namespace) -> RegistryFiles:
    """What is known of instruments, bodies and languages, by the same promise."""
    return kept_registry(called.source, called.source.parent / CACHE / REGISTRY)


def _summary(problems: Sequence[Problem]) -> str:
    counts = {severity: sum(each.severity is severity for each in problems) for severity in reversed(SEVERITIES)}
    said = ", ".join(f"{count} {severity}{'s' * (count > 1)}" for severity, count in counts.items() if count)
    return f"recitals check: {said or 'nothing to report'}"


def _status(problems: Iterable[Problem]) -> int:
    return int(any(problem.severity is Severity.ERROR for problem in problems))


# ---------------------------------------------------------------- cite


def cite(called: Namespace) -> int:
    """Print the citation report of each text as a line of JSON; 1 when a text or the registry has an error."""
    files = _registry(called)
    status = _complain(files.problems)
    for one in _read(called, files.registry):
        status |= _complain(one.problems)
        if one.reading:
            print(json.dumps(citation_report(one.reading), ensure_ascii=False))
    return status


def _read(called: Namespace, registry: Registry) -> Iterator[Read]:
    """The texts named on the command line, in its order; one that cannot be opened is a problem in its place."""
    reader = open_reader(registry.bodies, called.source, Glossers(registry))
    if isinstance(reader, Problem):
        yield Read(None, (reader,))
        return
    opened = [_open(name) for name in called.files]
    made = read_all(
        [one for one in opened if isinstance(one, Text)], Tools(reader, Finder.of(registry)), called.executor
    )
    for one in opened:
        yield next(made) if isinstance(one, Text) else Read(None, (one,))


def _open(name: str) -> Text | Problem:
    if name == STANDARD_INPUT:
        return Text("stdin", "stdin", sys.stdin.buffer.read())
    data = read_bytes(Path(name), name)
    return data if isinstance(data, Problem) else Text(Path(name).stem, name, data)


def _complain(problems: Iterable[Problem]) -> int:
    """Print the errors among problems where errors go; 1 when there are any."""
    errors = [problem for problem in problems if problem.severity is Severity.ERROR]
    print(FORMATS["text"](errors), end="", file=sys.stderr)
    return int(bool(errors))


# ---------------------------------------------------------------- inventory


def inventory(called: Namespace) -> int:
    """Print the inventory of the source; 1, and nothing printed, when the source has an error."""
    corpus = _collection(called)
    others = f"{called.source.name}/{VOLUMES}/"  # an inventory does not depend on those of other volumes
    if _complain(each for each in corpus.problems if not each.path.startswith(others)):
        return 1
    collection = collect(corpus.registry, corpus.readings)
    print(inventory_of(collection, called.title, called.address, not called.files), end="")
    return 0


# ---------------------------------------------------------------- new


def new(called: Namespace) -> int:
    """Begin a file and say what to do next; 1 when it cannot be."""
    made = write_new(called.source, called.kind, called.id)
    if isinstance(made, Problem):
        return _complain([made])
    print(f"{made}: fill it in, then run: recitals check")
    return 0


if __name__ == "__main__":
    sys.exit(main())
