"""How a resolution ends: the meeting, the date, the vote."""

import re

from recitals.parse import dates

MEETING = re.compile(
    r"[(\[]?(?:\d{1,5}(?:st|nd|rd|th)|(?:[^\W\d_]{1,12}\s){0,3}[^\W\d_]{2,14}(?:-[^\W\d_]{2,14})?)\s"
    r"(?:\([\w ]{1,30}\)\s)?"
    r"(?:plenary\s|closed\s|private\s)?meeting\b",
    re.IGNORECASE,
)
VOTE = re.compile(
    r"[(\[*]*(?:adopted\s(?:unanimously|without|by|at|on|as)\b|recorded\svote|roll[- ]call|the\svoting\swas"
    r"|in\sfavou?r\b|against\b|abstain(?:ing|ed)\b|abstentions?\b|absent\b|non-voting\b|voting\s)",
    re.IGNORECASE,
)
LONGEST = 160  # characters of the longest line that names meeting and date


def is_closing(text: str) -> bool:
    """Whether a text, met after a clause, is part of the closing lines."""
    if VOTE.match(text):
        return True
    return len(text) <= LONGEST and (bool(MEETING.match(text)) or dates.is_date(text))
