"""The files in `source/`, read into values of the model: the only reader of files and of YAML.

Whatever a file holds, nothing here raises: what is wrong with it comes back as problems, each with the
file, the line and what to do.
"""

from recitals.source.files import read_bytes
from recitals.source.load import Opened, Source, load, open_source
from recitals.source.registry import RegistryFiles, load_registry, read_registry
from recitals.source.resolutions import Reader, open_reader, read_document
from recitals.source.skeletons import SKELETONS, write_new
from recitals.source.volumes import FOLDER as VOLUMES

__all__ = [
    "SKELETONS",
    "VOLUMES",
    "Opened",
    "Reader",
    "RegistryFiles",
    "Source",
    "load",
    "load_registry",
    "open_reader",
    "open_source",
    "read_bytes",
    "read_document",
    "read_registry",
    "write_new",
]
