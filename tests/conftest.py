"""What tests share: hypothesis' effort, a browser, and the scripts beside the package."""

import importlib.util
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

settings.register_profile("soak", max_examples=5_000, deadline=None)

BENCHMARKS = Path(__file__).parents[1] / "benchmarks"
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


@pytest.fixture(scope="session")
def load_benchmark() -> Callable[[str], ModuleType]:
    """Give what loads a script of `benchmarks/` by its name."""
    return _load


def _load(name: str) -> ModuleType:
    known = f"benchmark_{name}"
    if known in sys.modules:
        return sys.modules[known]
    spec = importlib.util.spec_from_file_location(known, BENCHMARKS / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    script = importlib.util.module_from_spec(spec)
    sys.modules[known] = script
    spec.loader.exec_module(script)
    return script
