"""Many texts: each is read by a pure function of its bytes and the registry, wherever that is done."""

from recitals.corpus.cache import CACHE, REGISTRY, Cache
from recitals.corpus.collection import Corpus, read_collection
from recitals.corpus.reading import read, read_all
from recitals.corpus.registry import kept_registry
from recitals.corpus.texts import Read, Text, Tools

__all__ = [
    "CACHE",
    "REGISTRY",
    "Cache",
    "Corpus",
    "Read",
    "Text",
    "Tools",
    "kept_registry",
    "read",
    "read_all",
    "read_collection",
]
