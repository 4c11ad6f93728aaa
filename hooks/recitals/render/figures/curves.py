"""Who cites what as HTML: the entries as two lists, which the style sheet puts side by side, and SVG between them.

The curves of an entry stand in it, so that pointing at it brings them out. They are drawn in lines of text down and in
shares of the room between the columns across, and stretched to what these are on the reader's screen.
"""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache

from recitals.model import State
from recitals.render.escaping import safe
from recitals.render.figures.columns import MOST_LINES, Columns, Row
from recitals.render.figures.web import Web

APART = 0.2
"""Lines between the curves that join the same two entries."""

THINNEST, THICKEST = 1.5, 10.0
"""In CSS pixels; the style sheet has the thinnest."""
LEAST_RANGE = 10
"""So many citations more than one make a curve as thick as can be, or as many as the most frequent tie has."""

STRETCHED = 'viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true"'


def curves(web: Web, placed: Columns, left: str, right: str) -> str:
    """The two lists as safe markup, with a curve for each tie; what they hold is called `left` and `right`."""
    leaving = _leaving(web, placed)
    citing = "".join([_row(row, leaving.get(row.entry.key, "")) for row in placed.left])
    cited = "".join([_row(row) for row in placed.right])
    return (
        f'<div class="r-web" style="--lines:{placed.height:.1f}">\n'
        f'<ul class="r-web__from" aria-label="{left}">\n{citing}</ul>\n'
        f'<ul class="r-web__to" aria-label="{right}">\n{cited}</ul>\n</div>\n'
    )


def _leaving(web: Web, placed: Columns) -> dict[str, str]:
    """The curves that leave each entry."""
    names = {entry.key: safe(str(entry)) for entry in (*web.citing, *web.cited)}
    starts, ends = ({row.entry.key: row.middle for row in rows} for rows in placed)
    looks = {state: web.look(state) for state in State}
    most = max(tie.citations for tie in web.ties)
    drawn: defaultdict[tuple[str, str], int] = defaultdict(int)
    leaving: defaultdict[str, str] = defaultdict(str)
    for source, target, state, count in web.ties:
        start, down = drawn[source, target] * APART, ends[target] - starts[source]
        drawn[source, target] += 1
        width, number = (f' stroke-width="{_weight(count, most)}"', f" ({count})") if count > 1 else ("", "")
        leaving[source] += (
            f'<path class="tie {looks[state]}" d="M0 {start:g}c.5 0 .5 {down:.1f} 1 {down:.1f}"{width}>'
            f"<title>{names[source]} → {names[target]}{number}</title></path>"
        )
    return leaving


@lru_cache(maxsize=1000)
def _weight(count: int, most: int) -> float:
    """How thick a curve is, by its citations and those of the most frequent tie."""
    return round(THINNEST + (THICKEST - THINNEST) * (count - 1) / max(most - 1, LEAST_RANGE), 1)


def _row(row: Row, paths: str = "") -> str:
    entry, lines, top, _ = row
    before, after = _words(entry.title, entry.href, entry.note, entry.heading, lines)
    svg = f"<svg {STRETCHED}>{paths}</svg>" if paths else ""
    return f"{before}{top:.1f}{after}{svg}</li>\n"


@lru_cache(maxsize=20_000)  # as with their lines: the same documents stand in the pictures of many pages
def _words(title: str, href: str, note: str, heading: bool, lines: int) -> tuple[str, str]:
    """An entry before and after its height."""
    kinds = [kind for kind, given in (("strong", heading), ("noted", note)) if given]
    classes = f' class="{" ".join(kinds)}"' if kinds else ""
    number = f";--n:{min(lines, MOST_LINES)}" if lines > 1 else ""
    told = f' title="{safe(title)}"' if lines > MOST_LINES else ""
    words = f'<a href="{safe(href)}"{told}>{safe(title)}</a>' if href else f"<span{told}>{safe(title)}</span>"
    under = f"<small>{safe(note)}</small>" if note else ""
    return f'<li{classes} style="--at:', f'{number}">{words}{under}'
