"""Writing a gloss: what becomes of each token, and where spaces belong between English words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from recitals.gloss.fields import LATIN, Capture, parts_of
from recitals.gloss.gloss import Segment
from recitals.gloss.phrases import Match, Role
from recitals.gloss.tokens import Sort, Token, fold
from recitals.model import Language

UNKNOWN = "xx"
NAMED = "Xx"
"""How a word begins that no file explains and that is part of a name."""
APOSTROPHE = "'"
NUMERAL = re.compile(r"[IVXLC]+|[A-Z]")
ITEM = re.compile(r"[a-z]{1,2}|[ivxl]{1,5}")
AGAIN = frozenset({"bis", "ter", "quater"})
ACRONYM = re.compile(r"[A-Z]{2,}")
TIGHT = frozenset(",.;:!?)]\u201d/")
"""Marks that no space stands before."""
OPENING = frozenset("([\u201c/")
"""Marks that no space stands after."""
QUOTES = {"\u00ab": "\u201c", "\u00bb": "\u201d", "\u300a": "", "\u300b": "", "\u3001": "and", "\u201e": "\u201c"}
"""Marks of quotation as English ones; those around a Chinese title are none, and its comma of lists says "and"."""
OWNED = frozenset({Role.NAME, Role.BODY, Role.ORGAN, Role.FORM, Role.DOCUMENT, Role.PROVISION, Role.KIND})
"""What a provision may be of."""
ARTICLES = frozenset({"the", "of the", "to the", "in the"})
"""What stands before "article 34" in other languages, and loses its article in English."""
OWNED_BY = re.compile(r"[0-9)] of the$")
OF = re.compile(r"[0-9A-Z)] of$")
OUTER = frozenset({Role.NAME, Role.DOCUMENT, Role.PROVISION, Role.KIND})
"""What a provision is of that follows it at once, where the outer comes first: 《公约》第34条."""
COUNTING = frozenset({Role.FORM, Role.DOCUMENT, Role.PROVISION})
BARE = frozenset({Role.FORM, Role.DOCUMENT, Role.PROVISION})
"""What has no article in English when it has a number."""
PARTIES = "Conference of the Parties"
DESCRIBED = frozenset({"report", "reports", "Sustainable Development Goals", PARTIES})
"""What else a provision may be of."""
WHOSE = frozenset({"its", "their", "the present", "this", "that", "the said", "those", "these"})
"""What stands before a document or instrument and says which."""


class Writer:
    """The segments of one gloss, as they are written."""

    def __init__(self, plain: str, language: Language) -> None:
        self.plain, self.language = plain, language
        self.letters = {fold(one): letter for letter, written in language.letters.items() for one in written}
        self.segments: list[Segment] = []
        self.end = 0
        """Where in the text the last segment ends."""
        self.noun: Role | None = None
        """What the last number is of: a provision or a document."""
        self.last: Role | None = None
        """What the last phrase was; None after words that mean nothing."""
        self.latin = all(char < LATIN for word in language.common for char in word)
        self.stray = False
        """The last token is a word that no file explains."""
        self.counted = False
        """The last token was the number of a provision or document, or the item below it."""

    # ------------------------------------------------------------ what is written

    def copy(self, text: Sequence[Token], at: int) -> None:
        """A token that is in no phrase: numbers and marks as they are, words as unknown ones."""
        token = text[at]
        if token.sort is Sort.CODE:
            self._number(token)
        elif token.sort is Sort.MARK:
            self._mark(token)
        elif self.is_item(text, at) or self._is_label(token):
            letter = self.letters.get(token.key, token.text)
            self._put(letter, token.start, token.end, copied=letter == token.text)
            self.counted = True
        else:
            self.unknown(token)

    def unknown(self, token: Token) -> None:
        """A word that no file explains; one goes on with another, so that a run of Chinese is one word."""
        if not self.language.spaced and self.segments and self.segments[-1].text == UNKNOWN and token.start == self.end:
            self.segments[-1] = self.segments[-1]._replace(end=token.end)
            self.end = token.end
        else:
            named = token.text[0].isupper() or self._owned()
            if self.language.genitive and self.counted and (named or self.noun is Role.PROVISION):
                self._insert(" of the")
            elif self.noun is Role.PROVISION and OF.search(self._tail()):
                self._insert(" the")  # "article 5 of a law" is of no instrument before it
            self._write(self._called(token.key) if named else UNKNOWN, token)
        self.last, self.counted, self.stray = None, False, True

    def is_part(self, match: Match, token: Token) -> bool:
        """Whether a phrase may be the end of a longer name, as signs that mean nothing stand right before it."""
        alone = match.phrase.role is Role.BODY or match.phrase.english in WHOSE
        return alone and self.stray and token.start == self.end

    def stranger(self, text: Sequence[Token], at: int, after: int) -> None:
        """A phrase that is part of a longer name."""
        words = "".join(token.key for token in text[at:after])
        self._write(self._called(words), text[at]._replace(end=text[after - 1].end))
        self.last, self.counted = None, False

    def titled(self, text: Sequence[Token], at: int, after: int, kind: str) -> None:
        """A title in marks that no file has."""
        words = "".join(token.key for token in text[at + 1 : after - 1] if token.sort is not Sort.MARK)
        said = f"{kind} {self._called(words)}".lstrip()
        self._write(said, text[at]._replace(end=text[after - 1].end))
        self.last, self.counted, self.stray = Role.NAME, False, False

    def prefix(self, token: Token, english: str) -> None:
        """A small word that is written in one with the next."""
        self._write(english, token._replace(end=token.start))

    def phrase(self, first: Token, last: Token, match: Match) -> None:
        """A phrase, in English."""
        self._join(match)
        english = match.phrase.english
        if match.captures:
            self._form(english, match.captures, first.start, last.end)
            self.counted = match.phrase.role in COUNTING
        else:
            if match.phrase.role is Role.ORGAN and first.text[0].islower():
                english = self._called(first.key)  # "the council of fishermen" is not "the Council"
            if match.phrase.role is Role.KIND and self._told():
                english = english.removeprefix("the ")
            self._write(_like(english, first.text), first._replace(end=last.end))
            self.counted = False
        self.last, self.stray = match.phrase.role, False
        if self.last in (Role.NAME, Role.BODY, Role.KIND, Role.ORGAN):
            self.noun = None

    def named(self, text: Sequence[Token], first: Token, match: Match, title: tuple[str, int]) -> None:
        """An instrument or body by a name that no file has, so that it is none of those before it."""
        opened, after = title
        self._join(match)
        if match.phrase.role is Role.ORGAN:
            rest = "-".join(token.key.strip(APOSTROPHE) for token in text[match.after : after])
            said = f"{self._called(rest)} {match.phrase.english.removeprefix('the ')}"
            self._write(said, first._replace(end=text[after - 1].end))
            self.last, self.counted, self.noun = Role.ORGAN, False, None
            return
        head = first._replace(end=text[match.after - 1].end)
        self._write(match.phrase.english.removeprefix("the "), head)
        words = [token.key.strip(APOSTROPHE) for token in text[match.after : after]]
        self._write(f"{opened} {self._called('-'.join(words))}", text[match.after]._replace(end=text[after - 1].end))
        self.last, self.counted = Role.NAME, False

    # ------------------------------------------------------------ how

    def _join(self, match: Match) -> None:
        """The "of" that a genitive says by its ending, and the comma after what comes first though it is outer."""
        role, english = match.phrase.role, match.phrase.english
        if role in (Role.PROVISION, Role.DOCUMENT):
            self.noun = role
        owner_follows = self.language.construct or (self.language.genitive and not self.counted)
        if owner_follows and self.last is Role.DOCUMENT and role in (Role.BODY, Role.ORGAN):
            self._insert(" of" if english.startswith("the ") else " of the")
        if self.language.genitive and self.counted and (role in OWNED or english in WHOSE or english in DESCRIBED):
            bare = role in BARE or english in WHOSE or english.startswith("the ")
            if not english.startswith(("of ", "(")):
                self._insert(" of" if bare else " of the")
        treaty = self.language.genitive and role in (Role.NAME, Role.KIND)
        if treaty and self.segments and self.segments[-1].text == PARTIES:
            self._insert(" to" if english.startswith("the ") else " to the")
        outer = role is Role.PROVISION and self.last in OUTER and not self.language.spaced
        if outer and not self.segments[-1].text.endswith(","):
            self._insert(",")
        before = self.segments[-1] if self.segments else None
        if role is Role.PROVISION and before is not None and before.text.lower() in ARTICLES:
            self.segments[-1] = before._replace(text=before.text[:-3].rstrip())

    def _told(self) -> bool:
        """Whether a word before a kind of instrument says which one it is, so that no article belongs between."""
        words = "".join([segment.text for segment in self.segments[-3:]]).split()
        return bool(words) and (words[-1] in WHOSE or words[-1].startswith(NAMED))

    def _form(self, english: str, captures: tuple[Capture, ...], start: int, end: int) -> None:
        """A phrase with numbers: each number of a list has its own place in the text."""
        values = {f"{{{one.name}}}": one.text for one in captures}
        listed = next((one for one in captures if len(one.items) > 1), None)
        if listed is None:
            self._put("".join(values.get(part, part) for part in parts_of(english)), start, end)
            return
        before, _, after = english.partition("{list}")
        filled = ["".join(values.get(part, part) for part in parts_of(words)) for words in (before, after)]
        self._put(filled[0].rstrip(), start, listed.items[0][1])
        *others, (text, first, last) = listed.items
        for item in others:
            self._put(*item)
        self._put(text, first, last if filled[1] else end)
        if filled[1]:
            self._put(filled[1], listed.items[-1][2], end)

    def _number(self, token: Token) -> None:
        plain = token.text
        for ordinal in self.language.ordinals:
            if plain.endswith(ordinal) and plain[: -len(ordinal)].isdecimal():
                plain = plain[: -len(ordinal)]
        self._put(plain, token.start, token.end, copied=plain == token.text)
        self.counted = True

    def _mark(self, token: Token) -> None:
        mark = QUOTES.get(token.text, token.text)
        self.stray = False
        if mark:
            self._write(mark, token)
        self.counted = self.counted and mark == ")"
        if mark not in (",", ")"):
            self.last = None

    def is_item(self, text: Sequence[Token], at: int) -> bool:
        """Whether a word is the letter of an item, or the numeral that a noun or number has after it: q), 217 A."""
        token = text[at]
        if NUMERAL.fullmatch(token.text) and (self.counted or self.last is Role.PROVISION):
            return True
        closed = at + 1 < len(text) and text[at + 1].text == ")" and text[at + 1].start == token.end
        return closed and (ITEM.fullmatch(token.text) is not None or token.key in self.letters)

    def _is_label(self, token: Token) -> bool:
        """Whether a word is a numeral or a code in capitals: III, 4 bis, ITU-T among Chinese characters."""
        if NUMERAL.fullmatch(token.text) or token.text in AGAIN:
            return True
        return ACRONYM.fullmatch(token.text) is not None and not self.latin

    def _owned(self) -> bool:
        """Whether what follows is whose the number before it is: then it is a name, known to nobody."""
        return OWNED_BY.search(self._tail()) is not None

    def _tail(self) -> str:
        return "".join([segment.text for segment in self.segments[-6:]])

    def _called(self, words: str) -> str:
        """A word that is part of a name; it ends in a plain letter, so that marks after it are read."""
        return f"{NAMED}{words.strip(APOSTROPHE)}" if self.latin else f"{NAMED}{words}x"

    def _insert(self, words: str) -> None:
        """English words that the text has no word for."""
        self.segments.append(Segment(words, self.end, self.end))

    def _write(self, words: str, token: Token) -> None:
        self._put(words, token.start, token.end)

    def _put(self, words: str, start: int, end: int, *, copied: bool = False) -> None:
        """Words for a span of the text, with a space before them where English has one."""
        before = self.segments[-1].text[-1:] if self.segments else ""
        if before and words and self._apart(before, words[0], start):
            self.segments.append(Segment(" ", min(self.end, start), start))
        if words:
            self.segments.append(Segment(words, start, end, copied))
        self.end = max(self.end, end)

    def _apart(self, before: str, following: str, start: int) -> bool:
        """Whether a space belongs between two characters of the gloss, the second of which is from `start` on."""
        if following in TIGHT or before in OPENING or before.isspace() or following.isspace():
            return False
        if start > self.end:
            return True
        if self.language.spaced:
            return following.isalnum() and (before.isalnum() or before == ")")
        return (following.isalnum() or following in OPENING) and (before.isalnum() or before in TIGHT)


def _like(english: str, text: str) -> str:
    """English words with a capital letter where the text has one."""
    return english[:1].upper() + english[1:] if text[0].isupper() and not english.startswith("the ") else english
