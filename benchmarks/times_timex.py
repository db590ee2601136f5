"""How well time expressions are read: answers in the form that the evaluation reads.

    python benchmarks/times_timex.py --batch IN.jsonl OUT.jsonl

The evaluation (see its README, task T) gives texts with their days of publication and
compares spans and values with gold annotation; values are TIMEX3 there.
"""

import json
import sys
from datetime import date
from pathlib import Path
from typing import Any

from site_builder.dates import find_time_mentions


def answer(row: dict[str, Any]) -> dict[str, Any]:
    """Find the time expressions of a text and say them in the evaluation's form."""
    mentions = find_time_mentions(row["text"], date.fromisoformat(row["dct"]))
    found = [{"start": m.start, "end": m.end, "value": m.value} for m in mentions]
    return {"id": row["id"], "timexes": found}


def main(arguments: list[str]) -> None:
    """Answer every text of a file of JSON lines in another."""
    rows = Path(arguments[1]).read_text("utf-8").splitlines()
    said = [json.dumps(answer(json.loads(row)), ensure_ascii=False) for row in rows]
    Path(arguments[2]).write_text("".join(f"{line}\n" for line in said), "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
