"""What is wrong with a collection is said in one line each, with the way out; these are the lines."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.source.project import BODY, GOOD, INSTRUMENT, RESOLUTION, lines, load_with, write

from recitals.model import Severity
from recitals.source import load

TEXT = RESOLUTION.partition("---\n")[2].partition("---\n")[2]
"""The good resolution without its front matter."""


def test_a_good_collection_has_no_problems(tmp_path: Path) -> None:
    source = load_with(tmp_path, {})
    assert source.problems == ()
    assert list(source.registry.instruments) == ["lakes-convention"]
    assert list(source.registry.bodies) == ["lakes"]
    (resolution,) = source.resolutions
    assert (resolution.id, resolution.title, resolution.body) == (
        "lakes-res-3-7",
        "Clean water in shared lakes",
        "lakes",
    )
    assert (resolution.number, resolution.year, resolution.path) == (
        "3/7",
        2019,
        "source/resolutions/lakes-res-3-7.txt",
    )


def test_no_folder_at_all_is_an_empty_collection(tmp_path: Path) -> None:
    assert load(tmp_path / "source").problems == ()


BAD_RESOLUTIONS = {
    "no front matter": (
        TEXT,
        (
            "r.txt:1: no-front-matter the file does not say what it is"
            " (begin the file with a line ---, title: and body:, and a line ---)"
        ),
    ),
    "front matter that never ends": (
        "---\ntitle: Lakes\n\n" + TEXT,
        "r.txt:1: open-front-matter no second line --- ends the front matter (write a line --- below the front matter)",
    ),
    "front matter of nothing": (
        "---\n---\n" + TEXT,
        (
            "r.txt:2: missing-key “body” is missing"
            " (the id of the body that adopted it: the name of a file in source/bodies, without .yml)"
        ),
        "r.txt:2: missing-key “title” is missing (the resolution's title, without its number)",
    ),
    "front matter that is a list": (
        "---\n- a\n---\n" + TEXT,
        "r.txt:2: wrong-type this must be a mapping of keys to values, not a list",
    ),
    "a YAML error in the front matter": (
        "---\ntitle: Lakes: a plan\nbody: lakes\n---\n" + TEXT,
        (
            "r.txt:2: yaml mapping values are not allowed in this context"
            " (put the text in quotes when it holds a colon and a space)"
        ),
    ),
    "an unknown body": (
        "---\ntitle: Lakes\nbody: lake\n---\n" + TEXT,
        "r.txt:3: unknown-body there is no body “lake” (did you mean “lakes”?)",
    ),
    "an unknown body like no other": (
        "---\ntitle: Lakes\nbody: world-parliament\n---\n" + TEXT,
        "r.txt:3: unknown-body there is no body “world-parliament” (it can be lakes)",
    ),
    "a slip of the pen in a key": (
        "---\ntitel: Lakes\nbody: lakes\n---\n" + TEXT,
        "r.txt:2: missing-key “title” is missing (the resolution's title, without its number)",
        "r.txt:2: unknown-key “titel” is no key (did you mean “title”?)",
    ),
    "a year in words": (
        "---\ntitle: Lakes\nbody: lakes\nyear: nineteen\n---\n" + TEXT,
        "r.txt:4: wrong-type “year” must be a whole number, not “nineteen” (the year in which it was adopted: 2010)",
    ),
    "a date in words": (
        "---\ntitle: Lakes\nbody: lakes\ndate: 4 June 2010\n---\n" + TEXT,
        "r.txt:4: wrong-value “date” cannot be “4 June 2010” (as exact as is known: 2010-06-04, 2010-06 or 2010)",
    ),
    "an empty title": (
        "---\ntitle:\nbody: lakes\n---\n" + TEXT,
        "r.txt:2: empty-value “title” is empty (the resolution's title, without its number)",
    ),
    "a year that is not the date's": (
        "---\ntitle: Lakes\nbody: lakes\nyear: 2011\ndate: 2010-06-04\n---\n" + TEXT,
        "r.txt:4: contradiction the year is 2011 and the date 2010-06-04 (correct one of the two)",
    ),
    "a key said twice": (
        "---\ntitle: Lakes\nbody: lakes\ntitle: Rivers\n---\n" + TEXT,
        "r.txt:4: yaml the key “title” stands here a second time (delete one of the two)",
    ),
    "an address that a browser would run": (
        "---\ntitle: Lakes\nbody: lakes\nsource_url: javascript:alert(1)\n---\n" + TEXT,
        (
            "r.txt:4: wrong-value “source_url” cannot be “javascript:alert(1)”"
            " (the address of the official text, from https:// on)"
        ),
    ),
    "a history that is no list": (
        "---\ntitle: Lakes\nbody: lakes\nhistory: Revised in 2014\n---\n" + TEXT,
        (
            "r.txt:4: wrong-type “history” must be a list, not “Revised in 2014”"
            ' (what became of it since, a list, oldest first: ["Revised at Dubai, 2014"])'
        ),
    ),
    "a fact of its history that a colon has cut": (
        "---\ntitle: Lakes\nbody: lakes\nhistory:\n  - Revised in 2014\n  - Revised: 2017\n---\n" + TEXT,
        (
            "r.txt:6: wrong-type “history.2” must be text, not a mapping"
            " (a fact of which you are sure, in quotes when it holds a colon)"
        ),
    ),
    "a layout that is none": (
        "---\ntitle: Lakes\nbody: lakes\nlayout: unn\n---\n" + TEXT,
        "r.txt:4: unknown-layout there is no layout “unn” (did you mean “un”?)",
    ),
    "no clause": (
        "---\ntitle: Lakes\nbody: lakes\n---\nThe Assembly of the Lakes,\n",
        (
            "r.txt:5: no-clause no clause was found in the text (a clause opens with a verb, “Recalling ...”, or has it"
            " as a heading; see that the text is whole)"
        ),
    ),
    "no text": (
        "---\ntitle: Lakes\nbody: lakes\n---\n\n",
        "r.txt:5: empty-file there is no text below the front matter (add it)",
    ),
    "an empty file": (b"", "r.txt:1: empty-file the file is empty (write its content, or delete it)"),
    "white space alone": (" \n\n", "r.txt:1: empty-file the file is empty (write its content, or delete it)"),
    "Latin-1": (
        "---\ntitle: Résolution\n".encode("latin-1"),
        "r.txt:2: not-utf8 the byte 0xE9 is no UTF-8 (save the file as UTF-8)",
    ),
    "Latin-1 with the line ends of an old Mac": (
        "---\rtitle: Résolution\r".encode("latin-1"),
        "r.txt:2: not-utf8 the byte 0xE9 is no UTF-8 (save the file as UTF-8)",
    ),
    "UTF-16": ("---\n".encode("utf-16"), "r.txt:1: not-utf8 the file is in UTF-16 (save it as UTF-8)"),
}


@pytest.mark.parametrize(
    ("content", "said"), [(bad[0], bad[1:]) for bad in BAD_RESOLUTIONS.values()], ids=BAD_RESOLUTIONS
)
def test_bad_resolutions(tmp_path: Path, content: str | bytes, said: tuple[str, ...]) -> None:
    source = load_with(tmp_path, {"resolutions/r.txt": content})
    assert lines(source.problems) == [f"source/resolutions/{line}" for line in said]


BAD_INSTRUMENTS = {
    "no title": (
        "names: {en: [Lakes]}",
        ":1: missing-key “title” is missing (the full title in English, as adopted: Convention on the Rights of the Child)",
    ),
    "names without names": (
        "title: T\nnames:\n  en:",
        ":3: empty-value “names.en” is empty (a list of names, each on a line of its own after a hyphen)",
    ),
    "an empty list of names": (
        "title: T\nnames: {en: []}",
        ":2: empty-value “names.en” is empty (a list of names, each on a line of its own after a hyphen)",
    ),
    "names without a language": (
        "title: T\nnames:\n  - Lakes",
        (
            ":2: wrong-type “names” must be a mapping of keys to values, not a list (lists of the further names by which"
            " texts call it, a list a language: {en: [Rights of the Child Convention]})"
        ),
    ),
    "a name that is white space": (
        "title: T\nnames:\n  en:\n    - Lakes\n    - ' '",
        ":5: empty-value “names.en.2” is empty (a name or text; put it in quotes when it holds a colon)",
    ),
    "a language that is none": (
        "title: T\nnames:\n  English: [Lakes]",
        ":3: wrong-key “English” cannot be a key of “names” (a language's code: en, fr, es, ar, ru, zh)",
    ),
    "a kind that is none": (
        "title: T\nkind: traety",
        ":2: wrong-value “kind” cannot be “traety” (did you mean “treaty”?)",
    ),
    "a division that is none": (
        "title: T\nprovisions:\n  articel: 12",
        ":3: unknown-key “articel” is no key of “provisions” (did you mean “article”?)",
    ),
    "a truth that is none": (
        "title: T\nprovisions: {article: 2}\ncomplete: yes",
        (
            ":3: wrong-type “complete” must be true or false, not “yes”"
            " (true when it has no other kind of division than those under provisions; else leave it out)"
        ),
    ),
    "an address without its host": (
        "title: T\naddresses:\n  - url: https://lakes.example/treaty",
        ":3: missing-key “host” is missing from “addresses.1” (who publishes it, as a reader would say: OHCHR)",
    ),
    "a summary of an article too many": (
        "title: T\nprovisions: {article: 12}\nsummaries:\n  art-12: Good.\n  art-13: Too far.",
        (
            ":5: contradiction “art-13” is a provision that it does not have, by what stands under “provisions”"
            " (correct the key, or the run under “provisions”)"
        ),
    ),
    "an address of an article too many": (
        (
            "title: T\nprovisions: {article: 12}\naddresses:\n- host: H\n  url: https://h.example\n"
            "  provisions:\n    art-40: https://h.example/40"
        ),
        (
            ":7: contradiction “art-40” is a provision that it does not have, by what stands under “provisions”"
            " (correct the key, or the run under “provisions”)"
        ),
    ),
    "an item past the last": (
        "title: T\nprovisions:\n  paragraph: {last: 9, items: {'4': c}}\nsummaries:\n  para-4-d: Too far.",
        (
            ":5: contradiction “para-4-d” is a provision that it does not have, by what stands under “provisions”"
            " (correct the key, or the run under “provisions”)"
        ),
    ),
    "a summary of no provision": (
        "title: T\nsummaries:\n  artcle-3: Water.",
        ":3: wrong-key “artcle-3” is no provision (did you mean “art-3”?)",
    ),
    "a summary of an item of nothing": (
        "title: T\nsummaries:\n  a-3: Water.",
        ":3: wrong-key “a-3” is no provision (did you mean “art-3”?)",
    ),
    "a run that ends before it begins": (
        "title: T\nprovisions:\n  chapter: {first: VII, last: II}",
        ":3: contradiction the first chapter, 7, comes after the last, 2 (exchange the two)",
    ),
    "items outside the run": (
        "title: T\nprovisions:\n  paragraph:\n    last: 9\n    items: {'12': c}",
        ":5: contradiction paragraph 12 has items but lies outside the run (correct the number, or the run)",
    ),
    "complete, and empty": (
        "title: T\ncomplete: true",
        (
            ":2: contradiction “complete” is true, but no provisions are listed"
            " (list the divisions under “provisions”, or leave “complete” out)"
        ),
    ),
    "a tab": (
        "title: T\n\tshort: S",
        ":2: yaml found a tab character that violates indentation (use spaces, not tabs)",
    ),
    "an open quote": (
        "title: T\nshort: 'S\nkind: treaty\n",
        ":2: yaml found unexpected end of stream (close the quote or bracket that opens on this line)",
    ),
    "an alias": (
        "title: &t T\nshort: *t",
        ":1: yaml anchors and aliases (& and *) are not read here (put the value in quotes, or write it out without them)",
    ),
    "an anchor at a key": (
        "&t title: T",
        ":1: yaml anchors and aliases (& and *) are not read here (put the value in quotes, or write it out without them)",
    ),
    "an alias as a key": (
        "title: T\n*t : S",
        ":2: yaml anchors and aliases (& and *) are not read here (put the value in quotes, or write it out without them)",
    ),
    "a tag at a key": (
        "!!str title: T",
        ":1: yaml tags (!) are not read here (put the value in quotes, or write it out without them)",
    ),
    "a tag": (
        "title: !!python/name:os.system T",
        ":1: yaml tags (!) are not read here (put the value in quotes, or write it out without them)",
    ),
    "two documents": (
        "title: T\n---\ntitle: U",
        ":2: yaml a second document begins here (delete the line of hyphens, or move the rest to a file of its own)",
    ),
    "a control character": ("title: T\nshort: S\x07", ":2: yaml control character U+0007 (delete it)"),
    "comments alone": ("# to be written\n", ":1: empty-file the file says nothing (write its content, or delete it)"),
    "a name that another has": (
        "title: Treaty\nnames:\n  en:\n  - Lakes convention",
        (
            ":4: shared-name the name “Lakes convention” is also one of “lakes-convention”, so that nothing tells whose it"
            " is in a text (take it away from one of the two, or tell them apart by a longer name)"
        ),
    ),
    "a name that another has, broken over two lines": (
        "title: Treaty\nnames:\n  en:\n  - Lakes\n    convention",
        (
            ":4: shared-name the name “Lakes convention” is also one of “lakes-convention”, so that nothing tells whose it"
            " is in a text (take it away from one of the two, or tell them apart by a longer name)"
        ),
    ),
    "a title that another has": (
        "short: X\ntitle: Lakes convention",
        (
            ":2: shared-name the name “Lakes convention” is also one of “lakes-convention”, so that nothing tells whose it"
            " is in a text (take it away from one of the two, or tell them apart by a longer name)"
        ),
    ),
    "within a body that is none": (
        "title: T\nwithin: [lakse]",
        ":2: unknown-body there is no body “lakse” (did you mean “lakes”?)",
    ),
    "a division of its own that is none": (
        "title: T\nown:\n  LG: gaol",
        ":3: wrong-value “own.LG” cannot be “gaol” (did you mean “goal”?)",
    ),
    "held in nothing known": (
        "title: T\nheld_in: river-res-3",
        (
            ":2: unknown-held-in there is no “river-res-3”, neither a file nor a document of a known series"
            " (write the id as the series makes it, a-res-44-25, or leave “held_in” out)"
        ),
    ),
}
MILD = {"shared-name", "unknown-held-in", "ignored-file"}


@pytest.mark.parametrize(("content", "said"), BAD_INSTRUMENTS.values(), ids=BAD_INSTRUMENTS)
def test_bad_instruments(tmp_path: Path, content: str, said: str) -> None:
    (problem,) = load_with(tmp_path, {"instruments/x.yml": content}).problems
    assert str(problem) == f"source/instruments/x.yml{said}"
    assert problem.severity is (Severity.WARNING if problem.code in MILD else Severity.ERROR)


@pytest.mark.parametrize("held_in", ["lakes-res-3-7", "lakes-res-9-9", "lakes-convention"])
def test_an_instrument_may_be_held_in_a_file_or_in_a_document_of_a_series(tmp_path: Path, held_in: str) -> None:
    assert load_with(tmp_path, {"instruments/x.yml": f"title: T\nheld_in: {held_in}"}).problems == ()


BAD_BODIES = {
    "no name": ("names: [X]", ":1: missing-key “name” is missing (the full name: United Nations General Assembly)"),
    "extends nothing": ("name: X\nextends: lakse", ":2: unknown-body there is no body “lakse” (did you mean “lakes”?)"),
    "a layout that is none": (
        "name: X\nlayout: iut",
        ":2: unknown-layout there is no layout “iut” (did you mean “itu”?)",
    ),
    "extends itself": (
        "name: X\nextends: x",
        ":2: contradiction “x” extends itself by way of “x” (let one of them extend nothing)",
    ),
    "a shape that is none": (
        "name: X\nseries:\n  - {id: s, key: 's-{number}', title: S, shapes: [session/nummer]}",
        ":3: wrong-value “session/nummer” is no shape of a number (did you mean “session/number”?)",
    ),
    "a field that is none": (
        "name: X\nseries:\n  - id: s\n    key: s-{nmber}\n    title: S",
        (
            ":4: wrong-value “key” has “{nmber}”, which is not known there"
            " (in braces can stand number, compact, session, item, part, year, place)"
        ),
    ),
    "a field that reaches inside": (
        "name: X\nseries:\n  - id: s\n    key: s\n    title: '{number.__class__}'",
        (
            ":5: wrong-value “title” has “{number.__class__}”, which is not known there"
            " (in braces can stand number, compact, session, item, part, year, place)"
        ),
    ),
    "sessions that are never held": (
        "name: X\nseries:\n  - {id: s, key: s, title: S, calendar: {session: 1, year: 1950, per_year: 0}}",
        (
            ":3: wrong-value “series.1.calendar.per_year” cannot be “0”"
            " (how many sessions there are in a year: 3, or 0.5 for one every other year)"
        ),
    ),
    "a brace alone": (
        "name: X\ncitation: X {number",
        ":2: wrong-value “citation” has a brace without its partner (in braces can stand number, place, year, title)",
    ),
    "a series that another body has": (
        "name: X\nseries:\n  - {id: lakes-res, key: 'x-{number}', title: S}",
        ":3: duplicate-id “lakes-res” is taken by the series “lakes-res” of lakes (give each series its own)",
    ),
    "a symbol that another series has": (
        "name: X\nseries:\n  - {id: s, key: 'x-{number}', title: S, symbols: [LAKES/RES/]}",
        ":3: duplicate-id “LAKES/RES/” is taken by the series “lakes-res” of lakes (give each series its own)",
    ),
}


@pytest.mark.parametrize(("content", "said"), BAD_BODIES.values(), ids=BAD_BODIES)
def test_bad_bodies(tmp_path: Path, content: str, said: str) -> None:
    assert lines(load_with(tmp_path, {"bodies/x.yml": content}).problems) == [f"source/bodies/x.yml{said}"]


BAD_NAMES = {
    "capitals": (
        {"instruments/Lake-Treaty.yml": "title: Treaty of the Lake"},
        (
            "instruments/Lake-Treaty.yml:1: bad-id “Lake-Treaty” is no id: an id has the letters a to z, digits, and single"
            " hyphens between them (call it lake-treaty.yml)"
        ),
    ),
    "accents": (
        {"instruments/traité.yml": "title: Traité"},
        (
            "instruments/traité.yml:1: bad-id “traité” is no id: an id has the letters a to z, digits, and single"
            " hyphens between them (call it traite.yml)"
        ),
    ),
    "letters without a Latin form": (
        {"instruments/条约.yml": "title: Treaty of the Lake"},
        (
            "instruments/条约.yml:1: bad-id “条约” is no id: an id has the letters a to z, digits, and single"
            " hyphens between them (call it a-name.yml)"
        ),
    ),
    "spaces": (
        {"resolutions/lakes res 4.txt": RESOLUTION},
        (
            "resolutions/lakes res 4.txt:1: bad-id “lakes res 4” is no id: an id has the letters a to z, digits, and single"
            " hyphens between them (call it lakes-res-4.txt)"
        ),
    ),
    "one id in two folders": (
        {"resolutions/third/lakes-res-3-7.txt": RESOLUTION},
        (
            "resolutions/third/lakes-res-3-7.txt:1: duplicate-id the id “lakes-res-3-7” is taken by"
            " source/resolutions/lakes-res-3-7.txt; capitals and punctuation make no difference"
            " (rename one of the two files, or delete it)"
        ),
    ),
    "one id in two cases": (
        {"resolutions/third/LAKES-RES-3-7.txt": RESOLUTION},
        (
            "resolutions/third/LAKES-RES-3-7.txt:1: duplicate-id the id “LAKES-RES-3-7” is taken by"
            " source/resolutions/lakes-res-3-7.txt; capitals and punctuation make no difference"
            " (rename one of the two files, or delete it)"
        ),
    ),
    "one id for an instrument and a resolution": (
        {"instruments/lakes-res-3-7.yml": "title: Resolution 3/7"},
        (
            "instruments/lakes-res-3-7.yml:1: duplicate-id the id “lakes-res-3-7” is taken by"
            " source/resolutions/lakes-res-3-7.txt; capitals and punctuation make no difference"
            " (rename one of the two files, or delete it)"
        ),
    ),
    "another ending": (
        {"instruments/treaty.yaml": "title: Treaty of the Lake"},
        (
            "instruments/treaty.yaml:1: warning: ignored-file this file is not read; the files here end in .yml"
            " (make it treaty.yml, or move it away)"
        ),
    ),
    "a text beside no instrument": (
        {"instruments/treaty.txt": "Article 1"},
        (
            "instruments/treaty.txt:1: warning: ignored-file this text stands beside no treaty.yml"
            " (write that file, or move the text away)"
        ),
    ),
}


@pytest.mark.parametrize(("files", "said"), BAD_NAMES.values(), ids=BAD_NAMES)
def test_bad_names_of_files(tmp_path: Path, files: dict[str, str], said: str) -> None:
    assert lines(load_with(tmp_path, files).problems) == [f"source/{said}"]


@pytest.mark.parametrize("name", [".lakes.yml.swp", "lakes.yml~", "#lakes.yml#", ".DS_Store", "README.md"])
def test_what_editors_leave_behind_is_no_content(tmp_path: Path, name: str) -> None:
    assert load_with(tmp_path, {f"bodies/{name}": "x"}).problems == ()


@pytest.mark.parametrize(
    "change", [("\n", "\r\n"), ("\n", "\r"), ("---\ntitle", "\ufeff---\ntitle")], ids=["CRLF", "CR", "BOM"]
)
def test_line_ends_and_byte_order_marks_make_no_difference(tmp_path: Path, change: tuple[str, str]) -> None:
    plain = load_with(tmp_path, {})
    changed = load_with(tmp_path, {"resolutions/lakes-res-3-7.txt": RESOLUTION.replace(*change)})
    assert changed.problems == ()
    assert changed.resolutions == plain.resolutions


def test_every_problem_of_a_file_is_said(tmp_path: Path) -> None:
    content = "titel: T\nkind: traety\nadopted: {date: today}\n"
    problems = load_with(tmp_path, {"instruments/x.yml": content}).problems
    assert [(each.line, each.code) for each in problems] == [
        (1, "missing-key"),
        (1, "unknown-key"),
        (2, "wrong-value"),
        (3, "wrong-value"),
    ]


def test_a_folder_that_cannot_be_opened_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    scan = os.scandir

    def refuse(path: str) -> object:
        if Path(path).name == "closed":
            raise PermissionError(13, "Permission denied", path)
        return scan(path)

    write(tmp_path, {"resolutions/closed/r.txt": RESOLUTION})
    monkeypatch.setattr(os, "scandir", refuse)
    assert lines(load(tmp_path / "source").problems) == [
        "source/resolutions/closed:1: unreadable Permission denied (check its name and that you may read it)"
    ]


def test_a_file_in_place_of_a_folder_is_said(tmp_path: Path) -> None:
    (tmp_path / "source").mkdir()
    (tmp_path / "source/bodies").write_text("")
    assert lines(load(tmp_path / "source").problems) == [
        "source/bodies:1: unreadable Not a directory (check its name and that you may read it)"
    ]


def test_an_unreadable_file_is_said(tmp_path: Path) -> None:
    folder = write(tmp_path, GOOD)
    (folder / "instruments/x.yml").symlink_to("nowhere.yml")
    (line,) = lines(load(folder).problems)
    assert line.startswith("source/instruments/x.yml:1: unreadable No such file")


def test_a_linked_folder_is_read_once_and_one_that_leads_back_is_no_endless_way(tmp_path: Path) -> None:
    (tmp_path / "shared").mkdir()
    (tmp_path / "shared" / "lakes-res-4-1.txt").write_text(RESOLUTION.replace("3/7", "4/1"), encoding="utf-8")
    folder = write(tmp_path, GOOD) / "resolutions"
    (folder / "linked").symlink_to(tmp_path / "shared")
    (tmp_path / "shared" / "back").symlink_to(folder)
    read = load(tmp_path / "source")
    assert read.problems == ()
    assert [each.id for each in read.resolutions] == ["lakes-res-3-7", "lakes-res-4-1"]


def test_a_folder_whose_name_is_no_text_is_said(tmp_path: Path) -> None:
    folder = os.fsencode(write(tmp_path, GOOD) / "resolutions") + b"/caf\xe9"
    try:
        os.mkdir(folder)  # noqa: PTH102 # no path of pathlib has such bytes
    except OSError:
        pytest.skip("this file system has no such names")
    Path(os.fsdecode(folder), "lakes-res-4-1.txt").write_text(RESOLUTION, encoding="utf-8")
    (line,) = lines(load(tmp_path / "source").problems)
    assert line.startswith("source/resolutions/caf\ufffd:1: bad-id the name of this folder holds bytes")


@pytest.mark.parametrize(
    "damage", ["{", "[]x", "true", '{"type": "objct"}', '{"items": {"$ref": "https://example.org/schema.json"}}']
)
def test_a_damaged_schema_is_said(tmp_path: Path, damage: str) -> None:
    (line,) = lines(load_with(tmp_path, {"schema/instrument.schema.json": damage}).problems)
    assert line.startswith("source/schema/instrument.schema.json:1: no-schema this is no JSON Schema: ")


WHERE = st.sampled_from(sorted(GOOD))
YAMLISH = st.text(alphabet="abet:-&*!|>'\"{}[],#%@` \n\t019é\x00\x85\u2028", max_size=80)
DAMAGED = st.tuples(st.sampled_from([BODY, INSTRUMENT, RESOLUTION]), st.integers(0, 400), YAMLISH).map(
    lambda cut: (cut[0][: cut[1]] + cut[2] + cut[0][cut[1] :]).encode()
)


@settings(max_examples=100)
@given(where=WHERE, content=st.one_of(st.binary(max_size=200), YAMLISH.map(str.encode), DAMAGED))
def test_no_bytes_whatever_make_it_raise(where: str, content: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        source = load_with(Path(folder), {where: content})
    assert all(problem.line >= 1 and problem.path.startswith("source/") for problem in source.problems)
    assert all("\n" not in line for line in lines(source.problems))


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "a:\n "])
def test_deep_nesting_ends_in_a_problem(tmp_path: Path, opening: str) -> None:
    content = "".join(" " * depth + "a:\n" for depth in range(3000)) if "\n" in opening else opening * 100_000
    (problem,) = load_with(tmp_path, {"instruments/x.yml": content}).problems
    assert (problem.code, problem.message) == ("yaml", "this is nested too deeply")
