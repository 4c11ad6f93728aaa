"""From pages as values to files: a theme's frame with open places, and the workers that fill and write it.

Nothing here knows MkDocs; `recitals.site` takes the frames from its theme.
"""
