"""Whom and what events speak of."""

from dataclasses import replace

import pytest

from site_builder.model import Event, EventKind, Report
from site_builder.model.names import (
    Name,
    NameKind,
    Occurrence,
    pack_places,
    pack_sentences,
)
from site_builder.rendering.event_subjects import Company, keep_company
from site_builder.rendering.name_book import keep_book

SOURCE, BLOCK = "tide.txt", 7


def _name(words: str, *aliases: str, block: int = BLOCK) -> Name:
    found = Occurrence(SOURCE, 3, pack_places([block, 0, 1]), b"", pack_sentences([]))
    return Name(words, NameKind.PLACE, ("by-hand",), aliases, (found,))


def _event(*sentences: str) -> Event:
    reports = tuple(
        Report(SOURCE, BLOCK, BLOCK, text, 0, 0, "2021-03-13", EventKind.REPORTED, "x")
        for text in sentences
    )
    return Event("2021-03-13", EventKind.REPORTED, reports)


def _company(event: Event, *names: Name) -> Company:
    return keep_company(keep_book(names, {SOURCE: None}), (event,), (0,))[0]


@pytest.mark.parametrize(
    ("sentence", "names", "found"),
    [
        pytest.param("Norvik was lit.", [_name("Norvik")], (0,), id="it is there"),
        pytest.param("Norvikers sang.", [_name("Norvik")], (), id="part of a word"),
        pytest.param(
            "Norvikers left Norvik.", [_name("Norvik")], (0,), id="later in it"
        ),
        pytest.param(
            "Lorvell sang.", [_name("Ada Lorvell", "Lorvell")], (0,), id="written so"
        ),
        pytest.param("Norvik was lit.", [_name("Norvik", block=9)], (), id="elsewhere"),
        pytest.param(
            "Port Norvik was lit.",
            [_name("Norvik"), _name("Port Norvik")],
            (1,),
            id="the longer name",
        ),
        pytest.param(
            "Hallam sent lamps to Norvik.",
            [_name("Norvik"), _name("Hallam")],
            (1, 0),
            id="in their order",
        ),
    ],
)
def test_finds_the_names_of_a_sentence(
    sentence: str, names: list[Name], found: tuple[int, ...]
) -> None:
    """Whole words of names that its paragraph has, in any writing."""
    assert _company(_event(sentence), *names).names == found


def test_what_most_sentences_name_comes_first() -> None:
    """That is what the event is about."""
    event = _event("Hallam lit Norvik.", "Norvik was lit.")

    assert _company(event, _name("Hallam"), _name("Norvik")).names == (1, 0)


def test_a_sentence_that_is_withheld_names_nobody() -> None:
    """Its words may not be told."""
    event = _event("")

    assert _company(event, _name("Norvik")) == Company()


def test_the_subject_is_a_name_that_another_event_has() -> None:
    """A name that no other event has leads nowhere."""
    book = keep_book((_name("Hallam"), _name("Norvik")), {SOURCE: None})
    events = (_event("Hallam lit Norvik."), _event("Norvik slept."), _event("Rain."))

    told = keep_company(book, events, (1, 2, 0))

    assert told[0] == Company((0, 1), subject=1, earlier=1)
    assert told[1] == Company((1,), subject=1, later=0)
    assert told[2] == Company()


def test_only_events_that_are_looked_at_stand_beside() -> None:
    """The others have no page to lead to."""
    book = keep_book((_name("Norvik"),), {SOURCE: None})
    event = _event("Norvik slept.")
    events = (event, replace(event, value="2021-03-14"), event)

    told = keep_company(book, events, (0, 2))

    assert told[0].later == 2
    assert 1 not in told
