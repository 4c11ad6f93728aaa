"""Clauses of ITU resolutions cited by their heading: "recognizing a) above", "resolves 2 of Resolution 58".

A verb with a letter or number after it is mostly running text ("considering a) the harm; b) ..."), so
what stands after the last label must say that a paragraph is meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from recitals.cite.mention import Divisions, Member, Mention
from recitals.model import Body, Provision, Step, Unit

ITU = "itu"
"""The layout whose clauses have a heading."""
MORE = (
    r"(?:\s+(?:into\s+(?:account|consideration)|in\s+mind|note|regard|upon|to\s+(?:instruct|invite|request)))?"
    r"(?:\s+(?:further|also|again|additionally|furthermore|moreover|likewise|in\s+particular))?"
)
"""The rest of a heading's verb: "recognizing further", "taking into account"."""
PROMISING = re.compile(rf"(?>{MORE})(?=\s+(?:\d|[a-z]{{1,2}}\)|[A-Z]|the\s+[A-Z]))")
"""What a verb must have after it to be worth a second look."""
OBJECT = re.compile(r"\s+(?:the\s+)?[A-Z][\w-]*(?:\s+(?:of|the|and|for|to|[A-Z][\w-]*)){0,12}(?=\s+(?:\d|[a-z]\)))")
"""Whom a clause instructs: "instructs the Director of the Telecommunication Standardization Bureau 3"."""
LABEL = re.compile(
    r"\s*(?:(\d{1,2}(?:\.\d{1,2})*)(?![\w/%)])(?!\.\d)|([a-z]{1,2})\))((?:\s?(?:[a-z]{1,2}|[ivx]{1,4})\))*)"
)
SEPARATOR = re.compile(r"(?:,\s+(?:and\s+|or\s+)?|\s+(?:and|or|to)\s+|\s?\u2013\s?)(?=\d|[a-z]{1,2}\))")
HERE = re.compile(
    r"\s+(?:above|below|(?:of|in)\s+(?:the\s+present|this)\s+(?:[Rr]esolution|[Dd]ecision|[Rr]ecommendation))\b"
)
THERE = re.compile(
    r"\s+(?:of|in)\s+(?:the\s+above\s+)?(?:[A-Z][\w-]*\s+){0,4}?(?:Resolution|Decision|Recommendation)\b"
)
THEREOF = re.compile(r"\s+thereof\b")
REFERRED = re.compile(r"\b(?:in|under|of|to|with|by|per|see)\s$")
"""Before a verb that is the heading of a clause, and no sentence's own: "the conditions in resolves 1 shall apply"."""
HEADINGS = frozenset({"resolves", "instructs", "invites", "decides", "recommends"})
"""Verbs that are no nouns in the plural as well."""
AFTER_DOCUMENT = re.compile(r"[\d)],\s$")
"""Before a clause that follows the number of its document: "Resolution 25 (Rev. Kigali, 2022), resolves 2"."""
LONGEST_BEFORE = 8
AND = re.compile(r"\s+and\s")
BARE = re.compile(r"\s*(?:[,;.)]|$)")
ITEM = re.compile(r"[a-z]+")


def first_words(bodies: Mapping[str, Body]) -> frozenset[str]:
    """The words that may begin such a heading in running text."""
    itu = (body.headwords for body in bodies.values() if body.layout == ITU)
    verbs = {verb.split()[0] for heads in itu for verb in (*heads.preambular, *heads.operative)}
    return frozenset(verbs - {"in", "is"})


def read(text: str, start: int, word: str) -> Mention | None:
    """The paragraphs of a clause whose verb stands at `start`; None when nothing says that they are meant."""
    more = PROMISING.match(text, start + len(word))
    if more is None:
        return None
    verb = more.end()
    whom = OBJECT.match(text, verb)
    head = whom.end() if whom else verb
    if LABEL.match(text, head) is None:
        return None
    clause = Step(Unit.CLAUSE, " ".join(text[start:head].split()))
    members = tuple(_members(text, start, head, clause))
    end = members[-1].end
    here = HERE.match(text, end)
    thereof = THEREOF.match(text, end)
    if not (here or thereof or THERE.match(text, end) or BARE.match(text, end) or _is_referred(text, start, word, end)):
        return None
    what = Divisions(members, internal=here is not None, thereof=thereof is not None)
    return Mention(start, here.end() if here else end, what)


def _is_referred(text: str, start: int, word: str, end: int) -> bool:
    """Whether the words before a verb tell that a clause is meant, where those after its labels do not."""
    before = text[max(0, start - LONGEST_BEFORE) : start]
    listed = AND.match(text, end) and AFTER_DOCUMENT.search(before)
    return bool(listed or (word in HEADINGS and REFERRED.search(before)))


def _members(text: str, start: int, head: int, clause: Step) -> Iterator[Member]:
    begin, position = start, head
    while found := LABEL.match(text, position):
        numbers = (found[1] or found[2], *ITEM.findall(found[3]))
        steps = tuple(Step(Unit.ITEM, number) for number in numbers)
        yield Member(begin, found.end(), Provision((clause, *steps)))
        gap = SEPARATOR.match(text, found.end())
        if gap is None:
            return
        begin = position = gap.end()
