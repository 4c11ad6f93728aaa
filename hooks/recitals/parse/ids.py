"""Addresses within a resolution: each once."""


class Ids:
    """Gives out ids; one that is taken already gets `--2`, `--3` after it."""

    def __init__(self) -> None:
        self._taken: set[str] = set()
        self._next: dict[str, int] = {}

    def take(self, wanted: str) -> str:
        """`wanted`, or the next free one of its name."""
        name, number = wanted, self._next.get(wanted, 2)
        while name in self._taken:
            name, number = f"{wanted}--{number}", number + 1
        self._next[wanted] = number
        self._taken.add(name)
        return name
