"""The registry of instruments as data: its ids, names, divisions and dates hold together.

What the schema and the reader check, they check for every collection. Here stand the rules of this one.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from recitals.cite.names import WORD, Names
from recitals.model import Instrument, Provision, Severity, Step, Unit, provision_of, slug
from recitals.source import Source, load

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "source"
FILES = sorted((SOURCE / "instruments").glob("*.yml"))

SHORT_IDS = frozenset(
    """
    crc crc-op-sc crc-op-ac iccpr icescr udhr icerd cedaw cat crpd icmw cped un-charter itu-constitution itu-convention
    geneva-conventions tunis-commitment tunis-agenda wsis-geneva-declaration wsis-geneva-plan vdpa beijing-declaration
    beijing-platform rio-declaration agenda-21 agenda-2030 aaaa paris-agreement unfccc undrip geneva-declaration-1924
    drc-1959 mou-itu-chi itu-council-res-1306-2009 wtdc-res-45-2006 itu-d-programme-2 itu-d-question-22-2-1
    """.split()
)
"""Ids by convention; every other id is a name of its instrument as a slug."""

LONGEST_ID = 150
"""Ids are file names, and the bundle is unpacked below folders with names of their own."""

KEYS = """
    title short kind names alone within own understood adopted in_force symbol held_in beyond provisions complete addresses summary
    summaries history
    """.split()

UNSPACED = re.compile(r"[\u4e00-\u9fff]")
"""In a script without spaces a name is one word to us, however long it is."""

SHARED_BY_SEVERAL = [
    "Additional Protocol",
    "Doha Declaration",
    "Doha Political Declaration",
    "Hague Convention",
    "Istanbul Convention",
    "Optional Protocol",
    "Paris Principles",
    "Plan of Action",
    "Platform for Action",
    "Political Declaration",
    "Programme of Action",
    "Protocol I",
    "Vienna Convention",
    "Vienna Declaration",
]
"""What texts call more than one instrument: a link from these words alone would be a guess."""

PROVISIONS = [
    ("crc", "art-34", True),
    ("crc", "art-34-a", True),
    ("crc", "art-55", False),
    ("crc-op-sc", "art-10", True),
    ("crc-op-sc", "art-18", False),
    ("icescr", "art-10", True),
    ("icescr", "art-34", False),
    ("iccpr", "art-27", True),
    ("iccpr", "art-54", False),
    ("udhr", "art-31", False),
    ("tunis-commitment", "para-24", True),
    ("tunis-commitment", "para-41", False),
    ("tunis-commitment", "art-24", False),
    ("tunis-agenda", "para-90-q", True),
    ("tunis-agenda", "para-90-r", False),
    ("un-charter", "chap-vii", True),
    ("un-charter", "chap-xx", False),
    ("un-charter", "art-101-3", True),
    ("agenda-2030", "goal-17", True),
    ("agenda-2030", "goal-18", False),
    ("rio-declaration", "principle-10", True),
    ("rio-declaration", "principle-28", False),
    ("montreal-protocol-on-substances-that-deplete-the-ozone-layer", "art-2A", True),
    ("international-health-regulations-2005", "art-44 bis", True),
]

SUMMARIZED = [
    ("crc", "art-34"),
    ("crc", "art-34-a"),
    ("crc", "art-34-b"),
    ("crc", "art-34-c"),
    ("crc-op-sc", "art-10"),
    ("iccpr", "art-23"),
    ("iccpr", "art-24"),
    ("icescr", "art-10"),
    ("tunis-commitment", "para-24"),
    ("tunis-agenda", "para-90-q"),
]
"""The provisions that Resolution 67 cites."""

ARTICLES = re.compile(r"^[#\s*]*article\s+(\d+)\b", re.MULTILINE | re.IGNORECASE)
ARTICLE = re.compile(r"^(?:The|An?) ")
IN_BRACKETS = re.compile(r" \([^()]*\)$")
ASSEMBLY = re.compile(r"A/RES/(?:(S)-)?(\d+)(?:/(\d+)|\(([IVXLC]+)\))$")


@pytest.fixture(scope="module")
def source() -> Source:
    return load(SOURCE)


@pytest.fixture(scope="module")
def instruments(source: Source) -> dict[str, Instrument]:
    return dict(source.registry.instruments)


def named(instrument: Instrument) -> Iterator[str]:
    """Every name of an instrument in every language, the title first."""
    yield instrument.title
    for listed in instrument.names.values():
        yield from (name for name in listed if name != instrument.title)


def words(name: str) -> str:
    """A name as the finder compares it: its words, in small letters."""
    return " ".join(WORD.findall(name)).lower()


def slugs(instrument: Instrument) -> Iterator[str]:
    """What an id may be made from: each English name, without a leading article or a closing bracket."""
    for name in (instrument.title, *instrument.names.get("en", ())):
        yield from (slug(ARTICLE.sub("", name)), slug(ARTICLE.sub("", IN_BRACKETS.sub("", name))))


# ---------------------------------------------------------------- files


def test_every_file_reads_without_a_problem(source: Source) -> None:
    wrong = [
        str(each) for each in source.problems if "instruments/" in each.path and each.severity is not Severity.NOTE
    ]
    assert wrong == []


def test_every_file_is_an_instrument(instruments: dict[str, Instrument]) -> None:
    assert sorted(instruments) == sorted(path.stem for path in FILES)


@pytest.mark.parametrize("key", ["title", "kind", "summary"])
def test_no_file_lacks(key: str) -> None:
    assert [path.name for path in FILES if f"\n{key}:" not in path.read_text(encoding="utf-8")] == []


def test_keys_stand_in_the_order_of_the_contract() -> None:
    wrong = []
    for path in FILES:
        keys = list(yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader))  # noqa: S506 - texts only
        if keys != sorted(keys, key=KEYS.index):
            wrong.append(path.name)
    assert wrong == []


def test_lines_fit_unless_an_address_does_not() -> None:
    wrong = [
        f"{path.name}:{number}"
        for path in FILES
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if len(line) > 120 and "://" not in line
    ]
    assert wrong == []


# ---------------------------------------------------------------- ids and names


def test_an_id_is_a_name_as_a_slug_or_one_of_the_short_ones(instruments: dict[str, Instrument]) -> None:
    assert [one.id for one in instruments.values() if one.id not in SHORT_IDS and one.id not in set(slugs(one))] == []


def test_every_short_id_is_there(instruments: dict[str, Instrument]) -> None:
    assert SHORT_IDS - set(instruments) == frozenset()


def test_ids_are_short_enough_for_file_names(instruments: dict[str, Instrument]) -> None:
    assert [identifier for identifier in instruments if len(identifier) > LONGEST_ID] == []


def test_no_two_instruments_share_a_name(instruments: dict[str, Instrument]) -> None:
    owners: defaultdict[str, set[str]] = defaultdict(set)
    for one in instruments.values():
        for name in named(one):
            owners[words(name)].add(one.id)
    assert {name: sorted(ids) for name, ids in owners.items() if len(ids) > 1} == {}


def test_no_file_gives_a_name_twice(instruments: dict[str, Instrument]) -> None:
    twice = {}
    for one in instruments.values():
        counted = Counter(named(one))  # in small letters a name is another: it is found where a text has no capitals
        if repeated := [name for name, count in counted.items() if count > 1]:
            twice[one.id] = repeated
    assert twice == {}


@pytest.mark.parametrize("name", SHARED_BY_SEVERAL)
def test_no_instrument_claims_words_that_mean_several(instruments: dict[str, Instrument], name: str) -> None:
    claimed = [one.id for one in instruments.values() for each in named(one) if words(each) == words(name)]
    assert claimed == []


def test_a_name_of_one_word_is_unmistakable(instruments: dict[str, Instrument]) -> None:
    """An acronym in capitals, or a proper noun that means nothing else."""
    names = (name for one in instruments.values() for name in named(one) if not UNSPACED.search(name))
    single = [name for name in names if len(WORD.findall(name)) == 1]
    assert [name for name in single if not re.fullmatch(r"[A-Z]{3,}s?", name)] == []


def test_every_instrument_is_found_in_a_text_by_a_name(instruments: dict[str, Instrument]) -> None:
    names = Names.of((name, one.id) for one in instruments.values() for name in named(one))

    def read(name: str) -> tuple[str, ...]:
        first = WORD.search(name)
        found = names.read(name, first.start(), first[0]) if first else None
        return found.owners if found and not WORD.search(name, found.end) else ()

    unread = [one.id for one in instruments.values() if all(read(name) != (one.id,) for name in named(one))]
    assert unread == ["wtdc-res-45-2006"]  # named by number and bracket alone, which its series reads


# ---------------------------------------------------------------- facts


@pytest.mark.parametrize(("identifier", "key", "there"), PROVISIONS)
def test_which_provisions_there_are(instruments: dict[str, Instrument], identifier: str, key: str, there: bool) -> None:
    assert instruments[identifier].has(provision_of(key)) is there


@pytest.mark.parametrize(("identifier", "key"), SUMMARIZED)
def test_what_resolution_67_cites_is_summarized(instruments: dict[str, Instrument], identifier: str, key: str) -> None:
    assert len(instruments[identifier].summaries[key].split()) > 5


def test_every_provision_with_a_summary_or_an_address_can_exist(instruments: dict[str, Instrument]) -> None:
    wrong = []
    for one in instruments.values():
        keys = [*(key for key in one.summaries if key), *(key for each in one.addresses for key in each.provisions)]
        wrong += [f"{one.id}#{key}" for key in keys if one.has(provision_of(key)) is False]
    assert wrong == []


def test_articles_are_as_many_as_in_the_texts(shared: Path, instruments: dict[str, Instrument]) -> None:
    folder = shared / "instruments"
    if not folder.is_dir():
        pytest.skip(f"no texts of instruments at {folder}")
    counted = {
        path.stem: max(int(number) for number in ARTICLES.findall(path.read_text(encoding="utf-8")))
        for path in sorted(folder.iterdir())
    }
    assert counted
    assert {identifier: instruments[identifier].extents[Unit.ARTICLE].last for identifier in counted} == counted


def test_dates_are_days_of_the_calendar(instruments: dict[str, Instrument]) -> None:
    for one in instruments.values():
        for date in filter(None, (one.date, one.in_force)):
            assert dt.date.fromisoformat(f"{date}-01-01"[:10]).isoformat().startswith(date), one.id


def test_nothing_is_in_force_before_it_is_adopted(instruments: dict[str, Instrument]) -> None:
    dated = [one for one in instruments.values() if one.date and one.in_force]
    assert len(dated) > 100
    assert [one.id for one in dated if one.in_force < one.date] == []


def test_a_symbol_and_the_resolution_that_holds_it_agree(instruments: dict[str, Instrument]) -> None:
    wrong = []
    for one in instruments.values():
        if (symbol := ASSEMBLY.match(one.symbol)) and one.held_in:
            special, session, number, roman = symbol.groups()
            pattern = f"{session}(-[a-z])?-{roman.lower()}" if roman else f"{'s-' if special else ''}{session}-{number}"
            if not re.fullmatch(f"a-res-{pattern}", one.held_in):
                wrong.append(f"{one.id}: {one.symbol} is not {one.held_in}")
    assert wrong == []


def test_every_treaty_of_the_assembly_names_its_resolution(instruments: dict[str, Instrument]) -> None:
    """So that a citation by number and one by name meet on two pages that name each other."""
    expected = {
        "crc": "a-res-44-25",
        "crc-op-sc": "a-res-54-263",
        "iccpr": "a-res-2200-a-xxi",
        "icescr": "a-res-2200-a-xxi",
        "udhr": "a-res-217-a-iii",
        "drc-1959": "a-res-1386-xiv",
        "icerd": "a-res-2106-a-xx",
        "agenda-2030": "a-res-70-1",
        "aaaa": "a-res-69-313",
    }
    assert {identifier: instruments[identifier].held_in for identifier in expected} == expected


def test_nothing_but_what_is_listed_is_possible_in_a_complete_one(instruments: dict[str, Instrument]) -> None:
    complete = [one for one in instruments.values() if one.complete]
    schedule = Provision((Step(Unit.SCHEDULE, "4"),))
    assert len(complete) > 20
    assert [one.id for one in complete if one.has(schedule) is not False] == []


def test_addresses_are_given_once_each(instruments: dict[str, Instrument]) -> None:
    given = {one.id: Counter(each.url for each in one.addresses) for one in instruments.values()}
    assert [identifier for identifier, counted in given.items() if counted.total() > len(counted)] == []
