"""Pictures of a collection, drawn when the site is built: SVG with links and text, and a table that says the same."""

from __future__ import annotations

from recitals.render.figures.lineage import lineage
from recitals.render.figures.who_cites_what import who_cites_what

__all__ = ["lineage", "who_cites_what"]
