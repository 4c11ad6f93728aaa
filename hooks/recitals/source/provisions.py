"""The divisions that an instrument has, from its file, and what in the file contradicts them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from recitals.model import KEY_WORDS, Extent, Instrument, Problem, Provision, Step, Unit, ordinal, provision_of
from recitals.source.schema import did_you_mean
from recitals.source.values import Entry, Value, entries, mapping, text_map, texts, words
from recitals.source.yaml_lines import Document, Keys

UNITS: Mapping[str, Unit] = {
    unit.name.lower(): unit for unit in Unit if unit not in (Unit.PREAMBLE, Unit.CLAUSE, Unit.ITEM)
}
"""By the word that stands under `provisions`: the divisions that an instrument counts."""

NONE = Extent(-1, -1)
"""Of a division that an instrument does not have, though another in its place is often called so."""


def extents(entry: Entry) -> dict[Unit, Extent]:
    """What stands under `provisions`."""
    return {UNITS[word]: _extent(value) for word, value in mapping(entry, "provisions").items()}


def _extent(value: Value) -> Extent:
    if value == "none":
        return NONE
    if not isinstance(value, dict):
        return Extent(last=ordinal(words(value)) or 0)
    first = ordinal(words(value.get("first")))
    last = ordinal(words(value.get("last")))
    return Extent(1 if first is None else first, last or 0, texts(value, "also"), text_map(value, "items"))


def contradictions(document: Document, instrument: Instrument) -> Iterator[Problem]:
    """Everything in the file of an instrument that cannot be true together."""
    yield from _wrong_runs(document, instrument)
    for keys in _provision_keys(document.value if isinstance(document.value, dict) else {}):
        key = str(keys[-1])
        named = provision_of(key)
        if named.steps[0].unit is Unit.ITEM:
            rest = key.partition("-")[2]
            hint = did_you_mean(key, [f"{word}-{rest}" if rest else word for word in KEY_WORDS])
            yield document.problem(keys, "wrong-key", f"“{key}” is no provision", hint)
        elif not any(instrument.has(reading) is not False for reading in _readings(named)):
            message = f"“{key}” is a provision that it does not have, by what stands under “provisions”"
            yield document.problem(keys, "contradiction", message, "correct the key, or the run under “provisions”")


def _wrong_runs(document: Document, instrument: Instrument) -> Iterator[Problem]:
    for unit, extent in instrument.extents.items():
        keys: Keys = ("provisions", unit.name.lower())
        if extent.last and extent.first > extent.last:
            message = f"the first {unit.name.lower()}, {extent.first}, comes after the last, {extent.last}"
            yield document.problem(keys, "contradiction", message, "exchange the two")
        elif not extent.last and not extent.also:
            yield document.problem(keys, "contradiction", "this run has no end", "add “last”, or leave the run out")
        for number in extent.items:
            if instrument.has(Provision((Step(unit, number),))) is False:
                message = f"{unit.name.lower()} {number} has items but lies outside the run"
                yield document.problem(
                    (*keys, "items", number), "contradiction", message, "correct the number, or the run"
                )
    if instrument.complete and not instrument.extents:
        hint = "list the divisions under “provisions”, or leave “complete” out"
        yield document.problem(("complete",), "contradiction", "“complete” is true, but no provisions are listed", hint)


def _provision_keys(entry: Entry) -> Iterator[Keys]:
    yield from (("summaries", key) for key in mapping(entry, "summaries"))
    for index, address in enumerate(entries(entry, "addresses")):
        yield from (("addresses", index, "provisions", key) for key in mapping(address, "provisions"))


def _readings(named: Provision) -> Iterator[Provision]:
    """What a key may stand for: in `target-16-2` the 2 may be an item, or the number 16.2 or "16 bis" go on."""
    yield named
    if len(named.steps) > 1 and named.steps[1].unit is Unit.ITEM:
        outer, inner, *rest = named.steps
        for joint in (".", "-", " ", ""):
            yield Provision((Step(outer.unit, f"{outer.number}{joint}{inner.number}"), *rest))
