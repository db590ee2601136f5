"""The quality gate: how well texts are understood may not fall.

    python benchmarks/quality.py ../shared/eval/article [--every N]     measure
    python benchmarks/quality.py ../shared/eval/article --pin [--lower "REASON"]

Measures with the evaluation's own scorer on every Nth page of its development part and
holds the figures against the floors pinned in `quality.json`, which names the corpus by
its digest. `--pin` writes new floors; a floor falls only with `--lower` and a reason,
which is kept beside it.
"""

import argparse
import hashlib
import json
import sys
import tarfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))

import articles_html
import articles_text

from site_builder.loader import load_text

FLOORS = Path(__file__).with_name("quality.json")
EPSILON = 0.004
"""What a figure may fall without being noticed: one page in the sample, about."""
EVERY = {"rawtext": 12, "html": 6}
"""Of so many pages one is measured; small enough for every test run."""
FIGURES = {
    "rawtext": (
        "lossless",
        "body_f",
        "line_f",
        "role_macro_f",
        "markup_macro_f",
        "title",
        "author_f",
        "author_null",
        "date",
        "dek",
        "site",
    ),
    "html": ("title", "author_f", "author_null", "date", "dek", "site", "body_f"),
}
Figures = dict[str, dict[str, float]]


@contextmanager
def unpacked(folder: Path) -> Iterator[Path]:
    """Unpack the development part for as long as it is needed."""
    with TemporaryDirectory() as scratch:
        for task in FIGURES:
            with tarfile.open(folder / f"{task}-dev.tar.xz") as tar:
                tar.extractall(scratch, filter="data")
        yield Path(scratch)


def digest_of(folder: Path) -> str:
    """Name the corpus by its bytes."""
    digest = hashlib.sha256()
    for task in sorted(FIGURES):
        digest.update((folder / f"{task}-dev.tar.xz").read_bytes())
    return digest.hexdigest()[:32]


def measure(folder: Path, every: dict[str, int] | None = None) -> Figures:
    """Measure every Nth page of each task."""
    sys.path.insert(0, str(folder))
    from artbench import score  # noqa: PLC0415 - lies beside the repository

    steps = every or EVERY
    figures: Figures = {}
    with unpacked(folder) as work:
        for task, names in FIGURES.items():
            base = work / task / "dev"
            tally = score.Tally()
            for case in score.read_gold(str(base))[:: steps[task]]:
                path, text = _input(base, task, case["case"])
                tally.add(task, case, _ANSWERS[task](path), text)
            result = tally.result()
            figures[task] = {name: round(result[name], 4) for name in names}
    return figures


def find_strangers(folder: Path, language: str, every: int) -> tuple[int, int]:
    """Count authors that no label knows, and all authors, of every Nth page.

    Looks at pages in `language` whose authors are labelled; who is labelled in capitals
    or with a degree behind the name is known all the same.
    """
    strangers = named = 0
    with unpacked(folder) as work:
        base = work / "rawtext" / "dev"
        cases = [
            case
            for line in (base / "gold.jsonl").read_text("utf-8").splitlines()
            if "authors" in (case := json.loads(line))["gold"]
            and case["lang"] in (language, "")
        ]
        for case in cases[::every]:
            article = load_text(
                "a.txt", _input(base, "rawtext", case["case"])[0].read_bytes()
            )
            if article.language is None or article.language.value != language:
                continue
            known = " ".join(case["gold"]["authors"]).casefold()
            said = [author.value.casefold() for author in article.authors]
            named += len(said)
            strangers += sum(name not in known for name in said)
    return strangers, named


def _input(base: Path, task: str, case: str) -> tuple[Path, str]:
    ending = "html" if task == "html" else "txt"
    path = base / "inputs" / f"{case}.{ending}"
    text = path.read_bytes().decode() if task == "rawtext" else ""
    return path, text


def _answer_html(path: Path) -> dict[str, Any]:
    said: dict[str, Any] = json.loads(articles_html.read(path))
    return said


_ANSWERS: dict[str, Callable[[Path], dict[str, Any]]] = {
    "rawtext": articles_text.answer,
    "html": _answer_html,
}


def shortfalls(figures: Figures, floors: Figures) -> list[str]:
    """Name every figure that has fallen below its floor."""
    return [
        f"{task} {name}: {figures[task].get(name, 0.0):.4f}, floor {floor:.4f}"
        for task, row in floors.items()
        for name, floor in row.items()
        if figures[task].get(name, 0.0) < floor - EPSILON
    ]


def pinned(figures: Figures, floors: Figures, *, lower: str | None) -> Figures:
    """Give new floors.

    Raises:
        SystemExit: A floor would fall and no reason is given.
    """
    fallen = shortfalls(figures, floors)
    if fallen and not lower:
        sys.exit("floors would fall (give --lower and a reason): " + "; ".join(fallen))
    return figures


def keep_floors(
    path: Path, figures: Figures, corpus: str, *, lower: str | None
) -> None:
    """Write new floors for a corpus, with the reasons for which some ever fell.

    Raises:
        SystemExit: A floor would fall and no reason is given.
    """
    stored = json.loads(path.read_text()) if path.exists() else {"floors": {}}
    floors = pinned(figures, stored["floors"], lower=lower)
    reasons = stored.get("lowered", [])
    if lower:
        reasons.append(lower)
    kept = {"corpus": corpus, "floors": floors, "lowered": reasons}
    path.write_text(json.dumps(kept, indent=1) + "\n", "utf-8")


def main() -> None:
    """Measure, and pin if asked."""
    parser = gate_parser(__doc__)
    parser.add_argument("--every", type=int, help="measure one page of so many")
    options = parser.parse_args()
    every = dict.fromkeys(FIGURES, options.every) if options.every else None
    figures = measure(options.folder, every)
    print(json.dumps(figures, indent=1))
    if options.pin:
        corpus = digest_of(options.folder)
        keep_floors(FLOORS, figures, corpus, lower=options.lower)


def gate_parser(description: str | None) -> argparse.ArgumentParser:
    """Make what reads the command line of a gate."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--pin", action="store_true")
    parser.add_argument("--lower", metavar="REASON")
    return parser


if __name__ == "__main__":
    main()
