"""Measure ways to find names: the dictionary of words that Recitals has, and what else could have been chosen.

All look for the same names in the same paragraphs, whose white space is single already; what Recitals
does besides (line breaks and brackets inside names) the others leave out. The results go to
`.bench/finding.json`.
"""

from __future__ import annotations

import re
import sys
import time
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Sequence
from importlib import import_module

from recitals.cite.names import WORD, Names
from recitals.source import load_registry
from scripts.bench import collections, reading, results
from scripts.bench.measure import machine, version_of

NAMES = 20_000
SHORT = 50_000
"""Characters that are enough for one expression of all names, the slowest by far."""
FILE = "finding.json"
Search = Callable[[str], int]
"""How many names a text holds."""


def arguments(parser: ArgumentParser) -> None:
    """Add what the command line may say."""
    reading.arguments(parser)


def run(called: Namespace) -> int:
    """Measure and keep the results, unless the last ones are asked for; print them as a table in Markdown."""
    if not called.markdown:
        results.keep(FILE, _measured(called))
    if (found := results.last(FILE)) is None:
        print("nothing was measured yet", file=sys.stderr)
        return 1
    print(results.of_finding(found))
    return 0


def _measured(called: Namespace) -> results.Results:
    registry = load_registry(collections.ROOT / "source")[0]
    texts = reading.texts_of(called.texts, registry)
    text = "\n".join(" ".join(paragraph.text.split()) for one in texts for paragraph in one.paragraphs)
    every = reading.with_names(registry, NAMES).instruments.values()
    names = [one.title for one in every] + [name for one in every for listed in one.names.values() for name in listed]
    ways = []
    for way, index, sample in (
        ("dictionary of words (Recitals)", _dictionary, text),
        ("one expression of all names (re)", _alternation, text[:SHORT]),
        ("Aho-Corasick automaton (pyahocorasick)", _automaton, text),
    ):
        start = time.process_time()
        try:
            search = index(names)
        except ImportError:
            continue
        built = time.process_time() - start
        seconds = reading.fastest(called.runs, lambda search=search, sample=sample: search(sample))  # type: ignore[misc]
        ways.append({"way": way, "index_s": round(built, 3), "mb_per_s": round(len(sample) / 1e6 / seconds, 3)})
    versions = {"pyahocorasick": version_of("pyahocorasick")}
    return {"machine": machine(), "versions": versions, "names": len(names), "mb": len(text) / 1e6, "ways": ways}


def _dictionary(names: Sequence[str]) -> Search:
    index = Names.of((name, name) for name in names)
    first = index.first_words

    def search(text: str) -> int:
        words = (word for word in WORD.finditer(text) if word[0] in first)
        return sum(index.read(text, word.start(), word[0]) is not None for word in words)

    return search


def _alternation(names: Sequence[str]) -> Search:
    longest_first = sorted(names, key=len, reverse=True)
    pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b")
    return lambda text: sum(1 for _ in pattern.finditer(text))


def _automaton(names: Sequence[str]) -> Search:
    automaton = import_module("ahocorasick").Automaton()
    for name in names:
        automaton.add_word(name, len(name))
    automaton.make_automaton()
    return lambda text: sum(1 for _ in automaton.iter_long(text))
