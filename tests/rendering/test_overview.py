"""The years of a long timeline."""

import pytest

from site_builder.model import Collection, Event, EventKind, Site, Timeline
from site_builder.rendering import addresses
from site_builder.rendering.atlas import survey
from site_builder.rendering.chronicle import ONE_PAGE, sheets
from site_builder.rendering.overview import Age, YearEntry, ages


def _look(*values: str) -> tuple[Age, ...]:
    events = tuple(
        Event(value, EventKind.REPORTED, (), label=f"What {value} brought")
        for value in sorted(values)
    )
    atlas = survey(Site(), Collection(()), Timeline(events))
    return ages(atlas, addresses.TIMELINE, sheets(atlas.spots, atlas.say))


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


def _entry(found: tuple[Age, ...], year: str) -> YearEntry:
    return next(y for age in found for y in age.years if y.link.text == year)


def test_a_sparse_year_tells_its_events(dense: tuple[str, ...]) -> None:
    """A year with up to three events shows each in a line, linked."""
    entry = _entry(_look(*dense, "2011-04-05", "2011-06-07"), "2011")

    told = [(line.moment and line.moment.words, line.link.text) for line in entry.lines]
    assert told == [
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
    assert entry.cells[0].link.href == "timeline/2020-01.html"
    assert entry.cells[3].link is None
    assert entry.beside
    assert entry.beside.text == "1 in no month"
    assert entry.lines == ()


def test_a_year_told_by_its_number_alone_has_no_second_date(
    dense: tuple[str, ...],
) -> None:
    """What is known to the year only needs no date beside the year's own."""
    entry = _entry(_look(*dense, "2011"), "2011")

    assert [(line.moment, line.link.text) for line in entry.lines] == [
        (None, "What 2011 brought")
    ]
    assert entry.count == ""


@pytest.mark.parametrize(
    ("years", "labels"),
    [
        pytest.param(range(1999, 2001), [""], id="few"),
        pytest.param(
            range(1990, 2015), ["1990s", "2000s", "2010s", "2020s"], id="decades"
        ),
        pytest.param(
            range(1800, 2010, 7),
            ["18th century", "19th century", "20th century", "21st century"],
            id="far apart",
        ),
        pytest.param(range(20, 2020, 90), [""], id="too far apart"),
    ],
)
def test_many_years_stand_under_headings(
    dense: tuple[str, ...], years: range, labels: list[str]
) -> None:
    """Decades where they hold some years each, else centuries, else none."""
    found = _look(*dense, *(f"{year:04}" for year in years))

    assert [age.label for age in found] == labels
