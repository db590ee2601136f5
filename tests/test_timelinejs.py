"""`timelinejs.json` in the real TimelineJS.

TimelineJS comes from npm, once, into a folder of the user's cache. Where there is no npm
or no Chromium the test is skipped and says so; where CI=true it fails instead.
"""

import functools
import html
import http.server
import json
import os
import shutil
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Route, expect

from site_builder import build

ROOT = Path(__file__).parents[1]
VERSION = "3.9.11"

pytestmark = [
    pytest.mark.browser,
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
    pytest.mark.timeout(300),
]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the sample collection."""
    output = tmp_path_factory.mktemp("slides") / "dist"
    build(ROOT / "seeds", output)
    return output


@pytest.fixture(scope="module")
def timelinejs(must_run: bool) -> Path:  # noqa: FBT001 - a fixture's name
    """Fetch TimelineJS, once for all runs."""
    npm = shutil.which("npm")
    if npm is None and not must_run:
        pytest.skip("there is no npm on this machine")
    assert npm is not None, "CI must have npm: install the package npm"
    caches = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    folder = caches / "site-builder-tests" / f"timelinejs-{VERSION}"
    there = folder / "node_modules" / "@knight-lab" / "timelinejs" / "dist"
    if not (there / "js" / "timeline.js").exists():
        folder.mkdir(parents=True, exist_ok=True)
        package = f"@knight-lab/timelinejs@{VERSION}"
        quiet = ("--silent", "--no-audit", "--no-fund", "--ignore-scripts")
        command = [npm, "install", "--prefix", str(folder), *quiet, package]
        fetched = subprocess.run(command, check=False, capture_output=True, text=True)
        if fetched.returncode and not must_run:
            pytest.skip("npm cannot fetch TimelineJS: there may be no network")
        assert fetched.returncode == 0, fetched.stderr
    return there


@pytest.fixture
def stage(site: Path, timelinejs: Path, tmp_path: Path) -> Iterator[str]:
    """Serve a page that shows our file with TimelineJS, as anybody would write it."""
    (tmp_path / "site").symlink_to(site)
    (tmp_path / "timelinejs").symlink_to(timelinejs)
    (tmp_path / "index.html").write_text(
        "<!DOCTYPE html><meta charset=utf-8><title>Slides</title>"
        '<link rel="stylesheet" href="timelinejs/css/timeline.css">'
        '<div id="here" style="width: 100%; height: 600px"></div>'
        '<script src="timelinejs/js/timeline.js"></script>'
        '<script>new TL.Timeline("here", "site/timelinejs.json", {font: null});</script>'
    )
    handler = functools.partial(
        http.server.SimpleHTTPRequestHandler, directory=tmp_path
    )
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


def test_timelinejs_shows_our_slides(browser: Browser, stage: str, site: Path) -> None:
    """The title and each event become a slide with our words, and no message."""
    told = json.loads((site / "timelinejs.json").read_text())
    page = browser.new_page()

    def local_only(route: Route) -> None:
        if route.request.url.startswith(stage):
            route.continue_()
        else:
            route.abort()

    page.route("**/*", local_only)
    page.goto(stage)

    slides = page.locator(".tl-slide")
    expect(slides).to_have_count(len(told["events"]) + 1, timeout=20_000)
    headlines = page.locator(".tl-slide .tl-headline").all_text_contents()
    expect(page.locator(".tl-message-full:visible")).to_have_count(0)
    page.close()
    assert told["events"]
    assert [" ".join(words.split()) for words in headlines[1:]] == [
        " ".join(html.unescape(event["text"]["headline"]).split())
        for event in told["events"]
    ]
