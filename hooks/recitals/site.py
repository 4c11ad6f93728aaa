"""The door to MkDocs: the only module that knows it.

One build is one `Build`, which MkDocs holds as a plugin and forgets with its configuration: nothing
outlives a rebuild of `mkdocs serve`. Pages come as values from `recitals.render` and are handed over
as finished HTML; MkDocs frames them, writes them, and checks their links and anchors with those of
the prose pages.
"""

from __future__ import annotations

import logging
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path

from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import BuildError
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from recitals.cite.find import Finder
from recitals.graph import Collection, collect
from recitals.model import Problem, Severity
from recitals.render import dataset, search
from recitals.render.addresses import published
from recitals.render.edition import edition
from recitals.render.pages import Plan, plan
from recitals.render.sheet import Heading, Leaf, Sheet
from recitals.render.target import page_of
from recitals.render.words import counted
from recitals.resolve import bind
from recitals.source import load

SOURCE = "source"
"""The folder of what editors write, beside the configuration."""

log = logging.getLogger("mkdocs.recitals")  # only loggers below `mkdocs` count when the build is strict


def begin(config: MkDocsConfig) -> None:
    """Read the collection and take part in the build.

    Raises:
        BuildError: the source has errors; its message is their lines.
    """
    root = Path(config.config_file_path).parent
    collection = read_collection(root / SOURCE)
    config.plugins["recitals"] = Build(plan(edition(collection, directories=config.use_directory_urls)), root)


def read_collection(folder: Path) -> Collection:
    """From the source folder to bound citations; raises BuildError with a line for each error."""
    source = load(folder)
    stop_at_errors(source.problems)
    finder = Finder.of(source.registry)
    readings = [bind(resolution, finder) for resolution in source.resolutions]
    remarks = len(source.problems) + sum(len(reading.problems) for reading in readings)
    if remarks:
        log.info("%s on the texts: `recitals check` lists them", counted(remarks, "remark"))
    return collect(source.registry, readings)


def stop_at_errors(problems: Iterable[Problem]) -> None:
    """Raise BuildError when there is an error among problems, with a line for each."""
    lines = [" ".join(str(problem).split()) for problem in problems if problem.severity is Severity.ERROR]
    if lines:
        raise BuildError("\n".join(["the source has errors, nothing was built:", *lines]))


class Build(BasePlugin):  # type: ignore[no-untyped-call,type-arg] # MkDocs leaves its configuration untyped
    """One build: the pages of a collection among MkDocs' own."""

    def __init__(self, pages: Plan, root: Path) -> None:
        self._pages, self._root = pages, root
        self._collection = pages.edition.collection
        self._prose: list[search.Entry] = []

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Add every page, before the navigation is made, so that it can name the fixed ones."""
        downloads = frozenset(download(kind, each) for each in self._collection.readings for kind in ("txt", "json"))
        for leaf in self._pages.leaves():
            level = InclusionLevel.INCLUDED if leaf.listed else InclusionLevel.NOT_IN_NAV
            file = File.generated(config, leaf.path, content="", inclusion=level)
            if leaf.source:
                file.edit_uri = f"../{leaf.source}"
            LeafPage(leaf, file, config, downloads).stand_under(files)
            files.append(file)
        return files

    def on_page_content(self, html: str, page: Page, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002
        """Note a prose page for the search."""
        if not isinstance(page, LeafPage):
            self._prose += search.prose(page.url, page.title or "", html)

    def on_post_build(self, config: MkDocsConfig) -> None:
        """Write what is no page: the downloads, the scripts of the tables and the search index."""
        site = Path(config.site_dir)
        for identifier, reading in self._collection.readings.items():
            shutil.copyfile(self._root / reading.resolution.path, site / download("txt", identifier))
            write(site / download("json", identifier), dataset.as_json(reading))
        for name, content in self._pages.scripts():
            write(site / name, content)
        for name, content in search.build([*self._entries(config.use_directory_urls), *self._prose]):
            write(site / "search" / name, content)

    def _entries(self, directories: bool) -> Iterator[search.Entry]:
        def href(identifier: str) -> str:
            return published(page_of(self._collection, identifier), directories)

        return search.entries(self._collection, href)


class LeafPage(Page):
    """A page that comes as HTML; MkDocs' checks see its links and anchors as they see those of Markdown."""

    def __init__(self, leaf: Leaf, file: File, config: MkDocsConfig, downloads: frozenset[str]) -> None:
        super().__init__(str(escape(leaf.title)), file, config)
        self._leaf, self._downloads = leaf, downloads

    def stand_under(self, files: Files) -> None:
        """Make the list that leads to this page its parent, so that the menu shows where the reader is."""
        top = files.get_file_from_path(f"{self.file.src_uri.partition('/')[0]}/index.md")
        if top and top is not self.file and isinstance(top.page, LeafPage):
            self.parent = top.page  # type: ignore[assignment] # a page is lit as a section is

    def read_source(self, config: MkDocsConfig) -> None:  # noqa: ARG002
        """There is none: the page is written from values."""
        self.markdown = ""

    def render(self, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002
        """Write the page, and hand over what the theme and the checks ask for."""
        sheet = self._leaf.write()
        self.content = sheet.html
        self.meta = {
            "description": str(escape(sheet.description)),  # which the theme does not escape, nor the title
            "hide": ["navigation"] if any(heading.children for heading in sheet.contents) else ["navigation", "toc"],
        }
        if not self.is_homepage:  # whose title is the site's name
            self.meta["title"] = str(escape(sheet.title))
        self.toc = TableOfContents([anchor_link(heading, 1) for heading in sheet.contents])
        self.present_anchor_ids = set(sheet.anchors)
        self.links_to_anchors = self._checked_links(sheet, files)

    def _checked_links(self, sheet: Sheet, files: Files) -> dict[File, dict[str, str]]:
        """The links to anchors, for MkDocs to check once all pages are there; a link to no page is a warning."""
        links: dict[File, dict[str, str]] = {}
        for link in sorted(sheet.links):
            file = files.get_file_from_path(link.page)
            if file and link.anchor:
                links.setdefault(file, {})[link.anchor] = f"{link.page}#{link.anchor}"
            elif file is None and link.page not in self._downloads:
                log.warning("Page '%s' has a link to '%s', which is no page of the site.", sheet.path, link.page)
        return links


def anchor_link(heading: Heading, level: int) -> AnchorLink:
    """A heading as MkDocs has it in its tables of contents."""
    link = AnchorLink(str(heading.title), heading.anchor, level)
    link.children = [anchor_link(child, level + 1) for child in heading.children]
    return link


def download(kind: str, identifier: str) -> str:
    """The path of a resolution's text or data in the site."""
    return f"resolutions/{identifier}.{kind}"


def write(path: Path, content: str) -> None:
    """Write a text file with its line ends as they are; its folder comes with it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, encoding="utf-8", newline="")
