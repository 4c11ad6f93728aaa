"""What a page is made from, noted while it is written.

A page asks the collection for readings, instruments and who cites them. Whoever hands it a watched
collection learns what it asked for, and so when it need not be written again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, TypeVar, overload

from recitals.graph import Collection
from recitals.kept import Memo

Value = TypeVar("Value")
Other = TypeVar("Other")

EVERY = "*"
"""In place of an id: all of a kind."""
READING, INSTRUMENT, CITING, HELD = "reading", "instrument", "citing", "held"
ELSEWHERE, BACKLINKS = "elsewhere", "backlinks"

OF_DOCUMENT = (READING, INSTRUMENT, CITING, ELSEWHERE)
"""All that there is of one document."""


def dependency(kind: str, identifier: str = EVERY) -> str:
    """The name of something that a page may be made from."""
    return f"{kind}:{identifier}"


@dataclass(slots=True)
class Witness:
    """Sees what is asked for, between one `clear` and the next."""

    seen: set[str] = field(default_factory=set)

    def clear(self) -> None:
        """Forget what was seen."""
        self.seen.clear()

    @contextmanager
    def apart(self) -> Iterator[set[str]]:
        """See what is asked for inside by itself as well: what is made there can serve several pages."""
        before, inside = set(self.seen), set[str]()
        self.seen.clear()
        try:
            yield inside
        finally:
            inside |= self.seen
            self.seen |= before


class Watched(Mapping[str, Value]):
    """A mapping that tells a witness which of its values were asked for, those that it does not have too."""

    def __init__(self, kind: str, values: Mapping[str, Value], witness: Witness) -> None:
        self._kind, self._values, self._seen = kind, values, witness.seen

    def __getitem__(self, key: str) -> Value:
        self._seen.add(f"{self._kind}:{key}")
        return self._values[key]

    @overload
    def get(self, key: str) -> Value | None: ...
    @overload
    def get(self, key: str, default: Value | Other) -> Value | Other: ...
    def get(self, key: str, default: Value | Other | None = None) -> Value | Other | None:
        """As any mapping's; without an error on the way, for half of all look-ups find nothing."""
        self._seen.add(f"{self._kind}:{key}")
        return self._values.get(key, default)

    def __contains__(self, key: object) -> bool:
        self._seen.add(f"{self._kind}:{key}")
        return key in self._values

    def __iter__(self) -> Iterator[str]:
        self._seen.add(dependency(self._kind))
        return iter(self._values)

    def __len__(self) -> int:
        self._seen.add(dependency(self._kind))
        return len(self._values)


class WatchedMemo(Memo):
    """A memo that tells a witness what its values were worked out from, be it long ago."""

    def __init__(self, memo: Memo, collection: Collection, witness: Witness) -> None:
        super().__init__()
        self._memo, self._collection, self._seen = memo, collection, witness.seen

    def of(self, work: Callable[[Any, str], Any], whole: object, identifier: str) -> Any:  # noqa: ARG002
        """What a function gives for a document of the collection that nobody watches."""
        self._seen.update([f"{kind}:{identifier}" for kind in OF_DOCUMENT])
        return self._memo.of(work, self._collection, identifier)


def watched(collection: Collection, witness: Witness) -> Collection:
    """The same collection, before the eyes of a witness."""
    return Collection(
        collection.registry,
        Watched(READING, collection.readings, witness),
        Watched(INSTRUMENT, collection.instruments, witness),
        Watched(CITING, collection.citing, witness),
        collection.volumes,
        # Where there are no volumes, nobody asks for one: that is part of what all pages are made with.
        Watched(ELSEWHERE, collection.elsewhere, witness) if collection.volumes else {},
        Watched(BACKLINKS, collection.backlinks, witness) if collection.volumes else {},
        WatchedMemo(collection.memo, collection, witness),
    )
