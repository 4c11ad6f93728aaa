"""Instruments, from `source/instruments/<id>.yml`."""

from __future__ import annotations

from recitals.model import Address, Instrument
from recitals.source.files import SourceFile
from recitals.source.provisions import UNITS, extents
from recitals.source.values import Entry, entries, mapping, text, text_map, texts

ENGLISH = "en"


def instrument(file: SourceFile, entry: Entry) -> Instrument:
    """The instrument that a file describes.

    Args:
        file: its file, whose name is the id.
        entry: what the file holds; it has passed the schema.
    """
    adopted = mapping(entry, "adopted")
    return Instrument(
        id=file.id,
        title=text(entry, "title"),
        short=text(entry, "short"),
        kind=text(entry, "kind"),
        names=_names(entry),
        alone=texts(entry, "alone"),
        within=texts(entry, "within"),
        own={noun: UNITS[word] for noun, word in text_map(entry, "own").items()},
        understood={
            body: tuple(UNITS[word] for word in texts(mapping(entry, "understood"), body))
            for body in mapping(entry, "understood")
        },
        date=text(adopted, "date"),
        place=text(adopted, "place"),
        body=text(adopted, "body"),
        symbol=text(entry, "symbol"),
        held_in=text(entry, "held_in"),
        beyond=text(entry, "beyond"),
        in_force=text(entry, "in_force"),
        extents=extents(entry),
        complete=entry.get("complete") is True,
        addresses=tuple(_address(each) for each in entries(entry, "addresses")),
        summaries=_summaries(entry),
        history=texts(entry, "history"),
        path=file.shown,
    )


def _names(entry: Entry) -> dict[str, tuple[str, ...]]:
    """The names by language, English first; the title is an English one without being listed."""
    names = mapping(entry, "names")
    english = dict.fromkeys((text(entry, "title"), *texts(names, ENGLISH)))
    others = {language: texts(names, language) for language in names if language != ENGLISH}
    return {ENGLISH: tuple(english), **others}


def _summaries(entry: Entry) -> dict[str, str]:
    whole = text(entry, "summary")
    return ({"": whole} if whole else {}) | text_map(entry, "summaries")


def _address(entry: Entry) -> Address:
    return Address(text(entry, "host"), text(entry, "url"), text_map(entry, "provisions"))
