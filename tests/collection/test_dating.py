"""Dating texts that do not say when they were published."""

from datetime import date

import pytest

from site_builder.collection import dating, gather, pins
from site_builder.collection.pins import Borrowed, Lenders
from site_builder.collection.wordlists import WordList
from site_builder.loader import load_text
from site_builder.model import Article, Basis, Collection, Dating, Gist

DATED = """\
Probe lands in the crater

Published 20 February 2021

The Kestrel probe landed in Tallis crater on Feb. 18, 2021, after a journey of seven months, and sent its first picture home.
"""
WEEKDAY = """\
First picture from the crater floor

The Kestrel probe landed in Tallis crater on Thursday and the first picture arrived within the hour, as its builders had hoped.

More pictures are expected by Monday, provided that the weather over the two ground stations stays as clear as it has been.
"""
LAST_WEEK = """\
What became of the parachute

The Kestrel probe landed in Tallis crater last week, and many people have asked since what became of the parachute.
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


STOCK = (
    "The Northern Agency runs eleven observatories on four continents and answers"
    " to a council of nine member states that meets in the city of Lund."
)
STOCK_DATED = f"""\
Telescope sees its first light

Published 25 February 2021

The new telescope above the fjord was opened on Wednesday (Feb. 24, 2021), its builders say.

It has a mirror of four metres. It was ground in the valley. The first nights were clear. Nobody slept.

{STOCK}
"""
STOCK_FAR = f"""\
Museum shows old charts of the sky

The museum in the old harbour opened a room of star charts on Wednesday, and the queue went round the block.

Most of them were drawn by hand. Some were lost at sea. Others came back after a century. All are on loan.

{STOCK}
"""
STOCK_NEAR = f"""\
Museum shows old charts of the sky

The museum in the old harbour opened a room of star charts on Wednesday, and the queue went round the block.

{STOCK}
"""
STOCK_NEAR_DATED = f"""\
Telescope sees its first light

Published 25 February 2021

The new telescope above the fjord was opened on Wednesday (Feb. 24, 2021), its builders say.

{STOCK}
"""
STOCK_THIRD = f"""\
Observatories look for an heir

Published 3 May 2019

{STOCK}
"""
QUOTED_DATED = """\
The ferry comes home

Published 25 February 2021

The ferry reached its berth under tow, the harbour master said Wednesday (Feb. 24, 2021).

"We have never been so glad to see an old ship," he told the crowd.
"""
QUOTED = """\
Crowd greets the ferry

An old ferry has come home under tow, the harbour master said Wednesday.

"We have never been so glad to see an old ship," he told everybody who stood on the quay that day.
"""


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "The engineers of the Kestrel probe cheered loudly today, since their probe"
            " landed safely in Tallis crater and will work for a thousand days.",
            id="today borrows nothing",
        ),
        pytest.param(
            "The Kestrel probe landed in Tallis crater today after a journey of seven"
            " months, or so it looks to those who watch it.",
            id="today borrows nothing, whatever is told",
        ),
        pytest.param(
            "A balloon of the Kestrel club landed on Thursday after a journey of seven"
            " months, and sent its first picture home.",
            id="one name alone",
        ),
        pytest.param(
            "The engineers of the Kestrel probe celebrated yesterday in Lund, a hundred"
            " people who had landed it in Tallis crater.",
            id="yesterday borrows nothing",
        ),
        pytest.param(
            "Engineers of the Kestrel probe in Tallis crater went on strike on Thursday"
            " over their pay, and nobody knows for how long.",
            id="another event of the same names",
        ),
        pytest.param(
            "A cargo plane landed in the northern desert on Thursday with seven months"
            " of food for the crew of the station there.",
            id="the same verb of something else",
        ),
        pytest.param(
            "The Kestrel probe landed in Tallis crater on Friday, said a man in the"
            " street who had not listened to the news.",
            id="another weekday",
        ),
        pytest.param(
            "The Kestrel probe landed in Tallis crater on Thursday, just as its elder"
            " sister had done in 2023 on the far side.",
            id="a text that looks back on later years",
        ),
        pytest.param(
            "The annual Kestrel probe race landed in Tallis crater on Thursday with a"
            " new winner and a prize for everyone.",
            id="what comes again each year",
        ),
    ],
)
def test_a_day_is_not_borrowed_by_chance(text: str) -> None:
    """Shared names and words without the same event at the date lend no day."""
    article = by_name(
        gathered(dated=DATED, other=f"What they say\n\n{text}\n"), "other"
    )

    assert article.published is None


def test_lenders_that_disagree_lend_nothing() -> None:
    """Where two dated texts give two days to the same words, nothing is known."""
    again = DATED.replace("2021", "2016").replace("20 February", "27 February")
    again = again.replace("Feb. 18", "Feb. 25")
    collection = gathered(dated=DATED, again=again, weekday=WEEKDAY)

    assert by_name(collection, "weekday").published is None


@pytest.mark.parametrize(
    "texts",
    [
        pytest.param(
            {"dated": STOCK_DATED, "loose": STOCK_FAR}, id="far from both weekdays"
        ),
        pytest.param(
            {"dated": STOCK_NEAR_DATED, "loose": STOCK_NEAR, "third": STOCK_THIRD},
            id="carried by three texts",
        ),
    ],
)
def test_a_stock_paragraph_lends_no_day(texts: dict[str, str]) -> None:
    """A passage counts only where it belongs to the weekday, and to few texts."""
    assert by_name(gathered(**texts), "loose").published is None


def test_a_whole_sentence_about_the_same_weekday_lends_its_day() -> None:
    """Where only two texts carry a sentence, each beside its weekday, they mean one."""
    article = by_name(gathered(dated=STOCK_NEAR_DATED, loose=STOCK_NEAR), "loose")

    assert days(article) == (date(2021, 2, 24), date(2021, 3, 2))


def test_a_quotation_about_the_same_weekday_lends_its_day() -> None:
    """Who quotes the same words beside the same weekday means the same day."""
    article = by_name(gathered(dated=QUOTED_DATED, loose=QUOTED), "loose")

    assert days(article) == (date(2021, 2, 24), date(2021, 3, 2))


def test_the_last_day_of_the_calendar_stops_no_other_text() -> None:
    """A text of the year 9999 is gathered beside the others, whatever it counts."""
    late = "What comes last\n\nPublished 9999-12-31\n\nIt all ended yesterday, on Monday, they say.\n"
    loose = late.replace("Published 9999-12-31\n\n", "").replace("Monday", "9999-12-31")

    collection = gathered(dated=DATED, late=late, loose=loose, weekday=WEEKDAY)

    assert days(by_name(collection, "weekday")) == (
        date(2021, 2, 18),
        date(2021, 2, 21),
    )


def test_a_text_that_cannot_be_laid_out_says_so(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Where the program fails on the dates of a text, the others are dated."""
    lay_out = pins.lay_out

    def fail(article: Article, words: WordList) -> Dating:
        if article.source == "last.txt":
            raise RuntimeError
        return lay_out(article, words)

    monkeypatch.setattr(dating, "lay_out", fail)

    collection = gathered(dated=DATED, last=LAST_WEEK, weekday=WEEKDAY)

    assert by_name(collection, "weekday").published is not None
    assert "dating-failed" in {f.code for f in by_name(collection, "last").findings}


def test_a_fault_in_comparing_one_text_is_its_own(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Where the program fails on comparing a text, the others are dated."""
    borrow = Lenders.borrow

    def fail(lenders: Lenders, gist: Gist) -> tuple[Borrowed, ...]:
        if gist.source == "last.txt":
            raise RuntimeError
        return borrow(lenders, gist)

    monkeypatch.setattr(Lenders, "borrow", fail)

    collection = gathered(dated=DATED, last=LAST_WEEK, weekday=WEEKDAY)

    assert by_name(collection, "weekday").published is not None
    assert "dating-failed" in {f.code for f in by_name(collection, "last").findings}


def test_moving_out_is_not_moving_in() -> None:
    """A particle makes another event of a verb, though all names are the same."""
    said = "The crew of the Kestrel base at Tallis crater moved {} their old station {}"
    out = said.format("out of", "on Feb. 18, 2021, and nobody looked back.")
    into = said.format("into", "on Thursday, and nobody looked back.")
    again = said.format("out of", "on Thursday, and nobody looked back.")

    texts = gathered(dated=f"Out\n\n{out}\n", into=f"In\n\n{into}\n", again=again)

    assert by_name(texts, "into").published is None
    assert by_name(texts, "again").published is not None
