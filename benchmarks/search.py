"""The search against Pagefind, on the same site: time, bytes, and what is found.

    python benchmarks/search.py TEXTS WORK [--pagefind PROGRAM] [--items 100]

Builds the texts into the folder WORK, has Pagefind (`npm install pagefind`) index the
pages of the articles, and asks both in Chromium over http for known items: articles of
which three to five words of one sentence are remembered, or some words of the headline.
Prints one row of `RESULTS.md` for each engine.

Bytes are those that travel: scripts and pages as a web server compresses them, the
files of Pagefind as they are, for they are compressed already.
"""

import argparse
import gzip
import http.server
import json
import os
import re
import resource
import shutil
import subprocess
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from random import Random
from statistics import mean, median
from typing import Any
from urllib.parse import quote

from playwright.sync_api import Browser, Response, sync_playwright

from site_builder import build
from site_builder.building.gathering import understand
from site_builder.reading import find_sources
from site_builder.search import (
    Facets,
    Placed,
    digits_for,
    give_places,
    index_files,
    make_cell,
    read_terms,
    room_for,
    shelf_of,
)

SEED = 7
"""The same items each time."""
_LONG = 5
"""Letters from which on a word is taken for one that is remembered."""
_CALL = re.compile(r'siteSearch\("text \d+",(.*)\);\s*', re.DOTALL)
_SENTENCE = re.compile(r"(?<=[.!?])\s+")
_WORD = re.compile(r"[^\W\d_]+")
_PAGEFIND_PAGE = """<!DOCTYPE html><title>Pagefind</title><script type="module">
const query = decodeURIComponent(location.hash.slice(1));
const pagefind = await import("./pagefind/pagefind.js");
const answer = await pagefind.search(query);
const some = await Promise.all(answer.results.slice(0, 10).map((each) => each.data()));
window.answer = { time: performance.now(), found: some.map((each) => each.url) };
</script>"""
_WATCH = """window.addEventListener("DOMContentLoaded", () => {
  const list = document.querySelector(".results");
  const state = document.querySelector(".search-state");
  if (!state) return;
  new MutationObserver(() => {
    if (!state.textContent) return;
    const links = [...list.querySelectorAll(".result-title a")];
    window.answer = { time: performance.now(), found: links.map((each) => each.href) };
  }).observe(state, { childList: true });
});"""


@dataclass(frozen=True, slots=True)
class Item:
    """An article that somebody looks for: what they remember, and where it is."""

    query: str
    href: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What a browser got: the first ten addresses, and what that took."""

    found: Sequence[str]
    milliseconds: float
    transferred: int
    requests: int


class _Quiet(http.server.SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *args: Any) -> None:
        """Say nothing of each request."""

    def copyfile(self, source: Any, outputfile: Any) -> None:
        """Send a file; a browser that left does not want it any more."""
        with suppress(ConnectionError):
            super().copyfile(source, outputfile)


def known_items(site: Path, count: int) -> tuple[list[Item], list[Item]]:
    """Choose articles and words of them: of a sentence, and of the headline."""
    chance = Random(SEED)
    files = sorted((site / "search").glob("text-*.js"), key=lambda path: path.name)
    told, titled = [], []
    for path in chance.sample(files, min(count, len(files))):
        call = _CALL.fullmatch(path.read_text("utf-8"))
        value = json.loads(call[1]) if call else {}
        text = " ".join(value["passages"][1::2])
        some = _remembered(_SENTENCE.split(text), chance)
        if some:
            told.append(Item(" ".join(some), value["href"]))
        words = _WORD.findall(value["title"])
        kept = [word for word in words if chance.random() < 0.6]  # noqa: PLR2004
        if len(kept) > 1:
            titled.append(Item(" ".join(kept), value["href"]))
    return told, titled


def _remembered(sentences: Sequence[str], chance: Random) -> list[str]:
    """Take three to five words of some sentence, in their order."""
    rich = [
        words
        for sentence in sentences
        if len(words := [w for w in _WORD.findall(sentence) if len(w) >= _LONG]) > 4  # noqa: PLR2004
    ]
    if not rich:
        return []
    words = chance.choice(rich)
    at = sorted(chance.sample(range(len(words)), chance.randint(3, 5)))
    return [words[each] for each in at]


def index_seconds(texts: Path) -> float:
    """Read and index all articles in this process; give its seconds."""
    articles = understand(find_sources(texts)).collection.articles
    begun = time.process_time()
    places = give_places(article.slug for article in articles)
    digits = digits_for(room_for(len(places)))
    shelves: dict[int, list[Placed]] = {}
    for article in articles:
        place = places[article.slug]
        placed = Placed(place, read_terms(article))
        shelves.setdefault(shelf_of(place), []).append(placed)
    cells = [make_cell(shelves[at], digits) for at in sorted(shelves)]
    for _ in index_files(cells, dict.fromkeys(places.values(), Facets())):
        pass
    return time.process_time() - begun


def run_pagefind(program: str, site: Path) -> float:
    """Index the articles' pages with Pagefind; give its seconds of processor."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(  # noqa: S603 - the program that the caller names
        [program, "--site", str(site), "--glob", "articles/*.html"],
        check=True,
        capture_output=True,
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def size_of(folder: Path, pattern: str = "*") -> tuple[int, int]:
    """Give the bytes of a folder's files as they lie there, and as they travel."""
    paths = [path for path in folder.rglob(pattern) if path.is_file()]
    data = [(path.name, path.read_bytes()) for path in paths]
    return sum(len(d) for _, d in data), sum(_travelling(name, d) for name, d in data)


def _travelling(name: str, data: bytes) -> int:
    is_text = name.rpartition(".")[2] in {"js", "css", "html", "json"}
    return len(gzip.compress(data)) if is_text else len(data)


@contextmanager
def served(site: Path) -> Iterator[str]:
    """Serve a folder on this machine."""
    handler = partial(_Quiet, directory=site)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()


def ask(browser: Browser, address: str) -> Answer:
    """Open an address in a browser that knows nothing, and wait for the answer."""
    context = browser.new_context()
    page = context.new_page()
    page.add_init_script(_WATCH)
    got: list[Response] = []
    page.on("response", lambda response: got.append(response))  # noqa: PLW0108
    page.goto(address)
    page.wait_for_function("window.answer", timeout=20_000)
    answer = page.evaluate("window.answer")
    transferred = sum(
        _travelling(response.url.partition("?")[0], response.body())
        for response in got
        if not _is_frame(response.url)
    )
    requests = sum(not _is_frame(response.url) for response in got)
    context.close()
    return Answer(answer["found"], answer["time"], transferred, requests)


def _is_frame(url: str) -> bool:
    """Tell what the page would load without a search."""
    return (
        re.search(r"\.html|style\.css|search\.css|icon\.svg|favicon", url) is not None
    )


def rank_of(answer: Answer, item: Item) -> int:
    """Give the place of the item, from 1 on; 0 where it is not among the first ten."""
    hits = (found.partition("#")[0].endswith(item.href) for found in answer.found)
    return next((at for at, hit in enumerate(hits, 1) if hit), 0)


def measure(
    browser: Browser, items: Sequence[Item], address: Callable[[str], str]
) -> tuple[str, list[Answer]]:
    """Ask for every item; give their mean reciprocal rank and the share in three."""
    answers = [ask(browser, address(item.query)) for item in items]
    ranks = [rank_of(a, item) for a, item in zip(answers, items, strict=True)]
    found = mean(1 / rank if rank else 0 for rank in ranks)
    first = mean(0 < rank <= 3 for rank in ranks)  # noqa: PLR2004 - seen at a glance
    return f"{found:.3f} ({first:.2f})", answers


def main() -> None:
    """Build, index, ask, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("texts", type=Path)
    parser.add_argument("work", type=Path)
    parser.add_argument("--pagefind", default="pagefind")
    parser.add_argument("--items", type=int, default=100)
    parser.add_argument("--skip-pagefind", action="store_true")
    asked = parser.parse_args()
    site = asked.work / "site"
    shutil.rmtree(site / "pagefind", ignore_errors=True)
    (site / "pagefind.html").unlink(missing_ok=True)
    build(asked.texts, site)
    told, titled = known_items(site, asked.items)
    seconds = {"site-builder": index_seconds(asked.texts)}
    sizes = {"site-builder": size_of(site / "search")}
    engines: dict[str, Callable[[str], str]] = {
        "site-builder": lambda query: f"search.html#q={quote(query)}"
    }
    if not asked.skip_pagefind:
        seconds["Pagefind"] = run_pagefind(asked.pagefind, site)
        sizes["Pagefind"] = size_of(site / "pagefind")
        (site / "pagefind.html").write_text(_PAGEFIND_PAGE)
        engines["Pagefind"] = lambda query: f"pagefind.html#{quote(query)}"
    print(
        "| engine | index s | MB (compressed) | sentence | headline "
        "| kB | max kB | requests | ms |"
    )
    program = os.environ.get("CHROMIUM") or shutil.which("chromium")
    with served(site) as base, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=program, args=["--no-sandbox", "--disable-gpu"]
        )
        for name, address in engines.items():
            where = lambda query, address=address: f"{base}/{address(query)}"  # noqa: E731
            sentence, answers = measure(browser, told, where)
            headline, more = measure(browser, titled, where)
            both = [*answers, *more]
            raw, packed = (size / 1e6 for size in sizes[name])
            print(
                f"| {name} | {seconds[name]:.2f} | {raw:.2f} ({packed:.2f}) "
                f"| {sentence} | {headline} "
                f"| {median(a.transferred for a in both) / 1e3:.0f} "
                f"| {max(a.transferred for a in both) / 1e3:.0f} "
                f"| {median(a.requests for a in both):.0f} "
                f"| {median(a.milliseconds for a in both):.0f} |"
            )
        browser.close()


if __name__ == "__main__":
    main()
