"""Countdowns: steps to a moment, told by how long before it they were."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.collection import gather
from site_builder.dates import find_expressions
from site_builder.loader import load_text
from site_builder.model import Article, Block, Role, Sequence
from site_builder.timeline import find_sequences, make_timeline

PAGE = """\
How the probe came down

Published 24 February 2021

The Kestrel probe landed in Tallis crater last week, and this is how it came there after seven months on its way.

About ten minutes before it entered the atmosphere, the probe let go of the stage that had carried it so far.

A parachute opened about three minutes before landing, as it had in every test that was made in the desert.

Just over two minutes before touchdown, the heat shield fell away and the cameras saw the ground for the first time.

High above the dust, 60 seconds before the probe reached the grey surface, its engines fired.

Sixteen seconds out, the cords began to run, and nobody in the room at home dared to speak a word.
"""
OTHER = """\
The probe is down

Published 19 February 2021

The Kestrel probe landed in Tallis crater on Feb. 18, 2021, to the joy of those who had built it.
"""


def article_of(*paragraphs: str) -> Article:
    """Make an article of paragraphs."""
    blocks = tuple(
        Block(Role.BODY, (at,), text, dates=find_expressions(text))
        for at, text in enumerate(paragraphs, start=1)
    )
    return Article("a.txt", "a", "", "utf-8", (), blocks=blocks)


def offsets(sequence: Sequence) -> list[str]:
    """Give the offsets of a countdown, "~" before what is not exact."""
    return [f"{'~' if s.approximate else ''}{s.offset}" for s in sequence.steps]


def test_steps_become_a_ladder() -> None:
    """Steps to one moment, by whatever name, make one countdown in reading order."""
    entry, landing = find_sequences(load_text("a.txt", PAGE.encode()))

    assert offsets(entry) == ["~-PT10M"]
    assert offsets(landing) == ["~-PT3M", "~-PT2M", "-PT60S", "-PT16S"]
    assert landing.zero == "landing"


def test_a_step_shows_its_sentence_and_line() -> None:
    """A step carries the words that tell of it and the line that holds them."""
    _, landing = find_sequences(load_text("a.txt", PAGE.encode()))

    assert landing.steps[0].line == 9
    assert landing.steps[0].text.startswith("A parachute opened")


def test_a_countdown_has_the_date_that_its_text_gives() -> None:
    """What the text says of the moment dates the countdown, as exactly as it says."""
    sequences = find_sequences(load_text("a.txt", PAGE.encode()))

    assert {sequence.value for sequence in sequences} == {"2021-W07"}


def test_other_texts_give_the_day_of_the_moment() -> None:
    """A countdown of a week takes the day on which another text has the same moment."""
    texts = {"a.txt": PAGE, "b.txt": OTHER}
    collection = gather([load_text(n, t.encode()) for n, t in texts.items()])

    sequences = make_timeline(collection).sequences

    assert {sequence.value for sequence in sequences} == {"2021-02-18"}


def test_a_moment_of_other_names_gives_no_day() -> None:
    """A landing of which other names are told says nothing of this one."""
    other = OTHER.replace("Kestrel", "Rotor").replace("Tallis crater", "Selby Bay")
    texts = {"a.txt": PAGE, "b.txt": other}
    collection = gather([load_text(n, t.encode()) for n, t in texts.items()])

    sequences = make_timeline(collection).sequences

    assert {sequence.value for sequence in sequences} == {"2021-W07"}


def test_another_moments_year_does_not_date_a_countdown() -> None:
    """Where the text gives the moment a day that cannot be placed, none is taken."""
    undated = PAGE.replace("Published 24 February 2021\n\n", "") + (
        "\nAn older probe landed in 2012, far from there, and is still at work today.\n"
    )

    sequences = find_sequences(load_text("a.txt", undated.encode()))

    assert {sequence.value for sequence in sequences} == {None}


@pytest.mark.parametrize(
    "paragraphs",
    [
        pytest.param(["Ten minutes before kick-off it rained."], id="one step"),
        pytest.param(
            ["Ten minutes before kick-off it rained.", "An hour before dawn he left."],
            id="two moments",
        ),
        pytest.param(
            ["It took seven minutes. Two seconds out of ten were lost."],
            id="durations",
        ),
        pytest.param(
            ["Ten seconds out, it shook.", "Two seconds out, it fell."],
            id="no moment named",
        ),
        pytest.param(
            [
                "Ten minutes before landing it shook.",
                *["Of something else there is much to tell here."] * 8,
                "Two minutes before landing it fell.",
            ],
            id="far apart",
        ),
    ],
)
def test_remarks_are_no_countdown(paragraphs: list[str]) -> None:
    """A single step, or steps to nothing that is named, make no ladder."""
    assert find_sequences(article_of(*paragraphs)) == ()


@given(
    st.lists(
        st.sampled_from(
            "two 60 about minutes second hours before landing launch the out, . — ten"
            " to go; over it reached ground".split()
        ),
        max_size=30,
    )
)
def test_any_words_are_answered(words: list[str]) -> None:
    """No order of the words of a countdown is a fault, and each step is counted."""
    sequences = find_sequences(article_of(" ".join(words)))

    assert all("PT" in step.offset for s in sequences for step in s.steps)


def test_any_event_told_twice_makes_a_countdown() -> None:
    """Steps to a collapse make a countdown, dated by the sentence that tells of it."""
    [sequence] = find_sequences(
        article_of(
            "The bridge at Calder fell on 6 May 2025.",
            "Ten minutes before the collapse a driver called the police.",
            "Six minutes before the bridge fell, the call was passed on.",
        )
    )

    assert (sequence.zero, sequence.value) == ("collapse", "2025-05-06")
    assert offsets(sequence) == ["-PT10M", "-PT6M"]
