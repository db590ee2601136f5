"""Reports of several articles: which of them are one event, and where they differ."""

import pytest

from site_builder.collection import gather
from site_builder.loader import load_text
from site_builder.model import Difference, Event, EventKind
from site_builder.timeline import make_timeline
from site_builder.timeline.likeness.grouping import AT_ONCE


def article(headline: str, published: str, *paragraphs: str) -> str:
    """Write an article as front matter and text."""
    body = "\n\n".join(paragraphs)
    return f"---\ntitle: {headline}\ndate: {published}\n---\n\n{body}\n"


def events_of(*texts: str) -> tuple[Event, ...]:
    """Make the events of articles that are named a000.md and so on."""
    loaded = [load_text(f"a{n:03}.md", t.encode()) for n, t in enumerate(texts)]
    return make_timeline(gather(loaded)).events


def told_by(event: Event) -> list[str]:
    """Name the articles of an event by their numbers."""
    return [report.source[1:-3].lstrip("0") or "0" for report in event.reports]


RAISED = article(
    "Divers raise the bell of the Aurora",
    "2019-05-06",
    "Divers raised the bell of the Aurora off Harwick on May 4, 2019.",
)
LIFTED = article(
    "Bell of the Aurora lifted at Harwick",
    "2019-05-05",
    "The bell of the Aurora was raised by divers near Harwick on Saturday.",
)
WEEK = article(
    "What the bell of the Aurora tells",
    "2019-05-14",
    "Divers raised the bell of the Aurora at Harwick last month, and it is clean now.",
)
BRIDGE = article(
    "Tessel closes its bridge",
    "2019-05-05",
    "Engineers closed the Tessel bridge to lorries on Saturday because of rust.",
)


def test_one_event_has_the_sentences_of_all_its_sources() -> None:
    """Two outlets that tell of one thing on one day make one event with two reports."""
    [event] = events_of(RAISED, LIFTED)

    assert event.value == "2019-05-04"
    assert told_by(event) == ["1", "0"]


@pytest.mark.parametrize(
    ("lasting", "plain", "value"),
    [
        pytest.param(
            "has been closed since 1985", "was closed in 1985", "1985", id="since"
        ),
        pytest.param("ran until 1985", "ended in 1985", "1985", id="until"),
        pytest.param(
            "has been closed since 1985",
            "has been closed since March 1985",
            "1985-03/..",
            id="since a month of it",
        ),
    ],
)
def test_what_lasts_from_an_event_on_is_one_way_to_tell_of_it(
    lasting: str, plain: str, value: str
) -> None:
    """The date that an open interval names is that of the event; plainly said wins."""
    told = "The Norvell ferry line {}, when the pier burned down."

    [event] = events_of(
        article("Norvell waits for its ferry", "2019-05-05", told.format(lasting)),
        article("A pier for Norvell", "2020-01-03", told.format(plain)),
    )

    assert event.value == value
    assert told_by(event) == ["0", "1"]


def test_a_shared_day_alone_makes_no_event() -> None:
    """Different things of one day are two entries of the same date."""
    events = events_of(RAISED, LIFTED, BRIDGE)

    assert [event.value for event in events] == ["2019-05-04"] * 2
    assert sorted(told_by(event) for event in events) == [["1", "0"], ["2"]]


def test_a_day_of_publication_alone_makes_no_event() -> None:
    """Two texts of one day, each with its own "yesterday", stay apart."""
    events = events_of(
        article("Frost in Varn", "2019-05-05", "Frost killed the vines yesterday."),
        article("Chess in Olm", "2019-05-05", "Ada Brill won the cup yesterday."),
    )

    assert [told_by(event) for event in events] in ([["0"], ["1"]], [["1"], ["0"]])


def test_one_article_and_one_day_make_no_event_alone() -> None:
    """What an article says of one day in quite other words is another thing."""
    events = events_of(
        article(
            "News from Tessel",
            "2019-05-06",
            "Engineers closed the Tessel bridge to lorries on Saturday.",
            "The Harwick choir won a silver cup on Saturday.",
        )
    )

    assert [len(event.reports) for event in events] == [1, 1]


def test_one_article_s_year_is_not_its_day() -> None:
    """A year and a day in it, told by one article in other words, are two things."""
    events = events_of(
        article(
            "News from Tessel",
            "2019-05-06",
            "Engineers closed the Tessel bridge to lorries on May 4, 2019.",
            "In 2019 nine schools were closed, too.",
        )
    )

    assert [event.value for event in events] == ["2019", "2019-05-04"]


def test_where_every_article_names_one_thing_its_name_still_counts() -> None:
    """In a collection about one fire its articles are not taken for strangers."""
    others = (
        "Rain fell on the ruins of the Norvell mill, where a fire had raged.",
        "A fund for weavers of the Norvell mill was opened after the fire.",
        "Insurers of the Norvell mill doubt that the fire was chance.",
        "Pupils wrote poems about the fire at the Norvell mill.",
    )
    events = events_of(
        article(
            "Mill in flames",
            "2019-05-05",
            "Forty weavers fled when the Norvell mill burned on Saturday.",
        ),
        article(
            "A look back",
            "2019-06-07",
            "The fire at the Norvell mill on May 4, 2019, began in a boiler, experts found.",
        ),
        *(article("More of it", "2019-07-01", told) for told in others * 5),
    )

    assert [told_by(event) for event in events] == [["0", "1"]]


def test_a_vaguer_date_joins_the_day_that_it_holds() -> None:
    """A month that holds the day joins it, and the event has the exact date."""
    week = WEEK.replace("last month", "in May 2019")

    [event] = events_of(RAISED, LIFTED, week)

    assert event.value == "2019-05-04"
    assert [report.value for report in event.reports] == [
        "2019-05-04",
        "2019-05-04",
        "2019-05",
    ]


def test_a_vaguer_date_of_something_else_stays_apart() -> None:
    """That a month holds the day is no reason of itself."""
    other = article(
        "The year in Tessel",
        "2019-12-30",
        "Tessel elected a mayor in May 2019 after a long quarrel.",
    )

    assert [event.value for event in events_of(RAISED, other)] == [
        "2019-05",
        "2019-05-04",
    ]


def test_near_copies_a_day_apart_differ_in_the_day() -> None:
    """One sentence with two days is one event, and both days are shown."""
    wrong = RAISED.replace("May 4", "May 5")

    [event] = events_of(RAISED, LIFTED, wrong)

    assert event.value == "2019-05-04"
    assert event.differences[0] == Difference(
        "day",
        (("2019-05-04", ("a001.md", "a000.md")), ("2019-05-05", ("a002.md",))),
    )


def test_one_article_with_two_days_tells_of_two_events() -> None:
    """Who gives both days in the same words does not contradict himself."""
    both = (
        RAISED + "\nDivers raised the bell of the Aurora off Harwick on May 5, 2019.\n"
    )

    events = events_of(both)

    assert [event.value for event in events] == ["2019-05-04", "2019-05-05"]


def test_daily_figures_in_the_same_words_are_two_events() -> None:
    """Other days and other numbers are no contradiction but the next report."""
    sentence = "Harwick counted {} new cases of measles on May {}, 2019."
    events = events_of(
        article("Measles in Harwick", "2019-05-06", sentence.format(210, 4)),
        article("Measles in Harwick", "2019-05-06", sentence.format(240, 5)),
    )

    assert [event.value for event in events] == ["2019-05-04", "2019-05-05"]


def test_other_words_a_day_apart_are_two_events() -> None:
    """A story that goes on the next day is no contradiction."""
    events = events_of(
        RAISED,
        article(
            "Bell of the Aurora shown",
            "2019-05-07",
            "The mayor of Harwick showed the bell of the Aurora on May 5, 2019.",
        ),
    )

    assert [event.value for event in events] == ["2019-05-04", "2019-05-05"]
    assert not any(event.differences for event in events)


@pytest.mark.parametrize(
    ("one", "other", "values"),
    [
        pytest.param("12 people", "14 people", ("12 people", "14 people"), id="digits"),
        pytest.param("ten men", "nine men", ("ten men", "nine men"), id="words"),
        pytest.param(
            "2 million birds",
            "3 million birds",
            ("2 million birds", "3 million birds"),
            id="millions",
        ),
    ],
)
def test_numbers_that_differ_are_shown(
    one: str, other: str, values: tuple[str, str]
) -> None:
    """Where two sources count the same noun otherwise, both counts are kept."""
    sentence = "The flood at Harwick killed {} on May 4, 2019."
    texts = [
        article("Flood at Harwick", "2019-05-06", sentence.format(said))
        for said in (one, other)
    ]

    [event] = events_of(*texts)

    assert event.differences == (
        Difference("number", ((values[0], ("a000.md",)), (values[1], ("a001.md",)))),
    )


def test_a_number_spelled_out_is_no_difference() -> None:
    """Twelve and 12 are one number."""
    texts = [
        article(
            "Flood at Harwick",
            "2019-05-06",
            f"The flood at Harwick killed {said} people on May 4, 2019.",
        )
        for said in ("12", "twelve")
    ]

    [event] = events_of(*texts)

    assert event.differences == ()


def test_a_changed_word_of_a_copy_is_shown() -> None:
    """Of near-copies the words that were changed are a difference."""
    changed = RAISED.replace("raised the bell", "raised the anchor")

    [event] = events_of(RAISED, changed)

    assert event.differences == (
        Difference("wording", (("bell", ("a000.md",)), ("anchor", ("a001.md",)))),
    )


def test_one_source_does_not_differ_from_itself() -> None:
    """Two counts in one article are no contradiction between sources."""
    [event] = events_of(
        article(
            "Flood at Harwick",
            "2019-05-06",
            "The flood at Harwick killed 12 people on May 4, 2019.",
            "The flood at Harwick killed 14 people on May 4, 2019, others say.",
        )
    )

    assert len(event.reports) == 2
    assert event.differences == ()


def test_a_sentence_without_a_name_stands_with_what_was_told_before() -> None:
    """A lone remark on the same day belongs to what its article told of that day."""
    [event] = events_of(
        article(
            "Divers raise the bell of the Aurora",
            "2019-05-06",
            "Divers raised the bell of the Aurora off Harwick on May 4, 2019.",
            "There were many witnesses on Saturday, too.",
        )
    )

    assert len(event.reports) == 2


def test_what_was_expected_and_then_happened_is_reported() -> None:
    """An event that is announced and reported is one, and it has happened."""
    before = article(
        "Divers to raise the bell of the Aurora",
        "2019-05-01",
        "Divers will raise the bell of the Aurora off Harwick on May 4, 2019.",
    )

    [event] = events_of(before, RAISED)

    assert event.kind is EventKind.REPORTED
    assert [report.kind for report in event.reports] == [
        EventKind.EXPECTED,
        EventKind.REPORTED,
    ]


def test_the_day_of_most_sources_is_the_event_s() -> None:
    """Of two days the one that more articles give stands."""
    wrong = RAISED.replace("May 4", "May 5")

    [event] = events_of(wrong, RAISED, LIFTED)

    assert event.value == "2019-05-04"


def test_the_label_says_what_the_reports_share() -> None:
    """A sentence that only mentions the event does not give it its name."""
    aside = article(
        "Pictures of the bell of the Aurora",
        "2019-05-05",
        "A picture shows an anchor beside the bell of the Aurora, which divers raised"
        " off Harwick on May 4, 2019.",
    )

    [event] = events_of(aside, RAISED, RAISED.replace("off", "near"))

    assert event.label == "Divers raised the bell of the Aurora off Harwick"


def test_of_one_date_what_most_sources_report_comes_first() -> None:
    """Events of one date stand in the order of how many sources tell of them."""
    events = events_of(BRIDGE, RAISED, LIFTED)

    assert [len(event.reports) for event in events] == [2, 1]


def test_a_stock_phrase_on_a_year_joins_no_strangers() -> None:
    """Articles about other things that use one phrase of a year tell of two events."""
    harbour = (
        "No boat will ever cross the sound again, Harwick has learned.",
        "Passengers must take the coach round the fjord.",
        "That costs an hour and two transfers.",
        "Sheep farmers on the islands want a subsidy for their hay.",
        "Nurses fear for the night shift.",
        "A captain sold his cabin already.",
    )
    cables = (
        "Engineers found cables in Tessel that nobody had greased for years.",
        "Lorries crawl through the suburbs.",
        "Masons wait for steel from abroad.",
        "Shopkeepers count what the noise has cost.",
        "Trains are full before sunrise.",
        "One pillar leans by a hand.",
    )
    stock = "The director had led it since 1998."

    events = events_of(
        article("Harwick loses its ferry", "2019-05-06", *harbour, stock),
        article("Rust eats the Tessel bridge", "2019-05-06", *cables, stock),
    )

    assert [event.value for event in events] == ["1998/..", "1998/.."]


def test_a_crowded_day_still_has_one_event() -> None:
    """More reports than are compared at once come together all the same."""
    count = AT_ONCE + 5

    [event] = events_of(*[RAISED] * count)

    assert len(event.reports) == count


def test_the_order_of_the_files_changes_nothing() -> None:
    """Events do not hang on the order in which articles are read."""
    texts = [RAISED, LIFTED, BRIDGE, WEEK]
    loaded = [load_text(f"a{n}.md", t.encode()) for n, t in enumerate(texts)]

    assert (
        make_timeline(gather(loaded)).events
        == make_timeline(gather(loaded[::-1])).events
    )


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_the_ends_of_the_calendar_are_no_fault(day: str) -> None:
    """The first and the last day have one neighbour each."""
    text = article("A bell", "2019-05-06", f"Divers raised the bell on {day}.")

    [event] = events_of(text)

    assert event.value == day


def test_what_has_happened_is_not_called_planned() -> None:
    """Where one sentence reports what another expects, the label is the report's."""
    [event] = events_of(
        article(
            "Service for the drowned of Harwick",
            "2019-05-03",
            "A memorial service is planned for Sunday in the old church of Harwick.",
        ),
        article(
            "Hundreds mourn the drowned of Harwick",
            "2019-05-07",
            "A crowd came to a memorial service in the old church of Harwick on Sunday.",
        ),
    )

    assert event.kind is EventKind.REPORTED
    assert event.label.startswith("A crowd came")


COUNCIL = "Calder council after the fall of the bridge"


def test_one_actor_s_two_decisions_are_two_events() -> None:
    """What a body will vote on and what it voted for on that day may be two things."""
    events = events_of(
        article(
            COUNCIL,
            "2025-05-06",
            "The council will meet tomorrow to vote on the water rates.",
        ),
        article(
            COUNCIL,
            "2025-05-09",
            "The council voted on Wednesday for an inquiry into the collapse.",
        ),
    )

    assert [told_by(event) for event in events] == [["1"], ["0"]]


def test_one_decision_in_other_words_is_one_event() -> None:
    """What is voted for in both sentences makes one event of them."""
    [event] = events_of(
        article(
            COUNCIL,
            "2025-05-06",
            "The council will meet tomorrow to vote on an inquiry.",
        ),
        article(
            COUNCIL,
            "2025-05-09",
            "The council voted on Wednesday for an inquiry into the collapse.",
        ),
    )

    assert event.kind is EventKind.REPORTED
