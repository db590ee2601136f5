"""How well dates are read may not fall."""

import json
from pathlib import Path

import pytest
import times as gate

ROOT = Path(__file__).parents[1]
CORPUS = ROOT.parent / "shared" / "eval" / "time"


@pytest.mark.skipif(
    not CORPUS.exists(), reason="the annotated news are not here (../shared)"
)
def test_dates_are_read_as_well_as_before() -> None:
    """No figure of dates, events, merging and publication is below its floor."""
    stored = json.loads((ROOT / "benchmarks" / "times.json").read_text("utf-8"))
    assert stored["corpus"] == gate.digest_of(CORPUS), (
        "the corpus has changed: pin anew"
    )

    assert gate.shortfalls(gate.measure(CORPUS), stored["floors"]) == []


def test_every_task_has_its_floors() -> None:
    """A task of the gate that nobody pinned would hold nothing."""
    stored = json.loads((ROOT / "benchmarks" / "times.json").read_text("utf-8"))

    assert set(stored["floors"]) == {
        f"{name} {part}" for name, task in gate.TASKS.items() for part in task.parts
    }
