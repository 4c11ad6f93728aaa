"""Where a label belongs among the lists that are open: it goes on with one, or opens a new one inside."""

from typing import NamedTuple

from recitals.parse.labels import Form, Label, Sort

Reading = tuple[Sort, int]
DEEPEST = 8  # levels above an item; lists within lists go no further down


class Level(NamedTuple):
    """The last paragraph of an open list."""

    id: str
    key: str = ""
    """Its label's part of an address: "1", "1-2", "a"."""
    form: Form | None = None
    reading: Reading | None = None
    """None for a paragraph without a label, which can only have lists inside."""
    indent: int = 0
    quoted: bool = False
    """Its label has a quotation mark before it, as in a text that is being amended."""

    @property
    def listed(self) -> bool:
        """Whether it is an item of a list, not a paragraph of the text itself."""
        return self.reading is not None and (self.reading[0] is not Sort.DIGIT or self.form in (Form.ROUND, Form.HALF))

    def precedes(self, label: Label, reading: Reading) -> bool:
        """Whether the label, so read, comes next in this list (3 bis comes after 3)."""
        if self.form is not label.form or self.reading is None or self.reading[0] is not reading[0]:
            return False
        return reading[1] == self.reading[1] + (0 if "-" in label.key else 1)


def place(
    levels: tuple[Level, ...], label: Label, following: Label | None, opened: bool, indent: int
) -> tuple[int, Reading]:
    """How many levels stay open above the label, and how it is read.

    A label that tells its own place, 1.2, belongs to the 1 that is open, if it is.

    `following` is the next label of the same form, `opened` tells that the text before ends with a colon.
    """
    if label.form is Form.DOTTED:
        above = (depth for depth, level in enumerate(levels, 1) if level.key and label.key.startswith(f"{level.key}-"))
        return max(above, default=0), label.readings[0]
    going = _going_on(levels, label, indent)
    opening = next((reading for reading in label.readings if reading[1] == 1), None)
    if going and opening and opening != going[1]:
        return (min(len(levels), DEEPEST), opening) if _opens(opening, going[1], following, opened) else going
    if going:
        return going
    if opening:
        return min(_beginning(levels, label, opening, opened), DEEPEST), opening
    kept, reading = _gap(levels, label)
    return min(kept, DEEPEST), reading


def address(above: Level, label: Label) -> str:
    """The address of the item that stands in `above`: of 1.2 only what 1 does not say already."""
    own = label.key.removeprefix(f"{above.key}-") if label.form is Form.DOTTED else label.key
    return f"{above.id}-{own}"


def _going_on(levels: tuple[Level, ...], label: Label, indent: int) -> tuple[int, Reading] | None:
    """The list that the label continues: one quoted as it is, then the one at its own indent, else the innermost."""
    found = [
        (depth, reading)
        for depth in range(len(levels) - 1, -1, -1)
        for reading in label.readings
        if levels[depth].precedes(label, reading)
    ]
    found = [one for one in found if levels[one[0]].quoted is label.quoted] or found
    return next((one for one in found if levels[one[0]].indent == indent), found[0]) if found else None


def _opens(opening: Reading, going: Reading, following: Label | None, opened: bool) -> bool:
    """Whether a label that could be the next letter opens a list of numerals instead: `h) ... i)`."""
    after = following.readings if following else ()
    if (opening[0], 2) in after:
        return True
    if (going[0], going[1] + 1) in after:
        return False
    return opened


def _beginning(levels: tuple[Level, ...], label: Label, opening: Reading, opened: bool) -> int:
    """Where a list begins: inside the last item, unless one like it is open and nothing announces another."""
    same = (
        depth
        for depth, level in enumerate(levels)
        if level.form is label.form and level.reading and level.reading[0] is opening[0]
    )
    return len(levels) if opened else next(same, len(levels))


def _gap(levels: tuple[Level, ...], label: Label) -> tuple[int, Reading]:
    """A label out of order: in the innermost list of its kind, later or begun anew, else a list inside."""
    for depth in range(len(levels) - 1, -1, -1):
        level = levels[depth]
        for reading in label.readings:
            if level.form is label.form and level.reading and level.reading[0] is reading[0]:
                return depth, reading
    return len(levels), label.readings[0]
