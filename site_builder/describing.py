"""An article as data for other programs: the object that `inspect --json` prints."""

from typing import Any

from site_builder.dates import named_date
from site_builder.model import Article, Evidence, Publication, Report, Sequence
from site_builder.timeline import find_reports, find_sequences


def describe(article: Article) -> dict[str, Any]:
    """Describe an article in values that JSON knows, keys in the documented order.

    Lines count from 1; dates are ISO 8601, what is vaguer than a day is EDTF.
    An event that has lasted since its date, or until it, `lasts` an open interval.
    """
    reports = find_reports(article)
    return {
        "source": article.source,
        "slug": article.slug,
        "headline": article.headline.value if article.headline else None,
        "standfirst": article.standfirst.value if article.standfirst else None,
        "authors": [author.value for author in article.authors],
        "outlet": article.outlet.value if article.outlet else None,
        "published": _published(article.published),
        "lines": [
            {"line": line.number, "role": line.role.value, "rule": line.rule}
            for line in article.lines
        ],
        "events": [_event(report) for report in reports],
        "sequences": [_sequence(each) for each in find_sequences(article, reports)],
    }


def _published(published: Publication | None) -> dict[str, Any] | None:
    if published is None:
        return None
    day = published.day
    earliest, latest = published.within.earliest, published.within.latest
    return {
        "date": day.isoformat() if day else published.vague or None,
        "earliest": earliest.isoformat() if earliest else None,
        "latest": latest.isoformat() if latest else None,
        "basis": published.basis.value,
        "evidence": [_evidence(item) for item in published.evidence],
    }


def _evidence(item: Evidence) -> dict[str, Any]:
    return {"source": item.source, "line": item.line, "text": item.text}


def _event(report: Report) -> dict[str, Any]:
    date = named_date(report.value)
    said = {
        "date": date,
        "line": report.line,
        "text": report.text,
        "kind": report.kind.value,
    }
    return said if date == report.value else {**said, "lasts": report.value}


def _sequence(sequence: Sequence) -> dict[str, Any]:
    return {
        "zero": sequence.zero,
        "date": sequence.value,
        "steps": [
            {
                "offset": step.offset,
                "approximate": step.approximate,
                "line": step.line,
                "text": step.text,
            }
            for step in sequence.steps
        ],
    }
