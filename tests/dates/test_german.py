"""German: the second language of the same mechanism."""

from datetime import date

import pytest

from site_builder.dates import find_dates, find_expressions, find_time_mentions

PUBLISHED = date(2021, 2, 25)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param("Sie landete am 18. Februar 2021.", "2021-02-18", id="day"),
        pytest.param("am Donnerstag, dem 18. Februar 2021", "2021-02-18", id="weekday"),
        pytest.param("am 18.02.2021", "2021-02-18", id="numbers"),
        pytest.param("am 18. 02. 2021", "2021-02-18", id="numbers with blanks"),
        pytest.param("Februar 18, 2021", "2021-02-18", id="month first"),
        pytest.param("im Februar 2021", "2021-02", id="month"),
        pytest.param("seit 2006", "2006", id="year"),
        pytest.param("in den 1990er-Jahren", "199X", id="decade"),
        pytest.param("in den 80er Jahren", "198X", id="short decade"),
        pytest.param("im 19. Jahrhundert", "18XX", id="century"),
        pytest.param("von 1976 bis 1980", "1976/1980", id="span of years"),
        pytest.param(
            "vom 18. bis 20. Februar 2021", "2021-02-18/2021-02-20", id="span of days"
        ),
        pytest.param(
            "zwischen März und Mai 2020", "2020-03/2020-05", id="span of months"
        ),
        pytest.param("im Sommer 1969", "1969-22", id="season"),
        pytest.param("im ersten Quartal 2020", "2020-33", id="quarter"),
        pytest.param("im 2. Halbjahr 2020", "2020-41", id="half"),
        pytest.param("in KW 7/2021", "2021-W07", id="week with its year"),
        pytest.param("Er wurde 1998 gegründet.", "1998", id="year behind a verb"),
        pytest.param("an Silvester 2019", "2019-12-31", id="holiday with its year"),
    ],
)
def test_words_that_need_no_anchor(text: str, value: str) -> None:
    """A date that is written out has its value without a day of publication."""
    assert [m.value for m in find_dates(text, None, "de")] == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param(
            "An Fronleichnam 1500 Menschen warteten.", "2020-06-11", id="a count"
        ),
        pytest.param("An Fronleichnam 1954 Fahnen wehten.", "2020-06-11", id="flags"),
        pytest.param("An Karfreitag 1954 brannte es.", "1954-04-16", id="feast"),
        pytest.param("Er kam am Freitag an.", "2021-02-19", id="weekday behind"),
        pytest.param("Sie wird am Freitag landen.", "2021-02-26", id="weekday ahead"),
        pytest.param("Das gilt bis Montag.", "2021-03-01", id="deadline"),
        pytest.param("Er kam am Freitagabend an.", "2021-02-19", id="evening"),
        pytest.param("Er starb vor neun Jahren.", "2012", id="years ago"),
        pytest.param("Ende März begann der Bau.", "2020-03", id="end of a month"),
        pytest.param("im kommenden Sommer", "2021-22", id="coming summer"),
        pytest.param("letzte Woche", "2021-W07", id="last week"),
        pytest.param("nächstes Jahr", "2022", id="next year"),
        pytest.param("Anfang der Woche", "2021-W08", id="start of the week"),
        pytest.param("in KW 7", "2021-W07", id="week by number"),
        pytest.param("Gestern regnete es.", "2021-02-24", id="yesterday"),
        pytest.param("Sie traf am Vortag ein.", "2021-02-24", id="the day before"),
        pytest.param("Morgen wird gewählt.", "2021-02-26", id="tomorrow, first word"),
        pytest.param(
            "Die Sitzung ist für Montag geplant.", "2021-03-01", id="planned behind"
        ),
        pytest.param(
            "Am Wochenende regnete es.", "2021-02-20/2021-02-21", id="weekend behind"
        ),
        pytest.param("Es gilt seit 15.1. wieder.", "2021-01-15", id="day and month"),
        pytest.param(
            "Am Freitag, 15.01., fiel", "2021-01-15", id="weekday and numbers"
        ),
        pytest.param("seit Ende September Arbeiten", "2020-09", id="a noun behind"),
        pytest.param("Zu Weihnachten schneite es.", "2020-12-25", id="holiday"),
        pytest.param("Am Ostermontag war es voll.", "2020-04-13", id="movable feast"),
        pytest.param(
            "Sie hatte bis Montag alle bezahlt.", "2021-02-22", id="done by then"
        ),
        pytest.param("Sie hatte bis Montag Zeit.", "2021-03-01", id="time until then"),
        pytest.param("Gegründet wurde die Firma 1921.", "1921", id="behind a subject"),
        pytest.param("So wurde der Hof 1900 gebaut.", "1900", id="a round year"),
        pytest.param(
            "Sie sagt, dass der Hof 1921 verkauft wurde.",
            "1921",
            id="the verb at the end",
        ),
        pytest.param("Das war zum Jahresende 1921 so.", "1921", id="end of a year"),
        pytest.param("Seit der Gründung der Bahn 1855 fuhr er.", "1855", id="founding"),
        pytest.param("Die Schau 1921: ein Rückblick", "1921", id="a headline"),
        pytest.param("Da eröffnete der Verein 1921 ein Heim.", "1921", id="the verb"),
        pytest.param("Es war in den 1980ern leer.", "198X", id="decade of no noun"),
        pytest.param("Anfang der neunziger Jahre", "199X", id="decade in words"),
        pytest.param("Es war voll. 1989 wurde es leer.", "1989", id="first in it"),
    ],
)
def test_words_counted_from_publication(text: str, value: str) -> None:
    """Relative words are counted from publication and keep their own precision."""
    assert [m.value for m in find_dates(text, PUBLISHED, "de")] == [value]


def test_that_day_is_the_one_just_told() -> None:
    """A second event of the same day has the day that the text is at."""
    text = "Sie landete am 18. Februar 2021. Am selben Tag sandte sie Bilder."

    mentions = find_dates(text, None, "de")

    assert [m.value for m in mentions] == ["2021-02-18", "2021-02-18"]


def test_a_day_later_is_counted_from_the_text() -> None:
    """The narrative's day counts."""
    text = "Sie landete am 18. Februar 2021. Einen Tag später fuhr sie los."

    mentions = find_dates(text, None, "de")

    assert [m.value for m in mentions] == ["2021-02-18", "2021-02-19"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param("drei Monate lang", "P3M", id="length"),
        pytest.param("täglich", "P1D", id="set"),
        pytest.param("jetzt", "PRESENT_REF", id="reference"),
    ],
)
def test_what_has_no_place_on_the_calendar(text: str, value: str) -> None:
    """Lengths, sets and references have TIMEX3 values and are no dates."""
    assert [m.value for m in find_time_mentions(text, PUBLISHED, "de")] == [value]
    assert find_dates(text, PUBLISHED, "de") == ()


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("rund 2000 Menschen", id="a count"),
        pytest.param("ein 36 Jahre alter Mann", id="an age"),
        pytest.param("Zimmer 2012", id="a number"),
        pytest.param("in der Bahnstraße 1920", id="a number of a house"),
        pytest.param("die Richtlinie 2000/31/EG", id="a number of a law"),
        pytest.param("eines Morgens", id="no certain morning"),
        pytest.param("Sie ging am Morgen los.", id="a morning, not tomorrow"),
        pytest.param("Er kaufte 2000 Bücher.", id="a count of things"),
        pytest.param("Es stieg um 1.5 Prozent.", id="a share"),
        pytest.param("Der Maler August Macke malte.", id="a name"),
        pytest.param("Der Verein 1860 gewann.", id="a name with a number"),
        pytest.param("So wurde die Agenda 2010 beschlossen.", id="a plan by its name"),
        pytest.param("Die Expo 2000 war groß.", id="a fair by its name"),
        pytest.param("Er fuhr mit dem Golf 2000 fort.", id="a model"),
        pytest.param("Sie hat die Zahl 1921 gewählt.", id="a number by its word"),
        pytest.param("Sie zahlten der Bank 2000 für das Haus.", id="an amount"),
        pytest.param("An Karfreitag 1100 brannte es.", id="before the calendar"),
        pytest.param("on Friday", id="English"),
    ],
)
def test_leaves_what_is_no_date(text: str) -> None:
    """Counts, ages and other languages give no dates."""
    assert find_expressions(text, "de") == ()
