"""The words of countdowns: how long before or after which moment."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.timeline.countdowns import (
    find_steps,
    is_one_moment,
    moment_of,
    tells_of,
)


@pytest.mark.parametrize(
    ("text", "offset", "zero"),
    [
        pytest.param("Ten minutes before landing it shook.", "-PT10M", "landing", id="before"),
        pytest.param("73 seconds after liftoff a seal gave way.", "PT73S", "liftoff", id="after"),
        pytest.param("An hour prior to the vote, he rose.", "-PT1H", "vote", id="prior to"),
        pytest.param("Two and a half minutes before impact", "-PT2M30S", "impact", id="and a half"),
        pytest.param("An hour and a half before the vote", "-PT1H30M", "vote", id="unit and a half"),
        pytest.param("Half an hour before kick-off it rained.", "-PT30M", "kick-off", id="half an hour"),
        pytest.param("1 hour 20 minutes before impact, all slept.", "-PT1H20M", "impact", id="two units"),
        pytest.param("Four minutes and 12 seconds after launch it was dark.", "PT4M12S", "launch", id="and"),
        pytest.param("60 seconds before the pair reached the lake", "-PT60S", "pair reached the lake", id="as counted"),
        pytest.param("Ten minutes before the collapse a driver called.", "-PT10M", "collapse", id="no comma"),
        pytest.param("Ten minutes before the bridge fell the horn blew.", "-PT10M", "bridge fell", id="a clause"),
        pytest.param("Ten minutes before the collapse police were told.", "-PT10M", "collapse", id="no article"),
        pytest.param("Sixteen seconds out, cords ran.", "-PT16S", "", id="out"),
        pytest.param("At T-minus ten minutes the count was held.", "-PT10M", "", id="t-minus"),
        pytest.param("At T+90 seconds it was gone.", "PT1M30S", "", id="t-plus"),
    ],
)  # fmt: skip
def test_words_give_an_offset_and_a_moment(text: str, offset: str, zero: str) -> None:
    """A step is so long before (minus) or after the moment that its words name."""
    (step,) = find_steps(text)

    assert (step.offset, step.zero) == (offset, zero)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("It took two minutes, and two minutes are long.", id="duration"),
        pytest.param("2,500 seconds before landing it slept.", id="part of a number"),
        pytest.param("He ran for ten minutes after.", id="nothing named"),
        pytest.param("Three days before the vote he left.", id="days"),
    ],
)
def test_other_words_are_no_step(text: str) -> None:
    """Durations, parts of numbers and days are no steps of a countdown."""
    assert list(find_steps(text)) == []


def test_words_like_about_make_a_step_approximate() -> None:
    """What the text does not claim to know exactly is marked so."""
    steps = find_steps(
        "Just over two minutes before landing, one minute before landing"
    )

    assert [step.approximate for step in steps] == [True, False]


def test_one_moment_has_several_names() -> None:
    """Names of one moment agree, those of different ones do not."""
    assert moment_of("touchdown") == moment_of("probe reached the surface")
    assert moment_of("touchdown") != moment_of("launch")


def test_a_moment_is_known_by_its_first_words() -> None:
    """What is told behind the words that name a moment does not make it another."""
    assert moment_of("Vote in the council") == moment_of("vote on Tuesday")


def test_a_sentence_tells_of_a_moment_by_any_name() -> None:
    """A sentence is about a moment whatever it calls it."""
    assert tells_of("landing", "The probe touched down on Friday.")
    assert not tells_of("landing", "The probe was launched on Friday.")


@pytest.mark.parametrize(
    "moment", ["collapse", "vote", "derailment", "earthquake", "bridge fell"]
)
def test_a_moment_is_any_event(moment: str) -> None:
    """A moment that no table names is known by its event word."""
    assert is_one_moment(moment_of(moment), moment_of(f"{moment} on Tuesday"))
    assert not is_one_moment(moment_of(moment), moment_of("opening speech"))


def test_a_fall_is_a_collapse() -> None:
    """Event words that can mean one thing name one moment, which others tell of, too."""
    assert is_one_moment(moment_of("collapse"), moment_of("bridge had fallen"))
    assert tells_of("collapse", "The bridge fell on 6 May 2025.")
    assert not tells_of("collapse", "The council met on 6 May 2025.")


@given(st.text(alphabet="aT-+10 .,minutesecondhlfbrgo", max_size=80))
def test_any_text_is_answered(text: str) -> None:
    """No text is a fault, and each step is where it says that it is."""
    assert all(0 <= step.start < step.end <= len(text) for step in find_steps(text))
