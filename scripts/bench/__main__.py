"""Measure how fast texts are read and sites are built; without a command, all."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from types import ModuleType

from scripts.bench import building, collections, finding, reading

MEASURED = (finding, reading, building)


def main() -> int:
    """Measure what is asked for; exit status 1 when there is nothing to show."""
    parser = argparse.ArgumentParser(prog="python -m scripts.bench", description=__doc__)
    commands = parser.add_subparsers()
    for module in MEASURED:
        command = commands.add_parser(_name(module), help=str(module.__doc__).partition(":")[0])
        module.arguments(command)
        command.set_defaults(run=module.run)
    command = commands.add_parser("collection", help="Write a collection of made-up texts, to look at or to try out")
    command.add_argument("folder", type=Path, help="where; it must hold no project yet")
    command.add_argument("count", type=int, help="how many resolutions")
    command.add_argument("--seed", type=int, default=collections.SEED)
    command.set_defaults(run=_write)
    wanted = [sys.argv[1:]] if sys.argv[1:] else [[_name(module)] for module in MEASURED]
    statuses: list[int] = [called.run(called) for called in map(parser.parse_args, wanted)]
    return max(statuses)


def _name(module: ModuleType) -> str:
    return module.__name__.rpartition(".")[2]


def _write(called: argparse.Namespace) -> int:
    collections.write(called.folder, called.count, called.seed)
    return 0


if __name__ == "__main__":
    sys.exit(main())
