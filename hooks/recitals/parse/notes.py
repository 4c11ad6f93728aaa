"""Footnotes: under a rule, at the foot of a page or of the text, or a last run of numbered lines."""

import re
from collections.abc import Iterator, Sequence, Set

from recitals.parse import dates
from recitals.parse.clean import Line
from recitals.parse.divisions import annex
from recitals.parse.furniture import SYMBOL

RULE = re.compile(r"[-_–—=]{3,}[\W_]*")
RAISED = "¹²³⁰⁴⁵⁶⁷⁸⁹"
MARK = re.compile(
    rf"(?P<bare>\d{{1,3}}|[a-z])(?P<sign>[/.)]?)\s+\S|(?P<star>\*{{1,4}}|[†‡{RAISED}]{{1,3}})\s*\S|(?P<glued>\d{{1,3}})[A-Z“]"
)
STAR = re.compile(r"\*{1,4}\s+[A-Z(“]")
STARRED = re.compile(r"[^\s*]\*{1,4}(?=$|[\s,;.)])")
OPENED = re.compile(r"(?:^|\s)\*{1,3}[^\s*]|\*\*")
ITEM = re.compile(r"(?:\d{1,2}(?:\.\d{1,2})?\.?|[a-z]{1,3}\))\s+(?:to|that)\s")
"""How an item of an ITU resolution begins, and no footnote."""
TAIL = re.compile(rf"(?P<number>\d{{1,3}})\s+[A-Z“]|(?:\*{{1,4}}\s+|[{RAISED}]{{1,3}}\s*)\S")

Block = tuple[int, ...]
"""The places of lines that stand together, without an empty one between them."""


def notes(lines: Sequence[Line], furniture: Set[int]) -> frozenset[int]:
    """The places in `lines` of those that are footnotes."""
    found: set[int] = set()
    reach = -1
    for place in sorted(furniture):
        if place > reach and RULE.fullmatch(lines[place].text):
            under = tuple(_under(lines, place, furniture))
            found.update(under)
            reach = under[-1] if under else place
    found.update(_starred(lines))
    blocks = [block for block in _blocks(lines, 0, len(lines), furniture) if not found.intersection(block)]
    found.update(place for block in _tail(lines, blocks) for place in block)
    return frozenset(found)


def _under(lines: Sequence[Line], rule: int, furniture: Set[int]) -> Iterator[int]:
    """The notes under a rule: up to the page's end, or as long as each block begins with such a mark."""
    sign: str | None = None
    paged = lines[-1].page > 1
    for block in _blocks(lines, rule + 1, len(lines), furniture):
        if lines[block[0]].page > lines[rule].page or ITEM.match(lines[block[0]].text):
            return
        mark = MARK.match(lines[block[0]].text)
        if mark and sign is None:
            sign = mark["sign"] or ""
        if sign is None or (not paged and (not mark or (mark["sign"] or "") != sign)):
            return
        yield from block


def _starred(lines: Sequence[Line]) -> Sequence[int]:
    """Lines that begin with a star, when some word bears one, and stars mean no emphasis elsewhere."""
    stars = [place for place, line in enumerate(lines) if STAR.match(line.text)]
    if not stars or any(OPENED.search(line.text) for line in lines):
        return ()
    return stars if any(STARRED.search(line.text) for line in lines) else ()


def _tail(lines: Sequence[Line], blocks: Sequence[Block]) -> Sequence[Block]:
    """A last run of blocks that begin `3 See ...`, when they do not go on from a list of such items."""
    first = len(blocks)
    while first and TAIL.match(lines[blocks[first - 1][0]].text):
        first -= 1
    if first in (0, len(blocks)):
        return ()
    above = blocks[first - 1]
    mark, last = TAIL.match(lines[blocks[first][0]].text), MARK.match(lines[above[0]].text)
    numbered = mark and mark["number"] and last and (last["bare"] or "").isdigit()
    if mark and last and numbered and int(mark["number"]) == int(last["bare"]) + 1:
        return ()
    return blocks[first:] if _ends_text(lines[above[-1]].text) and not annex(lines[above[0]].text) else ()


def _ends_text(text: str) -> bool:
    """Whether a line can be a resolution's last: a sentence's end, the meeting's date, a record's symbol."""
    return text.rstrip(RAISED)[-1:] in (".", "]") or bool(dates.find(text)) or bool(SYMBOL.fullmatch(text))


def _blocks(lines: Sequence[Line], start: int, end: int, furniture: Set[int]) -> Iterator[Block]:
    """Runs of lines between empty ones; a line with a mark of its own begins a block as well."""
    block: list[int] = []
    for place in range(start, end):
        text = lines[place].text
        if block and (not text or place in furniture or TAIL.match(text) or ITEM.match(text)):
            yield tuple(block)
            block = []
        if text and place not in furniture:
            block.append(place)
    if block:
        yield tuple(block)
