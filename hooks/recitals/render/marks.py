"""The links that are spliced into the text of a resolution."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache

from recitals.model import Citation, Paragraph, Provision, Reading
from recitals.render.doubts import Doubt
from recitals.render.escaping import safe
from recitals.render.sheet import Ledger
from recitals.render.splice import Mark
from recitals.render.targets import Targets
from recitals.render.words import LINKED

END = "</a>"
VERB = '<em class="r-verb">'
END_VERB = "</em>"


def card_anchor(citation: Citation) -> str:
    """The anchor of the card of what is cited: `card-crc-art-34`."""
    return _card(citation.instrument, citation.provision)


@lru_cache(maxsize=20_000)
def _card(identifier: str, provision: Provision | None) -> str:
    return f"card-{identifier}-{provision.key}" if provision else f"card-{identifier}"


def note_numbers(reading: Reading) -> dict[str, int]:
    """Documents by their number among the notes at the end: the order in which the text first cites them."""
    cited = (citation.instrument for citation in reading.citations if citation.state in LINKED)
    documents = dict.fromkeys(each for each in cited if each != reading.resolution.id)
    return {document: number for number, document in enumerate(documents, 1)}


def citation_marks(
    targets: Targets, ledger: Ledger, reading: Reading, open_list: Iterable[Doubt]
) -> dict[str, list[Mark]]:
    """The marks of every paragraph, by its id: a link for what is bound, a way to the reason for what is not.

    The last link to a document in a paragraph has the number of its note, which shows on paper.
    """
    notes = note_numbers(reading)
    linked = [citation for citation in reading.citations if citation.state in LINKED]
    last = {(citation.paragraph, citation.instrument): citation for citation in linked}
    marks: defaultdict[str, list[Mark]] = defaultdict(list)
    for citation in linked:
        link = targets.of(ledger, citation.instrument, citation.provision).link
        facts = _facts(citation.rule, citation.verb)
        if citation is last[citation.paragraph, citation.instrument] and citation.instrument in notes:
            facts += f' data-note="{notes[citation.instrument]}"'
        opening = _opening(citation.state, link, card_anchor(citation), facts)
        marks[citation.paragraph].append(Mark(citation.start, citation.end, opening, END))
    for doubt in open_list:
        opening = _opening(doubt.state, f'href="{ledger.here(doubt.anchor)}"', doubt.anchor)
        marks[doubt.paragraph].append(Mark(doubt.start, doubt.end, opening, END))
    return dict(marks)


def _opening(state: str, link: str, card: str, facts: str = "") -> str:
    """The tag of a citation, as safe markup; the states are ours."""
    return f'<a class="r-cite r-cite--{state}" {link} data-state="{state}"{facts} data-card="{safe(card)}">'


@lru_cache(maxsize=4096)
def _facts(rule: str, verb: str) -> str:
    """Why a link was made, and with which verb, as attributes."""
    return f' data-rule="{safe(rule)}" data-verb="{safe(verb)}"'


def verb_mark(paragraph: Paragraph) -> tuple[Mark, ...]:
    """The opening words of a paragraph that begins with its own verb, which are set in italics."""
    clause = paragraph.clause
    return (_verb(len(clause)),) if clause and paragraph.text.startswith(clause) else ()


@lru_cache(maxsize=500)
def _verb(length: int) -> Mark:
    return Mark(0, length, VERB, END_VERB)
