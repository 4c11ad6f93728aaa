"""Collections to measure with: made up from a seed, or of real texts, each a project that MkDocs builds as it is."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from scripts.bench.citing import ASSEMBLY, HEALTH, TELECOM, Citer, Name
from scripts.bench.drafts import Draft, draft
from scripts.bench.treaties import Treaty, treaties
from scripts.bench.vocabulary import Zipf, title

ROOT = Path(__file__).resolve().parents[2]
FROM_CHECKOUT = ("docs", "hooks", "source/bodies", "source/schema")
SEED = 1
BODIES = (*[ASSEMBLY] * 7, *[TELECOM] * 1, *[HEALTH] * 2)
"""Whose resolutions they are, over and over."""
FIRST_YEAR, YEARS = 2005, 20
MEETINGS = (("Doha", 2006), ("Hyderabad", 2010), ("Dubai", 2014), ("Buenos Aires", 2017), ("Kigali", 2022))
LONG = 120
"""Characters that no title has."""
FEWEST_TREATIES, RESOLUTIONS_A_TREATY = 24, 20


def write(folder: Path, count: int, seed: int = SEED) -> tuple[Draft, ...]:
    """Write a project of made-up resolutions that cite each other and a registry of made-up instruments.

    Args:
        folder: where; it is made, and must hold no project yet.
        count: how many resolutions.
        seed: another one gives other texts; the same gives the same bytes.

    Returns:
        The drafts, which tell what each paragraph cites.
    """
    dice = random.Random(seed)  # noqa: S311 # no secret
    source = _project(folder)
    registry = treaties(dice, max(FEWEST_TREATIES, count // RESOLUTIONS_A_TREATY))
    drafts = tuple(_drafts(dice, registry, count))
    _files(source / "instruments", {f"{treaty.id}.yml": treaty.file() for treaty in registry})
    _files(source / "resolutions", {f"{one.name.id}.txt": one.file() for one in drafts})
    return drafts


def write_corpus(folder: Path, texts: Iterable[Path]) -> None:
    """Write a project of real texts of the General Assembly, with the instruments of this checkout.

    Args:
        folder: where; it is made, and must hold no project yet.
        texts: their files, named by their ids: `a-res-70-1.txt`.
    """
    source = _project(folder)
    (source / "instruments").symlink_to(ROOT / "source" / "instruments")
    _files(source / "resolutions", {path.name: _with_front_matter(path) for path in texts})


def edit(project: Path, run: int) -> None:
    """Change the first long paragraph, which cites, of a resolution in the middle of a collection.

    Args:
        project: its folder.
        run: a number to put into the text, so that each edit is another one.
    """
    files = sorted((project / "source" / "resolutions").glob("*.txt"))
    path = files[len(files) // 2]
    matter, mark, text = path.read_text(encoding="utf-8").rpartition("\n---\n")
    lines = text.splitlines()
    place = next(number for number, line in enumerate(lines) if len(line) > LONG)
    lines[place] = f"{lines[place][:-1]}, edited {run} times{lines[place][-1]}"
    path.write_text("\n".join((f"{matter}{mark}{lines[0]}", *lines[1:], "")), encoding="utf-8")


def _project(folder: Path) -> Path:
    """Lay out a project that is like this checkout except for its texts and instruments; its `source/` folder."""
    (folder / "source").mkdir(parents=True)
    for name in FROM_CHECKOUT:
        (folder / name).symlink_to(ROOT / name)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    return folder / "source"


def _files(folder: Path, contents: Mapping[str, str]) -> None:
    folder.mkdir()
    for name, content in contents.items():
        (folder / name).write_text(content, encoding="utf-8", newline="\n")


def _drafts(dice: random.Random, registry: list[Treaty], count: int) -> Iterator[Draft]:
    names = sorted(_names(dice, count), key=lambda name: (name.year, name.id))
    citer = Citer(dice, Zipf(registry), names)
    return (draft(dice, citer, name, title(dice)) for name in names)


def _names(dice: random.Random, count: int) -> Iterator[Name]:
    """Resolutions spread over bodies and years, each numbered from 1 in its session."""
    numbers: dict[tuple[str, int], int] = {}
    for place in range(count):
        body = BODIES[place % len(BODIES)]
        turn = dice.randrange(YEARS)
        number = numbers[body, turn] = numbers.get((body, turn), 0) + 1
        yield NAMERS[body](turn, number)


def _of_assembly(turn: int, number: int) -> Name:
    year = FIRST_YEAR + turn
    session = year - 1945
    day = f"{number % 28 + 1} December {year}"
    return Name(f"a-res-{session}-{number}", ASSEMBLY, f"{session}/{number}", year, day=day)


def _of_health(turn: int, number: int) -> Name:
    year = FIRST_YEAR + turn
    session = year - 1947
    return Name(f"wha{session}-{number}", HEALTH, f"WHA{session}.{number}", year)


def _of_telecom(turn: int, number: int) -> Name:
    meeting = turn % len(MEETINGS)
    place, year = MEETINGS[meeting]
    number = number * YEARS // len(MEETINGS) - turn // len(MEETINGS)
    return Name(f"wtdc-res-{number}-{year}", TELECOM, str(number), year, place)


NAMERS: Mapping[str, Callable[[int, int], Name]] = {ASSEMBLY: _of_assembly, HEALTH: _of_health, TELECOM: _of_telecom}


def _with_front_matter(path: Path) -> str:
    """A text of the General Assembly as a collection keeps it."""
    text = path.read_text(encoding="utf-8")
    number = path.stem.removeprefix("a-res-").replace("-", "/", 1)
    heading = next((line for line in text.splitlines() if line.startswith(f"{number}. ")), path.stem)
    about = heading.removeprefix(f"{number}. ").replace('"', "'")
    return f'---\ntitle: "{about}"\nbody: {ASSEMBLY}\nnumber: "{number}"\n---\n{text}'
