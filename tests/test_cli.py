"""The command line, as it is typed."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from recitals.cli import CHECKOUT, main, project_root
from recitals.report import CODES
from tests.source.project import GOOD, RESOLUTION, write

HERE = Path(__file__).resolve().parent.parent
BAD = "---\ntitle: Lakes\nbody: lake\n---\n" + RESOLUTION.partition("---\n")[2].partition("---\n")[2]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small project, which is not the working directory."""
    root = tmp_path / "project"
    root.mkdir()
    (root / "mkdocs.yml").write_text("site_name: Lakes\n")
    write(root, GOOD)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    monkeypatch.chdir(elsewhere)
    return root


def run(*arguments: str | Path) -> int:
    return main([str(each) for each in arguments])


# ---------------------------------------------------------------- check


def test_a_good_source_passes(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("check", "--root", project) == 0
    assert capsys.readouterr() == ("", "recitals check: nothing to report\n")


def test_an_error_fails_and_is_one_line(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(project, {"resolutions/r.txt": BAD})
    assert run("check", "--root", project) == 1
    out, err = capsys.readouterr()
    assert out == "source/resolutions/r.txt:3: unknown-body there is no body “lake” (did you mean “lakes”?)\n"
    assert err == "recitals check: 1 error\n"


def test_warnings_alone_pass(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(project, {"instruments/x.yaml": "title: X", "instruments/y.yaml": "title: Y"})
    assert run("check", "--root", project) == 0
    out, err = capsys.readouterr()
    assert out.count("\n") == out.count(": warning: ignored-file ") == 2
    assert err == "recitals check: 2 warnings\n"
    assert run("check", "--root", project, "--least", "error") == 0
    assert capsys.readouterr().out == ""


def test_what_the_engine_finds_is_said_too(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(project, {"resolutions/lakes-res-3-7.txt": RESOLUTION.replace("article 4", "article 40")})
    assert run("check", "--root", project) == 0
    out = capsys.readouterr().out
    assert out.startswith("source/resolutions/lakes-res-3-7.txt:9:11: warning: no-such-provision ")


def test_texts_from_elsewhere_are_checked_against_the_project(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    draft = Path("draft.txt")
    draft.write_text(RESOLUTION.replace("article 4", "article 40"), encoding="utf-8")
    assert run("check", "--root", project, draft) == 0
    assert capsys.readouterr().out.startswith("draft.txt:9:11: warning: no-such-provision ")


@pytest.mark.parametrize("name", ["json", "sarif"])
def test_formats_for_machines_are_one_json_value(project: Path, capsys: pytest.CaptureFixture[str], name: str) -> None:
    write(project, {"resolutions/r.txt": BAD})
    assert run("check", "--root", project, "--format", name) == 1
    assert "unknown-body" in json.dumps(json.loads(capsys.readouterr().out))


def test_annotations(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(project, {"resolutions/r.txt": BAD})
    assert run("check", "--root", project, "--format", "github") == 1
    out = capsys.readouterr().out
    assert out.startswith("::error file=source/resolutions/r.txt,line=3,title=unknown-body::there is no body")


def test_codes_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("check", "--codes") == 0
    listed = dict(line.split(maxsplit=1) for line in capsys.readouterr().out.splitlines())
    assert listed == CODES


# ---------------------------------------------------------------- cite


def test_cite_prints_a_line_of_json_a_text(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = project / "source/resolutions/lakes-res-3-7.txt"
    assert run("cite", "--root", project, text, text) == 0
    first, second = capsys.readouterr().out.splitlines()
    assert first == second
    report = json.loads(first)
    assert report["id"] == "lakes-res-3-7"
    assert [each["id"] for each in report["paragraphs"]] == ["pp1", "op1"]
    assert [(each["instrument"], each["provision"]) for each in report["citations"]] == [
        ("lakes-convention", "art-4"),
        ("lakes-convention", None),
    ]
    for each in report["citations"]:
        paragraph = next(one for one in report["paragraphs"] if one["id"] == each["paragraph"])
        assert paragraph["text"][each["start"] : each["end"]] == each["text"]


def test_a_bad_file_is_one_line_and_the_others_still_come(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("latin.txt").write_bytes("Résolution".encode("latin-1"))
    good = project / "source/resolutions/lakes-res-3-7.txt"
    assert run("cite", "--root", project, "nowhere.txt", good, "latin.txt") == 1
    out, err = capsys.readouterr()
    assert [json.loads(line)["id"] for line in out.splitlines()] == ["lakes-res-3-7"]
    assert err.splitlines() == [
        "nowhere.txt:1: unreadable No such file or directory (check its name and that you may read it)",
        "latin.txt:1: not-utf8 the byte 0xE9 is no UTF-8 (save the file as UTF-8)",
    ]


def test_a_text_may_come_without_front_matter_and_with_a_name_that_is_no_id(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    name = Path("Draft Résolution (v2).txt")
    name.write_text(RESOLUTION.partition("---\n")[2].partition("---\n")[2], encoding="utf-8")
    assert run("cite", "--root", project, name) == 0
    assert json.loads(capsys.readouterr().out)["id"] == "draft-resolution-v2"


def test_a_text_may_come_from_the_standard_input(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(RESOLUTION.encode())))
    assert run("cite", "--root", project, "-") == 0
    assert len(json.loads(capsys.readouterr().out)["citations"]) == 2


def test_an_error_in_the_registry_is_said_and_fails(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(project, {"instruments/x.yml": "titel: X"})
    assert run("cite", "--root", project, project / "source/resolutions/lakes-res-3-7.txt") == 1
    out, err = capsys.readouterr()
    assert json.loads(out)["id"] == "lakes-res-3-7"
    assert "source/instruments/x.yml:1: unknown-key" in err


def test_a_text_from_elsewhere_may_say_less_than_one_of_the_collection(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("draft.txt").write_text(RESOLUTION.replace("title: Clean water in shared lakes\n", ""), encoding="utf-8")
    assert run("cite", "--root", project, "draft.txt") == 0
    assert capsys.readouterr().err == ""


def test_the_module_runs_from_any_folder_and_a_reader_that_leaves_early_is_no_error(project: Path) -> None:
    text = str(project / "source/resolutions/lakes-res-3-7.txt")
    command = [sys.executable, "-m", "recitals.cli", "cite", "--root", str(project), *[text] * 400]
    environment = {**os.environ, "PYTHONPATH": str(HERE / "hooks")}
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment) as running:
        assert running.stdout
        assert running.stderr
        assert json.loads(running.stdout.readline())["id"] == "lakes-res-3-7"
        running.stdout.close()
        assert running.stderr.read() == b""


def test_a_cluster_that_does_not_answer_is_a_wrong_call(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("distributed", reason="the extra “distributed” is not installed")
    with pytest.raises(SystemExit) as stopped:
        run("check", "--root", project, "--workers", "nonsense://nowhere")
    assert stopped.value.code == 2
    assert "no Dask scheduler answers at nonsense://nowhere: " in capsys.readouterr().err


# ---------------------------------------------------------------- which project


def test_the_project_is_the_one_named_else_the_nearest_else_this_one(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert project_root(project) == project
    assert project_root(None) == CHECKOUT == HERE
    monkeypatch.chdir(project / "source/resolutions")
    assert project_root(None) == project


def test_a_folder_without_source_is_a_wrong_call(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        run("check", "--root", tmp_path)
    assert stopped.value.code == 2
    assert f"there is no folder {tmp_path / 'source'}" in capsys.readouterr().err


# ---------------------------------------------------------------- new


@pytest.mark.parametrize(
    ("kind", "made"),
    [
        ("resolution", "resolutions/river-1.txt"),
        ("instrument", "instruments/river-1.yml"),
        ("body", "bodies/river-1.yml"),
        ("language", "languages/river-1.yml"),
    ],
)
def test_a_new_file_is_begun_and_check_says_what_is_missing(
    project: Path, capsys: pytest.CaptureFixture[str], kind: str, made: str
) -> None:
    assert run("new", "--root", project, kind, "river-1") == 0
    assert (project / "source" / made).is_file()
    assert made in capsys.readouterr().out.replace(os.sep, "/")
    assert run("check", "--root", project) == 1
    said = capsys.readouterr().out.splitlines()
    assert said
    assert all(line.startswith(f"source/{made}:") for line in said)
    assert any(": empty-value " in line for line in said)
    assert not any(": unknown-key " in line or ": yaml " in line for line in said)


def test_a_file_that_is_there_is_never_touched(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = project / "source/resolutions/lakes-res-3-7.txt"
    before = path.read_bytes()
    assert run("new", "--root", project, "resolution", "lakes-res-3-7") == 1
    assert path.read_bytes() == before
    assert "duplicate-id" in capsys.readouterr().err


@pytest.mark.parametrize("bad", ["Lakes 3", "../outside", "a/b", "", "é"])
def test_a_name_that_is_no_id_makes_no_file(project: Path, capsys: pytest.CaptureFixture[str], bad: str) -> None:
    before = sorted(project.rglob("*"))
    assert run("new", "--root", project, "instrument", bad) == 1
    assert sorted(project.rglob("*")) == before
    assert ": bad-id " in capsys.readouterr().err
