"""Pages that come as finished HTML, as MkDocs knows pages and files."""

from __future__ import annotations

from functools import cached_property
from types import SimpleNamespace
from urllib.parse import quote

from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from recitals.press.printing import Printed, printed
from recitals.render.addresses import destination, published
from recitals.render.sheet import Heading, Leaf, Sheet, place


class LeafFile(File):
    """A page that the press writes: prose may link to it, MkDocs neither renders nor copies it."""

    def __init__(self, leaf: Leaf, config: MkDocsConfig) -> None:
        written = destination(leaf.path, config.use_directory_urls)
        super().__init__(
            leaf.path,
            None,
            config.site_dir,
            config.use_directory_urls,
            dest_uri=written,
            inclusion=InclusionLevel.NOT_IN_NAV,
        )

    def is_documentation_page(self) -> bool:
        """It is none of those that MkDocs renders."""
        return False

    def copy_file(self, dirty: bool = False) -> None:
        """There is nothing to copy."""


class LeafPage(Page):
    """A page that comes as HTML, framed by the theme as a page of prose is."""

    def __init__(self, leaf: Leaf, file: File, config: MkDocsConfig) -> None:
        if leaf.source:
            file.edit_uri = f"../{leaf.source}"
        super().__init__(str(escape(leaf.title)), file, config)
        self._leaf = leaf

    @classmethod
    def add(cls, leaf: Leaf, config: MkDocsConfig, files: Files) -> None:
        """Put a page among MkDocs' own."""
        level = InclusionLevel.INCLUDED if leaf.listed else InclusionLevel.NOT_IN_NAV
        file = File.generated(config, leaf.path, content="", inclusion=level)
        cls(leaf, file, config).stand_under(files)
        files.append(file)

    @classmethod
    def alone(cls, leaf: Leaf, sheet: Sheet, config: MkDocsConfig) -> LeafPage:
        """A page that stands among no others, with its content."""
        page = cls(leaf, File.generated(config, leaf.path, content=""), config)
        page.sheet = sheet
        return page

    @cached_property
    def sheet(self) -> Sheet:
        """The page without its frame, written when it is first asked for."""
        return self._leaf.write()

    def stand_under(self, files: Files) -> None:
        """Make the list that leads to this page its parent, so that the menu shows where the reader is."""
        top = files.get_file_from_path(f"{self.file.src_uri.partition('/')[0]}/index.md")
        if top and top is not self.file and isinstance(top.page, LeafPage):
            self.parent = top.page  # type: ignore[assignment] # a page is lit as a section is

    def read_source(self, config: MkDocsConfig) -> None:  # noqa: ARG002
        """There is none: the page is written from values."""
        self.markdown = ""

    def render(self, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002
        """Write the page, and hand over what the theme asks for."""
        sheet = self.sheet
        self.content = sheet.html
        self.meta = {
            "description": str(escape(sheet.description)),  # which the theme does not escape, nor the title
            "hide": ["navigation"] if has_contents(sheet) else ["navigation", "toc"],
        }
        if not self.is_homepage:  # whose title is the site's name
            self.meta["title"] = str(escape(sheet.title))
        self.toc = TableOfContents([anchor_link(heading, 1) for heading in sheet.contents])
        self.present_anchor_ids = set(sheet.anchors)
        self.links_to_anchors = {}  # the press checks them with those of the pages it writes


def links_of(page: Page) -> Printed:
    """The anchors of a page that MkDocs frames, and its links to those that it does not."""
    anchors = page.present_anchor_ids or ()
    if isinstance(page, LeafPage):
        return printed(page.file.src_uri, anchors, page.sheet.links)
    found = page.links_to_anchors or {}
    links = (
        place(file.src_uri, anchor) for file, named in found.items() if isinstance(file, LeafFile) for anchor in named
    )
    return printed(page.file.src_uri, anchors, links)


def mapped(leaf: Leaf, config: MkDocsConfig) -> SimpleNamespace:
    """A page as the template of the site's map asks for it."""
    url = f"{config.site_url}{quote(published(leaf.path, config.use_directory_urls))}"  # it ends in a slash
    return SimpleNamespace(page=SimpleNamespace(is_link=False, canonical_url=url, abs_url=url, update_date=""))


def has_contents(sheet: Sheet) -> bool:
    """Whether a table of contents stands beside the page: a lone title is none."""
    return any(heading.children for heading in sheet.contents)


def anchor_link(heading: Heading, level: int) -> AnchorLink:
    """A heading as MkDocs has it in its tables of contents."""
    link = AnchorLink(str(heading.title), heading.anchor, level)
    link.children = [anchor_link(child, level + 1) for child in heading.children]
    return link
