"""The small regular expressions that patterns are composed of; each reads what its name says."""

from __future__ import annotations

import re
from functools import lru_cache

MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
YEAR = r"(?:18|19|20)\d\d"
DAY = r"\d{1,2}"
DATE = rf"(?:{DAY}(?:\s+and\s+{DAY})?\s+{MONTH}(?:\s+{YEAR})?|{MONTH}\s+{YEAR}|{YEAR})"
"""28 July 2010 · 24 June and 22 December · September 2007 · 1992"""

EXACT = rf"{DAY}(?:\s+and\s+{DAY})?\s+{MONTH}(?:\s+{YEAR})?"
DATED = rf"(?:\s+(?:of|dated)\s+{DATE}(?:(?:\s+and|,)\s+{EXACT})*|,?\s+adopted\s+on\s+{DATE}|\s+\({DATE}\))"
"""What may follow a number or a name: of 28 July 2010 · , adopted on 5 July 2012 · (1989)"""

ROMAN = r"[IVXLC]+"
LETTER = r"[A-Za-z]"
DASH = r"[-\u2010-\u2014\u2212]"

SENTENCE_END = re.compile(
    r"[.;](?=\s|$)(?<=[a-z)\]\d].)"
    r"(?<!Rev.)(?<!Mod.)(?<!No.)(?<!Nos.)(?<![Aa]rt.)(?<!para.)(?<!paras.)(?<!Add.)(?<!Corr.)(?<!Suppl.)"
)
"""Where a sentence, or an item of a list, ends; abbreviations that numbers follow end none.

The mark comes first, so that what stands before it is looked at there alone.
"""

FULL_DATE = re.compile(rf"({DAY})\s+({MONTH})\s+({YEAR})")
YEAR_ALONE = re.compile(rf"\b{YEAR}\b")
MONTHS = {
    name: number
    for number, name in enumerate(
        "January February March April May June July August September October November December".split(), start=1
    )
}


@lru_cache(maxsize=4096)  # texts name the same days again and again
def iso_date(text: str) -> str:
    """The first full date of a text as `2010-07-28`, else its first year, else ""."""
    if full := FULL_DATE.search(text):
        return f"{full[3]}-{MONTHS[full[2]]:02}-{int(full[1]):02}"
    year = YEAR_ALONE.search(text)
    return year[0] if year else ""
