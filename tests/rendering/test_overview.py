"""The years of a long timeline."""

import pytest

from site_builder.model import Collection, Event, EventKind, Site, Timeline
from site_builder.rendering import addresses
from site_builder.rendering.atlas import survey
from site_builder.rendering.chronicle import ONE_PAGE, year_pages
from site_builder.rendering.overview import Decade, YearEntry, decades


def _look(*values: str) -> tuple[Decade, ...]:
    events = tuple(
        Event(value, EventKind.REPORTED, (), label=f"What {value} brought")
        for value in sorted(values)
    )
    atlas = survey(Site(), Collection(()), Timeline(events))
    return decades(atlas, addresses.TIMELINE, year_pages(atlas.spots))


@pytest.fixture
def dense() -> tuple[str, ...]:
    """Give so many days of 2020 that the timeline has a page for each year."""
    days = tuple(
        f"2020-{month:02}-{day:02}"
        for month in (1, 2, 3)
        for day in range(1, 29)
        for _ in range(3)
    )
    assert len(days) > ONE_PAGE
    return (*days, "2020-07-01", "2020")


def _entry(found: tuple[Decade, ...], year: str) -> YearEntry:
    return next(y for decade in found for y in decade.years if y.link.text == year)


def test_a_sparse_year_tells_its_events(dense: tuple[str, ...]) -> None:
    """A year with up to three events shows each in a line, linked."""
    entry = _entry(_look(*dense, "2011-04-05", "2011-06-07"), "2011")

    assert [(line.moment.words, line.link.text) for line in entry.lines] == [
        ("5 Apr 2011", "What 2011-04-05 brought"),
        ("7 Jun 2011", "What 2011-06-07 brought"),
    ]
    assert entry.lines[0].link.href.startswith("timeline/2011.html#t2011-04-05-")
    assert entry.cells == ()


def test_a_dense_year_counts_its_months(dense: tuple[str, ...]) -> None:
    """It has a cell for each month; what no month holds is counted beside them."""
    entry = _entry(_look(*dense), "2020")

    assert [cell.count for cell in entry.cells] == [84] * 3 + [0] * 3 + [1] + [0] * 5
    assert [cell.level for cell in entry.cells] == [4] * 3 + [0] * 3 + [1] + [0] * 5
    assert entry.cells[0].link
    assert entry.cells[0].link.href == "timeline/2020.html#y2020-01"
    assert entry.cells[3].link is None
    assert entry.beside
    assert entry.beside.text == "1 in no month"
    assert entry.lines == ()


def test_many_years_stand_under_their_decades(dense: tuple[str, ...]) -> None:
    """Decades are headings where there are many years, and only there."""
    few = _look(*dense, "1999")
    many = _look(*dense, *(str(year) for year in range(1990, 2015)))

    assert [decade.label for decade in few] == [""]
    assert [decade.label for decade in many] == ["1990s", "2000s", "2010s", "2020s"]
