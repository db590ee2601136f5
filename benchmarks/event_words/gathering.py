"""Mentions of several articles become groups that tell of one event."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from math import exp

from event_words.judging import likeness
from event_words.mentions import Mention, Telling, read_telling
from event_words.stories import Stories, find_stories
from event_words.weights import WEIGHTS
from site_builder.timeline.likeness.clustering import average_link

ONE_EVENT = 0.35
"""Mean probability from which two groups are one.

On folds of topics 0.3 to 0.5 differ by 0.2 CoNLL; lower gives sentences more recall.
"""


def gather(
    texts: Sequence[str],
    mentions: Sequence[Mention],
    weights: Mapping[str, Mapping[str, float]] = WEIGHTS,
) -> tuple[tuple[int, ...], ...]:
    """Group the mentions that tell of one event; each is called by its number."""
    stories = find_stories(texts)
    tellings = read_tellings(mentions, stories)
    alike = {
        (one, two): 1
        / (1 + exp(-likeness(tellings[one], tellings[two], stories, weights)))
        for two in range(len(tellings))
        for one in range(two)
    }
    return average_link(len(tellings), alike, least=ONE_EVENT, far=0.0)


def read_tellings(mentions: Sequence[Mention], stories: Stories) -> tuple[Telling, ...]:
    """Read mentions, each with the event words that stand beside it."""
    tellings = [read_telling(mention, stories) for mention in mentions]
    beside: dict[tuple[int, int], list[int]] = defaultdict(list)
    for at, mention in enumerate(mentions):
        beside[mention.article, mention.position].append(at)
    return tuple(
        replace(
            telling,
            others=frozenset().union(*(tellings[n].heads for n in near)),
            other_meanings=frozenset().union(*(tellings[n].meanings for n in near)),
        )
        for at, telling in enumerate(tellings)
        for place in [(telling.mention.article, telling.mention.position)]
        for near in [[n for n in beside[place] if n != at]]
    )
