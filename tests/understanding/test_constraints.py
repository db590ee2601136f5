"""The day of a text from its own words, and from the stamp of an update."""

from datetime import date

import pytest

from site_builder.dates import find_expressions
from site_builder.loader import load_text
from site_builder.model import Basis, Block, Publication, Role
from site_builder.understanding import find_clues, infer_publication

BODY = (
    "The {} road bridge over the Lenn was closed on {} after cracks were found in"
    " two of its piers, and the traffic of the valley was sent round by the old ford."
)


def inferred(text: str, role: Role = Role.BODY) -> date | None:
    """Infer the day of a paragraph from its words alone."""
    block = Block(role, (1,), text, dates=find_expressions(text))
    found = infer_publication(find_clues("a.txt", (block,)), Basis.INFERRED)
    return found.day if found else None


def stamped(stamp: str, weekday: str) -> Publication | None:
    """Read a page with a stamp, whose story happened on a weekday."""
    body = "\n\n".join(BODY.format(name, weekday) for name in ("longest", "oldest"))
    page = f"Bridge over the Lenn closed\n\n{stamp}\n\n{body}\n"
    return load_text("a.txt", page.encode()).published


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("(Tue, 16 May 2017) This morning a pier gave way.", id="behind"),
        pytest.param("(16 May 2017) Today a pier gave way.", id="today behind"),
        pytest.param("A pier gave way this morning (16 May 2017).", id="before"),
    ],
)
def test_a_day_beside_this_morning_is_the_day(text: str) -> None:
    """A full day in brackets beside "this morning" is that of writing."""
    assert inferred(text) == date(2017, 5, 16)


def test_a_day_before_this_morning_without_a_bracket_is_another() -> None:
    """A day that a sentence only leads up to is not joined to what follows."""
    assert inferred("Closed since 16 May 2017, this morning it opened.") is None


def test_the_today_of_a_caption_is_that_of_the_picture() -> None:
    """A picture may be older than the text that it stands in."""
    text = "The minister this evening (16 May 2017) on the bridge."

    assert inferred(text, Role.CAPTION) is None


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "The bridge fell ten years ago today. It was 16 May 2007.", id="today"
        ),
        pytest.param(
            "The bridge fell ten years ago to the day. It was 16 May 2007.", id="to it"
        ),
        pytest.param(
            "A court today fined the builders of the bridge that fell exactly ten years"
            " ago. It was 16 May 2007.",
            id="exactly",
        ),
    ],
)
def test_an_anniversary_to_the_day_is_the_day(text: str) -> None:
    """Whole years counted from the only day that a text names lead to its own."""
    assert inferred(text) == date(2017, 5, 16)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("It fell ten years ago. It was 16 May 2007.", id="about"),
        pytest.param(
            "It fell ten years ago today, on 16 May 2007, and opened on 3 May 1999.",
            id="two days",
        ),
        pytest.param(
            "It fell one year ago today. It was 29 February 2016.", id="no such day"
        ),
        pytest.param(
            "It fell 99999999999 years ago today. It was 16 May 2007.", id="too many"
        ),
    ],
)
def test_other_years_ago_are_not_counted(text: str) -> None:
    """Years that are not to the day, or from no certain day, tell no day."""
    assert inferred(text) is None


def test_a_page_that_only_says_updated_has_that_day() -> None:
    """The day of an update is the best known where the page gives no other."""
    published = stamped("Updated: 18 May 2017", "Tuesday")

    assert published is not None
    assert published.day == date(2017, 5, 18)


def test_an_update_beside_a_publication_without_day_is_a_bound() -> None:
    """The page was published between what it tells and its update."""
    published = stamped("Published:\nUpdated: 18 May 2017", "Tuesday")

    assert published is not None
    assert published.within.earliest == date(2017, 5, 16)
    assert published.within.latest == date(2017, 5, 18)


def test_an_update_on_the_day_that_is_told_is_the_day() -> None:
    """What tells of Thursday and was updated on that Thursday appeared on it."""
    published = stamped("Published:\nUpdated: 18 May 2017", "Thursday")

    assert published is not None
    assert published.day == date(2017, 5, 18)


def test_a_weekday_long_before_an_update_bounds_nothing() -> None:
    """An update of a later week leaves open which Friday the text means."""
    published = stamped("Published:\nUpdated: 18 May 2017", "Friday")

    assert published is not None
    assert published.within.earliest is None
    assert published.within.latest == date(2017, 5, 18)


def test_words_that_date_a_text_win_over_its_update() -> None:
    """A text that says "today (15 May 2017)" was not published on the 18th."""
    published = stamped("Updated: 18 May 2017", "Monday, today (15 May 2017),")

    assert published is not None
    assert published.day == date(2017, 5, 15)
    assert published.basis is Basis.INFERRED
