"""Recitals: from the text of a resolution to linked pages.

The rooms, each importing only from those before it: model, parse, cite, resolve,
graph, render or source, site, cli. `docs/architecture.md` walks one citation through them.
"""

__version__ = "0.1.0"
