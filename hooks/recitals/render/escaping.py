"""Escaping where it is done a hundred thousand times: most words have nothing in them to escape."""

from __future__ import annotations


def safe(text: str) -> str:
    """The text as HTML, in an element or in a quoted attribute; the same characters as `markupsafe.escape` makes.

    To look for each sign takes a tenth of the time of a pattern for them all, which stops at every letter.
    """
    if "'" in text or '"' in text or "&" in text or "<" in text or ">" in text:
        text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        return text.replace("'", "&#39;").replace('"', "&#34;")
    return text
