"""What a reader may filter the timeline by: its links, and the traits of each event.

A script shows the links and hides what does not match; without it nothing is hidden.
"""

import json
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import urlencode

from site_builder.model import Event, EventKind
from site_builder.rendering.atlas import Atlas
from site_builder.rendering.languages.phrases import Phrases

_AT_ONCE = 8
"""Choices beyond so many are folded."""
_UNKNOWN = "no-outlet-known"
"""The phrase that stands for an outlet."""


@dataclass(frozen=True, slots=True)
class Trait:
    """What an event has of one key; a line feed is between values."""

    key: str
    values: str


@dataclass(frozen=True, slots=True)
class Choice:
    """A link that leaves the events of one value, and how many there are."""

    text: str
    value: str
    href: str
    count: int


@dataclass(frozen=True, slots=True)
class Filter:
    """The choices of one key; `folded` has those that few ask for."""

    title: str
    key: str
    choices: tuple[Choice, ...]
    folded: tuple[Choice, ...] = ()


@dataclass(frozen=True, slots=True)
class _Key:
    """A way to filter: its name in an address, the phrase for its title, and more.

    `values` gives what an event has of it, `rank` sorts choices before their counts do,
    `words` says a choice.
    """

    key: str
    title: str
    values: Callable[[Atlas, Event], tuple[str, ...]]
    rank: Callable[[Phrases, str], int] = lambda _, __: 0
    words: Callable[[Phrases, str], str] = lambda _, value: value


def _kinds(_: Atlas, event: Event) -> tuple[str, ...]:
    return (event.kind.value,)


def outlets_of(atlas: Atlas, event: Event) -> tuple[str, ...]:
    """Name the outlets that tell of an event, each once."""
    names: dict[str, None] = {}
    for report in event.reports:
        article = atlas.by_source.get(report.source)
        known = (
            article.outlet.value if article and article.outlet else atlas.say(_UNKNOWN)
        )
        names[_in_one_line(known)] = None
    return tuple(names)


@lru_cache(maxsize=4096)
def _in_one_line(name: str) -> str:
    return " ".join(name.split())


_KEYS = (
    _Key(
        "kind",
        "filter-kind",
        _kinds,
        rank=lambda _, value: tuple(EventKind).index(EventKind(value)),
        words=lambda say, value: say(f"kind-{value}"),
    ),
    _Key(
        "outlet",
        "filter-outlet",
        outlets_of,
        rank=lambda say, value: int(value == say(_UNKNOWN)),
    ),
)
"""A further way to filter is one more entry."""
KEYS = tuple(key.key for key in _KEYS)
"""What an address may filter by, whether a page has choices of it or not."""


def said_values(say: Phrases) -> str:
    """Give in JSON what to say for a value of an address that is not said as it is."""
    said = {kind.value: say(f"said-{kind}") for kind in EventKind}
    unlike = {value: words for value, words in said.items() if value != words}
    return json.dumps(unlike, ensure_ascii=False) if unlike else ""


def event_traits(atlas: Atlas, event: Event) -> tuple[Trait, ...]:
    """Say what an event has of each key."""
    return tuple(Trait(k.key, "\n".join(k.values(atlas, event))) for k in _KEYS)


def filters(atlas: Atlas, events: Iterable[Event]) -> tuple[Filter, ...]:
    """Give the choices for these events; a key with a single value is no choice."""
    found = tuple(events)
    return tuple(
        made
        for key in _KEYS
        for made in (_filter(atlas, key, found),)
        if len(made.choices) > 1
    )


def _filter(atlas: Atlas, key: _Key, events: tuple[Event, ...]) -> Filter:
    counts = Counter(value for event in events for value in key.values(atlas, event))
    say = atlas.say
    ranked = sorted(
        counts, key=lambda v: (key.rank(say, v), -counts[v], v.casefold(), v)
    )
    choices = tuple(
        Choice(
            key.words(say, value),
            value,
            f"?{urlencode({key.key: value})}",
            counts[value],
        )
        for value in ranked
    )
    return Filter(say(key.title), key.key, choices[:_AT_ONCE], choices[_AT_ONCE:])
