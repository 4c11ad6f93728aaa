"""Where a label belongs among the lists that are open: it goes on with one, or opens a new one inside."""

from dataclasses import dataclass

from recitals.parse.labels import Form, Label, Sort

Reading = tuple[Sort, int]


@dataclass(frozen=True, slots=True)
class Level:
    """The last paragraph of an open list."""

    id: str
    form: Form | None = None
    reading: Reading | None = None
    """None for a paragraph without a label, which can only have lists inside."""
    indent: int = 0

    def precedes(self, label: Label, reading: Reading) -> bool:
        """Whether the label, so read, comes next in this list (3 bis comes after 3)."""
        if self.form is not label.form or self.reading is None or self.reading[0] is not reading[0]:
            return False
        return reading[1] == self.reading[1] + (0 if "-" in label.key else 1)


def place(
    levels: tuple[Level, ...], label: Label, following: Label | None, opened: bool, indent: int
) -> tuple[int, Reading]:
    """How many levels stay open above the label, and how it is read.

    `following` is the next label of the same form, `opened` tells that the text before ends with a colon.
    """
    if label.form is Form.DOTTED:
        return min(label.key.count("-"), len(levels)), label.readings[0]
    going = _going_on(levels, label, indent)
    opening = next((reading for reading in label.readings if reading[1] == 1), None)
    if going and opening and opening != going[1]:
        return (len(levels), opening) if _opens(opening, going[1], following, opened) else going
    if going:
        return going
    if opening:
        return len(levels), opening
    return _gap(levels, label)


def _going_on(levels: tuple[Level, ...], label: Label, indent: int) -> tuple[int, Reading] | None:
    """The list that the label continues: the one at its own indent, else the innermost."""
    found = [
        (depth, reading)
        for depth in range(len(levels) - 1, -1, -1)
        for reading in label.readings
        if levels[depth].precedes(label, reading)
    ]
    return next((one for one in found if levels[one[0]].indent == indent), found[0]) if found else None


def _opens(opening: Reading, going: Reading, following: Label | None, opened: bool) -> bool:
    """Whether a label that could be the next letter opens a list of numerals instead: `h) ... i)`."""
    after = following.readings if following else ()
    if (opening[0], 2) in after:
        return True
    if (going[0], going[1] + 1) in after:
        return False
    return opened


def _gap(levels: tuple[Level, ...], label: Label) -> tuple[int, Reading]:
    """A label out of order: in the innermost list of its form that it can be later in, else inside."""
    for depth in range(len(levels) - 1, -1, -1):
        level = levels[depth]
        for sort, value in label.readings:
            if level.form is label.form and level.reading and level.reading[0] is sort and value > level.reading[1]:
                return depth, (sort, value)
    return len(levels), label.readings[0]
