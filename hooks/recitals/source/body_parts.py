"""What a schema cannot see in a body's file: layouts, shapes of numbers and fields of templates that do not exist."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from string import Formatter
from types import MappingProxyType

from recitals.cite.numbers import SHAPES, Number
from recitals.cite.templates import FIELDS, is_template
from recitals.model import Body, Problem
from recitals.parse.document import LAYOUTS
from recitals.source.schema import did_you_mean
from recitals.source.yaml_lines import Document, Keys

NUMBER = tuple(Number("", "").fields)
"""What is known of a document of a series from its number."""

SERIES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {"key": NUMBER, "title": NUMBER, "symbol": NUMBER, "url": (*NUMBER, "symbol")}
)
CITATION = ("number", "place", "year", "title")
"""What is known of a resolution of the collection from its front matter."""

SHAPE_NAMES = [shape.name for shape in SHAPES]


def unknown_parts(document: Document, body: Body) -> Iterator[Problem]:
    """A layout or shape that nobody can read, and templates that cannot be filled."""
    if body.layout and body.layout not in LAYOUTS:
        message, hint = f"there is no layout “{body.layout}”", did_you_mean(body.layout, sorted(LAYOUTS))
        yield document.problem(("layout",), "unknown-layout", message, hint)
    yield from _faults(document, ("citation",), body.citation, CITATION)
    for index, series in enumerate(body.series):
        keys: Keys = ("series", index)
        for key, fields in SERIES.items():
            yield from _faults(document, (*keys, key), getattr(series, key), fields)
        for place, shape in enumerate(series.shapes):
            if is_template(shape):
                if reason := _fault(shape, tuple(FIELDS)):
                    hint = f"in braces can stand {', '.join(FIELDS)}"
                    yield document.problem((*keys, "shapes", place), "wrong-value", f"“{shape}” {reason}", hint)
            elif shape not in SHAPE_NAMES:
                message, hint = f"“{shape}” is no shape of a number", did_you_mean(shape, SHAPE_NAMES)
                yield document.problem((*keys, "shapes", place), "wrong-value", message, hint)


def _faults(document: Document, keys: Keys, template: str, fields: tuple[str, ...]) -> Iterator[Problem]:
    if reason := _fault(template, fields):
        hint = f"in braces can stand {', '.join(fields)}"
        yield document.problem(keys, "wrong-value", f"“{keys[-1]}” {reason}", hint)


def _fault(template: str, fields: tuple[str, ...]) -> str:
    """Why a template cannot be filled; "" when it can."""
    try:
        parts = list(Formatter().parse(template))
    except ValueError:
        return "has a brace without its partner"
    for _, name, spec, conversion in parts:
        if name is not None and (name not in fields or spec or conversion):
            return f"has “{{{name}}}”, which is not known there"
    return ""
