"""The sequence model: how likely each line of a text is to be what, seen as a whole.

A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001): every
sign of a line (`features`) weighs for or against each label, and so does each step from
one label to the next. The answer is the probability of each label for each line, by the
forward-backward algorithm; time and memory are linear in the lines.

The weights are learned by `benchmarks/train_lines.py` and lie beside this file. A row
of weights holds one number for each label, packed in one large integer, so that a sign
of a line costs one addition, however many labels there are.
"""

import gzip
import json
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import exp
from operator import mul
from typing import Any

from site_builder.understanding.features import FAMILIES, Signs

_LANE = 24
"""Bits of one label's number in a packed row."""
_HALF = 1 << (_LANE - 1)
_MASK = (1 << _LANE) - 1
_SCALE = 1024
"""Packed units of a weight of 1."""
_WEIGHTS = "weights.json.gz"


@dataclass(frozen=True, slots=True)
class LineModel:
    """What was learned.

    `tables` has, for each family of signs, the packed rows by value; `words` has those
    of words. `forward[j][i]` is the factor of a step from label i to label j,
    `backward[i][j]` the same.
    """

    labels: tuple[str, ...]
    tables: tuple[dict[Hashable, int], ...]
    words: dict[str, int]
    forward: tuple[tuple[float, ...], ...]
    backward: tuple[tuple[float, ...], ...]

    def weigh(self, signs: Signs) -> list[float]:
        """Add up the signs of a line: the factor of each label, the largest being 1."""
        total = sum(
            [table.get(value, 0) for table, value in zip(self.tables, signs.values)]  # noqa: B905 - checked when the model is made, and this is the innermost loop
        )
        words = self.words
        total += sum([words[word] for word in signs.words if word in words])
        sums = unpack(total, len(self.labels))
        most = max(sums)
        return [exp((value - most) / _SCALE) for value in sums]

    def explain(self, signs: Signs, label: str, *, most: int = 3) -> tuple[str, ...]:
        """Name the families of signs that speak most for a label, strongest first."""
        lane = self.labels.index(label)
        weights = []
        for name, table, value in zip(FAMILIES, self.tables, signs.values, strict=True):
            row = unpack(table.get(value, 0), len(self.labels))
            weights.append((row[lane] - max(row[:lane] + row[lane + 1 :]), name))
        weights.sort(key=lambda item: (-item[0], item[1]))
        return tuple(name for weight, name in weights[:most] if weight > 0)


def probabilities(model: LineModel, lines: Sequence[Signs]) -> list[dict[str, float]]:
    """Give the probability of each label for each line, given all the lines."""
    if not lines:
        return []
    states = [model.weigh(signs) for signs in lines]
    ahead = _sweep(states, model.forward)
    behind = _sweep_back(states, model.backward)
    answers = []
    for before, after in zip(ahead, behind, strict=True):
        product = list(map(mul, before, after))
        total = sum(product) or 1.0
        answers.append(
            dict(zip(model.labels, [p / total for p in product], strict=True))
        )
    return answers


def _sweep(
    states: list[list[float]], steps: tuple[tuple[float, ...], ...]
) -> list[list[float]]:
    """Carry the likelihood of the lines above down, each line scaled to sum to 1."""
    row = _scaled(states[0])
    rows = [row]
    for state in states[1:]:
        row = _scaled(
            [s * sum(map(mul, row, step)) for s, step in zip(state, steps, strict=True)]
        )
        rows.append(row)
    return rows


def _sweep_back(
    states: list[list[float]], steps: tuple[tuple[float, ...], ...]
) -> list[list[float]]:
    """Carry the likelihood of the lines below up, each line scaled to sum to 1."""
    row = [1.0] * len(steps)
    rows = [row]
    for state in states[:0:-1]:
        weighed = list(map(mul, state, row))
        row = _scaled([sum(map(mul, weighed, step)) for step in steps])
        rows.append(row)
    rows.reverse()
    return rows


def _scaled(row: list[float]) -> list[float]:
    total = sum(row)
    return [value / total for value in row] if total else [1.0] * len(row)


def pack(numbers: Iterable[float]) -> int:
    """Pack weights, one for each label, in one integer; sums of packed rows unpack."""
    return sum(
        round(number * _SCALE) << (_LANE * lane) for lane, number in enumerate(numbers)
    )


def unpack(total: int, labels: int) -> list[int]:
    """Give back the sums of packed rows, in packed units, one for each label."""
    total += sum(_HALF << (_LANE * lane) for lane in range(labels))
    return [((total >> (_LANE * lane)) & _MASK) - _HALF for lane in range(labels)]


@cache
def load_model() -> LineModel:
    """Read the weights that the package carries; once in a process."""
    data = files("site_builder.understanding").joinpath(_WEIGHTS).read_bytes()
    return read_model(json.loads(gzip.decompress(data)))


def read_model(stored: dict[str, Any]) -> LineModel:
    """Make a model of what the training script wrote.

    Raises:
        ValueError: The weights were learned for other signs than `features` has.
    """
    families = stored["families"]
    if tuple(families) != FAMILIES:
        msg = "the weights belong to other signs; train them again"
        raise ValueError(msg)
    steps = [[exp(weight) for weight in row] for row in stored["steps"]]
    return LineModel(
        labels=tuple(stored["labels"]),
        tables=tuple(
            {_value(value): row for value, row in families[name]} for name in FAMILIES
        ),
        words=dict(stored["words"]),
        forward=tuple(tuple(column) for column in zip(*steps, strict=True)),
        backward=tuple(tuple(row) for row in steps),
    )


def _value(stored: Any) -> Hashable:
    """Make a value of a sign hashable again: JSON knows no tuples."""
    return tuple(stored) if isinstance(stored, list) else stored
