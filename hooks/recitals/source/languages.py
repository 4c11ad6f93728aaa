"""Languages, from `source/languages/<code>.yml`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from recitals.model import Body, Headwords, Language, Problem
from recitals.source.files import SourceFile
from recitals.source.schema import did_you_mean
from recitals.source.values import Entry, mapping, text, text_map, texts
from recitals.source.yaml_lines import Document

LEAST = 6
"""Percentage of a text's words that the common ones of its language are at the least, where its file says none."""


def language(file: SourceFile, entry: Entry) -> Language:
    """The language that a file describes.

    Args:
        file: its file, whose name is the code.
        entry: what the file holds; it has passed the schema.
    """
    verbs = mapping(entry, "headwords")
    return Language(
        id=file.id,
        name=text(entry, "name"),
        common=texts(entry, "common"),
        least=least if isinstance(least := entry.get("least"), int) else LEAST,
        headwords=Headwords(text_map(verbs, "preambular"), text_map(verbs, "operative"), texts(verbs, "adverbs")),
        bodies=_words(entry, "bodies"),
        provisions=_words(entry, "provisions"),
        documents=_words(entry, "documents"),
        kinds=_words(entry, "kinds"),
        alike=_words(entry, "alike"),
        organs=_words(entry, "organs"),
        letters=_words(entry, "letters"),
        titled=_words(entry, "titled"),
        adjectives=texts(entry, "adjectives"),
        words=_words(entry, "words"),
        forms=_words(entry, "forms"),
        between=_words(entry, "between"),
        items=texts(entry, "items"),
        months=_words(entry, "months"),
        dates=texts(entry, "dates"),
        dated=texts(entry, "dated"),
        places=_words(entry, "places"),
        ordinals=texts(entry, "ordinals"),
        endings=texts(entry, "endings"),
        prefixes=_words(entry, "prefixes"),
        article=text(entry, "article"),
        construct=entry.get("construct") is True,
        spaced=entry.get("spaced") is not False,
        genitive=entry.get("genitive") is True,
        small=entry.get("small") is True,
        path=file.shown,
    )


def unknown_bodies(document: Document, made: Language, bodies: Mapping[str, Body]) -> Iterator[Problem]:
    """Bodies that a language names and no file describes."""
    for body in made.bodies:
        if body not in bodies:
            hint = did_you_mean(body, sorted(bodies))
            yield document.problem(("bodies", body), "unknown-body", f"there is no body “{body}”", hint)


def _words(entry: Entry, key: str) -> dict[str, tuple[str, ...]]:
    listed = mapping(entry, key)
    return {english: texts(listed, english) for english in listed}
