"""Mentions of several articles, gathered into events."""

from datetime import date

from event_words.gathering import gather
from event_words.mentions import Mention

TEXTS = (
    "Divers raised the bell of the Aurora in Harwick. Mayor Olsen praised the divers.",
    "The bell of the Aurora was raised by divers off Harwick, said Mayor Olsen.",
    "A bridge in Tessel was raised for repairs. Engineers blame rust in its cables.",
    "Engineers raised the Tessel bridge for repairs because its cables rust.",
)


def test_gathers_what_tells_of_one_event() -> None:
    """One verb in two stories makes two events, each with both of its articles."""
    mentions = [
        Mention(at, 0, text, start, start + len("raised"))
        for at, text in enumerate(TEXTS)
        for start in [text.index("raised")]
    ]

    assert gather(TEXTS, mentions) == ((0, 1), (2, 3))


LOSSES = (
    "The carmaker Norvell posted a loss of nine million. Its chief blamed steel.",
    "Tyres, said Norvell in its report, were dear: a loss was posted. Rain fell.",
)


def losses_of(*days: date | None) -> tuple[tuple[int, ...], ...]:
    """Gather the two losses, published on the days given."""
    mentions = [
        Mention(at, 0, text, start, start + len("loss"), published=day)
        for at, (text, day) in enumerate(zip(LOSSES, days, strict=True))
        for start in [text.index("loss")]
    ]
    return gather(LOSSES, mentions)


def test_articles_of_one_day_may_tell_of_one_event() -> None:
    """A word that two articles share is one event where nothing speaks against it."""
    assert losses_of(date(2009, 3, 3), date(2009, 3, 4)) == ((0, 1),)


def test_articles_of_two_years_tell_of_two_events() -> None:
    """The same word in another year's article, in other words, is another event."""
    assert losses_of(date(2009, 3, 3), date(2010, 3, 3)) == ((0,), (1,))


def test_unknown_days_are_held_against_nobody() -> None:
    """Where a day is not known, the words alone decide."""
    assert losses_of(None, date(2010, 3, 3)) == ((0, 1),)


def test_nothing_makes_no_groups() -> None:
    """No texts and no mentions give no groups."""
    assert gather((), ()) == ()
