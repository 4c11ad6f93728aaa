"""Bodies, from `source/bodies/<id>.yml`, each with what it takes over from the one that it extends."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from recitals.model import Body, Calendar, Headwords, Problem, Series, Yearly
from recitals.source.files import SourceFile
from recitals.source.schema import did_you_mean
from recitals.source.values import Entry, entries, items, mapping, text, text_map, texts
from recitals.source.yaml_lines import Document


def body(file: SourceFile, entry: Entry) -> Body:
    """The body that a file describes, without what it takes over.

    Args:
        file: its file, whose name is the id.
        entry: what the file holds; it has passed the schema.
    """
    verbs = mapping(entry, "headwords")
    return Body(
        id=file.id,
        name=text(entry, "name"),
        family=text(entry, "extends") or file.id,
        names=texts(entry, "names"),
        alone=texts(entry, "alone"),
        layout=text(entry, "layout"),
        enacting=texts(entry, "enacting"),
        series=tuple(_series(each) for each in entries(entry, "series")),
        headwords=Headwords(text_map(verbs, "preambular"), text_map(verbs, "operative"), texts(verbs, "adverbs")),
        treaty=text(entry, "treaty"),
        citation=text(entry, "citation"),
        path=file.shown,
    )


def _series(entry: Entry) -> Series:
    return Series(
        id=text(entry, "id"),
        nouns=texts(entry, "nouns"),
        shapes=texts(entry, "shapes"),
        key=text(entry, "key"),
        title=text(entry, "title"),
        symbols=texts(entry, "symbols"),
        symbol=text(entry, "symbol"),
        url=text(entry, "url"),
        kind=text(entry, "kind") or "resolution",
        calendar=_calendar(mapping(entry, "calendar")),
        yearly=_yearly(mapping(entry, "yearly")),
        meetings=texts(entry, "meetings"),
        highest=highest if isinstance(highest := entry.get("highest"), int) else 0,
        within=texts(entry, "within"),
        named=entry.get("named") is True,
    )


def _calendar(entry: Entry) -> Calendar | None:
    session, year = entry.get("session"), entry.get("year")
    if isinstance(session, int) and isinstance(year, int):
        until = entry.get("until")
        return Calendar(
            session,
            year,
            float(text(entry, "per_year") or 1),
            until if isinstance(until, int) else None,
            *(number if isinstance(number := entry.get(key), int) else 0 for key in ("running", "stroke")),
        )
    return None


def _yearly(entry: Entry) -> Yearly | None:
    year = entry.get("year")
    first = (number for number in items(entry, "first") if isinstance(number, int))
    return Yearly(year, tuple(first)) if isinstance(year, int) else None


# ---------------------------------------------------------------- what a body takes over


def take_over(
    bodies: Mapping[str, Body], documents: Mapping[str, Document]
) -> tuple[dict[str, Body], tuple[Problem, ...]]:
    """Give each body what it takes over from the body that it extends, and that one from its own.

    Args:
        bodies: as their files say, by id.
        documents: the files, by the same ids.
    """
    extends = {
        key: text(document.value, "extends") for key, document in documents.items() if isinstance(document.value, dict)
    }
    problems = tuple(_extends_problems(bodies, documents, extends))
    return {key: _whole(key, bodies, extends) for key in bodies}, problems


def _whole(key: str, bodies: Mapping[str, Body], extends: Mapping[str, str]) -> Body:
    """A body with everything that the chain of bodies it extends gives it; a chain that turns back ends there."""
    whole, parent, seen = bodies[key], extends.get(key, ""), {key}
    while parent in bodies and parent not in seen:
        seen.add(parent)
        whole = _joined(whole, bodies[parent])
        parent = extends.get(parent, "")
    return whole


def _joined(child: Body, parent: Body) -> Body:
    own, given = child.headwords, parent.headwords
    headwords = Headwords(
        {**given.preambular, **own.preambular},
        {**given.operative, **own.operative},
        tuple(dict.fromkeys((*own.adverbs, *given.adverbs))),
    )
    return replace(child, headwords=headwords, layout=child.layout or parent.layout)


def _extends_problems(
    bodies: Mapping[str, Body], documents: Mapping[str, Document], extends: Mapping[str, str]
) -> Iterator[Problem]:
    for key, parent in extends.items():
        if parent and parent not in documents:
            yield documents[key].problem(
                ("extends",), "unknown-body", f"there is no body “{parent}”", did_you_mean(parent, list(bodies))
            )
        elif parent and _turns_back(key, extends):
            hint = "let one of them extend nothing"
            yield documents[key].problem(
                ("extends",), "contradiction", f"“{key}” extends itself by way of “{parent}”", hint
            )


def _turns_back(key: str, extends: Mapping[str, str]) -> bool:
    here, seen = extends.get(key, ""), set[str]()
    while here and here not in seen:
        if here == key:
            return True
        seen.add(here)
        here = extends.get(here, "")
    return False
