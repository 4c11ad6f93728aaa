"""A text in another language, as its gloss: the words that matter in English, each at its place in the text.

What a gloss holds is read by the same rules as an English text. Words that no file of `source/languages/` or
`source/instruments/` explains are `xx` there and mean nothing.
"""

from recitals.gloss.gloss import Gloss
from recitals.gloss.glosser import Glosser, Glossers
from recitals.gloss.recognise import recognised

__all__ = ["Gloss", "Glosser", "Glossers", "recognised"]
