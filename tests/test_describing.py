"""The object that `inspect --json` prints."""

import json

import pytest

from site_builder.describing import describe
from site_builder.loader import load_text

TEXT = """\
Probe lands in the crater

By Hanna Brook

Published 20 February 2021

The probe landed in the northern crater on Thursday, after a journey of seven months through the dark and the cold.
"""


def test_describes_an_article_in_the_documented_shape() -> None:
    """Keys, their order and the kinds of their values are those of the documentation."""
    said = describe(load_text("a.txt", TEXT.encode()))

    assert list(said) == [
        "source",
        "slug",
        "headline",
        "standfirst",
        "authors",
        "outlet",
        "published",
        "lines",
        "events",
        "sequences",
    ]
    assert said["authors"] == ["Hanna Brook"]
    first = said["lines"][0]
    assert (first["line"], first["role"]) == (1, "headline")
    assert first["rule"].startswith("headline: ")
    assert said["published"] == {
        "date": "2021-02-20",
        "earliest": "2021-02-20",
        "latest": "2021-02-20",
        "basis": "stated",
        "evidence": [
            {"source": "a.txt", "line": 5, "text": "Published 20 February 2021"}
        ],
    }
    assert [(e["date"], e["line"], e["kind"]) for e in said["events"]] == [
        ("2021-02-18", 7, "reported")
    ]


def test_what_has_lasted_since_a_date_says_so() -> None:
    """The date stands as it is named; that it only begins a time stands beside it."""
    text = TEXT.replace("on Thursday", "for the agency at work since 2006")

    events = describe(load_text("a.txt", text.encode()))["events"]

    assert [(e["date"], e["lasts"]) for e in events] == [("2006", "2006/..")]


def test_is_plain_data() -> None:
    """JSON can write it and reads back the same."""
    said = describe(load_text("a.txt", TEXT.encode()))

    assert json.loads(json.dumps(said)) == said


@pytest.mark.parametrize(
    ("stated", "told"),
    [
        pytest.param("2018-06", "2018-06", id="month"),
        pytest.param("2009~", "2009~", id="about a year"),
        pytest.param("Autumn 2013", "2013-23", id="season in words"),
        pytest.param("13. Juli 2011", "2011-07-13", id="German day"),
    ],
)
def test_a_given_day_is_told_as_exactly_as_it_was_given(stated: str, told: str) -> None:
    """What is vaguer than a day is EDTF."""
    article = load_text("a.md", f'---\ndate: "{stated}"\n---\n{TEXT}'.encode())

    assert describe(article)["published"]["date"] == told
    assert not any("no date" in finding.message for finding in article.findings)
