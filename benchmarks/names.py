"""How well names are found: precision, recall, kinds and links against labels by hand.

    python benchmarks/names.py FOLDER [--show]

FOLDER holds the texts that `names.json` names; the labels say for each the names, their
kinds and what else the text calls them. A name of the kind "any" counts for nothing,
found or not. Each text counts as part of one collection of all texts of its part. With
--show every fault is listed.
"""

import json
import sys
from collections import Counter
from pathlib import Path

from site_builder.loader import load_source
from site_builder.model.names import Name, Speech
from site_builder.names import join_names, read_names
from site_builder.names.joining import key_of
from site_builder.reading import find_sources

Labels = dict[str, list[list[str]]]

_LABELS = Path(__file__).with_name("names.json")


def read(folder: Path, name: str) -> Speech:
    """Read the names of a text."""
    (ref,) = find_sources(folder / f"{name}.txt").sources
    return read_names(load_source(ref))


def judge(labels: Labels, names: tuple[Name, ...], *, show: bool) -> Counter[str]:
    """Compare names with labels, article by article."""
    counts: Counter[str] = Counter()
    for file, rows in labels.items():
        found = [
            n for n in names if any(o.source == f"{file}.txt" for o in n.occurrences)
        ]
        wanted = {key_of(w): row for row in rows for w in (row[0], *row[2:])}
        hit: set[str] = set()
        for name in found:
            fault = _judge(name, wanted, hit, counts)
            if show and fault:
                print(f"{file}: {fault}: {name.name} ({name.kind}, {name.rules})")
        missing = [n for n, kind, *_ in rows if kind != "any" and n not in hit]
        counts["wanted"] += sum(kind != "any" for _, kind, *_ in rows)
        if show and missing:
            print(f"{file}: missing: {', '.join(missing)}")
    return counts


def _judge(
    name: Name, wanted: dict[str, list[str]], hit: set[str], counts: Counter[str]
) -> str:
    """Judge one name; the answer says what is wrong with it."""
    keys = [key_of(name.name), *map(key_of, name.aliases)]
    row = next((wanted[key] for key in keys if key in wanted), None)
    if row is None or row[0] in hit:
        counts["wrong" if row is None else "twice"] += 1
        return "wrong" if row is None else "twice"
    if row[1] == "any":
        return ""
    hit.add(row[0])
    right = name.kind == row[1]
    counts["right"] += 1
    counts["kind right"] += right
    counts["kind told"] += bool(name.rules)
    counts["kind told right"] += bool(name.rules) and right
    return "" if right else f"kind, which is {row[1]}"


def main(arguments: list[str]) -> None:
    """Judge both parts."""
    folder, show = Path(arguments[0]), "--show" in arguments
    for part, labels in json.loads(_LABELS.read_text("utf-8")).items():
        names = join_names([read(folder, file) for file in labels])
        counts = judge(labels, names, show=show and part == "development")
        right, told = counts["right"], max(counts["kind told"], 1)
        found = right + counts["wrong"] + counts["twice"]
        print(
            f"{part}: {found} found, {counts['wanted']} wanted;"
            f" precision {right / found:.3f}, recall {right / counts['wanted']:.3f},"
            f" kinds right {counts['kind right'] / right:.3f},"
            f" where told {counts['kind told right'] / told:.3f},"
            f" twice {counts['twice']}"
        )


if __name__ == "__main__":
    main(sys.argv[1:])
