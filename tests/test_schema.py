"""The data files by their documented schema, docs/timeline.schema.json."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from site_builder import build
from site_builder.model import Rights, Share

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def schema() -> dict[str, Any]:
    """Read the schema that is documented."""
    text = (ROOT / "docs" / "timeline.schema.json").read_text(encoding="utf-8")
    return dict(json.loads(text))


@pytest.fixture
def told(tmp_path: Path) -> dict[str, Any]:
    """Build the sample collection and read its timeline."""
    build(ROOT / "seeds", tmp_path / "dist")
    text = (tmp_path / "dist" / "timeline.json").read_text(encoding="utf-8")
    return dict(json.loads(text))


def _faults(schema: dict[str, Any], told: dict[str, Any]) -> list[str]:
    checker = jsonschema.Draft202012Validator
    checker.check_schema(schema)
    return [
        f"{'/'.join(map(str, fault.path))}: {fault.message}"
        for fault in checker(schema).iter_errors(told)
    ]


def test_the_schema_tells_what_the_data_hold(
    schema: dict[str, Any], told: dict[str, Any]
) -> None:
    """`timeline.json` is what the schema says, and has nothing else."""
    assert _faults(schema, told) == []
    assert told["events"]
    assert told["sequences"]


@pytest.mark.parametrize("share", [Share.EXCERPT, Share.METADATA])
def test_the_schema_holds_where_words_are_withheld(
    schema: dict[str, Any], share: Share, tmp_path: Path
) -> None:
    """A report without its sentence is a report."""
    build(ROOT / "seeds", tmp_path / "dist", rights=Rights(share))
    told = json.loads((tmp_path / "dist" / "timeline.json").read_text("utf-8"))

    assert _faults(schema, told) == []
    assert any("text" not in r for event in told["events"] for r in event["reports"])


def test_the_schema_notices_what_is_wrong(
    schema: dict[str, Any], told: dict[str, Any]
) -> None:
    """A field that nobody knows and a date that is a number are faults."""
    told["events"][0]["date"] = 2021
    told["events"][0]["surprise"] = "boo"

    assert len(_faults(schema, told)) == 2


@pytest.mark.parametrize(
    ("words", "value", "known"),
    [
        pytest.param("since 1990", "1990/..", "earliest", id="since"),
        pytest.param("until 1971", "../1971", "latest", id="until"),
    ],
)
def test_the_schema_tells_of_open_intervals(
    schema: dict[str, Any], words: str, value: str, known: str, tmp_path: Path
) -> None:
    """What lasts has the one end that is known; the schema names such a value."""
    (tmp_path / "a.txt").write_text(
        f"Depot\n\nPublished 22 February 2021\n\nThe depot was a hall {words}.\n"
    )
    build(tmp_path / "a.txt", tmp_path / "dist")
    told = json.loads((tmp_path / "dist" / "timeline.json").read_text("utf-8"))

    (event,) = told["events"]
    assert _faults(schema, told) == []
    assert event["date"] == value
    assert {"earliest", "latest"} & event.keys() == {known}
