"""The site in a real Chromium: the way from a headline to the words that prove it.

From a server and from a folder, with scripts and without. Where there is no Chromium
these tests are skipped and say so; where CI=true they fail instead.
"""

import http.server
import os
import re
import shutil
import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from site_builder import build

SEEDS = Path(__file__).parents[1] / "seeds"
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
CHROMIUM = next((path for name in NAMES if (path := shutil.which(name))), None)
MUST_RUN = os.environ.get("CI") == "true"

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(
        CHROMIUM is None and not MUST_RUN, reason="there is no Chromium on this machine"
    ),
    # The browser driver leaves its event loop to the garbage collector.
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *args: Any) -> None:
        """Say nothing of each request."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the sample collection once."""
    output = tmp_path_factory.mktemp("site") / "dist"
    build(SEEDS, output)
    return output


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Start the Chromium of this machine."""
    assert CHROMIUM is not None, "CI must have a Chromium: install the package chromium"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"]
        )
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def served(site: Path) -> Iterator[str]:
    """Serve the site on this machine, below a path, as project pages are."""
    handler = partial(_Quiet, directory=site.parent)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/{site.name}"
        server.shutdown()
        thread.join()


@pytest.fixture(
    params=[
        pytest.param(("http", True), id="served, with scripts"),
        pytest.param(("http", False), id="served, without scripts"),
        pytest.param(("file", True), id="folder, with scripts"),
        pytest.param(("file", False), id="folder, without scripts"),
    ]
)
def home(
    request: pytest.FixtureRequest, browser: Browser, site: Path, served: str
) -> Iterator[Page]:
    """Open the front page; fail on any request elsewhere and any console error."""
    scheme, scripts = request.param
    start = (
        f"{served}/index.html" if scheme == "http" else (site / "index.html").as_uri()
    )
    context = browser.new_context(java_script_enabled=scripts)
    page = context.new_page()
    faults: list[str] = []
    page.on("console", lambda m: faults.append(m.text) if m.type == "error" else None)
    # A click that leaves a page breaks off what that page still asks for.
    page.on(
        "requestfailed",
        lambda r: (
            None
            if r.failure == "net::ERR_ABORTED"
            else faults.append(f"failed: {r.url}")
        ),
    )
    page.on(
        "request",
        lambda r: (
            None
            if r.url.startswith(("file:", served))
            else faults.append(f"elsewhere: {r.url}")
        ),
    )
    page.goto(start)
    yield page
    context.close()
    assert faults == []


def test_a_reader_gets_from_a_headline_to_the_line_that_proves_it(home: Page) -> None:
    """Front page → article → timeline → article → source line, all by plain links."""
    headline = home.locator("main h2 a, main h3 a").filter(has_text="sky crane").first
    title = headline.inner_text()
    headline.click()
    expect(home.locator("h1")).to_have_text(title)

    home.locator("main time").first.locator("xpath=ancestor-or-self::a").first.click()
    expect(home).to_have_url(re.compile(r"timeline\.html#"))
    event = home.locator(":target")
    expect(event).to_be_visible()

    event.locator('a[href*="articles/"]').first.click()
    expect(home).to_have_url(re.compile(r"articles/.*#s[0-9a-f]{8}"))
    paragraph = home.locator(":target")
    expect(paragraph).to_be_visible()

    home.locator('main a[href*="sources/"][href*="#l"]').first.click()
    line = home.locator(":target")
    expect(line).to_be_visible()
    assert home.locator("h1").count() == 1


def test_the_keyboard_reaches_the_content(home: Page) -> None:
    """The first stop of the tab key skips to the content."""
    home.keyboard.press("Tab")
    focused = home.locator(":focus")
    expect(focused).to_have_attribute("href", "#content")

    home.keyboard.press("Enter")

    expect(home).to_have_url(re.compile(r"#content$"))


@pytest.mark.parametrize("width", [320, 360, 768, 1280])
@pytest.mark.parametrize("name", ["index.html", "timeline.html", "articles", "sources"])
def test_nothing_is_wider_than_the_screen(
    browser: Browser, site: Path, name: str, width: int
) -> None:
    """No page scrolls sideways, from a small phone to a desktop."""
    path = site / name if name.endswith(".html") else min((site / name).glob("*.html"))
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    page.goto(path.as_uri())

    wide = page.evaluate("document.documentElement.scrollWidth")

    context.close()
    assert wide <= width
