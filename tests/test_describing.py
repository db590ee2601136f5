"""The object that `inspect --json` prints."""

import json

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


def test_is_plain_data() -> None:
    """JSON can write it and reads back the same."""
    said = describe(load_text("a.txt", TEXT.encode()))

    assert json.loads(json.dumps(said)) == said
