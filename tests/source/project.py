"""A small collection in a folder, and the lines that are said about it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from recitals.model import Problem
from recitals.report import FORMATS
from recitals.source import Source, load

BODY = """\
name: Assembly of the Lakes
names: [Lakes Assembly]
alone: [Assembly]
layout: un
enacting: [Assembly of the Lakes]
citation: Assembly of the Lakes resolution {number}
headwords:
  preambular: {recalling: recalls, noting: notes}
  operative: {requests: requests, decides: decides}
  adverbs: [also]
series:
  - id: lakes-res
    nouns: [resolution]
    shapes: [session/number]
    key: lakes-res-{number}
    title: Assembly of the Lakes resolution {number}
    symbols: [LAKES/RES/]
    symbol: LAKES/RES/{number}
"""

INSTRUMENT = """\
title: Convention on Shared Lakes
names:
  en: [Lakes Convention]
provisions:
  article: 12
"""

RESOLUTION = """\
---
title: Clean water in shared lakes
body: lakes
number: "3/7"
year: 2019
---
The Assembly of the Lakes,

Recalling article 4 of the Convention on Shared Lakes,

1. Requests the Secretariat to report on the levels of all lakes.
"""

GOOD: Mapping[str, str | bytes] = {
    "bodies/lakes.yml": BODY,
    "instruments/lakes-convention.yml": INSTRUMENT,
    "resolutions/lakes-res-3-7.txt": RESOLUTION,
}


def write(root: Path, files: Mapping[str, str | bytes]) -> Path:
    """Write files below `root/source` and return that folder."""
    folder = root / "source"
    folder.mkdir(exist_ok=True)
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def load_with(root: Path, files: Mapping[str, str | bytes]) -> Source:
    """Load the good collection with some of its files replaced, or others added."""
    return load(write(root, {**GOOD, **files}))


def lines(problems: tuple[Problem, ...]) -> list[str]:
    """The problems as the command line prints them."""
    return FORMATS["text"](problems).splitlines()
