"""What every page of one edition of the site is written with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from jinja2 import Environment

from recitals.graph import Collection
from recitals.render.fragment import environment
from recitals.render.markup import quotations_markup
from recitals.render.sheet import Heading, Ledger, Sheet
from recitals.render.targets import Targets
from recitals.render.watch import HELD, Watched, Witness, watched
from recitals.render.words import STATES, date_words, direction


@dataclass(frozen=True, slots=True)
class Edition:
    """A collection, the form of its addresses, and the templates that are filled from it."""

    collection: Collection
    templates: Environment
    targets: Targets
    directories: bool = True
    """Whether a page is a folder (`crc/`) or a file (`crc.html`), which alone works from a disk."""
    held: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """By the id of a resolution, the instruments whose text it holds."""

    def ledger(self, page: str) -> Ledger:
        """An empty ledger for a page that is about to be written."""
        return Ledger(page, self.directories)

    def sheet(
        self,
        ledger: Ledger,
        template: str,
        title: str,
        *,
        description: str = "",
        contents: tuple[Heading, ...] = (),
        **values: object,
    ) -> Sheet:
        """Fill a template; what it links to and where it can be linked comes from the ledger."""
        html = self.templates.get_template(f"{template}.html.j2").render(
            ledger=ledger, title=title, collection=self.collection, **values
        )
        return Sheet(ledger.page, title, html, description, contents, frozenset(ledger.anchors), ledger.links)


def edition(collection: Collection, *, directories: bool = True, witness: Witness | None = None) -> Edition:
    """An edition with templates compiled anew, so that a server shows an edited template at its next build.

    Args:
        collection: what the pages are made from.
        directories: whether a page is a folder.
        witness: sees what a page asks for while it is written.
    """
    templates = environment(reload=False)  # these live for one build
    templates.filters["date"] = date_words
    templates.filters["direction"] = direction
    templates.filters["quotations"] = quotations_markup
    templates.globals["states"] = STATES
    seen, held = witness or Witness(), held_by(collection)
    shown = watched(collection, seen) if witness else collection
    targets = Targets(shown, seen, directories)
    return Edition(shown, templates, targets, directories, Watched(HELD, held, seen) if witness else held)


def held_by(collection: Collection) -> dict[str, tuple[str, ...]]:
    """By the id of a resolution, the instruments whose text it holds."""
    held: dict[str, tuple[str, ...]] = {}
    for instrument in collection.instruments.values():
        if instrument.held_in:
            held[instrument.held_in] = (*held.get(instrument.held_in, ()), instrument.id)
    return held
