"""`names.toml`: what it may say, and what is said of its faults."""

import pytest

from site_builder.model.names import NameKind
from site_builder.names.given import Split, parse_names


def test_reads_everything_that_can_be_given() -> None:
    """Names are added, hidden, joined, told their kind, and split."""
    given = parse_names(
        "names.toml",
        'add = ["eRope"]\n'
        'hide = ["Read More"]\n'
        '[join]\n"Ada Lorvell" = ["Ada"]\n'
        '[kind]\n"Norvik" = "place"\n'
        '[[split]]\nname = "Ole"\nas = "Ole Lorvell"\nsources = ["a/*"]\n',
    )

    assert given.add == ("eRope",)
    assert given.hide == ("Read More",)
    assert given.join == {"Ada": "Ada Lorvell"}
    assert given.kinds == {"Norvik": NameKind.PLACE}
    assert given.splits == (Split("Ole", "Ole Lorvell", ("a/*",)),)
    assert given.findings == ()


@pytest.mark.parametrize(
    ("text", "line", "word"),
    [
        pytest.param("\nad = []", 2, "“add” is meant", id="unknown key"),
        pytest.param("add = 3", 1, "“add”", id="no list"),
        pytest.param('add = ["a", 3]', 1, "3", id="no name"),
        pytest.param("join = 3", 1, "“join”", id="no table"),
        pytest.param('[kind]\n"Ada" = "ship"', 2, "“Ada”", id="unknown kind"),
        pytest.param("[split]\nname = 'a'", 1, "“split”", id="a single split"),
        pytest.param(
            "[[split]]\ntitel = 'a'", 2, "“titel”", id="unknown key of a split"
        ),
        pytest.param("[[split]]\nname = 'Ole'", 2, "a split wants", id="half a split"),
        pytest.param("a = 1\nb = =", 2, "no TOML", id="no TOML"),
    ],
)
def test_a_fault_is_a_finding_with_its_line(text: str, line: int, word: str) -> None:
    """A fault names file, line and key, and stops nothing."""
    finding = parse_names("names.toml", text).findings[0]

    assert (finding.source, finding.line) == ("names.toml", line)
    assert word in finding.message


def test_what_is_right_counts_beside_what_is_wrong() -> None:
    """A fault in one key does no harm to another."""
    assert parse_names("names.toml", 'ad = 1\nhide = ["A"]').hide == ("A",)
