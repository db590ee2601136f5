"""The quality gate for time: how well dates are read may not fall.

    python benchmarks/times.py ../shared/eval/time                           measure
    python benchmarks/times.py ../shared/eval/time --pin [--lower "REASON"]

Measures with the evaluation's own scorers on its development part and holds the figures
against the floors pinned in `times.json`, as `quality.py` does for articles. A task is
one entry of `TASKS`: its sets, how it is answered and scored, and which figures count.
"""

import hashlib
import json
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))

import times_timex
from quality import Figures, gate_parser, keep_floors, shortfalls

FLOORS = Path(__file__).with_name("times.json")
NEWS = ("meantime", "esc")
"""Sets of whole news articles; together they are measured as "news"."""
__all__ = ["TASKS", "digest_of", "measure", "shortfalls"]
Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Task:
    """A task of the evaluation: how it is answered, and the figures that count.

    `key` is where an answer holds what the scorer wants; a figure is named by its path
    in the scorer's result.
    """

    scorer: str
    sets: tuple[str, ...]
    answer: Callable[[Row], Row]
    key: str
    figures: tuple[str, ...]


TASKS: dict[str, Task] = {
    "timex": Task(
        scorer="score_timex",
        sets=NEWS,
        answer=times_timex.answer,
        key="timexes",
        figures=(
            "strict.f1",
            "relaxed.f1",
            "value.f1",
            "calendar.p",
            "calendar.r",
            "calendar.f1",
        ),
    ),
}


def digest_of(folder: Path) -> str:
    """Name the corpus by its bytes."""
    digest = hashlib.sha256()
    for name, task in sorted(TASKS.items()):
        for each in task.sets:
            digest.update((folder / "data" / name / f"{each}.jsonl").read_bytes())
    return digest.hexdigest()[:32]


def measure(folder: Path) -> Figures:
    """Measure every task on its sets and on all of them together."""
    sys.path.insert(0, str(folder))
    figures: Figures = {}
    for name, task in TASKS.items():
        score = import_module(task.scorer).score
        every: list[Row] = []
        answers: dict[str, Any] = {}
        for each in task.sets:
            rows = _rows(folder / "data" / name / f"{each}.jsonl")
            answers |= {row["id"]: task.answer(row)[task.key] for row in rows}
            figures[f"{name} {each}"] = _figures(score(rows, answers), task.figures)
            every.extend(rows)
        figures[f"{name} news"] = _figures(score(every, answers), task.figures)
    return figures


def _rows(path: Path) -> list[Row]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line]


def _figures(result: Row, paths: Iterable[str]) -> dict[str, float]:
    """Pick figures, which the scorer gives in per cent, as shares."""
    found = {}
    for path in paths:
        value: Any = result
        for part in path.split("."):
            value = value[part]
        found[path] = round(value / 100, 4)
    return found


def main() -> None:
    """Measure, and pin if asked."""
    options = gate_parser(__doc__).parse_args()
    figures = measure(options.folder)
    print(json.dumps(figures, indent=1))
    if options.pin:
        corpus = digest_of(options.folder)
        keep_floors(FLOORS, figures, corpus, lower=options.lower)


if __name__ == "__main__":
    main()
