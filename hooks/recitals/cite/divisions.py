"""Reading provisions: "Articles 23 and 24", "§ 90 q)", "section III, paragraph 3", "paragraph 3 of Article 101".

A phrase is one or more *runs* (a noun and the numbers after it) joined by "of" (inner first) or by a
comma (outer first). Its numbers are its members; the other runs are where they stand.
"""

from __future__ import annotations

import re
from collections.abc import Container, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from recitals.cite.atoms import DASH
from recitals.cite.mention import Divisions, Member, Mention
from recitals.model import Provision, Step, Unit

NOUNS: Mapping[str, Unit] = {
    **dict.fromkeys(("article", "articles", "art", "arts"), Unit.ARTICLE),
    **dict.fromkeys(("paragraph", "paragraphs", "para", "paras", "§", "§§", "op", "ops"), Unit.PARAGRAPH),
    **dict.fromkeys(("subparagraph", "subparagraphs", "subpara", "subparas"), Unit.ITEM),
    **dict.fromkeys(("section", "sections", "sect"), Unit.SECTION),
    **dict.fromkeys(("chapter", "chapters", "chap", "chaps"), Unit.CHAPTER),
    **dict.fromkeys(("part", "parts"), Unit.PART),
    **dict.fromkeys(("annex", "annexes"), Unit.ANNEX),
    **dict.fromkeys(("appendix", "appendices"), Unit.APPENDIX),
    **dict.fromkeys(("schedule", "schedules"), Unit.SCHEDULE),
    **dict.fromkeys(("rule", "rules"), Unit.RULE),
    **dict.fromkeys(("regulation", "regulations"), Unit.REGULATION),
    **dict.fromkeys(("no", "nos", "n"), Unit.NUMBER),
    **dict.fromkeys(("principle", "principles"), Unit.PRINCIPLE),
    **dict.fromkeys(("goal", "goals"), Unit.GOAL),
    **dict.fromkeys(("target", "targets"), Unit.TARGET),
    **dict.fromkeys(("supplement", "supplements"), Unit.SUPPLEMENT),
    "preamble": Unit.PREAMBLE,
    **dict.fromkeys(("objective", "objectives"), Unit.OBJECTIVE),
}
"""Nouns in lower case; the finder is also given the capitalised and upper-case forms."""

WORDS = frozenset(
    form
    for noun in NOUNS
    for form in (noun, noun.capitalize(), noun.upper())
    if form not in {"NO", "Part", "No", "n", "objective", "objectives", "op", "Op", "ops", "Ops"}
) | {
    "No",
    "Part",
    "OPs",
    *(f"OP{number}" for number in range(1, 100)),
}
"""The words that may begin a phrase of provisions."""

ORDER = (
    Unit.ANNEX,
    Unit.APPENDIX,
    Unit.SCHEDULE,
    Unit.PART,
    Unit.CHAPTER,
    Unit.SECTION,
    Unit.GOAL,
    Unit.ARTICLE,
    Unit.RULE,
    Unit.REGULATION,
    Unit.PRINCIPLE,
    Unit.TARGET,
    Unit.NUMBER,
    Unit.PARAGRAPH,
    Unit.ITEM,
)
"""From the outside in, for phrases joined by commas."""

COUNTED_THROUGH = ({Unit.ARTICLE, Unit.CHAPTER}, {Unit.ARTICLE, Unit.PART})
"""Divisions of which the inner ones are counted through: Article 41 of Chapter VII is the Charter's Article 41."""

AIMS = frozenset({Unit.GOAL, Unit.TARGET})
TOLD_BY_INNER = ((Unit.ARTICLE, Unit.NUMBER), (Unit.GOAL, Unit.TARGET))
"""Divisions of which the number of the inner one tells all: No. 48 in Article 8 is the treaty's No. 48."""

BARE = frozenset({Unit.ANNEX, Unit.APPENDIX, Unit.PREAMBLE})
"""Divisions that are cited without a number: "the annex to resolution 44/25"."""

NUMBERED_LETTERED = frozenset({Unit.ANNEX, Unit.SECTION, Unit.PART, Unit.APPENDIX, Unit.SCHEDULE})
"""Divisions that may carry a capital letter for a number: "section A"."""

NUMBER = re.compile(
    r"\d+(?:\.(?:\d+|[a-z]\b))*(?:\s?(?:bis|ter|quater)\b|[A-Z]{1,2}\b(?:\s(?:bis|ter|quater)\b)?"
    r"|\s[A-Z](?=,|\s\(|\s(?:and|or|to|of|thereof)\b))?(?![\w/%])|[IVXLC]{1,7}\b(?!\.[A-Z])"
)
IN_WORDS = re.compile(r"(?i:one|two|three|four|five|six)\b(?=[,.;:)]|\s+(?:of|to|and)\b)")
CHAPTERED = re.compile(r"[IVX]{1,4}-\d/\d{1,2}(?:\.\d{1,2})*\b|[IVX]{1,4}/\d{1,2}(?:\.\d{1,2})*\b")
"""The number of a regulation with its chapter: SOLAS regulation XI-1/3, V/19."""
CAPITAL = re.compile(r"[A-Z]\b(?![\u2019'./])")
ITEM = re.compile(
    r"\s?\((\d{1,3}|[a-z]{1,2}|[ivx]{1,5}|[A-Z])\)|\s([a-z]{1,2}|[ivx]{1,5})\)|\s?([a-h])(?=,?\s+of\s+(?:the|Article)\b|[,;.]|\s+(?:thereof|and|or)\b)"
)
"""(a) in UN style, q) in ITU style, 1 b as the Charter was cited once."""
GLUED = re.compile(r"(?<=\d)(?=bis|ter|quater)")
SLASHED = re.compile(r"\d+[A-Z]?(?=/\d)")
"""An appendix in "Appendices 30/30A"."""
AFTER_NOUN = re.compile(r"\.?\s*")
NUMERO = re.compile(r"[\u00b0\u00ba]\s*(?=\d)")
SEPARATOR = re.compile(rf"/(?=\d+[A-Z]?\b)|\s?(?:,\s+(?:and\s+|or\s+)?|(?:and|or|to|through)\s+|{DASH}\s?)")
CLOSING = re.compile(r"\b(?:and|or)\s")
"""What comes before the last number of a list: in "paragraphs 1, 2 and 3, and 26" the 26 is no paragraph."""
OF = re.compile(r"\s+(?:of|to|in)\s+(?:the\s+|its\s+)?([A-Za-z§]+)")
COMMA = re.compile(r",\s+([A-Za-z§]+)")
THIS = r"of\s+(?:the\s+present|this)\s+(?:resolution|decision|annex|paragraph)"
INTERNAL = re.compile(rf"\s+(?:above(?!\s+all\b)|below|{THIS})\b")
THEREOF = re.compile(r",?\s+(?:thereof|thereto|therein|of\s+the\s+latter(?!\s+[A-Z]))\b")
PREAMBULAR = ("preambular ", "Preambular ")
"""Before "paragraph 3": of the preamble, whose paragraphs are not those that the numbers count."""
DEEPEST = 8
"""Runs that a phrase joins at most; drafting has four or five, and reading stays linear in the text's length."""


class Entry(NamedTuple):
    """One number of a run with its span."""

    start: int
    end: int
    steps: tuple[Step, ...]


class Run(NamedTuple):
    """A noun and the numbers after it."""

    unit: Unit
    start: int
    end: int
    entries: tuple[Entry, ...]
    several: bool = False
    """Whether the noun is a plural: "paragraph 2, and 37" is one paragraph, and something else."""


def read(text: str, start: int, word: str, unit: Unit | None = None, owner: str = "") -> Mention | None:
    """The phrase of provisions whose first noun, `word`, stands at `start`; None when no number follows it.

    Args:
        text: the paragraph.
        start: where the phrase begins.
        word: its first noun, as written.
        unit: what the noun counts, when it is none of `NOUNS`.
        owner: the instrument that the noun itself names, if any.
    """
    first = read_run(text, start, word, unit)
    if first is None or text.endswith(PREAMBULAR, 0, start):
        return None
    branches = _branching(text, first) if first.several else None
    members, end = branches or _joined(text, first)
    internal = INTERNAL.match(text, end)
    thereof = THEREOF.match(text, end)
    end = internal.end() if internal else end
    return Mention(start, end, Divisions(members, owner, internal is not None, thereof is not None))


def _joined(text: str, first: Run) -> tuple[tuple[Member, ...], int]:
    """The provisions of a run and of those joined to it, and where they end."""
    runs, end, joints = [first], first.end, [True]
    while len(runs) < DEEPEST and (joined := _next_run(text, end)) is not None:
        run, outer = joined
        if len(run.entries) > 1 and len(runs[0].entries) > 1:
            break
        if run.unit in {one.unit for one in runs} or {run.unit, runs[-1].unit} in COUNTED_THROUGH:
            break
        if not outer and (run.unit in AIMS or _is_inside(text, run.end, {one.unit for one in runs})):
            break  # "SDG 9, target 9.c" are two, and "article 11, paragraph (b) of article 25"
        apart = len(runs[-1].entries) > 1 or (runs[-1].unit, run.unit) == (Unit.ARTICLE, Unit.ANNEX)
        if not outer and apart and _encloses(run.unit, runs[-1].unit):
            break
        joints.append(outer)
        runs.append(run)
        end = run.end
    return tuple(_members(runs, joints[-1] and all(joints))), end


def _is_inside(text: str, end: int, units: Container[Unit]) -> bool:
    """Whether what ends here is of a division of such a kind: "paragraph (b) of article 25"."""
    following = OF.match(text, end)
    return following is not None and NOUNS.get(following[1].lower()) in units


def _branching(text: str, first: Run) -> tuple[tuple[Member, ...], int] | None:
    """“Articles 19, 28, paragraph 2, and 37”: a list some of whose numbers have divisions of their own behind them.

    Returns:
        The provisions and where they end; None where no number has any.
    """
    members: list[Member] = []
    entries, end = list(first.entries), first.end
    while entries and (inner := _inner(text, end, first.unit)) is not None:
        members += (Member(one.start, one.end, Provision(one.steps)) for one in entries[:-1])
        begin = entries[-1].start
        for position, one in enumerate(inner):
            steps = nested(entries[-1].steps + one.steps)
            members.append(Member(one.start if position else begin, one.end, Provision(steps)))
        end = inner[-1].end
        gap = SEPARATOR.match(text, end)
        further = _entry(text, gap.end(), first.unit, gap.end()) if gap else None
        entries = _list(text, further, first.unit) if further else []
        end = entries[-1].end if entries else end
    if not members:
        return None
    return (*members, *(Member(one.start, one.end, Provision(one.steps)) for one in entries)), end


def _inner(text: str, end: int, unit: Unit) -> Sequence[Entry] | None:
    """The numbers of the division that stands, behind a comma, inside the one that ends here."""
    run, outer = _next_run(text, end) or (None, True)
    if run is None or outer or run.unit is Unit.TARGET or not _encloses(unit, run.unit):
        return None
    if {run.unit, unit} in COUNTED_THROUGH or _is_inside(text, run.end, (unit,)):
        return None
    if not run.several:
        return run.entries[:1]
    pairs = enumerate(pairwise(run.entries), start=2)
    last = next(
        (count for count, (one, other) in pairs if CLOSING.search(text, one.end, other.start)), len(run.entries)
    )
    further = COMMA.match(text, run.entries[last - 1].end)
    if last > 1 and further and NOUNS.get(further[1].lower()) is run.unit:
        last -= 1  # "9, paragraphs 1 to 3, and 14, paragraph 2"
    return run.entries[:last]


def _encloses(unit: Unit, inner: Unit) -> bool:
    """Whether one kind of division stands outside another: “articles 12 and 44, annex 2” lists the annex too."""
    return unit in ORDER and inner in ORDER and ORDER.index(unit) < ORDER.index(inner)


def read_run(text: str, start: int, word: str, unit: Unit | None = None) -> Run | None:
    """A noun and its list of numbers: "Articles 19, 34 and 35"; None when no number follows."""
    word = word.rstrip("0123456789") if unit is None else word  # "OP25"
    unit = NOUNS.get(word.lower()) if unit is None else unit
    if unit is None:
        return None
    after = (NUMERO if unit is Unit.NUMBER and len(word) == 1 else AFTER_NOUN).match(text, start + len(word))
    if after is None:
        return None
    position = after.end()
    if unit is Unit.ITEM and text[position : position + 1].isdigit():
        unit = Unit.PARAGRAPH  # "subparagraph 10 (d)" is (d) of paragraph 10
    entry = _entry(text, position, unit, start)
    if entry is None:
        end = start + len(word)
        alone = unit in BARE and (not word.endswith("es") or THEREOF.match(text, end))
        return Run(unit, start, end, (Entry(start, end, (Step(unit, ""),)),)) if alone else None
    entries = _list(text, entry, unit)
    return Run(unit, start, entries[-1].end, tuple(entries), word[-1:] in ("s", "S") or word == "\u00a7\u00a7")


def _list(text: str, first: Entry, unit: Unit) -> list[Entry]:
    """A number and those that are listed with it."""
    entries = [first]
    while (gap := SEPARATOR.match(text, entries[-1].end)) is not None:
        following = _entry(text, gap.end(), unit, gap.end(), within=entries[-1].steps)
        if following is None:
            break
        entries.append(following)
    return entries


def _entry(text: str, position: int, unit: Unit, start: int, within: tuple[Step, ...] = ()) -> Entry | None:
    """A number with its items, or, in a list, a further item of the number before it."""
    number = NUMBER.match(text, position)
    if unit is Unit.REGULATION:
        number = CHAPTERED.match(text, position) or number
    if number is None and unit is Unit.PART:
        number = IN_WORDS.match(text, position)
    if number is None and unit in NUMBERED_LETTERED:
        number = CAPITAL.match(text, position) or (SLASHED.match(text, position) if unit is Unit.APPENDIX else None)
    steps: tuple[Step, ...] = ()
    end = position
    if number and unit is not Unit.ITEM:
        kind = Unit.TARGET if unit is Unit.GOAL and "." in number[0] else unit  # "SDG 3.4"
        steps, end = (Step(kind, " ".join(GLUED.sub(" ", number[0]).split())),), number.end()
    elif unit is not Unit.ITEM and not (within and len(within) > 1) and unit is not Unit.PARAGRAPH:
        return None
    items, end = _items(text, end if steps else position - (position > 0 and text[position : position + 1] != "("))
    if not steps:
        if not items:
            return None
        steps = within[: max(len(within) - len(items), 0)]
    return Entry(start, end, steps + items)


def _items(text: str, position: int) -> tuple[tuple[Step, ...], int]:
    items: list[Step] = []
    while (item := ITEM.match(text, position)) is not None:
        items.append(Step(Unit.ITEM, item[1] or item[2] or item[3]))
        position = item.end()
    return tuple(items), position


def _next_run(text: str, end: int) -> tuple[Run, bool] | None:
    """The run joined to what ends here, and whether it is the outer one ("of") or stands in order (",")."""
    for joint, outer in ((OF, True), (COMMA, False)):
        if (found := joint.match(text, end)) and found[1].lower() in NOUNS:
            run = read_run(text, found.start(1), found[1])
            if run is not None:
                return run, outer
    return None


def _members(runs: list[Run], inner_first: bool) -> list[Member]:
    """Each number of the run with several (else of the innermost run) as a provision of its own."""
    if inner_first:
        order = list(reversed(runs))
    elif runs[0].unit is Unit.ARTICLE and runs[1:] and runs[1].unit is Unit.SECTION:
        order = runs  # "article II, section 2": a treaty whose articles have sections
    else:
        order = sorted(runs, key=lambda run: ORDER.index(run.unit) if run.unit in ORDER else 0)
    listed = next((run for run in runs if len(run.entries) > 1), order[-1])
    start = min(run.start for run in runs)
    end = max(run.end for run in runs)
    members = []
    for position, entry in enumerate(listed.entries):
        steps = tuple(step for run in order for step in (entry.steps if run is listed else run.entries[0].steps))
        span = (entry.start, entry.end)
        if len(listed.entries) == 1:
            span = (start, end)
        elif position == 0:
            span = (start if listed is runs[0] else entry.start, entry.end)
        members.append(Member(*span, Provision(nested(steps))))
    return members


def nested(steps: tuple[Step, ...]) -> tuple[Step, ...]:
    """Inside an article, a paragraph is known by its number alone: Article 101, paragraph 3 is `art-101-3`."""
    inside = (Unit.ARTICLE, Unit.RULE, Unit.REGULATION, Unit.PRINCIPLE)
    out: list[Step] = []
    while len(steps) > 1 and (steps[0].unit, steps[1].unit) in TOLD_BY_INNER:
        steps = steps[1:]
    for step in steps:
        if step.unit is Unit.PARAGRAPH and out and out[0].unit in inside:
            out.append(Step(Unit.ITEM, step.number))
        else:
            out.append(step)
    return tuple(out)
