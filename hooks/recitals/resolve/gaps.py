"""The words between a provision and what it may be of.

Binding goes by them and never by mere distance: each pattern is a way in which texts join the two.
"""

from __future__ import annotations

import re

from recitals.cite.atoms import EXACT

INTRODUCED = re.compile(
    r"(?:\s++\([^()]{1,80}\))?(?:,?\s++respectively)?+,?\s++(?:of|(?:common\s++)?to|in|under|from|contained\s++in|set\s++out\s++in|annexed\s++to|attached\s++to|as\s++contained\s++in)"
    r"(?:\s++(?:the|its|their|that|those|this|said|same|aforementioned|both|present))*"
    r"(?:\s++[A-Z][\w-]*+(?:\s++[A-Z][\w-]*+){0,3}[\u2019']s)?\s++"
    r"(?:(?:outcome\s++|final\s++)?documents?(?:,?\s++entitled)?\s++)?+[\u201c\"]?"
)
"""Between a provision and what it is of: "Article 10 of the ...", "Article 1 (Purposes) of the ...", "of document"."""

OUTCOME = re.compile(
    r",?\s++(?:of|in)\s++(?:the|its)\s++(?:outcome|final)\s++document\s++of\s++(?:the\s++)?[^,;.()\u201c\u201d]{1,160}+"
    r",?\s*+(?:entitled\s++)?[\u201c\"]"
)
"""Between a paragraph and the title of a document: "paragraph 10 of the outcome document of the ..., “The"."""

ON_SUBJECT = re.compile(r"\s++on(?:\s++[a-z][\w-]*+,?){1,8}?\s++of\s++the\s++")
"""Between an article with its subject and the instrument after it: "Article 9 on accessibility of the ..."."""

ATTACHED = re.compile(
    rf"(?:\s++of\s++{EXACT}(?=,))?+"
    r"(?:,?\s++entitled\s++[\u201c\"][^\u201c\u201d\"]{1,250}+[\u201d\"](?=,))?+"
    r"(?:\s\([^()]{1,60}\)(?=,))?\s*+(?:[\u201d\"]?\)?,\s*+(?:and\s++|including\s++)?|\(\s*+)"
    r"(?:(?:in\s++particular|notably|especially|specifically|inter\s++alia|including|see|as\s++well\s++as)\s*+,?\s*+)*"
    r"(?:(?:in|under|by|its|the|of|with)\s++)*(?:(?:operative|preambular)\s++)?"
)
"""Between an instrument and the provision after it: "Covenant (in particular in Articles", "61/275, section"."""

GENITIVE = re.compile(r"(?:\u2019s?|'s?)\s+")
"""Between an instrument and its provision: "the Covenant\u2019s article 6"."""
FURTHER = re.compile(
    r"(?:(?:,|,?\s++and(?=\s++(?:[Tt]able|[Ff]igure|[Bb]ox|[Cc]hart)s?\s))\s++(?:(?:first|second|third|fourth|last)\s++[a-z]{3,12}+"
    r"|[A-Za-z][a-z]{2,12}+\s++(?:[\d(][\w.()-]{0,7}+(?:(?:,\s++(?:and\s++)?+|\s++(?:and|to)\s++)\d[\w.]{0,5}+)*+|[A-Z]{1,4}\b)))++(?=,?\s+(?:of|to)\s)"
)
"""A division of any kind inside a provision, before what both are of: "Annex 2, Table 3, of the report"."""
OF_ANOTHER = re.compile(
    rf"(?:{FURTHER.pattern})?+"
    r"(?:\s\([^()]{1,60}\))?,?\s+(?:of|to)\s+(?:the|his|her|its|their|that)\s+(?!same\b)\w|\s+of\s+(?!the\b|an?\b)[A-Za-z]"
)
"""After a provision of something that is only described: "paragraph 7 of the report", "article 12 of Decree 3"."""
PAPER = (
    r"(?:accord|agreement|budget|contract|letter|manual|memorandum|note|plan|proposal|publication|report|statute"
    r"|study|submission)"
)
"""What is only described, and may have annexes of its own."""
PAPER_AFTER = re.compile(
    r"(?:,?\s++entitled\s++[\u201c\"][^\u201c\u201d\"]{1,160}+[\u201d\"]|,?\s++on(?:\s++[\w-]++){1,4}?"
    r"|\s++(?:attached|annexed|contained))?"
    rf",?\s++(?:of|to|in)\s++(?:the|its|their|that)\s++(?:[a-z-]++\s++){{0,2}}?{PAPER}\b"
)
"""After an annex of such a paper: "Annex 2, on fees, to the report"."""
PAPER_BEFORE = re.compile(
    rf"\b{PAPER}(?:(?:\u2019s|'s)\s|(?:\s(?:of|by)\s[^,;.()]{{1,50}})?,\s(?:see\s|in\sparticular\s)?)$"
)
"""Before one: "the report of the Board, Annex 2"."""
LONGEST_PAPER = 80
OF_ONE = re.compile(rf"(?:{FURTHER.pattern})?+,?\s+(?:of|to|in)\s+(?:an?|any|another|each|every|such)\s+\w")
"""After an annex of what is not this text: "Annex 1 to a report"."""
ITS_ARTICLE = re.compile(r"[^.;]{0,60}\sits\s+")
"""Between an instrument and an article that only it can have: "the Charter, and taking measures under its"."""
CONTAINS = re.compile(
    r"\)?(?:\s++\([^()]{1,40}\))?(?:,[^.;,]{1,120}+(?:,[^.;,]{1,60}+)?,)?\s++(?:contains?|includes?|comprises?)\s++"
)
"""Between a document and provisions of which it consists in part: "the Regulations, as adopted, contain"."""
ITS_OWN = re.compile(
    r"(?:,\s++which,?\s++in(?=\s)|,\s++(?:on|adopted)\s++[^,;.()]{1,120},|,)?\s++(?:and\s++|in\s++particular\s++|notably\s++|including\s++|especially\s++)*its\s++"
)
LISTED = re.compile(
    r"(?:\s\([^()]{1,80}\))?(?=\s*+(?:,|and\b|or\b|as\s|alone\b|read\b|taken\b|in\s|together\b))\s*+(?:,\s*+)?"
    r"(?:(?:and|or|as\s++well\s++as|(?:(?:read|taken|alone|separately|and)\s++){1,4}+(?:in\s++conjunction|together)\s++with|(?:in\s++conjunction|together)\s++with)\s++"
    r"(?:(?:of|in|to)\s++)?(?:the\s++)?)?"
)
"""Between provisions of one instrument: "article 14, read in conjunction with article 2, of the Covenant"."""
WHAT_IS_IN = r"the\s++[a-z]++(?:\s++[a-z]++){0,3}?\s++(?:in|of|under|by)\s++"
PARALLEL = re.compile(rf"\s++and\s++{WHAT_IS_IN}")
PARALLEL_TO = re.compile(rf"\b{WHAT_IS_IN}$")
"""Between, and before, such provisions: "the exemption in paragraph 9 and the criteria in paragraph 14 of ..."."""
APIECE = re.compile(r",?\s+(?:and\s+)?(?:(?:of|to|the|its)\s+){0,2}")
RESPECTIVELY = re.compile(r",?\s+respectively\b")
"""Between documents, and after them, each of which has a provision before: "of 1390 and 1452, respectively"."""
ANOTHER_ONE = re.compile(
    r"\b(?:and|or|to|with)\s++(?:the|an?|its|their|any|other)\s++(?:[a-z-]++\s++){0,3}?"
    r"(?:accord|agreement|arrangement|charter|constitution|contract|convention|covenant|memorandum|protocol|statute|treaty)\b"
)
"""What is described and not named, so that "article 5 thereof" is of nothing before it: "and the agreement between"."""
OF_WHICH = re.compile(r"\s+(?:of|to)\s+which\b")
"""After a provision of what is named before it."""
WHICH = re.compile(r"(?:,?\s+(?:of|adopted|signed|annexed)\s[^,;.()\u201c\u201d]{1,80}+)?,\s+(?:the\s+)?")
"""Between the two: "the Convention, adopted by the Conference, article 7 of which"."""
INSIDE = re.compile(r"\s+(?:of|in|under)\s+(?:the\s+)?")
"""Between a division and the one that it is in: "Article 41 of Chapter VII"."""
OPENED = re.compile(r"\s\(")
CLOSED = re.compile(r"\)\s++of\s++(?:the\s++)?")
"""Around provisions in brackets that others before them are made of: "Article 44 (Nos. 195 and 196) of the ..."."""
AND = re.compile(r",?\s++(?:and|or|as\s++well\s++as)\s++(?:its\s++)?|,\s++(?:its\s++)?")
REPORT = re.compile(
    r",?\s++(?:of|to)\s++(?:the|his|her|its|their)\s++(?:[\w\u2019'-]+\s++){0,3}?(?:reports?|notes?|letters?|documents?|stud(?:y|ies)|communications?|statements?)"
    r"\b(?:\s|[^.;()]{0,120}(?:\(\s*+(?:see\s++)?|\s(?:contained\s++)?in\s++(?:document\s++)?))"
)
"""Between a provision and the symbol of the paper that it is of."""
DIGIT = re.compile(r"\d")
NOTE = re.compile(r"(?:^|(?<=[,;.)\u201d]))\d{1,3}(?=\s)|(?<=\S)\s\d{1,3}/(?=[\s,;.]|$)")
"""The mark of a footnote: "Agenda 21,6 in particular chapter 30", "Declaration, 7/ in particular"."""
OF_A_NAME = re.compile(r"\s++(?:of|to)\s++(?:the\s++)?[A-Z][\w-]*+\s++(?:[A-Z]|of\s|on\s)")
"""“Article 54 of Additional Protocol I”: what follows says whose it is."""
WITHIN = re.compile(r"(?:within\s+the\s+framework\s+of|pursuant\s+to|under|in\s+accordance\s+with)\s+(?:the\s+)?$")
