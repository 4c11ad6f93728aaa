"""What was found, as text for people and as data for programs: problems, and the citations of a document."""

from recitals.report.citations import citation_report
from recitals.report.codes import CODES
from recitals.report.problems import FORMATS

__all__ = ["CODES", "FORMATS", "citation_report"]
