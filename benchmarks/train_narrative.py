"""Learn what the signs of an event's date count, from articles with dated events.

    python benchmarks/train_narrative.py EVENTS.jsonl
    python benchmarks/train_narrative.py EVENTS.jsonl --folds N --answers OUT.jsonl

A choice among candidates is modelled by the exponentials of their weights (conditional
logit), with L2 regularisation. Which date an event has is learned from the events whose
date is among them, whether it has any from all events. Writes `narrative_weights.py`;
with `--folds 10` it writes instead what each tenth of the articles is given by the
other nine, to measure. Which articles are in a tenth depends on `--seed`: one parting
or another of so few articles makes four points of F1.
"""

import argparse
import hashlib
import json
import math
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from event_words.narrative import choose
from times_dating import as_timex, lay_out

WEIGHTS = Path(__file__).with_name("event_words") / "narrative_weights.py"
REGULAR_WHICH, REGULAR_WHETHER = 8.0, 32.0
"""L2, by articles held out: of 8 and 16, and of 10 and 20, these were better."""
ROUNDS, STEP = 250, 0.02
FEWEST = 3
"""Articles that must show a sign for it to be learned."""
SMALLEST = 0.05
HEAD = '''"""What the signs of `narrative` count: learned, see `train_narrative`."""
'''


@dataclass(frozen=True)
class Choice:
    """An event: its article, its candidates with their signs, and which are right."""

    article: str
    values: list[str]
    signs: list[list[str]]
    right: list[bool]
    mark: dict[str, Any]


@dataclass(frozen=True)
class Weights:
    """What signs count for which date an event has, and for whether it has none."""

    which: dict[str, float]
    whether: dict[str, float]


def main() -> None:
    """Learn and write, or measure outside."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("events", type=Path)
    parser.add_argument("--folds", type=int, default=0)
    parser.add_argument("--answers", type=Path)
    parser.add_argument("--seed", default="")
    options = parser.parse_args()
    rows = [json.loads(line) for line in options.events.read_text().splitlines()]
    choices = [choice for row in rows for choice in read(row)]
    if options.folds:
        answers: dict[str, dict[str, str | None]] = defaultdict(dict)
        parts = {
            row["id"]: part_of(options.seed + row["id"], options.folds) for row in rows
        }
        for part in range(options.folds):
            weights = learn_both([c for c in choices if parts[c.article] != part])
            for c in choices:
                if parts[c.article] == part:
                    answers[c.article][c.mark["mid"]] = decide(c, weights)
        with options.answers.open("w") as out:
            for row in rows:
                answer = {"id": row["id"], "dates": answers[row["id"]]}
                out.write(json.dumps(answer) + "\n")
        return
    weights = learn_both(choices)
    tables = (table("WHICH", weights.which), table("WHETHER", weights.whether))
    WEIGHTS.write_text(HEAD + "".join(tables))
    print(f"{len(choices)} events")


def table(name: str, weights: Mapping[str, float]) -> str:
    """Write weights as a constant, without those that hardly count."""
    kept = {s: round(w, 2) for s, w in sorted(weights.items()) if abs(w) >= SMALLEST}
    quotes = {sign: "'" if '"' in sign else '"' for sign in kept}
    lines = "".join(
        f"    {quotes[sign]}{sign}{quotes[sign]}: {weight},\n"
        for sign, weight in kept.items()
    )
    return f"\n{name}: dict[str, float] = {{\n{lines}}}\n"


def read(row: dict[str, Any]) -> list[Choice]:
    """Read the events of an article as choices."""
    told, found = lay_out(row), []
    for mark in row["mentions"]:
        signs = told.describe(mark["start"], mark["end"])
        gold = [] if mark["kind"] == "undated" else mark["gold"]
        values = list(signs)
        right = [as_timex(value) in gold for value in values]
        named = [sorted(signs[value]) for value in values]
        found.append(Choice(row["id"], values, named, right, mark))
    return found


def part_of(article: str, parts: int) -> int:
    """Say to which part an article belongs, by its name alone."""
    return int(hashlib.sha256(article.encode()).hexdigest()[:8], 16) % parts


def learn_both(choices: list[Choice]) -> Weights:
    """Learn which date an event has, and whether it has one."""
    dates, any_date = [], []
    for choice in choices:
        told = sorted({sign for signs in choice.signs for sign in signs})
        undated = choice.mark["kind"] == "undated"
        any_date.append(replace(choice, signs=[told, []], right=[undated, not undated]))
        if not undated:
            dates.append(choice)
    return Weights(learn(dates, REGULAR_WHICH), learn(any_date, REGULAR_WHETHER))


def learn(choices: list[Choice], regular: float) -> dict[str, float]:
    """Climb to the weights under which the right candidates are likeliest (Adam)."""
    seen: dict[str, set[str]] = defaultdict(set)
    for choice in choices:
        for signs in choice.signs:
            for sign in signs:
                seen[sign].add(choice.article)
    weights = {sign: 0.0 for sign, those in seen.items() if len(those) >= FEWEST}
    mean, spread = dict.fromkeys(weights, 0.0), dict.fromkeys(weights, 0.0)
    useful = [
        (
            [[s for s in signs if s in weights] for signs in choice.signs],
            choice.right,
        )
        for choice in choices
        if any(choice.right)
    ]
    for turn in range(1, ROUNDS + 1):
        slope = {sign: -regular * weight for sign, weight in weights.items()}
        for candidates, right in useful:
            likely = [math.exp(sum(weights[s] for s in c)) for c in candidates]
            total = sum(likely)
            hit = sum(p for p, ok in zip(likely, right, strict=True) if ok)
            for signs, p, ok in zip(candidates, likely, right, strict=True):
                pull = (p / hit if ok else 0.0) - p / total
                for sign in signs:
                    slope[sign] += pull
        for sign, value in slope.items():
            mean[sign] = 0.9 * mean[sign] + 0.1 * value
            spread[sign] = 0.99 * spread[sign] + 0.01 * value * value
            up = mean[sign] / (1 - 0.9**turn)
            weights[sign] += (
                STEP * up / (math.sqrt(spread[sign] / (1 - 0.99**turn)) + 1e-8)
            )
    return weights


def decide(choice: Choice, weights: Weights) -> str | None:
    """Choose as the package does."""
    found = dict(zip(choice.values, choice.signs, strict=True))
    return as_timex(choose(found, which=weights.which, whether=weights.whether))


if __name__ == "__main__":
    main()
