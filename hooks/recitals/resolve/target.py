"""What a mention is bound to, before it becomes a citation."""

from __future__ import annotations

from typing import NamedTuple

from recitals.model import Instrument, State

TITLE_CONTRADICTS = "title contradicts"
"""The rule of a number beside a title that is another document's."""


LATER = "later than the text"
"""The rule of a name whose instrument was adopted after the text: an older one of that name may be meant."""


ALL_OF_THEM = "all of those before it"
"""The rule of a plural that points to several documents: each is meant, so there is no doubt to report."""


class Target(NamedTuple):
    """An instrument with the state and the rule of the binding; candidates when there is doubt."""

    instrument: str
    state: State
    rule: str
    candidates: tuple[str, ...] = ()
    url: str = ""
    reason: str = ""

    @property
    def certain(self) -> bool:
        """Whether it may carry a link or an antecedent."""
        return self.state not in (State.AMBIGUOUS, State.UNRESOLVED)


Found = tuple[Target, str] | None
"""What provisions are bound to and the rule that found it; None where a rule does not apply."""


def of_instrument(instrument: Instrument, rule: str) -> Target:
    """The target of words that mean one instrument."""
    if not instrument.registered:
        state = State.EXTERNAL if instrument.series else State.UNRESOLVED
    else:
        state = State.INSTRUMENT
    url = instrument.addresses[0].url if instrument.addresses else ""
    return Target(instrument.id, state, rule, url=url)


def ambiguous(candidates: tuple[str, ...], rule: str, reason: str) -> Target:
    """The target of words that may mean several things, or one whose details contradict them."""
    return Target(candidates[0], State.AMBIGUOUS, rule, candidates, reason=reason)
