"""Each form of document has a text and, beside it, the outline that a person can read and has checked.

To add a form: write `forms/<name>.txt`, run with `RECITALS_OUTLINES=write` once, and read what was written.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

import pytest

from recitals.gloss import Glosser
from recitals.model import Block, Body, Paragraph, Resolution
from recitals.parse.document import parse

FORMS = sorted((Path(__file__).parent / "forms").glob("*.txt"))


def line(block: Block) -> str:
    if not isinstance(block, Paragraph):
        return f"{block.line:3} ~ {block.role}: {block.text}"
    verb = f" <{block.clause} | {block.verb}>" if block.clause and not block.depth else ""
    return f"{block.line:3} {'    ' * block.depth}{block.id} [{block.label}]{verb} {block.text}"


def outline(resolution: Resolution) -> str:
    facts = (resolution.body, resolution.number, resolution.title, resolution.place, str(resolution.year or ""))
    return "\n".join([" | ".join((*facts, resolution.date)), *map(line, resolution.blocks), ""])


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.stem)
def test_form(form: Path, bodies: Mapping[str, Body], glossers: Mapping[str, Glosser]) -> None:
    text = form.read_text(encoding="utf-8")
    resolution, problems = parse(text, {"id": form.stem}, bodies, glossers=glossers)
    expected = form.with_suffix(".outline")
    if os.environ.get("RECITALS_OUTLINES") == "write":
        expected.write_text(outline(resolution), encoding="utf-8")
    assert outline(resolution) == expected.read_text(encoding="utf-8")
    assert not problems


def test_there_are_forms() -> None:
    assert FORMS
