"""Headline, standfirst, authors and day of a page among its menus and other stories."""

from datetime import date

import pytest

from site_builder.model import Role, SourceKind, SourceText
from site_builder.understanding import Understanding, understand
from site_builder.understanding.name_lines import read_naming
from site_builder.understanding.sheet import Sheet
from site_builder.understanding.standfirsts import choose_standfirst

STORY = (
    "The harbour bell rang on Monday for the first time since the storm took the "
    "old tower, and half of the town stood on the quay to hear it over the water.",
    "Divers had found the bell in spring, upright in the sand, and the harbour master "
    "had asked for it back before anybody could think of a better place for it.",
    "The bell was cleaned by hand over the summer, which the divers say was harder "
    "than the dive, and was hung last week by four people and one very old crane.",
)
MENU = ("Latest", "Real Estate", "Mobile Apps", "Weather", "Sports Results")
TEASERS = (
    "Ten ways to keep a garden through a drought",
    "By Nils Bergman",
    "What the council thinks of the new tram",
    "3 June 2018",
)


def read(*lines: str) -> Understanding:
    """Understand lines with a gap between them."""
    spaced = tuple(each for line in lines for each in (line, ""))
    return understand(SourceText("a.txt", SourceKind.TEXT, spaced, "0", "utf-8"))


def test_the_headline_is_found_behind_a_menu() -> None:
    """The headline is the line whose words return in the story, not the first."""
    known = read(
        *MENU,
        TEASERS[0],
        TEASERS[2],
        "Harbour bell rings again after the storm",
        "By Ada Lovelace",
        *STORY,
    )

    assert known.headline is not None
    assert known.headline.value == "Harbour bell rings again after the storm"


def test_the_author_is_not_that_of_another_story() -> None:
    """The byline under the headline names the author; one far below does not."""
    known = read(
        *MENU,
        "Harbour bell rings again after the storm",
        "By Ada Lovelace | May 3, 2019",
        *STORY,
        "More stories",
        *TEASERS,
    )

    assert [claim.value for claim in known.authors] == ["Ada Lovelace"]


def test_a_menu_of_capitals_names_nobody() -> None:
    """Two words with capitals in a menu are nobody's name."""
    known = read(*MENU, "Harbour bell rings again after the storm", *STORY)

    assert known.authors == ()


def test_the_day_is_that_under_the_headline() -> None:
    """Of several days the one under the headline is that of publication."""
    known = read(
        "Freitag, 14. Juni 2019",
        *MENU,
        "Harbour bell rings again after the storm",
        "Veröffentlicht am 3. Mai 2019",
        *STORY,
        "Mehr zum Thema",
        "Der Turm steht wieder",
        "2. Januar 2018",
    )

    assert known.published is not None
    assert known.published.day == date(2019, 5, 3)


def test_the_page_tells_the_order_of_day_and_month() -> None:
    """A day with an open order is read as another day of the page must be."""
    known = read(
        "Harbour bell rings again after the storm",
        "03/05/2020",
        *STORY,
        "The tower stands again",
        "04/28/2019",
    )

    assert known.published is not None
    assert known.published.day == date(2020, 3, 5)


def test_a_day_in_a_sentence_is_that_of_an_event() -> None:
    """A sentence of the story that names a day does not date the page."""
    told = "The bell was lost on 3 May 1962, when the tower fell into the harbour."
    known = read("Harbour bell rings again after the storm", told, *STORY)

    assert known.published is None or known.published.day != date(1962, 5, 3)


def test_a_post_that_the_story_shows_does_not_date_it() -> None:
    """The day behind the account of a post is that of the post."""
    post = "— Harbour Master (@harbour) May 2, 2012"
    known = read("Harbour bell rings again after the storm", STORY[0], post, *STORY)

    assert known.published is None or known.published.day != date(2012, 5, 2)


def test_publication_goes_before_update() -> None:
    """Where both are stated the page was published on the day of publication."""
    known = read(
        "Harbour bell rings again after the storm",
        "Updated: 5 May 2019",
        "Published: 3 May 2019",
        *STORY,
    )

    assert known.published is not None
    assert known.published.day == date(2019, 5, 3)


def test_the_standfirst_stands_above_the_byline() -> None:
    """A short paragraph between headline and byline sums up the story."""
    dek = "After forty years on the sea bed the old bell hangs over the quay again."
    known = read(
        "Harbour bell rings again after the storm", dek, "By Ada Lovelace", *STORY
    )

    assert known.standfirst is not None
    assert known.standfirst.value == dek


def test_a_first_paragraph_is_no_standfirst() -> None:
    """Without a front the first paragraph belongs to the story."""
    sheet = Sheet.of(
        SourceText(
            "a.txt", SourceKind.TEXT, ("Harbour bell rings", *STORY), "0", "utf-8"
        )
    )
    sheet.roles[0] = Role.HEADLINE

    assert choose_standfirst(sheet) is None


@pytest.mark.parametrize(
    ("text", "way", "names"),
    [
        pytest.param("By Ada Lovelace", "lead", ("Ada Lovelace",), id="English"),
        pytest.param("Von Emmy Noether", "lead", ("Emmy Noether",), id="German"),
        pytest.param("Par Sophie Germain", "lead", ("Sophie Germain",), id="French"),
        pytest.param("Por Emilia Pardo", "lead", ("Emilia Pardo",), id="Spanish"),
        pytest.param("Di Maria Agnesi", "lead", ("Maria Agnesi",), id="Italian"),
        pytest.param("Door Anna Bijns", "lead", ("Anna Bijns",), id="Dutch"),
        pytest.param(
            "By Ada Lovelace October 20, 2025", "lead", ("Ada Lovelace",), id="day"
        ),
        pytest.param(
            "By Ada LovelaceNovember 11, 2024", "lead", ("Ada Lovelace",), id="glued"
        ),
        pytest.param(
            "Eine Kolumne von Emmy Noether",
            "lead-inside",
            ("Emmy Noether",),
            id="a column",
        ),
        pytest.param(
            "22. Dezember 2019 von Emmy Noether",
            "lead",
            ("Emmy Noether",),
            id="day before the lead",
        ),
        pytest.param(
            "Ada Lovelace | 05.04.2025",
            "name-and-stamp",
            ("Ada Lovelace",),
            id="name and day",
        ),
        pytest.param("By Ada", "single", ("Ada",), id="one name"),
        pytest.param(
            "Ada Lovelace, @adalove", "name", ("Ada Lovelace",), id="with an account"
        ),
        pytest.param("Neuer Abschnitt", "", (), id="German furniture"),
        pytest.param("The storm of 1962", "", (), id="nobody"),
        pytest.param("the bell by the quay", "", (), id="no capitals"),
    ],
)
def test_reads_who_a_line_names(text: str, way: str, names: tuple[str, ...]) -> None:
    """A line names people in one of a few ways; its dates are no part of the names."""
    assert read_naming(text) == (way, names)
