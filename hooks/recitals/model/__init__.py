"""The nouns that every room speaks: frozen values, no behaviour beyond their own names.

A *resolution* is a sequence of blocks: *paragraphs*, which have an address, and *passages*,
which do not (title, clause headings, closing lines, notes). A *citation* is a span of a
paragraph bound to an *instrument* and perhaps to one of its *provisions*.
"""

from recitals.model.blocks import Block, Kind, Origin, Paragraph, Passage, Role
from recitals.model.bodies import Body, Calendar, Headwords, Series, Yearly
from recitals.model.citations import Citation, Reading, State, Unbound
from recitals.model.documents import Resolution, paragraph_named, paragraph_names
from recitals.model.instruments import Address, Extent, Instrument
from recitals.model.languages import Language
from recitals.model.packed import Packed
from recitals.model.problems import Problem, Severity
from recitals.model.provisions import (
    KEY_WORDS,
    LABELS,
    Provision,
    Step,
    Unit,
    fold_letters,
    ordinal,
    provision_of,
    slug,
)
from recitals.model.registry import Registry
from recitals.model.volumes import Backlink, Held, Volume

__all__ = [
    "KEY_WORDS",
    "LABELS",
    "Address",
    "Backlink",
    "Block",
    "Body",
    "Calendar",
    "Citation",
    "Extent",
    "Headwords",
    "Held",
    "Instrument",
    "Kind",
    "Language",
    "Origin",
    "Packed",
    "Paragraph",
    "Passage",
    "Problem",
    "Provision",
    "Reading",
    "Registry",
    "Resolution",
    "Role",
    "Series",
    "Severity",
    "State",
    "Step",
    "Unbound",
    "Unit",
    "Volume",
    "Yearly",
    "fold_letters",
    "ordinal",
    "paragraph_named",
    "paragraph_names",
    "provision_of",
    "slug",
]
