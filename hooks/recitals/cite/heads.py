"""The head nouns that instruments' names are built around, and the words that tell none from another."""

from __future__ import annotations

import re
from collections.abc import Mapping

from recitals.cite.atoms import YEAR

_SINGULAR = """
    Convention Covenant Protocol Declaration Charter Treaty Agreement Statute Constitution Agenda Accord Compact
    Consensus Communiqu\u00e9 Communique Pact Principles Strategy Framework Roadmap Guidelines Code Regulations Rules
    Platform Plan Implementation Recommendation Norms Programme Pathway Commitment Recommendations Call Road Action
    Memorandum Report Vision Standards Document Act Model Guide Manifesto
"""
_PLURAL = "Convention Covenant Protocol Declaration Agreement Accord"

HEADS: Mapping[str, str] = {
    **{noun: noun for noun in _SINGULAR.split()},
    **{f"{noun}s": noun for noun in _PLURAL.split()},
    "Commitments": "Commitment",
    "Treaties": "Treaty",
}
"""Word in a name -> the head noun: what texts that point back call it."""

COLLECTIVE = frozenset((*(f"{noun}s" for noun in _PLURAL.split()), "Treaties"))
"""Nouns of several instruments together, which "the Convention" is none of: "Geneva Conventions"."""

TAILED: Mapping[str, re.Pattern[str]] = {
    "Platform": re.compile(r"\s+for\s+Action\b"),
    "Plan": re.compile(r"\s+of\s+(?:Action|Implementation)\b"),
    "Programme": re.compile(r"\s+(?:(?:of|for)\s+Action|of\s+Work)\b"),
    "Framework": re.compile(
        r"\s+(?:for\s+(?:Action|Disaster\s+Risk\s+Reduction|Cooperation|Disaster)|of\s+Action|Agreement|Convention)\b|(?=\s+(?:for|on)\s+[A-Z])"
    ),
    "Agenda": re.compile(rf"(?:\s+(?:for\s+(?:Action|Protection|Humanity)|{YEAR}|\d{{2}}))?\b"),
    "Implementation": re.compile(r"\s+Plan\b"),
    "Recommendation": re.compile(r"(?=\s+(?:on|concerning)\s+(?:the\s+)?[A-Z])"),
    "Action": re.compile(r"\s+(?:Plan|Agenda|Programme)\b"),
    "Road": re.compile(r"\s+[Mm]ap\b"),
    "Roadmap": re.compile(r"\b"),
    "Call": re.compile(r"\s+(?:for|to)\s+Action\b"),
    "Code": re.compile(r"\s+of\s+(?:Conduct|Practice|Ethics)\b"),
    "Memorandum": re.compile(r"\s+of\s+Understanding\b"),
    "Document": re.compile(rf"\s+{YEAR}\b|(?=\s+of\s+the\s+[A-Z\d])"),
    "Act": re.compile(r"(?=\s+of\s+the\s+[A-Z\d])"),
    "Model": re.compile(r"\s+(?:Law|Provisions|Strategies|Legislative\s+Provisions)\b"),
    "Guide": re.compile(r"(?=\s+(?:on|to)\s+[A-Z])"),
    "Report": re.compile(rf"\s+{YEAR}\b"),
    "Vision": re.compile(r"\s+20\d\d\b"),
}
"""Heads that need these words after them."""

SECOND = frozenset({"Agreement", "Convention"})
"""Heads that may follow another, which tells them apart then: "the Framework Convention"."""

NEEDS_MORE = frozenset(
    "Principles Strategy Guidelines Regulations Rules Commitment Commitments Recommendations Standards Norms".split()
)
"""Heads that need something after "on" or "for", or two words before them."""

GENERIC = frozenset(
    """
    All Each
    Political Ministerial Joint Optional Regional Framework Additional Final General Special Common Global International
    National United Nations First Second Third Fourth Fifth Facultative New Draft World Member States Strategic
    Universal Main Major Peace Security Action Council Assembly Committee Commission Conference Summit Ceasefire
    Supplementary Multilateral Bilateral Cooperation Revised Comprehensive Integrated Medium-Term Headquarters
    Amended Partnership Status-of-Forces Status-of-Mission
    """.split()
)
"""Capitalised words that tell no instrument from another by themselves."""

TECHNICAL = frozenset(
    """
    Internet Gateway Routing Signalling Transfer Transport Control Initiation Transmission Messaging ITU-T ITU-R ITU-D
    """.split()
)
"""Words before "Protocol" or "Recommendations" that make them rules for machines: "Internet Protocol"."""
