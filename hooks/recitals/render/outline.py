"""The contents of a resolution: its clauses by their verbs, and the paragraphs under each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from markupsafe import Markup

from recitals.model import Kind, Paragraph, Passage, Resolution, Role, slug
from recitals.render.escaping import safe
from recitals.render.excerpt import shortened
from recitals.render.sheet import Heading

TITLES: Mapping[Kind, str] = {
    Kind.PREAMBULAR: "Preamble",
    Kind.OPERATIVE: "Operative paragraphs",
    Kind.ANNEX: "Annex",
}
PREFIXES: Mapping[Role, str] = {Role.CLAUSE: "clause", Role.HEADING: "part"}
"""How the anchors of headings begin: no paragraph's id begins so."""

ENTRY_LENGTH = 44


@dataclass(slots=True)
class _Group:
    anchor: str
    title: str
    """As safe markup."""
    role: Role = Role.TEXT
    paragraphs: list[Paragraph] = field(default_factory=list)


def heading_anchors(resolution: Resolution) -> dict[int, str]:
    """The anchors of the headings, by their places among the blocks: `clause-recalling`, then `clause-recalling-2`."""
    taken = {paragraph.id for paragraph in resolution.paragraphs}
    anchors: dict[int, str] = {}
    for place, block in enumerate(resolution.blocks):
        if isinstance(block, Passage) and block.role in PREFIXES:
            anchors[place] = next(name for name in _names(PREFIXES[block.role], block.text) if name not in taken)
            taken.add(anchors[place])
    return anchors


def contents(resolution: Resolution, anchors: Mapping[int, str]) -> tuple[Heading, ...]:
    """The entries of the contents panel.

    A text with clause headings is grouped by them. In one whose paragraphs open with their own
    verb, the preamble and the operative part are the groups. Headings that follow one another, "I" and
    "Access", are one.
    """
    groups: list[_Group] = []
    for place, block in enumerate(resolution.blocks):
        if isinstance(block, Paragraph):
            if not groups or (groups[-1].paragraphs and groups[-1].paragraphs[-1].kind is not block.kind):
                groups.append(_Group(block.id, TITLES[block.kind]))
            groups[-1].paragraphs.append(block)
        elif place in anchors:
            words = safe(block.text)
            title = f"<em>{words}</em>" if block.role is Role.CLAUSE else words
            if groups and groups[-1].role is block.role is Role.HEADING and not groups[-1].paragraphs:
                groups[-1].title += f" · {title}"
            else:
                groups.append(_Group(anchors[place], title, block.role))
    return tuple([_heading(group.anchor, group.title, tuple(_entries(group.paragraphs))) for group in groups])


def _heading(anchor: str, title: str, entries: tuple[Heading, ...] = ()) -> Heading:
    return Heading(anchor, Markup(title), entries)  # noqa: S704 # what was put into it is escaped


def _entries(paragraphs: list[Paragraph]) -> Iterator[Heading]:
    if len(paragraphs) == 1 and not paragraphs[0].label:
        return
    for paragraph in paragraphs:
        if paragraph.depth == 0:
            label = f'<span class="r-toc-label">{safe(paragraph.label)}</span> ' if paragraph.label else ""
            yield _heading(paragraph.id, f"{label}<bdi>{safe(shortened(paragraph.text, ENTRY_LENGTH))}</bdi>")


def _names(prefix: str, text: str) -> Iterator[str]:
    name = f"{prefix}-{slug(text)}" if slug(text) else prefix
    yield name
    number = 2
    while True:
        yield f"{name}-{number}"
        number += 1
