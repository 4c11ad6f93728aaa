"""The paragraphs that cite something, quoted under their verbs."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from recitals.render.escaping import safe
from recitals.render.quotation import ByVerb, Quotation


def quotations_markup(groups: Iterable[ByVerb], level: int = 3) -> Markup:
    """Quotations by verb.

    Args:
        groups: those of each verb.
        level: of their headings.
    """
    return Markup("".join([_group(group, f"h{level}") for group in groups]))  # noqa: S704 # every word is escaped


def _group(group: ByVerb, heading: str) -> str:
    verb, number = safe(group.verb or "without a verb"), f"{group.number:,}"
    rest = ""
    if group.rest:
        words = f"All {number} in the table of citations"
        rest = f'<p class="r-quotes__rest"><a href="{safe(group.rest)}">{words}</a></p>\n'
    return (
        f'<div class="r-verb-group">\n<{heading} class="r-verb-group__title"><em>{verb}</em> '
        f'<span class="r-count">{number}</span></{heading}>\n'
        f'<ul class="r-quotes">\n{"".join(map(_quotation, group.quotations))}</ul>\n{rest}</div>\n'
    )


def _quotation(quotation: Quotation) -> str:
    times = f' <span class="r-count">{quotation.times} times</span>' if quotation.times > 1 else ""
    before, cited, after = quotation.words
    return (
        f'<li class="r-quote">\n<p class="r-quote__where"><a href="{safe(quotation.href)}">'
        f"{safe(quotation.resolution)}, {quotation.locator.html}</a>{times}</p>\n"
        f'<blockquote class="r-quote__words" lang="{safe(quotation.language)}" dir="auto">{safe(before)}'
        f"<mark>{safe(cited)}</mark>{safe(after)}</blockquote>\n</li>\n"
    )
