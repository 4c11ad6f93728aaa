"""The door to MkDocs: the only room that knows it.

One build is one `Build`, which MkDocs holds as a plugin and forgets with its configuration: nothing
outlives a rebuild of `mkdocs serve`. Pages come as values from `recitals.render`. MkDocs frames those
that its menu may name and the pages of prose; the press writes the others, in frames that the theme
rendered once a kind of page.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import BuildError
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from recitals.corpus import read_collection
from recitals.executors import AUTOMATIC, Executor, executor, here, uncollected
from recitals.graph import collect
from recitals.model import Problem, Severity
from recitals.press.printing import Printed, broken_links, print_leaf, write_file
from recitals.render import dataset, search
from recitals.render.addresses import published
from recitals.render.edition import edition
from recitals.render.pages import Plan, plan
from recitals.render.sheet import Leaf
from recitals.render.target import page_of
from recitals.render.words import counted
from recitals.site.frames import Frames
from recitals.site.pages import LeafFile, LeafPage, links_of, mapped

SOURCE = "source"
"""The folder of what editors write, beside the configuration."""
CACHE = ".cache/readings.sqlite"
"""What was read before; it may be deleted at any time."""
WORKERS = "RECITALS_WORKERS"
"""Environment variable: how many processes read and write, or the address of a Dask scheduler that reads."""

log = logging.getLogger("mkdocs.recitals")  # only loggers below `mkdocs` count when the build is strict


def begin(config: MkDocsConfig) -> None:
    """Read the collection and take part in the build.

    Raises:
        BuildError: the source has errors; its message is their lines.
    """
    root = Path(config.config_file_path).parent
    try:
        where = executor(os.environ.get(WORKERS, AUTOMATIC))
    except ValueError as error:
        raise BuildError(f"{WORKERS}: {error}") from error
    corpus = read_collection(root / SOURCE, where, root / CACHE)
    stop_at_errors(corpus.problems)
    if corpus.problems:
        log.info("%s on the texts: `recitals check` lists them", counted(len(corpus.problems), "remark"))
    collection = collect(corpus.registry, corpus.readings)
    config.plugins["recitals"] = Build(plan(edition(collection, directories=config.use_directory_urls)), root, where)


def stop_at_errors(problems: Iterable[Problem]) -> None:
    """Raise BuildError when there is an error among problems, with a line for each."""
    lines = [" ".join(str(problem).split()) for problem in problems if problem.severity is Severity.ERROR]
    if lines:
        raise BuildError("\n".join(["the source has errors, nothing was built:", *lines]))


class Build(BasePlugin):  # type: ignore[no-untyped-call,type-arg] # MkDocs leaves its configuration untyped
    """One build: the pages of a collection among MkDocs' own."""

    def __init__(self, pages: Plan, root: Path, where: Executor) -> None:
        self._pages, self._root, self._where = pages, root, where
        self._leaves: list[Leaf] = []
        self._framed: list[Printed] = []
        """The pages that MkDocs writes."""
        self._entries: list[search.Entry] = []
        """Of the pages of prose."""

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Add the fixed pages, which the menu may name, for MkDocs to frame; and the others, for prose to link to."""
        for leaf in self._pages.leaves():
            if leaf.listed:
                LeafPage.add(leaf, config, files)
            else:
                self._leaves.append(leaf)
                files.append(LeafFile(leaf, config))
        return files

    def on_nav(self, nav: Navigation, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002
        """Note the menu."""
        self._nav = nav

    def on_env(self, env: Environment, config: MkDocsConfig, files: Files) -> None:
        """Note the theme, and the links of all pages that MkDocs frames: they are read now."""
        self._frames = Frames(config, self._nav, files, env)
        pages = (file.page for file in files.documentation_pages())
        self._framed = [links_of(page) for page in pages if page is not None]
        self._assets = frozenset(file.src_uri for file in files if not isinstance(file, LeafFile))

    def on_page_content(self, html: str, page: Page, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002
        """Note a prose page for the search."""
        if not isinstance(page, LeafPage):
            self._entries += search.prose(page.url, page.title or "", html)

    def on_template_context(
        self, context: TemplateContext, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        """Put the pages that MkDocs does not render into its map of the site."""
        if template_name == "sitemap.xml" and config.site_url:
            context["pages"] = [*context["pages"], *(mapped(leaf, config) for leaf in self._leaves)]  # type: ignore[list-item]
        return context

    def on_post_build(self, config: MkDocsConfig) -> None:
        """Write every other page and file, and check the links of them all."""
        site, directories = Path(config.site_dir), config.use_directory_urls
        with uncollected():
            self._write(site, directories)

    def _write(self, site: Path, directories: bool) -> None:
        jobs: list[Callable[[], Printed | None]] = [partial(self._write_search, site, directories)]
        jobs += [partial(print_leaf, leaf, self._frames.page, site, directories) for leaf in self._leaves]
        jobs += [
            partial(self._write_downloads, site, identifier) for identifier in self._pages.edition.collection.readings
        ]
        printed = [one for one in here(self._where).map(_do, None, jobs) if one is not None]
        for name, content in self._pages.scripts():
            write_file(site / name, content)
        self._check_links([*printed, *self._framed])

    def _write_search(self, site: Path, directories: bool) -> None:
        collection = self._pages.edition.collection

        def href(identifier: str) -> str:
            return published(page_of(collection, identifier), directories)

        for name, content in search.build([*search.entries(collection, href), *self._entries]):
            write_file(site / "search" / name, content)

    def _write_downloads(self, site: Path, identifier: str) -> None:
        """A resolution's text as it is in the source, and its data."""
        reading = self._pages.edition.collection.readings[identifier]
        write_file(site / download("txt", identifier), (self._root / reading.resolution.path).read_bytes())
        write_file(site / download("json", identifier), dataset.as_json(reading))

    def _check_links(self, pages: Iterable[Printed]) -> None:
        readings = self._pages.edition.collection.readings
        downloads = frozenset(download(kind, each) for each in readings for kind in ("txt", "json"))
        for path, link in broken_links(pages, downloads | self._assets):
            where = f"{link.page}#{link.anchor}" if link.anchor else link.page
            log.warning("Page '%s' has a link to '%s', which is not in the site.", path, where)


def _do(_: None, job: Callable[[], Printed | None]) -> Printed | None:
    return job()


def download(kind: str, identifier: str) -> str:
    """The path of a resolution's text or data in the site."""
    return f"resolutions/{identifier}.{kind}"
