"""A text and what is known about it -> a resolution. Any text gives one; what is doubtful gives a problem."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from recitals.gloss import Glosser, recognised
from recitals.model import Body, Kind, Passage, Problem, Resolution, Role, Severity
from recitals.parse import dates, formats, labels, masthead
from recitals.parse.blocks import Blocks
from recitals.parse.clean import Line, clean
from recitals.parse.formats import FORMATS
from recitals.parse.formula import Enacting, of_one_word
from recitals.parse.furniture import furniture
from recitals.parse.hanging import hang
from recitals.parse.inline import parted
from recitals.parse.markdown import plain
from recitals.parse.masthead import Masthead
from recitals.parse.notes import notes
from recitals.parse.stretches import Stretch, stretches
from recitals.parse.verbs import Verbs, verbs, verbs_of
from recitals.parse.words import ending

PART = re.compile(r"[B-Z]\.?|[IVX]{2,5}\.?")
SAID = re.compile(r"\bmade the following statement\b[^:]{0,80}:$")
"""How a statement of a council's president begins, which has no enacting formula."""
ENGLISH_ALONE: Mapping[str, Glosser] = {}
HEADED = FORMATS[0]
LAYOUTS = frozenset(form.name for form in FORMATS)


def parse(
    text: str,
    facts: Mapping[str, str],
    bodies: Mapping[str, Body],
    path: str = "",
    first_line: int = 1,
    glossers: Mapping[str, Glosser] = ENGLISH_ALONE,
) -> tuple[Resolution, tuple[Problem, ...]]:
    """The resolution that `text` is, and what a person should look at.

    `text` is what follows the front matter and begins on line `first_line` of the file at `path`. `facts`
    holds `id` and whatever the front matter says: title, body, number, place, year, date, language, layout,
    provenance, source_url. It overrules what the text says; that its body and layout exist is for the caller to see.
    `glossers` are those of the languages, besides English, that the text may be in. Never raises.
    """
    language = facts.get("language") or recognised(text, (one.language for one in glossers.values()))
    glosser = glossers.get(language)
    lines = tuple(plain(line) for line in clean(text, first_line))
    known = verbs_of(glosser) if glosser else verbs(body.headwords for body in bodies.values())
    flow = hang(parted(stretches(lines, _asides(lines), known), known), known)
    start = _start(flow, known)
    head = masthead.read(flow, Enacting.of(bodies.values()), start, known)
    if not (facts.get("body") or glosser or _is_told(head, flow, bodies, known)):
        head = replace(head, body="")
    body = bodies.get(facts.get("body") or head.body)
    own = verbs([body.headwords]) if body and body.headwords.preambular and not glosser else known
    layout = formats.choose(facts.get("layout") or (body.layout if body else ""), flow[start:], own)
    blocks = Blocks()
    for stretch, role in zip(flow[:start], head.roles, strict=True):
        blocks.passage(role, stretch)
    layout.read(flow[start:], own, blocks)
    resolution = _resolution({**facts, "language": language or "en"}, head, blocks, layout.name, path, known)
    return resolution, tuple(_problems(resolution, first_line))


def _asides(lines: Sequence[Line]) -> dict[int, Role]:
    """The role of each line that is not the resolution's own words, by its place."""
    page = furniture(lines)
    return dict.fromkeys(page, Role.FURNITURE) | dict.fromkeys(notes(lines, page), Role.NOTE)


def _start(flow: Sequence[Stretch], known: Verbs) -> int:
    """The place of the first clause: after the enacting formula, else the first verb or list.

    The letter of a resolution's first part, and recitals that come before the formula, belong to the clauses.
    """
    own = [place for place, one in enumerate(flow) if one.role is None]
    texts = ((place, flow[place].text) for place in own)
    formula = next((place for place, text in texts if known.is_formula(text) or SAID.search(text)), None)
    if formula is not None:
        before = [place for place in own if place < formula]
        opened = (place for place in before if _opens(flow[place].text, known, near=place in before[-3:]))
        return next(opened, formula + 1)
    for place in own:
        text = flow[place].text[labels.bullet(flow[place].text) :]
        label = labels.read(text)
        if known.opening(text) is not None or (label is not None and label.first):
            return place
    return len(flow)


def _is_told(head: Masthead, flow: Sequence[Stretch], bodies: Mapping[str, Body], known: Verbs) -> bool:
    """Whether the body that a formula names is sure: “The Council,” is any council's, unless the text tells which.

    It tells by the body's name, of an organ of ITU by the Union's too, or by clauses set as ITU sets them.
    """
    place = next((n for n, role in enumerate(head.roles) if role is Role.ENACTING), None)
    body = bodies.get(head.body)
    if place is None or body is None or not of_one_word(flow[place].text):
        return True
    headed = body.layout == HEADED.name
    named = (body, bodies.get(body.family, body)) if headed else (body,)
    names = [re.compile(rf"\b{re.escape(name)}\b", re.IGNORECASE) for one in named for name in (one.name, *one.names)]
    said = any(name.search(one.text) for one in flow for name in names)
    return said or (headed and HEADED.recognises(flow[place:], known))


def _opens(text: str, known: Verbs, *, near: bool) -> bool:
    """Whether a text before the enacting formula is a part's letter, of a later part when near it, or a recital."""
    if text in ("A", "I", "A.", "I.") or (near and PART.fullmatch(text)):
        return True
    opening = known.opening(text)
    recital = opening is not None and opening.kind is Kind.PREAMBULAR and text[opening.start].isupper()
    return recital and ending(text) in (",", ";")


def _resolution(
    facts: Mapping[str, str], head: Masthead, blocks: Blocks, layout: str, path: str, known: Verbs
) -> Resolution:
    closing = (block for block in blocks.made if isinstance(block, Passage) and block.role is Role.CLOSING)
    date = facts.get("date") or head.date or dates.find(" ".join(known.english(block.text) for block in closing))
    year = facts.get("year", "")
    return Resolution(
        id=facts.get("id", ""),
        title=facts.get("title") or head.title or facts.get("id", ""),
        body=facts.get("body") or head.body,
        number=facts.get("number") or head.number,
        place=facts.get("place") or head.place,
        year=int(year) if year.isdecimal() else head.year or (int(date[:4]) if date[:4].isdecimal() else None),
        date=date,
        language=facts.get("language", ""),
        layout=layout,
        provenance=facts.get("provenance", ""),
        source_url=facts.get("source_url", ""),
        blocks=tuple(blocks.made),
        path=path,
    )


def _problems(resolution: Resolution, line: int) -> Iterator[Problem]:
    if not resolution.blocks:
        yield Problem(
            resolution.path, line, 0, "empty-text", "the resolution has no text", "paste it below the front matter"
        )
    elif not resolution.paragraphs:
        hint = "a clause opens with a verb, “Recalling ...”, or has it as a heading; see that the text is whole"
        yield Problem(resolution.path, line, 0, "no-clause", "no clause was found in the text", hint)
    if resolution.paragraphs and not resolution.body:
        hint = "name it in the front matter: “body: ...”"
        yield Problem(
            resolution.path, line, 0, "no-body", "the text does not tell which body adopted it", hint, Severity.WARNING
        )
