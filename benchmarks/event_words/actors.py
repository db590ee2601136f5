"""Of whom an event word tells: the names beside it, also those cut to their letters."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from site_builder.timeline.likeness.wording import FUNCTION_WORDS, Word, root, words

REACH = 8
"""Words from an event word within which a name is beside it; not tuned."""
TIED = 5
"""The same for a name that belongs to it, with nothing but small words between."""
SHORTEST, LONGEST = 2, 4
"""Letters of an acronym, each of which stands for a word."""
_HOURS = frozenset({"AM", "PM"})
_BEFORE = frozenset(
    "of the a an is was were are will would has have had be been its".split()
)
_AFTER = frozenset("of the by".split())
"""Words between an event word and the name it belongs to: "GM has filed", "loss of"."""
_APART = re.compile(r'[,;:"“”()]')
_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n+")
_CALENDAR = frozenset(
    map(
        root,
        "monday tuesday wednesday thursday friday saturday sunday january february"
        " march april may june july august september october november december"
        " utc".split(),
    )
)

Acronyms = Mapping[tuple[str, ...], str]
"""Words that stand together, by their stems, and the stem of what they are cut to."""


def find_names(texts: Iterable[str]) -> frozenset[str]:
    """Find the stems that are written with a capital, inside sentences, mostly."""
    capital: Counter[str] = Counter()
    small: Counter[str] = Counter()
    for told in _sentences(texts):
        for at, word in enumerate(told):
            if word.text[0].islower():
                small[word.stem] += 1
            elif at and word.text[0].isupper():
                capital[word.stem] += 1
    return frozenset(
        stem
        for stem, count in capital.items()
        if count > small[stem] and len(stem) > 1 and stem not in _CALENDAR
    )


def find_acronyms(texts: Iterable[str]) -> dict[tuple[str, ...], str]:
    """Find names that are also written by their first letters: "Red Cross", "RC".

    Of several names with the same letters the one told most often is meant.
    """
    short: dict[str, str] = {}
    names: dict[str, Counter[tuple[str, ...]]] = defaultdict(Counter)
    for told in _sentences(texts):
        for at, word in enumerate(told):
            if _is_acronym(word.text):
                short[word.text] = word.stem
            for run in _titles(told[at : at + LONGEST]):
                letters = "".join(each.text[0] for each in run)
                names[letters][tuple(each.stem for each in run)] += 1
    return {
        min(runs, key=lambda run: (-runs[run], run)): short[letters]
        for letters, runs in sorted(names.items())
        if letters in short
    }


def _sentences(texts: Iterable[str]) -> Iterator[tuple[Word, ...]]:
    for text in texts:
        yield from map(words, _SENTENCE.split(text))


def _is_acronym(word: str) -> bool:
    return word.isupper() and SHORTEST <= len(word) <= LONGEST and word not in _HOURS


def _titles(run: Sequence[Word]) -> Iterator[Sequence[Word]]:
    """Give the first two, three, … words, as long as each has one capital."""
    for size, word in enumerate(run, 1):
        if not (word.text[0].isupper() and word.text[1:].islower()):
            return
        if size >= SHORTEST:
            yield run[:size]


def cut_short(told: Sequence[Word], acronyms: Acronyms) -> tuple[Word, ...]:
    """Put one word for each name that has an acronym."""
    found: list[Word] = []
    at = 0
    while at < len(told):
        run = next(
            (
                run
                for run in reversed(list(_titles(told[at : at + LONGEST])))
                if tuple(word.stem for word in run) in acronyms
            ),
            None,
        )
        if run is None:
            found.append(told[at])
            at += 1
            continue
        text = "".join(word.text[0] for word in run)
        stem = acronyms[tuple(word.stem for word in run)]
        found.append(Word(run[0].start, run[-1].end, text, stem))
        at += len(run)
    return tuple(found)


def find_party(
    text: str, told: Sequence[Word], first: int, last: int, names: frozenset[str]
) -> frozenset[str]:
    """Find of whom the words `first` to `last` of a sentence tell, as stems of names.

    That is the name they belong to ("the loss of Norvell", "Norvell's loss"), else the
    nearest one before them, else the nearest after.
    """
    before = [*range(first - 1, max(-1, first - 1 - REACH), -1)]
    after = [*range(last + 1, min(len(told), last + 1 + REACH))]
    # Punctuation lies between a word and the one before it, so each has its own gap.
    between = (text[one.end : two.start] for one, two in pairwise(told))
    gaps = ["", *between, ""]
    tied = _nearest(
        _tied(((told[at], gaps[at + 1]) for at in before[:TIED]), _BEFORE, names), names
    ) | _nearest(
        _tied(((told[at], gaps[at]) for at in after[:TIED]), _AFTER, names), names
    )
    return (
        tied
        or _nearest((told[at] for at in before), names)
        or _nearest((told[at] for at in after), names)
    )


def _tied(
    places: Iterable[tuple[Word, str]], links: frozenset[str], names: frozenset[str]
) -> Iterator[Word]:
    """Give the words up to the first that is neither a link nor a name."""
    for word, gap in places:
        linked = word.text.lower() in links or _is_name(word, names)
        if not linked or _APART.search(gap):
            return
        yield word


def _nearest(told: Iterable[Word], names: frozenset[str]) -> frozenset[str]:
    """Give the first words in a row that are names."""
    found: set[str] = set()
    for word in told:
        if _is_name(word, names):
            found.add(word.stem)
        elif found:
            break
    return frozenset(found)


def _is_name(word: Word, names: frozenset[str]) -> bool:
    written = word.text[0].isupper() and word.text.lower() not in FUNCTION_WORDS
    return written and word.stem in names
