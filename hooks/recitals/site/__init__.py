"""The door to MkDocs: the only room that knows it.

One build is one `Build`, which MkDocs holds as a plugin and forgets with its configuration; what a
server remembers of it stands in `memory`. Pages come as values from `recitals.render`. MkDocs frames those
that its menu may name and the pages of prose; the press writes the others, in frames that the theme
rendered once a kind of page.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path

from jinja2 import Environment, FileSystemBytecodeCache
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import BuildError
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from recitals.corpus import CACHE, Text, read_collection
from recitals.executors import AUTOMATIC, UnreachableError, executor, here, lasting, passing, uncollected
from recitals.graph import collect
from recitals.model import Problem, Severity
from recitals.press.digests import Digests, pages_digest
from recitals.press.links import broken_links
from recitals.press.output import Output
from recitals.press.press import Change, Press, Work, content_hash, file_work, made_work, page_work, script_work
from recitals.press.printing import Printed
from recitals.press.records import Sound
from recitals.press.searching import search_files
from recitals.press.store import Store
from recitals.render import dataset, search
from recitals.render.addresses import published
from recitals.render.edition import edition
from recitals.render.inventory import INVENTORY, inventory
from recitals.render.pages import Plan, plan
from recitals.render.sheet import Leaf
from recitals.render.target import page_of
from recitals.render.watch import READING, Witness, dependency
from recitals.render.words import counted
from recitals.site.frames import Frames
from recitals.site.memory import Served, memory
from recitals.site.pages import LeafFile, LeafPage, links_of, mapped
from recitals.source import VOLUMES, read_bytes

SOURCE = "source"
"""The folder of what editors write, beside the configuration."""
WORKERS = "RECITALS_WORKERS"
"""Environment variable: how many processes read and write, or the address of a Dask scheduler that reads."""

log = logging.getLogger("mkdocs.recitals")  # only loggers below `mkdocs` count when the build is strict


def serve() -> None:
    """Remember each build for the next one."""
    memory().serves = True


@uncollected()
def begin(config: MkDocsConfig) -> None:
    """Read the collection and take part in the build.

    Raises:
        BuildError: the source has errors; its message is their lines.
    """
    root = Path(config.config_file_path).parent
    served = memory() if memory().serves else None
    try:
        where = executor(os.environ.get(WORKERS, AUTOMATIC))
    except ValueError as error:
        raise BuildError(f"{WORKERS}: {error}") from error
    try:
        corpus = read_collection(root / SOURCE, where, root / CACHE, served.readings if served else None)
    except UnreachableError as error:
        raise BuildError(f"{WORKERS}: {error}") from error
    stop_at_errors(corpus.problems)
    if corpus.problems:
        log.info("%s on the texts: `recitals check` lists them", counted(len(corpus.problems), "remark"))
    collection, witness = collect(corpus.registry, corpus.readings, corpus.volumes), Witness()
    digests = Digests(collection, corpus.digests, corpus.quoted)
    common = pages_digest(collection, config.use_directory_urls)
    if served:
        collection = replace(collection, memo=served.memo(common, digests.of_document))
    pages = plan(edition(collection, directories=config.use_directory_urls, witness=witness))
    pages.edition.templates.bytecode_cache = compiled(root)
    kept = root / CACHE / kind_of(config, served)
    output = Output(config.site_dir)
    store = served.store(kept, common) if served else Store(kept, common)
    press = Press(output, store, digests.__getitem__, witness, here(where))
    config.plugins["recitals"] = Build(pages, root, press, served, corpus.read_so)
    output.put_aside()  # the last step: whatever goes wrong before it leaves the site as it was
    lasting()


def kind_of(config: MkDocsConfig, served: Served | None) -> str:
    """What is kept by itself: neither a bundle nor a server, at another address, spoils a site's cache."""
    return ("folders" if config.use_directory_urls else "files") + ("-served" if served else "")


def compiled(root: Path) -> FileSystemBytecodeCache | None:
    """The templates that were compiled before, where they can be kept: Jinja knows each by content and version."""
    folder = root / CACHE / "templates"
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
    return FileSystemBytecodeCache(str(folder)) if os.access(folder, os.W_OK) else None


def stop_at_errors(problems: Iterable[Problem]) -> None:
    """Raise BuildError when there is an error among problems, with a line for each."""
    lines = [" ".join(str(problem).split()) for problem in problems if problem.severity is Severity.ERROR]
    if lines:
        raise BuildError("\n".join(["the source has errors, nothing was built:", *lines]))


class Build(BasePlugin):  # type: ignore[no-untyped-call,type-arg] # MkDocs leaves its configuration untyped
    """One build: the pages of a collection among MkDocs' own."""

    def __init__(
        self, pages: Plan, root: Path, press: Press, served: Served | None, read_so: Callable[[Text], bool]
    ) -> None:
        self._pages, self._root, self._press, self._served, self._read_so = pages, root, press, served, read_so
        self._leaves: list[Leaf] = []
        self._framed: list[Printed] = []
        """The pages that MkDocs writes."""
        self._prose: list[search.Findable] = []

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Add the fixed pages, which the menu may name, for MkDocs to frame; and the others, for prose to link to."""
        self._press.output.put_back()
        for leaf in self._pages.leaves():
            if leaf.listed:
                LeafPage.add(leaf, config, files)
            else:
                self._leaves.append(leaf)
                files.append(LeafFile(leaf, config))
        for file in files.documentation_pages():
            self._press.output.make_way(file.dest_uri)
        return files

    def on_build_error(self, error: Exception) -> None:  # noqa: ARG002
        """Leave what stood there, where nothing has been written over it."""
        self._press.output.put_back()

    def on_nav(self, nav: Navigation, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002
        """Note the menu."""
        self._nav = nav

    def on_env(self, env: Environment, config: MkDocsConfig, files: Files) -> None:
        """Note the theme, and the links of all pages that MkDocs frames: they are read now."""
        env.bytecode_cache = compiled(self._root)
        self._frames = Frames(config, self._nav, files, env)
        pages = (file.page for file in files.documentation_pages())
        self._framed = [links_of(page) for page in pages if page is not None]
        self._assets = frozenset(file.src_uri for file in files if not isinstance(file, LeafFile))

    def on_page_content(self, html: str, page: Page, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002
        """Note a prose page for the search."""
        if not isinstance(page, LeafPage):
            write = partial(search.prose, page.url, page.title or "", html)
            self._prose.append(search.Findable(page.url, (), write, html))

    def on_template_context(
        self, context: TemplateContext, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        """Put the pages that MkDocs does not render into its map of the site."""
        if template_name == "sitemap.xml" and config.site_url:
            context["pages"] = [*context["pages"], *(mapped(leaf, config) for leaf in self._leaves)]  # type: ignore[list-item]
        return context

    @uncollected()
    def on_post_build(self, config: MkDocsConfig) -> None:
        """Write every other page and file, and check the links of them all."""
        directories = config.use_directory_urls
        made = [script_work(*each) for each in self._pages.scripts()]
        made += self._search(directories)
        if (self._root / SOURCE / VOLUMES).is_dir():  # a volume of several
            made.append(file_work(INVENTORY, self._inventory(config)))
        pages, changes = self._press.run([*self._works(directories), *made])
        self._press.store.close(self._sound(pages))
        if self._served:
            passing()  # in any other process nothing comes after, and the end of it is no time to look for cycles
        log.info("%s", ", ".join(f"{changes[change]:,} {change.value}" for change in Change))

    def _works(self, directories: bool) -> Iterator[Work]:
        """The making of every page that MkDocs does not frame, and of every download."""
        for leaf in self._leaves:
            yield page_work(leaf, self._frames.page, self._frames.digest(leaf), directories)
        for identifier in self._pages.edition.collection.readings:
            made_of = (dependency(READING, identifier),)
            for kind, make in (("txt", self._text), ("json", self._data)):
                yield Work(download(kind, identifier), partial(make, identifier), "", made_of)

    def _inventory(self, config: MkDocsConfig) -> str:
        collection = self._pages.edition.collection
        return inventory(collection, config.site_name, config.site_url or "", config.use_directory_urls)

    def _text(self, identifier: str) -> tuple[bytes, None]:
        """A resolution's text as it is in the source, if that is still what the pages say."""
        path = self._pages.edition.collection.readings[identifier].resolution.path
        data = read_bytes(self._root / path, path)
        if isinstance(data, Problem) or not self._read_so(Text(identifier, path, data)):
            raise BuildError(f"{path} was changed while the site was built from it: build the site again")
        return data, None

    def _data(self, identifier: str) -> tuple[bytes, None]:
        return dataset.as_json(self._pages.edition.collection.readings[identifier]).encode(), None

    def _search(self, directories: bool) -> Iterator[Work]:
        collection = self._pages.edition.collection

        def href(identifier: str) -> str:
            return published(page_of(collection, identifier), directories)

        found = [*search.findable(collection, href), *self._prose]
        store, digests = self._press.store, self._press.digest
        kept = store.folder / "search.sqlite"
        before = self._served.index if self._served else None
        for file in search_files(found, self._press.where, kept, store.common, digests, before):
            yield made_work(f"search/{file.name}", file.make, file.inputs)

    def _sound(self, pages: Iterable[Printed]) -> Sound | None:
        """Check the links of all pages; what is to be remembered of them when each leads somewhere."""
        readings = self._pages.edition.collection.readings
        files = self._assets.union(download(kind, each) for each in readings for kind in ("txt", "json"))
        named = content_hash("\n".join(sorted(files)).encode("utf-8", "replace"))
        broken = [*broken_links([*pages, *self._framed], files, self._press.store.sound(named))]
        for path, link in broken:
            log.warning("Page '%s' has a link to '%s', which is not in the site.", path, link)
        return None if broken else Sound(named, tuple(self._framed))


def download(kind: str, identifier: str) -> str:
    """The path of a resolution's text or data in the site."""
    return f"resolutions/{identifier}.{kind}"
