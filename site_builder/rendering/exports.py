"""The timeline for spreadsheets, calendars and TimelineJS.

All sentences come from `site_builder.rendering.quoting`: what is withheld there is in
none of these files.
"""

import csv
import io
import json
from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache
from hashlib import sha1
from html import escape
from typing import Any
from uuid import UUID

from site_builder.dates import named_date
from site_builder.model import Event, EventKind, Interval, Report
from site_builder.rendering import addresses
from site_builder.rendering.atlas import Atlas
from site_builder.rendering.chronicle import days_named, span_of
from site_builder.rendering.claims import certain_day
from site_builder.rendering.outward import sound_text
from site_builder.rendering.quoting import event_title, quotation
from site_builder.rendering.words import titled

_NAMESPACE = UUID("0c2f2a52-7f0d-5a6e-8b7e-5d1c7f3f9a41")
"""Our own name space for events in calendars (RFC 9562); never to be changed."""
_NO_DATE = date(1970, 1, 1)
"""Stands where a calendar must give a date and no article is dated."""
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What makes a spreadsheet take a cell for a formula (OWASP, CSV injection)."""
_OCTETS = 75
"""Longest line of a calendar, without its end (RFC 5545, section 3.1)."""
_COLUMNS = (
    "event",
    "date",
    "earliest",
    "latest",
    "kind",
    "label",
    "outlet",
    "article",
    "published",
    "source",
    "line",
    "words",
    "sentence",
    "page",
)


def timeline_csv(atlas: Atlas) -> bytes:
    """Write one row for each report (RFC 4180, UTF-8); no cell is a formula."""
    out = io.StringIO(newline="")
    table = csv.writer(out)
    table.writerow(_COLUMNS)
    articles = {
        source: [_cell(value) for value in _of_article(atlas, source)]
        for source in atlas.entries
    }
    for event, name in _events(atlas):
        span = span_of(event.value)
        days = (span.earliest, span.latest) if span else (None, None)
        told = (name, event.value, *days, event.kind.value, event.label)
        cells = [_cell(value) for value in told]
        for report in event.reports:
            said = (
                report.text[report.start : report.end],
                quotation(atlas, report),
                atlas.to_report(addresses.INDEX, report),
            )
            of_report = (report.line, *map(_cell, said))
            table.writerow((*cells, *articles[report.source], *of_report))
    return sound_text(out.getvalue()).encode()


def _of_article(atlas: Atlas, source: str) -> tuple[object, ...]:
    """Give the cells that all reports of an article have in common."""
    article = atlas.by_source.get(source)
    if article is None:
        return "", "", None, source
    outlet = article.outlet.value if article.outlet else ""
    return outlet, article.title, certain_day(article), source


def _cell(value: object) -> object:
    if isinstance(value, str) and value.startswith(_FORMULA):
        return f"'{value}"
    return value


def timeline_ics(atlas: Atlas) -> bytes:
    """Write a calendar (RFC 5545) of everything that has a place on it.

    What is known to a week or a year spans it and says so. What lasts since a date or
    until one has no end there: a mark on its first or last day, which names both
    ("Since 1991: …"), and by RFC 5545 takes that day alone. Nothing comes from a clock:
    an event is stamped with the day of the article that told of it first.
    """
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//site-builder//timeline//{atlas.say.code.upper()}",
        "CALSCALE:GREGORIAN",
        f"X-WR-CALNAME:{_text(atlas.site.title)}",
    ]
    for event, name in _events(atlas):
        days = _days(event.value)
        if days is not None:
            lines += _vevent(atlas, event, name, days)
    lines.append("END:VCALENDAR")
    # All lines are made sound at once; what is unsound never stands for a line's end.
    return b"".join(map(_folded, sound_text("\n".join(lines)).split("\n")))


def _vevent(
    atlas: Atlas, event: Event, name: str, days: tuple[date, date]
) -> Iterator[str]:
    first, last = days
    when = _when(atlas, event.value)
    expected = event.kind is EventKind.EXPECTED
    told = "\n".join(f"{_quoted(atlas, r)}({_place(atlas, r)})" for r in event.reports)
    page = addresses.absolute(atlas.site, atlas.event_pages[name])
    yield "BEGIN:VEVENT"
    yield f"UID:{_identifier(name)}"
    yield f"DTSTAMP:{_compact(_stamp(atlas, event))}T000000Z"
    yield f"DTSTART;VALUE=DATE:{_compact(first)}"
    if named_date(event.value) == event.value and last < date.max:
        yield f"DTEND;VALUE=DATE:{_compact(last + timedelta(days=1))}"
    yield f"SUMMARY:{_text(_summary(atlas, event, when))}"
    yield f"DESCRIPTION:{_text(f'{when}. {told}')}"
    yield f"CATEGORIES:{event.kind.value}"
    yield f"STATUS:{'TENTATIVE' if expected else 'CONFIRMED'}"
    yield "TRANSP:TRANSPARENT"
    if page:
        yield f"URL:{page}#{name}"
    yield "END:VEVENT"


def _summary(atlas: Atlas, event: Event, when: str) -> str:
    """Call an event; one that lasts by how long: a calendar shows a mark alone."""
    title = event_title(atlas, event)
    lasts = named_date(event.value) != event.value and not title.startswith(when)
    return f"{when}: {title}" if lasts else title


def _quoted(atlas: Atlas, report: Report) -> str:
    told = quotation(atlas, report)
    return f"{told} " if told else ""


def _place(atlas: Atlas, report: Report) -> str:
    name = atlas.outlet_or_title(report.source)
    return atlas.say("named-line", name=name, n=report.line)


def _identifier(name: str) -> str:
    """Write what `uuid5` gives (RFC 9562, section 5.5), in a third of its time."""
    digest = bytearray(sha1(_NAMESPACE.bytes + name.encode()).digest()[:16])  # noqa: S324 - the format asks for it
    digest[6] = digest[6] & 0x0F | 0x50
    digest[8] = digest[8] & 0x3F | 0x80
    digits = digest.hex()
    parts = (digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:])
    return "-".join(parts)


def _when(atlas: Atlas, value: str) -> str:
    return titled(atlas.say.value(value))


def _stamp(atlas: Atlas, event: Event) -> date:
    articles = (atlas.by_source.get(report.source) for report in event.reports)
    days = (certain_day(article) for article in articles if article)
    return min((day for day in days if day), default=_NO_DATE)


def _compact(day: date) -> str:
    return day.isoformat().replace("-", "")


@lru_cache(maxsize=16384)
def _days(value: str) -> tuple[date, date] | None:
    """Give the days to draw; what lasts is one mark, on its known first or last day.

    "Since 1991" drawn to the end of 1991 would look finished.
    """
    span, known = span_of(value), days_named(value)
    if span is None or known is None or None not in {span.earliest, span.latest}:
        return _closed(span)
    day = known.earliest if span.earliest else known.latest
    return (day, day) if day else None


def _closed(span: Interval | None) -> tuple[date, date] | None:
    days = [day for day in (span.earliest, span.latest) if day] if span else []
    return (min(days), max(days)) if days else None


def _text(words: str) -> str:
    """Escape a text value (RFC 5545, section 3.3.11)."""
    words = words.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return "\\n".join(words.splitlines())


def _folded(line: str) -> bytes:
    """Fold a line at 75 octets and never inside a character."""
    if len(line) <= _OCTETS and line.isascii():
        return f"{line}\r\n".encode()
    octets = line.encode(errors="replace")
    parts, at, room = [], 0, _OCTETS
    while len(octets) - at > room:
        end = at + room
        while octets[end] & 0xC0 == 0x80:  # noqa: PLR2004 - UTF-8: goes on a character
            end -= 1
        parts.append(octets[at:end])
        at, room = end, _OCTETS - 1
    return b"\r\n ".join([*parts, octets[at:]]) + b"\r\n"


def timelinejs(atlas: Atlas) -> bytes:
    """Write what TimelineJS of the Knight Lab reads; HTML of ours, text escaped."""
    slides = [
        _slide(atlas, event, name, days)
        for event, name in _events(atlas)
        if (days := _days(event.value))
    ]
    told = {
        "title": {
            "text": {
                "headline": escape(atlas.site.title),
                "text": escape(atlas.site.description),
            }
        }
    }
    text = ",\n".join(map(_compact_json, slides))
    title = _compact_json(told)[1:-1]
    return f'{{{sound_text(title)},"events":[\n{sound_text(text)}\n]}}\n'.encode()


_compact_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def _slide(
    atlas: Atlas, event: Event, name: str, days: tuple[date, date]
) -> dict[str, Any]:
    first, last = days
    told = "".join(
        f"<p>{escape(_quoted(atlas, report))}"
        f'<a href="{escape(atlas.to_report(addresses.INDEX, report) or "")}">'
        f"{escape(atlas.outlet_or_title(report.source))}</a></p>"
        for report in event.reports
    )
    slide: dict[str, Any] = {
        "unique_id": name,
        "start_date": _parts(first),
        "display_date": _when(atlas, event.value),
        "text": {"headline": escape(event_title(atlas, event)), "text": told},
        "group": event.kind.value,
        "autolink": False,
    }
    if last != first:
        slide["end_date"] = _parts(last)
    return slide


def _parts(day: date) -> dict[str, int]:
    return {"year": day.year, "month": day.month, "day": day.day}


def _events(atlas: Atlas) -> Iterator[tuple[Event, str]]:
    return zip(atlas.timeline.events, atlas.event_ids, strict=True)
