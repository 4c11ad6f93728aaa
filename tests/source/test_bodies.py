"""A body's file becomes a body, with what it takes over."""

from __future__ import annotations

from pathlib import Path

from tests.source.project import load_with

from recitals.model import Body, Calendar, Headwords, Series, Yearly

PARENT = """\
name: Family of Waters
layout: un
headwords:
  preambular: {recalling: recalls, noting: notes}
  operative: {requests: requests}
  adverbs: [also, further]
"""
CHILD = """\
name: Council of Rivers
extends: waters
names: [Rivers Council]
alone: [Council]
treaty: treaty-of-rivers
enacting: [Council of Rivers]
citation: Council of Rivers resolution {number}
headwords:
  preambular: {noting: takes note of}
  adverbs: [deeply, also]
series:
  - id: rivers-res
    nouns: [resolution]
    shapes: [session/number, "R{session}({item})"]
    key: rivers-res-{number}
    title: Council of Rivers resolution {number}
    symbols: [R/RES/]
    symbol: R/RES/{number}
    url: https://rivers.example/{symbol}
    kind: resolution
    calendar: {session: 1, year: 1946, per_year: 0.5, until: 1990, running: 70, stroke: 31}
    yearly: {year: 1990, first: [1, 40, 80]}
    meetings: ["Doha, 2006"]
"""
GRANDCHILD = "name: Committee of Springs\nextends: rivers\nlayout: itu\n"


def test_every_key_is_read_and_the_rest_taken_over(tmp_path: Path) -> None:
    source = load_with(tmp_path, {"bodies/waters.yml": PARENT, "bodies/rivers.yml": CHILD})
    assert source.problems == ()
    assert source.registry.bodies["rivers"] == Body(
        id="rivers",
        name="Council of Rivers",
        family="waters",
        names=("Rivers Council",),
        alone=("Council",),
        layout="un",
        enacting=("Council of Rivers",),
        series=(
            Series(
                id="rivers-res",
                nouns=("resolution",),
                shapes=("session/number", "R{session}({item})"),
                key="rivers-res-{number}",
                title="Council of Rivers resolution {number}",
                symbols=("R/RES/",),
                symbol="R/RES/{number}",
                url="https://rivers.example/{symbol}",
                calendar=Calendar(1, 1946, 0.5, 1990, 70, 31),
                yearly=Yearly(1990, (1, 40, 80)),
                meetings=("Doha, 2006",),
            ),
        ),
        headwords=Headwords(
            {"recalling": "recalls", "noting": "takes note of"}, {"requests": "requests"}, ("deeply", "also", "further")
        ),
        treaty="treaty-of-rivers",
        citation="Council of Rivers resolution {number}",
        path="source/bodies/rivers.yml",
    )


def test_what_is_taken_over_goes_on_down_the_line(tmp_path: Path) -> None:
    files = {"bodies/waters.yml": PARENT, "bodies/rivers.yml": CHILD, "bodies/springs.yml": GRANDCHILD}
    springs = load_with(tmp_path, files).registry.bodies["springs"]
    assert springs.layout == "itu"
    assert springs.series == ()
    assert dict(springs.headwords.preambular) == {"recalling": "recalls", "noting": "takes note of"}


def test_a_circle_is_said_of_each_and_ends(tmp_path: Path) -> None:
    one, two = "name: One\nextends: two\n", "name: Two\nextends: one\n"
    source = load_with(tmp_path, {"bodies/one.yml": one, "bodies/two.yml": two})
    assert [(each.path, each.code) for each in source.problems] == [
        ("source/bodies/one.yml", "contradiction"),
        ("source/bodies/two.yml", "contradiction"),
    ]
    assert {"one", "two"} < set(source.registry.bodies)
