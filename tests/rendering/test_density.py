"""Bars of the overview strip."""

from datetime import date

from site_builder.rendering.axis import Mark, whole_period
from site_builder.rendering.density import draw_bars

_YEAR = whole_period(date(2021, 1, 1), date(2021, 12, 31), 400)


def _mark(first: date, last: date | None = None, kind: str = "solid") -> Mark:
    return Mark(first, last or first, kind, exact=True)


def test_a_bar_is_as_high_as_there_is_much() -> None:
    """Twice as many events make a bar of twice the height."""
    march, may = date(2021, 3, 3), date(2021, 5, 5)

    bars = draw_bars([_mark(march)] * 10 + [_mark(may)] * 20, _YEAR).bars

    low, high = (bar.high for bar in bars)
    assert high == 2 * low


def test_many_events_do_not_tower() -> None:
    """An event is as high as a mark; of many, the tallest bar has the most room."""
    day = date(2021, 3, 3)

    assert draw_bars([_mark(day)] * 3, _YEAR).height == 30
    assert draw_bars([_mark(day)] * 300, _YEAR).height == 64


def test_the_expected_stands_on_the_reported() -> None:
    """A bar is divided as its events are."""
    day = date(2021, 3, 3)

    bars = draw_bars([_mark(day)] * 3 + [_mark(day, kind="hollow")], _YEAR).bars

    assert [(bar.kind, bar.low, bar.high) for bar in bars] == [
        ("solid", 0, 30),
        ("hollow", 30, 40),
    ]


def test_what_is_vague_is_spread() -> None:
    """A month's event is a low band over the month, no bar on a day of it."""
    month = _mark(date(2021, 4, 1), date(2021, 4, 30))

    bars = draw_bars([month, *[_mark(date(2021, 9, 9))] * 9], _YEAR).bars

    april = [bar for bar in bars if bar.left < 200]
    assert len(april) > 5
    assert max(bar.high for bar in april) < 2


def test_a_silence_has_no_bar() -> None:
    """Where nothing lies nothing is drawn."""
    days = [_mark(date(2021, 1, 1)), _mark(date(2021, 12, 31))] * 20

    bars = draw_bars(days, _YEAR).bars

    assert len(bars) == 2
    assert bars[1].left - bars[0].right > 370
