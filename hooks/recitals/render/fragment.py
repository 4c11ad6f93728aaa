"""Pieces of a page that are filled by themselves, and how they refer to the pages of a site."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Protocol

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from recitals.render.words import counted

TEMPLATES = Path(__file__).parent / "templates"


class Href(Protocol):
    """The address of the page of a resolution or an instrument, as seen from the page being written."""

    def __call__(self, identifier: str, anchor: str = "") -> str:
        """The address with its anchor; "" when there is no such page."""


def fill(template: str, **values: object) -> Markup:
    """Fill a template, escaping every value that is not markup."""
    return Markup(_environment().get_template(template).render(values))  # noqa: S704 - the template escapes


def environment(*, reload: bool) -> Environment:
    """The templates, which escape whatever is no markup and refuse a name that nobody gave them.

    Args:
        reload: whether to look, each time one is filled, if its file has changed.
    """
    made = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=reload,
    )
    made.filters["counted"] = counted
    return made


@cache
def _environment() -> Environment:
    """Templates compile once a process, and again when their file changes."""
    return environment(reload=True)
