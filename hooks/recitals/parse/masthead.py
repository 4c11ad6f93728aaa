"""What a resolution says about itself before its first clause: number, title, body, place and date.

The forms of numbers are an ordered table, most specific first. What the front matter says overrules them.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from recitals.model import Role
from recitals.parse import dates
from recitals.parse.formula import Enacting
from recitals.parse.stretches import Stretch
from recitals.parse.verbs import Verbs

SEPARATOR = r"[\s.:]*+(?:[–—−-]\s++)?+"
NUMBERS = tuple(
    re.compile(form)
    for form in (
        # WHA66.10 Follow-up to ... / EB130.R7 ... / EB148(3) ...
        rf"(?:(?:[A-Z-]{{3,15}}\s){{0,6}}|[\w-]{{3,60}}\sWorld\sHealth\sAssembly\s)(?P<number>WHA\d{{1,3}}\.\d{{1,3}}\b|EB\d{{1,3}}\.R\d{{1,3}}\b|(?:WHA|EB)\d{{1,3}}\(\d{{1,2}}\)){SEPARATOR}(?P<title>.*)$",
        # the session of the Assembly in another language, and its number at the line's end
        r"[^\d.;:]{3,90}\s(?P<number>WHA\d{1,3}\.\d{1,3})(?P<title>)$",
        # RESOLUTION 1332 (Modified 2019)
        r"(?i:resolution|decision)\s(?P<number>\d{1,4})\s\((?i:mod(?:ified|\.)?|rev(?:ised|\.)?|(?:last\s)?amended)\s?"
        r"(?P<year>(?:19|20)\d\d)\)" + SEPARATOR + r"(?P<title>.*)$",
        # RESOLUTION 179 (REV. DUBAI, 2018) / WTDC Resolution 67 (Hyderabad, 2010) – The role of ...
        r"(?:[A-Z-]{2,8}\s)?(?i:resolution|decision|recommendation|opinion)\s(?P<number>(?:COM\d/\d+|\d{1,4})(?:-\d{1,2})?)\s"
        r"\((?i:rev\.?\s?)?(?P<place>[^\W\d_][^\d()]{1,60}?),?\s(?P<year>(?:19|20)\d\d)\)"
        + SEPARATOR
        + r"(?P<title>.*)$",
        # RESOLUTION 646 (REV.WRC-19)
        r"(?i:resolution|recommendation)\s(?P<number>\d{1,4})\s\((?i:rev\.?\s?)?WRC-(?P<short>\d\d)\)"
        + SEPARATOR
        + r"(?P<title>.*)$",
        # RESOLUTION ITU-R 1-9
        r"(?i:resolution)\s(?P<number>ITU-R\s\d{1,4}(?:-\d{1,2})?)\b" + SEPARATOR + r"(?P<title>.*)$",
        # RESOLUTION 1267 (1999)
        r"(?i:resolution)\s(?P<number>\d{1,4}\s\((?P<year>19\d\d|20\d\d)\))" + SEPARATOR + r"(?P<title>.*)$",
        # 2099 (XX). Technical assistance ... / 217 A (III). ...
        r"(?:(?i:resolution)\s)?(?P<number>\d{1,4}(?:\s[A-Z])?\s?\([IVXLC]+(?:-[IVXLC]+)?\))"
        + SEPARATOR
        + r"(?P<title>.*)$",
        # 72/178. The human rights ... / 5/13. Due regard ... / S-27/2. ...
        r"(?P<number>(?:S-|ES-)?\d{1,4}/\d{1,4}(?:\s[A-Z](?=\.))?)\.\s*(?P<title>\S.*)$",
        # Resolution 2/3 / Resolution adopted ...: 76/300
        r"(?i:resolution|decision)\s(?P<number>(?:S-|ES-)?\d{1,4}/\d{1,4}(?:\s[A-Z]\b)?)"
        + SEPARATOR
        + r"(?P<title>.*)$",
        # Decision 1/CP.21
        r"(?i:resolution|decision)\s(?P<number>\d{1,3}/[A-Z]{2,4}\.?\d{1,2})\b" + SEPARATOR + r"(?P<title>.*)$",
        # Resolution 50 - Cybersecurity / RESOLUTION 1306
        r"(?:[A-Z-]{2,8}\s)?(?i:resolution|decision|recommendation|opinion)\s(?P<number>\d{1,4}(?:-\d{1,2})?)\b"
        + SEPARATOR
        + r"(?P<title>.*)$",
    )
)
SYMBOL = re.compile(
    r"(?:A|S|E|A/HRC)/RES/(?P<number>[\w./-]{1,20}(?:\s\(\d{4}\))?)|UNEP/EA\.(?P<ea>\d+)/Res\.(?P<res>\d+)"
    r"|HSP/HA\.(?P<ha>\d+)/Res\.(?P<hares>\d+)"
)
PLACE_YEAR = re.compile(r"\((?P<place>[^\W\d_][^\d()]{1,60}?),\s(?P<year>(?:19|20)\d\d)\)")
NOT_TITLE = re.compile(
    r"of\s\d|\[|\(|adopted\b|distr|\d|agenda item"
    r"|(?:\w+\s){0,3}\w+(?:-\w+)? (?:special )?session\b|the\s.{0,80},$|,$",
    re.IGNORECASE,
)
LONGEST = 600  # characters of the longest title


@dataclass(frozen=True, slots=True)
class Masthead:
    """What stands before the clauses."""

    roles: tuple[Role, ...]
    """Of each stretch before the clauses, the enacting formula among them."""
    number: str = ""
    title: str = ""
    body: str = ""
    place: str = ""
    year: int | None = None
    """Where it is said with number or session; else the date tells."""
    date: str = ""


def read(stretches: Sequence[Stretch], enacting: Enacting, start: int, verbs: Verbs) -> Masthead:
    """The masthead that ends before the stretch at `start`; the formula may stand at its end."""
    head = stretches[:start]
    english = [verbs.english(one.text) for one in head]
    places = (n for n, one in enumerate(stretches) if one.role is None and verbs.is_formula(one.text))
    first = next(places, len(stretches))
    enacted = verbs.english(stretches[first].text) if first < len(stretches) else ""
    formula = min(first, len(head))
    at, match = _numbered(english[:formula])
    titles = _title(head, english, at, match, formula)
    roles = tuple(_role(n, head[n], at, titles, formula) for n in range(len(head)))
    named = match.groupdict() if match else {}
    session = PLACE_YEAR.search(enacted)
    place = named.get("place") or (session["place"] if session else "")
    date = _date(english[:formula]) or (dates.find(english[at]) if match else "")
    year = (
        named.get("year")
        or (f"20{named['short']}" if named.get("short") else "")
        or (session["year"] if session else "")
    )
    title = " ".join(head[n].text for n in titles)
    if match and at in titles:
        title = head[at].text[verbs.origin(head[at].text, match.start("title")) :]
    return Masthead(
        roles,
        number=(named.get("number") or _symbol(head)),
        title=title.strip() or (head[at].text if match else ""),
        body=enacting.body(enacted, " ".join(english)) or _named(english, enacting),
        place=place.title() if place.isupper() else place,
        year=int(year) if year else None,
        date=date,
    )


def _numbered(english: Sequence[str]) -> tuple[int, re.Match[str] | None]:
    """The last text that the most specific form of number fits, and how."""
    for form in NUMBERS:
        for place in range(len(english) - 1, -1, -1):
            match = form.match(english[place]) if len(english[place]) <= LONGEST else None
            if match:
                return place, match
    return len(english), None


def _title(
    head: Sequence[Stretch], english: Sequence[str], at: int, match: re.Match[str] | None, formula: int
) -> tuple[int, ...]:
    """The places of the stretches that make up the title: the numbered one, else those that follow it."""
    if match is None:
        return ()
    if match["title"] and not NOT_TITLE.match(match["title"]):
        return (at,)
    following: list[int] = []
    for place in range(at + 1, formula):
        if head[place].role is None and NOT_TITLE.match(english[place]):
            if following:
                break
        elif head[place].role is None:
            following.append(place)
    return tuple(following)


def _role(place: int, stretch: Stretch, at: int, titles: Sequence[int], formula: int) -> Role:
    if stretch.role is not None:
        return stretch.role
    if place == formula:
        return Role.ENACTING
    return Role.TITLE if place == at or place in titles else Role.MASTHEAD


def _date(english: Sequence[str]) -> str:
    """The date of adoption: the one that a line about the adoption gives, else one on a line of its own."""
    adopted = (dates.find(one) for one in english if "adopted" in one.lower())
    alone = (dates.find(one) for one in english if dates.is_date(one))
    return next((date for date in (*adopted, *alone) if date), "")


def _symbol(head: Sequence[Stretch]) -> str:
    for one in head:
        match = SYMBOL.match(one.text)
        if match:
            session = match["ea"] or match["ha"]
            return f"{session}/{match['res'] or match['hares']}" if session else str(match["number"])
    return ""


def _named(english: Sequence[str], enacting: Enacting) -> str:
    """A body that the masthead names, for a text without its formula."""
    return next((body for one in english if (body := enacting.body(one.casefold()))), "")
