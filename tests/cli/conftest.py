"""A small collection to stand in, and a way to run the program in it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from site_builder.cli import main

TEXTS = {
    "bridge.txt": "The bridge is lit again\n\nBy Rosa Lindqvist\n\n"
    "Published March 14, 2023\n\nThe lamps were switched on yesterday.\n",
    "mill.txt": "The mill of Hallam closes\n\nBy Ada Okafor\n\nMay 2, 2021\n\n"
    "The mill closed on April 30, 2021, after a century.\n",
}


@pytest.fixture
def collection(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a folder with two texts in `seeds`."""
    folder = tmp_path / "collection"
    (folder / "seeds").mkdir(parents=True)
    for name, text in TEXTS.items():
        (folder / "seeds" / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(folder)
    monkeypatch.delenv("SITE_BUILDER_DEBUG", raising=False)
    return folder


@pytest.fixture
def run() -> Callable[..., Result]:
    """Run the program in this process, as the command line does."""

    def invoke(*words: str) -> Result:
        return CliRunner().invoke(main, list(words))

    return invoke
