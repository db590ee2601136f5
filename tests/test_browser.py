"""The site in a real Chromium: the way from a headline to the words that prove it.

From a server and from a folder, with scripts and without. Where there is no Chromium
these tests are skipped and say so; where CI=true they fail instead.
"""

import http.server
import re
import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from site_builder import build
from site_builder.model import Site

SEEDS = Path(__file__).parents[1] / "seeds"
GERMAN = Path(__file__).parent / "sites/hafen/seeds"

pytestmark = [
    pytest.mark.browser,
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


@pytest.fixture(scope="module")
def long_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a collection whose timeline has a page for each year, once.

    Every day brings something else: what is alike on two days would be one event.
    """
    folder = tmp_path_factory.mktemp("long")
    (folder / "seeds").mkdir()
    things = "bridge chapel school market tunnel garden station library".split()
    deeds = "opened burned closed flooded reappeared collapsed".split()
    for outlet, years in (("Morning Ledger", "2011 2012"), ("Evening Mail", "2012")):
        days = "".join(
            f"On {day} {month} {year} the {things[day % 8]} of {place}{day}ford "
            f"{deeds[day % 6]}.\n\n"
            for year, place in zip(years.split(), ("Ash", "Elm"), strict=False)
            for month in ("March", "June", "July", "August", "October")
            for day in range(1, 29)
        )
        source = folder / "seeds" / f"{outlet}.md"
        source.write_text(
            f"---\ntitle: Tides in the {outlet}\noutlet: {outlet}\n---\n\n{days}"
        )
    build(folder / "seeds", folder / "dist")
    return folder / "dist"


@pytest.fixture(params=[pytest.param(True, id="http"), pytest.param(False, id="file")])
def timeline(
    request: pytest.FixtureRequest, browser: Browser, site: Path, served: str
) -> Iterator[Page]:
    """Open the timeline, from a server and from a folder, on a desktop."""
    path = "timeline.html"
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(f"{served}/{path}" if request.param else (site / path).as_uri())
    yield page
    context.close()


def _choose(page: Page, words: str) -> None:
    page.locator(".filters a").filter(has_text=re.compile(f"^{words}$")).click()


def test_a_filter_hides_what_does_not_match(timeline: Page) -> None:
    """A choice leaves its events, says how many there are, and hides empty years."""
    events, years = timeline.locator(".event"), timeline.locator("section.year")
    expect(years.first).to_be_visible()

    _choose(timeline, "Expected")

    expect(timeline).to_have_url(re.compile(r"timeline\.html\?kind=expected$"))
    number = timeline.locator(".event.expected").count()
    assert 0 < number < events.count()
    expect(timeline.locator(".event:visible")).to_have_count(number)
    expect(years.first).to_be_hidden()
    expect(timeline.locator("[aria-live=polite]")).to_have_text(
        f"{number} of {events.count()} events shown: expected."
    )
    expect(timeline.locator(".jumps a:visible")).to_have_count(1)


def test_filters_go_together_and_come_off(timeline: Page) -> None:
    """A second choice narrows the first; choosing it again takes it off."""
    _choose(timeline, "Expected")
    timeline.locator("a[data-key=outlet]").first.click()
    expect(timeline).to_have_url(re.compile(r"\?kind=expected&outlet=[^&]+$"))
    expect(timeline.locator(".filters [aria-current]")).to_have_count(2)

    _choose(timeline, "Expected")
    expect(timeline).to_have_url(re.compile(r"\?outlet=[^&]+$"))

    timeline.locator(".show-all").click()
    expect(timeline.locator(".filters [aria-current]")).to_have_count(0)
    expect(timeline.locator(".event:visible")).to_have_count(
        timeline.locator(".event").count()
    )


def test_a_filter_stays_from_year_to_year(browser: Browser, long_site: Path) -> None:
    """The overview and the pages of the years hand the choice on by their links."""
    page = browser.new_page()
    page.goto((long_site / "timeline.html").as_uri())

    _choose(page, "Evening Mail")
    page.locator(".year-title a").filter(has_text="2011").click()
    expect(page).to_have_url(re.compile(r"2011\.html\?outlet=Evening\+Mail$"))
    expect(page.locator(".event:visible")).to_have_count(0)

    page.locator("a[rel=next]").click()
    expect(page).to_have_url(re.compile(r"2012\.html\?outlet=Evening\+Mail$"))
    expect(page.locator(".event:visible").first).to_be_visible()
    page.close()


def test_an_old_address_leads_to_where_an_event_has_moved(
    browser: Browser, long_site: Path
) -> None:
    """What stood on the one page of a shorter timeline is found on that of its year."""
    text = (long_site / "timeline" / "2011.html").read_text("utf-8")
    name = re.findall('class="event" id="(t2011-06-[^"]+)"', text)[0]
    page = browser.new_page()

    page.goto((long_site / "timeline.html").as_uri() + f"#{name}")

    expect(page).to_have_url(re.compile(rf"timeline/2011\.html#{name}$"))
    expect(page.locator(":target")).to_be_visible()

    page.goto((long_site / "timeline" / "2011.html").as_uri() + "#t2011-06-01-nobody")
    page.wait_for_timeout(200)

    expect(page).to_have_url(re.compile(r"timeline/2011\.html#t2011-06-01-nobody$"))
    page.close()


def test_filters_are_folded_on_a_phone(browser: Browser, site: Path) -> None:
    """The choices open at a touch, and stay open while one of them holds."""
    context = browser.new_context(viewport={"width": 360, "height": 700})
    page = context.new_page()
    page.goto((site / "timeline.html").as_uri())
    expected = page.locator(".filters a").filter(has_text="Expected")
    expect(expected).to_be_hidden()

    page.locator(".filters-fold > summary").click()
    expected.click()

    expect(page).to_have_url(re.compile(r"\?kind=expected$"))
    expect(expected).to_be_visible()
    context.close()


def test_without_scripts_there_are_no_filters(browser: Browser, site: Path) -> None:
    """The page is whole, whatever its address asks for, and offers what works only."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()

    page.goto((site / "timeline.html").as_uri() + "?kind=expected")

    expect(page.locator(".filters")).to_be_hidden()
    expect(page.locator(".filter-state")).to_be_hidden()
    everything = page.locator(".event").count()
    expect(page.locator(".event:visible")).to_have_count(everything)
    context.close()


def test_paper_has_every_sentence_and_no_controls(timeline: Page) -> None:
    """Print opens what is folded and leaves navigation and filters out."""
    expect(timeline.locator(".filters")).to_be_visible()
    expect(timeline.locator(".others .sentence").first).to_be_hidden()

    timeline.emulate_media(media="print")

    for control in (".site-nav", ".filters", ".jumps", ".others summary"):
        expect(timeline.locator(control).first).to_be_hidden()
    for sentence in timeline.locator(".sentence").all():
        height = sentence.evaluate("e => e.checkVisibility() && e.offsetHeight")
        assert height > 0


@pytest.mark.parametrize("width", [320, 360, 768, 1280])
@pytest.mark.parametrize(
    "name",
    [
        *("index.html", "timeline.html", "articles", "sources", "events", "names"),
        *("outlets.html", "authors"),
    ],
)
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


def test_scripts_speak_the_language_of_the_page(
    browser: Browser, tmp_path: Path
) -> None:
    """Words that a script says come from the page: in a German one they are German."""
    build(GERMAN, tmp_path / "dist", site=Site(language="de"))
    page = browser.new_page()

    page.goto((tmp_path / "dist/timeline.html").as_uri() + "?kind=expected")
    number = page.locator(".event.expected").count()
    state = page.locator("[aria-live=polite]")
    expect(state).to_have_text(
        re.compile(rf"^{number} von \d+ Ereignissen: erwartet\.$")
    )
    page.goto((tmp_path / "dist/search.html").as_uri() + "#q=Xylophon")
    expect(page.locator(".search-state")).to_have_text(
        "Zu „Xylophon“ wurde nichts gefunden."
    )
    page.close()
