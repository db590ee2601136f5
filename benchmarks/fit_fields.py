"""Fit the weights by which headline, authors and standfirst are chosen.

    python benchmarks/fit_fields.py ../shared/eval/article             fit and write
    python benchmarks/fit_fields.py ../shared/eval/article --folds 4   measure by site

Reads `rawtext-dev.tar.xz` (pages flattened to lines, with gold labels), gathers the
candidates of every page with their signs as the package finds them, and fits one weight
a sign: for the headline a choice among the candidates of a page (softmax), for authors
and standfirst yes or no for each candidate (logistic), all with L2. What is written is
the package's `field_weights.json`; the same input gives the same bytes.

With `--folds` nothing is written: the sites are parted by the digest of their domain,
the weights are fitted without the sites of one part and all pages of that part are
understood with them, part after part, so every figure is of sites not learned from.

Needs the extra `bench`.
"""

import argparse
import json
import sys
import tarfile
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import urlsplit

import numpy as np
from scipy.optimize import minimize

sys.path.insert(0, str(Path(__file__).parent))

import articles_text
from train_lines import part_of

from site_builder.loader import load_text
from site_builder.understanding import (
    bylines,
    fields,
    front_rules,
    headlines,
    standfirsts,
)
from site_builder.understanding.weighing import WEIGHTS_FILE, Table

FEWEST_SITES = 4
"""Sites that must show a sign for it to be fitted: what one site does is no rule."""
REGULAR = {"headline": 3.0, "authors": 3.0, "standfirst": 3.0}
"""L2 regularisation; of 1, 3, 10 and 30 the best or as good on sites held out."""
SMALLEST = 0.1
"""Weights nearer to nothing than this are left out."""
INNER = 5
"""Folds of sites in which the weight that is enough is found."""
SMOOTH = 4
"""Tenths to either side over which its curve is smoothed."""
BETA = {"authors": 1.0, "standfirst": 0.8}
"""How much recall counts; the gold knows no page without a standfirst, so that of it
every wrong answer stands for several."""
KEPT = 0.02
"""Share of right headlines that may fall below the weight that is enough."""
Floats = np.ndarray[Any, np.dtype[np.float64]]


@dataclass(frozen=True)
class Choice:
    """The candidates of one page for a field: their signs, and which are right."""

    site: str
    signs: list[tuple[str, ...]]
    right: list[bool]


def main() -> None:
    """Fit and write, or measure by site."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--folds", type=int, default=0)
    options = parser.parse_args()
    sys.path.insert(0, str(options.folder))
    with unpacked(options.folder) as base:
        cases = read_cases(base)
        choices = gather(base, cases)
        if options.folds:
            measure(base, cases, choices, options.folds)
            return
    stored = {field: as_stored(fit(field, choices[field])) for field in choices}
    text = json.dumps(stored, indent=1, ensure_ascii=False) + "\n"
    WEIGHTS_FILE.write_text(text, "utf-8")
    print({field: len(row["weights"]) for field, row in stored.items()})


@contextmanager
def unpacked(folder: Path) -> Iterator[Path]:
    """Unpack the development part for as long as it is needed."""
    with TemporaryDirectory() as scratch:
        with tarfile.open(folder / "rawtext-dev.tar.xz") as tar:
            tar.extractall(scratch, filter="data")
        yield Path(scratch) / "rawtext" / "dev"


def read_cases(base: Path) -> list[dict[str, Any]]:
    """Read the gold of the development part."""
    rows = (base / "gold.jsonl").read_text("utf-8").splitlines()
    return [json.loads(row) for row in rows]


def site_of(case: dict[str, Any]) -> str:
    """Name the site of a page by the end of its host's name."""
    host = urlsplit(case["url"]).hostname or case["id"]
    return ".".join(host.split(".")[-2:])


def gather(base: Path, cases: list[dict[str, Any]]) -> dict[str, list[Choice]]:
    """Understand every page and keep what its fields were chosen from."""
    choices: dict[str, list[Choice]] = defaultdict(list)
    for case in cases:
        path = base / "inputs" / f"{case['case']}.txt"
        with listening() as heard:
            load_text(path.name, path.read_bytes())
        for field, judge in JUDGES.items():
            right = judge(case["gold"])
            if right is None or not heard[field]:
                continue
            signs = [candidate.signs for _, candidate in heard[field]]
            marks = [right(text, candidate) for text, candidate in heard[field]]
            choices[field].append(Choice(site_of(case), signs, marks))
    return choices


@contextmanager
def listening() -> Iterator[dict[str, list[tuple[str, Any]]]]:
    """Keep the candidates that the package looks at, while it goes its usual way."""
    heard: dict[str, list[tuple[str, Any]]] = {
        "headline": [],
        "authors": [],
        "standfirst": [],
    }
    places = (
        ("headline", front_rules, "choose_headline", headlines.find_candidates),
        ("standfirst", front_rules, "choose_standfirst", standfirsts.find_candidates),
        ("authors", fields, "choose_authors", bylines.find_namings),
    )
    kept = [(room, name, getattr(room, name)) for _, room, name, _ in places]

    def overhear(field: str, find: Any, choose: Any) -> Any:
        def chosen(sheet: Any) -> Any:
            found = find(sheet)
            heard[field] = [(sheet.lines[each.at].text, each) for each in found]
            return choose(sheet)

        return chosen

    for field, room, name, find in places:
        setattr(room, name, overhear(field, find, getattr(room, name)))
    try:
        yield heard
    finally:
        for room, name, choose in kept:
            setattr(room, name, choose)


Right = Callable[[str, Any], bool]


def _right_headline(gold: dict[str, Any]) -> Right | None:
    from artbench import norm  # noqa: PLC0415 - lies beside the repository

    wanted = norm.key(gold.get("title") or "")
    return (lambda text, _: norm.key(text) == wanted) if wanted else None


def _right_authors(gold: dict[str, Any]) -> Right | None:
    from artbench import norm  # noqa: PLC0415 - lies beside the repository

    if "authors" not in gold:
        return None
    return lambda _, naming: any(
        norm.same_name(want, name) for want in gold["authors"] for name in naming.names
    )


def _right_standfirst(gold: dict[str, Any]) -> Right | None:
    from artbench import norm  # noqa: PLC0415 - lies beside the repository

    dek = gold.get("dek")
    alike = 0.7
    return (lambda text, _: norm.token_f1(text, dek) >= alike) if dek else None


JUDGES = {
    "headline": _right_headline,
    "authors": _right_authors,
    "standfirst": _right_standfirst,
}


def fit(field: str, choices: list[Choice]) -> Table:
    """Fit the weights of a field and the weight from which a candidate is believed."""
    weights = fit_weights(field, choices)
    if field == "headline":
        return Table(weights, _enough_for_headline(weights, choices))
    answers = _weighed_by_site(field, choices)
    return Table(weights, _enough_for_one(answers, BETA[field]))


def fit_weights(field: str, choices: list[Choice]) -> dict[str, float]:
    """Fit what each sign of a field's candidates counts."""
    names = sorted(_known_signs(choices))
    index = {name: at for at, name in enumerate(names)}
    useful = [choice for choice in choices if any(choice.right) or field != "headline"]
    rows, owners, right = [], [], []
    for number, choice in enumerate(useful):
        for signs, mark in zip(choice.signs, choice.right, strict=True):
            row = np.zeros(len(names) + 1)
            row[-1] = 1.0
            for sign in signs:
                if sign in index:
                    row[index[sign]] = 1.0
            rows.append(row)
            owners.append(number)
            right.append(mark)
    table = np.array(rows)
    loss = _choice_loss if field == "headline" else _yes_or_no_loss
    found = minimize(
        loss,
        np.zeros(len(names) + 1),
        args=(table, np.array(owners), np.array(right), REGULAR[field]),
        jac=True,
        method="L-BFGS-B",
        options={"maxiter": 300},
    )
    return {
        name: round(float(found.x[at]), 1)
        for name, at in index.items()
        if abs(found.x[at]) >= SMALLEST
    }


_Answers = list[tuple[float, bool, bool]]
"""The best of each page: its weight, whether it is right, whether one could be."""


def _weighed_by_site(field: str, choices: list[Choice]) -> _Answers:
    """Weigh the best of each page with weights that were fitted without its site."""
    answers: _Answers = []
    for fold in range(INNER):
        learned = [c for c in choices if part_of(c.site + field, INNER) != fold]
        weights = fit_weights(field, learned)
        for choice in choices:
            if part_of(choice.site + field, INNER) == fold:
                weight, right = max(
                    (_weigh(weights, signs), mark)
                    for signs, mark in zip(choice.signs, choice.right, strict=True)
                )
                answers.append((weight, right, any(choice.right)))
    return answers


def _known_signs(choices: list[Choice]) -> set[str]:
    sites: dict[str, set[str]] = defaultdict(set)
    for choice in choices:
        for signs in choice.signs:
            for name in signs:
                sites[name].add(choice.site)
    return {name for name, seen in sites.items() if len(seen) >= FEWEST_SITES}


def _choice_loss(
    weights: Floats, table: Floats, owners: Floats, right: Floats, regular: float
) -> tuple[float, Floats]:
    """Minus the log of the chance of the right candidates of each page."""
    scores = table @ weights
    pages = int(owners.max()) + 1
    top = np.full(pages, -np.inf)
    np.maximum.at(top, owners, scores)
    exps = np.exp(scores - top[owners])
    all_of = np.bincount(owners, exps, pages)
    right_of = np.bincount(owners, exps * right, pages)
    chance, posterior = exps / all_of[owners], exps * right / right_of[owners]
    loss = float(-np.log(right_of / all_of).sum() + regular / 2 * weights @ weights)
    return loss, table.T @ (chance - posterior) + regular * weights


def _yes_or_no_loss(
    weights: Floats, table: Floats, _: Floats, right: Floats, regular: float
) -> tuple[float, Floats]:
    scores = table @ weights
    chance = 1 / (1 + np.exp(-scores))
    loss = float(np.logaddexp(0, np.where(right, -scores, scores)).sum())
    gradient = table.T @ (chance - right) + regular * weights
    return loss + float(regular / 2 * weights @ weights), gradient


def _weigh(weights: dict[str, float], signs: tuple[str, ...]) -> float:
    return sum(weights.get(sign, 0.0) for sign in signs)


def _enough_for_headline(weights: dict[str, float], choices: list[Choice]) -> float:
    """Take the weight that nearly all right headlines reach."""
    reached = [
        max(_weigh(weights, s) for s, r in zip(c.signs, c.right, strict=True) if r)
        for c in choices
        if any(c.right)
    ]
    return round(float(np.quantile(reached, KEPT)), 1)


def _enough_for_one(answers: _Answers, beta: float) -> float:
    """Take the weight with the best F on sites that were not learned from.

    The curve is flat, so it is smoothed: one page more or less does not decide.
    """
    bars = [round(bar / 10, 1) for bar in range(-30, 60)]
    curve = [_f_score(answers, bar, beta) for bar in bars]
    smooth = [
        float(np.mean(curve[max(0, at - SMOOTH) : at + SMOOTH + 1]))
        for at in range(len(curve))
    ]
    return bars[int(np.argmax(smooth))]


def _f_score(answers: _Answers, bar: float, beta: float) -> float:
    """Weigh precision and recall of all answers above `bar`."""
    hits = sum(right for weight, right, _ in answers if weight >= bar)
    said = sum(weight >= bar for weight, _, _ in answers)
    there = sum(could for _, _, could in answers)
    square = beta * beta
    return (1 + square) * hits / (said + square * there) if hits else 0.0


def as_stored(table: Table) -> dict[str, Any]:
    """Lay a table out for reading: the weightiest signs first."""
    ranked = sorted(table.weights.items(), key=lambda item: (-item[1], item[0]))
    return {"enough": table.enough, "weights": dict(ranked)}


def measure(
    base: Path,
    cases: list[dict[str, Any]],
    choices: dict[str, list[Choice]],
    folds: int,
) -> None:
    """Understand every page with weights that were fitted without its site."""
    from artbench import score  # noqa: PLC0415 - lies beside the repository

    tallies: dict[str, Any] = defaultdict(score.Tally)
    for fold in range(folds):
        for field, room in ROOMS.items():
            learned = [c for c in choices[field] if part_of(c.site, folds) != fold]
            room.TABLE = fit(field, learned)
        for case in cases:
            if (
                part_of(site_of(case), folds) != fold
                or case["dataset"] not in score.MAIN
            ):
                continue
            path = base / "inputs" / f"{case['case']}.txt"
            said, text = articles_text.answer(path), path.read_bytes().decode()
            for group in ("ALL", case["view"]):
                tallies[group].add("rawtext", case, said, text)
    for group, tally in sorted(tallies.items()):
        result = tally.result()
        print(group, {name: result[name] for name in FIGURES if name in result})
        print("   ", result["roles"], result["markup"])


ROOMS: dict[str, Any] = {
    "headline": headlines,
    "authors": bylines,
    "standfirst": standfirsts,
}
FIGURES = (
    *("title", "author_f", "author_p", "author_r", "author_null"),
    *("date", "date_wrong", "dek", "site", "role_macro_f", "markup_macro_f", "body_f"),
)


if __name__ == "__main__":
    main()
