"""Whether a built site holds together: every address on every page leads somewhere, and nothing comes from elsewhere.

The last door before readers. It trusts nobody who made the pages: it reads them as files and knows
only what a browser would do with them. Links *to* other hosts are fine, loading *from* them is not.
"""

from __future__ import annotations

import os
import posixpath
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

from recitals.model import Problem
from recitals.publish.scan import Link, Scan, scan_page, scan_style

PLAIN_SCHEMES = frozenset({"http", "https", "mailto", "tel"})
ERROR_PAGE = "404.html"
"""Shown at any address, so that its own links start at the root of the host."""


@dataclass(frozen=True, slots=True)
class Target:
    """What an address names inside the site; or, with a fault, why it names nothing there."""

    path: str = ""
    anchor: str = ""
    fault: str = ""


ELSEWHERE = Target()
"""The target of a link to another host: not ours to check."""


@dataclass(frozen=True, slots=True)
class Mounting:
    """How the site will be read."""

    base: str = "/"
    """The path at which the error page believes the site to stand."""
    serves_indexes: bool = True
    """Whether a folder's address opens its index page: a server does that, a file system does not."""


def check_site(site: Path, mounting: Mounting | None = None) -> tuple[Problem, ...]:
    """Every fault of the built site, by page and place; none when it can be published.

    Reads each file once and takes time linear in the size of the site.
    """
    return tuple(sorted(find_problems(site, mounting or Mounting())))


def find_problems(site: Path, mounting: Mounting) -> Iterator[Problem]:
    """The faults of the site, in the order in which they are met."""
    files = list_files(site)
    anchors: dict[str, frozenset[str]] = {}
    wanted: list[tuple[Target, str, int]] = []
    if not any(path.endswith(".html") for path in files):
        yield Problem(str(site), 1, 0, "empty-site", "there is no page")
    for path in sorted(files):
        if path.endswith(".html"):
            text = read_text(site / path)
            page = scan_page(text)
            anchors[path] = page.anchors
            yield from page_problems(path, text, page)
        elif path.endswith(".css"):
            text = read_text(site / path)
            page = Scan(frozenset(), (), tuple(Link(url, True, 0) for url in scan_style(text)), False)
        else:
            continue
        for link in page.links:
            target = follow(link, path, files, mounting)
            if target.fault:
                yield problem(path, text, link.offset, "broken-link", f"{link.url}: {target.fault}")
            elif target.anchor:
                wanted.append((target, path, link.offset))
    yield from missing_anchors(site, wanted, anchors)


def list_files(site: Path) -> frozenset[str]:
    """The paths of all files in the site, as addresses write them; their case counts on every system."""
    return frozenset(
        Path(folder, name).relative_to(site).as_posix() for folder, _, names in os.walk(site) for name in names
    )


def read_text(path: Path) -> str:
    """A page's text; a byte that is not UTF-8 shows as a mark and is no reason to stop."""
    return path.read_text(encoding="utf-8", errors="replace")


def page_problems(path: str, text: str, page: Scan) -> Iterator[Problem]:
    """What is wrong with a page whatever else the site holds."""
    if page.rebased:
        yield Problem(path, 1, 0, "base-tag", "<base>: changes what every other link on the page means")
    for identifier, offset in page.repeated:
        yield problem(path, text, offset, "repeated-id", f"#{identifier}: stands on the page already")


def follow(link: Link, page: str, files: Collection[str], mounting: Mounting) -> Target:
    """Where a link on a page leads."""
    url = link.url.strip()
    try:
        parts = urlsplit(url)
    except ValueError as error:
        return Target(fault=f"no address ({error})")
    if parts.scheme or parts.netloc:
        return leave(link, parts.scheme, parts.netloc)
    if link.loads and not parts.path:
        return ELSEWHERE if parts.fragment else Target(fault="an empty address loads the page itself")
    anchor = unquote(parts.fragment.partition(":~:")[0])
    if not parts.path:
        return Target(page, anchor)
    path = parts.path
    if path.startswith("/"):
        if page != ERROR_PAGE or not path.startswith(mounting.base):
            return Target(fault="starts at the root of the host, so that it fails below one")
        path = path.removeprefix(mounting.base.rstrip("/")).lstrip("/")
    else:
        path = posixpath.join(posixpath.dirname(page), path)
    return arrive(posixpath.normpath(unquote(path) or "."), anchor, files, mounting)


def leave(link: Link, scheme: str, host: str) -> Target:
    """Judge an address that names its scheme or its host."""
    if scheme == "data" and link.loads:
        return ELSEWHERE
    if link.loads:
        return Target(fault=f"loads from elsewhere ({host or scheme})")
    if scheme not in PLAIN_SCHEMES:
        return Target(fault=f"no address that a reader can follow ({scheme + ':' if scheme else 'without https:'})")
    return ELSEWHERE


def arrive(path: str, anchor: str, files: Collection[str], mounting: Mounting) -> Target:
    """Find the file at a path that is relative to the site's root."""
    if path == ".." or path.startswith("../"):
        return Target(fault="leaves the site")
    if path in files:
        return Target(path, anchor)
    index = posixpath.normpath(posixpath.join(path, "index.html"))
    if index not in files:
        return Target(fault="no such page or file")
    if not mounting.serves_indexes:
        return Target(fault="a folder, which opens no page without a server")
    return Target(index, anchor)


def missing_anchors(
    site: Path, wanted: Iterable[tuple[Target, str, int]], anchors: dict[str, frozenset[str]]
) -> Iterator[Problem]:
    """A problem for each link to an anchor that its page does not have; `#top` is on every page by definition."""
    for target, path, offset in wanted:
        known = anchors.get(target.path)
        if known is not None and target.anchor not in known and target.anchor != "top":
            message = f"{target.path}#{target.anchor}: no such anchor on that page"
            yield problem(path, read_text(site / path), offset, "broken-link", message)


def problem(path: str, text: str, offset: int, code: str, message: str) -> Problem:
    """A problem at a character of a page."""
    return Problem(path, text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset), code, message)
