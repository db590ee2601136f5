"""Adapter for the merging of event mentions across articles.

Called as `times_merge.py --batch IN.jsonl OUT.jsonl`: a line of IN is a topic with
its articles and marked mentions, a line of OUT names the mentions of each event.
"""

import json
import re
import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

from event_words.gathering import gather
from event_words.mentions import Mention

from site_builder.dates import find_dates

_PLACE = re.compile(r"\d+$")


def read_topic(topic: dict[str, Any]) -> tuple[list[str], list[Mention]]:
    """Give the texts of a topic and its mentions, in their own order."""
    numbers = {name: at for at, name in enumerate(topic["docs"])}
    mentions = []
    for told in topic["mentions"]:
        place = _PLACE.search(told["sent"])
        day = _day(told["dct"])
        found = find_dates(told["sentence"], day)
        mentions.append(
            Mention(
                article=numbers[told["doc"]],
                position=int(place[0]) if place else 0,
                sentence=told["sentence"],
                start=told["start"],
                end=told["end"],
                published=day,
                dates=frozenset(each.value for each in found),
            )
        )
    return list(topic["docs"].values()), mentions


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text or "")
    except ValueError:
        return None


def answer(topic: dict[str, Any]) -> list[list[str]]:
    """Gather the mentions of a topic that tell of one event, by their names."""
    return named(topic, gather(*read_topic(topic)))


def named(topic: dict[str, Any], groups: Iterable[Iterable[int]]) -> list[list[str]]:
    """Name the mentions of each event of a topic."""
    return [[topic["mentions"][n]["mid"] for n in group] for group in groups]


def main() -> None:
    """Answer every topic of a batch."""
    _, source, target = sys.argv[1:]
    answers = []
    for line in Path(source).read_text("utf-8").splitlines():
        topic = json.loads(line)
        answers.append(json.dumps({"id": topic["id"], "clusters": answer(topic)}))
    Path(target).write_text("\n".join(answers) + "\n", "utf-8")


if __name__ == "__main__":
    main()
