"""The layouts that are read, in the order in which they are tried: to add one, add an entry."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from recitals.parse import itu, un
from recitals.parse.blocks import Blocks
from recitals.parse.stretches import Stretch
from recitals.parse.verbs import Verbs


@dataclass(frozen=True, slots=True)
class Format:
    """A layout of resolutions."""

    name: str
    """As in a body's file and in front matter."""
    recognises: Callable[[Sequence[Stretch], Verbs], bool]
    """Whether the stretches after the masthead are set like this."""
    read: Callable[[Sequence[Stretch], Verbs, Blocks], None]


def has_verb_headings(stretches: Sequence[Stretch], verbs: Verbs) -> bool:
    """Whether clauses have their verb as a heading: more in lower case than sentences that begin with theirs."""
    headings = sentences = 0
    for stretch in stretches:
        text = stretch.text.lstrip("•·▪-–*_ ")
        opening = verbs.opening(text) if stretch.role is None else None
        if opening is None:
            continue
        if text[opening.start].islower() and (not verbs.small or len(text) <= opening.end + 3):
            headings += 1
        elif len(text) > opening.end + 3:
            sentences += 1
    return headings > sentences


FORMATS = (
    Format("itu", has_verb_headings, itu.read),
    Format("un", lambda _stretches, _verbs: True, un.read),
)


def choose(name: str, stretches: Sequence[Stretch], verbs: Verbs) -> Format:
    """The layout of that name; when there is none, the first that recognises the text."""
    named = next((form for form in FORMATS if form.name == name), None)
    return named or next(form for form in FORMATS if form.recognises(stretches, verbs))
