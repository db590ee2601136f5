"""How well time expressions are read: answers in the form that the evaluation reads.

    python benchmarks/times_timex.py --batch IN.jsonl OUT.jsonl

The evaluation (see its README, task T) gives texts with their days of publication and
compares spans and values with gold annotation; values are TIMEX3 there.
"""

import json
import re
import sys
from datetime import date
from pathlib import Path
from typing import Any

from site_builder.dates import bounds, find_dates

_SATURDAY = 5
_PARTS = {
    "21": "SP",
    "22": "SU",
    "23": "FA",
    "24": "WI",
    "33": "Q1",
    "34": "Q2",
    "35": "Q3",
    "36": "Q4",
    "40": "H1",
    "41": "H2",
}
"""What EDTF writes as a number in the place of a month."""
_PART = re.compile(r"(\d{4})-(\d\d)")


def timex(value: str) -> str:
    """Write an EDTF value as TIMEX3; an interval of no weekend stands as it is."""
    plain = value.rstrip("~?%")
    if "/" in plain:
        within = bounds(plain)
        first = within.earliest if within else None
        last = within.latest if within else None
        if first and last and first.weekday() == _SATURDAY and (last - first).days == 1:
            year, week, _ = first.isocalendar()
            return f"{year:04d}-W{week:02d}-WE"
        return plain
    part = _PART.fullmatch(plain)
    if part and part[2] in _PARTS:
        return f"{part[1]}-{_PARTS[part[2]]}"
    return plain.rstrip("X")


def answer(row: dict[str, Any]) -> dict[str, Any]:
    """Find the time expressions of a text and say them in the evaluation's form."""
    mentions = find_dates(row["text"], date.fromisoformat(row["dct"]))
    found = [
        {"start": m.start, "end": m.end, "value": timex(m.value)} for m in mentions
    ]
    return {"id": row["id"], "timexes": found}


def main(arguments: list[str]) -> None:
    """Answer every text of a file of JSON lines in another."""
    rows = Path(arguments[1]).read_text("utf-8").splitlines()
    said = [json.dumps(answer(json.loads(row)), ensure_ascii=False) for row in rows]
    Path(arguments[2]).write_text("".join(f"{line}\n" for line in said), "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
