"""Words for made-up texts, as often as words are in real ones: few of them everywhere, most of them hardly ever.

No word here is one that a citation could begin with; what a text cites is for `drafts` to say.
"""

from __future__ import annotations

import random
from bisect import bisect
from collections.abc import Sequence
from itertools import accumulate, product
from typing import Generic, TypeVar

Item = TypeVar("Item")

COMMON = """
water soil harvest forest river coast meadow orchard seed grain herd pasture well reservoir canal bridge harbour railway
road village town island valley mountain lake spring garden market kitchen workshop school clinic library museum
laboratory nursery mill bakery ferry bicycle lantern compass thermometer barometer telescope radio cable battery turbine
loom kiln pump filter roof shelter bed meal bread milk fruit salt paper ink map atlas calendar clock song dance story
dialect alphabet teacher nurse midwife farmer fisher weaver potter carpenter mason pilot sailor librarian pupil child
elder neighbour traveller family household community language memory learning training reading writing counting
craft trade wage saving insurance lending repair cleaning cooking planting grafting pruning mowing drying storing
sorting weather rainfall frost drought flood storm tide current erosion shade noise dust smoke sleep hearing eyesight
nutrition
""".split()
ADJECTIVES = """
rural urban coastal remote local regional shared safe clean affordable reliable seasonal small young older skilled open
public common quiet early late patient frugal durable light warm dry fertile navigable potable edible portable legible
""".split()
ROOTS = """
agro aero aqua bio cryo dendro eco ethno geo glaco helio hydro limno litho meteo micro moto neuro oro paleo pedo photo
phyto pneumo pyro seismo socio techno thermo topo tropo xylo zoo
""".split()
ENDINGS = """
chemistry dynamics ecology engineering genesis graphy logy mechanics metry morphology nomics phony physics plasty scopy
statics tecture therapy tropy typy
""".split()
RARE = ["".join(parts) for parts in product(ROOTS, ENDINGS)]
SYLLABLES = (
    "mara nesk dun vik land ris bet holm ford sund gard mere".split(),
    "ra ni lo vu de so ti ke".split(),
    "a e i o u".split(),
    "vel tor mar san kel ost bri lum ner pal".split(),
)
PLACES = ["".join(reversed(parts)).capitalize() for parts in product(*SYLLABLES)]
LINKS = (
    *(
        " and ",
        ", together with ",
        " through ",
        " in support of ",
        ", including ",
        " as well as ",
        " for ",
        " by way of ",
    ),
    *(" in order to improve ", " without prejudice to ", ", in particular for ", " among "),
)
FLATTENED = 2.7
"""Added to a word's rank, as in real texts the first words are not quite so much more frequent than the next."""


class Zipf(Generic[Item]):
    """Things of which the n-th is drawn about 1/n as often as the first."""

    def __init__(self, things: Sequence[Item]) -> None:
        self._things = things
        self._sums = list(accumulate(1 / (rank + FLATTENED) for rank in range(len(things))))

    def draw(self, dice: random.Random, among: int = 0) -> Item:
        """One of them; with `among`, one of that many first ones."""
        last = (among or len(self._things)) - 1
        return self._things[bisect(self._sums, dice.random() * self._sums[last], hi=last)]


NOUNS = Zipf([*COMMON, *RARE])
QUALITIES = Zipf(ADJECTIVES)
TOWNS = Zipf(PLACES)


def phrase(dice: random.Random) -> str:
    """A thing, with or without a quality: "coastal orchard"."""
    noun = NOUNS.draw(dice)
    return f"{QUALITIES.draw(dice)} {noun}" if dice.random() < 0.6 else noun


def prose(dice: random.Random, words: int) -> str:
    """A row of things, of about so many words, that begins like a sentence's middle and ends without a stop."""
    said = f"the {phrase(dice)} of {TOWNS.draw(dice)}"
    while said.count(" ") + 1 < words:
        said += f"{dice.choice(LINKS)}{phrase(dice)}"
    return said


def title(dice: random.Random) -> str:
    """What a resolution is about: "Coastal orchard and warm bakery in Velomara"."""
    about = f"{phrase(dice)} and {phrase(dice)} in {TOWNS.draw(dice)}"
    return about[0].upper() + about[1:]
