"""Labels of German sentences."""

import pytest

from site_builder.timeline.labels.rules import label_of


def label(sentence: str) -> str:
    """Label a sentence whose date stands between bars."""
    before, date, after = sentence.split("|")
    return label_of(before + date + after, len(before), len(before + date))


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param(
            "Das Gericht verurteilte den |1950| geborenen Arzt zu fünf Jahren Haft.",
            id="a bare year",
        ),
        pytest.param(
            "Die Polizei nahm den am |Montag| geflohenen Mann fest.", id="the object"
        ),
        pytest.param(
            "Der im |Mai 2019| gewählte Direktor trat zurück.", id="the subject"
        ),
        pytest.param(
            "Der Rat lobte die |gestern| eröffnete Halle am Hafen.", id="yesterday"
        ),
    ],
)
def test_a_date_that_describes_a_noun_is_not_that_of_the_verb(sentence: str) -> None:
    """Between an article and its noun a date tells of another happening."""
    assert label(sentence) == ""


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param(
            "Die Stadt nannte den |3. Mai 2019| einen schwarzen Tag.",
            "Die Stadt nannte den 3. Mai 2019 einen schwarzen Tag",
            id="the date itself",
        ),
        pytest.param(
            "Die Feuerwehr löschte den Brand in der |vergangenen Woche| rasch.",
            "Die Feuerwehr löschte den Brand rasch",
            id="behind a preposition",
        ),
        pytest.param(
            "Der Rat eröffnete die neue Halle den |3. Mai 2019|.",
            "Der Rat eröffnete die neue Halle",
            id="at the end",
        ),
    ],
)
def test_the_article_of_a_date_goes_only_with_an_adverbial(
    sentence: str, expected: str
) -> None:
    """What is said of the date itself keeps it."""
    assert label(sentence) == expected


@pytest.mark.parametrize(
    "when",
    [
        pytest.param("spätestens am |Montag|", id="at the latest"),
        pytest.param("frühestens am |Montag|", id="at the earliest"),
        pytest.param("wohl nicht am |Montag|", id="not then"),
    ],
)
def test_a_german_limit_keeps_its_date(when: str) -> None:
    """A date that is a limit, or is denied, cannot go without turning the sense."""
    sentence = f"Der Prozess gegen den Arzt beginnt {when}."

    assert label(sentence) == sentence.replace("|", "").rstrip(".")


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param(
            "Die Ministerin tritt am |Montag| zurück, falls der Rat zustimmt.",
            id="falls",
        ),
        pytest.param(
            "Die Ministerin tritt am |Montag| zurück, aber nur wenn er zustimmt.",
            id="nur wenn",
        ),
        pytest.param(
            "Die Ministerin tritt am |Montag| zurück, es sei denn, der Rat wartet.",
            id="es sei denn",
        ),
        pytest.param(
            "Die Ministerin hätte am |Montag| die Brücke eröffnet.", id="hätte"
        ),
        pytest.param("Der Streik wäre am |Montag| zu Ende gegangen.", id="wäre"),
    ],
)
def test_what_hangs_on_a_german_condition_has_no_label(sentence: str) -> None:
    """What happens only if something else does, or did not, is not told as it did."""
    assert label(sentence) == ""


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param(
            "Der Sturm riss am |Montag| Teile des Daches ab.",
            "Der Sturm riss Teile des Daches ab",
            id="a strong verb",
        ),
        pytest.param(
            "Die Werft bestand |1944| nur aus zwei Hallen.",
            "Die Werft bestand nur aus zwei Hallen",
            id="with a prefix",
        ),
        pytest.param(
            "Der Chor sang am |Sonnabend| im Dom von Tessel.",
            "Der Chor sang im Dom von Tessel",
            id="by its other name",
        ),
    ],
)
def test_verbs_are_known_by_their_class(sentence: str, expected: str) -> None:
    """The past of strong verbs is a table."""
    assert label(sentence) == expected
