"""The theme's frame around pages: rendered once a kind of page, then filled."""

from __future__ import annotations

import os
import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from hashlib import blake2b
from pathlib import Path
from urllib.parse import quote

import jinja2
from markupsafe import escape
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation

from recitals.press.shell import Filling, Shell, Slot, contents_markup, same
from recitals.render.sheet import Heading, Leaf, Sheet
from recitals.site.pages import LeafPage, has_contents


class Contents(Enum):
    """What a page has for a table of contents, which decides what its frame has beside it."""

    NONE = 0
    TITLE = 1
    ENTRIES = 2


@dataclass(frozen=True, slots=True)
class Kind:
    """Pages whose frames differ in nothing but what a `Slot` stands for."""

    folder: str
    """It decides every relative address of the frame, and where in the menu the reader is."""
    contents: Contents
    editable: bool


class Frames:
    """The theme of one build, as a function from a page's values to the whole page."""

    def __init__(self, config: MkDocsConfig, nav: Navigation, files: Files, env: jinja2.Environment) -> None:
        self._config, self._nav, self._files, self._env = config, nav, files, env
        self._shells: dict[Kind, Shell | None] = {}
        self._digests: dict[tuple[str, bool], str] = {}
        self._stand_ins: dict[Kind, str] = {}

    def page(self, leaf: Leaf, sheet: Sheet) -> str:
        """The page of a leaf in the theme's frame."""
        kind = _kind(leaf, sheet)
        if kind not in self._shells:
            self._shells[kind] = self._shell(kind, leaf, sheet)
        shell = self._shells[kind]
        return shell.fill(self._filling(leaf, sheet)) if shell else self.framed(leaf, sheet)

    def digest(self, leaf: Leaf) -> str:
        """The hash of the frame that a leaf is put into, whatever its table of contents."""
        folder, editable = posixpath.dirname(leaf.path), bool(leaf.source)
        if (folder, editable) not in self._digests:
            made = blake2b(self._templates, digest_size=20)
            for contents in Contents:
                made.update(self._stand_in(Kind(folder, contents, editable)).encode())
            self._digests[folder, editable] = made.hexdigest()
        return self._digests[folder, editable]

    @cached_property
    def _templates(self) -> bytes:
        return _templates(self._config)

    def framed(self, leaf: Leaf, sheet: Sheet) -> str:
        """The page as the theme itself frames it, at the theme's price."""
        page = LeafPage.alone(leaf, sheet, self._config)
        page.stand_under(self._files)
        page.render(self._config, self._files)
        page.active = True
        try:
            context = get_context(self._nav, self._files, self._config, page)
            context = self._config.plugins.on_page_context(context, page=page, config=self._config, nav=self._nav)
            output = self._env.get_template("main.html").render(context)
            return str(self._config.plugins.on_post_page(output, page=page, config=self._config))
        finally:
            page.active = False  # and with it what lies above it in the menu

    def _shell(self, kind: Kind, leaf: Leaf, sheet: Sheet) -> Shell | None:
        """The shell of a kind; None for a theme that uses a page's values in a way that splicing cannot follow."""
        shell = Shell.of(self._stand_in(kind))
        return shell if same(shell.fill(self._filling(leaf, sheet)), self.framed(leaf, sheet)) else None

    def _stand_in(self, kind: Kind) -> str:
        """A page of a kind whose values are marks, in the theme's frame."""
        if kind not in self._stand_ins:
            self._stand_ins[kind] = self.framed(*_stand_in(kind))
        return self._stand_ins[kind]

    def _filling(self, leaf: Leaf, sheet: Sheet) -> Filling:
        first = sheet.contents[0] if sheet.contents else None
        return {
            Slot.TITLE: escape(sheet.title),
            Slot.DESCRIPTION: escape(sheet.description) or self._config.site_description or "",
            Slot.NAME: quote(posixpath.splitext(posixpath.basename(leaf.path))[0]),
            Slot.SOURCE: quote(leaf.source),
            Slot.FIRST: first.anchor if first else "",
            Slot.CONTENTS: contents_markup(first.children) if first else "",
            Slot.BODY: sheet.html,
        }


def _templates(config: MkDocsConfig) -> bytes:
    """The hash of the theme's templates, for a stand-in may not show all of them."""
    made = blake2b(digest_size=20)
    for folder in map(Path, config.theme.dirs):
        for path in sorted(_pages_below(folder)):
            made.update(path.relative_to(folder).as_posix().encode() + path.read_bytes())
    return made.digest()


def _pages_below(folder: Path) -> Iterator[Path]:
    """Its templates; hidden folders have none, but Material's ten thousand icons."""
    for here, folders, names in os.walk(folder):
        folders[:] = [each for each in folders if not each.startswith(".")]
        yield from (Path(here, name) for name in names if name.endswith(".html"))


def _kind(leaf: Leaf, sheet: Sheet) -> Kind:
    contents = Contents.ENTRIES if has_contents(sheet) else Contents.TITLE if sheet.contents else Contents.NONE
    return Kind(posixpath.dirname(leaf.path), contents, bool(leaf.source))


def _stand_in(kind: Kind) -> tuple[Leaf, Sheet]:
    """A page of a kind whose values are marks."""
    entries = (Heading(Slot.CONTENTS, escape(Slot.CONTENTS)),) if kind.contents is Contents.ENTRIES else ()
    contents = (Heading(Slot.FIRST, escape(Slot.TITLE), entries),) if kind.contents is not Contents.NONE else ()
    path = posixpath.join(kind.folder, f"{Slot.NAME}.md")
    sheet = Sheet(path, Slot.TITLE, Slot.BODY, Slot.DESCRIPTION, contents)
    return Leaf(path, Slot.TITLE, lambda: sheet, Slot.SOURCE if kind.editable else ""), sheet
