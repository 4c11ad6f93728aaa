"""The words of a PDF as Chromium writes it: objects that stand one by one, and fonts that say which letters they draw."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator

OBJECT = re.compile(rb"^(\d+) 0 obj\b(.*?)^endobj", re.DOTALL | re.MULTILINE)
STREAM = re.compile(rb"stream\r?\n(.*)endstream", re.DOTALL)
CMAP = re.compile(rb"<([0-9A-F]{4})> (?:<([0-9A-F]{4})> )?<([0-9A-F]{4,})>")
DRAWN = re.compile(rb"/(F\d+) [\d.]+ Tf|(BT)\b|<([0-9A-F]+)> Tj")
Letters = dict[int, str]


def pages(pdf: bytes) -> list[str]:
    """The words of each page, in the order in which they are drawn; a run of letters ends with a space."""
    objects = {int(number): content for number, content in OBJECT.findall(pdf)}
    found = [content for content in objects.values() if re.search(rb"/Type /Page\b", content)]
    return [_words(objects, page) for page in found]


def _words(objects: dict[int, bytes], page: bytes) -> str:
    fonts = {name.decode(): _letters(objects, int(font)) for name, font in re.findall(rb"/(F\d+) (\d+) 0 R", page)}
    letters: Letters = {}
    words: list[str] = []
    for font, begins, codes in DRAWN.findall(_stream(objects[_reference(page, rb"Contents")])):
        if font:
            letters = fonts[font.decode()]
        elif begins:
            words.append(" ")
        else:
            words += (
                letters.get(int(codes[at : at + 4], 16), "\N{REPLACEMENT CHARACTER}") for at in range(0, len(codes), 4)
            )
    return " ".join("".join(words).split())


def _letters(objects: dict[int, bytes], font: int) -> Letters:
    return dict(_mapped(_stream(objects[_reference(objects[font], rb"ToUnicode")])))


def _mapped(cmap: bytes) -> Iterator[tuple[int, str]]:
    """What each code draws; a line of a CMap maps one code, or a run of them."""
    for first, last, drawn in CMAP.findall(cmap.partition(b"endcodespacerange")[2]):
        text = bytes.fromhex(drawn.decode()).decode("utf-16-be")
        for code in range(int(first, 16), int(last or first, 16) + 1):
            yield code, text[:-1] + chr(ord(text[-1]) + code - int(first, 16))


def _reference(content: bytes, key: bytes) -> int:
    found = re.search(rb"/" + key + rb" (\d+) 0 R", content)
    assert found, key
    return int(found[1])


def _stream(content: bytes) -> bytes:
    found = STREAM.search(content)
    assert found
    return zlib.decompress(found[1])
