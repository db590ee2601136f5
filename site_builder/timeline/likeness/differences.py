"""What the reports of one event say differently: the day, a number, a few words."""

import re
from collections import defaultdict
from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import combinations, islice

from site_builder.dates import bounds
from site_builder.model import DatedSentence, Difference, Report
from site_builder.timeline.likeness.counts import figure_of, number_of
from site_builder.timeline.likeness.families import families
from site_builder.timeline.likeness.wording import (
    FUNCTION_WORDS,
    WORD,
    root,
)

NEAR_COPY = 0.8
"""Share of words, in their order, from which a sentence is a copy with changes."""
MOST_CHANGED = 3
"""Words in a row that a copy may change; more is another sentence."""
MOST_COMPARED = 8
"""Sentences of an event that are held against each other, a hundredth of a second."""

_Place = tuple[int, int, int, int]
"""Some words of one sentence, from and to, and the words of another in their place."""
_NOTHING: frozenset[int] = frozenset()
Said = dict[str, tuple[str, ...]]
"""What is said, and the sources that say so."""


def find_differences(told: Sequence[DatedSentence]) -> tuple[Difference, ...]:
    """Find what the sources of an event say differently, if there are several.

    Days count where each is exact; numbers where they count the same noun beside a
    shared word for what happened, once in each source; words where one sentence is
    nearly another's copy.
    """
    first = told[0].report.source
    if all(each.report.source == first for each in told):
        return ()
    found = [("day", _days(told))]
    found += [("number", said) for said in _numbers(told)]
    found += [("wording", said) for said in _wordings(told)]
    return tuple(
        Difference(field, tuple(said.items())) for field, said in found if len(said) > 1
    )


def _days(told: Sequence[DatedSentence]) -> Said:
    sources: dict[str, list[str]] = defaultdict(list)
    for each in told:
        sources[each.report.value].append(each.report.source)
    return _once({value: those for value, those in sources.items() if _is_day(value)})


@lru_cache(maxsize=4096)
def _is_day(value: str) -> bool:
    within = bounds(value)
    return within is not None and within.day is not None


def _numbers(told: Sequence[DatedSentence]) -> list[Said]:
    """Find numbers that differ, by the noun that they count."""
    counted: dict[str, dict[str, list[tuple[str, str]]]] = defaultdict(
        lambda: defaultdict(list)
    )
    for each in told:
        for noun, number in each.counts:
            counted[noun][each.report.source].append((number, each.report.text))
    found = []
    for by_source in counted.values():
        once = {
            source: numbers[0]
            for source, numbers in by_source.items()
            if len({figure_of(number) for number, _ in numbers}) == 1
        }
        said: dict[str, list[str]] = defaultdict(list)
        spelled: dict[str, str] = {}
        for source, (number, _) in once.items():
            said[spelled.setdefault(figure_of(number), number)].append(source)
        if len(said) > 1 and _are_of_one_matter([text for _, text in once.values()]):
            found.append(_once(said))
    return found


def _are_of_one_matter(sentences: Sequence[str]) -> bool:
    """Whether all sentences share a word of what happened, in some form."""
    known = families()
    shared: frozenset[int] | None = None
    for text in sentences:
        stems = known.keys() & map(root, WORD.findall(text))
        here = _NOTHING.union(*map(known.__getitem__, stems))
        shared = here if shared is None else shared & here
    return bool(shared)


def _wordings(told: Sequence[DatedSentence]) -> list[Said]:
    """Find the words that near-copies of one sentence change."""
    first: dict[str, Report] = {}
    for each in told:
        first.setdefault(each.report.text, each.report)
    if len(first) == 1:
        return []
    some = [
        (each, [*map(root, WORD.findall(each.text))])
        for each in islice(first.values(), MOST_COMPARED)
    ]
    found: list[Said] = []
    for (one, here), (two, there) in combinations(some, 2):
        if one.source == two.source or not _may_be_copies(here, there):
            continue
        for mine, other in _changes(one, two, _places(here, there)):
            said: Said = {mine: (one.source,), other: (two.source,)}
            if not any(mine in each and other in each for each in found):
                found.append(said)
    return found


def _may_be_copies(here: list[str], there: list[str]) -> bool:
    """Whether sentences have words enough in common, in whatever order.

    A bound of what `SequenceMatcher` finds, at a hundredth of its cost.
    """
    shared = min(
        sum(map({*there}.__contains__, here)), sum(map({*here}.__contains__, there))
    )
    return shared > 0 and 2 * shared / (len(here) + len(there)) >= NEAR_COPY


def _places(here: list[str], there: list[str]) -> list[_Place]:
    """Give where two near-copies have other words in each other's place.

    What a `SequenceMatcher` finds. Mostly the two differ at one place, by words that
    stand nowhere else, and there is nothing to look for.
    """
    least = min(len(here), len(there))
    begin = next((at for at in range(least) if here[at] != there[at]), least)
    tail = 0
    while tail < least - begin and here[-1 - tail] == there[-1 - tail]:
        tail += 1
    place = begin, len(here) - tail, begin, len(there) - tail
    mine, others = here[begin : place[1]], there[begin : place[3]]
    if {*mine}.isdisjoint(there) and {*others}.isdisjoint(here):
        if not mine or not others:
            return []
        copied = 2 * (begin + tail) / (len(here) + len(there)) >= NEAR_COPY
        return [place] if copied else []
    matcher = SequenceMatcher(None, here, there, autojunk=False)
    if matcher.ratio() < NEAR_COPY:
        return []
    return [codes[1:] for codes in matcher.get_opcodes() if codes[0] == "replace"]


def _changes(
    one: Report, two: Report, places: Sequence[_Place]
) -> list[tuple[str, str]]:
    """Give the words that two sentences have in each other's place, if at one place.

    Sentences that differ at several places are two of one pattern.
    """
    found = []
    for a, b, c, d in places:
        if max(b - a, d - c) > MOST_CHANGED:
            continue
        mine, other = _words(one.text, a, b), _words(two.text, c, d)
        if _telling(mine, one) and _telling(other, two):
            found.append(
                (
                    one.text[mine[0].start() : mine[-1].end()],
                    two.text[other[0].start() : other[-1].end()],
                )
            )
    return found if len(found) == 1 else []


def _words(text: str, begin: int, end: int) -> list[re.Match[str]]:
    """Find some of the words of a sentence, called by their places among all."""
    return [*islice(WORD.finditer(text), begin, end)]


def _telling(changed: Sequence[re.Match[str]], report: Report) -> bool:
    """Whether words say something of the matter: no date, number or function word."""
    return any(
        word[0].lower() not in FUNCTION_WORDS
        and not number_of(word[0])
        and not (word.end() > report.start and word.start() < report.end)
        for word in changed
    )


def _once(said: dict[str, list[str]]) -> Said:
    return {each: tuple(dict.fromkeys(sources)) for each, sources in said.items()}
