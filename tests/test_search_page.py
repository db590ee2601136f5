"""The search in a real Chromium, from a server and from a folder, by keyboard alone."""

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

pytestmark = [
    pytest.mark.browser,
    # The browser driver leaves its event loop to the garbage collector.
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]

KNOWN = "The last ferry had left before anyone noticed the missing lighthouse keeper."
TEXTS = {
    "ferry.txt": f"""The night without a light

By Ada Lorvell
Norhaven Echo, 3 March 2014

Nobody in the harbour slept well that week, and the wind did not help them either.

{KNOWN} In the morning there were two boats on the rocks, and the bells were still.

The council has promised a new lamp, and the people of Norhaven wait for it to shine.
""",
    "bridge.txt": """Bridge of Kelbury opens again after two years of repairs

By Bo Marend
Kelbury Post, 5 April 2015

The old bridges of Kelbury are painted green, and their keepers were thanked at noon.

A choir sang, the mayor spoke for an hour, and then the first cart went across slowly.
""",
    "zurich.md": """---
title: Überschwemmung in Zürich
lang: de
date: 2016-05-06
---

Die Brücken der Stadt standen unter Wasser, und die Züge fuhren an diesem Tag nicht.
""",
}


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *args: Any) -> None:
        """Say nothing of each request."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build three articles."""
    folder = tmp_path_factory.mktemp("search")
    texts = folder / "texts"
    texts.mkdir()
    for name, text in TEXTS.items():
        (texts / name).write_text(text, "utf-8")
    build(texts, folder / "dist")
    return folder / "dist"


@pytest.fixture(scope="module")
def served(site: Path) -> Iterator[str]:
    """Serve the site on this machine, below a path."""
    handler = partial(_Quiet, directory=site.parent)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/{site.name}"
        server.shutdown()
        thread.join()


@pytest.fixture(params=["http", "file"])
def page(
    request: pytest.FixtureRequest, browser: Browser, site: Path, served: str
) -> Iterator[Page]:
    """Open the search; fail on any error that a console would show."""
    base = served if request.param == "http" else site.as_uri()
    context = browser.new_context()
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda m: faults.append(m.text) if m.type == "error" else None)
    page.goto(f"{base}/search.html")
    yield page
    context.close()
    assert faults == []


def _ask(page: Page, query: str) -> None:
    page.get_by_role("searchbox").fill(query)


def test_a_known_sentence_is_found_and_arrived_at(page: Page) -> None:
    """Words, down, down to the result, enter: the sentence's paragraph."""
    page.get_by_role("searchbox").focus()
    page.keyboard.type("missing lighthouse keeper")
    expect(page.get_by_role("status")).to_have_text("One article found.")
    expect(page.locator(".result-excerpt")).to_have_text(KNOWN)
    page.keyboard.press("ArrowDown")
    expect(page.locator(".result-title a")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"articles/the-night-without-a-light\.html#l8"))
    expect(page.locator("#l8")).to_be_in_viewport()


def test_another_form_of_the_word_is_found(page: Page) -> None:
    """By the stem that both have."""
    _ask(page, "repairing bridge ")
    expect(page.locator(".result-title")).to_have_text(
        [re.compile("Bridge of Kelbury")]
    )


def test_a_beginning_is_enough(page: Page) -> None:
    """As one types."""
    _ask(page, "lightho")
    expect(page.locator(".result-title")).to_have_text(["The night without a light"])


def test_accents_and_umlauts_do_not_matter(page: Page) -> None:
    """Nor does the language of the page."""
    _ask(page, "zurich brucken")
    expect(page.locator(".result-title")).to_have_text(["Überschwemmung in Zürich"])


def test_results_are_narrowed_by_author(page: Page) -> None:
    """Of two articles the one by that author stays."""
    _ask(page, "keeper")
    expect(page.locator(".result")).to_have_count(2)
    page.get_by_text("Narrow by").click()
    page.get_by_label("Author").select_option("Bo Marend")
    expect(page.locator(".result-title")).to_have_text(
        [re.compile("Bridge of Kelbury")]
    )


def test_nothing_found_is_said(page: Page) -> None:
    """In words that a screen reader speaks."""
    _ask(page, "xylophone")
    expect(page.get_by_role("status")).to_have_text("Nothing found for “xylophone”.")


def test_an_address_keeps_the_query(page: Page) -> None:
    """So that a search can be passed on."""
    page.goto(page.url.partition("#")[0] + "?q=mayor")
    expect(page.locator(".result")).to_have_count(1)


def test_without_scripts_it_leads_to_the_lists(browser: Browser, site: Path) -> None:
    """The form is not shown and the ways in are."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site.as_uri()}/search.html")
    expect(page.get_by_role("searchbox")).to_have_count(0)
    expect(page.get_by_role("link", name="the list of articles")).to_be_visible()
    context.close()


def test_every_page_has_a_field_that_leads_there(browser: Browser, site: Path) -> None:
    """A form without a script: its words stand in the address of the search."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{site.as_uri()}/articles/the-night-without-a-light.html")
    page.get_by_role("searchbox").fill("mayor")
    page.keyboard.press("Enter")
    expect(page.locator(".result-title")).to_have_text(
        [re.compile("Bridge of Kelbury")]
    )
    context.close()


def test_a_result_keeps_the_focus_when_the_answer_comes_again(page: Page) -> None:
    """Who went down to a result stays there though the list is made anew."""
    _ask(page, "keeper")
    expect(page.locator(".result")).to_have_count(2)
    page.keyboard.press("ArrowDown")
    first = page.locator(".result-title a").first
    expect(first).to_be_focused()
    page.evaluate("document.querySelector('.search-form').requestSubmit()")
    page.wait_for_timeout(300)
    expect(first).to_be_focused()


def test_a_half_typed_word_is_no_better_for_being_rare(page: Page) -> None:
    """The word itself goes before longer ones that begin with it."""
    _ask(page, "light")
    expect(page.locator(".result mark").first).to_have_text("light")
