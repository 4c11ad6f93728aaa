"""What a drafter or editor should look at again in a resolution's citations."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from recitals.model import Citation, Paragraph, Problem, Resolution, Severity, State, Unbound
from recitals.resolve.acronyms import undefined
from recitals.resolve.memory import Memory
from recitals.resolve.target import ALL_OF_THEM, LATER, TITLE_CONTRADICTS

Paragraphs = Mapping[str, Paragraph]


def problems_of(
    memory: Memory,
    resolution: Resolution,
    citations: Sequence[Citation],
    unbound: Sequence[Unbound],
    acronyms: frozenset[str],
) -> tuple[Problem, ...]:
    """The problems of a reading, in the order of the text.

    Args:
        memory: what the document told.
        resolution: the document, in its own words.
        citations: those found in it.
        unbound: words that could not be bound.
        acronyms: those that the registry explains.
    """
    paragraphs = {one.id: one for one in resolution.paragraphs}
    found = {
        *_of_citations(resolution.path, paragraphs, citations),
        *_of_unbound(resolution.path, paragraphs, unbound),
        *_of_years(memory, paragraphs, citations),
        *_of_acronyms(resolution, acronyms),
    }
    return tuple(sorted(found))


def _of_years(memory: Memory, paragraphs: Paragraphs, citations: Sequence[Citation]) -> Iterator[Problem]:
    year = memory.resolution.year
    for citation in citations if year else ():
        if citation.state is State.AMBIGUOUS and citation.rule != LATER:
            continue
        instrument = memory.instrument(citation.instrument)
        if citation.instrument in memory.later or (instrument and memory.precedes(instrument)):
            yield Problem(
                memory.resolution.path,
                *paragraphs[citation.paragraph].place(citation.start),
                "later-than-text",
                f"“{citation.text}” is later than this text, which is of {year}",
                "mend the number or the date, or the year of the text",
                Severity.WARNING,
            )


def _of_acronyms(resolution: Resolution, known: frozenset[str]) -> Iterator[Problem]:
    for paragraph, offset, word in undefined(resolution, known):
        yield Problem(
            resolution.path,
            *paragraph.place(offset),
            "undefined-acronym",
            f"“{word}” is not explained",
            f"write it out where it first stands, with ({word}) after it",
            Severity.NOTE,
        )


MEND = "name the instrument beside it, or mend its file in source/instruments/"
NAME = "name its instrument in the same sentence"


def _of_citations(path: str, paragraphs: Paragraphs, citations: Sequence[Citation]) -> Iterator[Problem]:
    for citation in citations:
        if citation.state not in (State.AMBIGUOUS, State.UNRESOLVED) or citation.rule == LATER:
            continue
        place = (path, *paragraphs[citation.paragraph].place(citation.start))
        if citation.rule == TITLE_CONTRADICTS:
            yield Problem(
                *place,
                "title-contradicts",
                f"“{citation.text}” is given the title of {citation.candidates[-1]}",
                "mend the number or the title",
                Severity.WARNING,
            )
        elif citation.state is State.AMBIGUOUS and len(citation.candidates) == 1:
            yield Problem(
                *place,
                "date-contradicts",
                f"“{citation.text}” has another date than {citation.candidates[0]}",
                "mend the date, or name the instrument that is meant",
                Severity.WARNING,
            )
        elif citation.state is State.AMBIGUOUS and citation.rule != ALL_OF_THEM:
            yield Problem(
                *place,
                "ambiguous-citation",
                f"“{citation.text}” may be {' or '.join(citation.candidates)}",
                "name the body, the date or the full title beside it",
                Severity.WARNING,
            )
        elif citation.state is State.UNRESOLVED:
            yield Problem(
                *place,
                "unknown-instrument",
                f"“{citation.text}” is in no registry",
                f"add source/instruments/{citation.instrument}.yml to give it a page with its facts",
                Severity.NOTE,
            )


def _of_unbound(path: str, paragraphs: Paragraphs, unbound: Sequence[Unbound]) -> Iterator[Problem]:
    for one in unbound:
        impossible = " has no " in one.reason
        yield Problem(
            path,
            *paragraphs[one.paragraph].place(one.start),
            "no-such-provision" if impossible else "unbound-provision",
            f"“{one.text}”: {one.reason}",
            MEND if impossible else NAME,
            Severity.WARNING if impossible else Severity.NOTE,
        )
