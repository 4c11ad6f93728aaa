"""Names that no registry knows, recognised by their form: "the Kigali Principles on the Protection of Civilians".

The middle of such a name is a head noun ("Convention", "Principles"); it grows to the left over
capitalised words and to the right over "on", "of", "for" and what they introduce.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from recitals.cite.atoms import DATED, DAY, EXACT, MONTH, YEAR, iso_date
from recitals.cite.heads import GENERIC, HEADS, NEEDS_MORE, TAILED, TECHNICAL
from recitals.cite.mention import Formed, Mention, Relative

LEFT_JOINTS = frozenset("es al de la el da do dos das del du des le".split())
ORGANIZATION = re.compile(r"\b(?:Council|League|Organization)\s+of\s+$")
"""Before the rest of an organization's name: "Council of Europe Convention"."""
PREFIXED = re.compile(r"[a-z]{2,3}-[A-Z]")
"""A place whose name begins with an article: "Sharm el-Sheikh"."""
LONGEST_LEFT = 10
LONGEST_WORD = 40
YEAR_WORD = re.compile(rf"{YEAR}(?:[\u2013-]\d+)?")
NAME_WORD = re.compile(r"[^\W\d_][\w\u2019'.\-\u2010-\u2013/]*|\d[\w\u2013-]*")
JOINTS = frozenset(
    """
    on of for to in against concerning regarding relating with between among from by at about under
    the a an and or their its as all other into within without upon through involving affecting de la
    """.split()
)
"""Small words inside a title."""
PREPOSITION = re.compile(
    r"\s+(on|of|for|to|against|[Cc]oncerning|[Gg]overning|regarding|[Rr]elating\s+to|Relevant\s+to|with\s+regard\s+to|between|among|with|about)\s+(?=\S)"
)
ANNEXED = re.compile(
    r"(?:Protocol|Protocols|Call(?:\s+(?:for|to)\s+Action)?|Commitments|Memorandum|Undertaking|Roadmap|Map|map)$"
)
"""Heads whose names go on with "to"."""
OF_YEAR = re.compile(rf"\s+of\s+(?:{EXACT}|{YEAR})(?=\s+(?:to|on|relating)\s)")
"""A date between a head and its subject: "Protocol of 2005 to the Convention ..."."""
BETWEEN = re.compile(r"([,:]?)(\s+)")
SUFFIX_PAIR = re.compile(
    r"\s+and\s+(?:Programme\s+of\s+Action|Plan\s+of\s+Action|Platform\s+for\s+Action|Framework\s+for\s+Action|Action\s+Plan|Plan\s+of\s+Implementation|Call\s+(?:for|to)\s+Action|(?:Staff\s+)?(?:Rules|Regulations))\b"
)
YEARS = re.compile(
    rf"(?:\s+(?:for\s+the\s+period\s+|for\s+the\s+decade\s+|for\s+|\()?(?:{YEAR})\s?[\u2013-]\s?(?:{YEAR})\)?)"
)


SMALL_TITLE = re.compile(
    r"\s+(?:for|on)\s+[a-z][\w-]*(?:"
    r"(?:,?\s+(?:and\s+)?[a-z][\w-]*){0,6}?(?=,\s+[A-Z]|[;.)]|\s+and\s+[A-Z])"
    r"|(?:\s+[a-z][\w-]*){0,6}?(?=,))"
)
"""The rest of a title whose head alone is capitalised: "Guidelines for industry"."""


def head_end(text: str, start: int, word: str) -> int:
    """Where the head noun at `start` ends, with the words it needs; 0 when those are missing."""
    end = start + len(word)
    tail = TAILED.get(word)
    if tail is None:
        return end
    found = tail.match(text, end)
    return found.end() if found else 0


LABOUR_JOINTS = frozenset({"in", "of", "and", "for"})
LABOUR = re.compile(rf",?\s+{YEAR}\s+\(No\.\s\d{{1,3}}\)")
"""What follows the title of a labour convention: "Work in Fishing Convention, 2007 (No. 188)"."""


def left_edge(text: str, start: int, joints: frozenset[str] = LEFT_JOINTS) -> int:
    """Where the capitalised words before a head noun begin; `start` itself when there are none.

    Small words belong to it inside the name of a place or body only: "Dar es Salaam", "Council of Europe".
    """
    edge = position = start
    for _ in range(LONGEST_LEFT):
        word, begin = _word_before(text, position)
        if not word or word[-1] in ',;:.)\u201d"' or word[0] in "([":
            break
        if word[0] in '\u201c"\u2018' and word[1:2].isupper():
            return begin + 1
        if word[0].isupper() or PREFIXED.match(word) or (position == start and YEAR_WORD.fullmatch(word)):
            edge = position = begin
        elif word in joints and position == edge != start:
            position = begin
        elif word == "of" and (body := ORGANIZATION.search(text, max(0, position - LONGEST_WORD), position)):
            edge = position = body.start()
        else:
            break
    return edge


def may_begin_before(text: str, start: int) -> bool:
    """Whether `left_edge` has to be asked what stands before a name: a small word, "the", is no part of one."""
    window = text[max(0, start - LONGEST_WORD) : start]
    if not window[-1:].isspace() or window.isspace():
        return start > 0
    word = window.rsplit(None, 1)[-1]
    return not (word.isalpha() and word.islower()) or word == "of" or word in LEFT_JOINTS


def _word_before(text: str, position: int) -> tuple[str, int]:
    """What stands before a position and the white space before it, and where that begins; "" when too long."""
    low = max(0, position - LONGEST_WORD)
    window = text[low:position]
    if not window[-1:].isspace() or window.isspace():
        return "", position
    word = window.rsplit(None, 1)[-1]
    begin = low + window.rindex(word)
    cut = begin == low > 0 and not text[low - 1].isspace()
    return ("", position) if cut else (word, begin)


def right_edge(text: str, end: int, strong: bool = False) -> int:
    """Where the words that a head noun introduces end; `end` itself when it introduces none.

    Args:
        text: the paragraph.
        end: where the head ends.
        strong: count only "on", "to", "relating to" and the like, which open a title, not "of" or "and".
    """
    dated = OF_YEAR.match(text, end)
    opened = PREPOSITION.match(text, dated.end() if dated else end)
    if opened is not None and opened[1] == "to" and not ANNEXED.search(text, max(0, end - 30), end):
        return end
    if opened is None or (strong and opened[1].split()[0] in {"of", "in", "and", "with", "between", "among"}):
        return end
    edge = _walk(text, opened.end())
    return edge if edge > opened.end() else end


NEW_NAME = re.compile(
    r"(?:and|or)\s+(?:(?:the|its|their|on|in|of|to|with|by|under|from|for|at|as)\s"
    r"|(?:Articles?|Chapters?|Annex|Appendix|Rules?|Regulation)\s+[\dA-Z]+\b)"
)
"""What ends a name where another begins: "... of the Child and the Convention ...", "... and Article 5 of ..."."""


LONGEST_NAME = 60
"""Words that a name has at the most, so that reading one costs no more than that."""
SHORTENED = frozenset({"St.", "Ste.", "Mt."})
"""Words inside a name that end with a full stop: "Declaration of St. Petersburg"."""
NUMBERED = frozenset({"No.", "Nos."})
LENGTH_OF_YEAR = 4
EVENT = re.compile(r"\s+[A-Z][a-z]+\s+(?:Conference|Meeting|Summit|Forum|Session|Congress)\b")
"""After a year inside a name: "Final Document of the 2010 Review Conference"."""
DIGITS = "0123456789"


def _walk(text: str, position: int) -> int:
    """Over capitalised words and the small words between them, to the end of the last capitalised one.

    A genitive may go on, "on Women\u2019s Rights", but ends no name: "on Climate Change\u2019s secretariat".
    """
    start = edge = position
    small = 0
    for _ in range(LONGEST_NAME):
        word = NAME_WORD.match(text, position)
        if word is None:
            break
        token = word[0]
        bare = token.rstrip(".\u2019'").rstrip(DIGITS if token[0].isalpha() else "")
        if token in NUMBERED:
            break  # "Rules of Procedure on No. 11.44"
        if token[0].isupper():
            edge, small = word.start() + len(bare.removesuffix("\u2019s").removesuffix("'s")), 0
        elif token[0].isdigit() and edge > start and not text[edge:position].strip():
            edge = word.end()
            if len(token) >= LENGTH_OF_YEAR:
                return edge
        elif small < 3 and (_of_event(text, word) or (token in JOINTS and not NEW_NAME.match(text, word.start()))):
            small += 1
        else:
            break
        gap = BETWEEN.match(text, word.end())
        if gap is None or (bare != token and token.endswith(".") and token not in SHORTENED):
            break
        if gap[1] and not (SUBTITLE.match(text, gap.end()) if gap[1] == ":" else _list_goes_on(text, gap.end())):
            break
        position = gap.end()
    return edge


SUBTITLE = re.compile(r"[A-Z][\w\u2019'-]*(?:\s+(?:[A-Z][\w\u2019'-]*|and|of|in|on|for|the|a)){2,3}")
"""What goes on after a colon in a title: "on Crime and Justice: Meeting the Challenges of ..."."""


def _of_event(text: str, word: re.Match[str]) -> bool:
    """Whether a word is the year of a conference that a name goes on with."""
    return YEAR_WORD.fullmatch(word[0]) is not None and EVENT.match(text, word.end()) is not None


LISTED = re.compile(r"[A-Z][\w\u2019'-]*(?:,?\s+(?:[A-Z][\w\u2019'-]*|and|of|in)){0,6}?,?\s+and\s+[A-Z]")


def _list_goes_on(text: str, position: int) -> bool:
    """Whether a comma stands inside a name: "on Access to Information, Public Participation and Justice"."""
    found = LISTED.match(text, position)
    return found is not None and not any(word in HEADS for word in found[0].replace(",", "").split())


def left(text: str, start: int) -> int:
    """Where the name around the head noun at `start` begins."""
    return _without_opening_verb(text, left_edge(text, start), start)


def read(text: str, start: int, head: int, word: str) -> Mention | None:
    """The name around a head noun at `start`, which ends at `head`; None when nothing makes it a name."""
    edge = left(text, start)
    right = right_edge(text, head)
    if pair := SUFFIX_PAIR.match(text, right):
        right = right_edge(text, pair.end())
        if right == pair.end() and NOT_ALONE.match(text, right):
            return None
    right = _dated(text, right) if right > head else right
    before = text[edge:start].split()
    if word == "Recommendations" and not before:
        return None
    if before and (before[-1] in TECHNICAL or before[-1].endswith("-series")):
        return None
    if right == head:
        return _alone(text, edge, start, head, word)
    return _whole(text, edge, right, word)


def _whole(text: str, left: int, right: int, word: str) -> Mention:
    dated = DATE_AFTER.match(text, right)
    year = iso_date(dated[0]) if dated else ""
    return Mention(left, dated.end() if dated else right, Formed(_name(text, left, right), HEADS[word], year=year))


def _alone(text: str, left: int, start: int, head: int, word: str) -> Mention | None:
    """The name that ends with its head noun; it may have a number, a title in small letters, or be a short form."""
    if labour := LABOUR.match(text, head):
        left = _without_opening_verb(text, left_edge(text, start, LABOUR_JOINTS), start)
        return Mention(left, labour.end(), Formed(_name(text, left, labour.end()), HEADS[word]))
    before = text[left:start].split()
    short = Mention(left, head, Formed(_name(text, left, head), HEADS[word], partial=True)) if before else None
    if word in NEEDS_MORE and len(before) < 2:
        small = SMALL_TITLE.match(text, head) if start else None
        if small is None:
            return None if NOT_ALONE.match(text, head) else short
        return Mention(left, small.end(), Formed(_name(text, left, small.end()), HEADS[word]))
    if NOT_ALONE.match(text, head):
        return None
    if any(token not in GENERIC and not token.isdigit() for token in before):
        return _whole(text, left, head, word)
    if HEADS[word] != word:
        return None
    if before and (dated := OF_DAY.match(text, head)):
        formed = Formed(_name(text, left, head), HEADS[word], dated=_name(text, head, dated.end()))
        return Mention(left, dated.end(), formed)
    return _whole(text, left, head, word) if len(before) > 1 and ACRONYM.match(text, head) else short


ACRONYM = re.compile(r"\s\([A-Z]{3,8}\)")
"""After words that tell nothing alone, what shows that they are a name: "Joint Plan of Action (JPOA)"."""
LONGEST_SUBJECT = 200
THERETO = re.compile(r"\s+thereto\b")
ITS = re.compile(r"(?:\s|^)its\s+(?:two\s+|three\s+)?$")


def relative(text: str, start: int, head: int) -> Mention | None:
    """“The Optional Protocols thereto”, “its 1967 Protocol”: a name that the instrument before it completes."""
    left = left_edge(text, start)
    if any(word not in GENERIC and not word.isdigit() for word in text[left:start].split()):
        return None
    thereto = THERETO.match(text, head)
    if thereto is None and not ITS.search(text, max(0, left - LONGEST_WORD), left):
        return None
    end = thereto.end() if thereto else head
    dated = DATE_AFTER.match(text, end)
    year = iso_date(dated[0]) if dated else ""
    what = Relative(_name(text, left, head), text[end : end + LONGEST_SUBJECT], year)
    return Mention(left, dated.end() if dated else end, what)


def attached(text: str, start: int, head: int) -> Iterator[Mention]:
    """What is named as a protocol of an instrument before it."""
    if one := relative(text, start, head):
        yield one
    else:
        yield from additional(text, start, head)


ADDITIONAL = re.compile(r"\bAdditional\s+$")
ITS_NUMERAL = re.compile(r"(?:\s+|(?<=I),?\s+and\s+)(I{1,3})\b")


def additional(text: str, start: int, head: int) -> Iterator[Mention]:
    """“Additional Protocol I”, “Additional Protocols I and II”: each of the instrument that the document names."""
    before = ADDITIONAL.search(text, max(0, start - LONGEST_WORD), start)
    begin = before.start() if before else 0
    while before and (numeral := ITS_NUMERAL.match(text, head)):
        yield Mention(begin, numeral.end(), Relative(f"Additional Protocol {numeral[1]}", alone=True))
        begin, head = numeral.start(1), numeral.end()
        following = ITS_NUMERAL.match(text, head)
        begin = following.start(1) if following else head


OF_DAY = re.compile(rf"\s+(?:of|dated)\s+{DAY}\s+{MONTH}\s+{YEAR}\b")
"""What makes a name of words that tell nothing alone: "Joint Communiqué of 3 July 2004"."""
DATE_AFTER = re.compile(DATED)
NOT_ALONE = re.compile(r"\s+(?!I{1,3}\b|IV\b|V\b)[A-Z][a-z]")
"""A capitalised word after the head: "the Treaty Section" is no treaty."""
LONGER = re.compile(r",?\s+(?:on|to|against|concerning|regarding|relating\s+to|for)\s")
"""What opens a title after a head; after a whole registered name it makes another, longer one."""


def _dated(text: str, right: int) -> int:
    """A span of years belongs to a name, "... 2013–2020", and a date after it to the mention."""
    years = YEARS.match(text, right)
    return years.end() if years else right


def _without_opening_verb(text: str, left: int, start: int) -> int:
    """The verb that opens a paragraph is capitalised too, and no part of the name: "Recalling Agenda 21"."""
    if left > 0 or start == 0:
        return left
    first = text[:start].split(" ", 1)
    return min(len(first[0]) + 1, start) if len(first) > 1 else start


def _name(text: str, start: int, end: int) -> str:
    return " ".join(text[start:end].split())
