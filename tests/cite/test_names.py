"""Finding names: the longest, whatever stands between its words, in the case that it is written in."""

from __future__ import annotations

import pytest

from recitals.cite.names import WORD, Names

CHILD = "Convention on the Rights of the Child"
SALE = f"Optional Protocol to the {CHILD} on the sale of children"
REGISTERED = [
    (CHILD, "crc"), (SALE, "sale"), (f"Optional Protocol to the {CHILD}", "protocols"), ("CRC", "crc"), ("Agenda 21", "agenda-21"),
    ("Geneva Declaration", "one"), ("Geneva Declaration", "two"), ("African Charter on Human and Peoples’ Rights", "african"),
    ("rules of procedure of the General Assembly", "rules"), ("Alma-Ata Declaration", "alma-ata"),
]  # fmt: skip

CASES = [
    (f"{CHILD}, and", CHILD, ("crc",)),
    (f"{SALE} and", SALE, ("sale",)),
    (f"Optional Protocol to the {CHILD} on the sale of goods", f"Optional Protocol to the {CHILD}", ("protocols",)),
    (f"{CHILD} on the sale of children", CHILD, ("crc",)),
    ("Convention on the\nRights of\n  the Child", "Convention on the\nRights of\n  the Child", ("crc",)),
    ("Convention on the\u00a0Rights of the Child", "Convention on the\u00a0Rights of the Child", ("crc",)),
    (f"{CHILD}12 and", CHILD, ("crc",)),
    (f"Optional Protocol to the {CHILD} (New York, 2000) on the sale of children,",
     f"Optional Protocol to the {CHILD} (New York, 2000) on the sale of children", ("sale",)),
    ("Convention on the rights of the child", "Convention on the rights of the child", ("crc",)),
    ("Geneva Declaration", "Geneva Declaration", ("one", "two")),
    ("African Charter on Human and Peoples' Rights", "African Charter on Human and Peoples' Rights", ("african",)),
    ("Alma Ata Declaration", "Alma Ata Declaration", ("alma-ata",)),
    ("Agenda “21” and", "Agenda “21", ("agenda-21",)),
    ("CRC and", "CRC", ("crc",)),
    ("CRC4 and", None, ()),
    ("Convention on the Right of the Child", None, ()),
    ("Convention on the Rights of the Children", None, ()),
    ("Convention on the Rights. Of the Child", None, ()),
    ("Agenda 2100", None, ()),
    ("Rules of procedure of the General Assembly", "Rules of procedure of the General Assembly", ("rules",)),
    ("Crc and", None, ()),
    ("Kyoto Protocol", None, ()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "read", "owners"), CASES)
def test_reading(text: str, read: str | None, owners: tuple[str, ...]) -> None:
    found = at(Names.of(REGISTERED), text)
    assert (found and (text[: found[0]], found[1])) == (read and (read, owners))


def at(names: Names, text: str) -> tuple[int, tuple[str, ...]] | None:
    word = WORD.match(text)
    found = names.read(text, 0, word[0]) if word else None
    return (found.end, found.owners) if found else None


def test_a_lower_case_beginning_is_no_name_in_capitals() -> None:
    assert at(Names.of([(CHILD, "crc")]), CHILD.lower()) is None


def test_a_long_name_is_known_without_its_capital() -> None:
    name = "Political declaration of the high-level meeting on quiet seas"
    assert at(Names.of([(name, "seas")]), name.lower()) is not None


def test_other_names_change_nothing() -> None:
    made_up = [(f"{head} of Place{n} on Matter{n % 97} and the {CHILD}", f"x-{n}")
               for n in range(10_000) for head in ("Convention", "Optional Protocol")]  # fmt: skip
    few, many = Names.of(REGISTERED), Names.of([*REGISTERED, *made_up])
    assert len(made_up) == 20_000
    assert [at(many, text) for text, *_ in CASES] == [at(few, text) for text, *_ in CASES]
    assert at(many, made_up[-1][0]) == (len(made_up[-1][0]), (made_up[-1][1],))


def test_a_name_is_its_words() -> None:
    names = Names.of(REGISTERED)
    assert names.owners("convention on the rights of the child") == ("crc",)
    assert names.owners("Convention on Something") == ()
    assert Names.of([("", "nothing"), ("—", "nothing")]).first_words == frozenset()
