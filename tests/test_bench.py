"""What the benchmarks measure with: made-up collections, and the arithmetic of the results."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from recitals.corpus import read_collection
from recitals.graph import collect
from scripts.bench import as_markdown, collections
from scripts.bench.fit import growth
from scripts.bench.measure import CommandError, measure

RESOLUTIONS = 40


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_seed_always_gives_the_same_collection(tmp_path: Path) -> None:
    for name, seed in (("first", 7), ("again", 7), ("other", 8)):
        collections.write(tmp_path / name, 10, seed)
    first, again, other = (bytes_of(tmp_path / name / "source" / "resolutions") for name in ("first", "again", "other"))
    assert first == again != other


def test_what_a_made_up_text_cites_is_what_is_found_in_it(tmp_path: Path) -> None:
    """The generator knows what each paragraph cites: a benchmark of citations that are not found would measure nothing."""
    drafts = {one.name.id: one for one in collections.write(tmp_path / "made", RESOLUTIONS)}
    corpus = read_collection(tmp_path / "made" / "source")
    assert not corpus.problems
    for reading in corpus.readings:
        found = {paragraph.id: set[str]() for paragraph in reading.resolution.paragraphs}
        for citation in reading.citations:
            found[citation.paragraph].add(citation.target)
        declared = drafts[reading.resolution.id].cites
        assert [sorted(cited) for cited in found.values()] == [sorted(set(cites)) for cites in declared]


def test_an_edit_changes_one_text(tmp_path: Path) -> None:
    collections.write(tmp_path / "made", 10)
    before = bytes_of(tmp_path / "made" / "source" / "resolutions")
    collections.edit(tmp_path / "made", 1)
    after = bytes_of(tmp_path / "made" / "source" / "resolutions")
    assert len([name for name in before if before[name] != after[name]]) == 1
    assert before.keys() == after.keys()


def test_plain_markdown_has_every_resolution_and_its_citations_as_links(tmp_path: Path) -> None:
    collections.write(tmp_path / "made", 10)
    corpus = read_collection(tmp_path / "made" / "source")
    pages = as_markdown.write(tmp_path / "plain", collect(corpus.registry, corpus.readings))
    written = list((tmp_path / "plain" / "docs").rglob("*.md"))
    assert len(written) == pages
    citations = sum(len(reading.citations) for reading in corpus.readings)
    links = sum(path.read_text(encoding="utf-8").count("](") for path in written if path.parent.name == "resolutions")
    assert links == citations > 0


@pytest.mark.parametrize(
    ("costs", "power"),
    [((1.0, 2.0, 4.0), 1.0), ((1.0, 4.0, 16.0), 2.0), ((3.0, 3.0, 3.0), 0.0)],
)
def test_growth_is_the_power_of_the_size(costs: tuple[float, ...], power: float) -> None:
    assert growth((250, 500, 1_000), costs) == pytest.approx(power)


def test_one_size_tells_nothing_of_growth() -> None:
    assert growth((250,), (1.0,)) is None


def test_a_command_is_measured_with_what_it_wrote(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    script = "from pathlib import Path; Path('out/a').write_text('x' * 1_000_000)"
    made = measure((sys.executable, "-c", script), tmp_path, tmp_path / "out")
    assert (made.files, made.output_mb) == (1, 1.0)
    assert made.seconds > 0 < made.peak_mb


def test_a_command_that_fails_is_no_measurement(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="no such luck"):
        measure((sys.executable, "-c", "raise SystemExit('no such luck')"), tmp_path, tmp_path)
