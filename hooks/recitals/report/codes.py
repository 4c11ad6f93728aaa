"""Every code that a problem can have, with what it means: one sentence, for the docs and for the reports."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

CODES: Mapping[str, str] = MappingProxyType(
    {
        # a file as such
        "unreadable": "The file or folder cannot be opened.",
        "not-utf8": "The file holds bytes that are no UTF-8, the one encoding that is read.",
        "empty-file": "The file holds nothing but white space or comments.",
        "ignored-file": "The file's name does not end as the files of its folder do, so it is left out.",
        "bad-id": "The file's name, which is the id and the address, has letters that an address should not have.",
        "duplicate-id": "Two files, or two series, have one id; capitals and punctuation make no difference.",
        "no-schema": "A JSON Schema of the source is missing or damaged, so that nothing can be checked against it.",
        # what is in a file
        "yaml": "The YAML of the file, or of the front matter, cannot be read.",
        "unknown-key": "A key that these files do not have, often a slip of the pen.",
        "wrong-key": "A name that cannot be a key here: a provision or a language that does not exist.",
        "missing-key": "A key without which the file says too little.",
        "empty-value": "A key that has nothing after it.",
        "wrong-type": "Text where a number, a list or a mapping belongs, or the other way round.",
        "wrong-value": "A value that is none of those possible here.",
        "contradiction": "Two things in one file that cannot both be true: a summary of Article 55 where there are 54.",
        # what files say of each other
        "unknown-body": "A body that has no file in source/bodies.",
        "unknown-held-in": "An instrument is held in a document that has no file and belongs to no known series.",
        "bad-inventory": "What another volume says of itself cannot be read: see Volumes.",
        "shared-name": "Two instruments have one name, so a text that uses it alone cannot be linked.",
        # a resolution
        "no-front-matter": "A resolution does not begin with front matter: title and body between two lines of `---`.",
        "open-front-matter": "The front matter begins with a line of `---` and no second one ends it.",
        "unknown-layout": "A layout that is not read here.",
        "empty-text": "There is no text below the front matter.",
        "no-clause": "No paragraph was found in the text of the resolution.",
        "no-body": "Neither the front matter nor the text tells which body adopted the resolution.",
        # a citation
        "ambiguous-citation": "The words may mean several documents; they are listed and not linked.",
        "date-contradicts": "The words name an instrument and give it a date that is not its own; it is not linked.",
        "title-contradicts": "The title in quotation marks after a number is another document's; neither is linked.",
        "later-than-text": "The document cited was adopted after the text that cites it.",
        "undefined-acronym": "An acronym is used that neither the text nor the registry explains.",
        "unknown-instrument": "The words have the form of an instrument's name, and no file describes it.",
        "no-such-provision": "The instrument does not have the provision that is cited.",
        "unbound-provision": "A provision is cited, and the text does not tell of which instrument.",
        # a built site
        "build-failed": "MkDocs stopped; its own messages say why.",
        "empty-site": "The built site has no page.",
        "broken-link": "A link of a built page leads nowhere, or loads something from elsewhere.",
        "repeated-id": "Two elements of a built page have one id.",
        "base-tag": "A built page changes what its own links mean.",
    }
)
