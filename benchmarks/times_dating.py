"""How well events are dated within an article, for the time evaluation.

    python benchmarks/times_dating.py --batch IN.jsonl OUT.jsonl

Each line of IN is an article with its day and its marked events, each of OUT
`{"id", "dates": {mid: value or null}}` with values of TIMEX3.
"""

import json
import re
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from event_words.narrative import Narrative

from site_builder.dates import find_dates, find_expressions

PARAGRAPH = re.compile(r"[^\n]+")
TOP = 3
"""Paragraphs among which one that is nothing but a day is the dateline."""
SEASONS = {"21": "SP", "22": "SU", "23": "FA", "24": "WI"}
QUARTERS = {"33": "Q1", "34": "Q2", "35": "Q3", "36": "Q4"}


def lay_out(row: dict[str, Any]) -> Narrative:
    """Lay out an article; its own dateline is nearer to it than the day given."""
    text, day = row["text"], date.fromisoformat(row["dct"])
    paragraphs, expressions = [], []
    for at, match in enumerate(PARAGRAPH.finditer(text)):
        dates = find_dates(match[0])
        bare = match[0].strip(" \t.,()")
        if dates and dates[0].text.strip(" .") == bare and at < TOP:
            if len(dates[0].value) == len("2000-01-01"):
                day = date.fromisoformat(dates[0].value)
            continue
        paragraphs.append(match.span())
        first = match.start()
        expressions += [
            replace(each, start=each.start + first, end=each.end + first)
            for each in find_expressions(match[0])
            # "The lowest in six years" looks back; no day lies ahead there.
            if not (each.symbol[0] == "shift" and int(str(each.symbol[1])) > 0)
        ]
    return Narrative.of(paragraphs, text, expressions, day)


def as_timex(value: str | None) -> str | None:
    """Write an EDTF value as TIMEX3, of a span its first part."""
    if value is None:
        return None
    first, _, last = value.partition("/")
    if last and len(first) == len(last) == len("2000-01-01"):
        start = date.fromisoformat(first)
        if start.weekday() == 5 and (date.fromisoformat(last) - start).days == 1:  # noqa: PLR2004 - a weekend
            named = start.isocalendar()
            return f"{named.year:04d}-W{named.week:02d}-WE"
    year, _, part = first.rstrip("~?%").rstrip("X").partition("-")
    part = SEASONS.get(part) or QUARTERS.get(part) or part
    return f"{year}-{part}" if part else year


def answer(row: dict[str, Any]) -> dict[str, str | None]:
    """Date the marked events of an article."""
    told = lay_out(row)
    return {
        mark["mid"]: as_timex(told.date_event(mark["start"], mark["end"]))
        for mark in row["mentions"]
    }


def main() -> None:
    """Date the events of a batch."""
    paths = [Path(word) for word in sys.argv[1:] if not word.startswith("--")]
    with paths[1].open("w") as out:
        for line in filter(None, paths[0].read_text().splitlines()):
            row = json.loads(line)
            out.write(json.dumps({"id": row["id"], "dates": answer(row)}) + "\n")


if __name__ == "__main__":
    main()
