"""Weights of the signs by which the fields of an article are chosen.

`field_weights.json` holds one table a field, fitted by `benchmarks/fit_fields.py` and
rounded: what each sign counts, the weightiest first, and the sum from which a candidate
is believed. A sign of no weight is left out; it may still be named by a candidate.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

WEIGHTS_FILE = Path(__file__).with_name("field_weights.json")
_SHOWN = 3
"""Signs that a reason names: the weightiest; more would not be read."""


@dataclass(frozen=True, slots=True)
class Table:
    """What each sign of a field's candidates counts, and how much is enough."""

    weights: dict[str, float]
    enough: float

    def weigh(self, signs: Iterable[str]) -> float:
        """Sum up what the signs count together."""
        return sum(filter(None, map(self.weights.get, signs)))

    def explain(self, signs: Iterable[str]) -> str:
        """Name the signs that spoke most for a candidate, the weightiest first."""
        known = self.weights
        ranked = sorted(
            (sign for sign in signs if known.get(sign, 0.0) > 0.0),
            key=lambda sign: (-known[sign], sign),
        )
        return ", ".join(ranked[:_SHOWN])


def load_table(field: str) -> Table:
    """Read the table of a field."""
    stored = _read_tables()[field]
    return Table(stored["weights"], stored["enough"])


@cache
def _read_tables() -> dict[str, Any]:
    tables: dict[str, Any] = json.loads(WEIGHTS_FILE.read_text("utf-8"))
    return tables
