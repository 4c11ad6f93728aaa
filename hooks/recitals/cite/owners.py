"""The body named beside a number: "Human Rights Council resolution", "its resolution", "Resolution 45 of WTDC"."""

from __future__ import annotations

import re

from recitals.cite.actors import PUNCTUATED, actor_at_end, stranger_at_end
from recitals.cite.atoms import MONTH, SENTENCE_END, YEAR
from recitals.cite.mention import Owner
from recitals.cite.names import WORD, Found, Names
from recitals.cite.numbers import full_year
from recitals.cite.organs import BODY_NOUN, BODY_NOUNS
from recitals.cite.strangers import MADE, THEREOF, unknown_after
from recitals.cite.words import apart, known_in

OF_SESSION = re.compile(r"\s+of\s+the\s+((?:19|20)\d\d)\s+(?:ordinary\s+)?session(?=\s+of\b)")
OF_BODY = re.compile(rf"(?:,?\s+(?:of|by|under)|{MADE}\s+(?:by|at))\s+(?:the\s+)?")
OF_THIS = re.compile(r"\s+(?:of|adopted\s+by)\s+(?:this|the\s+present)\s+(?:[Cc]onference|[Aa]ssembly)\b")
MEETING = re.compile(
    rf"-(\d\d(?:\d\d)?)\b(?!/)|\s\([A-Z]{{2,5}}-(\d\d(?:\d\d)?)\)|(?:\s\([A-Z][\w-]{{1,12}}\))?\s\([A-Z][^()\d,]{{2,40}},\s({YEAR})\)"
    rf"|,?\s+(?:at|in|during)\s+its\s+({YEAR})\s+(?:ordinary\s+|extraordinary\s+)?session\b"
)
"""What tells the year after a body: "WTDC-10", "Conference (WTDC-10)", "(Kyoto, 1994)", "at its 2009 session"."""
MEETING_AT_END = re.compile(r"(?<=[A-Z])-(\d\d(?:\d\d)?)$")
ACRONYM = re.compile(r"\s\([A-Z][\w-]{1,12}\)$")
ITS_SUBJECT = re.compile(
    rf"\s+(?:(?:on|for|of)\s+(?:the\s+)?)?(?!Study\s+Group|{MONTH}|United\s+Nations\b(?!\s+[A-Z]))[A-Z][a-z]"
)
"""What makes a body's name another's: "the Council of Europe", "the United Nations Conference on Trade"."""
LOOK_BACK = 120
LONGEST_BODY = 16
"""Words in the longest name of a body, acronym included."""
TITLED = re.compile(r",\s+(?:on|entitled)\s+[^,;.()]{1,160}+(?=,\s+(?:of|adopted\s+by)\s)")
"""A title between a number and its body: "General Comment No. 25, on children, of the Committee on ..."."""
UNITED_NATIONS = re.compile(r"United\s+Nations\s+")
ACRONYM_AFTER = re.compile(r"\s\([A-Z][\w-]{1,12}\)")


def read(bodies: Names, text: str, start: int, end: int, *, titled: bool = False) -> tuple[Owner, int, int, str]:
    """The body named beside a list, how far the words that name it reach, and the year of its session.

    `titled` allows the title of the document between its number and the body.
    """
    session = OF_SESSION.match(text, end)
    year = session[1] if session else ""
    after = session.end() if session else end
    if this := OF_THIS.match(text, after):
        return Owner(adopting=True), start, this.end(), year
    behind, reach, met = body_after(bodies, text, after)
    if THEREOF.match(text, reach):
        return Owner(apart=True), start, reach, year or met
    if behind:
        return Owner(bodies=behind), start, reach, year or met
    owner, begin, met = owner_before(bodies, text, start)
    if titled and not (owner.bodies or owner.possessive) and (author := author_after(bodies, text, after)):
        return Owner(bodies=author), start, after, year
    if (
        owner.possessive
        and not (owner.before or owner.stranger)
        and (actor := _actor_after(bodies, text, start, after))
    ):
        return owner._replace(before=actor), start, after, year
    if not owner.bodies and (subject := TITLED.match(text, after)):
        behind = body_after(bodies, text, subject.end())[0]
        owner = Owner(bodies=behind) if behind else owner
    unknown = unknown_after(text, after)
    if unknown and not owner.bodies and not owner.possessive:
        return Owner(stranger=unknown[1]), start, unknown.end(), year
    return owner, begin, after, year or met


BY_ITS = re.compile(r"(?:^|[,;]\s|\bthat,?\s)(?:[Ii]n|[Bb]y|[Tt]hrough)\s+its\s+$")
THEN_BODY = re.compile(r",\s+the\s+(?=[A-Z])")


def _actor_after(bodies: Names, text: str, start: int, end: int) -> tuple[str, ...]:
    """The body that acts after a number: "that, in its resolution 70/125, the General Assembly called for"."""
    gap = THEN_BODY.match(text, end) if BY_ITS.search(text[max(0, start - LOOK_BACK) : start]) else None
    found = _body_at(bodies, text, gap.end()) if gap else None
    if gap and not found and (nations := UNITED_NATIONS.match(text, gap.end())):
        found = _body_at(bodies, text, nations.end())
    return found.owners if found and not _goes_on(text, found) else ()


def body_after(bodies: Names, text: str, end: int) -> tuple[tuple[str, ...], int, str]:
    """The body named after "of the", with its acronym in brackets, and the year of its meeting; () when none is."""
    gap = OF_BODY.match(text, end)
    found = _body_at(bodies, text, gap.end()) if gap else None
    if gap and not found and (nations := UNITED_NATIONS.match(text, gap.end())):
        found = _body_at(bodies, text, nations.end())
    if gap is None or found is None or _goes_on(text, found):
        return (), end, ""
    if meeting := MEETING.match(text, found.end):
        return found.owners, meeting.end(), full_year(next(year for year in meeting.groups() if year))
    acronym = ACRONYM_AFTER.match(text, found.end)
    under = UNDER_TREATY.search(text, gap.end(), found.end)
    return found.owners, under.start() if under else acronym.end() if acronym else found.end, ""


WHOLE_NAME = 7
"""Words from which a body's name is whole and goes on no more: "Conference of the Parties to the Convention on ..."."""


def _goes_on(text: str, found: Found) -> bool:
    """Whether what follows a body's name makes it another's."""
    return len(WORD.findall(found.name)) < WHOLE_NAME and ITS_SUBJECT.match(text, found.end) is not None


def _body_at(bodies: Names, text: str, start: int) -> Found | None:
    word = WORD.match(text, start)
    return bodies.read(text, start, word[0]) if word and word[0] in bodies.first_words else None


UNDER_TREATY = re.compile(r"(?<!\s)\s+to\s+the\s")
"""In "Conference of the Parties to the Convention": what follows names a treaty, which is cited by itself."""
AUTHORED = re.compile(r"(?<!report)(?<!reports)(?<!observations)(?<!members)(?<!work)\s(?:of|by)\s+the\s+(?=[A-Z])")
SUBJECT_OF_COMMENT = re.compile(r",?\s+(?:on|concerning|regarding)\s")
LONGEST_TITLE = 300


def author_after(bodies: Names, text: str, end: int) -> tuple[str, ...]:
    """The body named after a title: "No. 14 (2000) on the right to health of the Committee on ..."; () when none is."""
    if not SUBJECT_OF_COMMENT.match(text, end):
        return ()
    limit = min(len(text), end + LONGEST_TITLE)
    stop = SENTENCE_END.search(text, end, limit)
    for gap in AUTHORED.finditer(text, end, stop.start() if stop else limit):
        if (found := _body_at(bodies, text, gap.end())) is not None:
            return found.owners
    return ()


POSSESSIVE = re.compile(
    r"(?:\b[Ii]ts|\btheir|\bwhose)\s+(?:previous\s+|earlier\s+|own\s+|recent\s+|relevant\s+|landmark\s+)?$"
)
POSSESSIVES = ("its", "Its", "their", "whose")
SUBJECT = re.compile(
    r"(?:\u2019s|'s)?(?:\s\([A-Z][\w-]{1,12}\))?,?(?<!\s)\s*+(?:(?:ha[sd]\s++)?(?<!\w)[a-z]++(?<=ed)\s++)?"
    r"(?:(?:in|by|through|with|under|pursuant\s++to|via|in\s++line\s++with|on\s++the\s++basis\s++of)\s++)?$"
)
"""Between a body and what it does by a document: "the Council, in its", "the Assembly adopted"."""
ACTS_BY = re.compile(
    r"(?:\b(?:adopted|approved|endorsed|issued|passed)(?:\s(?:in|by))?|,\s(?:in|by|through)|\b(?:decided|requested)\sin)\s$"
)
"""Before "its", where the one who acts stands farther off: "the Commission, at its fifty-fifth session, adopted"."""
ENDS_OF_ACTS = ("adopted", "approved", "endorsed", "issued", "passed", "in", "by", "through")
"""The last words of those."""
ASIDE = re.compile(
    r"(?:\s\([A-Z][\w-]{1,12}\))?(?:,?\s(?:at|during|in)\s(?:its|the)\s|,?\s(?:which|ha[sd]|decided|requested|noted|also)\b)"
)
"""What stands between a body and what it does: ", at its fifty-fifth session", ", which"."""
LONGEST_GAP = 60
"""Characters between a body and what it does: only the end of a text is looked through."""
AND_SUBJECT = re.compile(rf"(?:(?<!\s)\s+and\s+|{SUBJECT.pattern})$")
THROUGH = re.compile(r"\b(?:by|through|via|pursuant|basis)\b")
"""Before what the subject of a sentence did it by, be it named before or not."""
AMONG = re.compile(
    r",?\s(?:including|in\s+particular|notably|namely|especially|the\s+(?:most\s+recent|latest|last)(?:\s+of\s+which)?\s+(?:is|was|being)),?"
    r"(?:\s+its)?\s*$"
)
"""Between a body's resolutions and one of them: "those of the Human Rights Council, including"."""
THOSE = re.compile(r"\b(?:resolutions?|decisions?|those)\b")


def owner_before(bodies: Names, text: str, start: int) -> tuple[Owner, int, str]:
    """The body named before a noun, where its name begins (the noun's start when none is), and its meeting's year."""
    window = text[max(0, start - LOOK_BACK) : start]
    at_start = len(window) == start
    own = max(window.rfind(word) for word in POSSESSIVES)
    possessive = own >= 0 and POSSESSIVE.match(window, own) is not None
    nobody = _names_nobody(bodies, window[:own] if possessive else window)
    if possessive:
        owner = _whose_own(bodies, window[:own], at_start=at_start, nobody=nobody)
        others = window[own] in "tw" and not (owner.before or owner.stranger)
        return owner._replace(apart=others), start, ""  # a body does not say "their" of itself
    stripped = window.rstrip()
    if stripped.endswith(("\u2019s", "'s")):
        stripped = stripped[:-2]
    bare = ACRONYM.sub("", stripped) if stripped.endswith(")") else stripped
    meeting = MEETING_AT_END.search(bare) if bare[-1:].isdigit() else None
    bare = bare[: meeting.start()] if meeting else bare
    found, length = ((), 0) if nobody else name_at_end(bodies, bare)
    if found and not _preceded(bare, len(bare) - length, at_start=at_start):
        return Owner(bodies=found), start - len(window) + len(bare) - length, full_year(meeting[1]) if meeting else ""
    heading = text[start : start + 10].isupper()
    stranger = "" if heading else stranger_at_end(bare, at_start=at_start)
    if stranger:
        named = () if " " in stranger else _named_in(bodies, bare)
        near = tuple(dict.fromkeys(one for owners in named for one in owners))
        return Owner(stranger=stranger, near=near), start - len(window) + max(bare.rfind(stranger), 0), ""
    if nobody:
        return Owner(stranger=actor_at_end(window, own=False)), start, ""
    before = _subject(bodies, window)
    if before and window.endswith(ENDS_OF_OBJECTS) and _is_object(bodies, window):
        return Owner(near=before), start, ""
    if before and window.endswith(", in "):
        return Owner(bodies=before), start, ""
    aside = None if before else _acting(bodies, window, at_start=at_start)
    if (
        not before
        and not aside
        and (unknown := _unknown_subject(bodies, window, at_start=at_start) or actor_at_end(window, own=False))
    ):
        return Owner(stranger=unknown), start, ""
    return aside._replace(possessive=False) if aside else Owner(before=before), start, ""


def _names_nobody(bodies: Names, text: str) -> bool:
    """Whether no word of a text begins a known body's name, or is what bodies are called by."""
    words = apart(text).split()
    return bodies.first_words.isdisjoint(words) and BODY_NOUNS.isdisjoint(words)


def _whose_own(bodies: Names, text: str, *, at_start: bool, nobody: bool) -> Owner:
    """Whose "its" is: of the body, known or not, that acts before it, else of one named in the same words."""
    if nobody:
        return Owner(possessive=True, stranger=actor_at_end(text))
    if before := _subject(bodies, text):
        made = MADE_BY.search(text)
        return Owner(possessive=True, near=before) if made else Owner(possessive=True, before=before)
    if aside := _acting(bodies, text, at_start=at_start):
        return aside
    gap = AND_SUBJECT.search(text, max(0, len(text) - LONGEST_GAP))
    stranger = stranger_at_end(text[: gap.start()], at_start=at_start) if gap else ""
    unknown = gap and BODY_NOUN.search(stranger) and not _at_end(bodies, text[: gap.start()], at_start=at_start)
    if gap and unknown and not THROUGH.search(gap[0]):
        return Owner(possessive=True, stranger=stranger)
    near = tuple(dict.fromkeys(one for owners in _named_in(bodies, text) for one in owners))
    return Owner(possessive=True, stranger=actor_at_end(text), near=near)


def _at_end(bodies: Names, text: str, *, at_start: bool) -> tuple[str, ...]:
    """The known body whose name ends a text and is no part of a longer one: not "Parliamentary Assembly"."""
    found, length = name_at_end(bodies, text)
    return () if found and _preceded(text, len(text) - length, at_start=at_start) else found


THAT = re.compile(r"\sthat\s")


def _acting(bodies: Names, text: str, *, at_start: bool) -> Owner | None:
    """The body whose "its" is although words stand between: "the Commission, at its sixth session, adopted its"."""
    acts = ACTS_BY.search(text) if text[:-1].endswith(ENDS_OF_ACTS) else None
    sentence = text[: acts.start()] if acts else ""
    for aside in ASIDE.finditer(sentence):
        if SENTENCE_END.search(sentence, max(0, aside.start() - 1)) or THAT.search(sentence, aside.end()):
            continue
        found, length = name_at_end(bodies, sentence[: aside.start()])
        if found and not _preceded(sentence, aside.start() - length, at_start=at_start):
            return Owner(possessive=True, before=found)
        stranger = stranger_at_end(sentence[: aside.start()], at_start=at_start)
        if BODY_NOUN.search(stranger):
            return Owner(possessive=True, stranger=stranger)
    return None


PREFIX = re.compile(r"(?:[A-Z][a-z]+-)?[A-Za-z]+(?:st|nd|rd|th)|UN|Nations|ITU|WHO")
"""What may stand before a body's name and leaves it the same: "Seventy-first", "United Nations"."""


def _preceded(text: str, name: int, *, at_start: bool) -> bool:
    """Whether a capitalised word before a name, which begins at a place, makes it another's: "UNICEF Executive Board".

    "Recalling Council" opens a paragraph and is no name.
    """
    before = text[max(0, name - LOOK_BACK) : name]
    words = PUNCTUATED.split(before)[-1].split()
    opens = len(words) == 1 and (at_start or len(words) < len(before.split()))
    return bool(words) and words[-1][0].isupper() and not opens and not PREFIX.fullmatch(words[-1])


def _subject(bodies: Names, text: str) -> tuple[str, ...]:
    """The body that a text ends with as the one who acts: "... by the Human Rights Council in "."""
    if among := AMONG.search(text):
        before = text[: among.start()]
        return _at_end(bodies, before, at_start=True) or _whose(bodies, PUNCTUATED.split(before)[-1])
    gap = SUBJECT.search(text, max(0, len(text) - LONGEST_GAP))
    if gap is None:
        return ()
    found, length = name_at_end(bodies, text[: gap.start()])
    return () if found and _preceded(text[: gap.start()], gap.start() - length, at_start=True) else found


ENDS_OF_OBJECTS = ("by ", "in ", "under ", "to ", "of ", "with ")
UNDER = re.compile(
    r"\b(?:under|pursuant\s+to|on\s+the\s+basis\s+of|with"
    r"|(?<!ha[sd]\s)(?:established|created|constituted|convened|mandated|entrusted)\s+(?:by|in|under))\s+$"
)
"""Between a body and what another may have adopted: "the Council, pursuant to", "the Council established by"."""
MADE_BY = re.compile(
    r"(?:,\s+[a-z]+(?<=ed)|(?<!ha[sd]\s)(?:established|created|constituted|convened|mandated|entrusted))\s+(?:by|in|under)\s+$"
)
"""Between a body and "its" of those who made it: "the Council, established by its"."""
OF_THE = ("of the ", "to the ", "for the ")


def _is_object(bodies: Names, text: str) -> bool:
    """Whether the body that a text ends with may be what the document is about, and not who adopted it."""
    if UNDER.search(text):
        return True
    gap = SUBJECT.search(text, max(0, len(text) - LONGEST_GAP))
    if gap is None or gap[0].strip() != "by":
        return False
    _, length = name_at_end(bodies, text[: gap.start()])
    return text[: gap.start() - length].endswith(OF_THE)


def _unknown_subject(bodies: Names, text: str, *, at_start: bool) -> str:
    """The unknown body that a text ends with as the one who acts: "the Board of Auditors, in ", "by the Board in "."""
    acts = IN_IT.search(text) if text.endswith(" in ") else None
    stranger = stranger_at_end(text[: acts.start()], at_start=at_start) if acts else ""
    if acts is None or not BODY_NOUN.search(stranger) or name_at_end(bodies, stranger)[0]:
        return ""
    before = text[: acts.start() - len(stranger)]
    return stranger if "," in acts[0] or before.endswith("by the ") else ""


IN_IT = re.compile(r"(?:\s\([A-Z][\w-]{1,12}\))?,?\sin\s$")


def _whose(bodies: Names, text: str) -> tuple[str, ...]:
    """The last body of a clause about documents: "relevant Human Rights Council resolutions on the situation"."""
    found = _named_in(bodies, text)
    return found[-1] if found and THOSE.search(text) else ()


def _named_in(bodies: Names, text: str) -> list[tuple[str, ...]]:
    named, end = [], 0
    for start, word, _ in known_in(text, bodies.first_words):
        if start >= end and (found := bodies.read(text, start, word)):
            named.append(found.owners)
            end = found.end
    return named


def name_at_end(bodies: Names, text: str) -> tuple[tuple[str, ...], int]:
    """The longest name of a body that ends a text, and its length in characters."""
    for start, word, _ in known_in(text, bodies.first_words, LONGEST_BODY) if text[-1:].isalnum() else ():
        found = bodies.read(text, start, word)
        if found and found.end == len(text) and ("," in found.name or "," not in text[start:]):
            return found.owners, len(text) - start
    return (), 0
