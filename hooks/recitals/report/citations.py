"""The citation report: a reading as plain data, one JSON object a document."""

from __future__ import annotations

from collections.abc import Mapping

from recitals.model import Citation, Paragraph, Reading, Unbound


def citation_report(reading: Reading) -> Mapping[str, object]:
    """A reading's paragraphs and citations, and the words left unbound with the reason.

    `start` and `end` count characters of the paragraph's `text`.
    """
    resolution = reading.resolution
    return {
        "id": resolution.id,
        "title": resolution.title,
        "paragraphs": [_paragraph(each) for each in resolution.paragraphs],
        "citations": [_citation(each) for each in reading.citations],
        "unbound": [_unbound(each) for each in reading.unbound],
    }


def _paragraph(paragraph: Paragraph) -> Mapping[str, object]:
    return {
        "id": paragraph.id,
        "clause": paragraph.clause,
        "label": paragraph.label,
        "kind": paragraph.kind.value,
        "text": paragraph.text,
        "line": paragraph.line,
    }


def _citation(citation: Citation) -> Mapping[str, object]:
    return {
        "paragraph": citation.paragraph,
        "start": citation.start,
        "end": citation.end,
        "text": citation.text,
        "instrument": citation.instrument,
        "provision": citation.provision.key if citation.provision else None,
        "state": citation.state.value,
        "verb": citation.verb,
        "rule": citation.rule,
        "url": citation.url,
        "candidates": list(citation.candidates),
    }


def _unbound(unbound: Unbound) -> Mapping[str, object]:
    return {
        "paragraph": unbound.paragraph,
        "start": unbound.start,
        "end": unbound.end,
        "text": unbound.text,
        "reason": unbound.reason,
    }
