"""What tests share: hypothesis' effort, and a browser."""

import os
import shutil
from collections.abc import Iterator

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

# No deadline: a busy machine is slow, and how cost grows is tested where it matters.
settings.register_profile("suite", deadline=None)
settings.register_profile("soak", max_examples=5_000, deadline=None)
settings.load_profile("suite")

PROGRAMS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


@pytest.fixture(scope="session")
def must_run() -> bool:
    """Whether a test fails where what it needs is missing, rather than be skipped."""
    return os.environ.get("CI") == "true"


@pytest.fixture(scope="module")
def browser(must_run: bool) -> Iterator[Browser]:  # noqa: FBT001 - a fixture's name
    """Start the Chromium of this machine."""
    program = next((path for name in PROGRAMS if (path := shutil.which(name))), None)
    if program is None and not must_run:
        pytest.skip("there is no Chromium on this machine")
    assert program is not None, "CI must have a Chromium: install the package chromium"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=program, args=["--no-sandbox", "--disable-gpu"]
        )
        yield browser
        browser.close()
