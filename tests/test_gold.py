"""The five real texts, held against what a careful reader finds in them.

They are not ours to publish, so they lie beside the repository, with the checker that
compares; where that folder is absent these tests say so and are skipped.
"""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from site_builder.collection import gather
from site_builder.describing import describe
from site_builder.loader import load_text

SHARED = Path(__file__).parents[2] / "shared"
GOLD = SHARED / "gold" / "seeds.json"

pytestmark = pytest.mark.skipif(
    not GOLD.exists(), reason="the real texts are not here (../shared)"
)


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Describe the five texts, as one collection, in a file."""
    sources = sorted((SHARED / "seeds").glob("*.txt"))
    collection = gather([load_text(p.name, p.read_bytes()) for p in sources])
    path = tmp_path_factory.mktemp("gold") / "said.jsonl"
    rows = (json.dumps(describe(article)) for article in collection.articles)
    path.write_text("\n".join(rows), "utf-8")
    return path


@pytest.mark.parametrize(
    ("part", "floor"),
    [
        pytest.param("roles", 116, id="roles of the 116 lines"),
        pytest.param("meta", 19, id="headlines, authors, outlets, days"),
        pytest.param("events", 33, id="events and what is none"),
    ],
)
def test_agrees_with_a_careful_reader(said: Path, part: str, floor: int) -> None:
    """At least as much is right as ever was; the checker names each miss."""
    check = SHARED / "gold" / "check.py"
    answer = subprocess.run(
        [sys.executable, str(check), str(GOLD), str(said), part],
        capture_output=True,
        text=True,
        check=False,
    ).stdout

    figure = re.search(r"(\d+) of (\d+) agree", answer)
    assert figure is not None, answer
    assert int(figure[1]) >= floor, answer
