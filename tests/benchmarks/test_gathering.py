"""Mentions of several articles, gathered into events."""

from datetime import date, timedelta

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


FIRE = (
    "Smoke hung over Tessel after the fire of Norvell. Pupils were sent home early.",
    "Months of repairs after the fire of Norvell are behind masons, who now carve oak.",
    "Months of repairs after the fire of Sundby are behind masons, who now carve oak.",
)
TEXTS_OF_FIRE = (*FIRE, "A choir sang.", "Ships from Norvell, from Sundby.")


def fires_of(one: int, two: int, days: int) -> tuple[tuple[int, ...], ...]:
    """Gather the fires of two texts that were published some days apart."""
    first = date(2009, 3, 3)
    mentions = [
        Mention(at, 0, FIRE[at], start, start + len("fire"), published=day)
        for at, day in ((one, first), (two, first + timedelta(days)))
        for start in [FIRE[at].index("fire")]
    ]
    return gather(TEXTS_OF_FIRE, mentions)


def test_one_word_of_one_party_is_taken_up_for_weeks() -> None:
    """What befell somebody is still told of weeks later, in other words."""
    assert fires_of(0, 1, 30) == ((0, 1),)


def test_one_word_of_other_parties_is_not() -> None:
    """The fire of another, weeks later, is another fire."""
    assert fires_of(0, 2, 30) == ((0,), (1,))


def test_what_is_told_much_later_may_have_come_again() -> None:
    """Nothing is trusted to be the same after a quarter of a year."""
    assert fires_of(0, 1, 100) == ((0,), (1,))
