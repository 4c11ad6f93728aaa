from __future__ import annotations

import pytest

from recitals.model import provision_of
from recitals.render.provisions import order


@pytest.mark.parametrize(
    "keys",
    [
        ["art-2", "art-9", "art-9-a", "art-9-c", "art-34", "art-100"],
        ["chap-ii", "chap-iv", "chap-vii", "chap-x"],
        ["art-4", "art-4-bis", "art-5"],
        ["annex-a", "annex-b", "annex-c", "annex-d"],
        ["annex-i", "annex-iv", "annex-ix", "annex-x", "annex-xii"],
        ["target-3-2", "target-3-8", "target-3-10", "target-3-b", "target-16-2"],
        ["art-5-1", "art-5-2", "art-5-10"],
        ["art-54", "para-1", "sec-i"],
        ["para-90", "para-90-c", "para-90-d", "para-90-q"],
    ],
)
def test_provisions_stand_in_the_order_of_the_document(keys: list[str]) -> None:
    shuffled = sorted((provision_of(key) for key in reversed(keys)), key=order)
    assert [provision.key for provision in shuffled] == keys
