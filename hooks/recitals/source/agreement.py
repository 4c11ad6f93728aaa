"""What the files of a collection have to agree on with each other."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from recitals.cite.names import WORD
from recitals.model import Problem, Severity
from recitals.source.registry import RegistryFiles
from recitals.source.schema import did_you_mean
from recitals.source.values import mapping, texts
from recitals.source.yaml_lines import Document, Keys


def disagreements(files: RegistryFiles, resolutions: Collection[str]) -> Iterator[Problem]:
    """Everything that is right in each file and cannot be right in all of them.

    Args:
        files: the registry.
        resolutions: the ids of the collection's resolutions.
    """
    yield from _shared_names(files)
    yield from _series_twice(files)
    yield from _held_nowhere(files, resolutions)
    yield from _within_nobody(files)


def _shared_names(files: RegistryFiles) -> Iterator[Problem]:
    """A name that two instruments have: "Declaration of the Rights of the Child" is of 1924 and of 1959."""
    first: dict[str, str] = {}
    for key, instrument in files.registry.instruments.items():
        for language, names in instrument.names.items():
            for name in names:
                other = first.setdefault(" ".join(WORD.findall(name)).lower(), key)
                if other != key:
                    document = files.instruments[key]
                    message = f"the name “{name}” is also one of “{other}”, so that nothing tells whose it is in a text"
                    hint = "take it away from one of the two, or tell them apart by a longer name"
                    yield document.problem(
                        _where(document, language, name), "shared-name", message, hint, Severity.WARNING
                    )


def _where(document: Document, language: str, name: str) -> Keys:
    """The way to a name in its instrument's file."""
    entry = document.value if isinstance(document.value, dict) else {}
    listed = texts(mapping(entry, "names"), language)
    return ("names", language, listed.index(name)) if name in listed else ("title",)


def _series_twice(files: RegistryFiles) -> Iterator[Problem]:
    """Two series with one id, or with one beginning of their symbols, cannot be told apart."""
    taken: dict[tuple[str, str], str] = {}
    for key, body in files.registry.bodies.items():
        for index, series in enumerate(body.series):
            for what, value in (("id", series.id), *(("symbols", symbol) for symbol in series.symbols)):
                if owner := taken.get((what, value)):
                    message = f"“{value}” is taken by the series {owner}"
                    hint = "give each series its own"
                    yield files.bodies[key].problem(("series", index, what), "duplicate-id", message, hint)
                taken.setdefault((what, value), f"“{series.id}” of {body.id}")


def _held_nowhere(files: RegistryFiles, resolutions: Collection[str]) -> Iterator[Problem]:
    """The resolution that holds an instrument needs no file, but then a series has to make its page."""
    made = tuple(series.key.partition("{")[0] for body in files.registry.bodies.values() for series in body.series)
    beginnings = tuple(each for each in made if each)
    for key, instrument in files.registry.instruments.items():
        held = instrument.held_in
        if (
            held
            and held not in resolutions
            and held not in files.registry.instruments
            and not held.startswith(beginnings)
        ):
            message = f"there is no “{held}”, neither a file nor a document of a known series"
            hint = "write the id as the series makes it, a-res-44-25, or leave “held_in” out"
            yield files.instruments[key].problem(("held_in",), "unknown-held-in", message, hint, Severity.WARNING)


def _within_nobody(files: RegistryFiles) -> Iterator[Problem]:
    """An instrument whose short names hold in the texts of a body that does not exist has them nowhere."""
    bodies = files.registry.bodies
    for key, instrument in files.registry.instruments.items():
        within: dict[Keys, str] = {("within", index): body for index, body in enumerate(instrument.within)}
        understood: dict[Keys, str] = {("understood", body): body for body in instrument.understood}
        for place, body in (within | understood).items():
            if body not in bodies:
                hint = did_you_mean(body, list(bodies))
                yield files.instruments[key].problem(place, "unknown-body", f"there is no body “{body}”", hint)
