"""What a drafter or editor should look at again in a resolution's citations."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from recitals.model import Citation, Paragraph, Problem, Resolution, Severity, State, Unbound


def problems_of(
    resolution: Resolution, citations: Sequence[Citation], unbound: Sequence[Unbound]
) -> tuple[Problem, ...]:
    """The problems of a reading, in the order of the text."""
    paragraphs = {one.id: one for one in resolution.paragraphs}
    found = {*_of_citations(resolution.path, paragraphs, citations), *_of_unbound(resolution.path, paragraphs, unbound)}
    return tuple(sorted(found))


MEND = "name the instrument beside it, or mend its file in source/instruments/"
NAME = "name its instrument in the same sentence"

Paragraphs = Mapping[str, Paragraph]


def _of_citations(path: str, paragraphs: Paragraphs, citations: Sequence[Citation]) -> Iterator[Problem]:
    for citation in citations:
        if citation.state not in (State.AMBIGUOUS, State.UNRESOLVED):
            continue
        place = (path, *paragraphs[citation.paragraph].place(citation.start))
        if citation.state is State.AMBIGUOUS and len(citation.candidates) == 1:
            yield Problem(
                *place,
                "date-contradicts",
                f"“{citation.text}” has another date than {citation.candidates[0]}",
                "mend the date, or name the instrument that is meant",
                Severity.WARNING,
            )
        elif citation.state is State.AMBIGUOUS:
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
