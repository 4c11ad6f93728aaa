"""An instrument's file becomes an instrument, field by field."""

from __future__ import annotations

from pathlib import Path

from tests.source.project import load_with

from recitals.model import Address, Extent, Instrument, Unit

WHOLE = """\
# yaml-language-server: $schema=../schema/instrument.schema.json
title: Convention on Rivers
short: CR
kind: treaty
names:
  en: [Rivers Convention, Convention on Rivers]
  fr: [Convention sur les rivières]
alone: [Convention]
within: [lakes]
own: {River Rule: rule}
adopted: {date: 1989-11-20, place: Vienna, body: Assembly of the Lakes}
in_force: 1990
symbol: LAKES/RES/4/1
held_in: lakes-res-4-1
provisions: {article: 3, annex: {also: [A]}}
complete: true
addresses:
  - host: Lakes Office
    url: https://lakes.example/rivers
    provisions: {art-3: "https://lakes.example/rivers#3"}
summary: >-
  Rivers are
  shared.
summaries: {art-3: Boats may pass.}
history: ["Revised at Vienna, 1999"]
"""


def test_every_key_is_read(tmp_path: Path) -> None:
    source = load_with(tmp_path, {"instruments/cr.yml": WHOLE, "instruments/cr.txt": "\ufeffArticle 3\r\nBoats pass."})
    assert source.problems == ()
    assert source.registry.instruments["cr"] == Instrument(
        id="cr",
        title="Convention on Rivers",
        short="CR",
        kind="treaty",
        names={"en": ("Convention on Rivers", "Rivers Convention"), "fr": ("Convention sur les rivières",)},
        alone=("Convention",),
        within=("lakes",),
        own={"River Rule": Unit.RULE},
        date="1989-11-20",
        place="Vienna",
        body="Assembly of the Lakes",
        in_force="1990",
        symbol="LAKES/RES/4/1",
        held_in="lakes-res-4-1",
        extents={Unit.ARTICLE: Extent(last=3), Unit.ANNEX: Extent(last=0, also=("A",))},
        complete=True,
        addresses=(
            Address("Lakes Office", "https://lakes.example/rivers", {"art-3": "https://lakes.example/rivers#3"}),
        ),
        summaries={"": "Rivers are shared.", "art-3": "Boats may pass."},
        texts={"art-3": "Boats pass."},
        history=("Revised at Vienna, 1999",),
        path="source/instruments/cr.yml",
    )


def test_a_title_alone_is_enough(tmp_path: Path) -> None:
    source = load_with(tmp_path, {"instruments/cr.yml": "title: Convention on Rivers\n"})
    assert source.problems == ()
    assert source.registry.instruments["cr"].names == {"en": ("Convention on Rivers",)}


def test_keys_that_a_provision_of_another_form_has_are_no_contradiction(tmp_path: Path) -> None:
    content = "title: T\nprovisions: {target: {also: ['16.2']}, article: {last: 4, also: [4 bis]}}\n"
    content += "summaries: {target-16-2: Peace., art-4-bis: Water.}\n"
    assert load_with(tmp_path, {"instruments/t.yml": content}).problems == ()


def test_english_names_come_before_those_in_other_languages(tmp_path: Path) -> None:
    content = "title: Convention on Rivers\nnames: {ar: [اتفاقية], en: [Rivers Convention], fr: [Convention sur les rivières]}"
    source = load_with(tmp_path, {"instruments/cr.yml": content})
    assert list(source.registry.instruments["cr"].names) == ["en", "ar", "fr"]
