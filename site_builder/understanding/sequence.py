"""The sequence model: how likely each line of a text is to be what, seen as a whole.

A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001): every
sign of a line (`features`) weighs for or against each label, and so does each step from
the state of one line to the state of the next. A state stands for several labels that
follow others alike, so that the chain is short work; which of them a line has depends
on the line's own signs. The answer is the probability of each label for each line, by
the forward-backward algorithm; time and memory are linear in the lines.

The weights are learned by `benchmarks/train_lines.py` and lie beside this file. A row
of weights holds one number for each label, packed in one large integer, so that a sign
of a line costs one addition, however many labels there are.
"""

import json
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from math import exp
from pathlib import Path
from typing import Any

from site_builder.understanding.features import (
    OWN_FAMILIES,
    OWN_GROUPS,
    Code,
    Group,
    Look,
    look_at,
)
from site_builder.understanding.leads import Lead, Leads
from site_builder.understanding.placing import (
    PLACE_FAMILIES,
    PLACE_GROUPS,
    place_lines,
)
from site_builder.understanding.rows import (
    BIAS,
    LABELS,
    LANES,
    ROW,
    WIDTH,
    Kept,
    lead_of,
    pack,
)

STATES: tuple[slice, ...] = (
    slice(0, 3),
    slice(3, 7),
    slice(7, 9),
    slice(9, 11),
    slice(11, 12),
)
"""The labels of each state of the chain."""
_PROSE_STATE, _PART_STATE = 2, 3
_PLACES = {
    label: (number, lane)
    for number, span in enumerate(STATES)
    for lane, label in list(enumerate(LABELS))[span]
}
"""The state and the place of each label."""

_BIASES = BIAS + (BIAS << ROW) + (BIAS << 2 * ROW)
_MASK = (1 << ROW) - 1
SCALE = 128
"""Packed units of a weight of 1: finer steps changed no answer that was looked at."""
_FACTORS = tuple(exp(-min(units / SCALE, 12)) for units in range(32 * SCALE))
"""The factor of each distance from the largest sum; of what is far off, the same small
one, so that no line makes a text impossible."""
_LAST = len(_FACTORS) - 1
_WEIGHTS = Path(__file__).with_name("weights.bin")

SLOTS: tuple[str, ...] = ("own", "few", "many", "last", "upper", "lower", "place")
"""Where a sign weighs: the line's own signs, its words if it has few or many, its last
word, the words of a short line above and below it, and its place."""


_REMEMBERED = 4096
"""Short lines whose weight is kept: pages of a site share their furniture."""
_LONGEST_REMEMBERED = 80
"""Characters of a line that other pages may well have too."""


@dataclass(slots=True)
class _Weighed:
    """A line with the sums of its rows: for itself, and for the lines beside it.

    `BIAS` is in `own`. `below` is what its words weigh for the line below it, `above`
    for that above.
    """

    look: Look
    own: int
    below: int = 0
    above: int = 0


class LineModel:
    """What was learned.

    `rows` has, for each slot of `SLOTS`, the packed rows by sign. `steps[i][j]` is the
    factor of a step from state i to state j. `rules` numbers the rules by name, from 1.
    """

    def __init__(
        self,
        rows: dict[str, dict[Any, int]],
        steps: tuple[tuple[float, ...], ...],
        rules: dict[str, int],
    ) -> None:
        """Take what was learned; the model has yet to see a line."""
        self.rows = rows
        self.steps = steps
        self.rules = rules
        self._own = [_weights(group, rows["own"]) for group in OWN_GROUPS]
        self._place = [_weights(group, rows["place"]) for group in PLACE_GROUPS]
        self._short_words = {*rows["few"], *rows["upper"], *rows["lower"]}
        self._of_short = Kept(self._rows_of_short)
        self.leads = Kept(self._leads_of)

    def _leads_of(self, label: str) -> "Leads":
        """Prepare to find what speaks for a label."""
        return Leads.of(self.rows, LABELS.index(label))

    def _rows_of_short(self, word: str) -> int:
        """Put what a word of a short line weighs for it, below and above, in a row.

        So one sum adds up all three.
        """
        few, upper, lower = (
            self.rows[slot].get(word, 0) for slot in ("few", "upper", "lower")
        )
        return few + (upper << ROW) + (lower << 2 * ROW)

    def judge(
        self, texts: Sequence[str], gaps: Sequence[bool], rules: Sequence[str]
    ) -> "Judgement":
        """Judge all lines of a text together.

        Args:
            texts: The non-blank lines of one text, stripped, in order.
            gaps: Whether a blank line (or the start) stands before each.
            rules: The name of the rule that gave each its role.
        """
        number = self.rules.get
        lines = [
            _recall(self, text)
            if len(text) <= _LONGEST_REMEMBERED
            else self.weigh(text)
            for text in texts
        ]
        looks = [line.look for line in lines]
        places = place_lines(looks, gaps, [number(rule, 0) for rule in rules])
        factors = list(map(_factors, self._add_up(lines, places)))
        wholes = list(map(_wholes, factors))
        return Judgement(
            self, looks, places, factors, wholes, _chain(wholes, self.steps)
        )

    def weigh(self, text: str) -> _Weighed:
        """Add up the rows of all that a line shows by itself."""
        look = look_at(text)
        first, second, third, fourth = look.codes
        by_first, by_second, by_third, by_fourth = self._own
        own = by_first[first] + by_second[second] + by_third[third] + by_fourth[fourth]
        own += self.rows["last"].get(look.last, 0)
        if look.few:
            words = self._short_words & look.words
            total = _BIASES + sum(map(self._of_short.__getitem__, words))
            return _Weighed(
                look,
                own + (total & _MASK),
                (total >> ROW & _MASK) - BIAS,
                (total >> 2 * ROW) - BIAS,
            )
        rows = filter(None, map(self.rows["many"].get, look.words))
        return _Weighed(look, sum(rows, own + BIAS))

    def _add_up(
        self, lines: Sequence[_Weighed], places: Sequence[Sequence[Code]]
    ) -> list[int]:
        """Add up the rows of all signs of each line."""
        weights = (
            map(known.__getitem__, codes)
            for known, codes in zip(self._place, places, strict=True)
        )
        sums = [
            line.own + a + b + c + d
            for line, a, b, c, d in zip(lines, *weights, strict=True)
        ]
        for at, line in enumerate(lines):
            if line.look.few:
                if at:
                    sums[at - 1] += line.above
                if at + 1 < len(sums):
                    sums[at + 1] += line.below
        return sums


def _weights(group: Group, rows: dict[Any, int]) -> Kept[Code, int]:
    """Give what the codes of a group of signs weigh."""
    return Kept(lambda code: sum(filter(None, map(rows.get, group(*code)))))


@lru_cache(maxsize=_REMEMBERED)
def _recall(model: LineModel, text: str) -> _Weighed:
    return model.weigh(text)


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the model says of the lines of one text.

    By line: the factor of each label, their sum for each state, and the chance of each
    state; `places` has the codes of its place, by group and line.
    """

    model: LineModel
    looks: list[Look]
    places: tuple[list[Code], ...]
    factors: list[list[float]]
    wholes: list[tuple[float, ...]]
    states: list[tuple[float, ...]]

    def text_chances(self) -> list[float]:
        """Give the chance of each line to be text of the article."""
        return [state[_PROSE_STATE] + state[_PART_STATE] for state in self.states]

    def chance(self, at: int, label: str) -> float:
        """Give the chance that the line at an index has a label."""
        state, lane = _PLACES[label]
        return self.states[at][state] * self.factors[at][lane] / self.wholes[at][state]

    def likeliest(self, at: int, labels: Sequence[str]) -> tuple[float, str]:
        """Give the likeliest of some labels for the line at an index."""
        states, factors, wholes = self.states[at], self.factors[at], self.wholes[at]
        best = (-1.0, "")
        for label in labels:
            state, lane = _PLACES[label]
            chance = states[state] * factors[lane] / wholes[state]
            if chance >= best[0]:
                best = max(best, (chance, label))
        return best

    def reasons(self, at: int, label: str, *, most: int = 3) -> tuple[str, ...]:
        """Name the signs that speak most for a label, strongest first."""
        speaking = self.model.leads[label]
        look = self.looks[at]
        found: list[Lead] = []
        for known, code in zip(speaking.own, look.codes, strict=True):
            found += known[code]
        for known, codes in zip(speaking.place, self.places, strict=True):
            found += known[codes[at]]
        words = speaking.few if look.few else speaking.many
        found += filter(None, map(words.__getitem__, look.words))
        last = speaking.last[look.last]
        if last:
            found.append(last)
        for slot, name, other in _BESIDE:
            if 0 <= at + other < len(self.looks) and self.looks[at + other].few:
                rows = self.model.rows[slot]
                row = sum(filter(None, map(rows.get, self.looks[at + other].words)))
                lead = lead_of(row, speaking.lane)
                if lead > 0:
                    found.append((-lead, name))
        found.sort()
        return tuple(name for _, name in found[:most])


_BESIDE = (
    ("upper", "words of the line above", -1),
    ("lower", "words of the line below", 1),
)


def _factors(total: int) -> list[float]:
    """Turn a sum of rows into the factor of each label, the largest being 1."""
    sums = LANES.unpack(total.to_bytes(WIDTH, "little"))
    most = max(sums)
    try:
        return [_FACTORS[most - units] for units in sums]
    except IndexError:
        return [_FACTORS[min(most - units, _LAST)] for units in sums]


def _wholes(factors: Sequence[float]) -> tuple[float, ...]:
    """Sum up the factors of the labels of each state."""
    a, b, c, d, e, f, g, h, i, j, k, m = factors
    return a + b + c, d + e + f + g, h + i, j + k, m


def _chain(
    own: list[tuple[float, ...]], steps: tuple[tuple[float, ...], ...]
) -> list[tuple[float, ...]]:
    """Give the chance of each state for each line, given all the lines."""
    ahead = _sweep(own, tuple(zip(*steps, strict=True)))
    behind = _sweep(own[::-1], steps)
    behind.reverse()
    chances: list[tuple[float, ...]] = []
    for (a, b, c, d, e), (f, g, h, i, j), (p, q, r, s, t) in zip(
        ahead, behind, own, strict=True
    ):
        # Both sweeps have weighed the line itself.
        v, w, x, y, z = a * f / p, b * g / q, c * h / r, d * i / s, e * j / t
        whole = 1.0 / (v + w + x + y + z)
        chances.append((v * whole, w * whole, x * whole, y * whole, z * whole))
    return chances


def _sweep(
    own: list[tuple[float, ...]], into: tuple[tuple[float, ...], ...]
) -> list[tuple[float, ...]]:
    """Carry the likelihood of what lies behind a line on, line by line.

    `into[j][i]` is the factor of a step from state i to state j. Written out for five
    states, since this is the innermost loop.
    """
    (
        (aa, ab, ac, ad, ae),
        (ba, bb, bc, bd, be),
        (ca, cb, cc, cd, ce),
        (da, db, dc, dd, de),
        (ea, eb, ec, ed, ee),
    ) = into
    rows: list[tuple[float, ...]] = []
    a = b = c = d = e = 1.0
    for p, q, r, s, t in own:
        a, b, c, d, e = (
            p * (aa * a + ab * b + ac * c + ad * d + ae * e),
            q * (ba * a + bb * b + bc * c + bd * d + be * e),
            r * (ca * a + cb * b + cc * c + cd * d + ce * e),
            s * (da * a + db * b + dc * c + dd * d + de * e),
            t * (ea * a + eb * b + ec * c + ed * d + ee * e),
        )
        scale = 1.0 / (a + b + c + d + e)
        a *= scale
        b *= scale
        c *= scale
        d *= scale
        e *= scale
        rows.append((a, b, c, d, e))
    return rows


@cache
def load_model() -> LineModel:
    """Read the weights that the package carries; once in a process."""
    return read_model(_WEIGHTS.read_bytes())


def read_model(data: bytes) -> LineModel:
    """Make a model of what `write_model` wrote.

    Raises:
        ValueError: The weights were learned for other signs than `features` has.
    """
    plain = zlib.decompress(data)
    size = int.from_bytes(plain[:4], "little")
    head = json.loads(plain[4 : 4 + size])
    if (head["labels"], head["families"]) != _shape():
        msg = "the weights belong to other signs; train them again"
        raise ValueError(msg)
    made = int.from_bytes
    numbers = [
        made(plain[at : at + WIDTH], "little") - BIAS
        for at in range(4 + size, len(plain), WIDTH)
    ]
    rows: dict[str, dict[Any, int]] = {}
    at = 0
    for slot in SLOTS:
        signs = head["signs"][slot]
        rows[slot] = dict(zip(signs, numbers[at : at + len(signs)], strict=True))
        at += len(signs)
    return LineModel(
        rows=rows,
        steps=tuple(tuple(exp(weight) for weight in row) for row in head["steps"]),
        rules={name: at for at, name in enumerate(head["rules"], start=1)},
    )


def write_model(
    rows: dict[str, dict[Any, Sequence[int]]],
    steps: Sequence[Sequence[float]],
    rules: Sequence[str],
) -> bytes:
    """Store what was learned: rows by slot and sign, in packed units, and the steps."""
    signs = {slot: sorted(rows[slot]) for slot in SLOTS}
    labels, families = _shape()
    head = json.dumps(
        {
            "labels": labels,
            "families": families,
            "rules": list(rules),
            "steps": [[round(weight, 4) for weight in row] for row in steps],
            "signs": signs,
        },
        ensure_ascii=False,
        separators=(",", ":"),
    ).encode()
    body = b"".join(
        (pack(rows[slot][sign]) + BIAS).to_bytes(WIDTH, "little")
        for slot in SLOTS
        for sign in signs[slot]
    )
    return zlib.compress(len(head).to_bytes(4, "little") + head + body, 9)


def _shape() -> tuple[list[str], list[str]]:
    return list(LABELS), [*OWN_FAMILIES, *PLACE_FAMILIES]
