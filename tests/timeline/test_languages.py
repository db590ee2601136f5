"""Articles in German: from bytes to events, as a folder of them would be read."""

from datetime import date

from site_builder.dates import bounds
from site_builder.loader import load_text
from site_builder.model import EventKind
from site_builder.timeline.reports import find_reports

ARTICLE = """\
Neue Brücke über den Mühlbach ist frei

Von Anna Berger

12. März 2021

Die Bürgermeisterin hat am Donnerstag die neue Brücke über den Mühlbach freigegeben.

Der Bau hatte am 3. Mai 2019 begonnen, und er dauerte länger als gedacht.

Vor zwei Jahren war die alte Brücke nach einem Hochwasser gesperrt worden.

Am kommenden Sonntag feiert die Gemeinde die Eröffnung mit einem großen Fest.
"""


def test_a_german_article_gives_its_events() -> None:
    """Its sentences are read with German words, each whole, from the day it states."""
    article = load_text("bruecke.txt", ARTICLE.encode())

    told = {report.value: report for report in find_reports(article)}

    assert list(told) == ["2021-03-11", "2019-05-03", "2019", "2021-03-14"]
    assert told["2019-05-03"].text.startswith("Der Bau hatte am 3. Mai 2019 begonnen")
    assert told["2021-03-14"].kind is EventKind.EXPECTED


def test_a_stated_language_goes_before_the_words() -> None:
    """A person who says that a text is German is believed, however short it is."""
    text = "---\nlanguage: de-AT\ndate: 2021-03-12\n---\n# Fest\n\nGestern war Fest.\n"

    article = load_text("fest.md", text.encode())

    (report,) = find_reports(article)
    within = bounds(report.value)
    assert within is not None
    assert within.day == date(2021, 3, 11)


def test_other_languages_keep_days_in_numbers() -> None:
    """A language without a table still tells the days that need no words."""
    text = "---\nlanguage: fr\n---\n# Le pont\n\nLe pont a ouvert le 2021-03-11.\n"

    article = load_text("pont.md", text.encode())

    assert [report.value for report in find_reports(article)] == ["2021-03-11"]
