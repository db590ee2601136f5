"""Fit the weights of merging, by logistic regression on labelled mentions.

`train_merge.py DATA OUT` reads topics with a `chain` for each mention and writes
`weights.py`. With a third argument, a number of folds, it writes answers instead, as
`times_merge.py` does: each topic by weights that were fitted on the other folds.
The fit is Newton's method on the penalised likelihood, without chance.
"""

import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Sequence
from math import exp
from pathlib import Path
from typing import Any

from event_words.gathering import gather, read_tellings
from event_words.mentions import relation, signs
from event_words.stories import find_stories
from times_merge import named, read_topic

PENALTY = 1.0
"""Of a weight's square; the number is not tuned."""
STEPS = 8
"""Newton steps; ample for a problem of thirty weights."""

Example = tuple[dict[str, float], bool]


def examples(topics: Iterable[dict[str, Any]]) -> dict[str, list[Example]]:
    """Give the signs of all pairs of mentions of a topic, by relation."""
    found: dict[str, list[Example]] = defaultdict(list)
    for topic in topics:
        texts, mentions = read_topic(topic)
        stories = find_stories(texts)
        tellings = read_tellings(mentions, stories)
        chains = [told["chain"] for told in topic["mentions"]]
        for at, two in enumerate(tellings):
            for before, one in enumerate(tellings[:at]):
                seen = signs(one, two, stories)
                found[relation(one, two)].append((seen, chains[before] == chains[at]))
    return found


def fit(pairs: Sequence[Example]) -> dict[str, float]:
    """Give the weights under which the labels of the pairs are likeliest."""
    names = sorted({name for seen, _ in pairs for name in seen})
    number = {name: at for at, name in enumerate(names)}
    rows = [([(number[k], v) for k, v in seen.items()], y) for seen, y in pairs]
    weights = [0.0] * len(names)
    for _ in range(STEPS):
        slope = [-PENALTY * weight for weight in weights]
        bend = [[0.0] * len(names) for _ in names]
        for at in range(len(names)):
            bend[at][at] = PENALTY
        for row, label in rows:
            odds = sum(weights[k] * v for k, v in row)
            chance = 1 / (1 + exp(-max(-30.0, min(30.0, odds))))
            certainty = chance * (1 - chance)
            for k, v in row:
                slope[k] += (label - chance) * v
                line = bend[k]
                for other, value in row:
                    line[other] += certainty * v * value
        weights = [w + s for w, s in zip(weights, _solve(bend, slope), strict=True)]
    return {name: round(weights[number[name]], 2) for name in names}


def _solve(matrix: list[list[float]], right: list[float]) -> list[float]:
    """Solve linear equations by elimination; the matrix is positive definite."""
    size = len(right)
    rows = [[*line, value] for line, value in zip(matrix, right, strict=True)]
    for at in range(size):
        for below in range(at + 1, size):
            factor = rows[below][at] / rows[at][at]
            if factor:
                for column in range(at, size + 1):
                    rows[below][column] -= factor * rows[at][column]
    answer = [0.0] * size
    for at in reversed(range(size)):
        known = sum(rows[at][k] * answer[k] for k in range(at + 1, size))
        answer[at] = (rows[at][size] - known) / rows[at][at]
    return answer


def write(weights: dict[str, dict[str, float]]) -> str:
    """Give the table of weights as a module."""
    lines = [
        '"""Weights of the signs that two mentions tell of one event.',
        "",
        "Log-odds, fitted by `benchmarks/train_merge.py`; do not edit by hand.",
        '"""',
        "",
        "WEIGHTS: dict[str, dict[str, float]] = {",
    ]
    for name, row in weights.items():
        lines.append(f'    "{name}": {{')
        lines += [f'        "{sign}": {weight},' for sign, weight in row.items()]
        lines.append("    },")
    return "\n".join([*lines, "}", ""])


def fit_rows(pairs: dict[str, list[Example]]) -> dict[str, dict[str, float]]:
    """Fit the three rows of weights."""
    return {name: fit(pairs[name]) for name in ("same", "family", "other")}


def answer_in_folds(topics: Sequence[dict[str, Any]], folds: int) -> list[str]:
    """Answer each topic by weights that never saw it; topic N is in fold N % folds."""
    by_topic = [examples([topic]) for topic in topics]
    answers = {}
    for fold in range(folds):
        pairs: dict[str, list[Example]] = defaultdict(list)
        for at, found in enumerate(by_topic):
            if at % folds != fold:
                for name, those in found.items():
                    pairs[name] += those
        weights = fit_rows(pairs)
        for at in range(fold, len(topics), folds):
            groups = gather(*read_topic(topics[at]), weights)
            topic = topics[at]
            said = {"id": topic["id"], "clusters": named(topic, groups)}
            answers[at] = json.dumps(said)
    return [answers[at] for at in sorted(answers)]


def main() -> None:
    """Fit the weights and write them, or answers in folds."""
    source, target = map(Path, sys.argv[1:3])
    topics = [json.loads(line) for line in source.read_text("utf-8").splitlines()]
    if sys.argv[3:]:
        answers = answer_in_folds(topics, int(sys.argv[3]))
        target.write_text("\n".join(answers) + "\n", "utf-8")
    else:
        target.write_text(write(fit_rows(examples(topics))), "utf-8")


if __name__ == "__main__":
    main()
