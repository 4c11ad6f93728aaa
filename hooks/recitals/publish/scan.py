"""What a built page says of itself: the anchors it has, and everything that it leads to or loads.

A scanner and not a parser: the check reads every page of a collection at each build, and
`html.parser` takes six times as long. It agrees with `html.parser` on any page that closes its quotes.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

# Attributes inside a tag, where a quoted value may hold ">". What is left open runs to the end of the page
# and counts for nothing, as in a browser, so that no character is read twice.
ATTRIBUTES = r"""(?: [^>"']++ | "[^"]*+(?:"|\Z) | '[^']*+(?:'|\Z) )*+"""
TAG = re.compile(
    rf"""
      <!-- .*? (?: --> | \Z )
    | < (?P<raw>script|style|textarea|title|iframe|noframes|xmp) \b (?P<of_raw>{ATTRIBUTES}) >
        (?P<body> .*? ) (?: </ (?P=raw) | \Z )
    | < (?P<name>[a-z][^\s/>]*+) (?P<attributes>{ATTRIBUTES}) (?: > | (?P<cut>\Z) )
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
ATTRIBUTE = re.compile(
    r"""([^\s=/"'>]++) \s*+ (?: = \s*+ (?: "([^"]*+)" | '([^']*+)' | ([^\s>"']++) ) )?+""", re.VERBOSE
)
MARKED = re.compile(r"\b(?:id|style)\s*+=", re.IGNORECASE)
CSS_URL = re.compile(r"""url\( \s*+ (?: "([^"]*+)" | '([^']*+)' | ([^)\s"']++) )""", re.VERBOSE | re.IGNORECASE)
CSS_IMPORT = re.compile(r"""@import \s++ (?: "([^"]*+)" | '([^']*+)' )""", re.VERBOSE | re.IGNORECASE)
REFRESH = re.compile(r"""url \s*+ = \s*+ ["']?+ ([^"']++)""", re.VERBOSE | re.IGNORECASE)

LEADS: Mapping[str, tuple[str, ...]] = {
    "a": ("href", "xlink:href"),
    "area": ("href",),
    "button": ("formaction",),
    "form": ("action",),
    "input": ("formaction",),
}
"""Where a reader can go, by tag."""

LOADS: Mapping[str, tuple[str, ...]] = {
    "audio": ("src",),
    "embed": ("src",),
    "feimage": ("href", "xlink:href"),
    "iframe": ("src",),
    "image": ("href", "xlink:href"),
    "img": ("src", "srcset"),
    "input": ("src",),
    "object": ("data",),
    "script": ("src", "href", "xlink:href"),
    "source": ("src", "srcset"),
    "track": ("src",),
    "use": ("href", "xlink:href"),
    "video": ("src", "poster"),
}
"""What the browser fetches by itself, by tag."""

WATCHED = frozenset(LEADS) | frozenset(LOADS) | {"base", "link", "meta", "style"}
"""The tags that matter whatever their attributes; any other one matters for an id or a style."""

FETCHED_RELATIONS = frozenset(
    "apple-touch-icon apple-touch-icon-precomposed dns-prefetch icon manifest mask-icon modulepreload preconnect "
    "prefetch preload prerender shortcut stylesheet".split()
)
"""The `rel` of a `<link>` that makes the browser open a connection; any other one only says something."""


@dataclass(frozen=True, slots=True)
class Link:
    """One address on a page, with its character references resolved."""

    url: str
    loads: bool
    """Whether the browser fetches it by itself."""
    offset: int
    """Where its tag begins in the page."""


@dataclass(frozen=True, slots=True)
class Scan:
    """The anchors and links of one page."""

    anchors: frozenset[str]
    repeated: tuple[tuple[str, int], ...]
    """Each id that an element before had already, with its tag's offset."""
    links: tuple[Link, ...]
    rebased: bool
    """Whether a `<base>` changes what every address on the page means."""


def scan_page(text: str) -> Scan:
    """Read the anchors and links of an HTML page; any text is a page."""
    ids: set[str] = set()
    names: set[str] = set()
    repeated: list[tuple[str, int]] = []
    links: list[Link] = []
    rebased = False
    for offset, tag, attributes, body in tags(text):
        rebased = rebased or tag == "base"
        if identifier := attributes.get("id"):
            if identifier in ids:
                repeated.append((identifier, offset))
            ids.add(identifier)
        if tag == "a" and (name := attributes.get("name")):
            names.add(name)
        links += (Link(url, loads, offset) for url, loads in addresses(tag, attributes))
        style = body if tag == "style" else attributes.get("style", "")
        links += (Link(url, True, offset) for url in scan_style(style))
    return Scan(frozenset(ids | names), tuple(repeated), tuple(links), rebased)


def tags(text: str) -> Iterator[tuple[int, str, Mapping[str, str], str]]:
    """Each opening tag that matters: offset, name, attributes, and the text inside where that is no markup."""
    for match in TAG.finditer(text):
        written = (match["attributes"] or match["of_raw"] or "").strip()
        name = (match["name"] or match["raw"] or "").lower()
        if match["cut"] is None and (name in WATCHED or MARKED.search(written)):
            yield match.start(), name, read_attributes(written), match["body"] or ""


def read_attributes(written: str) -> dict[str, str]:
    """The attributes of a tag by lower-case name; of two with one name the first counts, as in a browser."""
    found: dict[str, str] = {}
    for name, double, single, bare in ATTRIBUTE.findall(written):
        value = double or single or bare
        found.setdefault(name.lower(), html.unescape(value) if "&" in value else value)
    return found


def addresses(tag: str, attributes: Mapping[str, str]) -> Iterator[tuple[str, bool]]:
    """Each address that a tag's attributes hold, and whether the browser fetches it."""
    for name in LEADS.get(tag, ()):
        if name in attributes:
            yield attributes[name], False
    for name in LOADS.get(tag, ()):
        if name in attributes:
            yield from ((url, True) for url in candidates(name, attributes[name]))
    if tag == "link" and "href" in attributes:
        yield attributes["href"], not FETCHED_RELATIONS.isdisjoint(attributes.get("rel", "").lower().split())
    elif tag == "meta" and attributes.get("http-equiv", "").lower() == "refresh":
        yield from ((url, False) for url in REFRESH.findall(attributes.get("content", "")))


def candidates(name: str, value: str) -> Iterable[str]:
    """The addresses in an attribute: one, or in a `srcset` one a candidate, before its width."""
    if name != "srcset":
        return (value,)
    return (words[0].rstrip(",") for words in map(str.split, re.split(r",\s", value)) if words)


def scan_style(style: str) -> Iterator[str]:
    """The addresses that a style sheet, or a `style` attribute, makes the browser fetch."""
    for pattern in (CSS_URL, CSS_IMPORT):
        for groups in pattern.findall(style):
            yield "".join(groups)
