"""The quality gate for time: how well dates are read may not fall.

    python benchmarks/times.py ../shared/eval/time [--all]                   measure
    python benchmarks/times.py ../shared/eval/time --pin [--lower "REASON"]

Measures with the evaluation's own scorers on its development part and holds the figures
against the floors pinned in `times.json`, as `quality.py` does for articles. A task is
one entry of `TASKS`: its sets, how it is answered and scored, and which figures count.
Of what takes long a sample is measured, unless `--all` is said.
"""

import hashlib
import json
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))

import times_dating
import times_merge
import times_pubdate
import times_timex
from quality import Figures, gate_parser, keep_floors, shortfalls

FLOORS = Path(__file__).with_name("times.json")
NEWS = ("meantime", "esc")
"""Sets of whole news articles; together they are measured as "news"."""
__all__ = ["TASKS", "digest_of", "measure", "shortfalls"]
Row = dict[str, Any]
Answers = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Task:
    """A task of the evaluation: how it is answered, and the figures that count.

    `answer` gives what the scorer wants of each row, by the row's name; `figures` are
    named by their paths in the scorer's result, `shares` are worked out of it. `parts`
    are the sets that have figures by themselves, or "news" for all of them together. Of
    so many rows as `every` says, one is in the sample.
    """

    scorer: str
    sets: tuple[str, ...]
    parts: tuple[str, ...]
    answer: Callable[[list[Row]], Answers]
    figures: tuple[str, ...]
    shares: tuple[tuple[str, Callable[[Row], float]], ...] = ()
    every: int = 1


def _each(answer: Callable[[Row], Any]) -> Callable[[list[Row]], Answers]:
    """Answer rows one by one."""
    return lambda rows: {row["id"]: answer(row) for row in rows}


def _left_undated(result: Row) -> float:
    """Share of the events without a date that are given none."""
    left = result["outcomes"].get("undated: left undated", 0)
    dated = result["outcomes"].get("undated: dated anyway", 0)
    return float(left / (left + dated))


def _not_far_off(result: Row) -> float:
    """Share of the days given that are off by no more than a month."""
    given = result["given"]
    return float(1 - result["off_by_more_than_a_month"] / given) if given else 1.0


TASKS: dict[str, Task] = {
    "timex": Task(
        scorer="score_timex",
        sets=NEWS,
        parts=(*NEWS, "news"),
        answer=_each(lambda row: times_timex.answer(row)["timexes"]),
        figures=(
            "strict.f1",
            "relaxed.f1",
            "value.f1",
            "calendar.p",
            "calendar.r",
            "calendar.f1",
        ),
    ),
    "dating": Task(
        scorer="score_dating",
        sets=("meantime",),
        parts=("meantime",),
        answer=_each(times_dating.answer),
        figures=("exact.p", "exact.r", "exact.f1", "not_on_publication_day.exact"),
        shares=(("left-undated", _left_undated),),
    ),
    "merge": Task(
        scorer="score_merge",
        sets=("ecb", "meantime"),
        parts=("ecb", "meantime"),
        answer=_each(times_merge.answer),
        # CoNLL depends on whether the machine has scipy; these parts of it do not.
        figures=("b3.f1", "muc.f1", "sentence_pairs.p", "sentence_pairs.r"),
        # All topics take seven seconds, these three and the one of the other set two.
        every=7,
    ),
    "pubdate": Task(
        scorer="score_pubdate",
        sets=NEWS,
        parts=("news",),
        answer=lambda rows: {
            answer["id"]: answer["dct"] for answer in times_pubdate.answers(rows)
        },
        figures=("exact_day.p", "exact_day.r", "within_a_week.p"),
        shares=(("not-far-off", _not_far_off),),
    ),
}


def digest_of(folder: Path) -> str:
    """Name the corpus by its bytes."""
    digest = hashlib.sha256()
    for name, task in sorted(TASKS.items()):
        for each in task.sets:
            digest.update((folder / "data" / name / f"{each}.jsonl").read_bytes())
    return digest.hexdigest()[:32]


def measure(folder: Path, *, whole: bool = False) -> Figures:
    """Measure the parts of every task, on its sample or on the whole."""
    sys.path.insert(0, str(folder))
    figures: Figures = {}
    for name, task in TASKS.items():
        rows = {
            each: _rows(folder / "data" / name / f"{each}.jsonl")[
                :: 1 if whole else task.every
            ]
            for each in task.sets
        }
        every = [row for those in rows.values() for row in those]
        answers = task.answer(every)
        for part in task.parts:
            figures[f"{name} {part}"] = _figures(task, rows.get(part, every), answers)
    return figures


def _rows(path: Path) -> list[Row]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line]


def _figures(task: Task, rows: list[Row], answers: Answers) -> dict[str, float]:
    """Score rows; figures that the scorer gives in per cent come as shares."""
    result = import_module(task.scorer).score(rows, answers)
    found = {}
    for path in task.figures:
        value: Any = result
        for part in path.split("."):
            value = value[part]
        found[path] = round(value / 100, 4)
    return found | {name: round(share(result), 4) for name, share in task.shares}


def main() -> None:
    """Measure, and pin if asked."""
    parser = gate_parser(__doc__)
    parser.add_argument("--all", action="store_true", help="measure every row")
    options = parser.parse_args()
    figures = measure(options.folder, whole=options.all)
    print(json.dumps(figures, indent=1))
    if options.pin:
        corpus = digest_of(options.folder)
        keep_floors(FLOORS, figures, corpus, lower=options.lower)


if __name__ == "__main__":
    main()
