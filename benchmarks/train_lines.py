"""Learn the weights of the sequence model from labelled pages.

    python benchmarks/train_lines.py ../shared/eval/article [--hold-out N OF]

Reads `rawtext-dev.tar.xz` (pages flattened to lines, with gold labels), learns a
linear-chain conditional random field with python-crfsuite and writes the package's
`weights.json.gz`. With `--hold-out 0 4` the sites of the first
quarter are left out, to measure on; sites are parted by the digest of their domain.

Needs the extra `bench`.
"""

import argparse
import ast
import gzip
import hashlib
import json
import tarfile
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pycrfsuite

from site_builder.understanding.features import FAMILIES, Signs, describe_lines
from site_builder.understanding.sequence import pack

WEIGHTS = Path(__file__).parents[1] / "site_builder/understanding/weights.json.gz"
CONTENT = {"body", "heading"}
FOLD = {
    "list": "body",
    "quote": "body",
    "embed": "body",
    "credit": "caption",
    "date": "byline",
    "author_bio": "other",
    "boiler": "other",
}
"""Finer labels of the gold, told apart by rules, not by the model."""
FEWEST_SITES = 5
"""Sites that must show a sign for it to be learned: what one site does is no rule."""
SMALLEST_WEIGHT = 0.02
REGULAR = 12.0
"""L2 regularisation; of 1, 3, 6, 12 and 20 the best on sites held out."""


@dataclass(frozen=True)
class Page:
    """A page with its site, its lines' signs and their labels."""

    site: str
    signs: list[Signs]
    labels: list[str]


def main() -> None:
    """Learn and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--hold-out", type=int, nargs=2, default=(-1, 1))
    parser.add_argument("--output", type=Path, default=WEIGHTS)
    options = parser.parse_args()
    part, parts = options.hold_out
    with tempfile.TemporaryDirectory() as scratch:
        archive = options.folder / "rawtext-dev.tar.xz"
        with tarfile.open(archive) as tar:
            tar.extractall(scratch, filter="data")
        pages = [
            page
            for page in read_pages(Path(scratch) / "rawtext" / "dev")
            if part_of(page.site, parts) != part
        ]
        write_weights(learn(pages, Path(scratch) / "model.crf"), options.output)
    print(f"{len(pages)} pages learned, {options.output.stat().st_size} bytes written")


def part_of(site: str, parts: int) -> int:
    """Say in which of `parts` a site falls."""
    return int(hashlib.md5(site.encode()).hexdigest(), 16) % parts  # noqa: S324 - parts sites evenly, hides nothing


def read_pages(folder: Path) -> Iterator[Page]:
    """Read the pages that have labels for their lines."""
    for row in (folder / "gold.jsonl").read_text("utf-8").splitlines():
        case = json.loads(row)
        gold = case["gold"]
        if not (gold.get("line_labels") or gold.get("line_roles")):
            continue
        text = (folder / "inputs" / f"{case['case']}.txt").read_bytes().decode()
        lines = text.split("\n")
        numbers = [n for n, line in enumerate(lines, start=1) if line.strip()]
        if not numbers:
            continue
        gaps = [n == 1 or not lines[n - 2].strip() for n in numbers]
        signs = describe_lines([lines[n - 1].strip() for n in numbers], gaps)
        site = ".".join((urlsplit(case["url"]).hostname or case["id"]).split(".")[-2:])
        labels = [label_of(gold, n, lines[n - 1]) for n in numbers]
        yield Page(site, signs, filled(labels))


def label_of(gold: dict[str, Any], number: int, line: str) -> str | None:
    """Give the label of a line: the hand-checked one, else what the rest agrees on."""
    key = str(number)
    roles = gold.get("line_roles") or {}
    plain = " ".join(line.casefold().split())
    label = roles.get(key)
    if label is None:
        broad = (gold.get("line_labels") or {}).get(key)
        markup = (gold.get("line_markup") or {}).get(key)
        if broad == "body":
            label = "heading" if markup == "heading" else "body"
        elif broad == "other":
            label = markup if markup in {"caption", "byline"} else "other"
        else:
            label = markup
    label = FOLD.get(label, label) if label else None
    if label != "body" and plain == " ".join(
        (gold.get("title") or "").casefold().split()
    ):
        return "title"
    if label != "body" and plain == " ".join(
        (gold.get("dek") or "").casefold().split()
    ):
        return "dek"
    return label


def filled(labels: list[str | None]) -> list[str]:
    """Give unlabelled lines the label of the text that they stand in."""
    above: list[str] = []
    last = "other"
    for label in labels:
        last = label or last
        above.append(last)
    below: list[str] = []
    last = "other"
    for label in reversed(labels):
        last = label or last
        below.append(last)
    below.reverse()
    return [
        label or ("body" if a in CONTENT and b in CONTENT else "other")
        for label, a, b in zip(labels, above, below, strict=True)
    ]


def learn(pages: list[Page], model: Path) -> pycrfsuite.Tagger:
    """Learn the weights of all signs that enough sites show."""
    sites: dict[str, set[str]] = defaultdict(set)
    for page in pages:
        for signs in page.signs:
            for name in names_of(signs):
                if len(sites[name]) < FEWEST_SITES:
                    sites[name].add(page.site)
    known = {name for name, seen in sites.items() if len(seen) >= FEWEST_SITES}
    trainer = pycrfsuite.Trainer(verbose=False)
    for page in pages:
        rows = [[n for n in names_of(signs) if n in known] for signs in page.signs]
        trainer.append(pycrfsuite.ItemSequence(rows), page.labels)
    trainer.select("lbfgs")
    trainer.set_params(
        {
            "c1": 0.0,
            "c2": REGULAR,
            "max_iterations": 80,
            "feature.possible_transitions": True,
            "feature.minfreq": 12,
        }
    )
    trainer.train(str(model))
    tagger = pycrfsuite.Tagger()
    tagger.open(str(model))
    return tagger


def names_of(signs: Signs) -> list[str]:
    """Name the signs of a line for the trainer."""
    named = [
        f"{family}={value!r}"
        for family, value in zip(FAMILIES, signs.values, strict=True)
    ]
    return named + [f"word={word!r}" for word in signs.words]


def write_weights(tagger: pycrfsuite.Tagger, path: Path) -> None:
    """Write what was learned as the package reads it, the same for the same input."""
    labels = sorted(tagger.labels())
    info = tagger.info()
    rows: dict[str, list[float]] = defaultdict(lambda: [0.0] * len(labels))
    for (name, label), weight in info.state_features.items():
        rows[name][labels.index(label)] = weight
    families: dict[str, list[list[Any]]] = {name: [] for name in FAMILIES}
    words: dict[str, int] = {}
    for name, row in sorted(rows.items()):
        if max(map(abs, row)) < SMALLEST_WEIGHT:
            continue
        family, _, value = name.partition("=")
        if family == "word":
            words[ast.literal_eval(value)] = pack(row)
        else:
            families[family].append([ast.literal_eval(value), pack(row)])
    steps = [
        [round(info.transitions.get((one, two), 0.0), 4) for two in labels]
        for one in labels
    ]
    stored = {"labels": labels, "families": families, "words": words, "steps": steps}
    data = json.dumps(stored, ensure_ascii=False, separators=(",", ":")).encode()
    path.write_bytes(gzip.compress(data, 9, mtime=0))


if __name__ == "__main__":
    main()
