"""From mentions to citations: every mention of a document bound, left unbound, or reported.

`bind` reads a resolution paragraph by paragraph, in order, with a memory of what it has said so far.
"""

from recitals.resolve.bind import bind

__all__ = ["bind"]
