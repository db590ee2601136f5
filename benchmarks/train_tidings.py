"""Fit the weights by which sentences about one date are compared.

`train_tidings.py DATA` reads topics with a `chain` for each mention, takes all articles
for one collection, and prints the weights and how well they do on folds of topics. Two
sentences belong together when they share a chain. All pairs of a topic count, and one
in ten of those across topics, which weigh ten times when precision is counted.
"""

import json
import sys
from collections import defaultdict
from itertools import islice
from math import log
from pathlib import Path
from typing import Any, NamedTuple

from train_merge import fit

from site_builder.model import DatedSentence, EventKind, Report, WordCounts
from site_builder.timeline.likeness import count_words, read_matter
from site_builder.timeline.likeness.lexicon import read_lexicon
from site_builder.timeline.likeness.tidings import Subjects, read_tiding, signs
from site_builder.timeline.likeness.wording import words
from site_builder.timeline.sentences import split_sentences

FOLDS = 3
OPENING, TOLD = 2, 12
"""Sentences for what an article is about, and for how rare words are."""
ACROSS = 10
"""Of pairs across topics one in so many is taken."""


class Pair(NamedTuple):
    """Two sentences: their topics, their signs, whether they share an event."""

    topics: frozenset[int]
    seen: dict[str, float]
    same: bool

    @property
    def weight(self) -> int:
        """How many pairs it stands for."""
        return 1 if len(self.topics) == 1 else ACROSS


def read_pairs(topics: list[dict[str, Any]]) -> list[Pair]:
    """Give the pairs of sentences of all topics."""
    texts = [text for topic in topics for text in topic["docs"].values()]
    numbers = {
        name: at
        for at, name in enumerate(name for topic in topics for name in topic["docs"])
    }
    sentences = [
        [line[a:b] for line in text.splitlines() for a, b in split_sentences(line)]
        for text in texts
    ]
    chains: dict[tuple[int, str, str], set[str]] = defaultdict(set)
    told: dict[tuple[int, str, str], str] = {}
    for at, topic in enumerate(topics):
        for mention in topic["mentions"]:
            key = at, mention["doc"], mention["sent"]
            chains[key].add(mention["chain"])
            told[key] = mention["sentence"]
    counts = [count_words("", those[:TOLD]) for those in sentences]
    # Words that stand further down alone are as rare as can be.
    known = {stem for each in counts for stem in each.others.split()}
    rest = {word.stem for text in told.values() for word in words(text)} - known
    lexicon = read_lexicon([*counts, WordCounts(others=" ".join(rest))])
    openings = ["\n".join(those[:OPENING]) for those in sentences]
    subjects = Subjects([count_words(each).subject for each in openings], lexicon)
    tidings = [
        (key, read_tiding(_dated(text), numbers[key[1]], lexicon))
        for key, text in told.items()
    ]
    pairs = []
    for at, (one, first) in enumerate(tidings):
        for other, (two, second) in enumerate(islice(tidings, at)):
            if one[0] == two[0] or (at * 31 + other) % ACROSS == 0:
                same = bool(chains[one] & chains[two])
                seen = signs(first, second, subjects)
                pairs.append(Pair(frozenset({one[0], two[0]}), seen, same))
    return pairs


def _dated(text: str) -> DatedSentence:
    """Take a sentence without the words of a date."""
    report = Report("", 0, 0, text, 0, 0, "", EventKind.REPORTED, "")
    return read_matter(report, words(text), "")


def main() -> None:
    """Print the weights, and precision and recall out of topic."""
    topics = [json.loads(line) for line in Path(sys.argv[1]).read_text().splitlines()]
    pairs = read_pairs(topics)
    odds: list[tuple[float, Pair]] = []
    for fold in range(FOLDS):
        weights = fit(
            [
                (p.seen, p.same)
                for p in pairs
                if all(t % FOLDS != fold for t in p.topics)
            ]
        )
        odds += [
            (sum(weights[name] * value for name, value in p.seen.items()), p)
            for p in pairs
            if all(t % FOLDS == fold for t in p.topics)
        ]
    for least in (0.2, 0.3, 0.35, 0.4, 0.5):
        found = [p for odd, p in odds if odd >= log(least / (1 - least))]
        right = sum(p.same for p in found)
        precision = right / sum(p.weight for p in found)
        recall = right / sum(p.same for _, p in odds)
        print(f"{least}: precision {precision:.3f}, recall {recall:.3f}")
    print(json.dumps(fit([(p.seen, p.same) for p in pairs]), indent=4))


if __name__ == "__main__":
    main()
