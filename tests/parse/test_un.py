"""Which address each paragraph of a text in the layout of the United Nations has: a table of paragraphs."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from recitals.model import Body, Kind
from recitals.parse.document import parse

SCOPES = [
    ("1. Adopts the rules: | Annex | Article 5 of the Convention applies; | Article 6 | Wells are open.",
     "op1 annex-text-1 annex-art-6"),
    ("1. Requests the keepers to read: | (a) Annex II | (b) Annex III | 2. Decides to meet.", "op1 op1-a op1-b op2"),
    ("1. Requests all to read the rules. | • Annex II | • Annex III | 2. Decides to meet.", "op1 op1--2 op1--3 op2"),
    ("1. Recommends that: | The Economic and Social Council, | Recalling wells, | 1. Requests all to dig; | 2. Decides to meet.",
     "op1 draft-pp1 draft-op1 draft-op2"),
    ("1. Recommends that: | “The Economic and Social Council, | “1. Requests all: | (1) To dig; | (2) To mend; | 2. Thanks all.",
     "op1 draft-op1 draft-op1-1 draft-op1-2 op2"),
    ("1. Adopts the rules. | Annex | Article 1 | 1. Wells are open: | (a) By day; | (b) By night. | Article 2 | (a) Deep wells.",
     "op1 annex-art-1-1 annex-art-1-1-a annex-art-1-1-b annex-art-2-a"),
    ("1. Adopts the rules. | Annex | Article 1 | Scope | These rules hold. | Article 2. Wells are deep.",
     "op1 annex-art-1 annex-art-2"),
    ("1. Adopts the rules. | Annex | Notes on wells | Wells are holes. | Charges apply; | 1. A well is a hole: | (a) Deep.",
     "op1 annex-text-1 annex-text-1--2 annex-para-1 annex-para-1-a"),
    ("1. Adopts the rules. | Annex | a. Wells are open; | b. Wells are deep.", "op1 annex-a annex-b"),
    ("1. Adopts the rules. | 70th plenary meeting | 5 May 2030 | The keepers were absent.", "op1"),
]  # fmt: skip

NUMBERS = [
    ("Recalling wells: | a. Deep ones; | b. Wide ones, | 1. Decides to dig.", "pp1 pp1-a pp1-b op1"),
    ("Recalling wells, | Water | Recalling springs | Noting rain, | 1. Decides to dig.", "pp1 pp2 pp3 op1"),
    ("(PP1) Recalling wells, | (PP2) Noting springs, | (OP1) Decides to dig; | (OP2) Requests a report.",
     "pp1 pp2 op1 op2"),
    ("Declares that: | 1. Wells are open.", "op op1"),
    ("Recalling wells, | Decides to dig; | Requests all to mend: | (a) In hills; | (b) In dales; | where rain is rare; | Thanks all.",
     "pp1 op1 op2 op2-a op2-b op2--2 op3"),
    ("having read the report, | decided to dig; | requested the Director to report.", "pp1 op1 op2"),
    ("1. Notes that the keepers: | decided to dig; | 2. Thanks all.", "op1 op1--2 op2"),
    ("1. Decides to dig: | (a) In hills: | (i) Deep; | (ii) Wide; | and to mend; | 2. Decides to meet.",
     "op1 op1-a op1-a-i op1-a-ii op1-a--2 op2"),
    ("1. Decides to dig: | Recalling wells | 2. Decides to meet.", "op1 op2"),
    ("1. Decides to dig. | Recalling wells, | 2. Decides to meet.", "op1 pp1 op2"),
    ("1. Decides to dig. | 2. Decides to mend. | 2 bis. Decides to fill. | 3. Decides to meet.", "op1 op2 op2-bis op3"),
    ("1. Decides to dig. | 2. Decides that: | 1. Wells are open; | 2. Wells are deep. | 3. Decides to meet.",
     "op1 op2 op2-1 op2-2 op3"),
    ("1. Decides to dig. | 2. Decides to mend. | 3. Amends rule 9: | 2. Wells are open; | 3. Wells are deep. | 4. Decides to meet.",
     "op1 op2 op3 op3-2 op3-3 op4"),
    ("1. Decides to dig: | (a) Wells: | 1. Deep ones; | 2. Decides to meet.", "op1 op1-a op1-a-1 op2"),
    ("1. Decides to dig. | 2. Decides to mend. | 1. Decides to meet.", "op1 op2 op1--2"),
    ("1. Requests the keepers: | 2. Decides to meet.", "op1 op2"),
    ("1. Requests: | 1. The keepers; | 2. The diggers. | 2. Decides to meet.", "op1 op1-1 op1-2 op2"),
    ("1. Decides to dig: | (a) Wells; | “2. A well is open; | “3. A well is deep; | 2. Decides to meet.",
     "op1 op1-a op1-a-2 op1-a-3 op2"),
    ("1. Decides to dig. | 7. Wells are open. | 13. Wells are deep.", "op1 op7 op13"),
    ("1. Decides to dig. | 8. Wells are open. | 2. Decides to meet.", "op1 op1-8 op2"),
    ("1. Decides to dig. | 9. Decides to meet.", "op1 op9"),
    ("1. Decides to dig. | 9. Noting rain, all dig. | 2. Decides to meet.", "op1 op1-9 op2"),
    ("1. Decides to dig. | Wells | 2. Wells are open. | 9. Wells are deep. | 3. Decides to meet.", "op1 op2 op2-9 op3"),
    ("1. Decides to dig. | Wells | 12. Wells are open. | 13. Wells are deep.", "op1 op12 op13"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "ids"), [*SCOPES, *NUMBERS])
def test_addresses(text: str, ids: str, bodies: Mapping[str, Body]) -> None:
    whole = "\n\n".join(["The General Assembly,", *text.split(" | ")])
    resolution, _ = parse(whole, {"id": "x"}, bodies)
    assert " ".join(paragraph.id for paragraph in resolution.paragraphs) == ids


def test_the_number_of_an_article_before_its_words_is_their_label(bodies: Mapping[str, Body]) -> None:
    text = "The General Assembly,\n\n1. Adopts the rules.\n\nAnnex\n\nArticle 2. Wells are deep.\n\nRule 3\n\nScope"
    *_, found = parse(text, {"id": "x"}, bodies)[0].paragraphs
    assert (found.id, found.label, found.text) == ("annex-art-2", "Article 2.", "Wells are deep.")


def test_what_an_annex_says_is_no_clause(bodies: Mapping[str, Body]) -> None:
    text = "The General Assembly,\n\n1. Adopts the rules.\n\nAnnex\n\nRecalling wells,\n\n1. Requests are free.\n\nNotes too."
    found = [(one.kind, one.verb) for one in parse(text, {"id": "x"}, bodies)[0].paragraphs]
    assert found == [(Kind.OPERATIVE, "adopts"), (Kind.ANNEX, "recalls"), (Kind.ANNEX, ""), (Kind.ANNEX, "")]
