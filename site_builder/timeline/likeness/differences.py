"""What the reports of one event say differently: the day, a number, a few words."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from itertools import combinations

from site_builder.dates import bounds
from site_builder.model import Difference, Report
from site_builder.timeline.likeness.families import families
from site_builder.timeline.likeness.wording import FUNCTION_WORDS, Word, words

NEAR_COPY = 0.8
"""Share of words, in their order, from which a sentence is a copy with changes."""
MOST_CHANGED = 3
"""Words in a row that a copy may change; more is another sentence."""
MOST_COMPARED = 8
"""Sentences of an event that are held against each other, a hundredth of a second."""
_SMALL_NUMBERS = {
    name: str(value)
    for value, name in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve".split()
    )
    if value > 1
}
""""One" is left out: it mostly counts nothing."""
_GREAT = frozenset("hundred thousand million billion trillion percent".split())
_QUALITIES = frozenset(
    "new old other more young local foreign small large different additional".split()
)
"""Words that often stand between a number and the noun that it counts."""
_DIGITS = re.compile(r"\d+(?:[.,]\d+)*$")

Said = dict[str, tuple[str, ...]]
"""What is said, and the sources that say so."""


def find_differences(reports: Sequence[Report]) -> tuple[Difference, ...]:
    """Find what the sources of an event say differently, if there are several.

    Days count where each is exact; numbers where they count the same noun beside a
    shared word for what happened, once in each source; words where one sentence is
    nearly another's copy.
    """
    if len({report.source for report in reports}) < 2:  # noqa: PLR2004 - two differ
        return ()
    found = [("day", _days(reports))]
    found += [("number", said) for said in _numbers(reports)]
    found += [("wording", said) for said in _wordings(reports)]
    return tuple(
        Difference(field, tuple(said.items())) for field, said in found if len(said) > 1
    )


def _days(reports: Sequence[Report]) -> Said:
    said: dict[str, list[str]] = defaultdict(list)
    for report in reports:
        within = bounds(report.value)
        if within is not None and within.day is not None:
            said[report.value].append(report.source)
    return _once(said)


def _numbers(reports: Sequence[Report]) -> list[Said]:
    """Find numbers that differ, by the noun that they count."""
    counted: dict[str, dict[str, list[tuple[str, Report]]]] = defaultdict(
        lambda: defaultdict(list)
    )
    for report in reports:
        for noun, number in _counts(report):
            counted[noun][report.source].append((number, report))
    found = []
    for by_source in counted.values():
        once = [
            told[0]
            for told in by_source.values()
            if len({_figure(text) for text, _ in told}) == 1
        ]
        if not _of_one_matter([report for _, report in once]):
            continue
        said: dict[str, list[str]] = defaultdict(list)
        spelled: dict[str, str] = {}
        for text, report in once:
            said[spelled.setdefault(_figure(text), text)].append(report.source)
        found.append(_once(said))
    return found


def _counts(report: Report) -> Iterable[tuple[str, str]]:
    """Give each number of a sentence: the noun that it counts, and both as written."""
    those = words(report.text)
    for at, word in enumerate(those[:-1]):
        if word.end > report.start and word.start < report.end:
            continue
        if not _number(word):
            continue
        end = at + 1
        if those[end].text.lower() in _GREAT and end + 1 < len(those):
            end += 1
        if those[end].text in _QUALITIES and end + 1 < len(those):
            end += 1
        noun = those[end]
        apart = report.text[word.end : noun.start].strip(" \u00a0-‑")
        plain = not apart or end > at + 1
        if plain and noun.text.islower() and noun.text not in FUNCTION_WORDS:
            yield noun.stem, report.text[word.start : noun.end]


def _number(word: Word) -> str:
    if _DIGITS.match(word.text):
        return word.text.replace(",", "")
    return _SMALL_NUMBERS.get(word.text.lower(), "")


def _figure(text: str) -> str:
    """Give what a number with its noun comes to: "Twelve people" is "12 people"."""
    return " ".join(_number(word) or word.stem for word in words(text))


def _of_one_matter(reports: Sequence[Report]) -> bool:
    """Whether all sentences share a word of what happened, in some form."""
    known = families()
    shared: frozenset[int] | None = None
    for report in reports:
        here = frozenset(
            n for word in words(report.text) for n in known.get(word.stem, ())
        )
        shared = here if shared is None else shared & here
    return bool(shared)


def _wordings(reports: Sequence[Report]) -> list[Said]:
    """Find the words that near-copies of one sentence change."""
    first: dict[str, Report] = {}
    for report in reports:
        first.setdefault(report.text, report)
    told = [(each, words(each.text)) for each in first.values()][:MOST_COMPARED]
    found: list[Said] = []
    for (one, here), (two, there) in combinations(told, 2):
        if one.source == two.source:
            continue
        for mine, other in _changes(one, here, two, there):
            said: Said = {mine: (one.source,), other: (two.source,)}
            if not any(mine in each and other in each for each in found):
                found.append(said)
    return found


def _changes(
    one: Report, here: tuple[Word, ...], two: Report, there: tuple[Word, ...]
) -> list[tuple[str, str]]:
    """Give the words that two sentences have in each other's place, if at one place.

    Sentences that differ at several places are two of one pattern.
    """
    matcher = SequenceMatcher(
        None, [w.stem for w in here], [w.stem for w in there], autojunk=False
    )
    if matcher.real_quick_ratio() < NEAR_COPY or matcher.ratio() < NEAR_COPY:
        return []
    found = []
    for what, a, b, c, d in matcher.get_opcodes():
        if what != "replace" or max(b - a, d - c) > MOST_CHANGED:
            continue
        mine, other = here[a:b], there[c:d]
        if _telling(mine, one) and _telling(other, two):
            found.append(
                (
                    one.text[mine[0].start : mine[-1].end],
                    two.text[other[0].start : other[-1].end],
                )
            )
    return found if len(found) == 1 else []


def _telling(changed: Sequence[Word], report: Report) -> bool:
    """Whether words say something of the matter: no date, number or function word."""
    return any(
        word.text.lower() not in FUNCTION_WORDS
        and not _number(word)
        and not (word.end > report.start and word.start < report.end)
        for word in changed
    )


def _once(said: dict[str, list[str]]) -> Said:
    return {each: tuple(dict.fromkeys(sources)) for each, sources in said.items()}
