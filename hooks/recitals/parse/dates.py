"""Dates as resolutions print them."""

import re

MONTHS = "january february march april may june july august september october november december".split()
NAMES = f"(?a:{'|'.join(MONTHS)})"
"""Not with letters that only fold to these, as the "ſ" of "Auguſt" does."""
DATE = re.compile(
    rf"\b(?P<day>[0-3]?[0-9])(?:st|nd|rd|th)?\s(?P<month>{NAMES}),?\s(?P<year>1[89][0-9][0-9]|20[0-9][0-9])\b"
    rf"|\b(?P<month2>{NAMES})\s(?P<day2>[0-3]?[0-9])(?:st|nd|rd|th)?,\s(?P<year2>1[89][0-9][0-9]|20[0-9][0-9])\b",
    re.IGNORECASE,
)


def find(text: str) -> str:
    """The first whole date of `text` in ISO form, "" when there is none."""
    for match in DATE.finditer(text):
        day, month, year = (match[name] or match[f"{name}2"] for name in ("day", "month", "year"))
        if 1 <= int(day) <= 31:
            return f"{year}-{MONTHS.index(month.lower()) + 1:02}-{int(day):02}"
    return ""


def is_date(text: str) -> bool:
    """Whether a text is a date and nothing else."""
    return bool(DATE.fullmatch(text.strip(" .,[]()")))
