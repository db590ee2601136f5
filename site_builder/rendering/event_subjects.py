"""Whom and what events speak of, and which events of one subject follow each other."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from site_builder.model import Event, Report
from site_builder.rendering.name_book import NameBook


@dataclass(frozen=True, slots=True)
class Company:
    """What surrounds an event: its names, and other events of its subject.

    `names` are numbers, those in most of its sentences first. `subject` is the first of
    them that another event has as well, `earlier` and `later` are the events beside
    this one among those that have it, by their numbers.
    """

    names: tuple[int, ...] = ()
    subject: int | None = None
    earlier: int | None = None
    later: int | None = None


def keep_company(
    book: NameBook, events: tuple[Event, ...], order: Iterable[int]
) -> Mapping[int, Company]:
    """Look at what surrounds each of some events.

    Args:
        book: The names that have a page.
        events: All events.
        order: The numbers of those that are looked at, in the order of time.
    """
    numbers = {path: number for number, path in book.paths.items()}
    names = {at: _names_of(book, numbers, events[at]) for at in order}
    having: dict[int, list[int]] = {}
    for at, found in names.items():
        for number in found:
            having.setdefault(number, []).append(at)
    place = {
        (number, at): n
        for number, found in having.items()
        for n, at in enumerate(found)
    }
    told: dict[int, Company] = {}
    for at, found in names.items():
        subject = next((name for name in found if len(having[name]) > 1), None)
        if subject is None:
            told[at] = Company(found)
            continue
        beside, n = having[subject], place[subject, at]
        told[at] = Company(
            found,
            subject,
            beside[n - 1] if n else None,
            beside[n + 1] if n + 1 < len(beside) else None,
        )
    return told


def _names_of(
    book: NameBook, numbers: Mapping[str, int], event: Event
) -> tuple[int, ...]:
    counts: dict[int, int] = {}
    for report in event.reports:
        for number in _names_in(book, numbers, report):
            counts[number] = counts.get(number, 0) + 1
    return tuple(sorted(counts, key=lambda number: -counts[number]))


def _names_in(
    book: NameBook, numbers: Mapping[str, int], report: Report
) -> tuple[int, ...]:
    """Find the names that a sentence has, in its order.

    A name of the paragraph is one of the sentence where the sentence has it in one of
    its writings, and not as a part of a longer name.
    """
    places = book.places.get(report.source, ()) if report.text else ()
    found: list[tuple[int, int, int]] = []
    for block, _, _, path in places[bisect_left(places, (report.block,)) :]:
        if block != report.block:
            break
        name = book.names[numbers[path]]
        found += [
            (-len(writing), at, numbers[path])
            for writing in (name.name, *name.aliases)
            if (at := _find_word(report.text, writing)) >= 0
        ]
    taken: list[tuple[int, int]] = []
    told: list[tuple[int, int]] = []
    for length, at, number in sorted(found):
        if not any(start < at - length and at < end for start, end in taken):
            taken.append((at, at - length))
            told.append((at, number))
    return tuple(dict.fromkeys(number for _, number in sorted(told)))


def _find_word(text: str, words: str) -> int:
    """Find where words stand by themselves in a text; -1 where they do not."""
    at = text.find(words)
    while at >= 0:
        end = at + len(words)
        if not (text[at - 1 : at].isalnum() or text[end : end + 1].isalnum()):
            return at
        at = text.find(words, at + 1)
    return -1
