"""What MkDocs loads. `recitals.site` does the work; it is imported here because only now is this folder on the path."""

from mkdocs.config.defaults import MkDocsConfig

from recitals import site


def on_pre_build(config: MkDocsConfig) -> None:
    """Read the source before MkDocs empties the site's folder, so that bad source leaves the old site alone."""
    site.begin(config)
