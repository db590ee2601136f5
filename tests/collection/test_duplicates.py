"""Texts that stand in a collection twice."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.collection import duplicates, make_gist
from site_builder.collection.duplicates import find_duplicates
from site_builder.collection.hashing import pack
from site_builder.model import Article, Block, Gist, Outline, Role

WORDS = [f"word{number}" for number in range(400)]


def article(source: str, *paragraphs: str) -> Article:
    """Make an article of paragraphs."""
    blocks = tuple(
        Block(Role.BODY, (at,), text) for at, text in enumerate(paragraphs, 1)
    )
    return Article(source, source, "digest", "utf-8", (), blocks=blocks)


def text(first: int, last: int) -> str:
    """Write a paragraph that no other stretch of numbers shares words with."""
    return " ".join(WORDS[first:last])


def codes(*articles: Article) -> list[tuple[str, str]]:
    """Find duplicates; give each source with the code."""
    gists = [make_gist(each) for each in articles]
    return [(finding.source, finding.code) for finding in find_duplicates(gists)]


def test_the_same_text_is_named_once() -> None:
    """Of two copies the later by name is the duplicate."""
    assert codes(article("a", text(0, 99)), article("b", text(0, 99))) == [
        ("b", "duplicate")
    ]


def test_a_text_within_a_longer_one_is_named() -> None:
    """The shorter is told, whichever name comes first."""
    short, long = article("a", text(0, 150)), article("b", text(0, 150), text(150, 300))

    assert codes(short, long) == [("a", "near-duplicate")]


def test_texts_that_share_a_passage_are_no_duplicates() -> None:
    """A quotation of a third makes no copy."""
    one, two = article("a", text(0, 150)), article("b", text(100, 150), text(200, 300))

    assert codes(one, two) == []


def test_many_near_copies_are_found() -> None:
    """A text that a hundred files carry costs no square of their number."""
    copies = [
        article(f"{at:03}", text(0, 200), text(200 + at, 203 + at)) for at in range(100)
    ]

    assert len(codes(*copies)) == 99


def test_empty_texts_are_no_duplicates() -> None:
    """Nothing said twice is nothing said."""
    assert codes(article("a"), article("b")) == []


def test_few_shingles_at_a_time_find_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is looked at in portions, to spare memory, comes to the same."""
    texts = [article(f"{at}", text(at, 200), text(200 + at, 290)) for at in range(9)]
    whole = codes(*texts)

    monkeypatch.setattr(duplicates, "_AT_ONCE", 7)

    assert codes(*texts) == whole
    assert len(whole) == 8


STEP = 1 << 58
"""Between the numbers of two shingles here, so that they lie in all portions."""
SKETCHES = st.lists(
    st.sets(st.integers(-30, 30), min_size=8, max_size=40), min_size=2, max_size=9
)


@given(SKETCHES)
def test_what_cannot_be_a_copy_is_all_that_is_passed_over(
    sketches: list[set[int]],
) -> None:
    """The texts that are named are those that comparing each with each would name."""
    named = set()
    for one, two in combinations(range(len(sketches)), 2):
        shared = len(sketches[one] & sketches[two])
        if shared >= 0.8 * max(len(sketches[one]), len(sketches[two])):
            named.add(two)
        elif shared >= 0.8 * min(len(sketches[one]), len(sketches[two])):
            named.add(min(one, two, key=lambda at: len(sketches[at])))
    gists = [
        Gist(
            f"{at}",
            "slug",
            "digest",
            outline=Outline(
                told=b"%d" % at, shingles=pack(sorted(each * STEP for each in sketch))
            ),
        )
        for at, sketch in enumerate(sketches)
    ]

    assert {int(finding.source) for finding in find_duplicates(gists)} == named
