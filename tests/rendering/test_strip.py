"""The overview strip."""

from datetime import date
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.model import Event, EventKind
from site_builder.rendering.languages import phrases_of
from site_builder.rendering.strip import Period, draw_strip, whole

_DAYS = st.dates(date(1800, 1, 1), date(2100, 12, 31)).map(date.isoformat)
_VALUES = st.one_of(
    _DAYS,
    _DAYS.map(lambda day: day[:4]),
    _DAYS.map(lambda day: day[:7]),
    st.tuples(_DAYS, _DAYS).map(lambda two: "/".join(sorted(two))),
)


def _period(*values: str) -> Period:
    events = tuple(Event(value, EventKind.REPORTED, ()) for value in sorted(values))
    return whole(events, ())


def test_nothing_dated_draws_nothing() -> None:
    """Without a date there is no picture."""
    assert draw_strip(phrases_of("en"), _period("PRESENT_REF"), "wide", 1000) is None


def test_long_silences_are_cut_out_and_told() -> None:
    """The years in which nothing happened take no room, and are said."""
    strip = draw_strip(
        phrases_of("en"), _period("1931", "2021-03-13", "2021-03-14"), "wide", 1000
    )
    assert strip

    assert [label.text for label in strip.labels if label.kind == "silence"] == [
        "89 years"
    ]


def test_dates_next_to_each_other_do_not_lie_on_each_other() -> None:
    """Two events of one day are two dots, one above the other."""
    strip = draw_strip(
        phrases_of("en"), _period("2021-03-13", "2021-03-13"), "wide", 1000
    )
    assert strip

    assert strip.solid == "M500 20H500M500 10H500"


def test_too_many_marks_for_the_rows_become_bars() -> None:
    """Ten events of one day would lie on each other: a bar counts them."""
    strip = draw_strip(
        phrases_of("en"), _period(*["2021-03-13"] * 10, "2021-06-01"), "wide", 1000
    )
    assert strip

    assert strip.solid == ""
    assert strip.bars.count("M") == 2
    assert strip.bars_hollow == ""


def test_beside_bars_the_vague_is_a_band() -> None:
    """A year stays one open mark where the days of it are counted in bars."""
    strip = draw_strip(
        phrases_of("en"), _period("2021", *["2021-03-13"] * 10), "wide", 1000
    )
    assert strip

    assert strip.open.count("M") == 1
    assert strip.bars.count("M") == 1


def test_too_many_bands_are_spread() -> None:
    """Where even the vague would pile up all of it is counted."""
    strip = draw_strip(
        phrases_of("en"), _period(*["2021"] * 20, "2021-03-13"), "wide", 1000
    )
    assert strip

    assert strip.open == ""
    assert strip.bars.count("M") > 100


@pytest.mark.parametrize("width", [340.0, 600.0, 1000.0])
@given(values=st.lists(_VALUES, min_size=1, max_size=40))
def test_labels_never_collide(width: float, values: list[str]) -> None:
    """Whatever the dates, labels keep apart and stay inside the picture."""
    strip = draw_strip(phrases_of("en"), _period(*values), "any", width)
    assert strip

    for one, two in combinations(strip.labels, 2):
        assert one.y != two.y or one.right < two.left or two.right < one.left
    for label in strip.labels:
        assert label.left >= 0
        assert label.right <= width
    assert strip.labels
