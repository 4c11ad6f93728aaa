"""Footnotes: under a rule, at the foot of a page or of the text, or a last run of numbered lines."""

import re
from collections.abc import Iterator, Sequence, Set
from itertools import pairwise

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

LONE = re.compile(r"\d{1,3}")
"""A mark that has been set on a line above its note."""
FOOT = re.compile(r"(?P<number>\d{1,3}/?)\s+(?![^\W\d_]{3,}(?i:s)\b)[A-Z“]")
"""How a note begins, and no clause of a resolution: `2 Requests`."""
CITED = re.compile(r"[^\W\d_][,;:.)”’]{0,2}(\d{1,3})(?=[\s,;:.)]|$)")
"""The number of a footnote, raised in print, at the end of a word."""
LONGEST_NOTE = 20  # lines
PAGE = 120  # lines of the longest page

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
    found.update(_starred(lines, furniture))
    blocks = [block for block in _blocks(lines, 0, len(lines), furniture) if not found.intersection(block)]
    found.update(place for block in _at_feet(lines, blocks, furniture) for place in block)
    found.update(place for block in _tail(lines, blocks) for place in block)
    return frozenset(found)


def _under(lines: Sequence[Line], rule: int, furniture: Set[int]) -> Iterator[int]:
    """The notes under a rule: up to the page's end, or as long as each block begins with such a mark."""
    sign: str | None = None
    paged = lines[-1].page > 1
    for block in _blocks(lines, rule + 1, len(lines), furniture):
        head = _head(lines, block)
        if lines[block[0]].page > lines[rule].page or ITEM.match(head):
            return
        mark = MARK.match(head)
        if mark and sign is None:
            sign = mark["sign"] or ""
        if sign is None or (not paged and (not mark or (mark["sign"] or "") != sign)):
            return
        yield from block


def _starred(lines: Sequence[Line], furniture: Set[int]) -> Iterator[int]:
    """Notes that begin with a star, when some word bears one, and stars mean no emphasis elsewhere."""
    stars = [place for place, line in enumerate(lines) if STAR.match(line.text)]
    if not stars or any(OPENED.search(line.text) for line in lines):
        return
    if any(STARRED.search(line.text) for line in lines):
        for place in stars:
            yield from _whole_note(lines, place, furniture)


def _whole_note(lines: Sequence[Line], start: int, furniture: Set[int]) -> Iterator[int]:
    """The lines of a note that an empty line sets apart: one sentence, or, after a colon, all that it announces."""
    yield start
    apart = start == 0 or not lines[start - 1].text or start - 1 in furniture
    announced = _announces(lines[start].text)
    for place in range(start + 1, min(len(lines), start + LONGEST_NOTE) if apart else 0):
        text = lines[place].text
        if not text or place in furniture:
            return
        if not announced and text[0].isupper() and _ends_text(lines[place - 1].text):
            return
        announced = announced or _announces(text)
        yield place


def _announces(text: str) -> bool:
    return text.endswith(":")


def _at_feet(lines: Sequence[Line], blocks: Sequence[Block], furniture: Set[int]) -> Iterator[Block]:
    """Blocks at the feet of pages, without a rule above, that the text above cites by their numbers."""
    ends = [
        n
        for n, (block, after) in enumerate(pairwise(blocks))
        if lines[block[0]].page < lines[after[0]].page or any(p in furniture for p in range(block[-1] + 1, after[0]))
    ]
    for before, end in pairwise((-1, *ends)):
        first, number = end + 1, ""
        while first - 1 > before and (mark := _note(lines, blocks[first - 1])):
            first, number = first - 1, mark
        above = MARK.match(lines[blocks[first - 1][0]].text)
        if not number or not above or above["sign"] or above["bare"] != str(int(number.rstrip("/")) - 1):
            yield from blocks[first : end + 1]


def _note(lines: Sequence[Line], block: Block) -> str:
    """The number of the note that a block is: a whole sentence, cited above it; "" when it is none."""
    found = FOOT.match(_head(lines, block)) if _ends_text(lines[block[-1]].text) else None
    return found["number"] if found and _cites(lines, block[0], found["number"]) else ""


def _cites(lines: Sequence[Line], place: int, number: str) -> bool:
    """Whether a word on the page above bears the number, or a typewriter's `5/` follows one."""
    above = [line.text for line in lines[max(place - PAGE, 0) : place] if number in line.text]
    return any(f" {number}" in text if "/" in number else number in CITED.findall(text) for text in above)


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


def _begins(text: str) -> bool:
    return bool(TAIL.match(text) or ITEM.match(text) or LONE.fullmatch(text))


def _head(lines: Sequence[Line], block: Block) -> str:
    """How a block begins; a mark on a line of its own with what it marks."""
    text = lines[block[0]].text
    return f"{text} {lines[block[1]].text}" if len(block) > 1 and LONE.fullmatch(text) else text


def _blocks(lines: Sequence[Line], start: int, end: int, furniture: Set[int]) -> Iterator[Block]:
    """Runs of lines between empty ones; a line with a mark begins a block, a mark alone goes with its note."""
    block: list[int] = []
    for place in range(start, end):
        text = lines[place].text
        if not text and len(block) == 1 and LONE.fullmatch(lines[block[0]].text):
            continue
        if block and (not text or place in furniture or _begins(text)):
            yield tuple(block)
            block = []
        if text and place not in furniture:
            block.append(place)
    if block:
        yield tuple(block)
