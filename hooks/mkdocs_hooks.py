"""What MkDocs loads. `recitals.site` does the work; it is imported here because only now is this folder on the path."""

from collections.abc import Callable

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer

from recitals import site
from recitals.site.listening import listen


def on_startup(command: str, dirty: bool) -> None:  # noqa: ARG001 # as MkDocs calls it
    """Remember each build for the next, where there will be one."""
    if command == "serve":
        site.serve()


def on_pre_build(config: MkDocsConfig) -> None:
    """Read the source before MkDocs empties the site's folder, so that bad source leaves the old site alone."""
    site.begin(config)


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Callable[[], None]) -> LiveReloadServer:  # noqa: ARG001
    """Show an edit as soon as it is saved."""
    listen(server, config)
    return server
