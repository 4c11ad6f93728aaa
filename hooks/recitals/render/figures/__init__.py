"""Pictures of a collection: lists with links, drawn by SVG and the style sheet, and a table that says the same."""

from __future__ import annotations

from recitals.render.figures.lineage import lineage
from recitals.render.figures.lineage_items import Lineage, lineage_of, lineage_of_all
from recitals.render.figures.who_cites_what import who_cites_what

__all__ = ["Lineage", "lineage", "lineage_of", "lineage_of_all", "who_cites_what"]
