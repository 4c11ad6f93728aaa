"""What stands on a page again and again, as HTML: plain string work, in a tenth of the time that a template takes.

Every word goes through `safe` or is markup already. What a page has once is in its template.
"""

from __future__ import annotations

from recitals.render.markup.cards import cards_markup
from recitals.render.markup.quotations import quotations_markup
from recitals.render.markup.text import text_markup

__all__ = ["cards_markup", "quotations_markup", "text_markup"]
