"""What a volume publishes for others to link to: its resolutions with their addresses, and what they cite.

The form is read by `recitals.source.volumes`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from recitals.graph import Collection
from recitals.model import Reading
from recitals.render.addresses import CITATIONS, HOME, published, resolution_page
from recitals.render.cite_as import locators, resolution_citation
from recitals.render.excerpt import excerpt
from recitals.render.words import LINKED

INVENTORY = "inventory.jsonl"
"""Its path in the site."""
FORM = {"recitals-inventory": 1}


def inventory(collection: Collection, title: str, address: str, directories: bool) -> str:
    """Lines of JSON: the volume, then its resolutions in the order of their ids.

    Args:
        collection: the volume.
        title: what others are to call it.
        address: of its site, where that is known.
        directories: whether a page of the site is a folder.
    """
    pages = {"home": published(HOME, directories), "table": published(CITATIONS, directories)}
    heading = FORM | {"title": title, "address": address} | pages
    lines = (_line(collection, reading, directories) for reading in collection.readings.values())
    return "".join(f"{json.dumps(line, ensure_ascii=False)}\n" for line in (heading, *lines))


def _line(collection: Collection, reading: Reading, directories: bool) -> dict[str, object]:
    resolution = reading.resolution
    return {
        "id": resolution.id,
        "title": resolution.title,
        "cite": resolution_citation(collection, resolution),
        "date": resolution.date or str(resolution.year or ""),
        "language": resolution.language,
        "page": published(resolution_page(resolution.id), directories),
        "paragraphs": [paragraph.id for paragraph in resolution.paragraphs],
        "citations": [*_citations(reading)],
    }


def _citations(reading: Reading) -> Iterator[tuple[str, ...]]:
    """Each paragraph once for each thing that it cites, with the words around the first mention."""
    texts = {paragraph.id: paragraph.text for paragraph in reading.resolution.paragraphs}
    places = locators(reading.resolution)
    seen: set[tuple[str, str]] = set()
    for citation in reading.citations:
        key = citation.paragraph, citation.target
        if citation.state not in LINKED or citation.instrument == reading.resolution.id or key in seen:
            continue
        seen.add(key)
        place, words = places[key[0]], excerpt(texts[key[0]], citation.start, citation.end)
        yield *(key[0], place.clause, place.rest, key[1]), *(citation.verb, words.before, words.cited, words.after)
