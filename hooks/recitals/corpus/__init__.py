"""Many texts: each is read by a pure function of its bytes and the registry, wherever that is done."""

from recitals.corpus.cache import CACHE, READINGS, Cache
from recitals.corpus.collection import Corpus, read_collection
from recitals.corpus.reading import read, read_all
from recitals.corpus.texts import Read, Text, Tools

__all__ = ["CACHE", "READINGS", "Cache", "Corpus", "Read", "Text", "Tools", "read", "read_all", "read_collection"]
