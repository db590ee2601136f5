"""Dating texts that do not say when they were published."""

from datetime import date

from site_builder.collection import gather
from site_builder.loader import load_text
from site_builder.model import Article, Basis, Collection

DATED = """\
Probe lands in the crater

Published 20 February 2021

The probe landed in the northern crater on Feb. 18, 2021, after a journey of seven months, and sent its first picture home.
"""
WEEKDAY = """\
First picture from the crater floor

The probe landed in the northern crater on Thursday and the first picture arrived within the hour, as its builders had hoped.

More pictures are expected by Monday, provided that the weather over the two ground stations stays as clear as it has been.
"""
LAST_WEEK = """\
What became of the parachute

The probe landed in the northern crater last week, and many people have asked since what became of the parachute.
"""
ALONE = """\
The arm will be tested today

The probe landed on Feb. 18, 2021, and has been at rest since then while its builders looked at every joint.

The arm will be tested today, Saturday, February 20, and the drill will follow when the arm has been seen to work.
"""


def gathered(**texts: str) -> Collection:
    """Gather texts by name."""
    return gather([load_text(f"{k}.txt", v.encode()) for k, v in texts.items()])


def by_name(collection: Collection, name: str) -> Article:
    """Find an article of a collection."""
    return next(a for a in collection.articles if a.source == f"{name}.txt")


def days(article: Article) -> tuple[date | None, date | None]:
    """Give the days within which an article was published."""
    assert article.published is not None
    return article.published.within.earliest, article.published.within.latest


def test_a_text_is_dated_by_its_own_words() -> None:
    """A date beside "today" is the day of publication, its year taken from the text."""
    article = load_text("a.txt", ALONE.encode())

    assert days(article) == (date(2021, 2, 20), date(2021, 2, 20))
    assert article.published is not None
    assert article.published.basis is Basis.INFERRED


def test_bare_weekdays_fit_one_week() -> None:
    """Thursday behind, dated by another text, and Monday ahead leave three days."""
    article = by_name(gathered(dated=DATED, weekday=WEEKDAY), "weekday")

    assert days(article) == (date(2021, 2, 18), date(2021, 2, 21))
    assert article.published is not None
    assert article.published.basis is Basis.COLLECTION


def test_last_week_is_the_week_after() -> None:
    """What happened "last week" was written in the week after."""
    article = by_name(gathered(dated=DATED, last=LAST_WEEK), "last")

    assert days(article) == (date(2021, 2, 22), date(2021, 2, 28))


def test_evidence_names_the_other_article() -> None:
    """A borrowed day shows the words of the text that it was borrowed from."""
    article = by_name(gathered(dated=DATED, last=LAST_WEEK), "last")

    assert article.published is not None
    assert {e.source for e in article.published.evidence} == {"dated.txt", "last.txt"}


def test_undated_texts_do_not_date_each_other() -> None:
    """Without one text that knows a day, nobody does."""
    collection = gathered(weekday=WEEKDAY, last=LAST_WEEK)

    assert [a.published for a in collection.articles] == [None, None]
    assert all(
        any(f.code == "no-date" for f in a.findings) for a in collection.articles
    )


def test_the_order_of_articles_does_not_matter() -> None:
    """A collection is the same, however its articles were found."""
    texts = {"dated": DATED, "weekday": WEEKDAY, "last": LAST_WEEK}

    assert gathered(**texts) == gathered(**dict(reversed(texts.items())))
