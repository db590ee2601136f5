"""How long it takes in watch mode from an edit to the page that a browser gets.

    python benchmarks/watching.py COUNT [--runs 5] [--work FOLDER] [--only hugo]

One made-up collection is served by this program and by Hugo's server. An article is
edited, and its page is asked for every few milliseconds until it has the new words.
Medians are printed. What is needed is told in `peers.py`.
"""

import argparse
import statistics
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from collection import make_article
from peers import contenders, name_of, prepare, share_of_family

from site_builder.loader import make_slug

PAUSE = 0.005
"""Seconds between two requests."""
PATIENCE = 120.0
"""Seconds after which a server is given up."""
PORTS = {"site-builder": 8431, "hugo": 8432}


def with_own_page(count: int) -> int:
    """Choose an article in the middle whose headline no other has."""
    slugs = [make_slug(make_article(number).headline) for number in range(count)]
    seen = Counter(slugs)
    return next(n for n in range(count // 2, count) if seen[slugs[n]] == 1)


def page_of(name: str, number: int, count: int) -> str:
    """Give the path of an article's page."""
    if name == "hugo":
        return f"articles/{name_of(number, count)}/"
    return f"articles/{make_slug(make_article(number).headline)}.html"


def serving(name: str, command: tuple[str, ...]) -> tuple[str, ...]:
    """Make the command that serves of the one that builds."""
    port = str(PORTS[name])
    if name == "hugo":
        quiet = ("--quiet", "--disableLiveReload", "--baseURL", "http://localhost/")
        return (command[0], "server", "--port", port, *quiet)
    settings = command[command.index("--source") :]
    return (*command[:3], "serve", "--port", port, *settings)


@contextmanager
def served(command: tuple[str, ...], folder: Path) -> Iterator[int]:
    """Serve a folder while the block lasts; gives the number of the process."""
    process = subprocess.Popen(  # noqa: S603 - the commands are ours
        command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        yield process.pid
    finally:
        process.terminate()
        process.wait()


def await_words(address: str, words: str) -> float:
    """Ask for a page until it has `words`; give the seconds that it took.

    Raises:
        TimeoutError: It never had them.
    """
    begun = time.perf_counter()
    while time.perf_counter() - begun < PATIENCE:
        try:
            with urllib.request.urlopen(address) as answer:  # noqa: S310 - our server
                if words in answer.read().decode():
                    return time.perf_counter() - begun
        except (urllib.error.URLError, ConnectionError):
            pass
        time.sleep(PAUSE)
    message = f"{address} never had the words {words!r}"
    raise TimeoutError(message)


def main() -> None:
    """Serve, edit, wait."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("count", type=int)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--work", type=Path, default=Path("peers-work"))
    parser.add_argument("--only", default="hugo")
    options = parser.parse_args()
    number = with_own_page(options.count)
    for contender in contenders(Path(), frozenset(options.only.split(","))):
        folder = options.work.resolve() / f"watch-{contender.name}"
        prepare(contender, folder, options.count)
        path = folder / contender.article.format(name=name_of(number, options.count))
        base = f"http://127.0.0.1:{PORTS[contender.name]}/"
        page = base + page_of(contender.name, number, options.count)
        with served(serving(contender.name, contender.command), folder) as pid:
            first = await_words(page, make_article(number).headline)
            walls = []
            for turn in range(options.runs):
                time.sleep(1)
                text = path.read_text("utf-8")
                words = f"edited {turn} times"
                path.write_text(text.replace(" the ", f" the {words} ", 1), "utf-8")
                walls.append(await_words(page, words))
            memory = share_of_family(pid)
        print(
            f"{contender.name}: first page after {first:.2f} s, an edit after"
            f" {statistics.median(walls):.3f} s ({min(walls):.3f} to {max(walls):.3f}),"
            f" {memory / (1 << 20):.0f} MiB",
            file=sys.stdout,
        )


if __name__ == "__main__":
    main()
