"""How well dates are read may not fall."""

import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[1]
CORPUS = ROOT.parent / "shared" / "eval" / "time"


def load_gate() -> ModuleType:
    """Load the gate, which is a script beside the package."""
    path = ROOT / "benchmarks" / "times.py"
    spec = importlib.util.spec_from_file_location("times_gate", path)
    assert spec is not None
    assert spec.loader is not None
    gate = importlib.util.module_from_spec(spec)
    sys.modules["times_gate"] = gate
    spec.loader.exec_module(gate)
    return gate


GATE = load_gate()


@pytest.mark.skipif(
    not CORPUS.exists(), reason="the annotated news are not here (../shared)"
)
def test_dates_are_read_as_well_as_before() -> None:
    """No figure on the annotated news is below its pinned floor."""
    stored = json.loads((ROOT / "benchmarks" / "times.json").read_text("utf-8"))
    assert stored["corpus"] == GATE.digest_of(CORPUS), (
        "the corpus has changed: pin anew"
    )

    assert GATE.shortfalls(GATE.measure(CORPUS), stored["floors"]) == []


def test_every_task_has_its_floors() -> None:
    """A task of the gate that nobody pinned would hold nothing."""
    stored = json.loads((ROOT / "benchmarks" / "times.json").read_text("utf-8"))

    assert set(stored["floors"]) == {
        f"{name} {part}"
        for name, task in GATE.TASKS.items()
        for part in (*task.sets, "news")
    }
