"""A matcher that counts its steps: the clock of a noisy machine proves nothing, the number of steps does.

It goes over the tree of a regular expression as `re` does, by backtracking, and is slow and simple. A
bounded repeat costs at most its bound, which is a constant; so that small texts show how the steps grow,
bounds are lowered to `BOUND`.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from re import _constants as op  # type: ignore[attr-defined] # the names of the tree's nodes
from re import _parser as tree  # type: ignore[attr-defined] # the tree itself has no public door
from typing import Any

BOUND = 5
LIMIT = 100_000
"""Steps after which the matcher gives up: no linear pattern takes a tenth of that on a text of a few hundred signs."""


def calls(work: Callable[[], object]) -> int:
    """How many functions are called in the course of some work, which does not depend on the machine."""
    count = 0

    def note(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(note)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


Node = tuple[Any, Any]
Groups = Mapping[int, tuple[int, int]]
Way = tuple[int, Groups]

CATEGORIES: Mapping[Any, Callable[[str], bool]] = {
    op.CATEGORY_DIGIT: str.isdecimal,
    op.CATEGORY_SPACE: str.isspace,
    op.CATEGORY_WORD: lambda c: c.isalnum() or c == "_",
    op.CATEGORY_NOT_DIGIT: lambda c: not c.isdecimal(),
    op.CATEGORY_NOT_SPACE: lambda c: not c.isspace(),
    op.CATEGORY_NOT_WORD: lambda c: not (c.isalnum() or c == "_"),
}


SIGNS_OF = (op.LITERAL, op.NOT_LITERAL, op.IN, op.ANY)
REPEATS = (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT)


def parsed(pattern: re.Pattern[str]) -> Sequence[Node]:
    """The tree of a pattern."""
    return list(tree.parse(pattern.pattern, pattern.flags & ~re.DEBUG))


@dataclass
class Matcher:
    """One run over one text; `steps` is how much it took."""

    text: str
    flags: int
    bound: int | None = BOUND
    """What bounded repeats are lowered to; None to leave them."""
    steps: int = 0

    def search(self, nodes: Sequence[Node], starts: Sequence[int]) -> tuple[int, int] | None:
        """The first match that begins at one of these places."""
        for start in starts:
            for end, _ in self.sequence(nodes, 0, start, {}):
                return start, end
        return None

    def every(self, nodes: Sequence[Node]) -> list[tuple[int, int]]:
        """The matches that `finditer` finds."""
        found: list[tuple[int, int]] = []
        start = 0
        while start <= len(self.text):
            match = self.search(nodes, range(start, len(self.text) + 1))
            if match is None:
                break
            found.append(match)
            start = match[1] if match[1] > match[0] else match[1] + 1
        return found

    def sequence(self, nodes: Sequence[Node], place: int, at: int, groups: Groups) -> Iterator[Way]:
        """Every way to match the nodes from `place` on, likeliest first."""
        if place == len(nodes):
            yield at, groups
            return
        for then, held in self.one(nodes[place], at, groups):
            yield from self.sequence(nodes, place + 1, then, held)

    def one(self, node: Node, at: int, groups: Groups) -> Iterator[Way]:
        """Every way to match one node."""
        self.step()
        kind, value = node
        if kind in SIGNS_OF:
            return iter([(at + 1, groups)] if at < len(self.text) and self.accepts(node, self.text[at]) else [])
        if kind in REPEATS:
            ways = self.repeat(value, at, groups, 0, greedy=kind is not op.MIN_REPEAT)
            return self.first(ways) if kind is op.POSSESSIVE_REPEAT else ways
        if kind is op.ATOMIC_GROUP:
            return self.first(self.sequence(value, 0, at, groups))
        if kind is op.SUBPATTERN:
            return self.group(value, at, groups)
        if kind is op.BRANCH:
            return (way for branch in value[1] for way in self.sequence(branch, 0, at, groups))
        if kind in (op.ASSERT, op.ASSERT_NOT):
            return self.look(kind is op.ASSERT, value, at, groups)
        if kind is op.AT:
            return iter([(at, groups)] if self.stands(value, at) else [])
        if kind is op.GROUPREF:
            said = self.text[slice(*groups[value])] if value in groups else "\0"
            return iter([(at + len(said), groups)] if self.text.startswith(said, at) else [])
        raise NotImplementedError(f"the counting matcher does not know {kind}")

    def step(self) -> None:
        """Count."""
        self.steps += 1
        if self.steps > LIMIT:
            raise OverflowError

    def group(self, value: Any, at: int, groups: Groups) -> Iterator[Way]:
        """Every way to match a group, which is remembered when it has a number."""
        for end, held in self.sequence(value[3], 0, at, groups):
            yield end, (held if value[0] is None else {**held, value[0]: (at, end)})

    def repeat(self, value: Any, at: int, groups: Groups, count: int, *, greedy: bool) -> Iterator[Way]:
        """Every way to match a repeat of which `count` are matched."""
        least, most, body = value
        if self.bound is not None and most is not op.MAXREPEAT and most > self.bound:
            least, most = min(least, self.bound), self.bound
        if greedy and len(body) == 1 and body[0][0] in SIGNS_OF:
            yield from self.run(least, most, body[0], at, groups)
            return
        self.step()
        if not greedy and count >= least:
            yield at, groups
        if most is op.MAXREPEAT or count < most:
            for then, held in self.sequence(body, 0, at, groups):
                if then > at or count < least:
                    yield from self.repeat((least, most, body), then, held, count + 1, greedy=greedy)
        if greedy and count >= least:
            yield at, groups

    def run(self, least: int, most: Any, node: Node, at: int, groups: Groups) -> Iterator[Way]:
        """A repeat of one character: as many as there are, then fewer."""
        end = at
        while end < len(self.text) and (most is op.MAXREPEAT or end - at < most):
            self.step()
            if not self.accepts(node, self.text[end]):
                break
            end += 1
        for stop in range(end, at + least - 1, -1):
            self.step()
            yield stop, groups

    @staticmethod
    def first(ways: Iterator[Way]) -> Iterator[Way]:
        """What does not go back: the first way alone."""
        for way in ways:
            yield way
            return

    def look(self, wanted: bool, value: Any, at: int, groups: Groups) -> Iterator[Way]:
        """What must or must not stand here."""
        direction, nodes = value
        start = at if direction > 0 else at - nodes.getwidth()[0]
        found = next(self.sequence(list(nodes), 0, start, groups), None) if start >= 0 else None
        if (found is not None) is wanted:
            yield at, (found[1] if found and wanted else groups)

    def stands(self, where: Any, at: int) -> bool:
        """Whether a place is an edge of the text, of a line or of a word."""
        text = self.text
        if where in (op.AT_BEGINNING, op.AT_BEGINNING_STRING):
            line = where is op.AT_BEGINNING and self.flags & re.MULTILINE
            return at == 0 or bool(line and text[at - 1] == "\n")
        if where is op.AT_END:
            rest = text[at:]
            return rest in ("", "\n") or bool(self.flags & re.MULTILINE and rest.startswith("\n"))
        if where is op.AT_END_STRING:
            return at == len(text)
        word = CATEGORIES[op.CATEGORY_WORD]
        edge = (at > 0 and word(text[at - 1])) != (at < len(text) and word(text[at]))
        return edge is (where is op.AT_BOUNDARY)

    def accepts(self, node: Node, sign: str) -> bool:
        """Whether a node that stands for one character stands for this one."""
        kind, value = node
        if kind is op.ANY:
            return sign != "\n" or bool(self.flags & re.DOTALL)
        signs = {sign, sign.lower(), sign.upper()} if self.flags & re.IGNORECASE else {sign}
        if kind is op.LITERAL:
            return any(ord(one) == value for one in signs if len(one) == 1)
        if kind is op.NOT_LITERAL:
            return all(ord(one) != value for one in signs if len(one) == 1)
        negated = value[0][0] is op.NEGATE
        return any(member(part, one) for part in value[negated:] for one in signs if len(one) == 1) is not negated


def member(part: Node, sign: str) -> bool:
    """Whether a character is in a part of a set."""
    kind, value = part
    if kind is op.LITERAL:
        return bool(ord(sign) == value)
    if kind is op.RANGE:
        return bool(value[0] <= ord(sign) <= value[1])
    return bool(CATEGORIES[value](sign))


# ---------------------------------------------------------------- the worst that a pattern can be given

SIGNS = "aA1 ,.;:()/-–’'\"“”\n§_x"
"""Characters that sets are tried with, and runs of which every pattern is given."""


def sample(nodes: Sequence[Node], flags: int = 0) -> str:
    """A text that the nodes match, or nearly: what an assertion asks for is left out."""
    return "".join(_sample(node, flags) for node in nodes)


def _sample(node: Node, flags: int) -> str:
    kind, value = node
    if kind is op.LITERAL:
        return str(chr(value))
    if kind in SIGNS_OF:
        parts = value if kind is op.IN else ()
        named = [
            chr(part[1] if part[0] is op.LITERAL else part[1][0]) for part in parts if part[0] in (op.LITERAL, op.RANGE)
        ]
        return next((sign for sign in [*SIGNS, *named] if Matcher("", flags).accepts(node, sign)), "")
    if kind in REPEATS:
        return sample(value[2], flags) * int(max(1, min(value[0], BOUND)))
    if kind is op.SUBPATTERN:
        return sample(value[3], flags)
    if kind is op.ATOMIC_GROUP:
        return sample(value, flags)
    if kind is op.BRANCH:
        return sample(value[1][0], flags)
    return ""


def pumps(nodes: Sequence[Node], flags: int, before: str = "") -> Iterator[tuple[str, str]]:
    """For each unbounded repeat, what leads to it and what it repeats."""
    for node in nodes:
        kind, value = node
        if kind in REPEATS:
            for body in bodies(value[2]):
                yield before, sample(body, flags)
            yield from pumps(value[2], flags, before)
        elif kind is op.SUBPATTERN:
            yield from pumps(value[3], flags, before)
        elif kind is op.ATOMIC_GROUP:
            yield from pumps(value, flags, before)
        elif kind is op.BRANCH:
            for branch in value[1]:
                yield from pumps(branch, flags, before)
        before += _sample(node, flags)


def bodies(nodes: Sequence[Node]) -> Iterator[Sequence[Node]]:
    """What a repeat may repeat: each of its alternatives."""
    if len(nodes) == 1 and nodes[0][0] is op.SUBPATTERN:
        yield from bodies(nodes[0][1][3])
    elif len(nodes) == 1 and nodes[0][0] is op.BRANCH:
        yield from nodes[0][1][1]
    else:
        yield nodes


END = "\0"
"""What no pattern of ours goes on with."""


def worst_cases(pattern: re.Pattern[str], times: int) -> dict[str, str]:
    """Texts made to take long, by what they are: each grows with `times`."""
    nodes = parsed(pattern)
    whole = sample(nodes, pattern.flags)
    texts = {f"{sign!r} again and again": sign * times + END for sign in SIGNS}
    texts |= {f"{before!r}, then {pump!r}": before + pump * times + END for before, pump in pumps(nodes, pattern.flags)}
    texts |= {f"{pump!r} and a space": (pump + " ") * times + END for _, pump in pumps(nodes, pattern.flags)}
    texts |= {
        f"{before + pump!r} again and again": (before + pump) * times + END
        for before, pump in pumps(nodes, pattern.flags)
    }
    return texts | {"the whole again and again": whole * times + END, "words": "Convention on the " * times + END}


def steps(pattern: re.Pattern[str], text: str, *, anchored: bool) -> int:
    """How many steps it takes to go over a text, from its beginning alone or from everywhere; `LIMIT` for too many."""
    matcher = Matcher(text, pattern.flags)
    nodes = parsed(pattern)
    try:
        if anchored:
            matcher.search(nodes, [0])
        else:
            matcher.every(nodes)
    except OverflowError:
        return LIMIT
    return matcher.steps
