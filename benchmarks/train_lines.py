"""Learn the weights of the sequence model from labelled pages.

    python benchmarks/train_lines.py ../shared/eval/article [--hold-out N OF]

Reads `rawtext-dev.tar.xz` (pages flattened to lines, with gold labels), learns a
linear-chain conditional random field and writes the package's `weights.bin`, the same
bytes for the same input. The names of the rules that judged the lines are signs of the
model, so learn again when rules have changed. With `--hold-out 0 4` the sites of the
first quarter are left out, to measure on; sites are parted by the digest of their
domain.

A gold label may leave open what a line is (any part of the text; anything but text):
then the probability of what it allows is learned. Needs the extra `bench`.
"""

import argparse
import hashlib
import json
import tarfile
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import numpy as np
from scipy import sparse

from site_builder.reading import parse_source
from site_builder.understanding.features import Look, look_at
from site_builder.understanding.placing import place_lines, place_signs
from site_builder.understanding.rows import LABELS
from site_builder.understanding.rules import PASSES, judge
from site_builder.understanding.sequence import SCALE, SLOTS, STATES, write_model
from site_builder.understanding.sheet import Sheet

WEIGHTS = Path(__file__).parents[1] / "site_builder/understanding/weights.bin"
TEXT = frozenset({"body", "heading", "list", "quote"})
NOT_TEXT = frozenset({"before", "inside", "after"})
ASIDE = NOT_TEXT | {"byline", "bio", "caption"}
MARKUP = {"author_bio": "bio", "boiler": None} | {
    name: name for name in (*TEXT, "caption", "byline")
}
"""Our labels for those of the pages' own markup."""
FEWEST_SITES = 5
"""Sites that must show a sign for it to be learned: what few sites do is no rule."""
TRAININGS = 3
"""Times that the weights are learned, each with other chances; their mean is kept."""
SMALLEST_WEIGHT = 3
"""In packed units: a row of less says nothing."""
REGULAR = 10.0
"""L2 regularisation; 5 and 20 are as good on sites held out."""
DROPPED = 0.5
"""Share of the signs that a step of learning does not see, lest a line lean on few.

On sites held out, half is better than a third by .004 of body F1; with three quarters
the rare roles are lost.
"""
ROUNDS = 12
RATE = 0.03
PAGES_AT_ONCE = 40
LONGEST = 600
"""Lines of a page that are learned in one piece."""
LEAST = -30.0
Floats = np.ndarray[Any, Any]
RULES = sorted({rule.name for step in PASSES for rule in step.rules})


@dataclass(frozen=True)
class Page:
    """A page: its site, and for each line the named signs and the labels allowed."""

    site: str
    signs: list[list[tuple[str, Any]]]
    allowed: list[frozenset[str]]


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
        folder = Path(scratch) / "rawtext" / "dev"
        pages = [p for p in read_pages(folder) if part_of(p.site, parts) != part]
    options.output.write_bytes(learn(pages))
    print(f"{len(pages)} pages learned, {options.output.stat().st_size} bytes written")


def part_of(site: str, parts: int) -> int:
    """Say in which of `parts` a site falls."""
    return int(hashlib.md5(site.encode()).hexdigest(), 16) % parts  # noqa: S324 - parts sites evenly, hides nothing


def site_of(case: dict[str, Any]) -> str:
    """Name the site of a page by the last two parts of its host."""
    host = urlsplit(case["url"]).hostname or case["id"]
    return ".".join(host.split(".")[-2:])


def read_pages(folder: Path) -> Iterator[Page]:
    """Read the pages that have labels for their lines."""
    for row in (folder / "gold.jsonl").read_text("utf-8").splitlines():
        case = json.loads(row)
        name = f"{case['case']}.txt"
        if set(case["gold"]) & {"line_labels", "line_roles", "line_markup"}:
            page = read_page(case, (folder / "inputs" / name).read_bytes())
            if page.signs:
                yield page


def read_page(case: dict[str, Any], data: bytes) -> Page:
    """Judge a page by the rules, and give the signs and labels of its lines."""
    sheet = Sheet.of(parse_source(f"{case['case']}.txt", data))
    judge(sheet)
    texts = [shape.text for shape in sheet.lines]
    rules = [RULES.index(sheet.rules[at]) + 1 for at in range(len(texts))]
    looks = [look_at(text) for text in texts]
    codes = place_lines(looks, [shape.gap for shape in sheet.lines], rules)
    places = [place_signs(codes, at) for at in range(len(looks))]
    signs = [signs_of(looks, at, place) for at, place in enumerate(places)]
    gold = case["gold"]
    numbers = [shape.number for shape in sheet.lines]
    allowed = [
        labels_of(gold, number, text)
        for number, text in zip(numbers, texts, strict=True)
    ]
    return Page(site_of(case), signs, placed(allowed))


def signs_of(
    looks: Sequence[Look], at: int, place: Sequence[int]
) -> list[tuple[str, Any]]:
    """Name the signs of a line by the slot in which they weigh."""
    look = looks[at]
    words = sorted(look.words)
    named: list[tuple[str, Any]] = [("own", sign) for sign in look.signs]
    named += [("place", sign) for sign in place]
    named += [("few" if look.few else "many", word) for word in words]
    named.append(("last", look.last))
    for slot, other in (("upper", at - 1), ("lower", at + 1)):
        if 0 <= other < len(looks) and looks[other].few:
            named += [(slot, word) for word in sorted(looks[other].words)]
    return named


def labels_of(gold: dict[str, Any], number: int, text: str) -> frozenset[str]:
    """Give the labels that the gold allows a line; what it does not say, all."""
    key = str(number)
    role = (gold.get("line_roles") or {}).get(key)
    broad = (gold.get("line_labels") or {}).get(key)
    markup = MARKUP.get((gold.get("line_markup") or {}).get(key, ""))
    is_marked = key in (gold.get("line_markup") or {})
    if role in {"title", "dek", "byline", "heading", "caption"}:
        return frozenset({role})
    if role == "credit":
        return frozenset({"caption"})
    if role == "body":
        part = markup if markup in {"list", "quote", "body"} else None
        return frozenset({part} if part else {"body", "list", "quote"})
    if role == "other":
        return frozenset({"bio"}) if markup == "bio" else NOT_TEXT
    if broad != "body" and markup not in TEXT:
        for field in ("title", "dek"):
            if plain(text) == plain(gold.get(field) or ""):
                return frozenset({field})
    return _broad_labels(broad, markup, is_marked=is_marked)


def _broad_labels(
    broad: str | None, markup: str | None, *, is_marked: bool
) -> frozenset[str]:
    """Give what the markup and the broad label, text or not, allow together."""
    if broad == "body":
        return frozenset({markup}) if markup in TEXT else TEXT
    if broad == "other" and markup in TEXT:
        return TEXT | NOT_TEXT
    if markup:
        return frozenset({markup})
    if is_marked:
        return NOT_TEXT
    return ASIDE if broad == "other" else frozenset(LABELS)


def plain(text: str) -> str:
    """Give the words of a text for comparing."""
    return " ".join(text.casefold().split())


def placed(allowed: list[frozenset[str]]) -> list[frozenset[str]]:
    """Take from each line what its place forbids: before, inside or after the text."""
    sure = [at for at, labels in enumerate(allowed) if labels <= TEXT]
    if not sure:
        return allowed
    out = []
    for at, labels in enumerate(allowed):
        there = "before" if at < sure[0] else "inside" if at <= sure[-1] else "after"
        out.append(labels - (NOT_TEXT - {there}))
    return out


def learn(pages: Sequence[Page]) -> bytes:
    """Learn the weights of all signs that enough sites show."""
    sites: dict[tuple[str, Any], set[str]] = defaultdict(set)
    for page in pages:
        for signs in page.signs:
            for sign in signs:
                if len(sites[sign]) < FEWEST_SITES:
                    sites[sign].add(page.site)
    kept = [sign for sign, seen in sites.items() if len(seen) >= FEWEST_SITES]
    index = {sign: at for at, sign in enumerate(kept)}
    pieces = list(pieces_of(pages, index))
    learned = [descend(pieces, len(index), seed) for seed in range(TRAININGS)]
    weights, steps = (
        sum(several) / TRAININGS for several in zip(*learned, strict=True)
    )
    rows: dict[str, dict[Any, list[int]]] = {slot: {} for slot in SLOTS}
    for (slot, sign), at in index.items():
        row = [round(float(weight) * SCALE) for weight in weights[at]]
        if max(row) - min(row) >= SMALLEST_WEIGHT:
            rows[slot][sign] = row
    return write_model(rows, steps.tolist(), RULES)


@dataclass(frozen=True)
class Piece:
    """Some lines in a row: which signs each shows, and which labels it may have."""

    signs: sparse.csr_matrix
    allowed: Floats


def pieces_of(
    pages: Sequence[Page], index: dict[tuple[str, Any], int]
) -> Iterator[Piece]:
    """Cut the pages to pieces and turn their signs into matrices."""
    for page in pages:
        for start in range(0, len(page.signs), LONGEST):
            lines = page.signs[start : start + LONGEST]
            columns = [[index[s] for s in signs if s in index] for signs in lines]
            ends = np.cumsum([0, *map(len, columns)])
            flat = np.array([c for row in columns for c in row], dtype=np.int32)
            shape = (len(lines), len(index))
            ones = np.ones(len(flat), dtype=np.float32)
            allowed = np.array(
                [
                    [label in labels for label in LABELS]
                    for labels in page.allowed[start : start + LONGEST]
                ]
            )
            yield Piece(sparse.csr_matrix((ones, flat, ends), shape=shape), allowed)


class Adam:
    """Steps down a slope, each coordinate by its own measure (Kingma and Ba 2015)."""

    def __init__(self, shape: tuple[int, int]) -> None:
        """Begin at 0."""
        self.value = np.zeros(shape, dtype=np.float32)
        self._mean = np.zeros(shape, dtype=np.float32)
        self._square = np.zeros(shape, dtype=np.float32)
        self._steps = 0

    def step(self, slope: Floats, rate: float) -> None:
        """Take a step against the slope."""
        self._steps += 1
        self._mean += 0.1 * (slope - self._mean)
        self._square += 0.01 * (slope * slope - self._square)
        mean = self._mean / (1 - 0.9**self._steps)
        square = self._square / (1 - 0.99**self._steps)
        self.value -= rate * mean / (np.sqrt(square) + 1e-6)


def descend(pieces: Sequence[Piece], signs: int, seed: int) -> tuple[Floats, Floats]:
    """Find the weights of signs and steps that make the gold likely."""
    chance = np.random.default_rng(seed)
    weights, steps = Adam((signs, len(LABELS))), Adam((len(STATES), len(STATES)))
    order = np.arange(len(pieces))
    batches = -(-len(pieces) // PAGES_AT_ONCE)
    for turn in range(ROUNDS):
        chance.shuffle(order)
        for at in range(batches):
            rate = RATE * (1 - 0.95 * (turn * batches + at + 1) / (ROUNDS * batches))
            some = [pieces[i] for i in order[at::batches]]
            seen = sparse.vstack([piece.signs for piece in some]).tocsr()
            seen.data *= (chance.random(seen.nnz) >= DROPPED) / (1 - DROPPED)
            scores = seen @ weights.value
            allowed = np.concatenate([piece.allowed for piece in some])
            sizes = np.array([len(piece.allowed) for piece in some])
            free, moved = expected(scores, sizes, steps.value)
            held, kept = expected(np.where(allowed, scores, LEAST), sizes, steps.value)
            share = len(some) / len(pieces)
            slope = seen.T @ (free - held).astype(np.float32)
            weights.step(slope + REGULAR * share * weights.value, rate)
            steps.step(moved - kept + 0.1 * share * steps.value, rate)
    return weights.value, steps.value


def expected(scores: Floats, sizes: Floats, steps: Floats) -> tuple[Floats, Floats]:
    """Give the chance of each label of each line, and the expected count of each step.

    The pieces stand one behind the other in `scores`; they are swept side by side, the
    longest first.
    """
    factors = np.exp(scores - scores.max(1, keepdims=True))
    own = np.stack([factors[:, span].sum(1) for span in STATES], 1)
    ends = np.cumsum(sizes)
    order = np.argsort(-sizes, kind="stable")
    table = np.ones((len(sizes), sizes.max(), len(STATES)))
    for row, piece in enumerate(order):
        table[row, : sizes[piece]] = own[ends[piece] - sizes[piece] : ends[piece]]
    chances, counts = sweep(table, sizes[order], np.exp(steps))
    states = np.empty_like(own)
    for row, piece in enumerate(order):
        states[ends[piece] - sizes[piece] : ends[piece]] = chances[row, : sizes[piece]]
    share = states / own
    for number, span in enumerate(STATES):
        factors[:, span] *= share[:, number : number + 1]
    return factors, counts


def sweep(table: Floats, sizes: Floats, steps: Floats) -> tuple[Floats, Floats]:
    """Run the forward-backward algorithm over pieces side by side, longest first."""
    ahead = np.zeros_like(table)
    scale = np.ones(table.shape[:2])
    active = [int((sizes > at).sum()) for at in range(table.shape[1])]
    row = table[:, 0]
    for at, count in enumerate(active):
        if at:
            row = (ahead[:count, at - 1] @ steps) * table[:count, at]
        scale[:count, at] = row.sum(1)
        ahead[:count, at] = row / scale[:count, at, None]
    behind = np.ones_like(table)
    counts = np.zeros_like(steps)
    for at in range(len(active) - 2, -1, -1):
        n = active[at + 1]
        below = table[:n, at + 1] * behind[:n, at + 1] / scale[:n, at + 1, None]
        behind[:n, at] = below @ steps.T
        counts += (ahead[:n, at].T @ below) * steps
    return ahead * behind, counts


if __name__ == "__main__":
    main()
