"""The check that every link of the site leads somewhere, over all pages.

Pages that have not changed since a build in which all links led somewhere need not be looked at again, as long as
no page, anchor or file has gone away.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from recitals.press.printing import Printed


def broken_links(
    pages: Iterable[Printed], files: frozenset[str], sound: Mapping[str, Printed]
) -> Iterator[tuple[str, str]]:
    """Each link that leads to no page, to no anchor of its page, or to no file, with the page it is on.

    Args:
        pages: all pages of the site.
        files: what else is in the site and may be linked.
        sound: the pages of an earlier build that had no broken link and none but these files; none when it had some.
    """
    there = {page.path: page for page in pages}

    @cache
    def anchors(path: str) -> frozenset[str]:
        return lines(there[path].anchors) if path in there else frozenset()

    def leads_nowhere(link: str) -> bool:
        target, _, anchor = link.partition("#")
        return not (link in there or link in files or anchor in anchors(target))

    every = not sound or anything_lost(there, sound)
    doubtful = {path: lines(page.links) for path, page in there.items() if every or sound.get(path) != page}
    broken = set(filter(leads_nowhere, frozenset[str]().union(*doubtful.values())))  # most are on many pages
    if broken:
        yield from ((path, link) for path, links in doubtful.items() for link in sorted(links & broken))


def anything_lost(there: Mapping[str, Printed], before: Mapping[str, Printed]) -> bool:
    """Whether a page or an anchor that could be linked is there no more."""
    changed = ((was, there.get(path)) for path, was in before.items() if there.get(path) is not was)
    return any(now is None or lines(was.anchors) - lines(now.anchors) for was, now in changed)


def lines(text: str) -> frozenset[str]:
    """The lines of a text; none when it is empty."""
    return frozenset(text.split("\n")) if text else frozenset()
