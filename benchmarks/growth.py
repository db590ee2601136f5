"""How the cost of a build grows with the collection; draws the picture in docs/.

    python benchmarks/growth.py [--sizes 100,1000,10000] [--work FOLDER] [--draw FILE]

For each size a collection is made up and built from nothing, then again after an edit
of one article, then once more as it is. Seconds are those of the whole process from the
shell, on as many processors as there are; memory is that of all its processes at the
highest moment, shared parts counted once. A table is printed, and with `--draw` the
picture is written: both axes count in powers, so that a straight line at 45 degrees is
a cost that grows as the collection does.
"""

import argparse
import json
import math
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from collection import write_collection
from peers import MIB, Cost, name_of, run

SIZES = (100, 300, 1000, 3000, 10000)
WIDTH, HEIGHT, MARGIN = 640, 400, 56
COLOURS = {"first build": "#8c2f14", "one article edited": "#1f5560", "nothing": "#777"}


@dataclass(frozen=True, slots=True)
class Grown:
    """What a collection of one size cost: by task, and by phase of the first build."""

    size: int
    costs: dict[str, Cost]
    phases: dict[str, float]
    output: int


def measure(size: int, work: Path) -> Grown:
    """Make up a collection, build it three times."""
    folder = work / str(size)
    shutil.rmtree(folder, ignore_errors=True)
    write_collection(size, folder / "texts")
    build = (sys.executable, "-m", "site_builder", "build", "--source", "texts")
    command = (*build, "--output", "dist", "--quiet")
    costs = {"first build": run(command, folder)}
    edited = folder / f"texts/{name_of(size // 2, size)}.txt"
    text = edited.read_text("utf-8")
    edited.write_text(text.replace(" the ", " the edited ", 1), "utf-8")
    costs["one article edited"] = run(command, folder)
    costs["nothing"] = run(command, folder)
    output = sum(p.stat().st_size for p in (folder / "dist").rglob("*") if p.is_file())
    shutil.rmtree(folder / "dist")
    shutil.rmtree(folder / ".dist.site-builder")
    told = subprocess.run(  # noqa: S603 - the command is ours
        (*build, "--output", "dist", "--json"),
        cwd=folder,
        capture_output=True,
        check=True,
    )
    phases: dict[str, float] = json.loads(told.stdout)["seconds"]
    shutil.rmtree(folder)
    return Grown(size, costs, phases, output)


def table(grown: list[Grown]) -> str:
    """Write the figures as a table in Markdown."""
    tasks = list(COLOURS)
    phases = sorted({name for each in grown for name in each.phases})
    head = ["articles", *tasks, "peak MiB", "output MB", *phases]
    rows = [head, ["---:"] * len(head)]
    for each in grown:
        peak = max(cost.memory for cost in each.costs.values()) / MIB
        rows.append(
            [
                f"{each.size:,}",
                *(f"{each.costs[task].wall:.2f}" for task in tasks),
                f"{peak:.0f}",
                f"{each.output / 1e6:.1f}",
                *(f"{each.phases.get(phase, 0):.2f}" for phase in phases),
            ]
        )
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def draw(grown: list[Grown]) -> str:
    """Draw seconds against articles, both in powers of ten."""
    sizes = [each.size for each in grown]
    walls = [cost.wall for each in grown for cost in each.costs.values()]
    low, high = math.floor(math.log10(min(walls))), math.ceil(math.log10(max(walls)))
    left, right = math.log10(min(sizes)), math.log10(max(sizes))

    def across(size: float) -> float:
        share = (math.log10(size) - left) / ((right - left) or 1)
        return MARGIN + share * (WIDTH - 2 * MARGIN - 90)

    def up(seconds: float) -> float:
        share = (math.log10(seconds) - low) / ((high - low) or 1)
        return HEIGHT - MARGIN - share * (HEIGHT - 2 * MARGIN)

    marks = []
    for power in range(low, high + 1):
        y = up(10.0**power)
        marks.append(
            f'<path d="M{MARGIN} {y:.0f}H{WIDTH - MARGIN - 90}" stroke="#ccc"/>'
            f'<text x="{MARGIN - 8}" y="{y + 4:.0f}" text-anchor="end">'
            f"{10.0**power:g} s</text>"
        )
    marks += [
        f'<text x="{across(size):.0f}" y="{HEIGHT - MARGIN + 22}" text-anchor="middle">'
        f"{size:,}</text>"
        for size in sizes
    ]
    for task, colour in COLOURS.items():
        points = [(across(e.size), up(e.costs[task].wall)) for e in grown]
        path = "L".join(f"{x:.1f} {y:.1f}" for x, y in points)
        x, y = points[-1]
        marks.append(
            f'<path d="M{path}" fill="none" stroke="{colour}" stroke-width="2"/>'
            f'<text x="{x + 8:.0f}" y="{y + 4:.0f}" fill="{colour}">{task}</text>'
        )
    body = "\n".join(marks)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" '
        'font-family="sans-serif" font-size="12" fill="#444">\n'
        "<title>Seconds of a build against the number of articles</title>\n"
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>\n{body}\n</svg>\n'
    )


def main() -> None:
    """Measure, print, draw."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--sizes", default=",".join(map(str, SIZES)))
    parser.add_argument("--work", type=Path, default=Path("growth-work"))
    parser.add_argument("--draw", type=Path)
    options = parser.parse_args()
    grown = []
    for size in map(int, options.sizes.split(",")):
        grown.append(measure(size, options.work.resolve()))
        print(table(grown[-1:]).splitlines()[-1], file=sys.stderr)
    print(table(grown))
    if options.draw:
        options.draw.write_text(draw(grown), "utf-8")


if __name__ == "__main__":
    main()
