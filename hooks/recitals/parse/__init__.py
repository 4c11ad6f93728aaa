"""Text to structure: a resolution's blocks, each with the address and the place it has in the source.

`document.parse` is the way in. The text goes through `clean` (the one normalisation), `furniture` and `notes` (what
is the page's and not the text's), `stretches` (lines to paragraphs), `masthead` (what it is) and one of `formats`.
"""
