"""Which address each paragraph of a text in the layout of the United Nations has: a table of paragraphs."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from recitals.model import Body
from recitals.parse.document import parse

SCOPES = [
    ("Adopts the rules: | Annex | Article 5 of the Convention applies; | Article 6 | Wells are open.",
     "op1 annex-text-1 annex-art-6"),
    ("Requests the keepers to read: | (a) Annex II | (b) Annex III | 2. Decides to meet.", "op1 op1-a op1-b op2"),
    ("Requests all to read the rules. | • Annex II | • Annex III | 2. Decides to meet.", "op1 op1--2 op1--3 op2"),
    ("Recommends the following: | The Economic and Social Council, | Recalling wells, | 1. Requests all to dig; | 2. Decides to meet.",
     "op1 draft-pp1 draft-op1 draft-op2"),
    ("Recommends the following: | “The Economic and Social Council, | “1. Requests all: | (1) To dig; | (2) To mend; | 2. Thanks all.",
     "op1 draft-op1 draft-op1-1 draft-op1-2 op2"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "ids"), SCOPES)
def test_where_a_paragraph_stands(text: str, ids: str, bodies: Mapping[str, Body]) -> None:
    whole = "\n\n".join(["The General Assembly,", *f"1. {text}".split(" | ")])
    resolution, _ = parse(whole, {"id": "x"}, bodies)
    assert " ".join(paragraph.id for paragraph in resolution.paragraphs) == ids
