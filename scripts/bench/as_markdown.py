"""A collection as plain Markdown: what one would write by hand for MkDocs, with every link already found.

There are two forms. In the one of the text alone, each resolution has its headings, an anchor at each
paragraph and a link at each citation; each document that is cited has a page with a heading for each
provision. The whole form has what our pages say besides: what a resolution cites with the words of the
provision, who cites it and with which words, and the tables of citations. Figures, previews, downloads and
the search by paragraph are in neither.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter
from pathlib import Path

from recitals.graph import Collection, Edge
from recitals.model import Citation, Paragraph, Provision, Reading
from recitals.render.excerpt import excerpt

SPECIAL = re.compile(r"[\\`*_{}\[\]()<>#+.!|&-]")
SETTINGS = {
    "site_name": "Plain",
    "theme": {"name": "material", "font": False, "language": "en"},
    "markdown_extensions": ["attr_list", "tables", {"toc": {"permalink": True}}],
}
NO_NAV, NAV = "no-nav.yml", "nav.yml"
"""The configurations: a menu of the home page alone, and of all pages."""
PREAMBLE_AND_REST = {"preambular": "Preamble", "operative": "Operative part", "annex": "Annex"}


def write(folder: Path, collection: Collection, *, whole: bool = False) -> int:
    """Write the pages and two configurations; how many pages there are.

    Args:
        folder: where; it is made.
        collection: what is written, in the form in which Recitals has it before it makes pages.
        whole: whether pages say all that ours say, and not the text alone.
    """
    pages = {f"resolutions/{key}.md": _resolution(collection, one, whole) for key, one in collection.readings.items()}
    cited = sorted({*collection.registry.instruments, *collection.citing} - set(collection.readings))
    pages |= {f"instruments/{key}.md": _instrument(collection, key, whole) for key in cited}
    if whole:
        pages |= {f"citations/{number}.md": table for number, table in enumerate(_tables(collection), 1)}
    pages["index.md"] = "\n".join(["# Home", "", *(f"- [{_escaped(path[:-3])}]({path})" for path in pages), ""])
    for path, content in pages.items():
        file = folder / "docs" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content, encoding="utf-8", newline="\n")
    for name, more in ((NO_NAV, {"nav": [{"Home": "index.md"}]}), (NAV, {})):
        # JSON is YAML, and needs no library to write.
        (folder / name).write_text(json.dumps({**SETTINGS, **more, "site_dir": "site"}, indent=2), encoding="utf-8")
    return len(pages)


def _resolution(collection: Collection, reading: Reading, whole: bool) -> str:
    resolution = reading.resolution
    lines = [f"# {_escaped(resolution.title)}", "", _escaped(f"{resolution.number} {resolution.year or ''}".strip())]
    for heading, paragraphs in groupby(resolution.paragraphs, key=_heading):
        lines += ["", f"## {_escaped(heading)}"]
        for paragraph in paragraphs:
            citations = [one for one in reading.citations if one.paragraph == paragraph.id]
            text = "".join(_linked(collection, paragraph.text, citations))
            lines += ["", f"{_escaped(paragraph.label)} {text}".strip(), f"{{: #{paragraph.id} }}"]
    if whole:
        lines += [*_cited(collection, reading), "", "## Cited by", *_citing(collection.citing.get(resolution.id, ()))]
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


def _instrument(collection: Collection, identifier: str, whole: bool) -> str:
    lines = [f"# {_escaped(collection.title(identifier))}", ""]
    edges = collection.citing.get(identifier, ())
    labels = {edge.citation.provision.key: edge.citation.provision.label for edge in edges if edge.citation.provision}
    instrument = collection.instruments.get(identifier)
    summaries = instrument.summaries if instrument else {}
    facts = (instrument.symbol, instrument.date, instrument.place) if instrument else ()
    lines += [_escaped(", ".join(fact for fact in facts if fact)), "", _escaped(summaries.get("", ""))]
    for key in sorted(labels, key=lambda key: (len(key), key)):  # art-9 before art-10
        lines += ["", f"## {_escaped(labels[key])} {{: #{key} }}", "", _escaped(summaries.get(key, ""))]
        if whole:
            lines += _citing(edge for edge in edges if edge.citation.provision and edge.citation.provision.key == key)
    if whole:
        lines += ["", "## Cited as a whole", *_citing(edge for edge in edges if not edge.citation.provision)]
    return "\n".join((*lines, ""))


def _cited(collection: Collection, reading: Reading) -> Iterator[str]:
    """What a resolution cites: each document and provision with its words, and the paragraphs that cite it."""
    yield from ("", "## Instruments cited")
    cited: dict[tuple[str, Provision | None], dict[str, None]] = {}
    for citation in reading.citations:
        if not citation.candidates and collection.holds(citation.instrument):
            cited.setdefault((citation.instrument, citation.provision), {})[citation.paragraph] = None
    for (identifier, provision), paragraphs in cited.items():
        instrument = collection.instruments.get(identifier)
        words = instrument.summaries.get(provision.key if provision else "", "") if instrument else ""
        title = collection.title(identifier) + (f", {provision.label}" if provision else "")
        yield from ("", f"### [{_escaped(title)}]({_address(collection, identifier, provision)})", "", _escaped(words))
        yield from ("", "Cited in " + ", ".join(f"[{paragraph}](#{paragraph})" for paragraph in paragraphs))


FIT = 400
"""Quotations of a page, of which ours holds no more either."""


def _citing(edges: Iterable[Edge]) -> Iterator[str]:
    """Paragraphs that cite a document, by verb, with the words around."""
    ranked = sorted(((edge.citation.verb, edge) for edge in list(edges)[:FIT]), key=itemgetter(0))
    for verb, group in groupby(ranked, key=itemgetter(0)):
        yield from ("", f"### {_escaped(verb or 'without a verb')}")
        for _, edge in group:
            paragraph = edge.standing[-1]
            words = excerpt(paragraph.text, edge.citation.start, edge.citation.end)
            place = f"../resolutions/{edge.resolution.id}.md#{paragraph.id}"
            said = f"{_escaped(words.before)}**{_escaped(words.cited)}**{_escaped(words.after)}"
            yield f"- [{_escaped(edge.resolution.title)}, {paragraph.id}]({place}): {said}"


ROWS = 200
"""Of a page of the table of citations, as of ours."""


def _tables(collection: Collection) -> Iterator[str]:
    rows = [_row(collection, reading, one) for reading in collection.readings.values() for one in reading.citations]
    for start in range(0, len(rows), ROWS):
        head = ("# Citations", "", "| Paragraph | Verb | Words | Cites | State |", "|---|---|---|---|---|")
        yield "\n".join((*head, *rows[start : start + ROWS], ""))


def _row(collection: Collection, reading: Reading, citation: Citation) -> str:
    place = f"[{reading.resolution.id}](../resolutions/{reading.resolution.id}.md#{citation.paragraph})"
    cited = _address(collection, citation.instrument, citation.provision)
    cited = cited if cited.startswith("../") else f"../resolutions/{cited}"
    target = f"[{_escaped(collection.title(citation.instrument))}]({cited})"
    target = target if not citation.candidates and collection.holds(citation.instrument) else ""
    return f"| {place} | {citation.verb} | {_escaped(citation.text)} | {target} | {citation.state} |"


def _escaped(text: str) -> str:
    """Text that Markdown takes as it is."""
    return SPECIAL.sub(r"\\\g<0>", " ".join(text.split()) if "\n" in text else text)
