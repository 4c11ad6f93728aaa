"""Who cites what: paragraphs on one side, documents and provisions on the other, a curve for each citation."""

from __future__ import annotations

from collections.abc import Iterator
from operator import itemgetter

from markupsafe import Markup

from recitals.graph import Collection
from recitals.model import State
from recitals.render.figures.columns import columns
from recitals.render.figures.curves import curves
from recitals.render.figures.figure import Cell, Figure, Grid, Key, markup
from recitals.render.figures.web import Entry, Web
from recitals.render.figures.web_groups import ends_of, ends_of_all, grouped_web
from recitals.render.figures.web_paragraphs import paragraph_web
from recitals.render.fragment import Href
from recitals.render.words import STATES, counted

MOST_ENTRIES, MOST_TIES = 60, 90
"""Of a column, and between the two; a picture of more is grouped by verb and document."""


def who_cites_what(collection: Collection, resolution_id: str | None, href: Href, listing: str = "") -> Markup:
    """Draw the citations of a resolution, or of a whole collection.

    Args:
        collection: what is cited by whom.
        resolution_id: the resolution whose paragraphs are shown; None for all of the collection, by verb.
        href: addresses of pages.
        listing: address of the table of citations, which groups link to; "" for no such links.

    Returns:
        A `figure` element; nothing when nothing is cited.
    """
    web = _web(collection, resolution_id, href, listing)
    if not web.ties:
        return Markup()
    left = "verbs" if web.grouped else "paragraphs"
    said = f"{counted(web.citations, 'citation')}: {left} on the left, what they cite on the right."
    picture = curves(web, columns(web), left.capitalize(), "What they cite")
    return markup(Figure("figure-citations", "Who cites what", said, picture, tuple(_keys(web)), _grid(web)))


def _web(collection: Collection, resolution_id: str | None, href: Href, listing: str) -> Web:
    if resolution_id is None:
        return grouped_web(collection, ends_of_all(collection), href, listing)
    reading = collection.readings[resolution_id]
    web = paragraph_web(collection, reading, href)
    if max(len(web.citing), len(web.cited)) > MOST_ENTRIES or len(web.ties) > MOST_TIES:
        return grouped_web(collection, ends_of(reading.citations), href, listing)
    return web


def _keys(web: Web) -> Iterator[Key]:
    """The kinds of curve that occur, in the order of the states."""
    states = {tie.state for tie in web.ties}
    return (Key(f"tie {web.look(state)}", _name(web, state), is_line=True) for state in State if state in states)


def _name(web: Web, state: State) -> str:
    return {"linked": "linked", "open": "not linked"}.get(web.look(state)) or STATES[state].name


def _cited(entry: Entry) -> Cell:
    """An entry of the right column; a heading says what its note does, as nothing stands around it."""
    return Cell(f"{entry} ({entry.note})" if entry.heading and entry.note else str(entry), entry.href)


def _grid(web: Web) -> Grid:
    """A row a tie, in the order of the left column and then of the right."""
    citing = {entry.key: (place, Cell(str(entry), entry.href)) for place, entry in enumerate(web.citing)}
    cited = {entry.key: (place, _cited(entry)) for place, entry in enumerate(web.cited)}
    states = {state: Cell(_name(web, state)) for state in State}
    ties = [(*citing[tie.source], *cited[tie.target], tie.state, tie.citations) for tie in web.ties]
    ties.sort(key=itemgetter(0, 2, 4))
    rows = [(source, target, states[state], Cell(f"{count:,}")) for _, source, _, target, state, count in ties]
    head = ("Verb", "Document") if web.grouped else ("Paragraph", "Cites")
    return Grid((*head, "State", "Citations"), tuple(rows))
