"""Acronyms: how they look, and which of them a registry explains."""

from __future__ import annotations

import re
from collections.abc import Iterable

ACRONYM = re.compile(r"([A-Z](?=[A-Z0-9&\-])(?<![\w/.\-][A-Z])[A-Z0-9&\-]*[A-Z])s?(?![\w/.\-])")
"""It begins with what it looks for, not with what must not stand before it, which is far quicker."""


def known_to(names: Iterable[str]) -> frozenset[str]:
    """The acronyms in the names of instruments and bodies."""
    return frozenset(found for name in names for found in ACRONYM.findall(name))
