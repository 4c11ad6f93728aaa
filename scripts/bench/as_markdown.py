"""A collection as plain Markdown: what one would write by hand for MkDocs, with every link already found.

Each resolution has its headings, an anchor at each paragraph and a link at each citation; each document
that is cited has a page with a heading for each provision. What only Recitals makes, lists of who cites
what, figures and previews, is left out.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from recitals.graph import Collection
from recitals.model import Citation, Paragraph, Provision, Reading

SPECIAL = re.compile(r"[\\`*_{}\[\]()<>#+.!|&-]")
SETTINGS = {
    "site_name": "Plain",
    "theme": {"name": "material", "font": False, "language": "en"},
    "markdown_extensions": ["attr_list", {"toc": {"permalink": True}}],
}
NO_NAV, NAV = "no-nav.yml", "nav.yml"
"""The configurations: a menu of the home page alone, and of all pages."""
PREAMBLE_AND_REST = {"preambular": "Preamble", "operative": "Operative part", "annex": "Annex"}


def write(folder: Path, collection: Collection) -> int:
    """Write the pages and two configurations; how many pages there are.

    Args:
        folder: where; it is made.
        collection: what is written, in the form in which Recitals has it before it makes pages.
    """
    pages = {f"resolutions/{key}.md": _resolution(collection, one) for key, one in collection.readings.items()}
    cited = sorted({*collection.registry.instruments, *collection.citing} - set(collection.readings))
    pages |= {f"instruments/{key}.md": _instrument(collection, key) for key in cited}
    pages["index.md"] = "\n".join(["# Home", "", *(f"- [{_escaped(path[:-3])}]({path})" for path in pages), ""])
    for path, content in pages.items():
        file = folder / "docs" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content, encoding="utf-8", newline="\n")
    for name, more in ((NO_NAV, {"nav": [{"Home": "index.md"}]}), (NAV, {})):
        # JSON is YAML, and needs no library to write.
        (folder / name).write_text(json.dumps({**SETTINGS, **more, "site_dir": "site"}, indent=2), encoding="utf-8")
    return len(pages)


def _resolution(collection: Collection, reading: Reading) -> str:
    resolution = reading.resolution
    lines = [f"# {_escaped(resolution.title)}", "", _escaped(f"{resolution.number} {resolution.year or ''}".strip())]
    for heading, paragraphs in groupby(resolution.paragraphs, key=_heading):
        lines += ["", f"## {_escaped(heading)}"]
        for paragraph in paragraphs:
            citations = [one for one in reading.citations if one.paragraph == paragraph.id]
            text = "".join(_linked(collection, paragraph.text, citations))
            lines += ["", f"{_escaped(paragraph.label)} {text}".strip(), f"{{: #{paragraph.id} }}"]
    return "\n".join((*lines, ""))


def _heading(paragraph: Paragraph) -> str:
    """The clause that a paragraph stands under; its part of the text where each opens with its own verb."""
    opens = not paragraph.clause or paragraph.text.startswith(paragraph.clause) or paragraph.clause.isupper()
    return PREAMBLE_AND_REST[paragraph.kind] if opens else paragraph.clause


def _linked(collection: Collection, text: str, citations: list[Citation]) -> Iterator[str]:
    end = 0
    for citation in citations:
        if citation.candidates or not collection.holds(citation.instrument):
            continue
        yield _escaped(text[end : citation.start])
        yield f"[{_escaped(citation.text)}]({_address(collection, citation.instrument, citation.provision)})"
        end = citation.end
    yield _escaped(text[end:])


def _address(collection: Collection, identifier: str, provision: Provision | None) -> str:
    page = f"{identifier}.md" if identifier in collection.readings else f"../instruments/{identifier}.md"
    anchor = collection.anchor(identifier, provision)
    return f"{page}#{anchor}" if anchor else page


def _instrument(collection: Collection, identifier: str) -> str:
    lines = [f"# {_escaped(collection.title(identifier))}", ""]
    edges = collection.citing.get(identifier, ())
    labels = {edge.citation.provision.key: edge.citation.provision.label for edge in edges if edge.citation.provision}
    instrument = collection.instruments.get(identifier)
    summaries = instrument.summaries if instrument else {}
    facts = (instrument.symbol, instrument.date, instrument.place) if instrument else ()
    lines += [_escaped(", ".join(fact for fact in facts if fact)), "", _escaped(summaries.get("", ""))]
    for key in sorted(labels, key=lambda key: (len(key), key)):  # art-9 before art-10
        lines += ["", f"## {_escaped(labels[key])} {{: #{key} }}", "", _escaped(summaries.get(key, ""))]
    return "\n".join((*lines, ""))


def _escaped(text: str) -> str:
    """Text that Markdown takes as it is."""
    return SPECIAL.sub(r"\\\g<0>", " ".join(text.split()) if "\n" in text else text)
